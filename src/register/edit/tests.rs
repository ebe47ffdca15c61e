//! Edits of small records: what changes, and that nothing else does.

use super::{Change, Typed, edit};
use crate::record::{Complaint, Record};

fn changed(source: &str, changes: &[Change]) -> String {
    edit(source, Complaint::FIELDS, changes).expect("an edit that can be made")
}

fn record(keys: &[(&str, &str)]) -> Typed {
    Typed::Record(
        keys.iter()
            .map(|(key, text)| ((*key).to_owned(), Typed::from(*text)))
            .collect(),
    )
}

const CASE: &str = "---\nnummer: 2026-007   # vast\nonderwerp: 'Workshop #12'\nontvangstbevestiging:      # dag van versturen\n\n# behandeling\nbehandeling:\n  verantwoordelijke: coordinator # wie\n  # later\nvoorstellen:\n  - oplossing: |\n      Eerste\n      regel\n    bericht: 2026-03-17\n\n# slot\nuitkomst: ~\nmaatregelen: M-2026-01\n---\n\n## Klacht\nTekst: met dubbele punt\n";

#[test]
fn an_empty_key_is_filled_in_place_and_keeps_its_guidance() {
    let new = changed(CASE, &[Change::set("ontvangstbevestiging", "2026-03-06")]);
    assert_eq!(
        new,
        CASE.replace(
            "ontvangstbevestiging:      #",
            "ontvangstbevestiging: 2026-03-06      #"
        )
    );
}

#[test]
fn a_value_keeps_its_quotes_and_its_comment() {
    let new = changed(CASE, &[Change::set("onderwerp", "Factuur's #13")]);
    assert_eq!(new, CASE.replace("'Workshop #12'", "'Factuur''s #13'"));
    let new = changed(
        CASE,
        &[Change::set("behandeling.verantwoordelijke", "trainer-2")],
    );
    assert_eq!(new, CASE.replace("coordinator #", "trainer-2 #"));
}

#[test]
fn a_new_key_gets_the_place_that_the_format_gives_it() {
    let new = changed(CASE, &[Change::set("uitleg-procedure", "2026-03-12")]);
    assert_eq!(
        new,
        CASE.replace("versturen\n", "versturen\nuitleg-procedure: 2026-03-12\n")
    );
    let new = changed(CASE, &[Change::set("behandeling.sinds", "2026-03-12")]);
    assert_eq!(new, CASE.replace("# wie\n", "# wie\n  sinds: 2026-03-12\n"));
}

#[test]
fn an_item_is_added_behind_the_last_one() {
    let new = changed(
        CASE,
        &[Change::append(
            "voorstellen",
            record(&[("oplossing", "Nieuwe datum"), ("bericht", "2026-03-24")]),
        )],
    );
    let lines = "bericht: 2026-03-17\n  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n";
    assert_eq!(new, CASE.replace("bericht: 2026-03-17\n", lines));
    let new = changed(CASE, &[Change::append("maatregelen", "M-2026-02")]);
    assert_eq!(new, CASE.replace("M-2026-01", "[M-2026-01, M-2026-02]"));
}

