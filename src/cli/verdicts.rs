//! Judging with a memory: what was found in each complaint before, kept in the git folder.

use super::build_manifest::program;
use crate::calendar::Day;
use crate::repository::{Repository, is_worth_writing};
use crate::rules::{Finding, RuleInput, Verdicts, judge, judge_anew};

const CACHE: &str = "verdicts-1";

/// Everything that the rules find on a day. Complaints that are as they were are not heard again;
/// without a repository all are.
pub(super) fn judge_with_memory(
    judged: &RuleInput<'_>,
    as_of: Day,
    repository: Option<&Repository>,
) -> Vec<Finding> {
    let Some(repository) = repository else {
        return judge(judged, as_of);
    };
    let bytes = repository.cache_read(CACHE).unwrap_or_default();
    let known = Verdicts::unpack(&bytes).unwrap_or_default();
    let judgement = judge_anew(judged, as_of, &program(), &known);
    if is_worth_writing(known.len(), judgement.news()) {
        // Without a memory the next run is slower, not wrong.
        let _ = repository.cache_write(CACHE, [judgement.pack(&known)]);
    }
    judgement.findings
}
