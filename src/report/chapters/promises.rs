//! Whether the firm kept its promises, for page one: the terms with their lengths, how long handling
//! took beside the year before, what is still undone, and what the complainants thought of it.

use super::terms::missed_in_all;
use super::verdicts::{margin, year_before};
use crate::analysis::{
    ACKNOWLEDGED_IN_TIME, Difference, EXPLAINED_IN_TIME, HALF_WITHIN, Late, NamedFigure, OpenCase,
    RECEIVED, SATISFIED, SOLVED_IN_TIME, TAIL_FROM, Verdict,
};
use crate::record::TermName;
use crate::report::builder::{Named, ReportBuilder, number};
use crate::wording::Arg;

/// More complaints than these are counted, and not named.
const NAMED: usize = 4;

/// The sentences of the answer.
pub(super) fn told(builder: &ReportBuilder) -> Vec<String> {
    let results = &builder.figures.results;
    let solved = if results.solved.of > 0 {
        let args: [Named; 2] = [
            ("share", builder.figure(&SOLVED_IN_TIME).into()),
            ("within", within(builder, TermName::Solution).into()),
        ];
        builder.say("report-summary-solved", &args)
    } else {
        String::new()
    };
    let received = RECEIVED.count(builder.figures);
    let some_have_none = usize::try_from(results.acknowledged.of).is_ok_and(|of| of != received);
    let which = if results.acknowledged.of > 0 && some_have_none {
        builder.text("report-summary-which-terms")
    } else {
        String::new()
    };
    let [late, open] = [late(builder), open_long(builder)];
    let half = half_beside(builder);
    let opinions = if builder.hides() {
        Vec::new()
    } else {
        opinions(builder)
    };
    let first = vec![terms_sentence(builder), solved, which, late, half, open];
    first.into_iter().chain(opinions).collect()
}

/// The verdict on it.
pub(super) fn verdict(builder: &ReportBuilder) -> String {
    missed_in_all(builder)
}

/// " (binnen 1 week)": the length of a term, where one is set.
fn within(builder: &ReportBuilder, term: TermName) -> String {
    let mut terms = builder.figures.terms.iter();
    let found = terms.find(|figure| figure.term == term.word());
    let length = found.and_then(|figure| figure.length);
    length.map_or_else(String::new, |length| {
        let length = builder.source.words.length(length);
        builder.say("report-within", &[("length", length.into())])
    })
}

/// How the terms of step 5 went, in one sentence.
pub(in crate::report) fn terms_sentence(builder: &ReportBuilder) -> String {
    let results = &builder.figures.results;
    let told = |figure: &NamedFigure| Arg::from(builder.figure(figure));
    let args: [Named; 4] = [
        ("first", told(&ACKNOWLEDGED_IN_TIME)),
        ("second", told(&EXPLAINED_IN_TIME)),
        ("within", within(builder, TermName::Acknowledgement).into()),
        ("then", within(builder, TermName::Explanation).into()),
    ];
    let key = match (results.acknowledged.of > 0, results.explained.of > 0) {
        (true, true) => "report-summary-terms",
        (true, false) => "report-summary-acknowledged",
        (false, true) => "report-summary-explained",
        (false, false) => "report-summary-no-terms",
    };
    builder.say(key, &args)
}

/// Within how many days half was closed, beside the year before, with what may be said of it.
fn half_beside(builder: &ReportBuilder) -> String {
    let results = &builder.figures.results;
    let before = year_before(builder).and_then(|year| Some((year, builder.half(year)?)));
    let (Some((year, before)), Some(now)) = (before, builder.half(results)) else {
        return handling_sentence(builder);
    };
    let args: [Named; 5] = [
        ("median", number(now)),
        ("before", number(before)),
        ("margin", spaced(margin(builder, results)).into()),
        ("margin-before", spaced(margin(builder, year)).into()),
        ("count", RECEIVED.count(builder.figures).into()),
    ];
    let differences = &builder.figures.beside.differences;
    let found = differences
        .iter()
        .find(|found| found.figure == HALF_WITHIN.key);
    let verdict = match found.map(Difference::verdict) {
        Some(Verdict::Rise | Verdict::Fall) => builder.text("report-change-real"),
        Some(Verdict::Same) => String::new(),
        _ => builder.say("report-summary-chance", &args),
    };
    format!("{} {verdict}", builder.say("report-summary-half", &args))
}

