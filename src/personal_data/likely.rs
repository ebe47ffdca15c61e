//! What looks like personal data: all that is certain, and what only resembles it. A wrong account
//! number, a postcode without its house number, a name behind a title.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::birth::birth;
use super::{Kind, in_line, looked_at};

/// What a stretch of text gives away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likely {
    Email,
    Link,
    Account,
    Phone,
    Number,
    /// A day of birth.
    Birth,
    Address,
    Name,
}

impl From<Kind> for Likely {
    fn from(kind: Kind) -> Likely {
        match kind {
            Kind::Email => Likely::Email,
            Kind::Iban => Likely::Account,
            Kind::Phone => Likely::Phone,
            Kind::Bsn => Likely::Number,
            Kind::Postcode => Likely::Address,
        }
    }
}

/// A telephone number of more digits than this is none.
const MOST_DIGITS: usize = 14;
/// So many separators may stand between two of its digits.
const WIDEST_GAP: usize = 6;
/// The longest account number (ISO 13616).
const LONGEST_ACCOUNT: usize = 34;
/// The longest title is shorter than this, in characters.
const TITLE: usize = 14;

const TITLES: [&str; 13] = [
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
const STREETS: [&str; 11] = [
    "straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dreef", "steeg", "hof", "pad",
];
/// Small words within a name.
const PARTICLES: [&str; 9] = ["van", "de", "den", "der", "ten", "ter", "el", "al", "von"];

/// The places (in bytes) in one line that look like personal data, in order and without overlap.
/// `names` are names of people, in lower case, one word each.
#[must_use]
pub fn likely_in_line(line: &str, names: &BTreeSet<String>) -> Vec<(Likely, Range<usize>)> {
    let certain: BTreeMap<usize, (Likely, usize)> = in_line(line)
        .into_iter()
        .map(|(kind, range)| (range.start, (kind.into(), range.end)))
        .collect();
    let mut places = Vec::new();
    let (mut next, mut inside_word) = (0, false);
    for (at, one) in line.char_indices() {
        let begins = !std::mem::replace(&mut inside_word, one.is_alphanumeric());
        if at < next {
            continue;
        }
        let likely = || {
            begins
                .then(|| find(line, at, names))
                .flatten()
                .map(|(kind, length)| (kind, at + length))
        };
        if let Some((kind, mut end)) = certain.get(&at).copied().or_else(likely) {
            // What is certain and begins within the place goes with it, to its own end. A postcode
            // behind an address is found by itself.
            let mut from = at;
            while let Some((start, (other, further))) = certain.range(from + 1..end).next() {
                if (kind, *other) != (Likely::Address, Likely::Address) {
                    end = end.max(*further);
                }
                from = *start;
            }
            places.push((kind, at..end));
            next = end;
        }
    }
    places
}

/// What looks like personal data and begins at a byte of the line, with its length.
fn find(line: &str, at: usize, names: &BTreeSet<String>) -> Option<(Likely, usize)> {
    let rest = &line[at..];
    let found = |kind| move |length| (kind, length);
    link(rest)
        .map(found(Likely::Link))
        .or_else(|| account(rest).map(found(Likely::Account)))
        .or_else(|| phone(rest).map(found(Likely::Phone)))
        .or_else(|| birth(line, at).map(found(Likely::Birth)))
        .or_else(|| postcode(rest).map(found(Likely::Address)))
        .or_else(|| street(rest).map(found(Likely::Address)))
        .or_else(|| name(line, at, names).map(found(Likely::Name)))
}

/// An address on the web, up to the next white space or bracket, without the marks at its end.
fn link(rest: &str) -> Option<usize> {
    let starts = ["http://", "https://", "www."];
    let is_link = |text: &str| {
        starts.iter().any(|start| {
            text.get(..start.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(start))
        })
    };
    if !is_link(rest) {
        return None;
    }
    let token = rest
        .split(|one: char| one.is_whitespace() || "<>()[]\"".contains(one))
        .next()
        .unwrap_or_default();
    looked_at(token.len());
    let token = token.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    is_link(token).then_some(token.len())
}

/// A number that begins as telephone numbers do, whatever its spelling.
fn phone(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    if !matches!(first, '0' | '+' | '(') {
        return None;
    }
    let (mut count, mut gap, mut end, mut starts_with_zero) = (0, 0, 0, false);
    for (at, one) in rest.char_indices() {
        looked_at(1);
        if one.is_ascii_digit() && count <= MOST_DIGITS {
            starts_with_zero |= count == 0 && one == '0';
            (count, gap, end) = (count + 1, 0, at + 1);
        } else if " +-()./".contains(one) && gap < WIDEST_GAP {
            gap += 1;
        } else {
            break;
        }
    }
    let known = first == '+' || starts_with_zero;
    (known && (10..=MOST_DIGITS).contains(&count)).then_some(end)
}

/// As an account is written, also with a slip in it: country, two check digits and 11 to 30 letters
/// and digits, in groups or not.
fn account(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let starts = bytes.len() > 15
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit);
    if !starts {
        return None;
    }
    let (mut signs, mut found) = (0, None);
    for (at, byte) in bytes.iter().enumerate().take(2 * LONGEST_ACCOUNT) {
        looked_at(1);
        match byte {
            b' ' => {}
            b'0'..=b'9' | b'A'..=b'Z' if signs < LONGEST_ACCOUNT => {
                signs += 1;
                if byte.is_ascii_digit() {
                    found = Some((signs, at + 1));
                }
            }
            _ => break,
        }
    }
    found.filter(|(signs, _)| *signs >= 15).map(|(_, end)| end)
}

