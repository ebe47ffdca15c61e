//! All rules over a register, on one day. Rules find; this puts them to work and sorts what they
//! found.

use std::cmp::Ordering;
use std::iter;

use super::bench::Bench;
use super::explanations;
use super::hearing::{AnyRecord, Court};
use super::history::HistoryHearing;
use super::judged::Judged;
use super::rule::{Found, Judge, Rule};
use super::verdicts::{Judgement, Verdicts, grounds};
use super::{Finding, catalogue, natural};
use crate::calendar::Day;
use crate::fingerprint::Fingerprint;
use crate::procedure::Course;
use crate::record::Complaint;
use crate::register::{Entry, Register};
use crate::sharing::share_out;

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
pub fn judge(judged: &Judged<'_>, as_of: Day) -> Vec<Finding> {
    given(judged, as_of, Vec::new(), &Verdicts::default()).findings
}

/// The same, without hearing again the complaints on which the verdict is known; with the verdicts
/// for the next time. `program` names who judges.
#[must_use]
pub fn judge_anew(
    judged: &Judged<'_>,
    as_of: Day,
    program: &str,
    known: &Verdicts<'_>,
) -> Judgement {
    given(judged, as_of, grounds(judged, as_of, program), known)
}

fn given(
    judged: &Judged<'_>,
    as_of: Day,
    grounds: Vec<Option<Fingerprint>>,
    known: &Verdicts<'_>,
) -> Judgement {
    let register = judged.register;
    let court = Court::new(register, judged.courses, as_of);
    let history = judged
        .evidence
        .map(|evidence| HistoryHearing::new(judged, evidence));
    let rules: Vec<&'static Rule> = catalogue().filter(|rule| judged.hears(rule)).collect();
    let mut judgement = Judgement {
        findings: Vec::new(),
        grounds,
        news: Vec::new(),
    };
    let Some(first) = rules.first() else {
        return judgement;
    };
    let bench = || Bench {
        court: &court,
        history: history.as_ref(),
        rules: &rules,
        found: Found::new(first),
        as_of,
    };
    let parties = parties(judged, &judgement.grounds);
    let verdicts = share_out(&parties, WORTH_A_LOOK, |party| known.of(party.ground));
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
    for (ground, found) in hear(sittings(judged, &rules, &heard, STRETCH), worth, bench) {
        judgement
            .news
            .extend(ground.map(|ground| (ground, found.clone())));
        judgement.findings.extend(found);
    }
    explanations::apply(judged, as_of, &mut judgement.findings);
    judgement.findings.sort_by(order);
    judgement
}

/// Takes back that a step or task is explained where it has another deviation that is not: which
/// steps an explanation speaks of, the procedure knows; what else there is to explain, the rules
/// find.
pub fn weigh_explanations<'c>(
    register: &'c Register,
    cases: impl IntoIterator<Item = (&'c Entry<Complaint>, &'c mut Course)>,
    as_of: Day,
) {
    let rules: Vec<&'static Rule> = catalogue()
        .filter(|rule| matches!(rule.judge, Judge::Complaint(_)))
        .collect();
    let Some(first) = rules.first() else { return };
    let mut court = None;
    for (entry, course) in cases.into_iter().filter(|(_, course)| {
        course
            .steps
            .iter()
            .chain(&course.tasks)
            .any(|step| step.explained)
    }) {
        // Whether a complaint keeps to the procedure does not hang on other complaints.
        let court = court.get_or_insert_with(|| Court::new(register, &[], as_of));
        let mut bench = Bench {
            court,
            history: None,
            rules: &rules,
            found: Found::new(first),
            as_of,
        };
        bench.complaint(entry, Some(course));
        explanations::take_back(entry, course, &bench.found.taken());
    }
}

/// A complaint that is judged, and what the verdict on it follows from, where that is all its own.
struct Party<'a> {
    entry: &'a Entry<Complaint>,
    course: Option<&'a Course>,
    ground: Option<Fingerprint>,
}

fn parties<'a>(judged: &Judged<'a>, grounds: &[Option<Fingerprint>]) -> Vec<Party<'a>> {
    let courses = judged
        .courses
        .iter()
        .map(Option::as_ref)
        .chain(iter::repeat(None));
    let grounds = grounds.iter().copied().chain(iter::repeat(None));
    let complaints = judged.register.complaints.iter().zip(courses).zip(grounds);
    complaints
        .map(|((entry, course), ground)| Party {
            entry,
            course,
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
    judged: &Judged<'a>,
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
fn hear<'a>(
    sittings: Vec<Sitting<'a>>,
    worth: usize,
    bench: impl Fn() -> Bench<'a> + Sync,
) -> Vec<(Option<Fingerprint>, Vec<Finding>)> {
    let found = share_out(sittings, worth, |sitting| {
        let mut bench = bench();
        match sitting {
            Sitting::Whole(rule) => bench.whole(rule),
            Sitting::Others(register) => bench.others(register),
            Sitting::Complaints(parties) => {
                let verdict = |party: &Party<'a>| {
                    bench.file(party.entry, AnyRecord::Complaint);
                    bench.complaint(party.entry, party.course);
                    // Of a file that changed meanwhile nobody knows what was heard.
                    (
                        party.ground.filter(|_| !party.entry.has_strayed()),
                        bench.found.taken(),
                    )
                };
                return parties.iter().map(verdict).collect();
            }
        }
        vec![(None, bench.found.taken())]
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
    use super::{Bench, Court, Found, Judged, WORTH_A_THREAD, hear, order, parties, sittings};
    use crate::calendar::Day;
    use crate::intake::File;
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
            Judged::new(&register, &[]),
            Day::parse("2026-11-22").expect("a day"),
        );
        let (court, rules): (_, Vec<_>) =
            (Court::new(&register, &[], as_of), catalogue().collect());
        let parties = parties(&judged, &[]);
        let bench = || Bench {
            court: &court,
            history: None,
            rules: &rules,
            found: Found::new(rules[0]),
            as_of,
        };
        let heard = |stretch| {
            let found = hear(
                sittings(&judged, &rules, &parties, stretch),
                WORTH_A_THREAD,
                bench,
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
