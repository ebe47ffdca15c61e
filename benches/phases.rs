//! How long each phase of a build takes: read, judge, history, analyse, render, write.
//!
//! `KLACHTEN_BENCH=10000 cargo bench` measures a larger register than the 1,000 complaints of the
//! default. Read ratios between phases, not seconds: machines differ.
#![allow(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Mutex;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use klachten::analysis::analyse;
use klachten::calendar::Day;
use klachten::demo::{Options, generate};
use klachten::files::{File, Selection, read_folder};
use klachten::procedure::statuses;
use klachten::publish::{Publication, SiteFile, Target, write_history};
use klachten::record::Audience;
use klachten::register::{History, Register};
use klachten::repository::{Repository, Trust};
use klachten::rules::{Assessment, RuleInput, judge};
use klachten::site::{self, Input};
use klachten::templates::TemplateError;
use klachten::wording::Lang;

fn phases(criterion: &mut Criterion) {
    let complaints = std::env::var("KLACHTEN_BENCH")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1000);
    let as_of = Day::parse("2026-11-22").unwrap();
    let options = Options {
        complaints,
        years: 4,
        seed: 1,
        until: as_of,
    };
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("register");
    write_history(&root, generate(&options)).unwrap();
    let files: Vec<File> = read_folder(&root, &Selection::All).unwrap();
    let register = Register::read(files.clone());
    let of_each = statuses(&register, as_of);
    let findings = judge(&RuleInput::new(&register, &of_each), as_of);
    let repository = Repository::open(&root).unwrap().unwrap();
    let tip = repository.head().unwrap().unwrap();
    let history = History::read(&repository, tip, Trust::Objects).unwrap();
    let assessment = Assessment {
        as_of,
        register: register.clone(),
        statuses: of_each.clone(),
        findings,
        history: Some(history),
        revision: Some(tip.to_string()),
        complete: true,
        unchecked_signatures: 0,
    };
    let templates = BTreeMap::new();
    let input = Input {
        assessment: &assessment,
        lang: Lang::Nl,
        templates: &templates,
        decided_years: &|_| None,
        last_readable: &[],
        previous: &|_| None,
    };
    let render = |input: &Input<'_>| {
        let pages: Mutex<Vec<SiteFile>> = Mutex::default();
        let keep = |file: site::File| -> Result<(), TemplateError> {
            pages.lock().unwrap().push(SiteFile {
                bytes: file.bytes().to_vec(),
                path: file.path,
            });
            Ok(())
        };
        site::render_into(input, Audience::Staff, &keep).unwrap();
        pages.into_inner().unwrap()
    };
    let pages = render(&input);

    let mut group = criterion.benchmark_group(format!("{complaints} complaints"));
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(8));
    group.bench_function("take in", |bencher| {
        bencher.iter(|| read_folder(black_box(&root), &Selection::All).unwrap());
    });
    group.bench_function("read", |bencher| {
        bencher.iter(|| Register::read(black_box(files.clone())));
    });
    group.bench_function("judge", |bencher| {
        bencher.iter(|| {
            let of_each = statuses(black_box(&register), as_of);
            judge(&RuleInput::new(&register, &of_each), as_of)
        });
    });
    group.bench_function("history", |bencher| {
        bencher.iter(|| History::read(black_box(&repository), tip, Trust::Objects).unwrap());
    });
    group.bench_function("analyse", |bencher| {
        bencher.iter(|| analyse(black_box(&register), None, 2025, None, as_of));
    });
    group.bench_function("render", |bencher| {
        bencher.iter(|| render(black_box(&input)));
    });
    group.bench_function("write", |bencher| {
        bencher.iter_with_setup(
            || tempfile::tempdir().unwrap(),
            |folder| {
                let publication = Publication::begin(Target {
                    out: &folder.path().join("site"),
                    reader: "medewerkers",
                    replace_reader: false,
                    guarded: &[],
                    locks: folder.path(),
                })
                .unwrap();
                pages
                    .iter()
                    .for_each(|page| assert!(publication.put(page).is_ok()));
                publication.finish(&|_| false).unwrap()
            },
        );
    });
    group.finish();
}

criterion_group!(benches, phases);
criterion_main!(benches);
