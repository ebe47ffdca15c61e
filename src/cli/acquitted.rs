//! Judging with a memory: the complaints in which nothing was found before, kept in the git folder.

use std::collections::BTreeSet;

use super::built::program;
use crate::calendar::Day;
use crate::fingerprint::Fingerprint;
use crate::repository::{Repository, is_worth_writing};
use crate::rules::{Acquittals, Finding, Judged, judge};

const CACHE: &str = "acquitted-1";

/// Everything that the rules find on a day. Complaints that are as they were when nothing was found in
/// them are not heard again; without a repository all are.
pub(super) fn judge_anew(judged: Judged<'_>, as_of: Day, repository: Option<&Repository>) -> Vec<Finding> {
    let Some(repository) = repository else { return judge(&judged, as_of) };
    let acquittals = Acquittals::of(&judged, as_of, &program());
    let known = read(repository);
    let acquitted = acquittals.known(&known);
    let findings = judge(&judged.acquitting(&acquitted), as_of);
    let found = acquittals.after(&judged, &findings);
    if is_worth_writing(known.len(), found.difference(&known).count()) {
        // Without a memory the next run is slower, not wrong.
        let _ = repository.cache_write(CACHE, found.into_iter().map(|print| print.0));
    }
    findings
}

fn read(repository: &Repository) -> BTreeSet<Fingerprint> {
    let bytes = repository.cache_read(CACHE).unwrap_or_default();
    bytes.as_chunks().0.iter().copied().map(Fingerprint).collect()
}
