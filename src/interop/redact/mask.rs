//! Words that point at a person give way to a word between brackets. What the A rules would refuse
//! is masked, and also what only looks like it: here a false alarm costs a word, there a complaint.

use std::collections::BTreeMap;

use super::Tally;
use crate::rules::{PersonalDataKind, personal_data_in_line};
use crate::wording::Words;

/// A stretch to be masked: how many characters, and the key of the word in its place.
struct Hit {
    length: usize,
    /// Key of the word that comes instead.
    mask: &'static str,
    /// Key under which it is counted.
    left_out: &'static str,
}

/// The text with its names, addresses and numbers masked. `names` are in lower case.
pub(super) fn mask(text: &str, names: &[String], words: &Words, tally: &mut Tally) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut certain = certain(text);
    let mut masked = String::new();
    let mut at = 0;
    while at < chars.len() {
        let begins = at == 0 || !chars[at - 1].is_alphanumeric();
        let likely = || begins.then(|| find(&chars, at, names)).flatten();
        if let Some(hit) = certain.remove(&at).or_else(likely) {
            masked.push('[');
            masked.push_str(&words.text(hit.mask));
            masked.push(']');
            *tally.entry(hit.left_out).or_default() += 1;
            at += hit.length;
        } else {
            masked.push(chars[at]);
            at += 1;
        }
    }
    masked
}

/// What the A rules find, by the character at which it begins.
fn certain(text: &str) -> BTreeMap<usize, Hit> {
    let mut hits = BTreeMap::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        for (kind, range) in personal_data_in_line(line) {
            let (mask, left_out) = match kind {
                PersonalDataKind::Email => ("mask-email", "left-out-addresses"),
                PersonalDataKind::Iban => ("mask-account", "left-out-numbers"),
                PersonalDataKind::Phone => ("mask-phone", "left-out-numbers"),
                PersonalDataKind::Bsn => ("mask-number", "left-out-numbers"),
                PersonalDataKind::Postcode => ("mask-address", "left-out-addresses"),
            };
            let at = start + line[..range.start].chars().count();
            hits.insert(
                at,
                Hit {
                    length: line[range].chars().count(),
                    mask,
                    left_out,
                },
            );
        }
        start += line.chars().count();
    }
    hits
}

/// What looks like personal data.
fn find(chars: &[char], at: usize, names: &[String]) -> Option<Hit> {
    let rest = &chars[at..];
    let hit = |mask, left_out| {
        move |length| Hit {
            length,
            mask,
            left_out,
        }
    };
    link(rest)
        .map(hit("mask-link", "left-out-addresses"))
        .or_else(|| iban(rest).map(hit("mask-account", "left-out-numbers")))
        .or_else(|| phone(rest).map(hit("mask-phone", "left-out-numbers")))
        .or_else(|| postcode(rest).map(hit("mask-address", "left-out-addresses")))
        .or_else(|| street(rest).map(hit("mask-address", "left-out-addresses")))
        .or_else(|| name(chars, at, names).map(hit("mask-name", "left-out-names")))
}

/// The characters up to the next white space or bracket.
fn token(rest: &[char]) -> &[char] {
    let end = rest
        .iter()
        .position(|char| char.is_whitespace() || "<>()[]\"".contains(*char))
        .unwrap_or(rest.len());
    let token = &rest[..end];
    let marks = token
        .iter()
        .rev()
        .take_while(|char| ".,;:!?'".contains(**char))
        .count();
    &token[..token.len() - marks]
}

fn link(rest: &[char]) -> Option<usize> {
    let token = token(rest);
    let text: String = token.iter().collect::<String>().to_lowercase();
    ["http://", "https://", "www."]
        .iter()
        .any(|start| text.starts_with(start))
        .then_some(token.len())
}

/// The length of a run of digits with separators, and its digits.
fn digits(rest: &[char], separators: &str) -> (usize, String) {
    let run = rest
        .iter()
        .take_while(|char| char.is_ascii_digit() || separators.contains(**char))
        .count();
    let run = rest[..run]
        .iter()
        .rposition(char::is_ascii_digit)
        .map_or(0, |last| last + 1);
    (
        run,
        rest[..run]
            .iter()
            .filter(|char| char.is_ascii_digit())
            .collect(),
    )
}

