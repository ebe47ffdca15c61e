//! `show NUMBER --format json`: one complaint with its steps, terms and rounds.

use serde::Serialize;

use crate::calendar::Day;
use crate::json;
use crate::procedure::{RoundStatus, State, Step};
use crate::rules::{self, Case, Finding};
use crate::wording::Words;

#[derive(Serialize)]
struct Shown<'a> {
    version: u8,
    as_of: Day,
    number: String,
    path: &'a str,
    state: State,
    procedure_version: u32,
    received: Day,
    start: Option<Day>,
    closed: Option<Day>,
    /// The record that stays, where this one is its duplicate.
    duplicate_of: Option<String>,
    /// Those of this round.
    steps: &'a [Step; 10],
    /// The officer's tasks 1, 2, 3 and 6.
    tasks: &'a [Step; 4],
    deadlines: Vec<ShownDeadline>,
    next: Option<ShownAction<'a>>,
    round: u32,
    rounds: Vec<ShownRound<'a>>,
    findings: Vec<ShownFinding>,
}

#[derive(Serialize)]
struct ShownRound<'a> {
    round: u32,
    from: Day,
    closed: Option<Day>,
    outcome: Option<&'static str>,
    steps: &'a [Step; 10],
    deadlines: Vec<ShownDeadline>,
}

#[derive(Serialize)]
struct ShownDeadline {
    term: &'static str,
    set: bool,
    start: Day,
    due: Day,
    met: Option<Day>,
    days_over: i64,
    explained: bool,
}

#[derive(Serialize)]
struct ShownAction<'a> {
    action: &'a str,
    by: &'a str,
    due: Option<Day>,
}

#[derive(Serialize)]
struct ShownFinding {
    code: &'static str,
    severity: rules::Severity,
    explained: bool,
    round: Option<u32>,
    due: Option<Day>,
    message: String,
}

impl ShownRound<'_> {
    fn of(status: &RoundStatus) -> ShownRound<'_> {
        ShownRound {
            round: status.round.number,
            from: status.round.from,
            closed: status.round.closed,
            outcome: status.round.outcome.map(crate::record::Outcome::word),
            steps: &status.steps,
            deadlines: ShownDeadline::of_round(status),
        }
    }
}

impl ShownDeadline {
    fn of_round(round: &RoundStatus) -> Vec<ShownDeadline> {
        let shown = round.deadlines().into_iter().map(|deadline| ShownDeadline {
            term: deadline.term.word(),
            set: deadline.is_set(),
            start: deadline.worst.start,
            due: deadline.due(),
            met: deadline.met(),
            days_over: deadline.worst.days_over(),
            explained: deadline.worst.explained,
        });
        shown.collect()
    }
}

impl ShownFinding {
    fn of(finding: &Finding, words: &Words) -> ShownFinding {
        ShownFinding {
            code: finding.code.0,
            severity: finding.severity,
            explained: finding.explained.is_some(),
            round: finding.round,
            due: finding.due,
            message: rules::message(finding, words.lang()),
        }
    }
}

/// One complaint on a day, as one JSON document.
#[must_use]
pub fn case_json(case: &Case<'_>, as_of: Day, words: &Words) -> String {
    let status = case.status;
    let last = status.last();
    let shown = Shown {
        version: 1,
        as_of,
        number: case.complaint.number.to_string(),
        path: &case.entry.path,
        state: status.state,
        procedure_version: status.version,
        received: case.complaint.received.value,
        start: status.start.map(|start| start.day),
        closed: status.closed,
        duplicate_of: case.stays().map(|number| number.to_string()),
        steps: &last.steps,
        tasks: &status.tasks,
        deadlines: ShownDeadline::of_round(last),
        next: status.next().map(|action| ShownAction {
            action: action.fact,
            by: &action.by,
            due: action.due,
        }),
        round: last.round.number,
        rounds: status.rounds.iter().map(ShownRound::of).collect(),
        findings: case
            .findings()
            .iter()
            .map(|finding| ShownFinding::of(finding, words))
            .collect(),
    };
    json::pretty(&shown)
}
