//! Golden pages: what a reader gets of the example register, kept as files, so that a change that
//! nobody meant shows as a difference somebody can read.
//!
//! `KLACHTEN_RENEW_GOLDEN=1 cargo test golden` writes them anew; look at the difference before you
//! commit it.

use std::fs;
use std::path::{Path, PathBuf};

use klachten::analysis::analyse;
use klachten::record::Audience;
use klachten::report::{Source, annual_report, quarterly_note};
use klachten::wording::{Lang, Words};

use crate::site_fixture::{example, site, text};

/// The pages whose `<main>` is kept: one of each kind that people read most.
const PAGES: [(Audience, &str); 6] = [
    (Audience::Officer, "index.html"),
    (Audience::Officer, "klachten/2026/2026-010.html"),
    (Audience::Officer, "werklijst.html"),
    (Audience::Owners, "besluiten.html"),
    (Audience::Staff, "klachten/2026/2026-007.html"),
    (Audience::Staff, "maatregelen/index.html"),
];

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

/// Whether the text is that of its file; renews the file where that was asked for.
fn differs(name: &str, made: &str) -> Option<String> {
    let path = place(name);
    if std::env::var_os("KLACHTEN_RENEW_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, made).unwrap();
        return None;
    }
    let kept = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    let at = kept
        .lines()
        .zip(made.lines())
        .position(|(kept, made)| kept != made);
    (kept != made).then(|| format!("{name}, line {}", at.map_or(0, |at| at + 1)))
}

/// What stands between `<main` and `</main>`, an element a line so that differences can be read.
fn main_of(page: &str) -> String {
    let from = page.find("<main").unwrap();
    let until = page.rfind("</main>").unwrap();
    let inside = page[from..until].replace("><", ">\n<");
    let lines = inside
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn the_pages_people_read_most_are_as_they_were() {
    let assessment = example();
    let mut wrong = Vec::new();
    for audience in [Audience::Staff, Audience::Owners, Audience::Officer] {
        let files = site(&assessment, audience, Lang::Nl);
        for (_, page) in PAGES.iter().filter(|(reader, _)| *reader == audience) {
            let file = files.iter().find(|file| file.path == *page).unwrap();
            let name = format!("{}/{page}", audience.word());
            wrong.extend(differs(&name, &main_of(text(file))));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_annual_report_and_the_quarterly_note_are_as_they_were() {
    let assessment = example();
    let mut wrong = Vec::new();
    for (quarter, name) in [
        (None, "jaarverslag-2026.md"),
        (Some(3), "kwartaal-2026-3.md"),
    ] {
        let analysis = analyse(&assessment.register, None, 2026, quarter, assessment.as_of);
        let words = Words::new(Lang::Nl, [] as [&str; 0]);
        let source = Source {
            register: &assessment.register,
            analysis: &analysis,
            decided_on: None,
            audience: Audience::Owners,
            revision: assessment.revision.as_deref(),
            words: &words,
        };
        let document = match quarter {
            None => annual_report(&source),
            Some(_) => quarterly_note(&source),
        };
        wrong.extend(differs(name, &document.markdown()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
