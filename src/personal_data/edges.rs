//! Where a number or a name begins and ends in a line, and a line in its text.

use std::ops::Range;

use super::looked_at;
use crate::place::Span;

/// What `find` finds in each line of a text, with its place and its words. It gets the line before
/// too.
pub(super) fn in_lines<K>(
    text: &str,
    find: impl Fn(&str, &str) -> Vec<(K, Range<usize>)>,
) -> Vec<(K, Span, &str)> {
    let mut found = Vec::new();
    let mut before = "";
    for (number, line) in (1..).zip(text.lines()) {
        // Columns count characters: on from the place before, never from the begin of the line.
        let (mut column, mut byte) = (1, 0);
        let mut column_of = |at: usize| {
            looked_at(at - byte);
            let between = line[byte..at].chars().count();
            column += u32::try_from(between).unwrap_or(u32::MAX);
            byte = at;
            column
        };
        for (kind, range) in find(before, line) {
            let span = Span::new(number, column_of(range.start), column_of(range.end));
            found.push((kind, span, &line[range]));
        }
        before = line;
    }
    found
}

/// Whether the character before `at` is no letter or digit, or is an end of line as YAML types it in
/// quotes (`\n`): a number or name may begin here.
pub(super) fn begins(line: &str, at: usize) -> bool {
    let before = &line[..at];
    before
        .chars()
        .next_back()
        .is_none_or(|before| !before.is_alphanumeric())
        || before.ends_with("\\n")
}

/// Whether the character at `at` is no letter or digit: a number or name may end before it.
pub(super) fn ends(line: &str, at: usize) -> bool {
    line[at..]
        .chars()
        .next()
        .is_none_or(|after| !after.is_alphanumeric())
}

/// A run of digits and the separators between its groups, from `start`: the digits, with the byte
/// after each. At most `gap` separators stand between two digits. Longer than `most` digits is
/// longer than any number of its kind: a line full of digits is not read to its end for each.
pub(super) fn digits_from(
    line: &str,
    start: usize,
    separators: &str,
    gap: usize,
    most: usize,
) -> Vec<(u8, usize)> {
    let mut digits = Vec::with_capacity(most);
    let mut between = 0;
    for (at, one) in line[start..].char_indices() {
        looked_at(1);
        if digits.len() == most {
            break;
        }
        if let Some(digit) = one.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
            digits.push((digit, start + at + 1));
            between = 0;
        } else if separators.contains(one) && between < gap {
            between += 1;
        } else {
            break;
        }
    }
    digits
}

/// Where a run of digits begins that no letter or digit stands before.
pub(super) fn starts_of_digits(line: &str) -> impl Iterator<Item = usize> {
    let bytes = line.as_bytes();
    (0..bytes.len()).filter(move |&at| {
        bytes[at].is_ascii_digit()
            && (at == 0 || !bytes[at - 1].is_ascii_digit())
            && begins(line, at)
    })
}
