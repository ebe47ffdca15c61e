//! What was found in single complaints before. It follows from a complaint's file, its own history
//! and what all complaints are judged by; while these are the same, there is nothing to run again.
//! Of ten thousand complaints that is nearly all of the work.

mod packed;

use std::collections::BTreeMap;

use super::Finding;
use super::input::RuleInput;
use crate::calendar::Day;
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::parallel::in_parallel;
use crate::record::Complaint;
use crate::register::{Entry, History};

/// Fewer complaints than this are looked at sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// What was found in each complaint, packed, by the fingerprint of everything that it follows from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdicts<'a> {
    known: BTreeMap<Fingerprint, &'a [u8]>,
}

impl Verdicts<'_> {
    /// What was found when a complaint stood as it stands.
    pub(super) fn of(&self, ground: Option<Fingerprint>) -> Option<Vec<Finding>> {
        packed::read_all(self.known.get(&ground?)?)
    }

    /// In how many complaints something, or nothing, is known to be found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

/// A register as judged, with what there is to remember.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    pub findings: Vec<Finding>,
    pub(super) grounds: Vec<Option<Fingerprint>>,
    /// The verdicts that were not known.
    pub(super) news: Vec<(Fingerprint, Vec<Finding>)>,
}

impl Judgement {
    /// How many verdicts were not known before.
    #[must_use]
    pub fn news(&self) -> usize {
        self.news.len()
    }
}

/// What the verdict on each complaint follows from, by its place; `program` names who judges, for
/// another program has other rules. None of one that is always heard: what is wrong with it may lie
/// in another file.
pub(super) fn grounds(
    judged: &RuleInput<'_>,
    as_of: Day,
    program: &str,
) -> Vec<Option<Fingerprint>> {
    let common = circumstances(judged, as_of, program);
    let history = judged.evidence.map(|evidence| &evidence.history);
    in_parallel(&judged.register.complaints, WORTH_A_THREAD, |entry| {
        let always = !entry.faults.is_empty() || is_followed(judged, entry);
        (!always).then(|| print(common.clone(), entry, history))
    })
}

/// Whether the facts of a complaint may have been recorded under a number that was given up for it.
fn is_followed(judged: &RuleInput<'_>, entry: &Entry<Complaint>) -> bool {
    let mut given_up = judged
        .register
        .settings()
        .withdrawn
        .iter()
        .filter_map(|withdrawn| withdrawn.now.as_ref());
    given_up.any(|now| {
        entry
            .called()
            .is_some_and(|number| number == now.to_string())
    })
}

/// What all complaints are judged by.
fn circumstances(judged: &RuleInput<'_>, as_of: Day, program: &str) -> Fingerprinting {
    let register = judged.register;
    let mut hash = Fingerprinting::default();
    hash.add(program);
    hash.add(as_of.to_string());
    let complete = judged.evidence.map(|evidence| evidence.history.complete);
    hash.add(format!("{complete:?} {}", judged.named_only));
    hash.add(register.settings.content.as_bytes());
    // Which complaints a measure is linked to stands on either side.
    for measure in &register.measures {
        hash.add(&measure.path);
        hash.add(measure.content.as_bytes());
    }
    hash
}

fn print(
    mut hash: Fingerprinting,
    entry: &Entry<Complaint>,
    history: Option<&History>,
) -> Fingerprint {
    hash.add(&entry.path);
    hash.add(entry.content.as_bytes());
    for revision in history
        .zip(entry.called())
        .map_or(&[][..], |(history, number)| history.of(number))
    {
        hash.add(history.map_or(&[][..], |history| {
            history.commits[revision.commit].id.as_bytes()
        }));
    }
    hash.taken()
}
