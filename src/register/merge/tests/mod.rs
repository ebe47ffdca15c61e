//! Pairs of changes with what must come of them, written by hand.

mod facts;
mod proposals;
mod texts;
mod words;

use super::meaning::alike;
use super::{CannotMerge, Merged, Side, Versions, merge};
use crate::calendar::Day;
use crate::register::read::Typed;

const PATH: &str = "klachten/2026/2026-007.md";

const BASE: &str = "---
nummer: 2026-007
onderwerp: Factuur klopt niet   # zoals gemeld
ontvangen: 2026-03-02
kanaal: e-mail
categorie: betalingen

# Stap 6
behandeling:
  verantwoordelijke: coordinator
  betrokkenen: [trainer-1, trainer-2]
  afspraken:
    - datum: 2026-03-06
      met: trainer-2
      over: informatie-betrokkene
      afspraak: Leest de klacht.

voorstellen:
  - oplossing: Tegoedbon
    bericht: 2026-03-17
    reactie: afgewezen
    reactie-op: 2026-03-19
  - oplossing: Nieuwe datum
    bericht: 2026-03-24

afschriften:
  - aan: klager
    datum: 2026-03-27
les:
verwant: [2026-004]
---

## Klacht

Tekst een.

Tekst twee.

## Verloop

2026-03-06: Gebeld.
";

type Edits = &'static [(&'static str, &'static str)];

/// What must come of a pair: these edits of the base, and these choices (`fact other side`).
struct Pair(&'static str, Edits, Edits, Outcome);

enum Outcome {
    /// The edits of both.
    Both,
    Text(Edits),
    Open(Edits, &'static [&'static str]),
    /// The edits of both, with these headings under which a paragraph stands twice.
    Twice(Edits, &'static str),
}
use Outcome::{Both, Open, Text, Twice};

fn pairs() -> impl Iterator<Item = &'static Pair> {
    let all = [facts::PAIRS, words::PAIRS, proposals::PAIRS, texts::PAIRS];
    all.into_iter().flatten()
}

const NONE: Edits = &[];
const KANAAL: &str = "kanaal: e-mail\n";
const CATEGORIE: &str = "categorie: betalingen\n";
const VERWANT: &str = "verwant: [2026-004]\n";
const AGREED: &str = "      afspraak: Leest de klacht.\n";
const SECOND: &str = "  - oplossing: Nieuwe datum\n    bericht: 2026-03-24\n";
const COPY: &str = "  - aan: klager\n    datum: 2026-03-27\n";
const NOTE: &str = "2026-03-06: Gebeld.\n";

fn edited(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from:?} in\n{text}");
        text.replacen(from, to, 1)
    })
}

fn merged(base: Option<&str>, ours: &str, theirs: &str) -> Result<Merged, CannotMerge> {
    let versions = Versions { base, ours, theirs };
    let day = Day::parse("2026-03-06").expect("a day");
    merge(PATH, versions, |_| {
        (String::from("waarnemer@voorbeeld.example"), day)
    })
}

/// The text without its choices, which the rule F022 is about.
fn without_choices(text: &str) -> String {
    let mut inside = false;
    let keep = |line: &&str| {
        inside = line.starts_with("keuzes:") || inside && line.starts_with(' ');
        !inside
    };
    text.split_inclusive('\n').filter(keep).collect()
}

fn told(merged: &Merged) -> Vec<String> {
    let side = |side| if side == Side::Ours { "ours" } else { "theirs" };
    let choice = |it: &super::OpenChoice| {
        format!(
            "{} {} {}",
            it.fact,
            it.other.as_deref().unwrap_or("-"),
            side(it.side)
        )
    };
    merged.choices.iter().map(choice).collect()
}

#[test]
fn pairs_of_changes_give_what_a_person_would_write() {
    assert!(pairs().count() >= 60, "{}", pairs().count());
    for Pair(name, ours, theirs, outcome) in pairs() {
        let (mine, other) = (edited(BASE, ours), edited(BASE, theirs));
        let merged =
            merged(Some(BASE), &mine, &other).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let both = [*ours, *theirs].concat();
        let (edits, choices, doubled): (&[_], &[&str], &[&str]) = match outcome {
            Both => (&both, &[], &[]),
            Text(edits) => (edits, &[], &[]),
            Open(edits, choices) => (edits, choices, &[]),
            Twice(edits, heading) => (edits, &[], &[heading]),
        };
        assert_eq!(without_choices(&merged.text), edited(BASE, edits), "{name}");
        assert_eq!(told(&merged), choices, "{name}");
        assert_eq!(merged.doubled, doubled, "{name}");
        let written = Typed::of(&merged.text).at("keuzes").count();
        assert_eq!(written, choices.len(), "{name}");
    }
}

