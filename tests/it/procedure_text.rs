//! Every sentence of the procedure is carried by something, and nothing is left out.

use klachten::procedure::{Part, SENTENCES, TEXT};
use klachten::record::{Complaint, Field, Measure, Record, Year};
use klachten::rules::{Origin, catalogue, find, words};
use klachten::wording::Lang;

/// Lines of the text that are no sentences.
const HEADINGS: [&str; 6] = [
    "PROCEDURE KLACHTENAFHANDELING",
    "Doel",
    "Definitie",
    "Voorbeelden",
    "Taken van de klachtenfunctionaris",
    "Beschrijving van de procedure klachtenbehandeling",
];

/// The text in one line, without headings, numbers and line breaks.
fn plain(text: &str) -> String {
    let lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !HEADINGS.contains(line));
    let bare = lines.map(|line| match line.split_once(". ") {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => line,
    });
    bare.collect::<Vec<_>>()
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_list_holds_every_sentence_of_the_procedure_and_no_other() {
    let listed: Vec<&str> = SENTENCES.iter().map(|sentence| sentence.text).collect();
    assert_eq!(listed.join(" "), plain(TEXT));
}

fn keys(fields: &[Field]) -> impl Iterator<Item = &'static str> {
    fields.iter().map(|field| field.key)
}

#[test]
fn every_sentence_is_carried_by_rules_keys_and_pages_that_exist() {
    let known: Vec<&str> = keys(Complaint::FIELDS)
        .chain(keys(Measure::FIELDS))
        .chain(keys(Year::FIELDS))
        .collect();
    let history = catalogue().any(|rule| rule.code.0.starts_with('H'));
    for sentence in &SENTENCES {
        assert!(
            !sentence.pages.is_empty(),
            "no page carries: {}",
            sentence.text
        );
        assert!(
            !sentence.rules.is_empty() || sentence.part == Part::Tasks,
            "no rule judges: {}",
            sentence.text
        );
        for code in sentence
            .rules
            .iter()
            .filter(|code| history || !code.starts_with('H'))
        {
            assert!(find(code).is_some(), "{code} is no rule: {}", sentence.text);
        }
        for field in sentence.fields {
            assert!(
                known.contains(field),
                "{field} is no key: {}",
                sentence.text
            );
        }
        for (key, lang) in sentence
            .people
            .iter()
            .flat_map(|key| Lang::ALL.map(|lang| (key, lang)))
        {
            assert!(words(lang).has(key), "{key} in {}", lang.tag());
        }
    }
}

#[test]
fn every_rule_of_a_step_or_task_judges_a_sentence_of_it() {
    for rule in catalogue() {
        let part = match rule.origin {
            Origin::Step(step) => Part::Step(step),
            Origin::Task(task) => Part::Task(task),
            _ => continue,
        };
        let named = SENTENCES
            .iter()
            .any(|sentence| sentence.part == part && sentence.rules.contains(&rule.code.0));
        assert!(named, "{} judges no sentence of {part:?}", rule.code);
    }
}
