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
use crate::site::document::{Cell, Grid, Section, Status};
use crate::site::frame::Head;
use crate::site::history::newest;
use crate::site::markdown::safe_html;
use crate::templates::TemplateError;

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
pub(super) fn known<'s>(
    site: &'s Building<'_>,
) -> Vec<(&'s Entry<Measure>, std::borrow::Cow<'s, Measure>)> {
    let all = site.scope.assessment.measures();
    let known =
        all.filter_map(|(entry, measure)| Some((entry, measure_on(measure, site.scope.as_of())?)));
    let mut known: Vec<_> = known.collect();
    known.sort_by_key(|(_, measure)| std::cmp::Reverse(measure.number.value));
    known
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
    let measures = known(site);
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
    let row = |(_, measure): &(&Entry<Measure>, std::borrow::Cow<'_, Measure>)| {
        let number = measure.number.value;
        vec![
            Cell::link(number.to_string(), format!("{number}.html")),
            Cell::text(measure.title.value.clone()),
            day(Some(measure.recommended.value)),
            day(measure.due.as_ref().map(|day| day.value.0)),
            day(measure.realised.as_ref().map(|day| day.value)),
            Cell::status(status(site, measure)),
        ]
    };
    let mut table = Grid {
        caption: site.count("site-measures-count", measures.len()),
        rows: measures.iter().map(row).collect(),
        empty: site.text("site-measures-none"),
        sortable: true,
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    };
    table.without_empty_columns();
    files.push(site.menu_page(
        "measures",
        site.text("site-measures-lead"),
        vec![Section::default().with_table(table)],
    )?);
    let figures = measure_figures(&site.scope.assessment.register, site.figures.running());
    let concerned = concerned(site);
    for (entry, measure) in measures {
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
    let actions = measure_actions(measure, &years, site.scope.settings(), site.scope.as_of());
    let lead = actions.first().map_or_else(String::new, |action| {
        let by = mask.role(&action.by, &site.scope);
        site.next(action.name(), by, action.due, false)
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
