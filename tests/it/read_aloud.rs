//! Every sentence that two hundred generated reports and decks say, read as if aloud: number and verb
//! agree, no word stands twice, 0 and 1 have words of their own, and no sentence is longer than a
//! listener can hold.

use std::collections::{BTreeMap, BTreeSet};

use klachten::analysis::analyse;
use klachten::demo::{Change, Options, generate};
use klachten::files::File;
use klachten::record::Audience;
use klachten::register::Register;
use klachten::report::{Source, annual_report, quarterly_note, slides};
use klachten::wording::{Lang, Words};
use serde_json::Value;

use super::figures::{Made, day, example, made_up};

/// A listener holds no more words than these.
const LONGEST: usize = 25;

/// A made-up register as it stands at the end of its history.
pub fn demo(seed: u64, complaints: u32) -> Register {
    let options = Options {
        complaints,
        years: 3,
        seed,
        until: day("2026-11-22"),
    };
    let mut files = BTreeMap::new();
    for Change { path, content } in generate(&options).flat_map(|commit| commit.changes) {
        files.insert(path, content);
    }
    let file = |(path, content): (String, String)| File::new(path, content.into_bytes());
    Register::read(files.into_iter().map(file).collect())
}

/// What a document or a slide says in sentences: no tables, drawings, commands or words of others.
fn said(value: &Value, texts: &mut BTreeSet<String>) {
    const SILENT: [&str; 14] = [
        "markdown",
        "own",
        "by",
        "svg",
        "table",
        "id",
        "command",
        "cases",
        "kind",
        "facts",
        "place",
        "choices",
        "unreadable",
        "title",
    ];
    match value {
        Value::String(text) => {
            texts.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| said(item, texts)),
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| !SILENT.contains(&key.as_str()))
            .for_each(|(_, value)| said(value, texts)),
        _ => {}
    }
}

/// The texts of a register's reports, quarterly notes and slides, and in how many of them.
fn texts(register: &Register, lang: Lang) -> (BTreeSet<String>, usize) {
    let words = Words::new(lang, [] as [&str; 0]);
    let (mut texts, mut count) = (BTreeSet::new(), 0);
    for (year, as_of) in [
        (2025, "2025-05-10"),
        (2025, "2026-11-22"),
        (2026, "2026-11-22"),
    ] {
        let analysis = analyse(register, None, year, None, day(as_of));
        let quarter = analyse(register, None, year, Some(1), day(as_of));
        for audience in [Audience::Owners, Audience::Staff] {
            let source = |analysis| Source {
                register,
                analysis,
                decided_on: None,
                audience,
                revision: None,
                words: &words,
            };
            let report = annual_report(&source(&analysis));
            said(&serde_json::to_value(&report).unwrap(), &mut texts);
            let note = quarterly_note(&source(&quarter));
            said(&serde_json::to_value(&note).unwrap(), &mut texts);
            let deck = slides(&source(&analysis));
            said(&serde_json::to_value(&deck).unwrap(), &mut texts);
            count += 1;
        }
    }
    (texts, count)
}

/// The names that a register gives: whatever their length, one thing.
fn names(register: &Register) -> Vec<String> {
    let settings = register.settings();
    let categories = settings.categories.iter().map(|(_, name)| name.to_string());
    let causes = settings.causes.iter().map(|(_, name)| name.to_string());
    let measures = register.measures.iter().filter_map(|entry| {
        let measure = entry.record.as_deref()?;
        Some(measure.title.value.clone())
    });
    let mut names: Vec<String> = categories.chain(causes).chain(measures).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// The sentences of a text, up to where a reader breathes: a full stop, a question or exclamation
/// mark, a colon or a semicolon that a space or the end follows.
fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut one = String::new();
    for word in text.split_whitespace() {
        one.push_str(word);
        if word.ends_with(['.', '?', '!', ':', ';']) {
            all.push(std::mem::take(&mut one));
        } else {
            one.push(' ');
        }
    }
    all.push(one);
    all.retain(|sentence| !sentence.trim().is_empty());
    all
}

fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

