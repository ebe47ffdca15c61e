//! All rules over a register, on one day. Rules find; this puts them to work and sorts what they
//! found.

use std::cmp::Ordering;
use std::iter;

use super::context::{AnyRecord, RegisterContext};
use super::explanations;
use super::history::HistoryContext;
use super::input::RuleInput;
use super::rule::{Found, Judge, Rule};
use super::runner::Runner;
use super::verdicts::{Judgement, Verdicts, grounds};
use super::{Finding, catalogue, natural};
use crate::calendar::Day;
use crate::fingerprint::Fingerprint;
use crate::parallel::in_parallel;
use crate::procedure::CaseStatus;
use crate::record::Complaint;
use crate::register::{Entry, Register};

/// So many complaints in one sitting.
const STRETCH: usize = 64;
/// Over so many complaints each rule that looks at all of them takes a while.
const LARGE: usize = 1000;
/// Fewer complaints than this are looked up sooner than a thread is started.
const WORTH_A_LOOK: usize = 256;
/// Fewer sittings than this are over sooner than a thread is started, unless they are of a large
/// register.
const WORTH_A_THREAD: usize = 16;

/// Everything that the rules find on a day, sorted by path, line and code; numbers sort as numbers.
///
/// Files with reading faults get no S and T judgements, because their facts are incomplete; without
/// register.yml nobody gets them.
#[must_use]
pub fn judge(judged: &RuleInput<'_>, as_of: Day) -> Vec<Finding> {
    given(judged, as_of, Vec::new(), &Verdicts::default()).findings
}

/// The same, without context again the complaints on which the verdict is known; with the verdicts
/// for the next time. `program` names who judges.
#[must_use]
pub fn judge_anew(
    judged: &RuleInput<'_>,
    as_of: Day,
    program: &str,
    known: &Verdicts<'_>,
) -> Judgement {
    given(judged, as_of, grounds(judged, as_of, program), known)
}

fn given(
    judged: &RuleInput<'_>,
    as_of: Day,
    grounds: Vec<Option<Fingerprint>>,
    known: &Verdicts<'_>,
) -> Judgement {
    let register = judged.register;
    let context = RegisterContext::new(register, judged.statuses, as_of);
    let history = judged
        .evidence
        .map(|evidence| HistoryContext::new(judged, evidence));
    let rules: Vec<&'static Rule> = catalogue().filter(|rule| judged.can_judge(rule)).collect();
    let mut judgement = Judgement {
        findings: Vec::new(),
        grounds,
        news: Vec::new(),
    };
    let Some(first) = rules.first() else {
        return judgement;
    };
    let runner = || Runner {
        whole: &context,
        history: history.as_ref(),
        rules: &rules,
        found: Found::new(first),
        as_of,
    };
    let parties = parties(judged, &judgement.grounds);
    let verdicts = in_parallel(&parties, WORTH_A_LOOK, |party| known.of(party.ground));
    let heard: Vec<Party<'_>> = parties
        .into_iter()
        .zip(&verdicts)
        .filter(|(_, verdict)| verdict.is_none())
        .map(|(party, _)| party)
        .collect();
    judgement
        .findings
        .extend(verdicts.into_iter().flatten().flatten());
    let worth = if register.complaints.len() < LARGE {
        WORTH_A_THREAD
    } else {
        1
    };
    for (ground, found) in run(sittings(judged, &rules, &heard, STRETCH), worth, runner) {
        judgement
            .news
            .extend(ground.map(|ground| (ground, found.clone())));
        judgement.findings.extend(found);
    }
    explanations::apply(judged, as_of, &mut judgement.findings);
    judgement.findings.sort_by(order);
    judgement
}

/// A complaint that is judged, and what the verdict on it follows from, where that is all its own.
struct Party<'a> {
    entry: &'a Entry<Complaint>,
    status: Option<&'a CaseStatus>,
    ground: Option<Fingerprint>,
}

fn parties<'a>(judged: &RuleInput<'a>, grounds: &[Option<Fingerprint>]) -> Vec<Party<'a>> {
    let statuses = judged
        .statuses
        .iter()
        .map(Option::as_ref)
        .chain(iter::repeat(None));
    let grounds = grounds.iter().copied().chain(iter::repeat(None));
    let complaints = judged.register.complaints.iter().zip(statuses).zip(grounds);
    complaints
        .map(|((entry, status), ground)| Party {
            entry,
            status,
            ground,
        })
        .collect()
}

