//! Facts as the officer types them, on small records.

use super::{Fact, fact_names, record_fact};
use crate::calendar::Day;
use crate::record::{Complaint, Measure, Record, Year};
use crate::register::edit;
use crate::wording::{Lang, Words};

const CASE: &str = "---\nnummer: 2026-007\nontvangstbevestiging:\nvoorstellen:\n  - oplossing: Bon\n    bericht: 2026-03-17\nafgesloten: 2026-03-27\nuitkomst: geen-akkoord\nreden-uitkomst: x\nheropend:\n  - datum: 2026-04-01\n    reden: Nieuw\n---\n";

fn recorded(
    fields: &'static [crate::record::Field],
    source: &str,
    name: &str,
    value: Option<&str>,
    keys: &[(&str, &str)],
) -> Result<String, &'static str> {
    let keys: Vec<(String, String)> = keys
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    let fact = Fact {
        name,
        item: None,
        value,
        on: None,
        today: Day::parse("2026-05-04").expect("a day"),
        keys: &keys,
        replace: false,
    };
    let recording = record_fact(&fact, source, fields).map_err(|message| message.key)?;
    Ok(edit(source, fields, &recording.changes).expect("an edit that can be made"))
}

fn complaint(
    name: &str,
    value: Option<&str>,
    keys: &[(&str, &str)],
) -> Result<String, &'static str> {
    recorded(Complaint::FIELDS, CASE, name, value, keys)
}

#[test]
fn a_day_a_word_and_a_list_are_recorded() {
    assert!(
        complaint("ontvangstbevestiging", None, &[])
            .is_ok_and(|text| text.contains("\nontvangstbevestiging: 2026-05-04\n"))
    );
    let text = complaint(
        "aard",
        Some("incident"),
        &[("aard-toelichting", "Eerste keer")],
    )
    .expect("recorded");
    assert!(
        text.contains("\naard: incident\naard-op: 2026-05-04\naard-toelichting: Eerste keer\n"),
        "{text}"
    );
    assert!(
        complaint("maatregel", Some("M-2026-01"), &[])
            .is_ok_and(|text| text.contains("\nmaatregelen: [M-2026-01]\n"))
    );
}

#[test]
fn a_record_takes_its_day_from_the_fact() {
    let text = complaint("voorstel", Some("Nieuwe datum"), &[]).expect("recorded");
    assert!(
        text.contains(
            "    bericht: 2026-03-17\n  - oplossing: Nieuwe datum\n    bericht: 2026-05-04\n"
        ),
        "{text}"
    );
    let text = complaint("reactie", Some("afgewezen"), &[]).expect("recorded");
    assert!(
        text.contains("    reactie: afgewezen\n    reactie-op: 2026-05-04\n"),
        "{text}"
    );
    let text = complaint(
        "afschrift",
        None,
        &[("aan", "klager"), ("aan", "trainer-2")],
    )
    .expect("recorded");
    assert!(
        text.contains(
            "  - aan: klager\n    datum: 2026-05-04\n  - aan: trainer-2\n    datum: 2026-05-04\n"
        ),
        "{text}"
    );
    let text = complaint(
        "oorzaak",
        Some("informatie"),
        &[("overlegd-met", "coordinator")],
    )
    .expect("recorded");
    assert!(text.contains("oorzaak:\n  soort: informatie\n  overlegd-met: coordinator\n  overlegd-op: 2026-05-04\n"), "{text}");
    let text = complaint("verantwoordelijke", Some("coordinator"), &[]).expect("recorded");
    assert!(
        text.contains("behandeling:\n  verantwoordelijke: coordinator\n  sinds: 2026-05-04\n"),
        "{text}"
    );
    let text = complaint("afspraak", None, &[("over", "bericht-indiener")]).expect("recorded");
    assert!(
        text.contains("  afspraken:\n    - datum: 2026-05-04\n      over: bericht-indiener\n"),
        "{text}"
    );
}

#[test]
fn closing_again_keeps_the_earlier_day_and_outcome_with_their_reopening() {
    let text = complaint("afgesloten", None, &[("uitkomst", "akkoord")]).expect("recorded");
    assert!(
        text.contains("afgesloten: 2026-05-04\nuitkomst: akkoord\nreden-uitkomst:\n"),
        "{text}"
    );
    assert!(
        text.contains("    reden: Nieuw\n    eerder-afgesloten: 2026-03-27\n    eerdere-uitkomst: geen-akkoord\n"),
        "{text}"
    );
}

#[test]
fn facts_of_measures_and_years_are_recorded() {
    let text = recorded(
        Measure::FIELDS,
        "---\nnummer: M-2026-01\n---\n",
        "besluit",
        Some("overgenomen"),
        &[("uitvoerder", "x")],
    )
    .expect("recorded");
    assert_eq!(
        text,
        "---\nnummer: M-2026-01\nbesluit: overgenomen\nbesluit-op: 2026-05-04\nuitvoerder: x\n---\n"
    );
    let text = recorded(
        Measure::FIELDS,
        &text,
        "effect",
        None,
        &[("oordeel", "effectief")],
    )
    .expect("recorded");
    assert!(
        text.contains("effect:\n  beoordeeld-op: 2026-05-04\n  oordeel: effectief\n"),
        "{text}"
    );
    let text = recorded(
        Year::FIELDS,
        "---\njaar: 2026\n---\n",
        "aangeboden",
        None,
        &[],
    )
    .expect("recorded");
    assert_eq!(
        text,
        "---\njaar: 2026\naangeboden-aan-eigenaren: 2026-05-04\n---\n"
    );
}

