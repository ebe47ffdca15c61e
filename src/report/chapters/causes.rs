//! Through what the complaints came: root causes, how well they were found, and causes by category.

use super::subjects::{headline, ranking};
use crate::analysis::{CROSS_FROM, suppress_cross};
use crate::charts::Table;
use crate::report::builder::{ReportBuilder, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let subjects = &builder.figures.subjects;
    let mut blocks = Blocks::default();
    let known: u32 = subjects.causes.iter().map(|cause| cause.count).sum();
    if known == 0 {
        blocks.words([builder.text("report-no-causes")]);
    } else {
        let message = headline(
            builder,
            &subjects.causes,
            subjects.main_cause.as_ref(),
            "report-spread-cause",
        );
        blocks.words([ranking(
            builder,
            subjects.main_cause.as_ref(),
            "report-ranking-cause",
        )]);
        match builder.group_figure(
            "oorzaken",
            message,
            ["report-cause-caption", "report-column-cause"],
            &subjects.causes,
        ) {
            Some(figure) => blocks.figure(Some(figure)),
            None => blocks.note(builder.text("report-hidden-list")),
        }
        crossed(builder, &mut blocks);
    }
    if subjects.without_cause > 0 && builder.may_say(&[subjects.without_cause]) {
        blocks.words([builder.say(
            "report-without-cause",
            &[("count", number(subjects.without_cause))],
        )]);
    }
    blocks.words(quality(builder));
    blocks.into_section("waardoor", builder.text("report-causes"))
}

/// How well causes were found (the officer's task 2).
fn quality(builder: &ReportBuilder) -> Vec<String> {
    let quality = &builder.figures.cause_quality;
    if quality.found.of == 0 {
        return Vec::new();
    }
    let mut sentences = vec![
        builder.say(
            "report-cause-found",
            &[("share", builder.share(quality.found).into())],
        ),
        builder.say(
            "report-cause-agreed",
            &[("share", builder.share(quality.agreed).into())],
        ),
    ];
    if 2 * quality.unknown.count > quality.unknown.of {
        sentences.push(builder.text("report-cause-shallow"));
    }
    sentences
}

/// Categories against causes, from 40 complaints on and as the audience may see them.
fn crossed(builder: &ReportBuilder, blocks: &mut Blocks) {
    let cross = &builder.figures.subjects.cross;
    let total: u32 = cross.counts.iter().flatten().sum();
    if total < CROSS_FROM {
        blocks.note(builder.say("report-cross-few", &[("from", number(CROSS_FROM))]));
        return;
    }
    // A threshold of 1 hides nothing: the same table, complete.
    let Some(seen) = suppress_cross(&cross.counts, builder.threshold.unwrap_or(1)) else {
        blocks.note(builder.text("report-cross-hidden"));
        return;
    };
    let label = |names: &[String], group: &[usize]| {
        group
            .iter()
            .map(|&index| names[index].as_str())
            .collect::<Vec<_>>()
            .join(" + ")
    };
    let names = |names: &[String], groups: &[Vec<usize>]| {
        groups
            .iter()
            .map(|group| label(names, group))
            .collect::<Vec<_>>()
    };
    let total = |totals: &[u32]| totals.iter().map(u32::to_string).collect::<Vec<_>>();
    let line =
        |name: String, cells: Vec<String>, total: String| [vec![name], cells, vec![total]].concat();
    let cells: Vec<Vec<String>> = seen
        .cells
        .iter()
        .map(|row| row.iter().map(|cell| builder.cell(*cell)).collect())
        .collect();
    let (rows, columns) = (
        names(&cross.rows, &seen.rows),
        names(&cross.columns, &seen.columns),
    );
    let sum = builder.text("report-total");
    let head = line(builder.text("report-column-category"), columns, sum.clone());
    let bodies = rows
        .into_iter()
        .zip(cells)
        .zip(&seen.row_totals)
        .map(|((name, cells), total)| line(name, cells, total.to_string()));
    let foot = line(sum, total(&seen.column_totals), seen.total.to_string());
    let mut lines: Vec<Vec<String>> = [head].into_iter().chain(bodies).chain([foot]).collect();
    // A page is higher than it is wide.
    if lines[0].len() > lines.len() {
        lines = (0..lines[0].len())
            .map(|column| lines.iter().map(|line| line[column].clone()).collect())
            .collect();
        lines[0][0] = builder.text("report-column-cause");
    }
    let head = lines.remove(0);
    blocks.table(Table {
        caption: builder.text("report-cross-caption"),
        head,
        rows: lines,
    });
}
