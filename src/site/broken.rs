//! The files that cannot be trusted as a record, with the addresses at which the site tells of
//! them.

use std::collections::BTreeSet;

use super::address;
use super::frame::Missing;
use crate::record::{Audience, ComplaintNumber, Value};
use crate::rules::{self, Assessment, Unreadable};
use crate::wording::{Message, Words};

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

/// What could not be read, as an audience may know it: staff read no name that people gave to a
/// file, nor what stands in it.
pub fn unreadable(assessment: &Assessment, audience: Audience, words: &Words) -> Vec<Unreadable> {
    let all = rules::unreadable(&assessment.register, words.lang());
    match audience {
        Audience::Staff => all.iter().map(|one| one.for_staff(words)).collect(),
        Audience::Owners | Audience::Officer => all,
    }
}

/// What could not be read, for the head of the pages; none where all could be.
pub fn missing(unreadable: &[Unreadable], broken: &[Broken], words: &Words) -> Option<Missing> {
    let page = |one: &Unreadable| {
        let own = broken.iter().find(|broken| broken.path == one.path);
        let same = || {
            broken
                .iter()
                .find(|broken| Some(&broken.label) == one.number.as_ref())
        };
        own.or_else(same)
            .map_or_else(String::new, |broken| broken.address.clone())
    };
    let heading = Message::new("site-missing").with("count", unreadable.len());
    (!unreadable.is_empty()).then(|| Missing {
        heading: words.say(&heading),
        files: unreadable
            .iter()
            .map(|one| (one.label(words), page(one)))
            .collect(),
    })
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
