//! How far the procedure was followed: in a sentence, per step and per rule.

use crate::procedure::StepState;
use crate::rules::Finding;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{Cell, Grid};
use crate::wording::{Arg, group};

/// The steps of every complaint, by what became of them.
struct Steps {
    on_time: usize,
    late: usize,
    missing: usize,
    /// Of the late and the missing ones: with the officer's reason.
    explained: usize,
}

impl Steps {
    fn of(site: &Building<'_>) -> Steps {
        let steps: Vec<_> = site
            .scope
            .assessment
            .cases()
            .flat_map(|case| case.status.steps)
            .collect();
        let of = |state: StepState| steps.iter().filter(|step| step.state == state).count();
        let failed = |state| matches!(state, StepState::DoneLate | StepState::Overdue);
        Steps {
            on_time: of(StepState::Done),
            late: of(StepState::DoneLate),
            missing: of(StepState::Overdue),
            explained: steps
                .iter()
                .filter(|step| failed(step.state) && step.explained)
                .count(),
        }
    }
}

/// In a sentence or two: how far the procedure was followed.
pub fn followed(site: &Building<'_>) -> String {
    let steps = Steps::of(site);
    let due = steps.on_time + steps.late + steps.missing;
    let number = |count: usize| Arg::Text(grouped(site, count));
    let failed = match steps.late + steps.missing {
        _ if due == 0 => return site.text("site-conformity-nothing"),
        0 => {
            return site.with(
                "site-conformity-all",
                [("count", due.into()), ("due", number(due))],
            );
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
    format!("{} {explained}", site.with("site-conformity-some", args))
}

/// What became of each of the ten steps; what went wrong stands beside what went well.
pub fn per_step(site: &Building<'_>) -> Grid {
    let statuses: Vec<_> = site
        .scope
        .assessment
        .cases()
        .map(|case| case.status)
        .collect();
    let row = |number: usize| {
        let count = |state: StepState| {
            statuses
                .iter()
                .filter(|status| status.steps[number].state == state)
                .count()
        };
        let cell = |state: StepState, tone: &'static str| {
            let count = count(state);
            Cell {
                tone: if count > 0 { tone } else { "" },
                ..Cell::number(count.to_string())
            }
        };
        vec![
            Cell::text(format!(
                "{}. {}",
                number + 1,
                site.text(&format!("step-{}", number + 1))
            )),
            cell(StepState::Done, ""),
            cell(StepState::DoneLate, "soon"),
            cell(StepState::Overdue, "late"),
            Cell::number(
                statuses
                    .iter()
                    .filter(|status| status.steps[number].explained)
                    .count()
                    .to_string(),
            ),
            cell(StepState::Open, ""),
            cell(StepState::NotApplicable, ""),
        ]
    };
    let head = [
        "site-column-step",
        "stepstate-gedaan",
        "stepstate-te-laat-gedaan",
        "stepstate-over-tijd",
        "site-explained",
        "stepstate-open",
        "stepstate-niet-van-toepassing",
    ];
    Grid {
        caption: site.count("site-conformity-steps", statuses.len()),
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
    codes.sort_unstable();
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