#[test]
fn a_key_of_an_item_is_set_where_it_stands() {
    let new = changed(
        CASE,
        &[
            Change::set("voorstellen[0].reactie", "afgewezen"),
            Change::set("voorstellen[0].oplossing", "Anders"),
        ],
    );
    let expected = CASE
        .replace("|\n      Eerste\n      regel", "Anders")
        .replace("2026-03-17\n", "2026-03-17\n    reactie: afgewezen\n");
    assert_eq!(new, expected);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_stay() {
    let source = format!("\u{feff}{}", CASE.replace('\n', "\r\n"));
    let change = Change::append(
        "afschriften",
        record(&[("aan", "klager"), ("datum", "2026-03-27")]),
    );
    let new = changed(&source, &[change]);
    assert_eq!(
        new.replace(
            "afschriften:\r\n  - aan: klager\r\n    datum: 2026-03-27\r\n",
            ""
        ),
        source
    );
    assert_ne!(new, source);
}

#[test]
fn records_are_made_with_their_parents() {
    let new = changed(
        CASE,
        &[
            Change::set("oorzaak.soort", "informatie"),
            Change::set("oorzaak.overlegd-op", "2026-03-16"),
        ],
    );
    assert!(
        new.contains("\noorzaak:\n  soort: informatie\n  overlegd-op: 2026-03-16\nvoorstellen:\n"),
        "{new}"
    );
}

#[test]
fn a_value_can_be_taken_away() {
    let new = changed(
        CASE,
        &[Change::set("voorstellen[0].bericht", Typed::Nothing)],
    );
    assert_eq!(new, CASE.replace("bericht: 2026-03-17", "bericht:"));
    let new = changed(CASE, &[Change::set("uitkomst", "akkoord")]);
    assert_eq!(new, CASE.replace("uitkomst: ~", "uitkomst: akkoord"));
}

#[test]
fn brackets_are_kept() {
    let source =
        "---\nbijlagen: [{naam: 'a, b.pdf'}]\nverwant: []\nvooroverleg: {datum: 2026-03-03}\n---\n";
    let changes = [
        Change::append("bijlagen", record(&[("naam", "c, d.pdf")])),
        Change::append("verwant", "2026-004"),
        Change::set("vooroverleg.opgelost", "nee"),
    ];
    let expected = "---\nbijlagen: [{naam: 'a, b.pdf'}, {naam: \"c, d.pdf\"}]\nverwant: [2026-004]\nvooroverleg: {datum: 2026-03-03, opgelost: nee}\n---\n";
    assert_eq!(changed(source, &changes), expected);
}

#[test]
fn what_cannot_be_done_without_harm_is_refused_with_the_lines_to_type() {
    // A comment is no reason: it keeps a line of its own.
    let comment = "---\nvooroverleg:\n  datum: 2026-03-03\n  # let op\n  opgelost: nee\n---\n";
    assert_eq!(
        changed(comment, &[Change::remove("vooroverleg")]),
        "---\nvooroverleg:\n  # let op\n---\n"
    );
    let refusal = edit(
        "geen hek",
        Complaint::FIELDS,
        &[Change::set("aard", "incident")],
    )
    .expect_err("no front matter");
    assert_eq!(
        (refusal.message.key, refusal.lines.as_str()),
        ("edit-no-front-matter", "")
    );
    let twice = "---\naard: incident\naard: incident\n---\n";
    assert!(edit(twice, Complaint::FIELDS, &[Change::set("les", "x")]).is_err());
}

#[test]
fn an_item_is_taken_out_of_its_list_with_its_lines_and_comments_stay() {
    let source = "---\nafschriften:   # stap 9\n  - aan: klager\n    datum: 2026-03-27   # per post\n  - aan: trainer-2\n    datum: 2026-03-28\n\n# slot\nverwant: [2026-004, 2026-005, 2026-006]\nmaatregelen: M-2026-01\n---\n";
    let gone = |paths: &[&str]| {
        let changes: Vec<Change> = paths.iter().map(|path| Change::remove(*path)).collect();
        changed(source, &changes)
    };
    assert_eq!(
        gone(&["afschriften[0]"]),
        source.replace(
            "- aan: klager\n    datum: 2026-03-27   # per post",
            "# per post"
        )
    );
    assert_eq!(
        gone(&["afschriften[1]"]),
        source.replace("  - aan: trainer-2\n    datum: 2026-03-28\n", "")
    );
    assert_eq!(
        gone(&["afschriften[1]", "afschriften[0]"]),
        source.replace(
            "  - aan: klager\n    datum: 2026-03-27   # per post\n  - aan: trainer-2\n    datum: 2026-03-28\n",
            "  # per post\n"
        )
    );
    for (path, left) in [
        ("verwant[0]", "[2026-005, 2026-006]"),
        ("verwant[1]", "[2026-004, 2026-006]"),
        ("verwant[2]", "[2026-004, 2026-005]"),
    ] {
        assert_eq!(
            gone(&[path]),
            source.replace("[2026-004, 2026-005, 2026-006]", left)
        );
    }
    assert_eq!(gone(&["maatregelen"]), source.replace(": M-2026-01", ":"));
    assert_eq!(
        gone(&["maatregelen[0]"]),
        source.replace(": M-2026-01", ":")
    );
    for path in ["maatregelen[1]", "les", "verwant[3]", "afschriften[2]"] {
        let refused = edit(source, Complaint::FIELDS, &[Change::remove(path)]);
        assert!(refused.is_err(), "{path}");
    }
}
