//! How far the procedure was followed: in a sentence, per step and per rule.

use crate::analysis::StepFigure;
use crate::procedure::{RoundStatus, Step};
use crate::record::natural_order;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{Cell, Grid};
use crate::wording::{Arg, group};

/// Every round of every complaint that is judged.
fn rounds<'b>(site: &'b Building<'_>) -> impl Iterator<Item = &'b RoundStatus> {
    let cases = site.scope.assessment.cases();
    cases
        .filter(|case| !case.status.is_duplicate)
        .flat_map(|case| &case.status.rounds)
}

/// In a sentence or two: how far the procedure was followed, and how many steps were done without
/// anything to judge them by.
pub fn followed(site: &Building<'_>) -> String {
    let steps: Vec<Step> = rounds(site).flat_map(|round| round.steps).collect();
    let steps = StepFigure::of(0, &steps);
    let (done, due) = (steps.followed.count, steps.followed.of);
    let unjudged = steps.unset + steps.day_unknown;
    let count = |count: u32| Arg::Number(i64::from(count));
    let told = |count: u32| Arg::Text(group(site.lang(), i64::from(count)));
    let mut sentences = Vec::new();
    if due == 0 {
        sentences.push(site.text("site-conformity-nothing"));
    } else if done == due {
        let args = [("count", count(due)), ("due", told(due))];
        sentences.push(site.with("site-conformity-all", args));
    } else {
        let args = [
            ("count", count(due)),
            ("due", told(due)),
            ("done", told(done)),
            ("late", count(steps.late)),
            ("missing", count(steps.missed)),
        ];
        sentences.push(site.with("site-conformity-some", args));
        let args = [
            ("failed", count(due - done)),
            ("explained", count(steps.explained)),
        ];
        sentences.push(site.with("site-conformity-explained", args));
    }
    if unjudged > 0 {
        let args = [("count", count(unjudged)), ("steps", told(unjudged))];
        sentences.push(site.with("site-conformity-unjudged", args));
    }
    sentences.join(" ")
}

/// What became of each of the ten steps; what went wrong stands beside what went well.
pub fn per_step(site: &Building<'_>) -> Grid {
    let all: Vec<&RoundStatus> = rounds(site).collect();
    let cases = all.iter().filter(|status| status.round.number == 1).count();
    let row = |at: usize| {
        let steps: Vec<Step> = all.iter().map(|round| round.steps[at]).collect();
        let counted = StepFigure::of(0, &steps);
        let cell = |count: u32, tone: &'static str| Cell {
            tone: if count > 0 { tone } else { "" },
            ..Cell::number(count.to_string())
        };
        let name = site.text(&format!("step-{}", at + 1));
        vec![
            Cell::text(format!("{}. {name}", at + 1)),
            cell(counted.followed.count, ""),
            cell(counted.late, "soon"),
            cell(counted.missed, "late"),
            cell(counted.explained, ""),
            cell(counted.unset, ""),
            cell(counted.day_unknown, ""),
            cell(counted.open, ""),
            cell(counted.not_applicable, ""),
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
    let all = &site.scope.assessment.findings;
    let mut codes: Vec<&'static str> = all.iter().map(|finding| finding.code.0).collect();
    codes.sort_by(|a, b| natural_order(a, b));
    codes.dedup();
    let row = |code: &&'static str| {
        let found = || all.iter().filter(|finding| finding.code.0 == *code);
        let explained = found()
            .filter(|finding| finding.explained.is_some())
            .count();
        vec![
            Cell::link(*code, address::rule(code)),
            Cell::text(super::rules::name_of(site, code)),
            Cell::number((found().count() - explained).to_string()),
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
