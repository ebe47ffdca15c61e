//! The measures on which an answer is asked, as cards: of a page of their own, and of each measure.

use crate::analysis::{Ask, MeasureFigure, measure_figures};
use crate::report::{CardSource, card, cards};
use crate::site::building::Building;
use crate::site::document::CardView;

/// The measures that ask for an answer of one kind, the most urgent first.
pub(super) fn asked(site: &Building<'_>, ask: Ask) -> Vec<CardView> {
    let figures = measure_figures(&site.scope.assessment.register, site.figures.running());
    let mut asked: Vec<&MeasureFigure> = figures
        .iter()
        .filter(|measure| measure.asks.is_some_and(|asked| asked.what == ask))
        .collect();
    asked.sort_by_key(|measure| measure.urgency());
    let cards = cards(&source(site), asked).into_iter();
    cards.map(|card| CardView::new(card, "")).collect()
}

fn source<'s>(site: &'s Building<'_>) -> CardSource<'s> {
    CardSource {
        register: &site.scope.assessment.register,
        words: site.scope.words,
        audience: site.scope.audience,
        as_of: site.scope.as_of(),
    }
}

/// What is asked about a measure and by when, as its card says it.
pub(super) fn question(site: &Building<'_>, measure: &MeasureFigure) -> Option<String> {
    Some(card(&source(site), measure)?.asked)
}

/// The card of a measure, where this audience is asked something; `root` leads to the folder of the
/// site.
pub(super) fn decision(
    site: &Building<'_>,
    measure: &MeasureFigure,
    root: &str,
) -> Option<CardView> {
    Some(CardView::new(card(&source(site), measure)?, root))
}
