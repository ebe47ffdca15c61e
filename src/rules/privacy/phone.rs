//! Telephone numbers: Dutch ones in every usual spelling, others with their country code. Service
//! numbers (0800, 0900) belong to organisations and are none.

use std::ops::Range;

use super::edges::{digits_from, ends, starts_of_digits};

const SEPARATORS: &[u8] = b" -./()";

pub(super) fn find(line: &str) -> Vec<Range<usize>> {
    starts_of_digits(line).filter_map(|start| number(line, start)).collect()
}

fn number(line: &str, start: usize) -> Option<Range<usize>> {
    let digits = digits_from(line, start, SEPARATORS);
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
    let start = if plus { start - 1 } else { opening(line, start) };
    (!bare && closes(line, end)).then_some(start..end)
}

/// Between nine and fifteen digits behind a `+` (ITU-T E.164), as far as they reach.
fn foreign(line: &str, start: usize, digits: &[(u8, usize)]) -> Option<Range<usize>> {
    let end = digits.last()?.1;
    let sound = (9..=15).contains(&digits.len()) && digits[0].0 != 0;
    (sound && closes(line, end)).then_some(start - 1..end)
}

/// Whether the first group is an area code, or 06: so that `01-02-2026 10:30` is a day and a time.
fn is_national(text: &str) -> bool {
    let group = text.bytes().take_while(u8::is_ascii_digit).count();
    let sound = matches!(group, 3 | 4 | 10) || text.starts_with("06");
    sound && !is_day(text)
}

/// Two digits, two digits and a year, with a sign between them.
pub(super) fn is_day(text: &str) -> bool {
    let mut groups = text.split(|one: char| !one.is_ascii_digit());
    let lengths = [groups.next(), groups.next()].map(|group| group.map(str::len));
    let year = groups.next().is_some_and(|year| year.len() == 4 && (year.starts_with("19") || year.starts_with("20")));
    lengths == [Some(2), Some(2)] && year
}

/// The bracket before an area code belongs to the number.
fn opening(line: &str, start: usize) -> usize {
    if line[..start].ends_with('(') { start - 1 } else { start }
}

/// The number ends here: no letter or digit follows, and it is no time (`10:30`) or amount (`10,50`).
fn closes(line: &str, end: usize) -> bool {
    let mut after = line[end..].chars();
    let goes_on = matches!(after.next(), Some(':' | ',')) && after.next().is_some_and(|one| one.is_ascii_digit());
    ends(line, end) && !goes_on
}
