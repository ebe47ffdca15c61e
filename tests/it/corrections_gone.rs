//! What went by mistake, and why it went: a reason that the history tells, a record that was
//! withdrawn and comes back, a category that was joined, the text of a measure.

use serde_json::Value;

use super::repository_fixture::has_git;
use super::syncing::{Kind, Office, said};
use super::writing::WriteSession;

const DAY: [&str; 2] = ["--as-of", "2026-03-20"];

#[test]
fn the_history_tells_why_something_was_taken_away() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "ernst", "laag"]);
    desk.ok(&["remove", &number, "ernst", "--reason", "Nog niet bekend"]);
    let shown = desk.ok(&["history", &number]);
    assert!(shown.contains("Reden: Nog niet bekend"), "{shown}");
    let shown = desk.ok(&["--lang", "en", "history", &number]);
    assert!(shown.contains("Reason: Nog niet bekend"), "{shown}");
    let json = desk.ok(&["history", &number, "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let revisions = json["revisions"].as_array().unwrap();
    let reasons: Vec<_> = revisions.iter().map(|it| it["reason"].clone()).collect();
    assert_eq!(
        reasons,
        [Value::Null, Value::Null, "Nog niet bekend".into()]
    );
}

#[test]
fn a_case_that_was_handled_is_not_withdrawn_by_a_slip_and_its_number_tells_the_way_back() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    desk.ok(&["record", &number, "voorstel", "Bon", "--on", "2026-03-05"]);
    let stood = desk.text(&number);
    let withdraw = ["withdraw", &number, "--reason", "Proef"];
    let said = desk.refused(&withdraw);
    assert!(
        said.contains("--yes") && said.contains("--uitkomst ingetrokken"),
        "{said}"
    );
    desk.ok(&[&withdraw[..], &["--yes"], &DAY].concat());
    // Other work follows: the last command is no longer the withdrawing.
    desk.ok(&["record", &other, "ernst", "laag"]);
    desk.ok(&[
        "withdraw",
        &other,
        "--reason",
        "Ook een proef",
        "--as-of",
        "2026-03-21",
    ]);
    for asked in [
        &["show", &number][..],
        &["record", &number, "ernst", "laag"],
    ] {
        let said = desk.refused(asked);
        let advised = format!("klachten ongedaan {number}");
        assert!(
            said.contains("2026-03-20") && said.contains("Proef") && said.contains(&advised),
            "{said}"
        );
    }
    let said = desk.refused(&["undo", &number]);
    assert!(said.contains("--yes"), "{said}");
    let said = desk.ok(&["undo", &number, "--yes"]);
    assert!(
        said.contains(&format!("{number}: staat weer in het register")),
        "{said}"
    );
    assert_eq!(desk.text(&number), stood);
    let settings = std::fs::read_to_string(desk.root.join("register.yml")).unwrap();
    assert!(
        !settings.contains(&format!("nummer: {number}"))
            && settings.contains(&format!("nummer: {other}")),
        "{settings}"
    );
    let output = desk.run(&["check", "--as-of", "2026-03-21"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && !said.contains("H001"), "{said}");
    desk.ok(&["undo", &other, "--yes"]);
    assert_eq!(desk.keys(&other)["ernst"], "laag");
    desk.fsck();
}

#[test]
fn a_measure_that_was_withdrawn_comes_back_too() {
    let desk = WriteSession::new();
    let new = [
        "new",
        "--measure",
        "--titel",
        "Bellen",
        "--soort",
        "preventief",
    ];
    desk.ok(&[&new[..], &["--aanbevolen-op", "2026-03-02"]].concat());
    desk.ok(&["withdraw", "M-2026-01", "--reason", "Proef"]);
    for asked in [
        &["record", "M-2026-01"][..],
        &["record", "M-2026-01", "bewijs", "Lijst"],
        &["show", "M-2026-01"],
    ] {
        let said = desk.refused(asked);
        assert!(said.contains("klachten ongedaan M-2026-01"), "{said}");
    }
    desk.ok(&["undo", "M-2026-01", "--yes"]);
    assert!(desk.ok(&["show", "M-2026-01"]).contains("titel: Bellen"));
    desk.ok(&[
        "record",
        "M-2026-01",
        "besluit",
        "overgenomen",
        "--on",
        "2026-03-05",
    ]);
    let said = desk.refused(&["withdraw", "M-2026-01", "--reason", "Proef"]);
    assert!(
        said.contains("besloten") && said.contains("--yes"),
        "{said}"
    );
}

#[test]
fn a_case_of_which_the_complainant_heard_is_not_withdrawn_by_a_slip() {
    let desk = WriteSession::new();
    let talk = ["vooroverleg", "--opgelost", "nee"];
    for fact in [&["ontvangstbevestiging"][..], &talk] {
        let number = desk.complaint();
        desk.ok(&[&["record", &number], fact, &["--on", "2026-03-05"]].concat());
        let said = desk.refused(&["withdraw", &number, "--reason", "Proef"]);
        assert!(said.contains("--yes"), "{fact:?}: {said}");
    }
}

#[test]
fn what_was_recorded_last_of_one_record_is_taken_back_after_other_work() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    desk.ok(&["record", &number, "ernst", "laag"]);
    desk.ok(&["record", &other, "ernst", "hoog"]);
    desk.ok(&["undo", &number, "--yes"]);
    assert!(desk.keys(&number)["ernst"].is_null());
    assert_eq!(desk.keys(&other)["ernst"], "hoog");
    let said = desk.refused(&["undo", "2026-099", "--yes"]);
    assert!(
        said.contains("2026-099") && said.contains("niets terug te nemen"),
        "{said}"
    );
}

