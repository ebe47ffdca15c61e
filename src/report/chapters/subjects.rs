//! What the complaints were about: categories and severity.

use super::arrivals::named;
use crate::analysis::{Cell, Change, Concentration, Group, SIGNIFICANCE};
use crate::report::builder::{ReportBuilder, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let subjects = &builder.figures.subjects;
    let mut blocks = Blocks::default();
    if builder.figures.stock.received == 0 {
        blocks.words([builder.text("report-no-complaints")]);
        return blocks.into_section("waarover", builder.text("report-subjects"));
    }
    let message = headline(
        builder,
        &subjects.categories,
        subjects.main_category.as_ref(),
        "report-spread-category",
    );
    blocks.gist(message.clone());
    blocks.words([
        issues(builder),
        ranking(
            builder,
            subjects.main_category.as_ref(),
            "report-ranking-category",
        ),
    ]);
    blocks.words([changes(builder)]);
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

/// Which subjects really changed since a year before, and whether their mix did: in one breath,
/// because the mix can shift without one subject that explains it.
fn changes(builder: &ReportBuilder) -> String {
    let subjects = &builder.figures.subjects;
    let previous = builder.period_of(builder.figures.period.year - 1);
    let real = || subjects.changes.iter().filter(|change| change.is_real());
    let shown = shown(builder);
    let told = real().filter(|change| {
        builder.may_say(&[change.now.count, change.before.count]) && shown.contains(&&change.label)
    });
    let told: Vec<String> = told.map(|change| changed(builder, change)).collect();
    let shifted = subjects.shift.map(|shift| shift.adjusted < SIGNIFICANCE);
    let none = builder.say("report-category-none", &[("previous", previous.into())]);
    let mix = match shifted {
        None if builder.figures.trend.before.is_none() => String::new(),
        None => builder.text("report-shift-few"),
        Some(true) if real().next().is_none() => builder.text("report-shift-alone"),
        Some(true) => builder.text("report-shift-real"),
        Some(false) if real().next().is_none() => builder.text("report-shift-chance"),
        Some(false) => String::new(),
    };
    let subjects = match (subjects.changes.is_empty(), real().next().is_none()) {
        (true, _) => String::new(),
        (false, true) => none,
        (false, false) => told.join(" "),
    };
    [subjects, mix].join(" ").trim().to_owned()
}

/// The names of the categories whose counts of this year and the one before are both shown.
fn shown<'b>(builder: &'b ReportBuilder) -> Vec<&'b String> {
    let categories = &builder.figures.subjects.categories;
    let now = builder.group_cells(categories, false).unwrap_or_default();
    let before = builder.group_cells(categories, true).unwrap_or_default();
    let cells = categories.iter().zip(now.into_iter().zip(before));
    cells
        .filter(|(_, (now, before))| *now != Cell::Hidden && *before != Cell::Hidden)
        .map(|(group, _)| &group.label)
        .collect()
}

fn changed(builder: &ReportBuilder, change: &Change) -> String {
    let args = [
        ("label", change.label.clone().into()),
        ("now", number(change.now.count)),
        ("before", number(change.before.count)),
    ];
    let key = if change.is_rise() {
        "report-category-rise"
    } else {
        "report-category-fall"
    };
    builder.say(key, &args)
}

/// The message over the groups: the first one, where the figures allow to name a first; else only
/// how many there are of how many kinds. Empty where the audience may not see the numbers.
pub(super) fn headline(
    builder: &ReportBuilder,
    groups: &[Group],
    main: Option<&Concentration>,
    spread: &str,
) -> String {
    let cells = builder.group_cells(groups, false).unwrap_or_default();
    let first = groups.first().zip(cells.first().copied());
    let largest =
        first.and_then(|(group, cell)| Some((group, cell.shown().filter(|count| *count > 0)?)));
    let of: u32 = groups.iter().map(|group| group.count).sum();
    match largest {
        Some((group, count)) if main.is_some_and(|main| main.has_main) => builder.say(
            "report-largest",
            &[
                ("label", group.label.clone().into()),
                ("count", number(count)),
                ("of", number(of)),
            ],
        ),
        Some(_) if !builder.hides() => {
            let kinds = groups.iter().filter(|group| group.count > 0).count();
            builder.say(spread, &[("of", number(of)), ("kinds", kinds.into())])
        }
        _ => String::new(),
    }
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

/// About what and through what, most often first, in two sentences for page one.
pub(super) fn in_short(builder: &ReportBuilder) -> Vec<String> {
    let subjects = &builder.figures.subjects;
    if builder.figures.stock.received == 0 {
        return vec![builder.text("report-no-complaints")];
    }
    let known: u32 = subjects.causes.iter().map(|cause| cause.count).sum();
    let causes = if known == 0 {
        builder.text("report-no-causes")
    } else {
        counted(builder, &subjects.causes, "report-summary-causes")
    };
    vec![
        counted(builder, &subjects.categories, "report-summary-subjects"),
        causes,
    ]
}

/// "Facilitering (2), Betalingen (1) en nog 3 onderwerpen": those that may be counted.
fn counted(builder: &ReportBuilder, groups: &[Group], key: &str) -> String {
    /// More than these are no answer in short.
    const NAMED: usize = 4;
    let mut seen: Vec<(String, u32)> = Vec::new();
    let mut left = 0_usize;
    for group in builder.seen(groups).unwrap_or_default() {
        match group.now {
            Cell::Shown(0) => {}
            Cell::Shown(count) if seen.len() < NAMED => seen.push((group.label, count)),
            _ => left += 1,
        }
    }
    if seen.is_empty() {
        return builder.text("report-hidden-list");
    }
    let mut told: Vec<String> = seen
        .into_iter()
        .map(|(label, count)| {
            let args = [("label", label.into()), ("count", number(count))];
            builder.say(&format!("{key}-one"), &args)
        })
        .collect();
    if left > 0 {
        told.push(builder.say(&format!("{key}-more"), &[("count", left.into())]));
    }
    builder.say(key, &[("groups", told.into())])
}

/// Whether one subject or cause stands out, and which.
pub(super) fn stands_out(builder: &ReportBuilder) -> String {
    let subjects = &builder.figures.subjects;
    let first = |groups: &[Group], main: Option<&Concentration>| {
        let group = groups
            .first()
            .filter(|group| builder.shows(groups, &group.key));
        let main = main.filter(|main| main.has_main);
        group.zip(main).map(|(group, _)| group.label.clone())
    };
    let subject = first(&subjects.categories, subjects.main_category.as_ref());
    let cause = first(&subjects.causes, subjects.main_cause.as_ref());
    let label = |label: String| [("label", label.into())];
    match (subject, cause) {
        (Some(subject), _) => builder.say("report-slide-subjects-main", &label(subject)),
        (None, Some(cause)) => builder.say("report-slide-causes-main", &label(cause)),
        (None, None) => builder.text("report-verdict-none-stands-out"),
    }
}
