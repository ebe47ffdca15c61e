//! What the complaints were about: categories and severity.

use super::arrivals::named;
use crate::analysis::{Concentration, Group, SIGNIFICANCE};
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let subjects = &pen.figures.subjects;
    let mut blocks = Blocks::default();
    if pen.figures.stock.received == 0 {
        blocks.words([pen.text("report-no-complaints")]);
        return blocks.into_section("waarover", pen.text("report-subjects"));
    }
    let message = headline(pen, &subjects.categories);
    blocks.words([
        issues(pen),
        ranking(
            pen,
            subjects.main_category.as_ref(),
            "report-ranking-category",
        ),
    ]);
    blocks.words([changes(pen), shift(pen)]);
    match pen.group_figure(
        "categorieen",
        message,
        ["report-category-caption", "report-column-category"],
        &subjects.categories,
    ) {
        Some(figure) => blocks.figure(Some(figure)),
        None => blocks.note(pen.text("report-hidden-list")),
    }
    let severities = named(pen, "report-severity", &pen.figures.arrival.severities);
    if let Some(seen) = pen.seen(&severities) {
        let rows = seen
            .iter()
            .map(|group| {
                vec![
                    group.label.clone(),
                    pen.cell(group.now),
                    pen.cell(group.before),
                ]
            })
            .collect();
        let mut table = pen.table("report-severity-caption", &["report-column-severity"], rows);
        table
            .head
            .extend([pen.period(), pen.period_of(pen.figures.period.year - 1)]);
        blocks.table(table);
    }
    if let Some(note) = pen.hidden_note() {
        blocks.note(note);
    }
    blocks.into_section("waarover", pen.text("report-subjects"))
}

/// How many subjects the complaints name together, where that is more than one each.
fn issues(pen: &Pen) -> String {
    let (issues, complaints) = (pen.figures.subjects.issues, pen.figures.stock.received);
    let args = [
        ("issues", number(issues)),
        ("complaints", number(complaints)),
    ];
    if issues > complaints && !pen.hides() {
        pen.say("report-issues", &args)
    } else {
        String::new()
    }
}

/// Which subjects really changed since a year before, or that none did.
fn changes(pen: &Pen) -> String {
    let changes = &pen.figures.subjects.changes;
    let previous = (
        "previous",
        pen.period_of(pen.figures.period.year - 1).into(),
    );
    let real = changes.iter().filter(|change| {
        change.adjusted < SIGNIFICANCE && pen.may_say(&[change.now.count, change.before.count])
    });
    let told: Vec<String> = real
        .map(|change| {
            let risen = change.now.count > change.before.count;
            let args = [
                ("label", change.label.clone().into()),
                ("now", number(change.now.count)),
                ("before", number(change.before.count)),
            ];
            pen.say(
                if risen {
                    "report-category-rise"
                } else {
                    "report-category-fall"
                },
                &args,
            )
        })
        .collect();
    match (
        changes.is_empty(),
        changes.iter().any(|change| change.adjusted < SIGNIFICANCE),
    ) {
        (true, _) => String::new(),
        (false, false) => pen.say("report-category-none", &[previous]),
        (false, true) => told.join(" "),
    }
}

/// The message of the largest group; empty where the audience may not see its number.
pub(in crate::report) fn headline(pen: &Pen, groups: &[Group]) -> String {
    let cells = pen.cells(&groups.iter().map(|group| group.count).collect::<Vec<_>>());
    let first = groups
        .first()
        .zip(cells.and_then(|cells| cells.first().copied()));
    let largest =
        first.and_then(|(group, cell)| Some((group, cell.shown().filter(|count| *count > 0)?)));
    let Some((group, count)) = largest else {
        return String::new();
    };
    let ties: Vec<String> = groups
        .iter()
        .filter(|other| other.count == count)
        .map(|other| other.label.clone())
        .collect();
    let of = number(groups.iter().map(|group| group.count).sum());
    if ties.len() > 1 {
        return pen.say(
            "report-largest-tied",
            &[
                ("labels", ties.into()),
                ("count", number(count)),
                ("of", of),
            ],
        );
    }
    pen.say(
        "report-largest",
        &[
            ("label", group.label.clone().into()),
            ("count", number(count)),
            ("of", of),
        ],
    )
}

/// Whether a ranking may be read into it.
pub(super) fn ranking(pen: &Pen, concentration: Option<&Concentration>, key: &str) -> String {
    match concentration {
        None => pen.say(
            "report-ranking-few",
            &[("from", number(Concentration::EVENTS))],
        ),
        Some(found) if found.has_main => pen.text(key),
        Some(_) => pen.text("report-ranking-chance"),
    }
}

fn shift(pen: &Pen) -> String {
    match pen.figures.subjects.shift {
        None if pen.figures.trend.before.is_none() => String::new(),
        None => pen.text("report-shift-few"),
        Some(shift) if shift.p < SIGNIFICANCE => pen.text("report-shift-real"),
        Some(_) => pen.text("report-shift-chance"),
    }
}
