//! What waits for the owners: the measures to decide on, the reports of years.

use super::asked::{asked, question};
use super::measure_facts::{against, strength};
use super::measures::{known, status};
use crate::analysis::{Ask, Asked, MeasureFigure, measure_figures};
use crate::procedure::year_actions;
use crate::record::{Audience, Measure};
use crate::site::File;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{Document, Item, Section, Status};
use crate::templates::TemplateError;

/// What waits for the owners (step 10): told to the owners themselves, or to the officer, who keeps
/// it.
pub fn page(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let [headline, lead, how] = match site.scope.audience {
        Audience::Owners => [
            "site-decisions-headline-owners",
            "site-decisions-lead-owners",
            "site-decisions-how-owners",
        ],
        _ => [
            "site-decisions-headline-officer",
            "site-decisions-lead-officer",
            "site-decisions-how-officer",
        ],
    };
    let mut measures = Section::new("maatregelen", site.text("site-page-measures"));
    measures.decisions = asked(site, Ask::Decision);
    let count = measures.decisions.len();
    if count == 0 {
        measures.paragraphs.push(site.text("site-decisions-none"));
    } else {
        measures.remark = site.text(how);
    }
    let mut judgements = Section::new("oordelen", site.text("site-decisions-judgements"));
    judgements.decisions = asked(site, Ask::Verdict);
    let judgements = (!judgements.decisions.is_empty()).then_some(judgements);
    let mut reports = Section::new("jaarverslagen", site.text("site-decisions-reports"));
    reports.items = reports_waiting(site);
    if reports.items.is_empty() {
        reports.paragraphs.push(site.text("site-reports-none"));
    }
    let document = Document {
        kicker: site.text("site-page-decisions"),
        title: site.count(headline, count),
        lead: if count > 0 {
            site.text(lead)
        } else {
            String::new()
        },
        sections: std::iter::once(measures)
            .chain(judgements)
            .chain([reports])
            .collect(),
        ..Document::default()
    };
    files.push(site.document("besluiten.html", "decisions", &document)?);
    Ok(())
}

/// Years whose report must be written, offered, decided on or presented.
fn reports_waiting(site: &Building<'_>) -> Vec<Item> {
    let as_of = site.scope.as_of();
    let mut items = Vec::new();
    for year in site.figures.years().filter(|year| *year < as_of.year()) {
        let entry = site.year_record(year).map(|(entry, _)| entry);
        let actions = year_actions(year, entry, site.scope.settings(), as_of);
        items.extend(actions.first().map(|action| {
            let by = site.scope.settings().role_name(&action.by).to_owned();
            let late = Status::new("late", site.text("site-overdue"));
            Item {
                title: year.to_string(),
                href: address::year(year),
                status: action.overdue.then_some(late),
                lines: vec![site.next(action.name(), by, action.due, false)],
                ..Item::default()
            }
        }));
    }
    items
}

/// Measures that wait for the owners, the most urgent first.
pub fn waiting(site: &Building<'_>) -> Vec<Item> {
    let figures = measure_figures(&site.scope.assessment.register, site.figures.running());
    let mut asked: Vec<(&MeasureFigure, Asked)> = figures
        .iter()
        .filter_map(|figure| Some((figure, figure.asks?)))
        .filter(|(_, asked)| asked.what == Ask::Decision)
        .collect();
    asked.sort_by_key(|(figure, _)| figure.urgency());
    let item = |(figure, asked): (&MeasureFigure, Asked)| {
        let mut known = known(site).into_iter();
        let (_, measure) =
            known.find(|(_, measure)| measure.number.value.to_string() == figure.number)?;
        let late = asked.due.is_some_and(|due| due < site.scope.as_of());
        let status = if late {
            Status::new("late", site.text("site-overdue"))
        } else {
            status(site, &measure)
        };
        Some(Item {
            number: figure.number.clone(),
            title: figure.title.clone(),
            href: address::measure(measure.number.value),
            status: Some(status),
            lines: to_decide(site, &measure, question(site, figure)),
            ..Item::default()
        })
    };
    asked.into_iter().filter_map(item).collect()
}

/// What an owner must know of a measure to decide on it: what is asked and by when, as on its card,
/// against what it is, how strong, and why it was put off before.
fn to_decide(site: &Building<'_>, measure: &Measure, question: Option<String>) -> Vec<String> {
    let recommended = site.day(measure.recommended.value);
    let days =
        question.unwrap_or_else(|| site.with("site-recommended-on", [("day", recommended.into())]));
    let against: Vec<String> = against(site, measure).into_iter().flatten().collect();
    let motivation = measure.motivation.as_ref();
    let named = |key: &str, text: String| format!("{}: {text}", site.text(key));
    let mut lines = vec![days];
    lines.extend((!against.is_empty()).then(|| named("site-decide-against", against.join(" · "))));
    lines.extend(strength(site, measure).map(|text| named("site-fact-strength", text)));
    lines.extend(motivation.map(|told| named("site-fact-motivation", told.value.clone())));
    lines
}
