//! Telephone numbers: Dutch ones in every usual spelling, others with their country code. Service
//! numbers (0800, 0900) belong to organisations and are none.

use std::ops::Range;

use super::edges::{digits_from, ends, starts_of_digits};
use super::looked_at;

/// A space and a hyphen also in the spelling that keeps a line together, and the dash that a word
/// processor makes of a hyphen between spaces.
const SEPARATORS: &str = " \u{a0}-\u{2011}–./()";
/// `020 - 1234567`, `(020) - 1234567`: a dash between spaces stands before the subscriber's own
/// number.
const WIDEST: usize = 4;
/// How many separators stand anywhere between two digits.
const USUAL: usize = 2;
/// A number abroad has at most fifteen digits (ITU-T E.164); one more shows that it is none.
const MOST: usize = 16;
/// A subscriber's own number, without its area code, has this many digits or more.
const SUBSCRIBER: usize = 6;

pub(super) fn find(line: &str) -> Vec<Range<usize>> {
    starts_of_digits(line)
        .filter_map(|start| number(line, start))
        .collect()
}

fn number(line: &str, start: usize) -> Option<Range<usize>> {
    let digits = digits_from(line, start, SEPARATORS, WIDEST, MOST);
    let plain: Vec<u8> = digits.iter().map(|(digit, _)| *digit).collect();
    let plus = line[..start].ends_with('+');
    let length = match plain.as_slice() {
        [3, 1, 0, ..] if plus => 12,
        [3, 1, ..] if plus => 11,
        [0, 0, 3, 1, 0, ..] => 14,
        [0, 0, 3, 1, ..] => 13,
        _ if plus => return foreign(line, start, &digits),
        [3, 1, 6, ..] => 11,
        [0, 8 | 9, 0, 0, ..] => return None,
        [0, 1..=9, ..] if is_national(&line[start..]) => 10,
        _ => return None,
    };
    let end = digits.get(length - 1)?.1;
    // A bare 316… is a number only when written in one piece.
    let bare = !plus && plain.starts_with(&[3, 1]) && end - start != length;
    let start = if plus {
        start - 1
    } else {
        opening(line, start)
    };
    (!bare && is_joined(line, &digits[..length]) && closes(line, end)).then_some(start..end)
}

/// The text between each two digits, with the number of digits before it.
fn gaps<'a>(line: &'a str, digits: &'a [(u8, usize)]) -> impl Iterator<Item = (usize, &'a str)> {
    (1..)
        .zip(digits.windows(2))
        .map(|(before, pair)| (before, &line[pair[0].1..pair[1].1 - 1]))
}

fn is_wide(gap: &str) -> bool {
    gap.chars().count() > USUAL
}

/// Whether the digits are one number: where more than two separators stand between them, it is one
/// dash with its spaces, before the subscriber's own number.
fn is_joined(line: &str, digits: &[(u8, usize)]) -> bool {
    let one_dash = |gap: &str| gap.trim_start_matches(')').trim().chars().count() == 1;
    gaps(line, digits).all(|(before, gap)| {
        !is_wide(gap) || (one_dash(gap) && digits.len() - before >= SUBSCRIBER)
    })
}

/// Between nine and fifteen digits behind a `+` (ITU-T E.164), as far as they reach: what stands
/// behind a dash with its spaces only belongs to them where they are too few without it.
fn foreign(line: &str, start: usize, digits: &[(u8, usize)]) -> Option<Range<usize>> {
    let near = gaps(line, digits)
        .find(|(_, gap)| is_wide(gap))
        .map_or(digits.len(), |(before, _)| before);
    let sound = |digits: &&[(u8, usize)]| {
        (9..=15).contains(&digits.len()) && digits[0].0 != 0 && is_joined(line, digits)
    };
    let end = [&digits[..near], digits].into_iter().find(sound)?.last()?.1;
    closes(line, end).then_some(start - 1..end)
}

/// Whether the first group is an area code, or 06: so that `01-02-2026 10:30` is a day and a time.
fn is_national(text: &str) -> bool {
    let group = text.bytes().take(11).take_while(u8::is_ascii_digit).count();
    let sound = matches!(group, 3 | 4 | 10) || text.starts_with("06");
    sound && !is_day(text)
}

/// Two digits, two digits and a year, with a sign between them, or a sign between spaces.
pub(super) fn is_day(text: &str) -> bool {
    let mut rest = text;
    let mut group = || {
        let from = rest.trim_start_matches([' ', '-', '–', '/', '.']);
        let length = from.bytes().take(5).take_while(u8::is_ascii_digit).count();
        looked_at(rest.len() - from.len() + length);
        let (group, after) = from.split_at(length);
        rest = after;
        group
    };
    let (day, month, year) = (group(), group(), group());
    day.len() == 2
        && month.len() == 2
        && year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
}

/// The bracket before an area code belongs to the number.
fn opening(line: &str, start: usize) -> usize {
    if line[..start].ends_with('(') {
        start - 1
    } else {
        start
    }
}

/// The number ends here: no letter or digit follows, and it is no time (`10:30`) or amount
/// (`10,50`).
fn closes(line: &str, end: usize) -> bool {
    let mut after = line[end..].chars();
    let goes_on = matches!(after.next(), Some(':' | ','))
        && after.next().is_some_and(|one| one.is_ascii_digit());
    ends(line, end) && !goes_on
}
