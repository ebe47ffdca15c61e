//! Possible structural problems: every pattern with its judgement, "nee" included.

use std::collections::BTreeSet;

use crate::analysis::{Cell, Group, Pattern, SCAN_DAYS};
use crate::calendar::Day;
use crate::charts::{Figure, Strip, strip};
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen, number};
use crate::wording::month_name;

/// More complaints than this crowd the strips.
const MARKS: usize = 200;
/// More numbers than this are counted.
const NAMED: usize = 6;

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    let patterns = &pen.figures.patterns;
    if patterns.is_empty() {
        blocks.words([pen.text("report-patterns-none")]);
    } else {
        blocks.words([pen.text("report-patterns-intro")]);
        blocks.points(pattern_sentences(pen));
        blocks.figure(timeline(pen));
    }
    blocks.into_section("structureel", pen.text("report-patterns"))
}

/// The same in the quarterly note, which is one page: in short, those that still ask for a
/// judgement first, and of the others their number. The annual report tells why.
pub(super) fn note(pen: &Pen) -> Section {
    /// More than these push the measures off the page.
    const NOTED: usize = 4;
    let mut blocks = Blocks::default();
    let mut patterns: Vec<&Pattern> = pen.figures.patterns.iter().collect();
    patterns.sort_by_key(|pattern| pattern.judged);
    let left = patterns.len().saturating_sub(NOTED);
    patterns.truncate(NOTED);
    let mut points = sentences(pen, patterns, in_short);
    if points.is_empty() {
        blocks.words([pen.text("report-patterns-none")]);
    }
    if left > 0 {
        points.push(pen.say("report-patterns-more", &[("count", left.into())]));
    }
    blocks.points(points);
    blocks.into_section("structureel", pen.text("report-patterns"))
}

/// One sentence a pattern; patterns that would point at a single case are only counted for staff.
pub(in crate::report) fn pattern_sentences(pen: &Pen) -> Vec<String> {
    sentences(pen, pen.figures.patterns.iter(), sentence)
}

fn sentences<'p>(
    pen: &Pen,
    patterns: impl IntoIterator<Item = &'p Pattern>,
    say: fn(&Pen, &Pattern) -> String,
) -> Vec<String> {
    let (told, kept): (Vec<&Pattern>, Vec<&Pattern>) = patterns
        .into_iter()
        .partition(|pattern| may_tell(pen, pattern));
    let mut sentences: Vec<String> = told.into_iter().map(|pattern| say(pen, pattern)).collect();
    if !kept.is_empty() {
        sentences.push(pen.say("report-patterns-kept", &[("count", kept.len().into())]));
    }
    sentences
}

/// A strip for each category with a mark for each complaint, and a bracket over what came close
/// together. Not for staff: it shows exact days.
fn timeline(pen: &Pen) -> Option<Figure> {
    let (period, list) = (pen.figures.period, &pen.figures.stock.list);
    if pen.hides() || list.len() > MARKS {
        return None;
    }
    let at = |day: Day| f64::from(i32::try_from(day.days_since(period.from)).unwrap_or(i32::MAX));
    let names: BTreeSet<&str> = list
        .iter()
        .map(|received| received.category.as_str())
        .collect();
    let row = |name: &&str| {
        let clusters = pen
            .figures
            .patterns
            .iter()
            .filter(|pattern| pattern.category_label == **name)
            .filter_map(|pattern| pattern.cluster.as_ref());
        let bracket = clusters
            .min_by(|a, b| a.adjusted.total_cmp(&b.adjusted))
            .map(|cluster| {
                let label = pen.say(
                    "report-strip-cluster",
                    &[
                        ("count", number(cluster.count)),
                        ("days", number(SCAN_DAYS)),
                    ],
                );
                (at(cluster.first), at(cluster.last), label)
            });
        let days = list
            .iter()
            .filter(|received| received.category == **name)
            .map(|received| at(received.day))
            .collect();
        Strip {
            label: (**name).to_owned(),
            days,
            cluster: bracket,
        }
    };
    let rows: Vec<Strip> = names.iter().map(row).collect();
    let quarter = |month: i32| period.from.plus_months(month);
    let marks = (0..12)
        .step_by(3)
        .map(quarter)
        .filter(|day| *day <= period.end);
    let marks: Vec<(f64, String)> = marks
        .map(|day| {
            (
                at(day),
                month_name(pen.source.words.lang(), day.month()).to_owned(),
            )
        })
        .collect();
    let headline = pen.text("report-strip-headline");
    let subtitle = pen.say("report-figure-subtitle", &[("period", pen.period().into())]);
    let cells = list
        .iter()
        .map(|received| {
            vec![
                received.number.clone(),
                received.category.clone(),
                pen.day(received.day),
            ]
        })
        .collect();
    let head = [
        "report-column-number",
        "report-column-category",
        "report-column-received",
    ];
    Some(Figure {
        id: "tijdlijn".into(),
        svg: strip(&headline, &subtitle, (0.0, at(period.end)), &marks, &rows),
        alternative: names
            .iter()
            .zip(&rows)
            .map(|(name, row)| format!("{name}: {}.", row.days.len()))
            .collect::<Vec<_>>()
            .join(" "),
        table: pen.table("report-strip-caption", &head, cells),
        headline,
        subtitle,
    })
}

