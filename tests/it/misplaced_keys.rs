//! A key that lost its indentation, or has too much: what is advised puts it where it belongs.

use klachten::files::File;
use klachten::register::{Fault, Register};
use klachten::wording::Arg;

const PATH: &str = "klachten/2026/2026-001.md";

fn record(keys: &str) -> String {
    let head = "nummer: 2026-001\nonderwerp: Te laat\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: overig\n";
    format!("---\n{head}{keys}---\n\n## Klacht\n\nTe laat.\n")
}

/// The faults of how it is written.
fn faults(text: &str) -> Vec<Fault> {
    let register = Register::read(vec![File::new(PATH, text)]);
    let faults = register.complaints[0].faults.iter();
    let of_form = |fault: &&Fault| matches!(fault.code.as_str(), "F002" | "F003");
    faults.filter(of_form).cloned().collect()
}

/// The text with its first fault mended as is advised.
fn followed(text: &str, fault: &Fault) -> String {
    let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
    let row = &mut rows[fault.span.line as usize - 1];
    let spaces = fault.args.iter().find(|(name, _)| *name == "spaces");
    let spaces = match spaces {
        Some((_, Arg::Number(spaces))) => usize::try_from(*spaces).unwrap(),
        _ => 0,
    };
    let dash = match fault.text {
        "message-under-dash" => "- ",
        "message-under" | "message-top" | "message-dash" => "",
        other => panic!("{other} of {text}"),
    };
    *row = format!("{}{dash}{}", " ".repeat(spaces), row.trim_start());
    rows.join("\n") + "\n"
}

#[test]
fn what_is_advised_for_a_key_that_lost_its_place_puts_it_where_it_belongs() {
    for (typed, meant) in [
        (
            "behandeling:\nverantwoordelijke: administratie\n",
            "behandeling:\n  verantwoordelijke: administratie\n",
        ),
        (
            "oorzaak:\nsoort: informatie\nomschrijving: Onduidelijk\n",
            "oorzaak:\n  soort: informatie\n  omschrijving: Onduidelijk\n",
        ),
        (
            "oorzaak:\n    soort: informatie\nomschrijving: Onduidelijk\n",
            "oorzaak:\n    soort: informatie\n    omschrijving: Onduidelijk\n",
        ),
        (
            "voorstellen:\noplossing: Bon\nbericht: 2026-03-05\n",
            "voorstellen:\n  - oplossing: Bon\n    bericht: 2026-03-05\n",
        ),
        (
            "voorstellen:\n  - oplossing: Bon\nbericht: 2026-03-05\n",
            "voorstellen:\n  - oplossing: Bon\n    bericht: 2026-03-05\n",
        ),
        (
            "voorstellen:\n  - oplossing: Bon\n  bericht: 2026-03-05\n",
            "voorstellen:\n  - oplossing: Bon\n    bericht: 2026-03-05\n",
        ),
        (
            "behandeling:\n  verantwoordelijke: administratie\n  ernst: laag\n",
            "behandeling:\n  verantwoordelijke: administratie\nernst: laag\n",
        ),
        (
            "vooroverleg:\n  datum: 2026-03-03\nopgelost: nee\n",
            "vooroverleg:\n  datum: 2026-03-03\n  opgelost: nee\n",
        ),
    ] {
        let mut text = record(typed);
        for _ in 0..3 {
            let Some(fault) = faults(&text).into_iter().next() else {
                break;
            };
            text = followed(&text, &fault);
        }
        assert_eq!(text, record(meant), "{typed}");
        assert!(faults(&text).is_empty(), "{:?}", faults(&text));
    }
}

#[test]
fn a_key_that_could_belong_to_several_is_told_of_the_nearest_above_or_of_none() {
    let under = |keys: &str| {
        let fault = faults(&record(keys)).into_iter().next().unwrap();
        let parent = fault.args.iter().find(|(name, _)| *name == "parent");
        parent.map(|(_, parent)| parent.clone())
    };
    let parent = |name: &str| Some(Arg::from(name));
    assert_eq!(under("datum: 2026-03-03\n"), None);
    let copies = "afschriften:\n  - aan: klager\ndatum: 2026-03-03\n";
    assert_eq!(under(copies), parent("afschriften"));
    let talk = format!("{copies}vooroverleg:\n  opgelost: nee\n");
    assert_eq!(under(&talk), parent("afschriften"));
    // No key of that name stands there: how it is to be recorded is told.
    let fault = faults(&record("verantwoordelijke: administratie\n")).remove(0);
    assert_eq!(fault.text, "message-under-new");
    // Between braces there is no indentation.
    let fault = faults(&record("vooroverleg: {opgelost: nee}\nwijze: telefoon\n"));
    assert_eq!(
        fault[0].args.last(),
        Some(&("spaces", Arg::Number(0))),
        "{fault:?}"
    );
}

#[test]
fn under_a_value_that_takes_no_key_no_line_is_advised_that_nobody_can_read() {
    for typed in [
        "afschriften: []\naan: klager\n",
        "afschriften: ~\naan: klager\n",
        "behandeling: x\nverantwoordelijke: administratie\n",
        "behandeling: [x, y]\nverantwoordelijke: administratie\n",
        "behandeling:\n  - x\n  - y\nverantwoordelijke: administratie\n",
    ] {
        let fault = faults(&record(typed)).remove(0);
        assert_eq!(fault.text, "message-under-other", "{typed}");
    }
}
