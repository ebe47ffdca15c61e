//! Through what the complaints came: root causes, how well they were found, and causes by category.

use super::subjects::{headline, ranking, without_cause};
use crate::analysis::{CROSS_FROM, Cell, Group, suppress_cross};
use crate::charts::Table;
use crate::report::builder::{ReportBuilder, in_brief, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let subjects = &builder.figures.subjects;
    let mut blocks = Blocks::default();
    let known: u32 = subjects.causes.iter().map(|cause| cause.count).sum();
    if known == 0 {
        blocks.gist(builder.text("report-no-causes"));
    } else {
        let message = headline(
            builder,
            &subjects.causes,
            subjects.main_cause.as_ref(),
            "report-spread-cause",
        );
        blocks.gist(message.clone());
        // That there are too few to rank was said of the subjects already.
        if subjects.main_cause.is_some() || subjects.main_category.is_some() {
            blocks.words([ranking(
                builder,
                subjects.main_cause.as_ref(),
                "report-ranking-cause",
            )]);
        }
        let main = subjects.main_cause.as_ref();
        let over = if main.is_some_and(|main| main.has_main) {
            message
        } else {
            String::new()
        };
        match builder.group_figure(
            "oorzaken",
            over,
            ["report-cause-caption", "report-column-cause"],
            &subjects.causes,
        ) {
            Some(figure) => blocks.figure(Some(figure)),
            None => blocks.note(builder.text("report-hidden-list")),
        }
        crossed(builder, &mut blocks);
    }
    blocks.words([without_cause(builder)]);
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
        return;
    }
    if builder.hides() {
        told_pairs(builder, blocks);
        return;
    }
    // A threshold of 1 hides nothing: the table is complete.
    let Some(seen) = suppress_cross(&cross.counts, 1) else {
        return;
    };
    let label = |names: &[String], group: &[usize]| {
        group
            .iter()
            .map(|&index| in_brief(&names[index]))
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
    // In a field of noughts no number is found.
    let cell_of = |cell: Cell| match cell {
        Cell::Shown(0) => String::new(),
        cell => builder.cell(cell),
    };
    let cells: Vec<Vec<String>> = seen
        .cells
        .iter()
        .map(|row| row.iter().map(|cell| cell_of(*cell)).collect())
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

/// The pairs that staff find with single complaints too: those and no other, so that table and list
/// together tell no more than either. Without totals, which stand with the groups themselves.
fn told_pairs(builder: &ReportBuilder, blocks: &mut Blocks) {
    let (subjects, year) = (&builder.figures.subjects, builder.figures.period.year);
    let used = |groups: &[Group]| -> Vec<Group> {
        let used = groups.iter().filter(|group| group.count > 0);
        used.cloned().collect()
    };
    let (categories, causes) = (used(&subjects.categories), used(&subjects.causes));
    let threshold = builder.threshold.unwrap_or(1);
    let told = |row: usize, column: usize| {
        let (category, cause) = (&categories[row].key, &causes[column].key);
        let is_told = builder
            .disclosure
            .as_ref()
            .is_some_and(|disclosure| disclosure.tells_pair(year, category, Some(cause)));
        let count = subjects.cross.counts[row][column];
        (is_told && count >= threshold).then_some(count)
    };
    let columns: Vec<usize> = (0..causes.len())
        .filter(|column| (0..categories.len()).any(|row| told(row, *column).is_some()))
        .collect();
    let rows: Vec<usize> = (0..categories.len())
        .filter(|row| columns.iter().any(|column| told(*row, *column).is_some()))
        .collect();
    if rows.is_empty() {
        blocks.note(builder.text("report-cross-hidden"));
        return;
    }
    // A page is higher than it is wide.
    let line = |column: &usize| {
        let cells = rows.iter().map(|row| {
            told(*row, *column)
                .map_or_else(|| builder.text("report-hidden"), |count| count.to_string())
        });
        std::iter::once(causes[*column].label.clone())
            .chain(cells)
            .collect()
    };
    let head = std::iter::once(builder.text("report-column-cause"))
        .chain(rows.iter().map(|row| categories[*row].label.clone()));
    blocks.table(Table {
        caption: builder.text("report-cross-caption"),
        head: head.collect(),
        rows: columns.iter().map(line).collect(),
    });
    blocks.note(builder.say("report-cross-told", &[("from", number(threshold))]));
}
