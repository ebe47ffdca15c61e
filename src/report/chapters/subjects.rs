//! What the complaints were about: categories and severity.

use super::arrivals::named;
use super::verdicts::year_before;
use crate::analysis::{Cell, Change, Concentration, Group, SIGNIFICANCE};
use crate::record::Severity;
use crate::report::builder::{Named, ReportBuilder, in_brief, number};
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
    let main = subjects.main_category.as_ref();
    let over = if main.is_some_and(|main| main.has_main) {
        message
    } else {
        String::new()
    };
    match builder.group_figure(
        "categorieen",
        over,
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

/// About what and through what, most often first, in sentences for page one.
pub(super) fn in_short(builder: &ReportBuilder) -> Vec<String> {
    let subjects = &builder.figures.subjects;
    if builder.figures.stock.received == 0 {
        return vec![builder.text("report-no-complaints")];
    }
    let known: u32 = subjects.causes.iter().map(|cause| cause.count).sum();
    let causes = if known == 0 {
        builder.text("report-no-causes")
    } else {
        causes_counted(builder)
    };
    vec![
        counted(builder, &subjects.categories, "report-summary-subjects"),
        causes,
        without_cause(builder),
    ]
}

/// Of how many complaints the cause is not known yet; nothing where it is of all, or of none.
pub(super) fn without_cause(builder: &ReportBuilder) -> String {
    let subjects = &builder.figures.subjects;
    let known = subjects.causes.iter().any(|cause| cause.count > 0);
    let count = subjects.without_cause;
    if count == 0 || !known || !builder.may_say(&[count]) {
        return String::new();
    }
    builder.say("report-without-cause", &[("count", number(count))])
}

/// How many complaints were severe. Not for staff: it is a small number.
pub(super) fn severe(builder: &ReportBuilder) -> String {
    let severities = &builder.figures.arrival.severities;
    let mut severe = severities
        .iter()
        .filter(|group| group.key == Severity::High.word());
    let Some(severe) = severe.next().filter(|group| group.count > 0) else {
        return String::new();
    };
    if builder.hides() {
        return String::new();
    }
    let compares = year_before(builder).map_or("no", |_| "yes");
    let args: [Named; 3] = [
        ("count", number(severe.count)),
        ("before", number(severe.before)),
        ("compares", compares.to_owned().into()),
    ];
    builder.say("report-summary-severe", &args)
}

/// The causes: as many by name as one sentence holds, the largest first. Those that came once are
/// told together; of larger ones how large they are at most.
fn causes_counted(builder: &ReportBuilder) -> String {
    /// More than these do not go into one sentence.
    const WHOLE: usize = 7;
    /// Of more: the largest.
    const NAMED: usize = 5;
    let key = "report-summary-causes";
    let causes = &builder.figures.subjects.causes;
    let seen = builder.seen(causes).unwrap_or_default();
    let counts = seen
        .iter()
        .map(|group| group.now.shown().map(|count| (&group.label, count)));
    let Some(mut named) = counts.collect::<Option<Vec<_>>>() else {
        // Some are hidden, so that nothing is told of the others.
        return counted(builder, causes, key);
    };
    named.retain(|(_, count)| *count > 0);
    let rest = match named.len() {
        0 => return counted(builder, causes, key),
        all if all <= WHOLE => Vec::new(),
        _ => named.split_off(NAMED),
    };
    let one = |(label, count): &(&String, u32)| {
        let label = in_brief(label).to_owned().into();
        builder.say(
            &format!("{key}-one"),
            &[("label", label), ("count", number(*count))],
        )
    };
    let mut told: Vec<String> = named.iter().map(one).collect();
    let most = rest.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let args: [Named; 3] = [
        ("left", rest.len().into()),
        ("count", number(rest.iter().map(|(_, count)| count).sum())),
        ("most", number(most)),
    ];
    let say = |part: &str| builder.say(&format!("{key}-{part}"), &args);
    told.extend((most == 1).then(|| say("each")));
    let after = (most > 1).then(|| say("rest"));
    let sentences = [Some(builder.say(key, &[("groups", told.into())])), after];
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// "5 over Uitvoering, 3 over Advisering en 4 over andere onderwerpen": those that may be counted.
fn counted(builder: &ReportBuilder, groups: &[Group], key: &str) -> String {
    /// More than these are no answer in short.
    const NAMED: usize = 4;
    let seen = builder.seen(groups).unwrap_or_default();
    let all = seen.into_iter().filter(|group| group.now != Cell::Shown(0));
    let all: Vec<(String, Option<u32>)> =
        all.map(|group| (group.label, group.now.shown())).collect();
    let is_told = |(_, count): &&(String, Option<u32>)| count.is_some();
    // The last one is named rather than counted among "others".
    let most = if all.len() == NAMED + 1 {
        NAMED + 1
    } else {
        NAMED
    };
    let named: Vec<&(String, Option<u32>)> = all.iter().filter(is_told).take(most).collect();
    if named.is_empty() {
        return builder.text("report-hidden-list");
    }
    let mut told: Vec<String> = named
        .iter()
        .map(|(label, count)| {
            let args = [
                ("label", in_brief(label).to_owned().into()),
                ("count", number(count.unwrap_or(0))),
            ];
            builder.say(&format!("{key}-one"), &args)
        })
        .collect();
    let left = all.len() - named.len();
    if left > 0 {
        let of = |all: &mut dyn Iterator<Item = Option<u32>>| all.sum::<Option<u32>>();
        let whole = of(&mut all.iter().map(|(_, count)| *count));
        let shown = of(&mut named.iter().map(|(_, count)| *count));
        // How many are left is a number of its own, where none of it is hidden.
        let rest = whole.zip(shown).map(|(whole, shown)| whole - shown);
        let args = [("left", left.into()), ("count", number(rest.unwrap_or(0)))];
        let more = if rest.is_some() { "more" } else { "others" };
        told.push(builder.say(&format!("{key}-{more}"), &args));
    }
    builder.say(key, &[("groups", told.into())])
}

/// Which subject or cause stands out, where one does.
pub(super) fn stands_out(builder: &ReportBuilder) -> Option<String> {
    let subjects = &builder.figures.subjects;
    let first = |groups: &[Group], main: Option<&Concentration>| {
        let group = groups
            .first()
            .filter(|group| builder.shows(groups, &group.key));
        let main = main.filter(|main| main.has_main);
        group.zip(main).map(|(group, _)| group.label.clone())
    };
    let label = |label: String| [("label", label.into())];
    let subject = first(&subjects.categories, subjects.main_category.as_ref());
    let cause = || first(&subjects.causes, subjects.main_cause.as_ref());
    let subject = subject.map(|name| builder.say("report-slide-subjects-main", &label(name)));
    subject.or_else(|| Some(builder.say("report-slide-causes-main", &label(cause()?))))
}
