//! All rules over a register, on one day. Rules find; this puts them to work and sorts what they
//! found.

use std::cmp::Ordering;
use std::iter;

use super::any_record::AnyRecord;
use super::context::RegisterContext;
use super::explanations;
use super::history::HistoryContext;
use super::input::RuleInput;
use super::once_a_line::once_a_line;
use super::rule::{Found, Rule};
use super::runner::Runner;
use super::{Finding, catalogue};
use crate::calendar::Day;
use crate::parallel::in_parallel;
use crate::procedure::CaseStatus;
use crate::record::{Complaint, natural_order};
use crate::register::{Entry, Register};

/// Fewer jobs than this are over sooner than a thread is started.
const WORTH_A_THREAD: usize = 500;

/// Everything that the rules find on a day, sorted by path, line and code; numbers sort as numbers.
///
/// Files with reading faults get no S and T judgements, because their facts are incomplete; without
/// register.yml nobody gets them.
#[must_use]
pub fn judge(input: &RuleInput<'_>, as_of: Day) -> Vec<Finding> {
    let mut findings = unexplained(input, as_of);
    explanations::apply(input, as_of, &mut findings);
    findings.sort_by(order);
    once_a_line(findings)
}

/// What the rules find, before explanations are laid on it.
fn unexplained(input: &RuleInput<'_>, as_of: Day) -> Vec<Finding> {
    let context = RegisterContext::new(input.register, input.statuses, as_of);
    let history = input
        .evidence
        .map(|evidence| HistoryContext::new(input, evidence, as_of));
    let rules: Vec<&'static Rule> = catalogue().filter(|rule| rule.can_judge(input)).collect();
    let Some(first) = rules.first() else {
        return Vec::new();
    };
    let found = in_parallel(jobs(input, &rules), WORTH_A_THREAD, |job| {
        let mut runner = Runner {
            whole: &context,
            history: history.as_ref(),
            rules: &rules,
            found: Found::new(first),
            as_of,
        };
        match job {
            Job::Whole(rule) => runner.whole(rule),
            Job::Others(register) => runner.others(register),
            Job::Complaint(entry, status) => {
                runner.file(entry, AnyRecord::Complaint);
                runner.complaint(entry, status);
            }
        }
        runner.found.taken()
    });
    found.concat()
}

/// What is judged by itself, so that the processors can share it.
enum Job<'a> {
    /// A rule that looks across files or at the history.
    Whole(&'static Rule),
    /// Every file that is no complaint.
    Others(&'a Register),
    /// A complaint with its status, where it could be read.
    Complaint(&'a Entry<Complaint>, Option<&'a CaseStatus>),
}

/// Everything there is to judge, the longest first.
fn jobs<'a>(input: &RuleInput<'a>, rules: &[&'static Rule]) -> Vec<Job<'a>> {
    let whole = rules.iter().filter(|rule| rule.judge.looks_at_all());
    let statuses = input.statuses.iter().map(Option::as_ref);
    let statuses = statuses.chain(iter::repeat(None));
    let complaints = input.register.complaints.iter().zip(statuses);
    whole
        .map(|rule| Job::Whole(rule))
        .chain([Job::Others(input.register)])
        .chain(complaints.map(|(entry, status)| Job::Complaint(entry, status)))
        .collect()
}

/// By path, line and code, then by column: the order of every list of findings.
fn order(one: &Finding, other: &Finding) -> Ordering {
    natural_order(&one.path, &other.path)
        .then(one.span.line.cmp(&other.span.line))
        .then_with(|| natural_order(one.code.0, other.code.0))
        .then(one.span.cmp(&other.span))
}

#[cfg(test)]
mod tests {
    use super::{Finding, RuleInput, WORTH_A_THREAD, judge, order};
    use crate::calendar::Day;
    use crate::files::File;
    use crate::register::Register;

    #[test]
    fn the_findings_stand_in_the_order_of_the_files_however_many_threads_there_were() {
        let faulty = |number: u32| {
            File::new(
                format!("klachten/2026/2026-{number:03}.md"),
                format!("---\nnummer: 2026-{number:03}\n---\n"),
            )
        };
        let found = |count| {
            let register = Register::read((1..=count).map(faulty).collect());
            let as_of = Day::parse("2026-11-22").expect("a day");
            judge(&RuleInput::new(&register, &[]), as_of)
        };
        // Few complaints are judged on one thread, many on several.
        let (few, many) = (found(40), found(3 * WORTH_A_THREAD as u32));
        assert!(few.len() >= 40 && many.is_sorted_by(|one, next| order(one, next).is_le()));
        let of_few = |finding: &&Finding| few.iter().any(|one| one.path == finding.path);
        assert!(many.iter().filter(of_few).eq(&few));
    }
}
