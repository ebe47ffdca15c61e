//! Measures: what was recommended, what the owners decided, what became of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::measure_facts::{facts, steps};
use super::progress::StepLine;
use crate::analysis::{MeasureFigure, measure_figures};
use crate::calendar::Day;
use crate::procedure::{measure_actions, measure_on};
use crate::record::{Complaint, Decision, EffectJudgement, Measure, MeasureNumber, Year};
use crate::register::Entry;
use crate::report::effect_told;
use crate::site::File;
use crate::site::address;
use crate::site::audience::Mask;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Section, Status};
use crate::site::frame::Head;
use crate::site::history::newest;
use crate::site::markdown::safe_html;
use crate::templates::TemplateError;

/// A measure as every audience sees it: it holds no personal data, and its days are no case's days.
pub struct MeasureView {
    pub number: MeasureNumber,
    pub title: String,
    pub status: Status,
    pub recommended: Day,
    pub due: Option<Day>,
    pub realised: Option<Day>,
}

#[derive(Serialize)]
struct Page {
    number: String,
    title: String,
    status: Status,
    lead: String,
    steps: Vec<StepLine>,
    sections: Vec<Section>,
}

/// Every measure as known on the day of judging, newest first.
pub fn seen(site: &Building<'_>) -> Vec<MeasureView> {
    let mut seen: Vec<MeasureView> = known(site)
        .map(|(_, measure)| see(site, &measure))
        .collect();
    seen.sort_by_key(|measure| std::cmp::Reverse(measure.number));
    seen
}

pub(super) fn known<'s>(
    site: &'s Building<'_>,
) -> impl Iterator<Item = (&'s Entry<Measure>, std::borrow::Cow<'s, Measure>)> {
    site.scope
        .assessment
        .measures()
        .filter_map(|(entry, measure)| Some((entry, measure_on(measure, site.scope.as_of())?)))
}

fn see(site: &Building<'_>, measure: &Measure) -> MeasureView {
    MeasureView {
        number: measure.number.value,
        title: measure.title.value.clone(),
        status: status(site, measure),
        recommended: measure.recommended.value,
        due: measure.due.as_ref().map(|day| day.value.0),
        realised: measure.realised.as_ref().map(|day| day.value),
    }
}

/// Recommended, decided, due, realised, judged: where the measure stands.
pub(super) fn status(site: &Building<'_>, measure: &Measure) -> Status {
    let decision = measure.decision.as_ref().map(|decision| decision.value);
    let judgement = measure
        .effect
        .as_ref()
        .and_then(|effect| effect.judgement.as_ref())
        .map(|judgement| judgement.value);
    let late = measure
        .due
        .as_ref()
        .is_some_and(|due| due.value.0 < site.scope.as_of());
    let (tone, key) = match (decision, measure.realised.is_some(), judgement) {
        (None, ..) => ("soon", "site-measure-waits"),
        (Some(Decision::Rejected), ..) => ("none", "site-measure-rejected"),
        (Some(Decision::Postponed), ..) => ("none", "site-measure-postponed"),
        (_, true, Some(EffectJudgement::Effective)) => ("done", "site-measure-effective"),
        (_, true, Some(EffectJudgement::Partly)) => ("done", "site-measure-partly"),
        (_, true, Some(EffectJudgement::Not)) => ("none", "site-measure-not"),
        (_, true, _) => ("done", "site-measure-realised"),
        (_, false, _) if late => ("late", "site-measure-late"),
        (_, false, _) => ("open", "site-measure-adopted"),
    };
    Status::new(tone, site.text(key))
}

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let measures = seen(site);
    let head = [
        "site-column-measure",
        "site-column-title",
        "site-column-recommended",
        "site-column-due",
        "report-column-since",
        "site-column-state",
    ];
    let day = |day: Option<Day>| {
        day.map_or_else(Cell::default, |day| {
            Cell::text(site.day(day)).sorted(day.to_string())
        })
    };
    let row = |measure: &MeasureView| {
        vec![
            Cell::link(
                measure.number.to_string(),
                format!("{}.html", measure.number),
            ),
            Cell::text(measure.title.clone()),
            day(Some(measure.recommended)),
            day(measure.due),
            day(measure.realised),
            Cell::status(measure.status.clone()),
        ]
    };
    let mut table = Grid {
        caption: site.count("site-measures-count", measures.len()),
        rows: measures.iter().map(row).collect(),
        empty: site.text("site-measures-none"),
        sortable: true,
        stack: true,
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    };
    table.without_empty_columns();
    let title = site.text("site-page-measures");
    let sections = vec![Section::default().with_table(table)];
    let document = Document {
        title,
        lead: site.text("site-measures-lead"),
        sections,
        ..Document::default()
    };
    files.push(site.document("maatregelen/index.html", "measures", &document)?);
    let figures = measure_figures(&site.scope.assessment.register, site.figures.running());
    let concerned = concerned(site);
    for (entry, measure) in known(site) {
        let number = measure.number.value;
        let figure = figures
            .iter()
            .find(|figure| figure.number == number.to_string());
        let mask = Mask::of(
            concerned.get(&number).into_iter().flatten().copied(),
            &site.scope,
        );
        let page = page(site, entry, &measure, figure, &mask, files)?;
        files.push(page);
    }
    Ok(())
}

