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

/// So many complaints in one job.
const COMPLAINTS_A_JOB: usize = 64;
/// Over so many complaints each rule that looks at all of them takes a while.
const LARGE: usize = 1000;
/// Fewer jobs than this are over sooner than a thread is started, unless they are of a large
/// register.
const WORTH_A_THREAD: usize = 16;

/// Everything that the rules find on a day, sorted by path, line and code; numbers sort as numbers.
///
/// Files with reading faults get no S and T judgements, because their facts are incomplete; without
/// register.yml nobody gets them.
#[must_use]
pub fn judge(input: &RuleInput<'_>, as_of: Day) -> Vec<Finding> {
    let mut findings = unexplained(input, as_of, COMPLAINTS_A_JOB);
    explanations::apply(input, as_of, &mut findings);
    findings.sort_by(order);
    once_a_line(findings)
}

/// What the rules find, before explanations are laid on it; `size` is how many complaints one job
/// takes.
fn unexplained(input: &RuleInput<'_>, as_of: Day, size: usize) -> Vec<Finding> {
    let context = RegisterContext::new(input.register, input.statuses, as_of);
    let history = input
        .evidence
        .map(|evidence| HistoryContext::new(input, evidence, as_of));
    let rules: Vec<&'static Rule> = catalogue().filter(|rule| rule.can_judge(input)).collect();
    let Some(first) = rules.first() else {
        return Vec::new();
    };
    let cases = cases(input);
    let few = input.register.complaints.len() < LARGE;
    let worth = if few { WORTH_A_THREAD } else { 1 };
    let found = in_parallel(jobs(input, &rules, &cases, size), worth, |job| {
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
            Job::Complaints(cases) => {
                for (entry, status) in cases {
                    runner.file(entry, AnyRecord::Complaint);
                    runner.complaint(entry, *status);
                }
            }
        }
        runner.found.taken()
    });
    found.concat()
}

/// A complaint with its status, where it could be read.
type CaseInput<'a> = (&'a Entry<Complaint>, Option<&'a CaseStatus>);

fn cases<'a>(input: &RuleInput<'a>) -> Vec<CaseInput<'a>> {
    let statuses = input
        .statuses
        .iter()
        .map(Option::as_ref)
        .chain(iter::repeat(None));
    input.register.complaints.iter().zip(statuses).collect()
}

/// What is judged by itself, so that the processors can share it.
enum Job<'a> {
    /// A rule that looks across files or at the history.
    Whole(&'static Rule),
    /// Every file that is no complaint.
    Others(&'a Register),
    Complaints(&'a [CaseInput<'a>]),
}

/// Everything there is to judge, the longest first.
fn jobs<'a>(
    input: &RuleInput<'a>,
    rules: &[&'static Rule],
    cases: &'a [CaseInput<'a>],
    size: usize,
) -> Vec<Job<'a>> {
    let whole = rules.iter().filter(|rule| rule.judge.looks_at_all());
    whole
        .map(|rule| Job::Whole(rule))
        .chain([Job::Others(input.register)])
        .chain(cases.chunks(size).map(Job::Complaints))
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
    use super::{RuleInput, order, unexplained};
    use crate::calendar::Day;
    use crate::files::File;
    use crate::register::Register;

    #[test]
    fn the_findings_stand_in_the_same_order_however_the_complaints_are_shared_out() {
        let faulty = |number: u32| {
            File::new(
                format!("klachten/2026/2026-{number:03}.md"),
                format!("---\nnummer: 2026-{number:03}\n---\n"),
            )
        };
        let register = Register::read((1..=40).map(faulty).collect());
        let (input, as_of) = (
            RuleInput::new(&register, &[]),
            Day::parse("2026-11-22").expect("a day"),
        );
        let found = |size| {
            let mut found = unexplained(&input, as_of, size);
            found.sort_by(order);
            found
        };
        let alone = found(usize::MAX);
        assert!(alone.len() >= 40);
        for size in [1, 7, 39, 40] {
            assert_eq!(found(size), alone);
        }
    }
}
