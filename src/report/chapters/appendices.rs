//! Appendices: thresholds, definitions and methods, corrections of earlier figures, the privacy
//! rule.

use std::collections::BTreeMap;

use super::follow_up::progress_key;
use crate::analysis::{Exposed, MeasureFigure, YearAnalysis, thresholds};
use crate::charts::Table;
use crate::report::RULES_VERSION;
use crate::report::builder::{Named, ReportBuilder};
use crate::report::document::{Blocks, Section};
use crate::report::headlines::Headlines;

/// Counts of last year for which appendix A prints the thresholds.
const PRINTED: [u32; 22] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200,
];
const METHODS: [&str; 12] = [
    "report-method-comparison",
    "report-method-count",
    "report-method-share",
    "report-method-time",
    "report-method-quantile",
    "report-method-run",
    "report-method-chart",
    "report-method-gaps",
    "report-method-ranking",
    "report-method-scan",
    "report-method-effect",
    "report-method-tests",
];

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.words([builder.text("report-appendix-thresholds")]);
    blocks.table(threshold_table(builder));
    blocks.words([builder.text("report-appendix-methods")]);
    blocks.points(METHODS.iter().map(|key| builder.text(key)).collect());
    blocks.words([builder.text("report-appendix-names")]);
    blocks.names();
    blocks.words([builder.text("report-appendix-corrections")]);
    corrections(builder, &mut blocks);
    blocks.words([builder.text(if builder.hides() {
        "report-appendix-privacy-staff"
    } else {
        "report-appendix-privacy"
    })]);
    blocks.into_section("bijlagen", builder.text("report-appendices"))
}

fn threshold_table(builder: &ReportBuilder) -> Table {
    let rows = PRINTED.iter().map(|&before| {
        let found = thresholds(
            Exposed {
                count: before,
                exposure: 1.0,
            },
            1.0,
        );
        let fall = found
            .fall
            .map_or_else(|| builder.text("report-none"), |fall| fall.to_string());
        vec![before.to_string(), fall, found.rise.to_string()]
    });
    builder.table(
        "report-thresholds-caption",
        &[
            "report-column-last-year",
            "report-column-fall",
            "report-column-rise",
        ],
        rows.collect(),
    )
}

/// What is another figure now than when the owners decided.
struct Changes {
    /// Its name, the figure then, and the figure now.
    rows: Vec<Vec<String>>,
    /// The names of the groups of figures in which anything differs.
    groups: Vec<String>,
}

fn changes(builder: &ReportBuilder, then: &YearAnalysis, now: &YearAnalysis) -> Changes {
    let figures = (Headlines::of(then), Headlines::of(now));
    let differing = figures.0.differing(&figures.1);
    let mut rows: Vec<Vec<String>> = differing
        .map(|(key, old, new)| vec![builder.text(key), old.to_owned(), new.to_owned()])
        .collect();
    if !builder.hides() {
        rows.extend(changed_measures(builder, then, now));
    }
    let changed = figures.0.changed_groups(&figures.1).into_iter();
    let groups = changed
        .map(|key| builder.text(&format!("site-data-figure-key-{}", key.replace('_', "-"))))
        .collect();
    Changes { rows, groups }
}

/// Whether anything is another figure now than when the owners decided, in words for the head of
/// the report; nothing where they did not, or where git does not tell.
pub(in crate::report) fn since_decided(builder: &ReportBuilder) -> Option<String> {
    let then = &builder.source.decided_on?.analysis;
    let Changes { rows, groups } = changes(builder, then, builder.now);
    let is_same = rows.is_empty() && groups.is_empty();
    Some(builder.text(match (is_same, builder.hides()) {
        (true, _) => "report-since-decided-same",
        (false, true) => "report-since-decided-staff",
        (false, false) => "report-since-decided-changed",
    }))
}

/// What differs now from the year on which the owners decided.
fn corrections(builder: &ReportBuilder, blocks: &mut Blocks) {
    let Some(then) = builder.source.decided_on else {
        blocks.note(builder.text(if builder.decided().is_some() {
            "report-corrections-unknown"
        } else {
            "report-corrections-concept"
        }));
        return;
    };
    let (then, now) = (&then.analysis, builder.now);
    let Changes { rows, groups } = changes(builder, then, now);
    let rules: [Named; 1] = [("version", RULES_VERSION.into())];
    blocks.note(builder.say("report-corrections-rules", &rules));
    if rows.is_empty() && groups.is_empty() {
        blocks.note(builder.text("report-corrections-none"));
        return;
    }
    if !groups.is_empty() {
        blocks.note(builder.text("report-corrections-groups"));
        blocks.points(groups);
    }
    if rows.is_empty() {
        return;
    }
    let args: [Named; 1] = [("count", rows.len().into())];
    blocks.note(builder.say("report-corrections-some", &args));
    let head = [
        "report-column-what",
        "report-column-then",
        "report-column-now",
    ];
    blocks.table(builder.table("report-corrections-caption", &head, rows));
}

/// Measures of the year that are further now, or came later: name, then, now.
fn changed_measures(
    builder: &ReportBuilder,
    then: &YearAnalysis,
    now: &YearAnalysis,
) -> Vec<Vec<String>> {
    let state = |measure: &MeasureFigure| {
        let progress = builder.text(progress_key(measure.progress));
        let verdict = measure.verdict.map(|verdict| {
            let verdict = builder.text(&format!("report-effect-{verdict}"));
            builder.say("report-effect-judged", &[("verdict", verdict.into())])
        });
        let words: Vec<String> = [Some(progress), verdict].into_iter().flatten().collect();
        words.join("; ")
    };
    let before: BTreeMap<&str, &MeasureFigure> = told_of(then).collect();
    let rows = told_of(now).map(|(number, measure)| {
        let old = before
            .get(number)
            .map_or_else(String::new, |old| state(old));
        vec![format!("{number}: {}", measure.title), old, state(measure)]
    });
    rows.filter(|row| row[1] != row[2]).collect()
}

/// The measures that a report tells of, each by its number.
fn told_of(figures: &YearAnalysis) -> impl Iterator<Item = (&str, &MeasureFigure)> {
    let measures = figures.measures.recommendations.iter();
    measures
        .chain(&figures.measures.follow_up)
        .map(|measure| (measure.number.as_str(), measure))
}
