//! The written procedure: every part is carried by something, and every rule of a step or task is
//! told beside the part that it guards.

use klachten::record::{Complaint, Field, Measure, Record, Year};
use klachten::register::Heading;
use klachten::rules::{Origin, catalogue, coverage, find, heading_of, words};
use klachten::wording::Lang;

fn keys(fields: &[Field]) -> impl Iterator<Item = &'static str> {
    fields.iter().map(|field| field.key)
}

#[test]
fn every_part_is_carried_by_rules_and_keys_that_exist() {
    let known: Vec<&str> = keys(Complaint::FIELDS)
        .chain(keys(Measure::FIELDS))
        .chain(keys(Year::FIELDS))
        .collect();
    for heading in Heading::all() {
        let covered = coverage(heading);
        assert!(!covered.rules.is_empty(), "no rule judges {heading:?}");
        assert!(!covered.keys.is_empty(), "no key records {heading:?}");
        for code in &covered.rules {
            assert!(find(code.0).is_some(), "{code} is no rule: {heading:?}");
        }
        for key in covered.keys {
            assert!(known.contains(&key), "{key} is no key: {heading:?}");
        }
        for lang in Lang::ALL {
            assert!(covered.people.is_none_or(|key| words(lang).has(key)));
        }
    }
}

#[test]
fn every_rule_of_a_step_or_task_is_told_beside_the_part_that_it_guards() {
    for rule in catalogue() {
        let guards = matches!(rule.origin, Origin::Step(_) | Origin::Task(_));
        let heading = heading_of(rule);
        assert_eq!(heading.is_some(), guards, "{}", rule.code);
        if let Some(heading) = heading {
            assert!(
                coverage(heading).rules.contains(&rule.code),
                "{}",
                rule.code
            );
        }
    }
}

#[test]
fn rules_of_other_groups_that_are_named_beside_a_part_exist_and_are_told_once() {
    for heading in Heading::all() {
        let rules = coverage(heading).rules;
        let mut once = rules.clone();
        once.dedup();
        assert_eq!(rules, once, "{heading:?}");
    }
}
