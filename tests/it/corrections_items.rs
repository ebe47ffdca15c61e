//! Mistakes in an item of a list, in a text, and at the wrong complaint. What a message advises is
//! typed here, and works.

use super::writing::WriteSession;

const DAY: [&str; 2] = ["--as-of", "2026-03-20"];

/// A complaint with two proposals, each with its reaction.
fn twice_proposed(desk: &WriteSession) -> String {
    let number = desk.complaint();
    for (proposal, told, reaction, reacted) in [
        ("Bon", "2026-03-05", "afgewezen", "2026-03-06"),
        ("Excuses", "2026-03-07", "akkoord", "2026-03-09"),
    ] {
        let keys = ["--reactie", reaction, "--reactie-op", reacted, "--on", told];
        desk.ok(&[&["record", &number, "voorstel", proposal], &keys[..]].concat());
    }
    number
}

#[test]
fn the_same_text_again_moves_no_day_in_silence() {
    let desk = WriteSession::new();
    let number = twice_proposed(&desk);
    let record = |rest: &[&str]| desk.ok(&[&["record", &number], rest, &DAY].concat());
    let refused = |rest: &[&str]| desk.refused(&[&["record", &number], rest, &DAY].concat());
    let replace = ["voorstel", "2", "Andere bon", "--replace"];
    record(&replace);
    let said = refused(&replace);
    assert!(said.contains("verandert"), "{said}");
    for rest in [
        &["voorstel", "Andere bon", "--replace"][..],
        &["voorstel", "2", "--replace"],
    ] {
        let said = refused(rest);
        assert!(
            said.contains("--on") && said.contains("Andere bon"),
            "{said}"
        );
    }
    assert_eq!(
        desk.keys(&number)["voorstellen"][1]["bericht"],
        "2026-03-07"
    );
    record(&["voorstel", "Andere bon", "--on", "2026-03-08", "--replace"]);
    assert_eq!(
        desk.keys(&number)["voorstellen"][1]["bericht"],
        "2026-03-08"
    );
}

#[test]
fn the_reaction_to_an_earlier_proposal_is_corrected_by_its_place() {
    let desk = WriteSession::new();
    let number = twice_proposed(&desk);
    let record = |rest: &[&str]| desk.ok(&[&["record", &number], rest, &DAY].concat());
    record(&["reactie", "1", "geen-reactie", "--replace"]);
    record(&["bericht", "1", "--on", "2026-03-04", "--replace"]);
    assert_eq!(
        desk.keys(&number)["voorstellen"],
        serde_json::json!([
            {"oplossing": "Bon", "bericht": "2026-03-04", "reactie": "geen-reactie", "reactie-op": "2026-03-06"},
            {"oplossing": "Excuses", "bericht": "2026-03-07", "reactie": "akkoord", "reactie-op": "2026-03-09"}
        ])
    );
    let third = ["record", &number, "reactie", "3", "akkoord", "--replace"];
    assert!(desk.refused(&third).contains("1: Bon"));
}

#[test]
fn a_fact_that_is_moved_may_take_the_place_of_what_stands_there() {
    let desk = WriteSession::new();
    let (from, to) = (desk.complaint(), desk.complaint());
    for (fact, here, there) in [
        (&["ernst"][..], "hoog", "laag"),
        (&["tekst"], "De zaal was dicht.", "De zaal was koud."),
    ] {
        let record = |number, value| desk.ok(&[&["record", number], fact, &[value]].concat());
        record(&from, here);
        record(&to, there);
        let on = ["--to", &to, "--reason", "Van de ander"];
        let arguments = [&["move", &from], fact, &on].concat();
        let said = desk.refused(&arguments);
        assert!(said.contains(there) && said.contains("--replace"), "{said}");
        desk.ok(&[&arguments[..], &["--replace"]].concat());
        assert!(desk.text(&to).contains(here) && !desk.text(&to).contains(there));
        assert!(!desk.text(&from).contains(here));
    }
}

#[test]
fn what_every_record_needs_neither_goes_nor_moves_and_the_way_is_told() {
    let desk = WriteSession::new();
    let (from, to) = (desk.complaint(), desk.complaint());
    let why = ["--reason", "Vergissing"];
    for arguments in [
        [&["remove", &from, "ontvangen"], &why[..]].concat(),
        [
            &["move", &from, "ontvangen", "--to", &to, "--replace"],
            &why[..],
        ]
        .concat(),
    ] {
        let said = desk.refused(&arguments);
        let advised = format!("klachten noteer {from} ontvangen … --replace");
        assert!(said.contains(&advised), "{said}");
    }
    desk.ok(&["record", &from, "ontvangen", "2026-03-01", "--replace"]);
}

#[test]
fn a_note_that_is_mended_is_not_told_as_added() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let note = ["record", &number, "verloop", "Belde."];
    assert!(
        desk.ok(&[&note[..], &DAY].concat())
            .contains("verloop aangevuld")
    );
    let mended = ["record", &number, "verloop", "1", "Mailde.", "--replace"];
    assert!(
        desk.ok(&[&mended[..], &DAY].concat())
            .contains("verloop verbeterd")
    );
}

#[test]
fn a_line_that_was_taken_away_by_hand_is_told_so() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "ernst", "laag"]);
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    let text = desk.text(&number).replacen("ernst: laag", "ernst:", 1);
    std::fs::write(&path, text).unwrap();
    let said = desk.ok(&["record", &number]);
    assert!(said.contains("ernst weggehaald"), "{said}");
}

#[test]
fn a_text_is_named_by_its_heading_too() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let said = desk.ok(&["record", &number, "klacht", "De zaal was dicht."]);
    assert!(said.contains("tekst geschreven"), "{said}");
    assert!(
        desk.text(&number)
            .contains("## Klacht\n\nDe zaal was dicht.\n")
    );
}
