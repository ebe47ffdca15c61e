//! The slides with a picture of the year: how many, about what, through what, how quick.

use super::{Slide, picture, slide};
use crate::analysis::{Cell, Concentration, Group, Verdict, YearAnalysis};
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::chapters::{change, terms_sentence};
use crate::report::document::Document;
use crate::wording::{Words, day_month};

/// The number and whether it changed; the thresholds are for the presenter.
pub(super) fn count(builder: &ReportBuilder, report: &Document) -> Slide {
    let trend = &builder.figures.trend;
    let verdict = trend.verdict();
    let key = count_key(builder.figures);
    let words = match (key, by_day(verdict)) {
        ("report-slide-count-zero", _) => Some("report-slide-count-proves-nothing"),
        ("report-slide-count-first", _) => Some("report-slide-count-alone"),
        (_, Some(by_day)) if trend.is_by_day() => Some(by_day),
        _ if matches!(verdict, Verdict::Rise | Verdict::Fall) => Some("report-slide-count-not-why"),
        _ => None,
    };
    let heading = said(builder.figures, key, builder.source.words);
    let mut made = slide(builder, "aantal", "report-slide-count", heading);
    made.words.extend(words.map(|key| builder.text(key)));
    made.notes.push(change(builder).join(" "));
    Slide {
        figure: picture(
            report,
            "klachten-per-jaar",
            builder.text("report-slide-margin"),
        ),
        ..made
    }
}

/// The verdict by the day, for two years that are not equally long.
fn by_day(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::NoYearBefore => None,
        Verdict::Same | Verdict::Chance => Some("report-slide-by-day-chance"),
        Verdict::Rise => Some("report-slide-by-day-rise"),
        Verdict::Fall => Some("report-slide-by-day-fall"),
    }
}

fn count_key(figures: &YearAnalysis) -> &'static str {
    let partial = figures.period.is_partial();
    match figures.trend.verdict() {
        _ if figures.stock.received == 0 && !partial => "report-slide-count-zero",
        Verdict::NoYearBefore => "report-slide-count-first",
        _ if partial => "report-slide-count-partial",
        _ if figures.trend.is_by_day() => "report-slide-count-short",
        Verdict::Same => "report-slide-count-same",
        Verdict::Chance => "report-slide-count-chance",
        Verdict::Rise => "report-slide-count-rise",
        Verdict::Fall => "report-slide-count-fall",
    }
}

fn said(figures: &YearAnalysis, key: &str, words: &Words) -> String {
    let trend = &figures.trend;
    let year = figures.period.year;
    let begins = trend.begins_before();
    let begins = begins.map_or_else(String::new, |day| day_month(words.lang(), day));
    let args: [Named; 5] = [
        ("count", number(figures.stock.received)),
        ("before", number(trend.complaints_before().unwrap_or(0))),
        ("period", year.to_string().into()),
        ("previous", (year - 1).to_string().into()),
        ("begins", begins.into()),
    ];
    words.say_args(key, &args)
}

/// How many complaints a year had beside the year before, with the verdict of its report; nothing
/// without a year before.
#[must_use]
pub fn year_beside_the_last(figures: &YearAnalysis, words: &Words) -> Option<String> {
    let trend = &figures.trend;
    let by_day = by_day(trend.verdict())?;
    let heading = said(figures, count_key(figures), words);
    Some(if trend.is_by_day() {
        format!("{heading}. {}", words.text(by_day))
    } else {
        heading
    })
}

/// What complaints are counted by: its slide, its texts, and the name, caption and head of its
/// figure.
struct Topic {
    id: &'static str,
    key: &'static str,
    figure: &'static str,
    table: [&'static str; 2],
}

const SUBJECTS: Topic = Topic {
    id: "waarover",
    key: "report-slide-subjects",
    figure: "categorieen",
    table: ["report-category-caption", "report-column-category"],
};
const CAUSES: Topic = Topic {
    id: "waardoor",
    key: "report-slide-causes",
    figure: "oorzaken",
    table: ["report-cause-caption", "report-column-cause"],
};

pub(super) fn subjects(builder: &ReportBuilder) -> Option<Slide> {
    let found = &builder.figures.subjects;
    spread(
        builder,
        &SUBJECTS,
        &found.categories,
        found.main_category.as_ref(),
    )
}

pub(super) fn causes(builder: &ReportBuilder) -> Option<Slide> {
    let found = &builder.figures.subjects;
    spread(builder, &CAUSES, &found.causes, found.main_cause.as_ref())
}

/// Which group stands out, that none does, or only which there were; nothing where there are none
/// or none may be told.
fn spread(
    builder: &ReportBuilder,
    topic: &Topic,
    groups: &[Group],
    main: Option<&Concentration>,
) -> Option<Slide> {
    let Topic {
        id,
        key,
        figure,
        table,
    } = *topic;
    let some: Vec<Group> = groups
        .iter()
        .filter(|group| group.count > 0)
        .cloned()
        .collect();
    let first = some.first()?;
    let say = |what: &str, args: &[Named]| {
        slide(
            builder,
            id,
            key,
            builder.say(&format!("{key}-{what}"), args),
        )
    };
    let cells = builder.group_cells(groups, false)?;
    if groups
        .iter()
        .zip(&cells)
        .all(|(group, cell)| group.count == 0 || *cell == Cell::Hidden)
    {
        let mut names: Vec<String> = some.iter().map(|group| group.label.clone()).collect();
        names.sort();
        let words = vec![
            builder.say("report-slide-names", &[("names", names.clone().into())]),
            builder.text("report-slide-unseen"),
        ];
        return Some(Slide {
            words,
            ..say("names", &[("count", names.len().into())])
        });
    }
    let stands_out = main.is_some_and(|main| main.has_main)
        && cells.first().is_some_and(|cell| *cell != Cell::Hidden);
    let made = if stands_out {
        say("main", &[("label", first.label.clone().into())])
    } else {
        say("many", &[])
    };
    let words = if stands_out {
        Vec::new()
    } else {
        vec![builder.text("report-slide-order")]
    };
    Some(Slide {
        words,
        figure: builder.largest_figure(figure, table, groups),
        ..made
    })
}

/// Whether the terms were met, and how long half of the complaints took; nothing where neither can
/// be said.
pub(super) fn terms(builder: &ReportBuilder, report: &Document) -> Option<Slide> {
    let (met, of) = builder
        .figures
        .terms
        .iter()
        .map(|figure| (figure.met.count, figure.met.of))
        .fold((0, 0), |sum, term| (sum.0 + term.0, sum.1 + term.1));
    let half = builder.half(&builder.figures.results);
    let half = half.map(|days| builder.say("report-slide-half", &[("median", number(days))]));
    let heading = match (of, met == of) {
        (0, _) => half.clone()?,
        (_, true) => builder.text("report-terms-all"),
        (_, false) => builder.text("report-terms-some"),
    };
    let mut made = slide(builder, "termijnen", "report-slide-terms", heading);
    if of > 0 {
        let open = || builder.text("report-slide-half-open");
        match half {
            Some(half) => made.words.push(half),
            None => made.notes.push(open()),
        }
        made.notes.push(terms_sentence(builder));
        made.figure = picture(report, "termijnen", builder.text("report-slide-margin"));
    }
    Some(made)
}
