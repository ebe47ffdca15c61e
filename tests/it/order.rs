//! Numbers sort as numbers wherever they are listed: 999 before 1000, M-2026-99 before M-2026-100.

use std::fs;

use super::building::files;
use super::writing::{WriteSession, commit_by_hand};

const NUMBERS: [&str; 4] = ["2026-002", "2026-010", "2026-999", "2026-1000"];
const MEASURES: [&str; 3] = ["M-2026-02", "M-2026-99", "M-2026-100"];

/// A register with these numbers, on record.
fn desk() -> WriteSession {
    let desk = WriteSession::new();
    let rows = NUMBERS.map(|number| format!("{number};Te laat;2026-03-02;brief;overig\n"));
    let list = format!(
        "nummer;onderwerp;ontvangen;kanaal;categorie\n{}",
        rows.concat()
    );
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    desk.ok(&["import", "../lijst.csv", "--write"]);
    let folder = desk.root.join("maatregelen/2026");
    fs::create_dir_all(&folder).unwrap();
    for number in MEASURES {
        let text = format!(
            "---\nnummer: {number}\ntitel: Bellen\nsoort: preventief\naanbevolen-op: 2026-03-02\n---\n"
        );
        fs::write(folder.join(format!("{number}.md")), text).unwrap();
    }
    commit_by_hand(&desk);
    desk
}

/// The numbers in a text, each where it first stands.
fn order<'n>(text: &str, numbers: &[&'n str]) -> Vec<&'n str> {
    let mut found: Vec<(usize, &str)> = numbers
        .iter()
        .filter_map(|number| {
            let mut places = text.match_indices(number).map(|(at, _)| at);
            let place = places.find(|at| {
                let rest = &text[at + number.len()..];
                !rest.starts_with(|next: char| next.is_ascii_digit())
            });
            Some((place?, *number))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, number)| number).collect()
}

#[test]
fn every_command_lists_numbers_as_numbers() {
    let desk = desk();
    let day = ["--as-of", "2026-04-20"];
    for arguments in [
        &["export"][..],
        &["export", "--format", "json"],
        &["history"],
        &["history", "--format", "json"],
        &["check", "--format", "json"],
        &["today"],
        &["today", "--format", "json"],
        &["today", "--format", "ics"],
    ] {
        let output = desk.run(&[arguments, &day].concat());
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(order(&text, &NUMBERS), NUMBERS, "{arguments:?}: {text}");
        if arguments[0] == "history" {
            assert_eq!(order(&text, &MEASURES), MEASURES, "{arguments:?}: {text}");
        }
    }
}

#[test]
fn every_list_of_the_site_has_the_highest_number_first() {
    let desk = desk();
    let build = ["build", "--out", "../site", "--as-of", "2026-04-20"];
    desk.ok(&[&build[..], &["--audience", "klachtenfunctionaris"]].concat());
    let site = files(&desk.home.path().join("site"));
    let newest_first: Vec<&str> = NUMBERS.into_iter().rev().collect();
    let mut seen = 0;
    for (path, bytes) in site {
        // What `sha256sum -c` reads, in the order of the file system.
        if path.ends_with("bestanden.sha256") {
            continue;
        }
        let text = String::from_utf8_lossy(&bytes);
        let found = order(&text, &NUMBERS);
        if found.len() < NUMBERS.len() {
            continue;
        }
        seen += 1;
        let path = path.display();
        assert!(
            found == NUMBERS || found == newest_first,
            "{path}: {found:?}"
        );
    }
    assert!(seen > 5, "only {seen} files list them all");
}
