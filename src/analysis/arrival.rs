//! How complaints came in: route, channel, severity, nature, and complainants who came back.

use std::collections::BTreeMap;

use serde::Serialize;

use super::scope::{CaseOn, Group, Scope, count};
use crate::record::{Nature, Severity};

/// The complaints received, by how they came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// Reached the officer first; the rest came to an employee.
    pub direct: u32,
    pub through_employee: u32,
    /// Solved in the first talk (step 2), which ended the procedure.
    pub solved_in_talk: u32,
    /// Became formal (steps 3 and 4).
    pub formal: u32,
    pub channels: Vec<Group>,
    /// The last group are those without a judgement.
    pub severities: Vec<Group>,
    pub natures: Vec<Group>,
    /// Pseudonyms with more than one complaint in the period.
    pub repeat_complainants: u32,
}

pub(super) fn arrival(scope: &Scope) -> Arrival {
    let received = || scope.received();
    let mut complainants: BTreeMap<&str, u32> = BTreeMap::new();
    for known in received() {
        if let Some(name) = &known.record.complainant {
            *complainants.entry(name.value.as_str()).or_default() += 1;
        }
    }
    let direct = count(received().filter(|known| known.record.came_to_officer()));
    Arrival {
        direct,
        through_employee: count(received()) - direct,
        solved_in_talk: count(received().filter(|known| known.complaint().solved_in_first_talk())),
        formal: count(received().filter(|known| known.status().start.is_some())),
        channels: words(scope, scope.settings.channels(), |known| {
            Some(known.record.channel.value.as_str())
        }),
        severities: words(
            scope,
            Severity::ALL.iter().map(|severity| severity.word()),
            |known| known.record.severity.map(|severity| severity.value.word()),
        ),
        natures: words(
            scope,
            Nature::ALL.iter().map(|nature| nature.word()),
            |known| known.nature().map(Nature::word),
        ),
        repeat_complainants: count(complainants.values().filter(|times| **times > 1)),
    }
}

/// One group for each word of a vocabulary; complaints without one come last, under an empty key.
fn words<'s, 'a>(
    scope: &'s Scope<'a>,
    all: impl Iterator<Item = &'s str>,
    word: impl Fn(&'s CaseOn<'a>) -> Option<&'s str>,
) -> Vec<Group> {
    let previous = scope.period.previous();
    let group = |wanted: Option<&str>| {
        let of = |known: &&'s CaseOn<'a>| word(known) == wanted;
        let key = wanted.unwrap_or_default().to_owned();
        let before = count(scope.received_in(previous.from, previous.until).filter(of));
        Group {
            label: key.clone(),
            key,
            count: count(scope.received().filter(of)),
            before,
        }
    };
    let mut groups: Vec<Group> = all.map(|word| group(Some(word))).collect();
    groups.extend(Some(group(None)).filter(|without| without.count > 0));
    groups
}
