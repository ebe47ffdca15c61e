//! A postcode with a house number: together they name a home. A postcode alone does not.

use std::ops::Range;

use super::edges::{begins, ends};
use super::phone;

/// How Dutch streets usually end.
const STREETS: [&str; 26] = [
    "straat",
    "weg",
    "laan",
    "plein",
    "kade",
    "gracht",
    "dijk",
    "hof",
    "singel",
    "steeg",
    "pad",
    "park",
    "dreef",
    "plantsoen",
    "ring",
    "markt",
    "haven",
    "veld",
    "wal",
    "akker",
    "kamp",
    "dam",
    "baan",
    "erf",
    "oord",
    "hoek",
];
/// What may stand between a postcode and its house number.
const WORDS: [&str; 6] = ["huisnummer", "huisnr", "nummer", "nr", "no", "en"];
/// What makes a number after a postcode a day, a length of time or an amount.
const UNITS: [&str; 24] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "dag",
    "dagen",
    "week",
    "weken",
    "maand",
    "maanden",
    "jaar",
    "uur",
    "minuten",
    "euro",
    "deelnemers",
    "keer",
];

pub(super) fn find(line: &str) -> Vec<Range<usize>> {
    let codes = (0..line.len()).filter_map(|at| postcode(line, at));
    codes
        .filter_map(|code| {
            house_after(line, &code)
                .or_else(|| house_before(line, &code))
                .or_else(|| street_after(line, &code))
        })
        .collect()
}

/// Four digits and two letters, capitals unless they stand against the digits.
fn postcode(line: &str, at: usize) -> Option<Range<usize>> {
    let bytes = line.as_bytes();
    let digits = bytes.get(at..at + 4)?;
    if !matches!(digits[0], b'1'..=b'9')
        || !digits.iter().all(u8::is_ascii_digit)
        || !begins(line, at)
    {
        return None;
    }
    let spaced = bytes.get(at + 4) == Some(&b' ');
    let letters = at + 4 + usize::from(spaced);
    let pair = bytes.get(letters..letters + 2)?;
    let sound = pair.iter().all(|one| {
        if spaced {
            one.is_ascii_uppercase()
        } else {
            one.is_ascii_alphabetic()
        }
    });
    let used = !["SA", "SD", "SS"].contains(
        &line
            .get(letters..letters + 2)?
            .to_ascii_uppercase()
            .as_str(),
    );
    (sound && used && ends(line, letters + 2)).then_some(at..letters + 2)
}

/// `1234 AB 12`, `1234 AB, nr. 12a`.
fn house_after(line: &str, code: &Range<usize>) -> Option<Range<usize>> {
    let mut rest = line[code.end..].trim_start_matches([' ', ',', '-', ':', ';', '/']);
    let begins_with = |word: &str| {
        rest.get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    if let Some(word) = WORDS.iter().find(|word| begins_with(word)) {
        rest = rest[word.len()..].trim_start_matches([' ', '.', ':']);
    }
    let start = line.len() - rest.len();
    house(line, start).map(|end| code.start..end)
}

/// `Dorpsstraat 12, 1234 AB`: a capital, or the end of a street's name, stands before the number.
fn house_before(line: &str, code: &Range<usize>) -> Option<Range<usize>> {
    let before = line[..code.start].trim_end_matches([' ', ',', '-', '(']);
    let start = before.rfind(' ').map_or(0, |space| space + 1);
    house(before, start).filter(|end| *end == before.len())?;
    let street = before[..start].trim_end().rsplit(' ').next()?;
    let named = street.starts_with(char::is_uppercase)
        || STREETS.iter().any(|ending| street.ends_with(ending));
    named.then_some(start..code.end)
}

/// `1234 AB Utrecht, Dorpsstraat 12`: behind a comma any name will do.
fn street_after(line: &str, code: &Range<usize>) -> Option<Range<usize>> {
    let mut at = code.end;
    let mut street = false;
    for word in line[code.end..].split_inclusive(' ') {
        if street && let Some(end) = house(line, at) {
            return Some(code.start..end);
        }
        let plain = word.trim_end().to_lowercase();
        let behind_comma = line[code.end..at].contains(',') && word.starts_with(char::is_uppercase);
        street = behind_comma || STREETS.iter().any(|ending| plain.ends_with(ending));
        at += word.len();
    }
    None
}

/// The end of a house number that begins at `start`: one to five digits, and perhaps a letter.
fn house(line: &str, start: usize) -> Option<usize> {
    let digits = line[start..].bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=5).contains(&digits) || line[start..].starts_with('0') {
        return None;
    }
    let end = start + digits;
    let letter = line[end..]
        .chars()
        .next()
        .filter(char::is_ascii_alphabetic)
        .map_or(0, char::len_utf8);
    let rest = line[end + letter..].trim_start();
    let unit = rest
        .split(|one: char| !one.is_alphabetic())
        .next()
        .unwrap_or_default();
    let goes_on = matches!(line[end..].chars().next(), Some('.' | ':' | ','))
        && line[end + 1..].starts_with(|one: char| one.is_ascii_digit());
    let goes_on = goes_on || phone::is_day(&line[start..]);
    (ends(line, end + letter) && !UNITS.contains(&unit) && !goes_on).then_some(end + letter)
}
