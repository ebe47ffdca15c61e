//! A choice that two people settled differently without knowing of each other is a choice again; and
//! facts that belong together are never taken apart by a merge.

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

/// Both know that the gravity has two values; `hoog` or `laag` stands.
fn open_choice() -> Office {
    let office = Office::new(Kind::Folder);
    office.record("een", &["2026-001", "ernst", "hoog"]);
    office.record("twee", &["2026-001", "ernst", "laag"]);
    office.synced("een");
    for at in ["twee", "een"] {
        let output = office.klachten(at, &["deel"]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    }
    office
}

fn choose(office: &Office, at: &str, value: &str) {
    office.record(at, &["2026-001", "ernst", value, "--replace"]);
}

#[test]
fn confirming_the_value_that_stands_does_not_lose_from_another_choice() {
    if !has_git() {
        return;
    }
    // Who confirms and who changes, and who shares first, makes no difference.
    for [one, other] in [
        ["hoog", "laag"],
        ["laag", "hoog"],
        ["midden", "laag"],
        ["laag", "midden"],
    ] {
        let office = open_choice();
        choose(&office, "een", one);
        choose(&office, "twee", other);
        office.synced("een");
        let output = office.klachten("twee", &["deel"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{one}, {other}: {told}");
        assert!(told.contains(one) && told.contains(other), "{told}");
        let text = office.text("twee", "2026-001");
        assert_eq!(text.matches("feit: ernst").count(), 1, "{text}");
        choose(&office, "twee", one);
        office.synced("twee");
        office.synced("een");
        office.are_equal("een", "twee");
        let text = office.text("een", "2026-001");
        assert!(text.contains(&format!("ernst: {one}")), "{text}");
        assert!(!text.contains("feit:"), "{text}");
    }
}

#[test]
fn two_who_choose_the_same_have_nothing_more_to_choose() {
    if !has_git() {
        return;
    }
    for value in ["hoog", "laag", "midden"] {
        let office = open_choice();
        choose(&office, "een", value);
        choose(&office, "twee", value);
        office.synced("een");
        office.synced("twee");
        assert!(!office.text("twee", "2026-001").contains("feit:"));
    }
}

#[test]
fn a_choice_that_one_settles_stays_settled() {
    if !has_git() {
        return;
    }
    for value in ["hoog", "laag"] {
        let office = open_choice();
        choose(&office, "een", value);
        office.record("twee", &["2026-001", "dienst", "Coaching"]);
        office.synced("een");
        office.synced("twee");
        let text = office.text("twee", "2026-001");
        assert!(text.contains(&format!("ernst: {value}")), "{text}");
        assert!(!text.contains("feit:"), "{text}");
    }
}

#[test]
fn a_closing_of_which_one_changed_the_reason_and_the_other_took_it_back_stays_whole() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    let closing = |at: &str, reason: &str| {
        let fact = ["2026-001", "afgesloten", "--uitkomst", "ingetrokken"];
        office.record(at, &[&fact[..], &["--reden-uitkomst", reason]].concat());
    };
    let reopening = |at: &str, reason: &str| {
        let fact = ["verwijder", "2026-001", "afgesloten", "--reason", reason];
        office.done(at, &[&fact[..], &["--as-of", "2026-03-06"]].concat());
    };
    closing("een", "Ziet ervan af");
    office.synced("een");
    office.synced("twee");
    reopening("een", "te vroeg");
    closing("een", "Anders opgelost");
    reopening("twee", "toch niet klaar");
    office.synced("een");
    let output = office.klachten("twee", &["deel"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let text = office.text("twee", "2026-001");
    for wanted in [
        "afgesloten: 2026-03-06",
        "uitkomst: ingetrokken",
        "reden-uitkomst: Anders opgelost",
        "feit: afgesloten",
        "feit: uitkomst",
        "feit: reden-uitkomst",
    ] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
}

#[test]
fn what_there_is_to_choose_is_shown_with_both_values_and_the_commands_that_choose() {
    if !has_git() {
        return;
    }
    let office = open_choice();
    for arguments in [vec!["bekijk", "2026-001"], vec!["vandaag"]] {
        let told = office.done("twee", &arguments);
        for wanted in [
            "\"hoog\"",
            "\"laag\"",
            "klachten noteer 2026-001 ernst hoog --replace",
            "klachten noteer 2026-001 ernst laag --replace",
        ] {
            assert!(told.contains(wanted), "{wanted} in {told}");
        }
    }
    // A report of findings may be read by anyone: it names no value.
    let told = said(&office.klachten("twee", &["controleer"]));
    assert!(told.contains("F022") && !told.contains("hoog"), "{told}");
}

#[test]
fn a_fact_that_one_took_away_is_taken_away_by_the_command_that_is_named() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    office.record("een", &["2026-001", "gewenste-oplossing", "Geld terug"]);
    office.synced("een");
    office.synced("twee");
    let away = [
        "verwijder",
        "2026-001",
        "gewenste-oplossing",
        "--reason",
        "vergissing",
    ];
    office.done("een", &away);
    let other = ["2026-001", "gewenste-oplossing", "Excuses", "--replace"];
    office.record("twee", &other);
    office.synced("een");
    let told = said(&office.klachten("twee", &["deel"]));
    assert!(
        told.contains("klachten verwijder 2026-001 gewenste-oplossing --reason"),
        "{told}"
    );
    office.done("twee", &away);
    office.synced("twee");
    let text = office.text("twee", "2026-001");
    assert!(
        !text.contains("Excuses") && !text.contains("feit:"),
        "{text}"
    );
}

#[test]
fn a_choice_that_moves_up_because_another_was_made_is_told_as_no_change() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    for (at, gravity, wish) in [("een", "hoog", "Geld terug"), ("twee", "laag", "Excuses")] {
        office.record(at, &["2026-001", "ernst", gravity]);
        office.record(at, &["2026-001", "gewenste-oplossing", wish]);
    }
    office.synced("een");
    office.klachten("twee", &["deel"]);
    assert_eq!(office.text("twee", "2026-001").matches("feit:").count(), 2);
    choose(&office, "twee", "hoog");
    let told = office.done("twee", &["historie", "2026-001"]);
    let (_, last) = told.rsplit_once("2026-001: ernst").expect("the choice");
    assert!(last.contains("ernst: laag"), "{told}");
    assert!(!last.contains("gewenste-oplossing"), "{told}");
}