/// What is judged by itself, so that the processors can share it.
enum Sitting<'a> {
    /// A rule that looks across files or at the history.
    Whole(&'static Rule),
    /// Every file that is no complaint.
    Others(&'a Register),
    Complaints(&'a [Party<'a>]),
}

/// Everything there is to judge, the longest first; so many complaints in one sitting.
fn sittings<'a>(
    judged: &RuleInput<'a>,
    rules: &[&'static Rule],
    heard: &'a [Party<'a>],
    stretch: usize,
) -> Vec<Sitting<'a>> {
    let whole = rules
        .iter()
        .filter(|rule| matches!(rule.judge, Judge::Register(_) | Judge::History(_)));
    let stretches = heard.chunks(stretch).map(Sitting::Complaints);
    whole
        .map(|rule| Sitting::Whole(rule))
        .chain([Sitting::Others(judged.register)])
        .chain(stretches)
        .collect()
}

/// What the rules find in each sitting, in their order; of a complaint with what its verdict
/// follows from.
fn run<'a>(
    sittings: Vec<Sitting<'a>>,
    worth: usize,
    runner: impl Fn() -> Runner<'a> + Sync,
) -> Vec<(Option<Fingerprint>, Vec<Finding>)> {
    let found = in_parallel(sittings, worth, |sitting| {
        let mut runner = runner();
        match sitting {
            Sitting::Whole(rule) => runner.whole(rule),
            Sitting::Others(register) => runner.others(register),
            Sitting::Complaints(parties) => {
                let verdict = |party: &Party<'a>| {
                    runner.file(party.entry, AnyRecord::Complaint);
                    runner.complaint(party.entry, party.status);
                    // Of a file that changed meanwhile nobody knows what was heard.
                    (
                        party.ground.filter(|_| !party.entry.has_strayed()),
                        runner.found.taken(),
                    )
                };
                return parties.iter().map(verdict).collect();
            }
        }
        vec![(None, runner.found.taken())]
    });
    found.into_iter().flatten().collect()
}

/// By path, line and code, then by column: the order of every list of findings.
fn order(one: &Finding, other: &Finding) -> Ordering {
    natural::compare(&one.path, &other.path)
        .then(one.span.line.cmp(&other.span.line))
        .then_with(|| natural::compare(one.code.0, other.code.0))
        .then(one.span.cmp(&other.span))
}

#[cfg(test)]
mod tests {
    use super::{
        Found, RegisterContext, RuleInput, Runner, WORTH_A_THREAD, order, parties, run, sittings,
    };
    use crate::calendar::Day;
    use crate::files::File;
    use crate::register::Register;
    use crate::rules::catalogue;

    #[test]
    fn the_findings_stand_in_the_same_order_however_the_complaints_are_shared_out() {
        let faulty = |number: u32| {
            File::new(
                format!("klachten/2026/2026-{number:03}.md"),
                format!("---\nnummer: 2026-{number:03}\n---\n"),
            )
        };
        let register = Register::read((1..=40).map(faulty).collect());
        let (judged, as_of) = (
            RuleInput::new(&register, &[]),
            Day::parse("2026-11-22").expect("a day"),
        );
        let (context, rules): (_, Vec<_>) = (
            RegisterContext::new(&register, &[], as_of),
            catalogue().collect(),
        );
        let parties = parties(&judged, &[]);
        let runner = || Runner {
            whole: &context,
            history: None,
            rules: &rules,
            found: Found::new(rules[0]),
            as_of,
        };
        let heard = |stretch| {
            let found = run(
                sittings(&judged, &rules, &parties, stretch),
                WORTH_A_THREAD,
                runner,
            );
            let mut found: Vec<_> = found
                .into_iter()
                .flat_map(|(_, findings)| findings)
                .collect();
            found.sort_by(order);
            found
        };
        let alone = heard(usize::MAX);
        assert!(alone.len() >= 40);
        for stretch in [1, 7, 39, 40] {
            assert_eq!(heard(stretch), alone);
        }
    }
}
