//! The slides with a picture of the year: how many, about what, through what, how quick.

use super::{Slide, picture, slide};
use crate::analysis::{Cell, Concentration, Group};
use crate::record::ExtendableTerm;
use crate::report::chapters::{change, complaints_before, headline, terms_sentence};
use crate::report::document::Document;
use crate::report::pen::{Named, Pen, number};

/// The number and whether it changed; the thresholds are for the presenter.
pub(super) fn count(pen: &Pen, report: &Document) -> Slide {
    let trend = &pen.figures.trend;
    let (now, before) = (pen.figures.stock.received, complaints_before(trend));
    let partial = pen.figures.period.is_partial();
    let args: [Named; 4] = [
        ("count", number(now)),
        ("before", number(before)),
        ("period", pen.period().into()),
        (
            "previous",
            pen.period_of(pen.figures.period.year - 1).into(),
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
        "zero" => Some(pen.text("report-slide-count-proves-nothing")),
        "first" => Some(pen.text("report-slide-count-alone")),
        "partial" => verdict.map(|verdict| pen.text(&format!("report-slide-by-day-{verdict}"))),
        "rise" | "fall" => Some(pen.text("report-slide-count-not-why")),
        _ => None,
    };
    let mut made = slide(
        pen,
        "aantal",
        "report-slide-count",
        pen.say(&format!("report-slide-count-{key}"), &args),
    );
    made.words.extend(words);
    made.notes.push(change(pen).join(" "));
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

pub(super) fn subjects(pen: &Pen) -> Slide {
    let found = &pen.figures.subjects;
    spread(
        pen,
        &SUBJECTS,
        &found.categories,
        found.main_category.as_ref(),
    )
}

pub(super) fn causes(pen: &Pen) -> Slide {
    let found = &pen.figures.subjects;
    spread(pen, &CAUSES, &found.causes, found.main_cause.as_ref())
}

/// Which group stands out, that none does, or only which there were.
fn spread(pen: &Pen, topic: &Topic, groups: &[Group], main: Option<&Concentration>) -> Slide {
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
        return slide(pen, id, key, pen.text("report-slide-nothing"));
    };
    let say =
        |what: &str, args: &[Named]| slide(pen, id, key, pen.say(&format!("{key}-{what}"), args));
    let cells = pen.cells(&groups.iter().map(|group| group.count).collect::<Vec<_>>());
    let Some(cells) = cells else {
        return Slide {
            words: vec![pen.text("report-slide-unseen")],
            ..slide(pen, id, key, pen.text("report-slide-too-few"))
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
            pen.say("report-slide-names", &[("names", names.clone().into())]),
            pen.text("report-slide-unseen"),
        ];
        return Slide {
            words,
            ..say("names", &[("count", names.len().into())])
        };
    }
    let stands_out = main.is_some_and(|main| main.has_main)
        && cells.first().is_some_and(|cell| *cell != Cell::Hidden);
    let message = headline(pen, groups);
    let made = match main {
        Some(_) if stands_out => say("main", &[("label", first.label.clone().into())]),
        None if !message.is_empty() => {
            slide(pen, id, key, message.trim_end_matches('.').to_owned())
        }
        _ => say("many", &[]),
    };
    let words = if stands_out {
        Vec::new()
    } else {
        vec![pen.text("report-slide-order")]
    };
    Slide {
        words,
        figure: pen.largest_figure(figure, table, groups),
        ..made
    }
}

/// Whether the terms were met, and how long half of the complaints took.
pub(super) fn terms(pen: &Pen, report: &Document) -> Slide {
    let counted = |term: &ExtendableTerm| {
        let found = pen
            .figures
            .terms
            .iter()
            .find(|figure| figure.term == term.word());
        found.map_or((0, 0), |figure| (figure.met.count, figure.met.of))
    };
    let (met, of) = ExtendableTerm::ALL
        .iter()
        .map(counted)
        .fold((0, 0), |sum, term| (sum.0 + term.0, sum.1 + term.1));
    let heading = match (of, met == of) {
        (0, _) => "report-slide-terms-none",
        (_, true) => "report-terms-all",
        (_, false) => "report-terms-some",
    };
    let half = pen.figures.handling_time.median;
    let half = half.map_or_else(
        || pen.text("report-slide-half-open"),
        |days| pen.say("report-slide-half", &[("median", number(days))]),
    );
    let mut made = Slide {
        words: vec![half],
        ..slide(pen, "termijnen", "report-slide-terms", pen.text(heading))
    };
    made.notes.push(terms_sentence(pen));
    Slide {
        figure: picture(report, "termijnen"),
        ..made
    }
}
