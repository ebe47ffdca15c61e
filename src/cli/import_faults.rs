//! What is wrong with the rows of a list, in words.

use std::collections::BTreeMap;

use crate::rules;
use crate::wording::{Lang, Message, Words};

/// More rows than this are counted, not named.
const MOST_ROWS: usize = 12;

/// What is wrong, in the order of the first rows; what several rows have in common is said once,
/// with how many they are.
pub(super) fn folded(faults: Vec<(Option<usize>, String)>, words: &Words) -> Vec<String> {
    let mut rows: BTreeMap<String, Vec<Option<usize>>> = BTreeMap::new();
    for (row, text) in faults {
        rows.entry(text).or_default().push(row);
    }
    let mut folded: Vec<(Vec<Option<usize>>, String)> = rows
        .into_iter()
        .map(|(text, mut rows)| {
            rows.sort_unstable();
            (rows, text)
        })
        .collect();
    folded.sort();
    let told = |(rows, text): (Vec<Option<usize>>, String)| match rows.first().copied().flatten() {
        None => text,
        Some(row) if rows.len() == 1 => in_row(row, text, words.lang()),
        Some(_) => {
            let mut named: Vec<String> = rows
                .iter()
                .flatten()
                .take(MOST_ROWS)
                .map(usize::to_string)
                .collect();
            if rows.len() > MOST_ROWS {
                named.push(String::from("…"));
            }
            let message = Message::new("import-rows")
                .with("count", rows.len())
                .with("rows", named.join(", "))
                .with("text", text);
            words.say(&message)
        }
    };
    folded.into_iter().map(told).collect()
}

/// A fault of one row.
pub(super) fn in_row(row: usize, text: String, lang: Lang) -> String {
    rules::words(lang).say(
        &Message::new("import-row")
            .with("row", row)
            .with("text", text),
    )
}
