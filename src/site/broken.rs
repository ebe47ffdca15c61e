//! The files that cannot be trusted as a record, with the addresses at which the site tells of
//! them.

use std::collections::BTreeSet;

use super::address;
use crate::record::{ComplaintNumber, Value};
use crate::rules::Assessment;

/// A complaint whose file cannot be trusted.
#[derive(Hash)]
pub struct Broken {
    /// The number as far as it is known, else a word of ours. Never the file's own name: that is
    /// text.
    pub label: String,
    pub address: String,
    /// The file, relative to the register.
    pub path: String,
}

/// The files that are no case, with addresses that no case has.
pub fn find(assessment: &Assessment, taken: impl Iterator<Item = ComplaintNumber>) -> Vec<Broken> {
    let without = assessment
        .register
        .complaints
        .iter()
        .zip(&assessment.statuses)
        .filter(|(entry, status)| status.is_none() || entry.record.is_none());
    let mut without = without.enumerate().peekable();
    let mut found = Vec::new();
    // Mostly there is none, and then no address need be looked at.
    let mut taken: BTreeSet<String> = if without.peek().is_some() {
        taken.map(address::case).collect()
    } else {
        BTreeSet::new()
    };
    for (index, (entry, _)) in without {
        let number = entry.name.as_deref().and_then(ComplaintNumber::parse);
        let wanted = number.map_or_else(
            || format!("klachten/onleesbaar-{}.html", index + 1),
            address::case,
        );
        let mut free = wanted.clone();
        let mut next = 2;
        while !taken.insert(free.clone()) {
            free = format!("{}-{next}.html", wanted.trim_end_matches(".html"));
            next += 1;
        }
        found.push(Broken {
            label: number.map_or_else(|| "?".to_owned(), |number| number.to_string()),
            address: free,
            path: entry.path.clone(),
        });
    }
    found
}
