//! What a theme's page tells beside its counts: how it could happen, what is done about it, and
//! whether it changed.

use crate::analysis::Change;
use crate::record::Measure;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Item, Section};
use crate::site::names::Name;

/// So many of a kind a page tells; the complaints themselves are in its list.
pub(super) const TOLD: usize = 12;

/// How it could happen, of a category: the causes as they were found, newest first, a sentence each.
/// Staff read which causes there were of the complaints whose cause they may know.
pub(super) fn causes(site: &Building<'_>, cards: &[&Card]) -> Option<Section> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for cause in cards.iter().filter_map(|card| card.cause) {
        match counts.iter_mut().find(|found| found.0 == cause) {
            Some(found) => found.1 += 1,
            None => counts.push((cause, 1)),
        }
    }
    counts.sort_by_key(|(cause, count)| (std::cmp::Reverse(*count), *cause));
    let label = |cause: usize| site.scope.causes.all()[cause].label.clone();
    let named: Vec<String> = counts
        .iter()
        .map(|(cause, count)| format!("{} ({count})", label(*cause)))
        .collect();
    if named.is_empty() {
        return None;
    }
    let item = |card: &&Card| {
        let quote = card.cause_told.clone()?;
        let cause = card.cause.map(label);
        let about: Vec<String> = std::iter::once(card.number.to_string())
            .chain(cause)
            .collect();
        Some(Item {
            title: about.join(" · "),
            href: format!("../{}", address::case(card.number)),
            quote,
            ..Item::default()
        })
    };
    let items: Vec<Item> = cards.iter().filter_map(item).take(TOLD).collect();
    Some(Section {
        items,
        ..Section::new("oorzaken", site.text("site-theme-how"))
            .says(site.with("site-theme-how-causes", [("causes", named.into())]))
    })
}

/// The measures against this category or cause, newest first, and how far each is.
pub(super) fn measures(site: &Building<'_>, is_for: impl Fn(&Measure) -> bool) -> Option<Section> {
    let mut items: Vec<Item> = super::measures::known(site)
        .filter(|(_, measure)| is_for(measure))
        .map(|(_, measure)| Item {
            number: measure.number.value.to_string(),
            title: measure.title.value.clone(),
            href: format!("../{}", address::measure(measure.number.value)),
            status: Some(super::measures::status(site, &measure)),
            ..Item::default()
        })
        .collect();
    items.sort_by(|a, b| b.number.cmp(&a.number));
    (!items.is_empty()).then(|| Section {
        items,
        ..Section::new("maatregelen", site.text("site-page-measures"))
    })
}

/// Whether a category changed since the year before, by the verdict of the report, which compares
/// events; the counts are those of the page. Nothing where one of them is hidden.
pub(super) fn changed(site: &Building<'_>, index: usize, name: &Name) -> Option<String> {
    let figures = site.figures.running();
    let year = figures.period.year;
    let counts = &site.scope.shown_categories;
    let change: &Change = figures
        .subjects
        .changes
        .iter()
        .find(|change| change.label == name.label)?;
    let (before, now) = (counts.count(year - 1, index)?, counts.count(year, index)?);
    let key = match (change.is_real(), change.is_rise()) {
        (true, true) => "report-category-rise",
        (true, false) => "report-category-fall",
        (false, _) => "site-theme-unchanged",
    };
    let args = [
        ("label", name.label.clone().into()),
        ("now", i64::from(now).into()),
        ("before", i64::from(before).into()),
        ("previous", (year - 1).to_string().into()),
    ];
    Some(site.with(key, args))
}

/// That small counts are not shown, for who does not see them.
pub(super) fn small_numbers(site: &Building<'_>) -> Option<Section> {
    let threshold = i64::from(site.scope.view.suppress_below.saturating_sub(1));
    site.scope.is_staff().then(|| Section {
        remark: site.with("site-small-numbers", [("most", threshold.into())]),
        ..Section::default()
    })
}
