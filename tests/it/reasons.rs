//! A reason that was given is told by the record or by the commit, in one line, whatever the command;
//! and what was typed by hand is looked at like what an option brings.

use std::fs;

use super::writing::WriteSession;

const DAY: [&str; 2] = ["--as-of", "2026-03-20"];

/// The whole message of the last commit.
fn last(desk: &WriteSession) -> String {
    desk.commits().remove(0).1
}

fn typed(desk: &WriteSession, number: &str, old: &str, new: &str) {
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    let text = desk.text(number);
    assert!(text.contains(old), "{text}");
    fs::write(path, text.replacen(old, new, 1)).unwrap();
}

#[test]
fn a_reason_that_no_record_tells_stands_in_the_commit() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    typed(&desk, &number, "Te laat", "Veel te laat");
    desk.told(&["record", &number, "--reason", "Preciezer"]);
    assert!(last(&desk).contains("Reden: Preciezer"), "{}", last(&desk));
    desk.told(
        &[
            &["merge", &number, &other, "--reason", "Tweemaal geteld"],
            &DAY[..],
        ]
        .concat(),
    );
    let told = [last(&desk), desk.text(&number), desk.text(&other)].concat();
    assert!(told.contains("Tweemaal geteld"), "{told}");
    let list = "nummer;onderwerp;ontvangen;kanaal;categorie\n2026-009;Koud;2-3-2026;brief;overig\n";
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    let import = [
        "import",
        "../lijst.csv",
        "--write",
        "--reason",
        "Uit het oude blad",
    ];
    desk.told(&[&import[..], &["--as-of", "2026-03-03"]].concat());
    let told = [last(&desk), desk.text("2026-009")].concat();
    assert!(told.contains("Uit het oude blad"), "{told}");
}

#[test]
fn a_reason_is_one_line_without_what_steers_a_terminal() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "ernst", "laag"]);
    desk.ok(&[
        "remove",
        &number,
        "ernst",
        "--reason",
        "Nog niet\nbekend\u{1b}",
    ]);
    assert!(
        last(&desk).ends_with("Reden: Nog niet bekend\n"),
        "{:?}",
        last(&desk)
    );
    let shown = desk.ok(&["history", &number]);
    assert!(shown.contains("Reden: Nog niet bekend"), "{shown}");
    let list = "nummer;onderwerp;ontvangen;kanaal;categorie\n2026-009;Koud;2-3-2026;brief;overig\n";
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    let import = ["import", "../lijst.csv", "--write", "--reason"];
    let said = desk.refused(&[&import[..], &["Bel 06-12345678"]].concat());
    assert!(said.contains("A002"), "{said}");
    desk.refused(&[&import[..], &[" "]].concat());
}

#[test]
fn names_that_were_typed_by_hand_are_told_before_they_stand_fast() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    typed(
        &desk,
        &number,
        "## Klacht\n",
        "## Klacht\n\nIk sprak met mevrouw Jansen.\n",
    );
    let said = desk.told(&["record", &number]);
    assert!(said.contains("Jansen") && said.contains("A007"), "{said}");
    let said = desk.told(&["record", &number, "ernst", "laag"]);
    assert!(
        !said.contains("Jansen"),
        "what stands there was told: {said}"
    );
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    let stood = desk.text(&number);
    fs::write(
        &path,
        stood.replace("\nkanaal:", "\nklager: Jan Jansen\nkanaal:"),
    )
    .unwrap();
    let said = desk.refused(&["record", &number]);
    assert!(said.contains("hoort een code"), "{said}");
}

#[test]
fn a_name_in_a_reason_is_told_like_one_in_a_record() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    desk.ok(&["record", &number, "ernst", "laag"]);
    let named = |arguments: &[&str]| {
        let reason = ["--reason", "Mevrouw Jansen vergiste zich"];
        let said = desk.told(&[arguments, &reason].concat());
        let told = said.contains("Jansen") && said.contains("A007");
        assert!(told, "{arguments:?}: {said}");
    };
    named(&["move", &number, "ernst", "--to", &other, "--dry-run"]);
    named(&["move", &number, "ernst", "--to", &other]);
    named(&["remove", &other, "ernst"]);
    named(&["record", &other, "kanaal", "brief", "--replace"]);
    named(&["withdraw", &other]);
    let list = "nummer;onderwerp;ontvangen;kanaal;categorie\n2026-009;Koud;2-3-2026;brief;overig\n";
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    named(&["import", "../lijst.csv", "--write"]);
    let said = desk.told(&["record", &number, "ernst", "laag"]);
    assert!(!said.contains("A007"), "{said}");
    let said = desk.told(&["remove", &number, "ernst", "--reason", "Was een vergissing"]);
    assert!(
        !said.contains("A007"),
        "nothing is taken for a name: {said}"
    );
    // What would be refused is refused when it is only looked at, too.
    let asked = ["record", &number, "klager", "Jan Jansen", "--dry-run"];
    assert!(desk.refused(&asked).contains("hoort een code"));
}
