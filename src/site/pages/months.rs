//! The figure of the first page: what was received in each of the last months.

use crate::calendar::Day;
use crate::charts::{Column, Figure, Table, columns};
use crate::site::building::Building;
use crate::wording::{Lang, month_name};

/// How many months the figure shows of a register that goes back that far.
const MONTHS: i32 = 24;

/// The months up to the day of judging, each with what was received in it: at most two years, and
/// none from before the register began, when nothing was counted.
fn received_by_month(site: &Building<'_>) -> Vec<(Day, u32)> {
    let month_of = |day: Day| Day::new(day.year(), day.month(), 1).unwrap_or(day);
    let this = month_of(site.scope.as_of());
    let begins = month_of(site.figures.running().begins);
    let first = this.plus_months(1 - MONTHS).max(begins.min(this));
    let mut months: Vec<(Day, u32)> = (0..MONTHS)
        .map(|at| (first.plus_months(at), 0))
        .take_while(|(month, _)| *month <= this)
        .collect();
    let counted = site.cards.iter().filter(|card| !card.duplicate);
    for card in counted {
        let day = card.received.latest();
        if let Some((_, count)) = months
            .iter_mut()
            .find(|(month, _)| (month.year(), month.month()) == (day.year(), day.month()))
        {
            *count += 1;
        }
    }
    months
}

/// Received per month over the last two years, or since the register began.
pub(super) fn per_month(site: &Building<'_>) -> Figure {
    let (months, lang) = (received_by_month(site), site.lang());
    let sum = |months: &[(Day, u32)]| i64::from(months.iter().map(|(_, count)| count).sum::<u32>());
    let year = usize::try_from(MONTHS / 2).unwrap_or(0);
    let (before, now) = months.split_at(months.len().saturating_sub(year));
    // Two stretches are put side by side only where both are counted whole.
    let key = match (before.len() == year, now.len() == year) {
        (true, _) => "site-per-month-headline",
        (false, true) => "site-per-month-headline-first",
        (false, false) => "site-per-month-headline-short",
    };
    let bar = |(at, (month, count)): (usize, &(Day, u32))| Column {
        label: label(*month, lang),
        value: f64::from(*count),
        text: count.to_string(),
        partial: at + 1 == months.len(),
    };
    let bars: Vec<Column> = months.iter().enumerate().map(bar).collect();
    let title = site.text("site-per-month");
    let name = |month: Day| format!("{} {}", month_name(lang, month.month()), month.year());
    let zero = months.iter().filter(|(_, count)| *count == 0).count();
    Figure {
        id: "per-maand".to_owned(),
        headline: site.with(
            key,
            [
                ("now", sum(now).into()),
                ("before", sum(before).into()),
                ("begins", site.begin(site.figures.running().begins).into()),
            ],
        ),
        subtitle: site.with(
            "site-per-month-subtitle",
            [("day", site.day(site.scope.as_of()).into())],
        ),
        svg: columns(&title, "", &bars),
        alternative: site.with(
            "site-per-month-alternative",
            [
                (
                    "most",
                    i64::from(months.iter().map(|(_, count)| *count).max().unwrap_or(0)).into(),
                ),
                ("zero", zero.into()),
                ("months", months.len().into()),
            ],
        ),
        table: Table {
            caption: title,
            head: vec![
                site.text("site-month"),
                site.text("site-column-received-count"),
            ],
            rows: months
                .iter()
                .map(|(month, count)| vec![name(*month), count.to_string()])
                .collect(),
        },
    }
}

/// The year at January, the first letters of a month at the other quarters, nothing between.
fn label(month: Day, lang: Lang) -> String {
    match month.month() {
        1 => month.year().to_string(),
        4 | 7 | 10 => month_name(lang, month.month()).chars().take(3).collect(),
        _ => String::new(),
    }
}
