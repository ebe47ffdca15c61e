//! What the owners are asked to decide, for page one: how many decisions, and of each what must be
//! known of it. Or what they decided.

use super::decisions::measures_asked;
use crate::analysis::{Ask, EarlierMeasure, MeasureFigure, Progress};
use crate::charts::Table;
use crate::record::Audience;
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::card::{is_overdue, ready_label, ready_on};
use crate::report::tried::earlier_in_short;

/// The question: asked of the owners, told to the others.
pub(super) fn question(builder: &ReportBuilder) -> &'static str {
    let is_asked = builder.source.audience == Audience::Owners && builder.decided().is_none();
    if is_asked {
        "report-ask-decide"
    } else {
        "report-ask-decided"
    }
}

/// The sentences of the answer, and the verdict.
pub(super) fn told(builder: &ReportBuilder) -> (Vec<String>, String) {
    if builder.decided().is_some() {
        decided(builder)
    } else {
        asked(builder)
    }
}

/// What the owners decided. A recommendation without a decision still waits for one: they may have
/// decided on the year and not on each of them.
fn decided(builder: &ReportBuilder) -> (Vec<String>, String) {
    let all = &builder.figures.measures.recommendations;
    let adopted = all
        .iter()
        .filter(|measure| measure.decision == Some("overgenomen"))
        .count();
    let open = all
        .iter()
        .filter(|measure| measure.decision.is_none())
        .count();
    let mut said = Vec::new();
    if all.is_empty() {
        said.push(builder.text("report-recommendations-none"));
    }
    if open < all.len() {
        let args: [Named; 2] = [
            ("adopted", adopted.into()),
            ("count", (all.len() - open).into()),
        ];
        said.push(builder.say("report-summary-decided", &args));
    }
    let verdict = if open == 0 {
        builder.text("report-verdict-decided")
    } else {
        said.push(builder.say("report-summary-undecided", &[("count", open.into())]));
        builder.say("report-verdict-asked", &[("count", open.into())])
    };
    (said, verdict)
}

fn asked(builder: &ReportBuilder) -> (Vec<String>, String) {
    let waiting = &builder.figures.measures.waiting;
    let mut said = vec![if waiting.is_empty() {
        builder.text("report-summary-no-decision")
    } else if builder.hides() {
        let titles: Vec<String> = waiting
            .iter()
            .map(|number| titled(builder, number))
            .collect();
        let args: [Named; 2] = [("count", waiting.len().into()), ("measures", titles.into())];
        builder.say("report-summary-decision", &args)
    } else {
        builder.say("report-summary-asked", &[("count", waiting.len().into())])
    }];
    let advised = to_decide(builder);
    let advised = advised
        .iter()
        .filter(|measure| !is_overdue(measure))
        .count();
    if advised > 0 {
        said.push(builder.say("report-summary-advised", &[("count", advised.into())]));
    }
    let verdicts = measures_asked(builder).into_iter().filter(|measure| {
        let what = measure.asks.map(|asked| asked.what);
        what == Some(Ask::Verdict) && !builder.hides()
    });
    let verdicts: Vec<String> = verdicts.map(|measure| measure.number.clone()).collect();
    if !verdicts.is_empty() {
        let args: [Named; 2] = [
            ("count", verdicts.len().into()),
            ("measures", verdicts.into()),
        ];
        said.push(builder.say("report-summary-verdicts", &args));
    }
    let unjudged = super::told_patterns(builder).into_iter();
    let unjudged = unjudged
        .filter(|pattern| pattern.awaits_judgement())
        .count();
    if unjudged > 0 {
        said.push(builder.say("report-summary-judge", &[("count", unjudged.into())]));
    }
    said.extend(missing(builder));
    let verdict = builder.say("report-verdict-asked", &[("count", waiting.len().into())]);
    (said, verdict)
}

/// "M-2026-01 (De facilitator bevestigt de intake)".
fn titled(builder: &ReportBuilder, number: &str) -> String {
    let measures = &builder.figures.measures;
    let mut all = measures.follow_up.iter().chain(&measures.recommendations);
    let found = all.find(|measure| measure.number == number);
    found.map_or_else(
        || number.to_owned(),
        |measure| format!("{number} ({})", measure.title),
    )
}

