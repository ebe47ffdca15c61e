//! What is only shown (`--dry-run`) is judged as what is done.

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

const CASE: &str = "klachten/2026/2026-001.md";
const DAY: [&str; 2] = ["--as-of", "2026-03-06"];

/// Shown or done, a command ends alike and says the same of why.
fn is_refused_alike(office: &Office, command: &[&str], why: &str) {
    for shown in [true, false] {
        let extra: &[&str] = if shown { &["--dry-run"] } else { &[] };
        let output = office.klachten("twee", &[command, extra, &DAY].concat());
        let told = said(&output);
        assert_eq!(output.status.code(), Some(2), "{command:?} {shown}: {told}");
        assert!(told.contains(why), "{command:?} {shown}: {told}");
    }
}

/// The second officer typed in a record and did not put it on record.
fn edited(office: &Office) {
    let file = office.place("twee").join(CASE);
    let text = std::fs::read_to_string(&file).expect("reads");
    std::fs::write(
        &file,
        text.replace("categorie:", "dienst: Coaching\ncategorie:"),
    )
    .expect("writes");
}

#[test]
fn a_sharing_that_work_not_on_record_would_stop_is_not_promised() {
    if !has_git() {
        return;
    }
    for (kind, is_apart) in [(Kind::Git, false), (Kind::Git, true), (Kind::Files, true)] {
        let office = Office::new(kind);
        office.record("een", &["2026-001", "ernst", "laag"]);
        office.synced("een");
        if is_apart {
            office.new_complaint("twee", "Zaal te koud");
        }
        edited(&office);
        is_refused_alike(&office, &["deel"], "nog niet is vastgelegd");
    }
}

#[test]
fn a_sharing_with_another_register_is_not_promised() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.done(".", &["init", "ander", "--organisatie", "Elders"]);
    office.done(".", &["init", "ander", "--share", "andere-plek"]);
    let place = office.place("andere-plek").display().to_string();
    office.git("twee", &["remote", "set-url", "origin", &place]);
    is_refused_alike(&office, &["deel"], "ander register");
}

#[test]
fn a_withdrawal_that_needs_a_yes_or_that_an_edit_stops_is_not_promised() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    let away = ["intrekken", "2026-001", "--reason", "Een test"];
    let sent = ["2026-001", "ontvangstbevestiging", "--on", "2026-03-05"];
    office.record("twee", &sent);
    is_refused_alike(&office, &away, "--yes");
    edited(&office);
    is_refused_alike(&office, &[&away[..], &["--yes"]].concat(), CASE);
    is_refused_alike(&office, &["ongedaan", "--yes"], CASE);
    is_refused_alike(&office, &["noteer", "2026-001", "ernst", "laag"], CASE);
}
