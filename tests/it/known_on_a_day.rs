//! What was known on a day: the facts up to it, and nothing that follows from later ones.

use std::collections::BTreeSet;

use klachten::calendar::Day;
use klachten::procedure::{State, complaint_on, measure_on, year_on};
use klachten::record::{Fact, Field, Kind, KnownFrom, Record, Shape};
use klachten::register::Register;
use klachten::rules::example_part;

use crate::miniature::{day, read};
use crate::statuses::course_of;

/// What a record says of its facts, without the places in its lists.
fn said(facts: &[Fact], kept: &[&str]) -> BTreeSet<(String, Day)> {
    let path = |fact: &Fact| {
        fact.path
            .chars()
            .filter(|sign| !sign.is_ascii_digit())
            .collect::<String>()
    };
    facts
        .iter()
        .filter(|fact| !kept.iter().any(|start| fact.path.starts_with(start)))
        .map(|fact| (path(fact), fact.day.value))
        .collect()
}

/// A complaint, a measure and a year with every key.
fn every_key() -> Register {
    let every_key = include_str!("fixtures/klacht.md").replace(
        "heropend: [",
        "heropend: [{datum: 2026-05-09, reden: Nog eens, eerder-afgesloten: 2026-05-08}, ",
    );
    let files = [
        ("klachten/2026/2026-007.md", every_key.as_str()),
        (
            "maatregelen/2026/M-2026-01.md",
            include_str!("fixtures/maatregel.md"),
        ),
        ("jaarverslagen/2026.md", include_str!("fixtures/jaar.md")),
    ];
    read(&files.map(|(path, text)| (path.to_owned(), text.to_owned())))
}

#[test]
fn on_each_day_exactly_the_facts_up_to_that_day_are_known() {
    let register = every_key();
    let complaint = register.complaints[0].record.as_deref().unwrap();
    let measure = register.measures[0].record.as_deref().unwrap();
    let year = register.years[0].record.as_deref().unwrap();
    // A reason given later explains what came before; an earlier closing goes with its reopening.
    let apart = ["afwijkingen", "heropend", "afgesloten"];
    for on in (0..1_100).map(|after| day("2026-02-25").plus_days(after)) {
        let up_to = |facts: &[Fact]| {
            said(facts, &apart)
                .into_iter()
                .filter(|(_, day)| *day <= on)
                .collect::<BTreeSet<_>>()
        };
        let received = on >= complaint.received.value;
        if received {
            assert_eq!(
                said(&complaint_on(complaint, on).facts(), &apart),
                up_to(&complaint.facts()),
                "{on}"
            );
        }
        match measure_on(measure, on) {
            Some(known) => assert_eq!(
                said(&known.facts(), &apart),
                up_to(&measure.facts()),
                "{on}"
            ),
            None => assert!(on < measure.recommended.value),
        }
        assert_eq!(
            said(&year_on(year, on).facts(), &apart),
            up_to(&year.facts()),
            "{on}"
        );
    }
}

/// The paths of the dated keys that are known by their day, without the places in lists.
fn dated_keys(fields: &[Field], prefix: &str, found: &mut BTreeSet<String>) {
    for field in fields {
        let key = format!("{prefix}{}", field.key);
        if matches!(field.shape, Shape::One(Kind::Fact)) && field.known != KnownFrom::Ever {
            found.insert(key.clone());
        }
        dated_keys(field.shape.fields(), &format!("{key}."), found);
    }
}

/// The dated keys that a record of these fields does not hold.
fn missing<R: Record>(record: &R) -> Vec<String> {
    let mut keys = BTreeSet::new();
    dated_keys(R::FIELDS, "", &mut keys);
    for fact in record.facts() {
        let parts = fact
            .path
            .split('[')
            .flat_map(|part| part.rsplit(']').next());
        keys.remove(&parts.collect::<String>());
    }
    keys.into_iter().collect()
}

#[test]
fn the_records_of_the_test_above_hold_every_dated_key() {
    let register = every_key();
    let complaint = register.complaints[0].record.as_deref().unwrap();
    let measure = register.measures[0].record.as_deref().unwrap();
    let year = register.years[0].record.as_deref().unwrap();
    let missing = [missing(complaint), missing(measure), missing(year)].concat();
    assert!(missing.is_empty(), "add {missing:?} to the fixture");
}

#[test]
fn what_was_recorded_before_is_never_recorded_late() {
    let register = every_key();
    let complaint = register.complaints[0].record.as_deref().unwrap();
    let before: Vec<String> = complaint
        .facts()
        .into_iter()
        .filter(|fact| fact.recorded_before)
        .map(|fact| fact.path)
        .collect();
    assert_eq!(before, ["keuzes[0].op", "heropend[0].eerder-afgesloten"]);
}

#[test]
fn what_had_not_happened_yet_has_no_consequences() {
    let measure = read(
        &[example_part("register", ""), example_part("maatregel", "")]
            .map(|part| (part.path, part.text)),
    );
    let record = measure.measures[0].record.as_deref().unwrap();
    let known = |on: &str| {
        measure_on(record, day(on)).map(|known| {
            (
                known.decision.is_some(),
                known.realised.is_some(),
                known.effect.is_some(),
            )
        })
    };
    assert_eq!(known("2026-06-29"), None);
    assert_eq!(known("2027-01-19"), Some((false, false, false)));
    assert_eq!(known("2027-01-20"), Some((true, false, false)));
    assert_eq!(known("2027-03-15"), Some((true, true, false)));
    assert_eq!(known("2028-01-15"), Some((true, true, true)));
    // Closed, opened again and closed anew: on the days between, the first closing holds.
    let twice = "afgesloten: 2026-04-20\nheropend:\n  - datum: 2026-04-13\n    reden: Het kwam terug\n    eerder-afgesloten: 2026-03-27\n";
    let status = |on: &str| course_of("klacht", twice, on);
    let states = [
        "2026-03-26",
        "2026-03-27",
        "2026-04-12",
        "2026-04-13",
        "2026-04-19",
        "2026-04-20",
    ]
    .map(|on| (status(on).state, status(on).closed));
    let first = Some(day("2026-03-27"));
    assert_eq!(
        states,
        [
            (State::InHand, None),
            (State::Closed, first),
            (State::Closed, first),
            (State::Reopened, None),
            (State::Reopened, None),
            (State::Closed, Some(day("2026-04-20"))),
        ]
    );
    let outcome = |on: &str| {
        complaint_on(
            read_one(twice).complaints[0].record.as_deref().unwrap(),
            day(on),
        )
        .outcome
        .is_some()
    };
    let outcomes = [
        "2026-03-26",
        "2026-03-27",
        "2026-04-12",
        "2026-04-13",
        "2026-04-20",
    ]
    .map(outcome);
    assert_eq!(outcomes, [false, true, true, false, true]);
    let once = |on: &str| {
        complaint_on(
            read_one("").complaints[0].record.as_deref().unwrap(),
            day(on),
        )
        .outcome
        .is_some()
    };
    assert_eq!([once("2026-03-26"), once("2026-03-27")], [false, true]);
}

fn read_one(fragment: &str) -> Register {
    read(
        &[
            example_part("register", ""),
            example_part("klacht", fragment),
        ]
        .map(|part| (part.path, part.text)),
    )
}
