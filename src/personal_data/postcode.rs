//! A postcode with a house number: together they name a home. A postcode alone does not.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use super::edges::{begins, ends};
use super::name_words::{Words, set};
use super::{looked_at, phone};

/// How Dutch streets usually end.
static STREETS: Words = LazyLock::new(|| {
    set(
        "straat weg laan plein kade gracht dijk hof singel steeg pad park dreef plantsoen ring \
        markt haven veld wal akker kamp dam baan erf oord hoek",
    )
});
/// What may stand between a postcode and its house number.
const WORDS: [&str; 6] = ["huisnummer", "huisnr", "nummer", "nr", "no", "en"];
/// What may stand between a house number and its postcode.
const WORDS_BEFORE: [&str; 4] = ["te", "in", "postcode", "pc"];
/// Small words in the name of a place: Bergen op Zoom, Alphen aan den Rijn.
const IN_PLACES: [&str; 7] = ["aan", "den", "de", "op", "bij", "over", "ter"];
/// So many words has the name of a place at most, and so many bytes each.
const PLACE: (usize, usize) = (4, 30);
/// A house number and the postcode of its street stand no further apart, in bytes.
const NEAR: usize = 40;
/// Words and units of two letters: behind four digits they are seldom those of a postcode.
static SHORT: Words = LazyLock::new(|| {
    set(
        "al an as at be bv by ca cc cl cm da de dl dm do dr en er ex gb go he hi if ik in is it \
        ja je kb kg km la ma mb me mg ml mm ms na nl no nr nu of om on op or pk st te to up us \
        va vs we wo ze zo",
    )
});
/// What makes a number after a postcode a day, a length of time or an amount.
static UNITS: Words = LazyLock::new(|| {
    set(
        "januari februari maart april mei juni juli augustus september oktober november december \
        dag dagen week weken maand maanden jaar uur minuten euro deelnemers keer",
    )
});

/// A house number has fewer digits than this, and perhaps a letter.
const HOUSE: usize = 6;

pub(super) fn find(line: &str) -> Vec<Range<usize>> {
    let codes = (0..line.len()).filter_map(|at| postcode(line, at));
    // Of the whole line, once: a line full of postcodes is not read on from each.
    let addresses = LazyCell::new(|| Addresses::of(line));
    codes
        .filter_map(|code| {
            // `1234AB12`: the house number stands against it, and nothing else makes it one.
            if !ends(line, code.end) {
                return house_after(line, &code);
            }
            let after = || house_after(line, &code).or_else(|| numbered_after(line, &code));
            if is_small(line, &code) {
                return after().or_else(|| house_before(line, &code));
            }
            after()
                .or_else(|| house_before(line, &code))
                .or_else(|| addresses.start_before(code.start).map(|at| at..code.end))
                .or_else(|| addresses.end_after(code.end).map(|end| code.start..end))
        })
        .collect()
}

/// An address that begins on one line and ends on the next: `Dorpsstraat 12` and, as the begin of
/// the line below, `1234 AB Utrecht`. The house number in the one, the postcode in the other.
pub(super) fn over_two_lines(first: &str, second: &str) -> Option<(Range<usize>, Range<usize>)> {
    let margin = second.trim_start_matches([' ', '\t', '>']).len();
    let code = postcode(second, second.len() - margin).filter(|code| ends(second, code.end))?;
    let before = first.trim_end_matches([' ', ',', '-', '(', '\r', '\n', '\t']);
    let number = number_of_street(before)?;
    looked_at(first.len() - number.end);
    Some((number, code))
}

/// Four digits and two letters. Small letters apart from the digits are none where they are a word:
/// `1500 en 12`; nor are capitals behind a year: `2026 EN 12`.
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
    let capitals = pair.iter().all(u8::is_ascii_uppercase);
    let small = pair.iter().all(u8::is_ascii_lowercase);
    let word = pair.to_ascii_lowercase();
    let is_word = std::str::from_utf8(&word).is_ok_and(|word| SHORT.contains(word));
    let is_year = matches!(&digits[..2], b"19" | b"20");
    let sound = match spaced {
        true => capitals && !(is_word && is_year) || small && !is_word,
        false => pair.iter().all(u8::is_ascii_alphabetic),
    };
    let glued = bytes.get(letters + 2).is_some_and(u8::is_ascii_digit);
    if glued && (spaced || !capitals || is_word && is_year) {
        return None;
    }
    let used = !["SA", "SD", "SS"].contains(
        &line
            .get(letters..letters + 2)?
            .to_ascii_uppercase()
            .as_str(),
    );
    (sound && used && (glued || ends(line, letters + 2))).then_some(at..letters + 2)
}