#[test]
fn what_cannot_be_meant_is_told() {
    assert_eq!(
        complaint("ontvangstbevestigng", None, &[]).err(),
        Some("fact-unknown-near")
    );
    assert_eq!(complaint("quatsch", None, &[]).err(), Some("fact-unknown"));
    assert_eq!(complaint("aard", None, &[]).err(), Some("fact-needs-word"));
    assert_eq!(
        complaint("aard", Some("incident"), &[("over", "x")]).err(),
        Some("fact-unknown-key")
    );
    assert_eq!(complaint("bericht", None, &[]).err(), Some("fact-present"));
    assert!(fact_names(Complaint::FIELDS).contains(&"verantwoordelijke"));
}

#[test]
fn what_is_missing_is_named() {
    let told = |name: &str, value: Option<&str>, keys: &[(&str, &str)], source: &str| {
        let keys: Vec<(String, String)> = keys
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        let fact = Fact {
            name,
            item: None,
            value,
            on: None,
            today: Day::parse("2026-05-04").expect("a day"),
            keys: &keys,
            replace: false,
        };
        let message = record_fact(&fact, source, Complaint::FIELDS).expect_err("refused");
        Words::new(Lang::En, Vec::<String>::new()).say(&message)
    };
    assert_eq!(
        told("voorstel", None, &[], CASE),
        "voorstel also needs: --oplossing."
    );
    let needs = "afspraak also needs: --over bericht-indiener|informatie-betrokkene.";
    assert_eq!(told("afspraak", Some("Belt de klager"), &[], CASE), needs);
    assert_eq!(
        told("reactie-toegezegd", None, &[], CASE),
        "reactie-toegezegd needs a day ahead. Give it like this: --on 2026-03-02"
    );
    assert_eq!(
        told("aard", None, &[], CASE),
        "aard also needs a word. Choose from: incident, mogelijk-structureel."
    );
    let first =
        "reactie belongs to a voorstel, and there is none yet. Record that first: voorstel.";
    assert_eq!(
        told(
            "reactie",
            Some("akkoord"),
            &[],
            "---\nnummer: 2026-007\n---\n"
        ),
        first
    );
}

#[test]
fn a_text_goes_to_the_key_that_bears_the_name_and_a_fixed_word_to_the_key_that_takes_it() {
    let text = complaint(
        "afspraak",
        Some("Belt de klager"),
        &[("over", "bericht-indiener")],
    )
    .expect("recorded");
    assert!(
        text.contains("      over: bericht-indiener\n      afspraak: Belt de klager\n"),
        "{text}"
    );
    let text = complaint("afspraak", Some("bericht-indiener"), &[]).expect("recorded");
    assert!(text.contains("      over: bericht-indiener\n"), "{text}");
    let text = complaint("vooroverleg", Some("nee"), &[("wijze", "telefoon")]).expect("recorded");
    assert!(
        text.contains("  wijze: telefoon\n  opgelost: nee\n"),
        "{text}"
    );
}

#[test]
fn keys_can_be_added_to_a_fact_that_stands_but_nothing_of_it_is_lost() {
    let decided = "---\nnummer: M-2026-01\nbesluit: overgenomen\nbesluit-op: 2026-05-01\nuitvoerder: x\n---\n";
    let measure = |keys: &[(&str, &str)]| {
        recorded(
            Measure::FIELDS,
            decided,
            "besluit",
            Some("overgenomen"),
            keys,
        )
    };
    let added = measure(&[("uitvoerder", "x"), ("motivering", "Goed")]).expect("recorded");
    assert_eq!(
        added,
        decided.replace("uitvoerder", "motivering: Goed\nuitvoerder")
    );
    assert_eq!(measure(&[]).err(), Some("fact-same"));
    assert_eq!(
        measure(&[("uitvoerder", "y"), ("motivering", "Goed")]).err(),
        Some("fact-present")
    );
}

#[test]
fn volumes_of_a_year_are_recorded() {
    let year = |source: &str, value| recorded(Year::FIELDS, source, "volumes", Some(value), &[]);
    let once = year(
        "---\njaar: 2026\nvolumes:   # aantallen\n---\n",
        "trainingen=140, deelnemers = 1650",
    )
    .expect("recorded");
    assert_eq!(
        once,
        "---\njaar: 2026\nvolumes:   # aantallen\n  trainingen: 140\n  deelnemers: 1650\n---\n"
    );
    let flow = year(
        "---\njaar: 2026\nvolumes: {trainingen: 140}\n---\n",
        "deelnemers=1650",
    )
    .expect("recorded");
    assert_eq!(
        flow,
        "---\njaar: 2026\nvolumes: {trainingen: 140, deelnemers: 1650}\n---\n"
    );
    assert_eq!(year(&once, "trainingen=150").err(), Some("fact-present"));
    assert_eq!(year(&once, "veel").err(), Some("fact-needs-pairs"));
}
