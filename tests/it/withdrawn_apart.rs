//! A complaint that one officer withdrew while the other recorded something of it: it stays, and
//! both are told that somebody must choose.

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

const DAY: [&str; 2] = ["--as-of", "2026-03-06"];
const AWAY: [&str; 5] = ["intrekken", "2026-001", "--reason", "Een test", "--yes"];

/// `first` withdraws and shares, or the other one does.
fn apart(kind: Kind, withdrawn_first: bool) -> Office {
    let office = Office::new(kind);
    office.done("een", &[&AWAY[..], &DAY].concat());
    office.record("twee", &["2026-001", "ernst", "laag"]);
    let [first, second] = if withdrawn_first {
        ["een", "twee"]
    } else {
        ["twee", "een"]
    };
    office.synced(first);
    tells(&office, second, &["deel"]);
    tells(&office, first, &["deel"]);
    office
}

/// This command tells what must be chosen, and how.
fn tells(office: &Office, at: &str, command: &[&str]) {
    let output = office.klachten(at, &[command, &DAY].concat());
    let told = said(&output);
    for wanted in [
        "2026-001",
        "trok",
        "klachten intrekken 2026-001",
        "klachten noteer 2026-001 nummer 2026-001 --replace",
    ] {
        assert!(told.contains(wanted), "{at}, {wanted}: {told}");
    }
    if command == ["deel"] {
        assert!(told.contains("functionaris trok"), "{told}");
        assert_eq!(output.status.code(), Some(1), "{told}");
    }
}

#[test]
fn both_sides_are_told_that_a_withdrawn_complaint_stays_until_somebody_chooses() {
    if !has_git() {
        return;
    }
    for kind in [Kind::Git, Kind::Files] {
        for withdrawn_first in [true, false] {
            let office = apart(kind, withdrawn_first);
            for at in ["een", "twee"] {
                tells(&office, at, &["controleer"]);
                assert!(office.text(at, "2026-001").contains("feit: nummer"));
            }
        }
    }
}

#[test]
fn whoever_withdrew_a_measure_that_another_changed_is_told_that_it_stays() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    let new = ["nieuw", "--measure", "--titel", "Lijst nalopen"];
    let kind = ["--soort", "procedure", "--aanbevolen-op", "2026-03-05"];
    office.done("een", &[&new[..], &kind, &DAY].concat());
    office.synced("een");
    office.synced("twee");
    let away = ["intrekken", "M-2026-01", "--reason", "Een test", "--yes"];
    office.done("een", &[&away[..], &DAY].concat());
    office.synced("een");
    office.record("twee", &["M-2026-01", "in-overleg-met", "trainer-1"]);
    for at in ["twee", "een"] {
        let output = office.klachten(at, &["deel"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{at}: {told}");
        assert!(
            told.contains("klachten intrekken M-2026-01"),
            "{at}: {told}"
        );
    }
    office.synced("een");
}

#[test]
fn a_complaint_that_was_chosen_to_stay_asks_no_more() {
    if !has_git() {
        return;
    }
    let office = apart(Kind::Git, true);
    office.record("een", &["2026-001", "nummer", "2026-001", "--replace"]);
    office.synced("een");
    office.synced("twee");
    office.are_equal("een", "twee");
    assert!(!office.text("twee", "2026-001").contains("feit:"));
}

#[test]
fn a_complaint_that_was_chosen_to_go_is_withdrawn_for_both() {
    if !has_git() {
        return;
    }
    let office = apart(Kind::Git, true);
    office.done("twee", &[&AWAY[..], &DAY].concat());
    office.synced("twee");
    office.synced("een");
    office.are_equal("een", "twee");
    office.done("een", &[&["controleer"], &DAY[..]].concat());
    assert_eq!(office.text("een", "2026-001"), "");
}
