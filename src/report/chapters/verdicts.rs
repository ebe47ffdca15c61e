//! What may be said of the difference between two years, in a few words: one verdict for each figure,
//! wherever it stands.

use crate::analysis::{
    Difference, LIST_FROM, NINE_IN_TEN_WITHIN, NamedFigure, SIDE_BY_SIDE, Value, Verdict,
    YearResults, largest_difference,
};
use crate::report::builder::{Named, ReportBuilder};

/// The results of the year before, where the register goes back that far.
pub(super) fn year_before<'a>(builder: &'a ReportBuilder) -> Option<&'a YearResults> {
    let last = builder.figures.beside.earlier.last();
    last.filter(|year| year.year == builder.figures.period.year - 1)
}

/// The verdict on a figure that stands beside that of the year before.
pub(super) fn compared(builder: &ReportBuilder, figure: &NamedFigure) -> String {
    let key = match (verdict(builder, figure), figure.of(builder.figures)) {
        (Some(Verdict::Rise), Value::Count(_)) => "report-verdict-more",
        (Some(Verdict::Fall), Value::Count(_)) => "report-verdict-fewer",
        (Some(Verdict::Rise), Value::Share(_)) => "report-verdict-oftener",
        (Some(Verdict::Fall), Value::Share(_)) => "report-verdict-seldomer",
        (Some(Verdict::Rise), Value::Days(_)) => "report-verdict-longer",
        (Some(Verdict::Fall), Value::Days(_)) => "report-verdict-shorter",
        (Some(Verdict::Same), _) => "report-verdict-same",
        (Some(Verdict::Chance), _) => "report-verdict-chance",
        (Some(Verdict::NoYearBefore), _) => "report-verdict-first",
        (None, _) => "report-verdict-few",
    };
    builder.text(key)
}

/// Nothing where one of the two years tells too little to compare.
fn verdict(builder: &ReportBuilder, figure: &NamedFigure) -> Option<Verdict> {
    let Some(before) = year_before(builder) else {
        return Some(Verdict::NoYearBefore);
    };
    if figure.key == "received" {
        return Some(builder.figures.trend.verdict());
    }
    // Both tell of one curve, and so of one comparison.
    let key = if figure.key == NINE_IN_TEN_WITHIN.key {
        let known = |year: &YearResults| year.p90.is_some();
        known(before).then_some(())?;
        known(&builder.figures.results).then_some("half-within")?
    } else {
        figure.key
    };
    let mut differences = builder.figures.beside.differences.iter();
    differences
        .find(|difference| difference.figure == key)
        .map(Difference::verdict)
}

/// The results that this audience may see of every year. Staff are not told how often a complaint
/// ended in a way that is rare.
pub(super) fn told<'b>(builder: &'b ReportBuilder) -> impl Iterator<Item = NamedFigure> + use<'b> {
    let hidden = |key: &str| match key {
        "accepted-first" | "upheld" => true,
        "satisfied" => {
            let few = |year: &YearResults| year.satisfied.of < LIST_FROM;
            let figures = builder.figures;
            few(&figures.results) || figures.beside.earlier.iter().any(few)
        }
        _ => false,
    };
    let all = SIDE_BY_SIDE.into_iter();
    all.filter(move |figure| !builder.hides() || !hidden(figure.key))
}

/// The largest difference with the year before, in words with its verdict; nothing without a year
/// before, or where nothing differs.
pub(super) fn largest_change(builder: &ReportBuilder) -> String {
    let Some(before) = year_before(builder) else {
        return String::new();
    };
    let figures = builder.figures;
    let keys: Vec<&str> = told(builder).map(|figure| figure.key).collect();
    let largest = largest_difference(&figures.beside, &figures.trend, &keys);
    let Some((found, figure)) = largest.and_then(|found| {
        let mut all = SIDE_BY_SIDE.into_iter();
        let figure = all.find(|figure| figure.key == found.figure)?;
        Some((found, figure))
    }) else {
        return String::new();
    };
    let previous: Named = (
        "previous",
        builder.period_of(figures.period.year - 1).into(),
    );
    if found.same || found.p >= 1.0 {
        return builder.say("report-change-nothing", &[previous]);
    }
    let value = |year: &YearResults| {
        let value = figure.of_year(year).map(|value| builder.value(value));
        let value = value.unwrap_or_default();
        margin(builder, &figure, year).map_or(value.clone(), |margin| format!("{value} {margin}"))
    };
    let args: [Named; 5] = [
        (
            "direction",
            if found.rise { "rise" } else { "fall" }.to_owned().into(),
        ),
        ("now", value(&figures.results).into()),
        ("before", value(before).into()),
        (
            "by",
            if matches!(figure.key, "received" | "closed") && figures.trend.is_by_day() {
                "day"
            } else {
                "year"
            }
            .to_owned()
            .into(),
        ),
        previous.clone(),
    ];
    let sentence = builder.say(&format!("report-change-{}", figure.key), &args);
    let verdict = match found.verdict() {
        Verdict::Rise | Verdict::Fall => builder.text("report-change-real"),
        _ => builder.say("report-change-chance", &[previous]),
    };
    format!("{sentence} {verdict}")
}

/// How far a number of days may be off, where the whole is known. Not for staff: with few
/// complaints its ends are single cases.
fn margin(builder: &ReportBuilder, figure: &NamedFigure, year: &YearResults) -> Option<String> {
    if figure.key != "half-within" || builder.hides() {
        return None;
    }
    let low = year.median_low?;
    let args: [Named; 2] = [
        ("low", low.to_string().into()),
        ("high", year.median_high.unwrap_or(0).to_string().into()),
    ];
    Some(builder.say(
        if year.median_high.is_some() {
            "report-margin-days"
        } else {
            "report-margin-days-from"
        },
        &args,
    ))
}
