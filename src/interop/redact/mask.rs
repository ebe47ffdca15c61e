//! Words that point at a person give way to a word between brackets. What the A rules would refuse
//! is masked, and also what only looks like it: here a false alarm costs a word, there a complaint.

use std::collections::{BTreeMap, BTreeSet};

use super::Tally;
use crate::personal_data::{Likely, likely_in_line};
use crate::wording::Words;

/// The text with its names, addresses and numbers masked. `names` are in lower case.
pub(super) fn mask(
    text: &str,
    names: &BTreeSet<String>,
    words: &Words,
    tally: &mut Tally,
) -> String {
    let mut masks: BTreeMap<&str, String> = BTreeMap::new();
    let mut masked = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut from = 0;
        for (kind, range) in likely_in_line(line, names) {
            let (mask, left_out) = keys(kind);
            masked.push_str(&line[from..range.start]);
            masked.push('[');
            masked.push_str(masks.entry(mask).or_insert_with(|| words.text(mask)));
            masked.push(']');
            *tally.entry(left_out).or_default() += 1;
            from = range.end;
        }
        masked.push_str(&line[from..]);
    }
    masked
}

/// The key of the word in its place, and the key under which it is counted.
const fn keys(kind: Likely) -> (&'static str, &'static str) {
    match kind {
        Likely::Email => ("mask-email", "left-out-addresses"),
        Likely::Link => ("mask-link", "left-out-addresses"),
        Likely::Account => ("mask-account", "left-out-numbers"),
        Likely::Phone => ("mask-phone", "left-out-numbers"),
        Likely::Number => ("mask-number", "left-out-numbers"),
        Likely::Birth => ("mask-birth", "left-out-births"),
        Likely::Address => ("mask-address", "left-out-addresses"),
        Likely::Name => ("mask-name", "left-out-names"),
    }
}
