//! A changed record into the register, with its commit: judged first, and only as git would then
//! have it. What would make the register wrong is not written.

use std::collections::{BTreeMap, BTreeSet};

use super::hooks::hook_work;
use crate::calendar::{Day, Moment};
use crate::files::{File, SETTINGS};
use crate::procedure::{CaseStatus, statuses};
use crate::register::{Evidence, History, Register, files_in_git};
use crate::repository::{
    Entry, Failure, NewCommit, ObjectId, Outcome, PathChange, Proposal, Refusal, Repository, Trust,
};
use crate::rules::{Finding, RuleInput, Severity, judge};
use crate::wording::Message;

/// What is to be put on record.
#[derive(Debug, Clone, Copy)]
pub struct RecordChange<'a> {
    pub changes: &'a [PathChange],
    /// The subject names number and fact; it holds no personal data.
    pub message: &'a str,
    /// Name and e-mail address of whoever records it.
    pub writer: &'a (String, String),
    pub moment: Moment,
    /// The day on which the rules judge.
    pub as_of: Day,
    /// Whether hooks whose work this program cannot do are left out.
    pub no_hooks: bool,
}

/// What became of a posting.
#[derive(Debug, Clone, PartialEq)]
pub enum Posted {
    /// It is in HEAD. The files in `behind` could not be refreshed; `repair` does that.
    Done {
        commit: ObjectId,
        behind: Vec<String>,
    },
    /// These findings would be new: faults, unless a hook of ours asks more. Nothing changed.
    Faulty(Vec<Finding>),
    /// Nothing changed.
    Refused(Refusal),
    /// It may or may not be in HEAD: let `repair` look.
    Uncertain(Message),
}

/// Writes the changes with one commit, unless that would add a fault to the register.
#[must_use]
pub fn post(repository: &Repository, posting: &RecordChange<'_>) -> Posted {
    let (name, email) = posting.writer;
    let hooks = match hook_work(repository) {
        Ok(hooks) => hooks,
        Err(refusal) => return Posted::Refused(refusal),
    };
    if !hooks.foreign.is_empty() && !posting.no_hooks {
        let name = hooks.foreign.join(", ");
        return Posted::Refused(Refusal::Hook { name });
    }
    let new = NewCommit {
        changes: posting.changes,
        message: posting.message,
        name,
        email,
        moment: posting.moment,
        hooks_cared_for: true,
    };
    let mut faults = Vec::new();
    let outcome = repository.commit_changes(&new, |proposal| {
        faults = new_faults(repository, proposal, posting, hooks.fails_from)?;
        if faults.is_empty() {
            Ok(())
        } else {
            Err(Message::new("record-faulty").with("count", faults.len()))
        }
    });
    match outcome {
        Outcome::Done { commit, behind } => Posted::Done { commit, behind },
        Outcome::NotDone(Refusal::Invalid(_)) if !faults.is_empty() => Posted::Faulty(faults),
        Outcome::NotDone(refusal) => Posted::Refused(refusal),
        Outcome::Uncertain { failure, .. } => Posted::Uncertain(failure.message()),
    }
}

/// The findings, of this severity or graver, that the proposal has and the commit below it has not:
/// faults, unless a hook of ours asks more. Only the files that change are
/// read: a record alone can have a new fault, and of the others the names are enough to know (F008,
/// F011). New settings concern every record.
fn new_faults(
    repository: &Repository,
    proposal: &Proposal<'_>,
    posting: &RecordChange<'_>,
    fails_from: Severity,
) -> Result<Vec<Finding>, Message> {
    let changed: BTreeSet<&str> = posting
        .changes
        .iter()
        .map(|change| change.path.as_str())
        .collect();
    let wanted = |path: &str| changed.contains(path) || changed.contains(SETTINGS);
    let files = |entries: Vec<Entry>| files_in_git(repository, &entries, wanted);
    let proposed = proposal
        .entries()
        .map(files)
        .map_err(|failure| failure.message())?;
    let before = || match proposal.parent {
        Some(parent) => repository
            .entries_at(parent)
            .map(files)
            .map_err(|failure| failure.message()),
        None => Ok(Vec::new()),
    };
    let failing = |files| {
        let mut findings = findings_in(files, posting.as_of);
        findings.retain(|finding| finding.severity <= fails_from && finding.explained.is_none());
        findings
    };
    let faults = failing(proposed);
    if faults.is_empty() {
        Ok(faults)
    } else {
        Ok(added(&failing(before()?), faults))
    }
}

