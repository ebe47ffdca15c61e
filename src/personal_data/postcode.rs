//! A postcode with a house number: together they name a home. A postcode alone does not.

use std::cell::LazyCell;
use std::ops::Range;

use super::edges::{begins, ends};
use super::{looked_at, phone};

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

/// A house number has fewer digits than this, and perhaps a letter.
const HOUSE: usize = 6;

pub(super) fn find(line: &str) -> Vec<Range<usize>> {
    let codes = (0..line.len()).filter_map(|at| postcode(line, at));
    // Of the whole line, once: a line full of postcodes is not read on from each.
    let addresses = LazyCell::new(|| Addresses::of(line));
    codes
        .filter_map(|code| {
            house_after(line, &code)
                .or_else(|| house_before(line, &code))
                .or_else(|| addresses.end_after(code.end).map(|end| code.start..end))
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
    looked_at(line.len() - code.end - rest.len());
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
    looked_at(code.start - before.len());
    let number = before
        .bytes()
        .rev()
        .take(HOUSE + 1)
        .position(|byte| byte == b' ')?;
    let start = before.len() - number;
    house(before, start).filter(|end| *end == before.len())?;
    let street = before[..start].trim_end().rsplit(' ').next()?;
    looked_at(start - before[..start].trim_end().len() + street.len());
    let named = street.starts_with(char::is_uppercase)
        || STREETS.iter().any(|ending| street.ends_with(ending));
    named.then_some(start..code.end)
}

/// Every house number of a line that has the name of a street before it, in order.
struct Addresses {
    /// Behind a word that ends as streets do: where the number begins and ends.
    by_ending: Vec<(usize, usize)>,
    /// Behind a word with a capital: where the word begins, and where the number ends.
    by_capital: Vec<(usize, usize)>,
    commas: Vec<usize>,
}

impl Addresses {
    fn of(line: &str) -> Addresses {
        let (mut by_ending, mut by_capital) = (Vec::new(), Vec::new());
        let (mut word, mut at) = ("", 0);
        for next in line.split_inclusive(' ') {
            looked_at(next.len());
            if let Some(end) = house(line, at) {
                let plain = word.trim_end().to_lowercase();
                if STREETS.iter().any(|ending| plain.ends_with(ending)) {
                    by_ending.push((at, end));
                }
                if word.starts_with(char::is_uppercase) {
                    by_capital.push((at - word.len(), end));
                }
            }
            (word, at) = (next, at + next.len());
        }
        Addresses {
            by_ending,
            by_capital,
            commas: line.match_indices(',').map(|(at, _)| at).collect(),
        }
    }

    /// `1234 AB Utrecht, Dorpsstraat 12`: the end of the first address behind a postcode. Behind a
    /// comma any name will do.
    fn end_after(&self, code: usize) -> Option<usize> {
        let first = |all: &[(usize, usize)], from: usize| {
            all.get(all.partition_point(|(at, _)| *at <= from))
                .map(|(_, end)| *end)
        };
        let comma = self.commas.partition_point(|at| *at < code);
        let behind_comma = self
            .commas
            .get(comma)
            .and_then(|comma| first(&self.by_capital, *comma));
        [first(&self.by_ending, code), behind_comma]
            .into_iter()
            .flatten()
            .min()
    }
}

/// The end of a house number that begins at `start`: one to five digits, and perhaps a letter.
fn house(line: &str, start: usize) -> Option<usize> {
    let digits = line[start..]
        .bytes()
        .take(HOUSE)
        .take_while(u8::is_ascii_digit)
        .count();
    if !(1..HOUSE).contains(&digits) || line[start..].starts_with('0') {
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
    looked_at(line.len() - end - letter - rest.len() + unit.len());
    let goes_on = matches!(line[end..].chars().next(), Some('.' | ':' | ','))
        && line[end + 1..].starts_with(|one: char| one.is_ascii_digit());
    let goes_on = goes_on || phone::is_day(&line[start..]);
    (ends(line, end + letter) && !UNITS.contains(&unit) && !goes_on).then_some(end + letter)
}