#[test]
fn who_merges_makes_no_difference_to_what_a_record_says() {
    for Pair(name, ours, theirs, outcome) in pairs() {
        let (mine, other) = (edited(BASE, ours), edited(BASE, theirs));
        let one = merged(Some(BASE), &mine, &other).expect(name);
        let swapped = merged(Some(BASE), &other, &mine).expect(name);
        if let Both | Text(_) = outcome {
            let sides = [&one, &swapped].map(|merged| Typed::of(&merged.text));
            let lists = [
                "voorstellen",
                "afschriften",
                "behandeling",
                "kanaal",
                "afgesloten",
            ];
            for list in lists {
                assert!(
                    alike(sides[0].at(list), sides[1].at(list)),
                    "{name}: {list}"
                );
            }
        }
        assert_eq!(one.choices.len(), swapped.choices.len(), "{name}");
    }
}

#[test]
fn the_line_ends_of_one_side_are_no_change_and_ours_stay() {
    for Pair(name, ours, theirs, _) in pairs() {
        let (mine, other) = (edited(BASE, ours), edited(BASE, theirs));
        let plain = merged(Some(BASE), &mine, &other).expect(name);
        let crlf = |text: &str| text.replace('\n', "\r\n");
        let windows = merged(Some(&crlf(BASE)), &crlf(&mine), &other).expect(name);
        assert_eq!(
            windows.text, plain.text,
            "{name}: only the other side went to LF"
        );
        let windows = merged(Some(BASE), &crlf(&mine), &other).expect(name);
        assert_eq!(windows.text, crlf(&plain.text), "{name}");
    }
}

#[test]
fn without_a_common_version_each_key_with_two_values_is_a_choice() {
    let one = "---\nnummer: 2026-007\nkanaal: brief\nles: A\n---\n\n## Klacht\n\nEen.\n";
    let other =
        "---\nnummer: 2026-007\nkanaal: brief\nles: B\nernst: laag\n---\n\n## Klacht\n\nEen.\n";
    let merged = merged(None, one, other).expect("merges");
    assert_eq!(told(&merged), ["les B theirs"]);
    assert!(
        without_choices(&merged.text).contains("les: A\nernst: laag\n"),
        "{}",
        merged.text
    );
}

#[test]
fn a_choice_that_was_open_follows_its_item_and_goes_when_one_side_chose() {
    let choice =
        "keuzes:\n  - {feit: 'voorstellen[1].reactie', waarde: akkoord, door: x, op: 2026-03-27}\n";
    let open = edited(BASE, &[(VERWANT, &format!("{choice}{VERWANT}"))]);
    let first = "  - oplossing: Tegoedbon\n    bericht: 2026-03-17\n    reactie: afgewezen\n    reactie-op: 2026-03-19\n";
    let removed = edited(&open, &[(first, "")]);
    let noted = edited(&open, &[(NOTE, "2026-03-06: Gebeld.\n\n2026-03-08: A.\n")]);
    let merged_text = merged(Some(&open), &noted, &removed).expect("merges").text;
    assert!(
        merged_text.contains("voorstellen[0].reactie"),
        "{merged_text}"
    );
    let chosen = edited(&open, &[(choice, "")]);
    let merged_text = merged(Some(&open), &noted, &chosen).expect("merges").text;
    assert!(!merged_text.contains("keuzes"), "{merged_text}");
}

#[test]
fn a_choice_that_a_third_computer_left_open_already_stands_there_once() {
    let typed = |channel: &str| edited(BASE, &[(KANAAL, channel)]);
    let (letter, telephone) = (typed("kanaal: brief\n"), typed("kanaal: telefoon\n"));
    let open = merged(Some(BASE), &letter, &telephone)
        .expect("merges")
        .text;
    assert_eq!(open.matches("feit: kanaal").count(), 1, "{open}");
    let again = merged(Some(BASE), &open, &telephone).expect("merges").text;
    assert_eq!(again.matches("feit: kanaal").count(), 1, "{again}");
}

#[test]
fn what_cannot_be_read_is_not_merged() {
    let broken = BASE.replace("kanaal: e-mail", "kanaal e-mail");
    let twice = edited(BASE, &[(KANAAL, "kanaal: e-mail\nkanaal: brief\n")]);
    let changed = edited(BASE, &[(KANAAL, "kanaal: brief\n")]);
    for bad in [broken.as_str(), &twice, "geen voorwerk"] {
        assert_eq!(
            merged(Some(BASE), &changed, bad),
            Err(CannotMerge::Unreadable(Some(Side::Theirs)))
        );
        assert_eq!(
            merged(Some(BASE), bad, &changed),
            Err(CannotMerge::Unreadable(Some(Side::Ours)))
        );
    }
}

#[test]
fn a_contradiction_that_no_key_can_hold_open_is_not_decided_in_silence() {
    let measure = |title: &str| {
        format!(
            "---\nnummer: M-2026-01\ntitel: {title}\nsoort: preventief\naanbevolen-op: 2026-06-30\n---\n"
        )
    };
    let (base, ours, theirs) = (measure("Oud"), measure("Links"), measure("Rechts"));
    let merged = merge(
        "maatregelen/2026/M-2026-01.md",
        Versions {
            base: Some(&base),
            ours: &ours,
            theirs: &theirs,
        },
        |_| unreachable!("there is nowhere to write it"),
    );
    assert_eq!(merged, Err(CannotMerge::NoPlaceForChoice));
}
