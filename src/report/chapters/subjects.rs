//! What the complaints were about: categories and severity.

use super::arrivals::named;
use crate::analysis::{Concentration, Group, SIGNIFICANCE};
use crate::report::builder::{ReportBuilder, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let subjects = &builder.figures.subjects;
    let mut blocks = Blocks::default();
    if builder.figures.stock.received == 0 {
        blocks.words([builder.text("report-no-complaints")]);
        return blocks.into_section("waarover", builder.text("report-subjects"));
    }
    let message = headline(builder, &subjects.categories);
    blocks.words([
        issues(builder),
        ranking(
            builder,
            subjects.main_category.as_ref(),
            "report-ranking-category",
        ),
    ]);
    blocks.words([changes(builder), shift(builder)]);
    match builder.group_figure(
        "categorieen",
        message,
        ["report-category-caption", "report-column-category"],
        &subjects.categories,
    ) {
        Some(figure) => blocks.figure(Some(figure)),
        None => blocks.note(builder.text("report-hidden-list")),
    }
    let severities = named(
        builder,
        "report-severity",
        &builder.figures.arrival.severities,
    );
    if let Some(seen) = builder.seen(&severities) {
        let rows = seen
            .iter()
            .map(|group| {
                vec![
                    group.label.clone(),
                    builder.cell(group.now),
                    builder.cell(group.before),
                ]
            })
            .collect();
        let mut table = builder.table("report-severity-caption", &["report-column-severity"], rows);
        table.head.extend([
            builder.period(),
            builder.period_of(builder.figures.period.year - 1),
        ]);
        blocks.table(table);
    }
    if let Some(note) = builder.hidden_note() {
        blocks.note(note);
    }
    blocks.into_section("waarover", builder.text("report-subjects"))
}

/// How many subjects the complaints name together, where that is more than one each.
fn issues(builder: &ReportBuilder) -> String {
    let (issues, complaints) = (
        builder.figures.subjects.issues,
        builder.figures.stock.received,
    );
    let args = [
        ("issues", number(issues)),
        ("complaints", number(complaints)),
    ];
    if issues > complaints && !builder.hides() {
        builder.say("report-issues", &args)
    } else {
        String::new()
    }
}

/// Which subjects really changed since a year before, or that none did.
fn changes(builder: &ReportBuilder) -> String {
    let changes = &builder.figures.subjects.changes;
    let previous = (
        "previous",
        builder.period_of(builder.figures.period.year - 1).into(),
    );
    let real = changes.iter().filter(|change| {
        change.adjusted < SIGNIFICANCE && builder.may_say(&[change.now.count, change.before.count])
    });
    let told: Vec<String> = real
        .map(|change| {
            let risen = change.now.count > change.before.count;
            let args = [
                ("label", change.label.clone().into()),
                ("now", number(change.now.count)),
                ("before", number(change.before.count)),
            ];
            builder.say(
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
        (false, false) => builder.say("report-category-none", &[previous]),
        (false, true) => told.join(" "),
    }
}

/// The message of the largest group; empty where the audience may not see its number.
pub(in crate::report) fn headline(builder: &ReportBuilder, groups: &[Group]) -> String {
    let cells = builder.cells(&groups.iter().map(|group| group.count).collect::<Vec<_>>());
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
        return builder.say(
            "report-largest-tied",
            &[
                ("labels", ties.into()),
                ("count", number(count)),
                ("of", of),
            ],
        );
    }
    builder.say(
        "report-largest",
        &[
            ("label", group.label.clone().into()),
            ("count", number(count)),
            ("of", of),
        ],
    )
}

/// Whether a ranking may be read into it.
pub(super) fn ranking(
    builder: &ReportBuilder,
    concentration: Option<&Concentration>,
    key: &str,
) -> String {
    match concentration {
        None => builder.say(
            "report-ranking-few",
            &[("from", number(Concentration::EVENTS))],
        ),
        Some(found) if found.has_main => builder.text(key),
        Some(_) => builder.text("report-ranking-chance"),
    }
}

fn shift(builder: &ReportBuilder) -> String {
    match builder.figures.subjects.shift {
        None if builder.figures.trend.before.is_none() => String::new(),
        None => builder.text("report-shift-few"),
        Some(shift) if shift.p < SIGNIFICANCE => builder.text("report-shift-real"),
        Some(_) => builder.text("report-shift-chance"),
    }
}
