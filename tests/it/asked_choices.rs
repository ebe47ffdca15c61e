//! Of a fact with two values that a sharing brought in, a person at a terminal is asked which is
//! right: one by one, in words, and nobody chooses by accident.
#![cfg(target_os = "linux")]

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office};
use crate::terminal::Terminal;

const ENTER: &[u8] = b"\r";
const DOWN: &[u8] = b"\x1b[B";

fn down(times: usize) -> Vec<u8> {
    [DOWN.repeat(times), ENTER.to_vec()].concat()
}

/// Two officers who each recorded a day of the acknowledgement and a gravity of their own; the first
/// one's are shared.
fn two_values_of_two_facts() -> Office {
    let office = Office::new(Kind::Folder);
    for (at, day, gravity) in [
        ("een", "2026-03-04", "hoog"),
        ("twee", "2026-03-05", "laag"),
    ] {
        office.record(at, &["2026-001", "ontvangstbevestiging", "--on", day]);
        office.record(at, &["2026-001", "ernst", gravity]);
    }
    office.synced("een");
    office
}

fn sync(office: &Office) -> Option<Terminal> {
    let terminal = Terminal::open(&office.place("twee"), &office.place("."), "deel");
    if terminal.is_none() {
        eprintln!("SKIPPED: no `script` program, so no terminal");
    }
    terminal
}

fn choices(office: &Office) -> usize {
    office.text("twee", "2026-001").matches("feit:").count()
}

#[test]
fn each_choice_is_asked_in_words_and_what_is_chosen_is_recorded_and_shared() {
    if !has_git() {
        return;
    }
    let office = two_values_of_two_facts();
    let Some(mut terminal) = sync(&office) else {
        return;
    };
    // The gravity that stands, and the other one's day.
    terminal.answer("Nog niet kiezen", &down(1));
    terminal.answer("ernst genoteerd", b"");
    terminal.answer("2026-03-05 (staat er nu)", &down(2));
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    for said in [
        "waarnemer noteerde op 6 maart 2026 \"laag\", en dat staat er nu",
        "functionaris noteerde op 6 maart 2026 \"hoog\"",
        "waarnemer noteerde op 6 maart 2026 \"2026-03-05\"",
        "Verstuurd (2)",
        "Alles is nu gedeeld",
    ] {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    let text = office.text("twee", "2026-001");
    assert!(
        text.contains("ernst: laag") && text.contains("ontvangstbevestiging: 2026-03-04"),
        "{text}"
    );
    assert_eq!(choices(&office), 0, "{text}");
    let subjects = office.git("twee", &["log", "-2", "--format=%s"]);
    assert_eq!(
        subjects,
        "2026-001: ontvangstbevestiging verstuurd\n2026-001: ernst genoteerd\n"
    );
    office.synced("een");
    office.are_equal("een", "twee");
}

#[test]
fn a_mere_enter_chooses_nothing_and_what_was_left_open_is_not_asked_again() {
    if !has_git() {
        return;
    }
    let office = two_values_of_two_facts();
    let Some(mut terminal) = sync(&office) else {
        return;
    };
    terminal.answer("laag (staat er nu)", ENTER);
    terminal.answer("2026-03-05 (staat er nu)", ENTER);
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(1), "{shown}");
    assert_eq!(choices(&office), 2);
    let (code, shown) = sync(&office).expect("a terminal").end();
    assert_eq!(code, Some(1), "{shown}");
    assert!(!shown.contains("Wat klopt?"), "{shown}");
}

#[test]
fn whoever_stops_at_a_choice_keeps_what_came_in_and_what_was_chosen_before() {
    if !has_git() {
        return;
    }
    let office = two_values_of_two_facts();
    let Some(mut terminal) = sync(&office) else {
        return;
    };
    terminal.answer("laag (staat er nu)", &down(2));
    terminal.answer("2026-03-05 (staat er nu)", b"\x03");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(1), "{shown}");
    assert!(!shown.contains("niets veranderd"), "{shown}");
    assert_eq!(choices(&office), 1);
    let text = office.text("twee", "2026-001");
    assert!(text.contains("ernst: hoog"), "{text}");
    assert_eq!(office.git("twee", &["status", "--porcelain"]), "");
}

#[test]
fn that_a_fact_was_taken_away_can_be_chosen_too() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    office.record("een", &["2026-001", "ernst", "midden"]);
    office.synced("een");
    office.synced("twee");
    let away = ["verwijder", "2026-001", "ernst", "--reason", "Onbekend"];
    office.done("een", &away);
    office.synced("een");
    office.record("twee", &["2026-001", "ernst", "hoog", "--replace"]);
    let Some(mut terminal) = sync(&office) else {
        return;
    };
    terminal.answer("Weghalen", &down(2));
    terminal.answer("Waarom?", b"Niet te zeggen\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("haalde het weg op 6 maart 2026"), "{shown}");
    let text = office.text("twee", "2026-001");
    assert!(!text.contains("ernst: hoog"), "{text}");
    assert_eq!(choices(&office), 0, "{text}");
}
