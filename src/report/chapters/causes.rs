//! Through what the complaints came: root causes, how well they were found, and causes by category.

use super::subjects::{headline, ranking};
use crate::analysis::{CROSS_FROM, Cell, suppress_cross};
use crate::charts::Table;
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let subjects = &pen.figures.subjects;
    let mut blocks = Blocks::default();
    let known: u32 = subjects.causes.iter().map(|cause| cause.count).sum();
    if known == 0 {
        blocks.words([pen.text("report-no-causes")]);
    } else {
        let message = headline(pen, &subjects.causes);
        blocks.words([ranking(pen, subjects.main_cause.as_ref(), "report-ranking-cause")]);
        match pen.group_figure("oorzaken", message, ["report-cause-caption", "report-column-cause"], &subjects.causes) {
            Some(figure) => blocks.figure(Some(figure)),
            None => blocks.note(pen.text("report-hidden-list")),
        }
        crossed(pen, &mut blocks);
    }
    if subjects.without_cause > 0 && pen.may_say(&[subjects.without_cause]) {
        blocks.words([pen.say("report-without-cause", &[("count", number(subjects.without_cause))])]);
    }
    blocks.words(quality(pen));
    blocks.into_section("waardoor", pen.text("report-causes"))
}

/// How well causes were found (the officer's task 2).
fn quality(pen: &Pen) -> Vec<String> {
    let quality = &pen.figures.cause_quality;
    if quality.found.of == 0 {
        return Vec::new();
    }
    let mut sentences = vec![
        pen.say("report-cause-found", &[("share", pen.share(quality.found).into())]),
        pen.say("report-cause-agreed", &[("share", pen.share(quality.agreed).into())]),
    ];
    if 2 * quality.unknown.count > quality.unknown.of {
        sentences.push(pen.text("report-cause-shallow"));
    }
    sentences
}

/// Categories against causes, from 40 complaints on and as the audience may see them.
fn crossed(pen: &Pen, blocks: &mut Blocks) {
    let cross = &pen.figures.subjects.cross;
    let total: u32 = cross.counts.iter().flatten().sum();
    if total < CROSS_FROM {
        blocks.note(pen.say("report-cross-few", &[("from", number(CROSS_FROM))]));
        return;
    }
    // A threshold of 1 hides nothing: the same table, complete.
    let Some(seen) = suppress_cross(&cross.counts, pen.threshold.unwrap_or(1)) else {
        blocks.note(pen.text("report-cross-hidden"));
        return;
    };
    let label = |names: &[String], group: &[usize]| group.iter().map(|&index| names[index].as_str()).collect::<Vec<_>>().join(" + ");
    let cell = |cell: &Cell| pen.cell(*cell);
    let mut rows: Vec<Vec<String>> = (0..seen.rows.len())
        .map(|row| {
            let mut line = vec![label(&cross.rows, &seen.rows[row])];
            line.extend(seen.cells[row].iter().map(cell));
            line.push(seen.row_totals[row].to_string());
            line
        })
        .collect();
    let totals = seen.column_totals.iter().map(u32::to_string);
    rows.push([pen.text("report-total")].into_iter().chain(totals).chain([seen.total.to_string()]).collect());
    let mut head = vec![pen.text("report-column-category")];
    head.extend(seen.columns.iter().map(|group| label(&cross.columns, group)));
    head.push(pen.text("report-total"));
    blocks.table(Table { caption: pen.text("report-cross-caption"), head, rows });
}
