//! Days of birth: a day behind a word that says so.

use super::looked_at;

/// What says that a day of birth comes.
const BIRTHS: [&str; 12] = [
    "geboren",
    "geboren op",
    "geb.",
    "geb. op",
    "geb.datum",
    "geb. datum",
    "geboortedatum",
    "born",
    "born on",
    "date of birth",
    "geboren am",
    "geburtsdatum",
];
/// The longest of them with what stands between it and the day, in characters.
const BIRTH: usize = 18;
/// The longest day in words, in characters.
const LONGEST_DAY: usize = 24;

/// A day behind a word that says it is that of birth.
pub(super) fn birth(line: &str, at: usize) -> Option<usize> {
    let (before, rest) = line.split_at(at);
    if !rest.starts_with(|one: char| one.is_ascii_digit()) {
        return None;
    }
    let start = before.char_indices().rev().take(BIRTH).last()?.0;
    let before = before[start..].to_lowercase();
    let before = before.trim_end_matches([' ', ':', '=', '|']);
    if !BIRTHS.iter().any(|word| before.ends_with(word)) {
        return None;
    }
    looked_at(LONGEST_DAY);
    let near = rest.char_indices().nth(LONGEST_DAY);
    let near = &rest[..near.map_or(rest.len(), |(end, _)| end)];
    // The longest of its beginnings that is a day.
    let ends = near
        .char_indices()
        .map(|(end, one)| end + one.len_utf8())
        .rev();
    ends.filter(|end| near[..*end].ends_with(|one: char| one.is_ascii_digit()))
        .find(|end| is_day(&near[..*end]))
}

/// Three parts: a day, a month in figures or words, and a year of two or four figures.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let is_figures = |part: &str, most: usize| {
        part.len() <= most && part.bytes().all(|one| one.is_ascii_digit())
    };
    let is_month = |part: &str| is_figures(part, 2) || part.chars().all(char::is_alphabetic);
    match parts[..] {
        [day, month, year] => {
            let year_last = is_figures(day, 2) && matches!(year.len(), 2 | 4);
            let year_first = is_figures(day, 4) && day.len() == 4 && year.len() <= 2;
            (year_last || year_first) && is_month(month) && is_figures(year, 4)
        }
        _ => false,
    }
}