fn to_decide<'f>(builder: &ReportBuilder<'f>) -> Vec<&'f MeasureFigure> {
    let asked = measures_asked(builder).into_iter().filter(|measure| {
        let what = measure.asks.map(|asked| asked.what);
        what == Some(Ask::Decision) && !builder.hides()
    });
    asked.collect()
}

/// One row a decision, the most urgent first. Empty for staff, of whom nothing is asked, and once
/// the owners decided on the year.
pub(super) fn table(builder: &ReportBuilder) -> Table {
    let row = |measure: &MeasureFigure| {
        let title = format!("{} {}", measure.number, measure.title);
        vec![
            [vec![title], of_earlier(builder, measure)]
                .concat()
                .join("; "),
            state(builder, measure),
            of_late(builder, measure),
            plan(builder, measure),
        ]
    };
    let head = [
        "report-column-decision",
        "report-column-progress",
        "report-column-of-late",
        "report-column-plan",
    ];
    let rows = to_decide(builder).into_iter().map(row).collect();
    builder.table("report-asked-caption", &head, rows)
}

/// What must be known of a decision, in the order in which it is told.
const PLAN: [&str; 3] = ["costs", "who", "ready"];

fn planned(builder: &ReportBuilder, measure: &MeasureFigure) -> [Option<String>; PLAN.len()] {
    [
        measure.costs.clone(),
        measure.carried_out_by.clone(),
        ready_on(measure, builder.figures.as_of, builder.source.words),
    ]
}

/// Of how many decisions something is not filled in yet: told once, not in each row.
fn missing(builder: &ReportBuilder) -> Vec<String> {
    let asked = to_decide(builder);
    let told = PLAN.into_iter().enumerate().filter_map(|(at, part)| {
        let missing = asked.iter().filter(|of| planned(builder, of)[at].is_none());
        let count = missing.count();
        let part = builder.text(&format!("report-asked-part-{part}"));
        let args: [Named; 2] = [("count", count.into()), ("part", part.into())];
        (count > 0).then(|| builder.say("report-asked-missing", &args))
    });
    told.collect()
}

/// What it costs, who carries it out and when it is ready, each as far as it is filled in.
fn plan(builder: &ReportBuilder, measure: &MeasureFigure) -> String {
    let labels = ["card-costs", "report-column-who", ready_label(measure)];
    let told = labels.into_iter().zip(planned(builder, measure));
    let told =
        told.filter_map(|(label, value)| Some(format!("{}: {}", builder.text(label), value?)));
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return builder.text("report-asked-nothing-filled-in");
    }
    told.join("; ")
}

/// New, put off, or over its day.
fn state(builder: &ReportBuilder, measure: &MeasureFigure) -> String {
    let day = match measure.progress {
        Progress::Overdue => measure.due,
        Progress::Postponed => measure.decided,
        _ => None,
    };
    let state = match measure.progress {
        Progress::Overdue => "report-asked-overdue",
        Progress::Postponed => "report-asked-postponed",
        _ => "report-asked-new",
    };
    let day = day.map_or_else(String::new, |day| builder.day(day));
    builder.say(state, &[("day", day.into())])
}

/// How many complaints it should have prevented came in the last twelve months.
fn of_late(builder: &ReportBuilder, measure: &MeasureFigure) -> String {
    let Some(lately) = measure.lately else {
        return builder.text("report-asked-uncounted");
    };
    let args: [Named; 3] = [
        ("count", number(lately.count)),
        ("severe", number(lately.severe)),
        ("before", number(lately.before.unwrap_or(0))),
    ];
    let key = if lately.before.is_some() {
        "report-asked-of-late-before"
    } else {
        "report-asked-of-late"
    };
    builder.say(key, &args)
}

fn of_earlier(builder: &ReportBuilder, measure: &MeasureFigure) -> Vec<String> {
    let told = |found: &EarlierMeasure| earlier_in_short(builder.source.words, measure, found);
    measure.earlier.iter().map(told).collect()
}
