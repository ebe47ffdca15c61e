//! The slides with a picture of the year: how many, about what, through what, how quick.

use super::{Slide, picture, slide};
use crate::analysis::{Cell, Concentration, Group};
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::chapters::{change, complaints_before, headline, terms_sentence};
use crate::report::document::Document;

/// The number and whether it changed; the thresholds are for the presenter.
pub(super) fn count(builder: &ReportBuilder, report: &Document) -> Slide {
    let trend = &builder.figures.trend;
    let (now, before) = (builder.figures.stock.received, complaints_before(trend));
    let partial = builder.figures.period.is_partial();
    let args: [Named; 4] = [
        ("count", number(now)),
        ("before", number(before)),
        ("period", builder.period().into()),
        (
            "previous",
            builder.period_of(builder.figures.period.year - 1).into(),
        ),
    ];
    let verdict =
        trend.comparison.map(
            |comparison| match (comparison.is_real(), comparison.is_rise()) {
                (false, _) if now == before && !partial => "same",
                (false, _) => "chance",
                (true, true) => "rise",
                (true, false) => "fall",
            },
        );
    let key = match verdict {
        _ if now == 0 && !partial => "zero",
        None => "first",
        Some(_) if partial => "partial",
        Some(verdict) => verdict,
    };
    let words = match key {
        "zero" => Some(builder.text("report-slide-count-proves-nothing")),
        "first" => Some(builder.text("report-slide-count-alone")),
        "partial" => verdict.map(|verdict| builder.text(&format!("report-slide-by-day-{verdict}"))),
        "rise" | "fall" => Some(builder.text("report-slide-count-not-why")),
        _ => None,
    };
    let mut made = slide(
        builder,
        "aantal",
        "report-slide-count",
        builder.say(&format!("report-slide-count-{key}"), &args),
    );
    made.words.extend(words);
    made.notes.push(change(builder).join(" "));
    Slide {
        figure: picture(report, "klachten-per-jaar"),
        ..made
    }
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

pub(super) fn subjects(builder: &ReportBuilder) -> Slide {
    let found = &builder.figures.subjects;
    spread(
        builder,
        &SUBJECTS,
        &found.categories,
        found.main_category.as_ref(),
    )
}

pub(super) fn causes(builder: &ReportBuilder) -> Slide {
    let found = &builder.figures.subjects;
    spread(builder, &CAUSES, &found.causes, found.main_cause.as_ref())
}

/// Which group stands out, that none does, or only which there were.
fn spread(
    builder: &ReportBuilder,
    topic: &Topic,
    groups: &[Group],
    main: Option<&Concentration>,
) -> Slide {
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
    let Some(first) = some.first() else {
        return slide(builder, id, key, builder.text("report-slide-nothing"));
    };
    let say = |what: &str, args: &[Named]| {
        slide(
            builder,
            id,
            key,
            builder.say(&format!("{key}-{what}"), args),
        )
    };
    let cells = builder.cells(&groups.iter().map(|group| group.count).collect::<Vec<_>>());
    let Some(cells) = cells else {
        return Slide {
            words: vec![builder.text("report-slide-unseen")],
            ..slide(builder, id, key, builder.text("report-slide-too-few"))
        };
    };
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
        return Slide {
            words,
            ..say("names", &[("count", names.len().into())])
        };
    }
    let stands_out = main.is_some_and(|main| main.has_main)
        && cells.first().is_some_and(|cell| *cell != Cell::Hidden);
    let message = headline(builder, groups);
    let made = match main {
        Some(_) if stands_out => say("main", &[("label", first.label.clone().into())]),
        None if !message.is_empty() => {
            slide(builder, id, key, message.trim_end_matches('.').to_owned())
        }
        _ => say("many", &[]),
    };
    let words = if stands_out {
        Vec::new()
    } else {
        vec![builder.text("report-slide-order")]
    };
    Slide {
        words,
        figure: builder.largest_figure(figure, table, groups),
        ..made
    }
}

/// Whether the terms were met, and how long half of the complaints took.
pub(super) fn terms(builder: &ReportBuilder, report: &Document) -> Slide {
    let (met, of) = builder
        .figures
        .terms
        .iter()
        .map(|figure| (figure.met.count, figure.met.of))
        .fold((0, 0), |sum, term| (sum.0 + term.0, sum.1 + term.1));
    let heading = match (of, met == of) {
        (0, _) => "report-slide-terms-none",
        (_, true) => "report-terms-all",
        (_, false) => "report-terms-some",
    };
    let half = builder.figures.handling_time.median;
    let half = half.map_or_else(
        || builder.text("report-slide-half-open"),
        |days| builder.say("report-slide-half", &[("median", number(days))]),
    );
    let mut made = Slide {
        words: vec![half],
        ..slide(
            builder,
            "termijnen",
            "report-slide-terms",
            builder.text(heading),
        )
    };
    made.notes.push(terms_sentence(builder));
    Slide {
        figure: picture(report, "termijnen"),
        ..made
    }
}