#[test]
fn a_second_category_is_told_with_the_way_to_take_the_first_away() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let said = desk.told(&["record", &number, "categorie", "advisering"]);
    assert!(said.contains("overig en advisering"), "{said}");
    let advised = format!("klachten verwijder {number} categorie overig --reason");
    assert!(said.contains(&advised), "{said}");
    desk.ok(&[
        "remove",
        &number,
        "categorie",
        "overig",
        "--reason",
        "Verkeerd",
    ]);
    assert_eq!(
        desk.keys(&number)["categorie"],
        serde_json::json!(["advisering"])
    );
    let said = desk.told(&["record", &number, "betrokkene", "trainer-1"]);
    assert!(!said.contains("betrokkene is nu"), "{said}");
}

#[test]
fn the_text_of_a_measure_is_written_replaced_and_taken_away() {
    let desk = WriteSession::new();
    let new = [
        "new",
        "--measure",
        "--titel",
        "Bellen",
        "--soort",
        "preventief",
    ];
    let text = ["--tekst", "Elk jaar.", "--aanbevolen-op", "2026-03-02"];
    desk.ok(&[&new[..], &text].concat());
    let path = desk.root.join("maatregelen/2026/M-2026-01.md");
    let file = || std::fs::read_to_string(&path).unwrap();
    let record = ["record", "M-2026-01", "tekst", "Elk half jaar."];
    let said = desk.refused(&record);
    assert!(
        said.contains("Elk jaar.") && said.contains("--replace"),
        "{said}"
    );
    desk.ok(&[
        "record",
        "M-2026-01",
        "verloop",
        "Besproken.",
        "--on",
        "2026-03-03",
    ]);
    desk.ok(&[&record[..], &["--replace"]].concat());
    assert!(
        file().ends_with("---\n\nElk half jaar.\n\n## Verloop\n\n2026-03-03: Besproken.\n"),
        "{}",
        file()
    );
    desk.ok(&["remove", "M-2026-01", "tekst", "--reason", "Vervalt"]);
    assert!(
        !file().contains("Elk half jaar") && file().contains("Besproken"),
        "{}",
        file()
    );
    desk.ok(&record);
    assert!(
        file().contains("Elk half jaar.\n\n## Verloop"),
        "{}",
        file()
    );
}

#[test]
fn what_another_computer_recorded_since_is_named_by_what_it_says() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    // The other one was earlier, and had more to say: what is joined is as it had it.
    office.record("twee", &["2026-001", "ernst", "laag"]);
    office.record(
        "twee",
        &["2026-001", "uitleg-procedure", "--on", "2026-03-04"],
    );
    office.record(
        "een",
        &["2026-001", "uitleg-procedure", "--on", "2026-03-04"],
    );
    office.synced("twee");
    office.synced("een");
    let output = office.klachten("een", &["ongedaan", "2026-001", "--yes"]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("2026-001: ernst genoteerd ("), "{told}");
    assert!(!told.contains("eerst terug"), "it is not from here: {told}");
    assert!(told.contains("klachten verwijder 2026-001"), "{told}");
    office.done(
        "een",
        &[
            "verwijder",
            "2026-001",
            "uitleg-procedure",
            "--reason",
            "Was een proef",
        ],
    );
}

#[test]
fn what_was_recorded_here_since_of_another_record_is_taken_back_first() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    desk.ok(&["record", &format!("{number},{other}"), "ernst", "laag"]);
    desk.ok(&["record", &other, "formele-melding", "--on", "2026-03-04"]);
    let said = desk.refused(&["undo", &number, "--yes"]);
    let advised = format!("klachten ongedaan {other}");
    assert!(
        said.contains(&advised) && said.contains("formele melding"),
        "{said}"
    );
    desk.ok(&["ongedaan", &other, "--yes"]);
    desk.ok(&["undo", &number, "--yes"]);
    assert!(!desk.text(&number).contains("ernst"));
}