/// A postcode, also without a house number.
fn postcode(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let number = bytes.len() >= 6 && bytes[0] != b'0' && bytes[..4].iter().all(u8::is_ascii_digit);
    let letters = if number && bytes[4] == b' ' { 5 } else { 4 };
    let pair = number
        && bytes
            .get(letters..letters + 2)
            .is_some_and(|pair| pair.iter().all(u8::is_ascii_uppercase));
    let ends = || {
        rest[letters + 2..]
            .chars()
            .next()
            .is_none_or(|after| !after.is_alphanumeric())
    };
    (pair && ends()).then_some(letters + 2)
}

/// A word that ends as streets do, with a house number.
fn street(rest: &str) -> Option<usize> {
    if !rest.starts_with(char::is_uppercase) {
        return None;
    }
    let word = length_while(rest, char::is_alphabetic);
    let lower = rest[..word].to_lowercase();
    let behind = rest[word..].strip_prefix(' ')?;
    let is_street = STREETS.iter().any(|end| lower.ends_with(end));
    let number = length_while(behind, |one| one.is_alphanumeric() || one == '-');
    (is_street && behind.starts_with(|one: char| one.is_ascii_digit())).then_some(word + 1 + number)
}

/// A known name with the names around it, or the names after a title or an introduction.
fn name(line: &str, at: usize, names: &BTreeSet<String>) -> Option<usize> {
    let rest = &line[at..];
    let known = || names.contains(&word(rest).to_lowercase());
    (is_titled(&line[..at]) || known())
        .then(|| full_name(rest))
        .filter(|length| *length > 0)
}

fn is_titled(before: &str) -> bool {
    let start = before
        .char_indices()
        .rev()
        .take(TITLE)
        .last()
        .map_or(0, |(at, _)| at);
    let before = before[start..].to_lowercase();
    before.ends_with(' ') && TITLES.iter().any(|title| before.ends_with(title))
}

fn word(rest: &str) -> &str {
    &rest[..length_while(rest, |one| one.is_alphabetic() || one == '-')]
}

/// The length in bytes of the characters at the begin that are all of one kind.
fn length_while(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    let length = text.find(|one| !is_part(one)).unwrap_or(text.len());
    looked_at(length);
    length
}

/// The length of a name: words with a capital, with the small words that names have in between.
fn full_name(rest: &str) -> usize {
    let (mut end, mut at) = (0, 0);
    loop {
        let word = word(&rest[at..]);
        let small = PARTICLES.contains(&word.to_lowercase().as_str());
        let capital = word.starts_with(char::is_uppercase);
        if word.is_empty() || !small && !capital {
            return end;
        }
        at += word.len();
        if capital && !small {
            end = at;
        }
        if rest[at..].starts_with('.') && word.chars().count() == 1 {
            at += 1;
            end = at;
        }
        if !rest[at..].starts_with(' ') {
            return end;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Likely, likely_in_line};
    use crate::personal_data::{effort, mask, probable_names, scan};

    fn found(line: &str) -> Vec<(Likely, &str)> {
        let names = BTreeSet::from([String::from("voorbeeld")]);
        likely_in_line(line, &names)
            .into_iter()
            .map(|(kind, range)| (kind, &line[range]))
            .collect()
    }

    #[test]
    fn what_only_looks_like_personal_data_is_found_beside_what_certainly_is() {
        assert_eq!(
            found("Bel 06-1234567890 of NL00 ABNA 0417 1643 00, 1234 AB, Dorpsstraat 12a"),
            [
                (Likely::Phone, "06-1234567890"),
                (Likely::Account, "NL00 ABNA 0417 1643 00"),
                (Likely::Address, "1234 AB, Dorpsstraat 12a"),
            ]
        );
        assert_eq!(
            found("R. Voorbeeld sprak mevrouw Van den Berg-Jansen, zie www.voorbeeld.example."),
            [
                (Likely::Name, "Voorbeeld"),
                (Likely::Name, "Van den Berg-Jansen"),
                (Likely::Link, "www.voorbeeld.example"),
            ]
        );
    }

    #[test]
    fn a_likely_place_takes_what_is_certain_and_begins_in_it_along_to_its_end() {
        assert_eq!(
            found("https://x.example/06 12345678 en verder"),
            [(Likely::Link, "https://x.example/06 12345678")]
        );
    }

    /// What a line can be filled with; no piece may be looked at again for each other one.
    const FILLINGS: [&str; 22] = [
        "06-12345678 ",
        "0 1 ",
        "06",
        "(",
        "+",
        "( 0",
        "1234AB,",
        "1234 AB ",
        "1234 AB straat ",
        "1234 AB, Xx ",
        "Xx 12, 1234 AB ",
        "NL91 ABNA ",
        "a@b.nl ",
        "a@",
        "@",
        "heer van ",
        "mevrouw De ",
        "Straat ",
        "a.",
        "www.",
        "http://",
        "01 - - - - - - - - - ",
    ];

    #[test]
    fn the_effort_grows_with_the_text_and_no_faster_whatever_it_is_filled_with() {
        let names = BTreeSet::from([String::from("xx"), String::from("de")]);
        for filling in FILLINGS {
            let effort = |length: usize| {
                let line = filling.repeat(length / filling.len());
                effort::of(|| {
                    let _ = scan(&line);
                    let _ = mask(&line);
                    let _ = likely_in_line(&line, &names);
                    let _ = probable_names(&line);
                })
            };
            let (once, tenfold) = (effort(2_000), effort(20_000));
            assert!(once > 0, "{filling}");
            assert!(tenfold <= 12 * once, "{filling}: {once}, {tenfold}");
            assert!(tenfold <= 200 * 20_000, "{filling}: {tenfold}");
        }
    }
}
