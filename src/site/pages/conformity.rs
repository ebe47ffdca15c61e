//! How far the procedure was followed: in a sentence, per step and per rule.

use crate::procedure::{RoundStatus, Step, StepState, Timing};
use crate::record::natural_order;
use crate::rules::Finding;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{Cell, Grid};
use crate::wording::{Arg, group};

/// The steps of every complaint in every round, by what became of them.
struct Steps {
    on_time: usize,
    late: usize,
    missing: usize,
    /// Of the late and the missing ones: with the officer's reason.
    explained: usize,
    /// Done, without a term that is set, or on a day that nobody knows.
    unjudged: usize,
}

impl Steps {
    fn of(site: &Building<'_>) -> Steps {
        let steps: Vec<Step> = all(site).flat_map(|round| round.steps).collect();
        let of = |state: StepState| steps.iter().filter(|step| step.state == state).count();
        let on_time = steps.iter().filter(|step| step.is_in_time()).count();
        Steps {
            on_time,
            late: of(StepState::DoneLate),
            missing: of(StepState::Overdue),
            explained: steps
                .iter()
                .filter(|step| failed(step) && step.explained)
                .count(),
            unjudged: of(StepState::Done) - on_time,
        }
    }
}

fn failed(step: &Step) -> bool {
    matches!(step.state, StepState::DoneLate | StepState::Overdue)
}

/// Every round of every complaint that is judged.
fn all<'b>(site: &'b Building<'_>) -> impl Iterator<Item = &'b RoundStatus> {
    let cases = site.scope.assessment.cases();
    cases
        .filter(|case| !case.status.is_duplicate)
        .flat_map(|case| &case.status.rounds)
}

/// In a sentence or two: how far the procedure was followed.
pub fn followed(site: &Building<'_>) -> String {
    let steps = Steps::of(site);
    let due = steps.on_time + steps.late + steps.missing;
    let number = |count: usize| Arg::Text(grouped(site, count));
    let failed = match steps.late + steps.missing {
        _ if due == 0 => {
            return with_unjudged(site, site.text("site-conformity-nothing"), &steps);
        }
        0 => {
            let args = [("count", due.into()), ("due", number(due))];
            return with_unjudged(site, site.with("site-conformity-all", args), &steps);
        }
        failed => failed,
    };
    let whole = [
        ("count", due.into()),
        ("due", number(due)),
        ("done", number(steps.on_time)),
    ];
    let args = whole.into_iter().chain([
        ("late", steps.late.into()),
        ("missing", steps.missing.into()),
    ]);
    let explained = site.with(
        "site-conformity-explained",
        [
            ("failed", failed.into()),
            ("explained", steps.explained.into()),
        ],
    );
    let told = format!("{} {explained}", site.with("site-conformity-some", args));
    with_unjudged(site, told, &steps)
}

/// And how many were done without anything to judge them by.
fn with_unjudged(site: &Building<'_>, told: String, steps: &Steps) -> String {
    if steps.unjudged == 0 {
        return told;
    }
    let unjudged = site.with(
        "site-conformity-unjudged",
        [
            ("count", steps.unjudged.into()),
            ("steps", Arg::Text(grouped(site, steps.unjudged))),
        ],
    );
    format!("{told} {unjudged}")
}

/// What became of each of the ten steps; what went wrong stands beside what went well.
pub fn per_step(site: &Building<'_>) -> Grid {
    let rounds: Vec<&RoundStatus> = all(site).collect();
    let first = rounds.iter().filter(|status| status.round.number == 1);
    let cases = first.count();
    let row = |number: usize| {
        let count = |counts: fn(&Step) -> bool| {
            let steps = rounds.iter().map(|round| &round.steps[number]);
            steps.filter(|step| counts(step)).count()
        };
        let cell = |count: usize, tone: &'static str| Cell {
            tone: if count > 0 { tone } else { "" },
            ..Cell::number(count.to_string())
        };
        vec![
            Cell::text(format!(
                "{}. {}",
                number + 1,
                site.text(&format!("step-{}", number + 1))
            )),
            cell(count(Step::is_in_time), ""),
            cell(count(|step| step.state == StepState::DoneLate), "soon"),
            cell(count(|step| step.state == StepState::Overdue), "late"),
            cell(count(|step| failed(step) && step.explained), ""),
            cell(count(Step::is_unset), ""),
            cell(
                count(|step| step.state == StepState::Done && step.timing == Timing::DayUnknown),
                "",
            ),
            cell(count(|step| step.state == StepState::Open), ""),
            cell(count(|step| step.state == StepState::NotApplicable), ""),
        ]
    };
    let head = [
        "site-column-step",
        "site-column-in-time",
        "stepstate-te-laat-gedaan",
        "stepstate-over-tijd",
        "site-explained",
        "site-column-unset",
        "timing-day-unknown",
        "stepstate-open",
        "stepstate-niet-van-toepassing",
    ];
    Grid {
        caption: site.count("site-conformity-steps", cases),
        rows: (0..10).map(row).collect(),
        ..Grid::new(head.map(|key| heading(site, key)), 1)
    }
}

/// How often each rule found something, explained ones apart.
pub fn per_rule(site: &Building<'_>) -> Grid {
    let mut codes: Vec<&'static str> = site
        .scope
        .assessment
        .findings
        .iter()
        .map(|finding| finding.code.0)
        .collect();
    codes.sort_by(|a, b| natural_order(a, b));
    codes.dedup();
    let row = |code: &&'static str| {
        let found: Vec<&Finding> = site
            .scope
            .assessment
            .findings
            .iter()
            .filter(|finding| finding.code.0 == *code)
            .collect();
        let explained = found
            .iter()
            .filter(|finding| finding.explained.is_some())
            .count();
        vec![
            Cell::link(*code, address::rule(code)),
            Cell::text(super::rules::name_of(site, code)),
            Cell::number((found.len() - explained).to_string()),
            Cell::number(explained.to_string()),
        ]
    };
    let head = [
        "site-column-rule",
        "site-column-name",
        "site-column-found",
        "site-explained",
    ];
    Grid {
        caption: site.text("site-conformity-rules"),
        rows: codes.iter().map(row).collect(),
        empty: site.text("site-findings-none"),
        sortable: true,
        ..Grid::new(head.map(|key| heading(site, key)), 2)
    }
}

/// A text at the head of a column, with a capital also where it is a word within sentences.
fn heading(site: &Building<'_>, key: &str) -> String {
    let text = site.text(key);
    let mut signs = text.chars();
    signs
        .next()
        .map(|first| first.to_uppercase().chain(signs).collect())
        .unwrap_or_default()
}

/// A count with its thousands set apart.
pub fn grouped(site: &Building<'_>, count: usize) -> String {
    group(site.lang(), i64::try_from(count).unwrap_or(i64::MAX))
}
