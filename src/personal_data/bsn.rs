//! Citizen service numbers (BSN): nine digits for which the eleven-test holds, written in one piece
//! or in the usual groups. An amount is none.

use std::ops::Range;

use super::edges::{digits_from, ends, starts_of_digits};

/// How a number of nine digits is written: the length of its groups.
const GROUPS: [&[usize]; 3] = [&[9], &[3, 3, 3], &[4, 2, 3]];

pub(super) fn find(line: &str) -> Vec<Range<usize>> {
    starts_of_digits(line)
        .filter_map(|start| number(line, start))
        .collect()
}

fn number(line: &str, start: usize) -> Option<Range<usize>> {
    let digits = digits_from(line, start, ". -", 2, 9);
    let nine: Vec<u8> = digits.iter().map(|(digit, _)| *digit).collect();
    let end = digits.get(8)?.1;
    let written = GROUPS.contains(&groups(&line[start..end])?.as_slice());
    (ends(line, end) && written && holds(&nine) && !is_amount(line, start, end))
        .then_some(start..end)
}

/// The lengths of the groups, where one and the same sign stands between them.
fn groups(text: &str) -> Option<Vec<usize>> {
    let separator = text.bytes().find(|byte| !byte.is_ascii_digit());
    let parts: Vec<usize> = text
        .split(|one: char| separator.is_some_and(|byte| one == char::from(byte)))
        .map(str::len)
        .collect();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (parts.iter().sum::<usize>() == digits).then_some(parts)
}

/// 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is divisible by eleven.
fn holds(nine: &[u8]) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = nine
        .iter()
        .zip(weights)
        .map(|(digit, weight)| i32::from(*digit) * weight)
        .sum();
    nine.len() == 9 && sum % 11 == 0 && nine.iter().any(|digit| *digit != 0)
}

fn is_amount(line: &str, start: usize, end: usize) -> bool {
    let before = line[..start].trim_end();
    let after = line[end..].trim_start();
    let decimals = after
        .strip_prefix(',')
        .is_some_and(|rest| rest.starts_with(|one: char| one.is_ascii_digit() || one == '-'));
    before.ends_with(['€', '$'])
        || before.ends_with("EUR")
        || decimals
        || after.starts_with("euro")
        || after.starts_with("EUR")
}