/// Whether its letters are small and stand apart: then only its own number makes it an address.
fn is_small(line: &str, code: &Range<usize>) -> bool {
    code.len() == 7 && line[code.start + 5..code.end].starts_with(|one: char| one.is_lowercase())
}

/// `1234 AB Utrecht nr 12`: a place, and what says that the number is one of a house.
fn numbered_after(line: &str, code: &Range<usize>) -> Option<Range<usize>> {
    let mut rest = line[code.end..].trim_start_matches([' ', ',']);
    for _ in 0..PLACE.0 {
        let word = rest
            .char_indices()
            .take(PLACE.1)
            .find(|(_, one)| *one == ' ' || *one == ',')
            .map(|(end, _)| &rest[..end])?;
        looked_at(word.len());
        let plain = word.trim_start_matches('\'');
        let is_place = plain.starts_with(char::is_uppercase) || IN_PLACES.contains(&word);
        if !is_place && !plain.starts_with("s-") {
            return None;
        }
        rest = rest[word.len()..].trim_start_matches([' ', ',']);
        let behind = WORDS.iter().filter(|word| **word != "en").find_map(|word| {
            let start = rest.get(..word.len())?;
            let number = rest.get(word.len()..)?;
            let apart = number.starts_with([' ', '.', ':']);
            (apart && start.eq_ignore_ascii_case(word))
                .then(|| number.trim_start_matches([' ', '.', ':']))
        });
        if let Some(number) = behind {
            return house(line, line.len() - number.len()).map(|end| code.start..end);
        }
    }
    None
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
    let between = [' ', ',', '-', '('];
    let before = line[..code.start].trim_end_matches("\\n");
    let mut before = before.trim_end_matches(between);
    let word = WORDS_BEFORE.iter().find_map(|word| {
        let start = before.len().checked_sub(word.len())?;
        let is_word = before.get(start..)?.eq_ignore_ascii_case(word);
        (is_word && begins(before, start)).then_some(start)
    });
    if let Some(start) = word {
        before = before[..start].trim_end_matches(between);
    }
    looked_at(code.start - before.len());
    number_of_street(before).map(|number| number.start..code.end)
}

/// The house number with which a text ends, where the name of a street stands before it.
fn number_of_street(before: &str) -> Option<Range<usize>> {
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
        || STREETS.iter().any(|ending| street.ends_with(*ending));
    named.then_some(start..before.len())
}

/// Every house number of a line that has the name of a street before it, in order.
struct Addresses {
    /// Behind a word that ends as streets do: where the number begins and ends.
    by_ending: Vec<(usize, usize)>,
    /// Behind a word with a capital: where the word begins, and where the number ends.
    by_capital: Vec<(usize, usize)>,
    commas: Vec<usize>,
    /// Where a sentence ends: what stands behind it belongs to another.
    stops: Vec<usize>,
}

impl Addresses {
    fn of(line: &str) -> Addresses {
        let (mut by_ending, mut by_capital) = (Vec::new(), Vec::new());
        let (mut word, mut at) = ("", 0);
        for next in line.split_inclusive(' ') {
            looked_at(next.len());
            if let Some(end) = house(line, at) {
                let plain = word.trim_end().to_lowercase();
                if STREETS.iter().any(|ending| plain.ends_with(*ending)) {
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
            stops: line
                .match_indices(' ')
                .filter(|(at, _)| line[..*at].ends_with(['.', '!', '?', ';']))
                .map(|(at, _)| at - 1)
                .collect(),
        }
    }

    /// `Dorpsstraat 12 te Utrecht, 1234 AB`: the begin of the house number of the last street
    /// before a postcode, in its sentence and near it.
    fn start_before(&self, code: usize) -> Option<usize> {
        let before = self.by_ending.partition_point(|(_, end)| *end <= code);
        let (at, end) = *self.by_ending.get(before.checked_sub(1)?)?;
        let stops = |place: usize| self.stops.partition_point(|stop| *stop < place);
        (code - end <= NEAR && stops(end) == stops(code)).then_some(at)
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
    (ends(line, end + letter) && !UNITS.contains(unit) && !goes_on).then_some(end + letter)
}