fn spaced(text: String) -> String {
    if text.is_empty() {
        text
    } else {
        format!(" {text}")
    }
}

/// The terms that were missed, with the complaints, and what of them is still not done. Not for
/// staff.
fn late(builder: &ReportBuilder) -> String {
    let terms = builder.figures.terms.iter().filter(|_| !builder.hides());
    let told = terms.filter(|term| !term.late.is_empty()).map(|term| {
        let number = |late: &Late| match late.done {
            Some(_) => late.number.clone(),
            None => builder.say(
                "report-summary-not-done",
                &[("number", late.number.clone().into())],
            ),
        };
        let numbers: Vec<String> = term.late.iter().map(number).collect();
        let args: [Named; 2] = [
            ("term", builder.text(&format!("term-{}", term.term)).into()),
            ("numbers", named(builder, &numbers).into()),
        ];
        builder.say("report-summary-late", &args)
    });
    told.collect::<Vec<_>>().join(" ")
}

/// The first of some numbers, and how many more there are.
pub(super) fn named(builder: &ReportBuilder, numbers: &[String]) -> Vec<String> {
    let left = numbers.len().saturating_sub(NAMED);
    let mut named = numbers[..numbers.len() - left].to_vec();
    if left > 0 {
        named.push(builder.say("report-more", &[("count", left.into())]));
    }
    named
}

/// The complaints that are open for more than six weeks, and those whose promised day has passed.
fn open_long(builder: &ReportBuilder) -> String {
    const SIX_WEEKS: i64 = 42;
    let until = builder.figures.period.until;
    let long = open_of_which(builder, "report-summary-open-long", |case| {
        case.days > SIX_WEEKS
    });
    let broken = open_of_which(builder, "report-summary-promise-passed", |case| {
        case.promised.is_some_and(|promised| promised < until)
    });
    let told = [long, broken].into_iter().flatten();
    told.collect::<Vec<_>>().join(" ")
}

/// A sentence about some of the open complaints, where there are any. Not for staff.
fn open_of_which(
    builder: &ReportBuilder,
    key: &str,
    is_told: impl Fn(&OpenCase) -> bool,
) -> Option<String> {
    let open = builder.figures.ageing.open.iter();
    let numbers: Vec<String> = open
        .filter(|case| is_told(case) && !builder.hides())
        .map(|case| case.number.clone())
        .collect();
    let args: [Named; 2] = [
        ("count", numbers.len().into()),
        ("numbers", named(builder, &numbers).into()),
    ];
    (!numbers.is_empty()).then(|| builder.say(key, &args))
}

/// What complainants thought of the handling, and who went elsewhere.
fn opinions(builder: &ReportBuilder) -> Vec<String> {
    let results = &builder.figures.results;
    let appeals = builder.figures.outcomes.appeals;
    let satisfied = (results.satisfied.of > 0).then(|| {
        let share = builder.figure(&SATISFIED);
        builder.say("report-summary-satisfied", &[("share", share.into())])
    });
    let appeals =
        (appeals > 0).then(|| builder.say("report-appeals", &[("count", number(appeals))]));
    satisfied.into_iter().chain(appeals).collect()
}

/// How long handling takes, in one sentence that says what it cannot say.
pub(super) fn handling_sentence(builder: &ReportBuilder) -> String {
    let time = &builder.figures.handling_time;
    let from = builder.half_from();
    if time.curve.observations < from {
        let args: [Named; 2] = [
            ("count", number(time.curve.observations)),
            ("from", number(from)),
        ];
        return builder.say("report-handling-few", &args);
    }
    match (time.median, time.p90) {
        (Some(median), Some(p90)) => builder.say(
            "report-handling-both",
            &[("median", number(median)), ("p90", number(p90))],
        ),
        (Some(median), None) => {
            let few = time.curve.observations < TAIL_FROM;
            let why = builder.say(
                if few {
                    "report-handling-tail-few"
                } else {
                    "report-handling-tail-open"
                },
                &[("from", number(TAIL_FROM))],
            );
            format!(
                "{} {why}",
                builder.say("report-handling-median", &[("median", number(median))])
            )
        }
        (None, _) => builder.text("report-handling-open"),
    }
}
