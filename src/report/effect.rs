//! What a measure did, before and after, with an honest "too early to say".

use crate::analysis::{Effect, MeasureFigure, poisson_interval};
use crate::calendar::Day;
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::record::Audience;
use crate::wording::{Arg, Words, amount, day_long};

/// The effect of one measure in words, and as a figure for those who may see small counts.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectTold {
    pub sentence: String,
    pub figure: Option<Figure>,
}

/// The windows before and after are as long as this at most.
const YEAR: u32 = 365;

/// Tells the effect of a measure; nothing for one that has none yet. Staff get the verdict without
/// the counts.
#[must_use]
pub fn effect_told(
    measure: &MeasureFigure,
    as_of: Day,
    audience: Audience,
    words: &Words,
) -> Option<EffectTold> {
    let effect = measure.effect.as_ref()?;
    let hides = audience == Audience::Staff;
    let day = |day: Day| Arg::Text(day_long(words.lang(), day));
    let count = |count: u32| Arg::Number(i64::from(count));
    let args = [
        ("number", measure.number.clone().into()),
        ("since", day(effect.since)),
        (
            "span",
            if effect.days >= YEAR {
                "year"
            } else {
                "shorter"
            }
            .to_owned()
            .into(),
        ),
        ("before", count(effect.before)),
        ("after", count(effect.after)),
        ("convincing", count(effect.convincing.unwrap_or(0))),
    ];
    let counts = if hides {
        "report-effect-since"
    } else {
        "report-effect-counts"
    };
    let review = measure.review_on.filter(|day| *day > as_of);
    let review = review.map_or_else(String::new, |review| {
        words.say_args("report-effect-review", &[("day", day(review))])
    });
    let sentence = [
        words.say_args(counts, &args),
        words.say_args(verdict(effect, hides), &args),
        review,
    ]
    .join(" ")
    .trim()
    .to_owned();
    let figure = (!hides).then(|| figure(measure, effect, words));
    Some(EffectTold { sentence, figure })
}

/// The key of the judgement.
fn verdict(effect: &Effect, hides: bool) -> &'static str {
    match (
        effect.comparison.is_real(),
        effect.after < effect.before,
        effect.convincing.is_some(),
    ) {
        (true, true, _) => "report-effect-proven",
        (true, false, _) => "report-effect-worse",
        (false, ..) if hides => "report-effect-unclear",
        (false, true, true) => "report-effect-fall",
        (false, true, false) => "report-effect-too-few",
        _ if effect.before + effect.after == 0 => "report-effect-nothing",
        (false, false, _) => "report-effect-none",
    }
}

/// The same judgement in a few words, for a table.
pub(super) fn effect_in_short(effect: &Effect, hides: bool) -> &'static str {
    match verdict(effect, hides) {
        "report-effect-proven" => "report-effect-short-proven",
        "report-effect-worse" => "report-effect-short-worse",
        "report-effect-too-few" => "report-effect-short-too-few",
        "report-effect-none" => "report-effect-short-none",
        "report-effect-nothing" => "report-effect-short-nothing",
        _ => "report-effect-short-chance",
    }
}

/// Two dots with the margins of chance.
fn figure(measure: &MeasureFigure, effect: &Effect, words: &Words) -> Figure {
    let row = |key: &str, count: u32| {
        let margin = poisson_interval(count);
        let high = margin.high.unwrap_or(margin.low);
        Whisker {
            label: words.text(key),
            value: f64::from(count),
            low: margin.low,
            high,
            text: count.to_string(),
        }
    };
    let rows = [
        row("report-effect-before", effect.before),
        row("report-effect-after", effect.after),
    ];
    let days = [("days", Arg::Number(i64::from(effect.days)))];
    let subtitle = words.say_args("report-effect-subtitle", &days);
    let counts = [("before", effect.before), ("after", effect.after)]
        .map(|(name, count)| (name, Arg::Number(i64::from(count))));
    let [before, after] = counts;
    let headline = words.say_args(
        "report-effect-headline",
        &[("number", measure.number.clone().into()), before, after],
    );
    let margin = |row: &Whisker| {
        format!(
            "{}–{}",
            amount(words.lang(), row.low, 1),
            amount(words.lang(), row.high, 1)
        )
    };
    let cells = rows
        .iter()
        .map(|row| vec![row.label.clone(), row.text.clone(), margin(row)])
        .collect();
    let head = [
        "report-column-period",
        "report-column-events",
        "report-column-margin",
    ];
    Figure {
        id: format!("effect-{}", measure.number.to_lowercase()),
        svg: whiskers(&headline, &subtitle, Scale::Count, &rows),
        // Two numbers, which the headline says.
        alternative: String::new(),
        table: Table {
            caption: headline.clone(),
            head: head.iter().map(|key| words.text(key)).collect(),
            rows: cells,
        },
        headline,
        subtitle,
    }
}