fn phone(rest: &[char]) -> Option<usize> {
    if !matches!(rest[0], '0' | '+' | '(') {
        return None;
    }
    let (length, digits) = digits(rest, " +-()./");
    let known = digits.starts_with("00") || rest[0] == '+' || digits.starts_with('0');
    (known && (10..=14).contains(&digits.len())).then_some(length)
}

/// As an account is written, also with a slip in it: country, two check digits and 11 to 30 letters
/// and digits, in groups or not.
fn iban(rest: &[char]) -> Option<usize> {
    let starts = rest.len() > 15
        && rest[..2].iter().all(char::is_ascii_uppercase)
        && rest[2..4].iter().all(char::is_ascii_digit);
    if !starts {
        return None;
    }
    let run = rest
        .iter()
        .take_while(|char| char.is_ascii_digit() || char.is_ascii_uppercase() || **char == ' ')
        .count();
    let end = rest[..run].iter().rposition(char::is_ascii_digit)? + 1;
    let count = rest[..end].iter().filter(|char| **char != ' ').count();
    (15..=34).contains(&count).then_some(end)
}

/// A postcode, also without a house number.
fn postcode(rest: &[char]) -> Option<usize> {
    let number = rest.len() >= 6 && rest[0] != '0' && rest[..4].iter().all(char::is_ascii_digit);
    let letters = if number && rest[4] == ' ' { 5 } else { 4 };
    let pair = number
        && rest.len() >= letters + 2
        && rest[letters..letters + 2]
            .iter()
            .all(char::is_ascii_uppercase);
    (pair
        && !rest
            .get(letters + 2)
            .is_some_and(|char| char.is_alphanumeric()))
    .then_some(letters + 2)
}

/// A word that ends as streets do, with a house number.
fn street(rest: &[char]) -> Option<usize> {
    let ends = [
        "straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dreef", "steeg", "hof",
        "pad",
    ];
    let word = rest.iter().take_while(|char| char.is_alphabetic()).count();
    let text: String = rest[..word].iter().collect();
    let is_street =
        rest[0].is_uppercase() && ends.iter().any(|end| text.to_lowercase().ends_with(end));
    if !is_street || rest.get(word) != Some(&' ') {
        return None;
    }
    let number = rest[word + 1..]
        .iter()
        .take_while(|char| char.is_alphanumeric() || **char == '-')
        .count();
    rest.get(word + 1)
        .is_some_and(char::is_ascii_digit)
        .then_some(word + 1 + number)
}

/// A known name with the names around it, or the names after a title or an introduction.
fn name(chars: &[char], at: usize, names: &[String]) -> Option<usize> {
    let rest = &chars[at..];
    let word: String = word_at(rest).iter().collect();
    let known = names.contains(&word.to_lowercase());
    let before: String = chars[at.saturating_sub(14)..at]
        .iter()
        .collect::<String>()
        .to_lowercase();
    let titles = [
        "mevrouw ",
        "meneer ",
        "mijnheer ",
        "mevr. ",
        "mw. ",
        "dhr. ",
        "heer ",
        "drs. ",
        "naam is ",
        "ik heet ",
        "mrs ",
        "mr. ",
        "mr ",
    ];
    let titled = titles.iter().any(|title| before.ends_with(title));
    if !known && !titled {
        return None;
    }
    let full = full_name(rest);
    (full > 0).then_some(full)
}

fn word_at(rest: &[char]) -> &[char] {
    let end = rest
        .iter()
        .position(|char| !char.is_alphabetic() && *char != '-')
        .unwrap_or(rest.len());
    &rest[..end]
}

/// The length of a name: words with a capital, with the small words that names have in between.
fn full_name(rest: &[char]) -> usize {
    let (mut end, mut at) = (0, 0);
    loop {
        let word = word_at(&rest[at..]);
        let text: String = word.iter().collect();
        let small = ["van", "de", "den", "der", "ten", "ter", "el", "al", "von"]
            .contains(&text.to_lowercase().as_str());
        let capital = word.first().is_some_and(|char| char.is_uppercase());
        if word.is_empty() || !small && !capital {
            return end;
        }
        at += word.len();
        if capital && !small {
            end = at;
        }
        if rest.get(at) == Some(&'.') && word.len() == 1 {
            at += 1;
            end = at;
        }
        if rest.get(at) != Some(&' ') {
            return end;
        }
        at += 1;
    }
}