/// Whether both the category and the cause of a pattern are shown to this audience.
pub(in crate::report) fn may_tell(pen: &Pen, pattern: &Pattern) -> bool {
    let Some(threshold) = pen.threshold else {
        return true;
    };
    let shown = |groups: &[Group], key: &str| {
        let cells = pen.cells(&groups.iter().map(|group| group.count).collect::<Vec<_>>());
        let at = groups.iter().position(|group| group.key == key);
        at.zip(cells)
            .is_some_and(|(at, cells)| cells[at] != Cell::Hidden)
    };
    let subjects = &pen.figures.subjects;
    let cause = pattern
        .cause
        .as_deref()
        .is_none_or(|cause| shown(&subjects.causes, cause));
    u32::try_from(pattern.numbers.len()).is_ok_and(|count| count >= threshold)
        && shown(&subjects.categories, &pattern.category)
        && cause
}

/// "Betalingen, door Planning".
pub(in crate::report) fn pattern_name(pen: &Pen, pattern: &Pattern) -> String {
    let category = pattern.category_label.clone();
    match &pattern.cause_label {
        Some(cause) => pen.say(
            "report-pattern-pair",
            &[
                ("category", category.into()),
                ("cause", cause.clone().into()),
            ],
        ),
        None => category,
    }
}

/// What, how often, and the judgement.
fn in_short(pen: &Pen, pattern: &Pattern) -> String {
    format!("{} {}", counted(pen, pattern), judgement(pen, pattern))
}

fn counted(pen: &Pen, pattern: &Pattern) -> String {
    pen.say(
        "report-pattern-count",
        &[
            ("what", pattern_name(pen, pattern).into()),
            ("count", pattern.numbers.len().into()),
        ],
    )
}

fn sentence(pen: &Pen, pattern: &Pattern) -> String {
    let what = pattern_name(pen, pattern);
    let head = if pen.hides() {
        counted(pen, pattern)
    } else {
        let args: [Named; 3] = [
            ("what", what.into()),
            ("count", pattern.numbers.len().into()),
            ("numbers", few(pen, &pattern.numbers).into()),
        ];
        pen.say("report-pattern", &args)
    };
    [head, why(pen, pattern), judgement(pen, pattern)].join(" ")
}

/// The numbers, or the latest of many and how many more there are.
fn few(pen: &Pen, numbers: &[String]) -> Vec<String> {
    let left = numbers.len().saturating_sub(NAMED);
    let mut named = numbers[left..].to_vec();
    if left > 0 {
        named.push(pen.say("report-more", &[("count", left.into())]));
    }
    named
}

fn why(pen: &Pen, pattern: &Pattern) -> String {
    let mut reasons = Vec::new();
    if pattern.recurs {
        reasons.push(pen.text("report-pattern-recurs"));
    }
    if pattern.severe {
        reasons.push(pen.text("report-pattern-severe"));
    }
    let cluster = pattern.cluster.as_ref().filter(|_| !pen.hides());
    if let Some(cluster) = cluster {
        let percent = (cluster.p * 100.0).clamp(1.0, 99.0);
        let args: [Named; 4] = [
            ("count", number(cluster.count)),
            ("days", number(SCAN_DAYS)),
            ("of", number(cluster.of)),
            ("percent", pen.decimal(percent, 0).into()),
        ];
        reasons.push(pen.say("report-pattern-cluster", &args));
    }
    reasons.join(" ")
}

fn judgement(pen: &Pen, pattern: &Pattern) -> String {
    let verdict = match (pattern.judged_structural, pattern.judged) {
        (true, _) => "report-pattern-structural",
        (false, true) => "report-pattern-incident",
        (false, false) => "report-pattern-unjudged",
    };
    let measures = if pattern.measures.is_empty() {
        pen.text("report-pattern-no-measure")
    } else {
        pen.say(
            "report-pattern-measures",
            &[("numbers", pattern.measures.clone().into())],
        )
    };
    format!("{} {measures}", pen.text(verdict))
}