/// The complaints that each measure is linked to, on either side.
fn concerned<'s>(site: &'s Building<'_>) -> BTreeMap<MeasureNumber, Vec<&'s Complaint>> {
    let register = &site.scope.assessment.register;
    let mut concerned: BTreeMap<MeasureNumber, Vec<&Complaint>> = BTreeMap::new();
    for case in site.scope.assessment.cases() {
        for measure in &case.complaint.measures {
            concerned
                .entry(measure.value)
                .or_default()
                .push(case.complaint);
        }
    }
    for (_, measure) in site.scope.assessment.measures() {
        let reasons = measure
            .reasons
            .iter()
            .filter_map(|reason| register.complaint(reason.value)?.record.as_deref());
        concerned
            .entry(measure.number.value)
            .or_default()
            .extend(reasons);
    }
    concerned
}

fn page(
    site: &Building<'_>,
    entry: &Entry<Measure>,
    measure: &Measure,
    figure: Option<&MeasureFigure>,
    mask: &Mask<'_>,
    files: &mut Vec<File>,
) -> Result<File, TemplateError> {
    let path = address::measure(measure.number.value);
    let years: Vec<&Year> = site
        .scope
        .assessment
        .years()
        .map(|(_, year)| year)
        .collect();
    let next = measure_actions(measure, &years, site.scope.settings(), site.scope.as_of())
        .into_iter()
        .next();
    let lead = next.map_or_else(String::new, |action| {
        let words = site.text(&format!("action-{}", action.name()));
        let by = mask.role(&action.by, &site.scope);
        match action.due {
            Some(due) => site.with(
                "site-next-due",
                [
                    ("action", words.into()),
                    ("by", by.into()),
                    ("due", site.day(due).into()),
                ],
            ),
            None => site.with(
                "site-next-undated",
                [("action", words.into()), ("by", by.into())],
            ),
        }
    });
    let asked = figure.and_then(|figure| super::asked::decision(site, figure, "../"));
    let mut sections = vec![Section {
        decisions: asked.into_iter().collect(),
        ..Section::new("gevraagd", site.text("site-measure-asked"))
    }];
    sections.retain(|section| !section.decisions.is_empty());
    sections.push(Section {
        facts: facts(site, measure, mask),
        ..Section::new("feiten", site.text("site-facts"))
    });
    let html = if site.scope.view.text && !site.scope.is_staff() {
        safe_html(entry.body().text)
    } else {
        String::new()
    };
    if !html.trim().is_empty() {
        sections.push(Section {
            html,
            ..Section::new("toelichting", site.text("site-measure-text"))
        });
    }
    sections.extend(figure.and_then(|figure| effect(site, figure, files)));
    sections.extend(super::findings::section(
        site,
        &measure.number.value.to_string(),
        "../",
    ));
    sections.extend(reasons(site, measure));
    let view = Page {
        number: measure.number.value.to_string(),
        title: measure.title.value.clone(),
        status: status(site, measure),
        lead,
        steps: steps(site, measure),
        sections,
    };
    let changed = newest(site.history, [&view.number]);
    let head =
        Head::new(&path, "measures", format!("{} {}", view.number, view.title)).changed_by(changed);
    site.page("measure.html", &path, &head, &view)
}

/// Complaints before and after, in the words of the report; for the staff without the counts.
fn effect(site: &Building<'_>, figure: &MeasureFigure, files: &mut Vec<File>) -> Option<Section> {
    let told = effect_told(
        figure,
        site.scope.as_of(),
        site.scope.audience,
        site.scope.words,
    )?;
    let figures = told
        .figure
        .map(|figure| site.drawn(figure, files))
        .into_iter()
        .collect();
    let remark = site.text("site-measure-regression");
    Some(Section {
        paragraphs: vec![told.sentence],
        figures,
        remark,
        ..Section::new("effect", site.text("report-column-effect"))
    })
}

/// The complaints that led to it. The staff sees them only where that tells no case's category or
/// cause that its own page hides.
fn reasons(site: &Building<'_>, measure: &Measure) -> Option<Section> {
    let cards: Vec<&crate::site::audience::Card> = site
        .cards
        .iter()
        .filter(|card| {
            measure
                .reasons
                .iter()
                .any(|reason| reason.value == card.number)
        })
        .collect();
    let told = measure.category.is_none() && measure.cause.is_none()
        || !site.scope.is_staff()
        || cards.iter().all(|card| {
            (measure.category.is_none() || !card.categories.is_empty())
                && (measure.cause.is_none() || card.cause.is_some())
        });
    if cards.is_empty() || !told {
        return None;
    }
    let item = |card: &&crate::site::audience::Card| site.case_item(card, "../");
    Some(Section {
        items: cards.iter().map(item).collect(),
        ..Section::new("aanleiding", site.text("site-measure-reasons"))
    })
}