/// The faults of a register that its changed form would add; nothing is written.
#[must_use]
pub fn faults_added(before: Vec<File>, after: Vec<File>, as_of: Day) -> Vec<Finding> {
    let faults = faults_in(after, as_of);
    if faults.is_empty() {
        faults
    } else {
        added(&faults_in(before, as_of), faults)
    }
}

/// The findings of a register that its changed form has and it had not, where the files that are
/// read tell it; nothing is written. The history is not asked.
#[must_use]
pub fn findings_added(before: Vec<File>, after: Vec<File>, as_of: Day) -> Vec<Finding> {
    added(&findings_in(before, as_of), findings_in(after, as_of))
}

/// The findings of the register as it stands in a commit; `with_history`: also of how it became so.
///
/// # Errors
/// When the commit, or the history that leads to it, cannot be read.
pub fn findings_at(
    repository: &Repository,
    commit: ObjectId,
    with_history: bool,
    as_of: Day,
) -> Result<Vec<Finding>, Failure> {
    let entries = repository.entries_at(commit)?;
    let register = Register::read(files_in_git(repository, &entries, |_| true));
    let statuses = statuses(&register, as_of);
    let input = RuleInput::new(&register, &statuses);
    if !with_history {
        return Ok(judge(&input, as_of));
    }
    let evidence = Evidence {
        history: History::read(repository, commit, Trust::Cache)?,
        unsigned: Vec::new(),
        unchecked: 0,
        lost: Vec::new(),
        left_out: 0,
    };
    Ok(judge(&input.with_history(&evidence), as_of))
}

fn faults_in(files: Vec<File>, as_of: Day) -> Vec<Finding> {
    let mut findings = findings_in(files, as_of);
    findings.retain(|finding| finding.severity == Severity::Fault);
    findings
}

fn findings_in(files: Vec<File>, as_of: Day) -> Vec<Finding> {
    let register = Register::read(files);
    let statuses = statuses(&register, as_of);
    judged(&register, &statuses, as_of)
}

/// What the rules find; of a part of a register, what those look at that name their files.
pub(super) fn judged(
    register: &Register,
    statuses: &[Option<CaseStatus>],
    as_of: Day,
) -> Vec<Finding> {
    let input = RuleInput::new(register, statuses);
    let input = if register.is_partial() {
        input.named_only()
    } else {
        input
    };
    judge(&input, as_of)
}

/// The findings in `after` that are not in `before`, or not so often; the place does not count,
/// because lines move.
#[must_use]
pub fn added(before: &[Finding], after: Vec<Finding>) -> Vec<Finding> {
    fn saying(finding: &Finding) -> String {
        let Finding {
            code,
            path,
            text,
            args,
            ..
        } = finding;
        format!("{:?}", (code, path, text, args))
    }
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for finding in before {
        *known.entry(saying(finding)).or_default() += finding.count;
    }
    let mut is_new = |finding: &Finding| match known.get_mut(&saying(finding)) {
        Some(left) if *left >= finding.count => {
            *left -= finding.count;
            false
        }
        _ => true,
    };
    after
        .into_iter()
        .filter(|finding| is_new(finding))
        .collect()
}

/// Files with others put in their place or added, as a change would leave them.
#[must_use]
pub fn overlaid(files: &[File], changes: &[PathChange]) -> Vec<File> {
    let mut files: Vec<File> = files
        .iter()
        .filter(|file| changes.iter().all(|change| change.path != file.path))
        .cloned()
        .collect();
    for change in changes {
        if let Some(bytes) = &change.to {
            files.push(File::new(change.path.as_str(), bytes.as_slice()));
        }
    }
    files
}
