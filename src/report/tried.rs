//! What was tried before a measure: what was carried out against the same, why it was put off, and
//! which other measure is asked about together with it.

use crate::analysis::{EarlierMeasure, MeasureFigure};
use crate::record::Decision;
use crate::wording::{Words, day_long};

/// What was carried out against the same, and why the owners put it off.
pub(super) fn before(words: &Words, measure: &MeasureFigure) -> Vec<(String, String)> {
    let put_off = measure.decision == Some(Decision::Postponed.word());
    let earlier = measure.earlier.iter();
    let earlier: Vec<String> = earlier
        .map(|one| earlier_judged(words, measure, one))
        .collect();
    labelled(
        words,
        [
            (
                "card-earlier-label",
                Some(earlier.join(" ")).filter(|told| !told.is_empty()),
            ),
            (
                "card-put-off-motive",
                measure.motivation.clone().filter(|_| put_off),
            ),
        ],
    )
}

/// The other measures asked about that are against the same: together they are one question.
pub(super) fn same_question(
    words: &Words,
    measure: &MeasureFigure,
    all: &[&MeasureFigure],
) -> Option<(String, String)> {
    let subject = |of: &MeasureFigure| of.category.clone().zip(of.cause.clone());
    let other = all.iter().filter(|other| {
        let same = subject(measure).is_some_and(|one| Some(one) == subject(other));
        other.number != measure.number && (same || other.title == measure.title)
    });
    let numbers: Vec<String> = other.map(|other| other.number.clone()).collect();
    let told = words.list(&numbers);
    (!numbers.is_empty()).then(|| (words.text("card-same"), told))
}

/// "eerder ingevoerd als M-2024-05"; of another measure against the same: "hiertegen eerder
/// ingevoerd". Its complaints stand on the card: beside those of late they would be two windows.
pub(super) fn earlier_in_short(
    words: &Words,
    measure: &MeasureFigure,
    earlier: &EarlierMeasure,
) -> String {
    let is_same = earlier.title == measure.title;
    let named = [
        ("number", earlier.number.clone().into()),
        ("same", if is_same { "yes" } else { "no" }.to_owned().into()),
    ];
    words.say_args("card-earlier", &named)
}

/// It in sentences, by its title, with its complaints in equal windows and what the officer judged of it.
fn earlier_judged(words: &Words, measure: &MeasureFigure, earlier: &EarlierMeasure) -> String {
    let number = ("number", earlier.number.clone().into());
    let named = if earlier.title == measure.title {
        words.say_args("card-earlier-same", &[number])
    } else {
        let title = ("title", earlier.title.clone().into());
        words.say_args("card-earlier-other", &[number, title])
    };
    let counted = earlier.before.zip(earlier.after).map(|(before, after)| {
        let args = [
            ("day", day_long(words.lang(), earlier.realised).into()),
            ("before", before.into()),
            ("after", after.into()),
        ];
        words.say_args("card-earlier-complaints", &args)
    });
    let judged = earlier.verdict.map(|verdict| {
        let verdict = words.text(&format!("report-effect-{verdict}"));
        words.say_args("card-earlier-verdict", &[("verdict", verdict.into())])
    });
    let told = [Some(named), counted, judged].into_iter().flatten();
    told.collect::<Vec<_>>().join(" ")
}

/// What is known, under the texts of its labels.
pub(super) fn labelled<const N: usize>(
    words: &Words,
    facts: [(&str, Option<String>); N],
) -> Vec<(String, String)> {
    let known = facts.into_iter();
    known
        .filter_map(|(label, value)| Some((words.text(label), value?)))
        .collect()
}
