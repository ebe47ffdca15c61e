//! Mistakes in a case that is closed, and in how it was closed: corrected more than once, merged
//! while open again, closed without its outcome. What a message advises is typed here, and works.

use super::writing::WriteSession;

const DAY: [&str; 2] = ["--as-of", "2026-03-20"];

impl WriteSession {
    /// Runs `record NUMBER` with these arguments on the day of these tests.
    fn records(&self, number: &str, arguments: &[&str]) -> String {
        self.told(&[&["record", number], arguments, &DAY].concat())
    }

    /// The same, refused.
    fn refuses(&self, number: &str, arguments: &[&str]) -> String {
        self.refused(&[&["record", number], arguments, &DAY].concat())
    }

    /// A complaint that was withdrawn on 10 March.
    fn closed(&self) -> String {
        let number = self.complaint();
        let ended = [
            "--uitkomst",
            "ingetrokken",
            "--reden-uitkomst",
            "Zag ervan af",
        ];
        let closing = ["afgesloten", "--on", "2026-03-10"];
        self.records(&number, &[&closing[..], &ended].concat());
        number
    }

    /// The reasons that a complaint gives for a code.
    fn reasons(&self, number: &str, code: &str) -> Vec<String> {
        let entries = self.keys(number)["afwijkingen"].clone();
        let entries = entries.as_array().cloned().unwrap_or_default();
        let of_code = entries.iter().filter(|entry| entry["regel"] == code);
        of_code
            .map(|entry| entry["reden"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn a_closed_case_is_corrected_twice_on_one_day_for_the_same_reason() {
    let desk = WriteSession::new();
    let number = desk.closed();
    let corrected = |fact: &[&str], reason: &str| {
        let why = ["--replace", "--reason", reason];
        desk.records(&number, &[fact, &why].concat())
    };
    corrected(&["ernst", "hoog"], "Dag fout");
    corrected(&["afgesloten", "--on", "2026-03-11"], "Dag fout");
    assert_eq!(
        desk.reasons(&number, "H004"),
        ["Dag fout"],
        "it stands once"
    );
    assert!(
        desk.commits()[0].1.contains("Reden: Dag fout"),
        "the commit says for which change it was given too: {:?}",
        desk.commits()[0]
    );
    // Another reason stands beside it.
    corrected(&["ernst", "laag"], "Verlezen");
    assert_eq!(desk.reasons(&number, "H004"), ["Dag fout", "Verlezen"]);
    let output = desk.run(&[&["check"], &DAY[..]].concat());
    assert!(output.status.success());
    let h004 = desk
        .codes(&number)
        .into_iter()
        .filter(|(code, _)| code == "H004");
    assert!(h004.into_iter().all(|(_, explained)| explained));
}

#[test]
fn an_old_explanation_covers_no_later_change_in_silence() {
    let desk = WriteSession::new();
    let number = desk.closed();
    let first = ["ernst", "hoog", "--reason", "Vergeten te noteren"];
    assert!(!desk.records(&number, &first).contains("H004"));
    let said = desk.records(&number, &["oordeel", "gegrond"]);
    assert!(
        said.contains("Vergeten te noteren") && said.contains("oordeel"),
        "{said}"
    );
    let advised = format!("klachten noteer {number} afwijking --regel H004 --reden");
    assert!(said.contains(&advised), "{said}");
    let advised = [
        "afwijking",
        "--regel",
        "H004",
        "--reden",
        "Oordeel volgde later",
    ];
    desk.records(&number, &advised);
    assert_eq!(
        desk.reasons(&number, "H004"),
        ["Vergeten te noteren", "Oordeel volgde later"]
    );
}

#[test]
fn what_was_typed_by_hand_in_a_closed_case_is_recorded_with_its_reason() {
    let desk = WriteSession::new();
    let number = desk.closed();
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    let typed = desk.text(&number).replace("Te laat", "Veel te laat");
    std::fs::write(&path, typed).unwrap();
    let said = desk.records(&number, &["--reason", "Onderwerp verschreven"]);
    assert!(!said.contains("H004"), "{said}");
    assert_eq!(desk.reasons(&number, "H004"), ["Onderwerp verschreven"]);
    assert_eq!(desk.keys(&number)["onderwerp"], "Veel te laat");
}

#[test]
fn a_case_that_is_open_again_ends_today_when_it_is_merged_into_another() {
    let desk = WriteSession::new();
    let (gone, stays) = (desk.closed(), desk.complaint());
    desk.records(
        &gone,
        &["heropend", "--reden", "Toch niet", "--on", "2026-03-12"],
    );
    desk.told(&[&["merge", &gone, &stays], &DAY[..]].concat());
    let keys = desk.keys(&gone);
    assert_eq!(
        (&keys["afgesloten"], &keys["uitkomst"], &keys["dubbel-van"]),
        (
            &"2026-03-20".into(),
            &"dubbel".into(),
            &stays.as_str().into()
        ),
        "{keys}"
    );
    assert_eq!(keys["heropend"][0]["eerder-afgesloten"], "2026-03-10");
    assert_eq!(keys["heropend"][0]["eerdere-uitkomst"], "ingetrokken");
    let today = desk.ok(&[&["today", "--format", "json"], &DAY[..]].concat());
    assert!(!today.contains(&gone), "{today}");
    let shown = desk.ok(&[&["show", &gone], &DAY[..]].concat());
    assert!(shown.contains("Afgesloten"), "{shown}");
    let report = desk.ok(&[&["report", "2026", "--format", "json"], &DAY[..]].concat());
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["figures"]["stock"]["received"], 1, "counted nowhere");
}

#[test]
fn the_advice_at_a_closing_without_its_outcome_is_the_one_command_that_works() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let advised = format!("klachten noteer {number} afgesloten --uitkomst");
    let said = desk.refuses(&number, &["uitkomst", "doorverwezen"]);
    assert!(said.contains(&format!("{advised} doorverwezen")), "{said}");
    let said = desk.refuses(&number, &["afgesloten"]);
    assert!(said.contains(&advised), "{said}");
    let said = desk.refuses(&number, &["afgesloten", "--uitkomst", "doorverwezen"]);
    assert!(said.contains("--reden-uitkomst"), "{said}");
    let whole = [
        "afgesloten",
        "--uitkomst",
        "doorverwezen",
        "--reden-uitkomst",
        "Elders",
    ];
    desk.records(&number, &whole);
    assert_eq!(desk.keys(&number)["afgesloten"], "2026-03-20");
}

#[test]
fn a_day_of_closing_that_stands_gets_its_outcome_by_the_same_command_and_stays() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    let typed = desk
        .text(&number)
        .replacen("afgesloten:", "afgesloten: 2026-03-10 ", 1);
    std::fs::write(&path, &typed).unwrap();
    super::writing::commit_by_hand(&desk);
    let ended = ["--uitkomst", "doorverwezen", "--reden-uitkomst", "Elders"];
    desk.records(&number, &[&["afgesloten"][..], &ended].concat());
    let keys = desk.keys(&number);
    assert_eq!(
        (&keys["afgesloten"], &keys["uitkomst"]),
        (&"2026-03-10".into(), &"doorverwezen".into())
    );
    // Another outcome does not move it either.
    let other = ["afgesloten", "--uitkomst", "ingetrokken", "--replace"];
    desk.records(&number, &other);
    assert_eq!(desk.keys(&number)["afgesloten"], "2026-03-10");
}

#[test]
fn what_goes_along_with_a_closing_is_told() {
    let desk = WriteSession::new();
    let number = desk.closed();
    let remove = ["remove", &number, "afgesloten", "--reason", "Te vroeg"];
    let said = desk.ok(&[&remove[..], &DAY].concat());
    assert!(
        said.contains("afgesloten weggehaald, met uitkomst en reden-uitkomst"),
        "{said}"
    );
    let keys = desk.keys(&number);
    assert!(keys["uitkomst"].is_null() && keys["reden-uitkomst"].is_null());
}

#[test]
fn an_outcome_that_cannot_go_alone_tells_what_does_go() {
    let desk = WriteSession::new();
    let (gone, stays) = (desk.complaint(), desk.complaint());
    desk.told(&[&["merge", &gone, &stays], &DAY[..]].concat());
    desk.records(&stays, &["ernst", "laag"]);
    let remove = |number: &str, fact| {
        let why = ["--reason", "Vergissing"];
        let arguments = [&["remove", number, fact], &why[..], &DAY].concat();
        let arguments: Vec<String> = arguments.into_iter().map(str::to_owned).collect();
        arguments
    };
    let typed = |arguments: &[String]| -> Vec<String> { arguments.to_vec() };
    let refused = |number: &str, fact| {
        let arguments = typed(&remove(number, fact));
        desk.refused(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let said = refused(&gone, "dubbel-van");
    let advised = format!("klachten verwijder {gone} afgesloten --reason");
    assert!(said.contains(&advised), "{said}");
    let arguments = remove(&gone, "afgesloten");
    desk.ok(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    let keys = desk.keys(&gone);
    assert!(
        keys["dubbel-van"].is_null() && keys["afgesloten"].is_null(),
        "{keys}"
    );
    // An outcome of a closed case likewise: another one, or the closing.
    let closed = desk.closed();
    let said = refused(&closed, "uitkomst");
    assert!(
        said.contains(&format!("klachten noteer {closed} uitkomst … --replace")),
        "{said}"
    );
    desk.records(
        &closed,
        &[
            "uitkomst",
            "doorverwezen",
            "--replace",
            "--reason",
            "Verlezen",
        ],
    );
    assert_eq!(desk.keys(&closed)["uitkomst"], "doorverwezen");
}