/// What is wrong with a sentence.
fn faults(sentence: &str, lang: Lang) -> Vec<&'static str> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let plain: Vec<String> = words.iter().map(|word| bare(word).to_lowercase()).collect();
    let mut found = Vec::new();
    // A number in brackets is looked at, not read.
    let bracketed = |word: &str| {
        word.starts_with('(') && word.ends_with([')', ',']) && bare(word).parse::<u32>().is_ok()
    };
    let counted = words
        .iter()
        .filter(|word| !bare(word).is_empty() && !bracketed(word))
        .count();
    if counted > LONGEST {
        found.push("too long");
    }
    let ends = |at: usize| words[at].ends_with([',', ';', ':', '.', ')']);
    for at in 1..plain.len() {
        let (one, two) = (plain[at - 1].as_str(), plain[at].as_str());
        let joined = !ends(at - 1);
        if one == two && !one.is_empty() && joined && one.chars().all(char::is_alphabetic) {
            found.push("a word twice");
        }
        if joined && is_plural(two, lang) && ["1", "één", "one"].contains(&one) {
            found.push("1 in the plural");
        }
        if joined && is_singular(two, lang) && one.parse::<u32>().is_ok_and(|count| count != 1) {
            found.push("many in the singular");
        }
        // "0 van de 12", "0 tot 7" and "0,4 (0 op 510)" are figures.
        if joined
            && one == "0"
            && !words[at - 1].contains('%')
            && !["tot", "to", "en", "and", "van", "op", "in"].contains(&two)
            && !(lang == Lang::En && two == "of")
        {
            found.push("0 in figures");
        }
        // "Voor 4 klachten was één voorstel genoeg" speaks of the proposal.
        let after_preposition = at >= 3 && PREPOSITIONS.contains(&plain[at - 3].as_str());
        if joined
            && at >= 2
            && !after_preposition
            && is_verb_of_many(two, lang)
            && is_singular(one, lang)
            && plain[at - 2] == "1"
        {
            found.push("a verb of many after 1");
        }
        let of_many = at >= 4 && ["van", "of"].contains(&plain[at - 4].as_str());
        if joined
            && at >= 2
            && !after_preposition
            && !of_many
            && is_verb_of_one(two, lang)
            && is_plural(one, lang)
            && plain[at - 2].parse::<u32>().is_ok_and(|count| count > 1)
        {
            found.push("a verb of one after many");
        }
    }
    found
}

const PREPOSITIONS: [&str; 12] = [
    "voor", "van", "bij", "over", "na", "in", "binnen", "for", "of", "about", "after", "within",
];
const SINGULAR: [&str; 14] = [
    "klacht",
    "maatregel",
    "besluit",
    "termijn",
    "les",
    "soort",
    "periode",
    "dossier",
    "deelnemer",
    "voorstel",
    "aanbeveling",
    "oorzaak",
    "verschil",
    "klager",
];
const PLURAL: [&str; 15] = [
    "klachten",
    "maatregelen",
    "besluiten",
    "termijnen",
    "lessen",
    "soorten",
    "perioden",
    "dossiers",
    "dagen",
    "voorstellen",
    "aanbevelingen",
    "oorzaken",
    "verschillen",
    "klagers",
    "onderwerpen",
];
const ONE: [&str; 10] = [
    "is", "was", "kwam", "werd", "staat", "stond", "heeft", "had", "duurde", "ging",
];
const MANY: [&str; 10] = [
    "zijn", "waren", "kwamen", "werden", "staan", "stonden", "hebben", "hadden", "duurden",
    "gingen",
];
const SINGULAR_EN: [&str; 8] = [
    "complaint",
    "measure",
    "decision",
    "lesson",
    "proposal",
    "recommendation",
    "cause",
    "day",
];
const PLURAL_EN: [&str; 8] = [
    "complaints",
    "measures",
    "decisions",
    "lessons",
    "proposals",
    "recommendations",
    "causes",
    "days",
];
const ONE_EN: [&str; 3] = ["is", "was", "has"];
const MANY_EN: [&str; 3] = ["are", "were", "have"];

fn is_singular(word: &str, lang: Lang) -> bool {
    if lang == Lang::Nl {
        SINGULAR.contains(&word) || word == "dag"
    } else {
        SINGULAR_EN.contains(&word)
    }
}
fn is_plural(word: &str, lang: Lang) -> bool {
    if lang == Lang::Nl {
        PLURAL.contains(&word)
    } else {
        PLURAL_EN.contains(&word)
    }
}
fn is_verb_of_one(word: &str, lang: Lang) -> bool {
    if lang == Lang::Nl {
        ONE.contains(&word)
    } else {
        ONE_EN.contains(&word)
    }
}
fn is_verb_of_many(word: &str, lang: Lang) -> bool {
    if lang == Lang::Nl {
        MANY.contains(&word)
    } else {
        MANY_EN.contains(&word)
    }
}

#[test]
fn every_sentence_of_two_hundred_reports_can_be_read_aloud() {
    let mut registers = vec![example(), Made::default().register()];
    registers.extend((0..8).map(|seed| made_up(seed, [0.7, 1.5, 4.0, 12.0][seed as usize % 4])));
    registers.extend((0..24).map(|seed| demo(seed, [1, 2, 4, 9, 25, 60][seed as usize % 6])));
    let mut wrong: BTreeMap<(&str, String), String> = BTreeMap::new();
    let mut reports = 0;
    for register in &registers {
        let names = names(register);
        for lang in Lang::ALL {
            let (texts, count) = texts(register, lang);
            reports += count;
            for text in texts {
                let mut short = text.clone();
                for name in &names {
                    short = short.replace(name.as_str(), "Naam");
                }
                for sentence in sentences(&short) {
                    for fault in faults(&sentence, lang) {
                        let shape: String = sentence
                            .chars()
                            .map(|sign| if sign.is_ascii_digit() { '#' } else { sign })
                            .collect();
                        wrong
                            .entry((fault, shape))
                            .or_insert_with(|| sentence.clone());
                    }
                }
            }
        }
    }
    assert!(reports >= 200, "{reports} reports");
    let lines: Vec<String> = wrong
        .iter()
        .map(|((fault, _), sentence)| format!("{fault}: {sentence}"))
        .collect();
    assert!(
        lines.is_empty(),
        "{} faults:\n{}",
        lines.len(),
        lines.join("\n")
    );
}
