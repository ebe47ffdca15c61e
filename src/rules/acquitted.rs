//! Complaints in which nothing was found before. What is found in a complaint follows from its file, its
//! own history and what all complaints are judged by; while these are the same, there is nothing to hear
//! again. Of ten thousand complaints that is nearly all of the work.

use std::collections::BTreeSet;

use super::Finding;
use super::judged::Judged;
use crate::calendar::Day;
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::record::Complaint;
use crate::register::{Entry, History};
use crate::sharing::share_out;

/// Fewer complaints than this are looked at sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// What the judgement of each complaint of a register follows from, by its place. None of one that is
/// always heard: what is wrong with it may lie in another file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acquittals {
    prints: Vec<Option<Fingerprint>>,
}

impl Acquittals {
    /// Before a register is judged on a day; `program` names who judges, for another program has other
    /// rules.
    #[must_use]
    pub fn of(judged: &Judged<'_>, as_of: Day, program: &str) -> Acquittals {
        let common = circumstances(judged, as_of, program);
        let history = judged.evidence.map(|evidence| &evidence.history);
        let prints = share_out(&judged.register.complaints, WORTH_A_THREAD, |entry| {
            let heard = !entry.faults.is_empty() || is_followed(judged, entry);
            (!heard).then(|| print(common.clone(), entry, history))
        });
        Acquittals { prints }
    }

    /// By the place of each complaint, whether nothing was found in it when it stood as it stands.
    #[must_use]
    pub fn known(&self, acquitted: &BTreeSet<Fingerprint>) -> Vec<bool> {
        self.prints.iter().map(|print| print.is_some_and(|print| acquitted.contains(&print))).collect()
    }

    /// Those in which nothing was found.
    #[must_use]
    pub fn after(&self, judged: &Judged<'_>, findings: &[Finding]) -> BTreeSet<Fingerprint> {
        let guilty: BTreeSet<&str> = findings.iter().map(|finding| finding.path.as_str()).collect();
        let complaints = judged.register.complaints.iter().zip(&self.prints);
        complaints
            .filter(|(entry, _)| !guilty.contains(entry.path.as_str()) && !entry.has_strayed())
            .filter_map(|(_, print)| *print)
            .collect()
    }
}

/// Whether the facts of a complaint may have been recorded under a number that was given up for it.
fn is_followed(judged: &Judged<'_>, entry: &Entry<Complaint>) -> bool {
    let mut given_up = judged.register.settings().withdrawn.iter().filter_map(|withdrawn| withdrawn.now.as_ref());
    given_up.any(|now| entry.called().is_some_and(|number| number == now.to_string()))
}

/// What all complaints are judged by.
fn circumstances(judged: &Judged<'_>, as_of: Day, program: &str) -> Fingerprinting {
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

fn print(mut hash: Fingerprinting, entry: &Entry<Complaint>, history: Option<&History>) -> Fingerprint {
    hash.add(&entry.path);
    hash.add(entry.content.as_bytes());
    for revision in history.zip(entry.called()).map_or(&[][..], |(history, number)| history.of(number)) {
        hash.add(history.map_or(&[][..], |history| history.commits[revision.commit].id.as_bytes()));
    }
    hash.taken()
}
