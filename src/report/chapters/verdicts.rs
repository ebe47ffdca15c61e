//! What may be said of the difference between two years, in a few words: one verdict for each figure,
//! wherever it stands.

use crate::analysis::{
    Difference, HALF_WITHIN, LIST_FROM, NamedFigure, SIDE_BY_SIDE, Share, Value, Verdict,
    YearResults, real_differences,
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
    // A quarter is compared in this alone, with that of the year before.
    if figure.key == "received" {
        return Some(builder.figures.trend.verdict());
    }
    let Some(before) = year_before(builder) else {
        return Some(Verdict::NoYearBefore);
    };
    let results = [before, &builder.figures.results];
    let results = results.map(|year| builder.of_year(figure, year));
    if results.contains(&Some(Value::Days(None))) {
        return None;
    }
    // Both tell of one curve, and so of one comparison.
    let key = match figure.key {
        "nine-in-ten-within" => HALF_WITHIN.key,
        key => key,
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
            let few = |year: &YearResults| {
                let Share { count, of, .. } = year.satisfied;
                of < LIST_FROM || !builder.may_say(&[count, of - count])
            };
            let figures = builder.figures;
            few(&figures.results) || figures.beside.earlier.iter().any(few)
        }
        _ => false,
    };
    let all = SIDE_BY_SIDE.into_iter();
    all.filter(move |figure| !builder.hides() || !hidden(figure.key))
}

/// The largest difference with the year before that chance does not explain, in words; nothing where
/// there is none.
pub(super) fn largest_change(builder: &ReportBuilder) -> String {
    let Some(before) = year_before(builder) else {
        return String::new();
    };
    let figures = builder.figures;
    let real = real_differences(&figures.beside, &figures.trend);
    let told: Vec<NamedFigure> = told(builder).collect();
    let found = real.iter().find_map(|found| {
        let figure = told.iter().find(|figure| figure.key == found.figure)?;
        let value = |year| builder.of_year(figure, year);
        let values = [value(before)?, value(&figures.results)?];
        (rose(values) == Some(found.rise)).then_some((found, figure))
    });
    found.map_or_else(String::new, |(found, figure)| {
        changed(builder, found, figure, before)
    })
}

/// Whether the later of two values is the greater one, as they are read; nothing where neither is.
fn rose(values: [Value; 2]) -> Option<bool> {
    let [before, now] = values.map(|value| match value {
        Value::Count(count) => u32::try_from(count).ok().map(f64::from),
        Value::Share(share) => (share.of > 0).then(|| f64::from(share.count) / f64::from(share.of)),
        Value::Days(days) => days.map(f64::from),
    });
    let order = now?.total_cmp(&before?);
    order.is_ne().then_some(order.is_gt())
}

fn changed(
    builder: &ReportBuilder,
    found: &Difference,
    figure: &NamedFigure,
    before: &YearResults,
) -> String {
    let figures = builder.figures;
    let value = |year: &YearResults| {
        let value = builder.of_year(figure, year);
        let value = value.map(|value| builder.value(value));
        let value = value.unwrap_or_default();
        match figure.key == HALF_WITHIN.key {
            true => format!("{value} {}", margin(builder, year))
                .trim()
                .to_owned(),
            false => value,
        }
    };
    let by_day = matches!(figure.key, "received" | "closed") && figures.trend.is_by_day();
    let word = |word: &str| word.to_owned().into();
    let args: [Named; 4] = [
        ("direction", word(if found.rise { "rise" } else { "fall" })),
        ("now", value(&figures.results).into()),
        ("before", value(before).into()),
        ("by", word(if by_day { "day" } else { "year" })),
    ];
    let sentence = builder.say(&format!("report-change-{}", figure.key), &args);
    format!("{sentence} {}", builder.text("report-change-real"))
}

/// How far the days within which half was closed may be off, where that is known. Not for staff:
/// with few complaints its ends are single cases.
pub(super) fn margin(builder: &ReportBuilder, year: &YearResults) -> String {
    let Some(low) = year.median_low.filter(|_| !builder.hides()) else {
        return String::new();
    };
    let args: [Named; 2] = [
        ("low", low.to_string().into()),
        ("high", year.median_high.unwrap_or(0).to_string().into()),
    ];
    builder.say(
        if year.median_high.is_some() {
            "report-margin-days"
        } else {
            "report-margin-days-from"
        },
        &args,
    )
}
