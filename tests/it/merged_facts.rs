//! Every fact of a complaint, changed on either side or on both, set, changed or taken away: nothing
//! is lost, and only what contradicts is a choice.

use klachten::calendar::Day;
use klachten::record::{Complaint, Need, Record as _, fields_along};
use klachten::register::{Change, Merged, Versions, edit, merge};
use serde_json::Value;

use crate::choices::{FACTS, MELDING};

const PATH: &str = "klachten/2026/2026-008.md";

fn base() -> String {
    format!(
        "---\nnummer: 2026-008\nonderwerp: Factuur\nontvangen: 2026-03-02\nkanaal: e-mail\n\
         categorie: betalingen\n{MELDING}---\n\n## Klacht\n\nDe factuur klopt niet.\n"
    )
}

fn with(text: &str, change: &Change) -> String {
    let edited = edit(text, Complaint::FIELDS, std::slice::from_ref(change));
    edited.unwrap_or_else(|refusal| panic!("{change:?}: {refusal:?}"))
}

fn set(fact: &str, value: &str) -> Change {
    Change::set(fact, value)
}

fn merged(base: &str, ours: &str, theirs: &str) -> Merged {
    let day = Day::parse("2026-03-06").unwrap();
    let versions = Versions {
        base: Some(base),
        ours,
        theirs,
    };
    merge(PATH, versions, |_| {
        (String::from("ander@voorbeeld.example"), day)
    })
    .unwrap_or_else(|why| panic!("{why:?} of\n{ours}\nand\n{theirs}"))
}

/// What a record says, without the choices that are open in it.
fn says(text: &str) -> Value {
    let mut keys: Value = serde_yaml::from_str(text.split("---\n").nth(1).unwrap()).unwrap();
    let map = keys.as_object_mut().unwrap();
    map.remove("keuzes");
    map.retain(|_, value| !value.is_null());
    keys
}

#[test]
fn a_fact_that_one_side_changed_or_both_alike_is_taken_over() {
    let base = base();
    for (fact, other) in FACTS {
        for change in [set(fact, other), Change::remove(*fact)] {
            let changed = with(&base, &change);
            for (ours, theirs) in [(&base, &changed), (&changed, &base), (&changed, &changed)] {
                let merged = merged(&base, ours, theirs);
                assert_eq!(merged.choices, [], "{change:?}");
                assert_eq!(says(&merged.text), says(&changed), "{change:?}");
            }
        }
    }
}

/// Facts that can be taken away: the others a record cannot be without.
fn removable() -> impl Iterator<Item = &'static str> {
    let facts = FACTS.iter().map(|(fact, _)| *fact);
    facts.filter(|fact| {
        if KNOWN_BY.contains(fact) {
            return false;
        }
        let along = fields_along(Complaint::FIELDS, fact).expect("ours");
        matches!(along.last().expect("a key").need, Need::Optional)
    })
}

/// These say which item of a list it is: with another value it is another item, and both stand.
const KNOWN_BY: [&str; 3] = [
    "afschriften[1].aan",
    "afwijkingen[0].regel",
    "bijlagen[0].naam",
];

#[test]
fn a_fact_that_both_changed_differently_keeps_both_values() {
    let base = base();
    let mut wrong = Vec::new();
    for (fact, other) in FACTS {
        let more = format!("{other}9");
        let ours = with(&base, &set(fact, other));
        let theirs = with(&base, &set(fact, &more));
        let merged = merged(&base, &ours, &theirs);
        for value in [*other, &more] {
            assert!(merged.text.contains(value), "{fact} lost {value}");
        }
        let open: Vec<&str> = merged.choices.iter().map(|it| it.fact.as_str()).collect();
        if KNOWN_BY.contains(fact) {
            assert_eq!(open, [""; 0], "{fact}");
        } else if open != [*fact] || says(&merged.text) != says(&ours) {
            wrong.push(format!("{fact}: {open:?}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_fact_that_one_side_took_away_and_the_other_changed_stands_and_is_a_choice() {
    let base = base();
    let mut wrong = Vec::new();
    for fact in removable() {
        let other = FACTS.iter().find(|(known, _)| *known == fact).unwrap().1;
        let changed = with(&base, &set(fact, other));
        let away = with(&base, &Change::remove(fact));
        for (ours, theirs) in [(&away, &changed), (&changed, &away)] {
            let merged = merged(&base, ours, theirs);
            let open: Vec<_> = merged
                .choices
                .iter()
                .map(|it| (&*it.fact, it.other.as_deref()))
                .collect();
            if open != [(fact, None)] || says(&merged.text) != says(&changed) {
                wrong.push(format!("{fact}: {open:?}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// One fact; or a fact of an item and what the item is known by.
fn are_one(one: &str, two: &str) -> bool {
    let item = |fact: &str| fact.rsplit_once('.').map(|(item, _)| item.to_owned());
    let is_known_by = KNOWN_BY.contains(&one) || KNOWN_BY.contains(&two);
    one == two || is_known_by && item(one) == item(two)
}

#[test]
fn two_facts_changed_or_taken_away_on_either_side_go_together_without_a_question() {
    let base = base();
    let away = removable().map(|fact| (fact, Change::remove(fact)));
    let changed = FACTS.iter().map(|(fact, other)| (*fact, set(fact, other)));
    let changes: Vec<(&str, Change)> = changed.chain(away).collect();
    let (mut pairs, mut wrong) = (0, Vec::new());
    for (at, (one, mine)) in changes.iter().enumerate() {
        let ours = with(&base, mine);
        let others = changes[..at].iter().filter(|(two, _)| !are_one(one, two));
        for (_, other) in others {
            let theirs = with(&base, other);
            let merged = merged(&base, &ours, &theirs);
            if !merged.choices.is_empty() || says(&merged.text) != says(&with(&ours, other)) {
                wrong.push(format!("{mine:?} and {other:?}: {:?}", merged.choices));
            }
            pairs += 1;
        }
    }
    assert_eq!(wrong, [""; 0]);
    assert!(pairs > 3000, "{pairs}");
}
