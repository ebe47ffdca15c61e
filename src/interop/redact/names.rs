//! Words that name the people of a letter: from its head, its signature and the cells of a form.

use std::collections::BTreeSet;

use super::super::thread::{Mailbox, unquoted};
use super::phrases::{CELLS, COMMON};

/// A cell or a signature with more words holds no name.
const MOST_WORDS: usize = 5;

/// The words, in lower case, that point at the people of a letter. Words of `organisation` are no
/// names of people.
pub(super) fn names(
    people: &[Mailbox],
    text: &str,
    signed: &[String],
    organisation: &str,
) -> BTreeSet<String> {
    let ours: BTreeSet<String> = words(organisation).map(str::to_lowercase).collect();
    let local = |mailbox: &Mailbox| {
        mailbox
            .address
            .as_deref()?
            .split('@')
            .next()
            .map(str::to_owned)
    };
    let told = people
        .iter()
        .flat_map(|mailbox| mailbox.name.clone().into_iter().chain(local(mailbox)));
    told.chain(cells(text))
        .chain(signatures(signed))
        .flat_map(|name| words(&name).map(str::to_lowercase).collect::<Vec<_>>())
        .filter(|word| word.chars().count() > 2)
        .filter(|word| !COMMON.has(word) && !ours.contains(word))
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|one: char| !one.is_alphabetic())
        .filter(|word| !word.is_empty())
}

fn is_short(text: &str) -> bool {
    (1..=MOST_WORDS).contains(&text.split_whitespace().count())
}

/// What stands in the cells of a form that ask for a name: behind the colon, or on the next line.
fn cells(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text
        .lines()
        .map(|line| unquoted(line).1.trim().trim_matches('*'))
        .filter(|line| !line.is_empty())
        .collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let (label, value) = line.split_once([':', '|', '\t']).unwrap_or((line, ""));
        if !CELLS.has(&label.trim().trim_matches('*').to_lowercase()) {
            continue;
        }
        let value = value.trim().trim_matches('*');
        let next = || lines.get(at + 1).copied().unwrap_or_default();
        let value = if value.is_empty() { next() } else { value };
        if is_short(value) {
            found.push(value.to_owned());
        }
    }
    found
}

/// The name below closing words: the first line of capitals or one word, and what stands behind
/// them on their own line.
fn signatures(signed: &[String]) -> Vec<String> {
    let behind = signed
        .first()
        .and_then(|line| line.split_once(','))
        .map(|(_, name)| name);
    let below = signed.get(1).map(String::as_str);
    let is_name = |name: &&str| {
        let name = name.trim();
        let plain = name
            .chars()
            .all(|one| one.is_alphabetic() || " .-'\u{2019}".contains(one));
        plain && is_short(name) && (name.starts_with(char::is_uppercase) || !name.contains(' '))
    };
    behind
        .into_iter()
        .chain(below)
        .filter(is_name)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::names;

    fn found(text: &str, signed: &[&str]) -> Vec<String> {
        let signed: Vec<String> = signed.iter().map(|line| (*line).to_owned()).collect();
        names(&[], text, &signed, "De Firma").into_iter().collect()
    }

    #[test]
    fn cells_of_a_form_and_signatures_name_their_writer() {
        let text =
            "Naam: Anna van Voorbeeld\nVoornaam\nPiet\nNaam cursus: Excel\nBericht\nTe laat.";
        assert_eq!(found(text, &[]), ["anna", "piet", "voorbeeld"]);
        assert_eq!(found("", &["Groet, Anna"]), ["anna"]);
        assert_eq!(
            found("", &["Met groet,", "Anna Testman", "De Firma"]),
            ["anna", "testman"]
        );
        assert!(found("", &["Verstuurd vanaf mijn iPhone"]).is_empty());
    }
}
