//! The example register and made-up ones: sound as records, and as imperfect as they say they are.

use std::collections::BTreeMap;
use std::path::Path;

use klachten::calendar::Day;
use klachten::demo::{Commit, Options, generate};
use klachten::files::{File, Selection, read_folder};
use klachten::procedure::statuses;
use klachten::publish::{NoHistory, write_history};
use klachten::register::Register;
use klachten::rules::{Finding, RuleInput, Severity, judge};

use crate::repository_fixture::{Fixture, has_git};

const TODAY: &str = "2026-11-22";

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn judged(files: Vec<File>, on: &str) -> (Register, Vec<Finding>) {
    let register = Register::read(files);
    let statuses = statuses(&register, day(on));
    let findings = judge(&RuleInput::new(&register, &statuses), day(on));
    (register, findings)
}

fn example() -> Vec<File> {
    read_folder(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("register"),
        &Selection::All,
    )
    .unwrap()
}

fn faults(findings: &[Finding]) -> Vec<Finding> {
    findings
        .iter()
        .filter(|finding| finding.severity == Severity::Fault)
        .cloned()
        .collect()
}

fn listed(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| format!("{} {}:{}", finding.code.0, finding.path, finding.span.line))
        .collect()
}

#[test]
fn the_example_register_deviates_exactly_where_it_means_to() {
    let (register, findings) = judged(example(), TODAY);
    assert_eq!(
        (
            register.complaints.len(),
            register.measures.len(),
            register.years.len()
        ),
        (34, 7, 2)
    );
    let mut found: Vec<String> = findings
        .iter()
        .map(|finding| {
            let explained = if finding.explained.is_some() {
                " explained"
            } else {
                ""
            };
            format!(
                "{} {}{explained}",
                finding.number.as_deref().unwrap_or_default(),
                finding.code.0
            )
        })
        .collect();
    found.sort();
    let expected = [
        "2024-005 S502 explained",
        "2025-004 S504",
        "2025-007 S301 explained",
        "2025-009 S902",
        "2026-004 S703 explained",
        "2026-007 S802",
        "2026-010 S502",
        "2026-010 S503",
        "2026-010 S506",
        "2026-011 S505",
        "M-2025-02 S1002",
    ];
    assert_eq!(found, expected, "{:#?}", listed(&findings));
}

fn made_up(complaints: u32, seed: u64) -> impl Iterator<Item = Commit> {
    generate(&Options {
        complaints,
        years: 4,
        seed,
        until: day(TODAY),
    })
}

fn files(commits: impl Iterator<Item = Commit>) -> BTreeMap<String, String> {
    commits
        .flat_map(|commit| commit.changes)
        .map(|change| (change.path, change.content))
        .collect()
}

fn in_memory(files: &BTreeMap<String, String>) -> Vec<File> {
    files
        .iter()
        .map(|(path, content)| File::new(path.as_str(), content.as_bytes()))
        .collect()
}

#[test]
fn made_up_registers_have_no_faults_and_a_believable_share_of_deviations() {
    for seed in 0..4 {
        let (register, findings) = judged(in_memory(&files(made_up(250, seed))), TODAY);
        assert_eq!(listed(&faults(&findings)), Vec::<String>::new());
        assert!(register.strays.is_empty());
        let deviations = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Deviation)
            .count();
        assert!(
            (10..100).contains(&deviations),
            "{deviations} deviations: {:#?}",
            listed(&findings)
        );
    }
}

#[test]
fn a_made_up_register_has_no_faults_at_any_point_of_its_history() {
    let mut standing = BTreeMap::new();
    for (count, commit) in made_up(60, 9).enumerate() {
        let on = klachten::calendar::Zone::AMSTERDAM
            .day_of(commit.moment.seconds)
            .to_string();
        standing.extend(
            commit
                .changes
                .into_iter()
                .map(|change| (change.path, change.content)),
        );
        if count % 7 == 0 {
            let (_, findings) = judged(in_memory(&standing), &on);
            assert_eq!(listed(&faults(&findings)), Vec::<String>::new(), "on {on}");
        }
    }
}

#[test]
fn a_made_up_register_becomes_a_sound_repository_in_an_empty_folder_only() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::bare_folder();
    let count = write_history(fixture.path(), made_up(30, 2)).unwrap();
    assert_eq!(fixture.git(&["fsck", "--strict"]), "");
    assert_eq!(fixture.git(&["status", "--porcelain"]), "");
    assert_eq!(
        fixture.git(&["rev-list", "--count", "main"]),
        count.to_string()
    );
    assert!(matches!(
        write_history(fixture.path(), made_up(1, 2)),
        Err(NoHistory::NotEmpty(_))
    ));
}
