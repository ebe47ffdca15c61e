//! Appendices: thresholds, definitions and methods, corrections of earlier figures, the privacy
//! rule.

use crate::analysis::{Exposed, thresholds};
use crate::charts::Table;
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

/// What differs from the report on which the owners decided.
fn corrections(builder: &ReportBuilder, blocks: &mut Blocks) {
    let Some(then) = builder.source.decided_on else {
        blocks.note(builder.text(if builder.decided().is_some() {
            "report-corrections-unknown"
        } else {
            "report-corrections-concept"
        }));
        return;
    };
    let now = Headlines::of(builder.figures);
    let rows: Vec<Vec<String>> = then
        .differing(&now)
        .map(|(key, old, new)| vec![builder.text(key), old.to_owned(), new.to_owned()])
        .collect();
    let changed = then.changed_groups(&now).into_iter();
    let groups: Vec<String> = changed
        .map(|key| builder.text(&format!("site-data-figure-key-{}", key.replace('_', "-"))))
        .collect();
    let rules: [Named; 1] = [("version", env!("CARGO_PKG_VERSION").into())];
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
