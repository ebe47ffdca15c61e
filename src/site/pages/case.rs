//! The page of one complaint: ten steps, tasks, terms, findings, text, facts, timeline.

use serde::Serialize;

use super::progress::{
    DeadlineLine, RoundLine, StepLine, deadline_line, round_line, step_line, terms_why,
};
use super::timeline::{EventLine, event_line};
use crate::procedure::Step;
use crate::record::{ComplaintNumber, MeasureNumber};
use crate::register::{Heading, STEPS};
use crate::repository::ObjectId;
use crate::rules::Case;
use crate::site::File;
use crate::site::address::{self, root_of};
use crate::site::audience::{Card, Dossier, When};
use crate::site::building::Building;
use crate::site::document::{Item, Status};
use crate::site::frame::Head;
use crate::site::history::{RevisionView, newest, revisions};
use crate::site::markdown::safe_html;
use crate::site::procedure_text::Part;
use crate::templates::TemplateError;
use crate::wording::Arg;

#[derive(Serialize)]
struct Page {
    number: String,
    title: String,
    status: Status,
    lead: String,
    next: String,
    next_tone: &'static str,
    /// Where the record stands that stays, and that it does.
    stays: Option<FactLine>,
    steps: Vec<StepLine>,
    /// That only the late steps are told, and why.
    steps_note: String,
    procedure: ProcedureQuote,
    tasks: Vec<StepLine>,
    html: String,
    facts: Vec<FactLine>,
    deadlines: Vec<DeadlineLine>,
    /// "Ronde 2", where there was an earlier one.
    round: String,
    rounds: Vec<RoundLine>,
    terms_why: String,
    lesson: String,
    story: String,
    findings: Vec<Item>,
    timeline: Vec<EventLine>,
    /// What every commit changed, from what to what.
    history: Vec<RevisionView>,
    history_title: String,
}

/// What the procedure says, in the version that judges the complaint.
#[derive(Serialize)]
struct ProcedureQuote {
    version: String,
    href: String,
    steps: Vec<QuotedStep>,
}

#[derive(Serialize)]
struct QuotedStep {
    title: String,
    href: String,
    html: String,
}

#[derive(Serialize)]
struct FactLine {
    /// Empty where it goes on under the label above it.
    label: String,
    text: String,
    href: String,
}

/// Everything of the register that the page is made from.
#[derive(Hash)]
struct PageSource<'c> {
    /// Of the procedure that judges it.
    version: u32,
    card: &'c Card,
    dossier: Dossier,
    /// Of what it is related to, whether it exists.
    related: Vec<(ComplaintNumber, bool)>,
    measures: Vec<(MeasureNumber, bool)>,
    history: Vec<RevisionView>,
    changed: Option<ObjectId>,
}

pub fn page(site: &Building<'_>, case: &Case<'_>, card: &Card) -> Result<File, TemplateError> {
    let dossier = site.scope.dossier(case);
    let number = card.number.to_string();
    let assessment = site.scope.assessment;
    let source = PageSource {
        version: case.status.version,
        card,
        related: dossier
            .related
            .iter()
            .map(|number| (*number, assessment.register.complaint(*number).is_some()))
            .collect(),
        measures: dossier
            .measures
            .iter()
            .map(|number| (*number, assessment.register.measure(*number).is_some()))
            .collect(),
        dossier,
        history: revisions(site, case.complaint),
        changed: newest(site.history, [&number]),
    };
    let path = address::case(card.number);
    site.page_of("case.html", &path, &source, || {
        let title = card
            .subject
            .as_ref()
            .map_or_else(|| number.clone(), |subject| format!("{number} {subject}"));
        let head = Head::new(&path, "list", title).changed_by(source.changed);
        (head, in_words(site, &source, root_of(&path)))
    })
}

fn in_words(site: &Building<'_>, source: &PageSource<'_>, root: &str) -> Page {
    let PageSource { card, dossier, .. } = source;
    let (next, next_tone) = next(site, card);
    // Of a duplicate no step is asked: the record that stays tells them.
    let asked = dossier.stays.is_none();
    let lines = |steps: &[Step], kind| {
        let asked = steps.iter().filter(|_| asked);
        asked.map(|step| step_line(site, step, kind)).collect()
    };
    Page {
        number: card.number.to_string(),
        title: card.subject.clone().unwrap_or_else(|| {
            site.with(
                "site-case-title",
                [("month", card.received.words(site.lang()).into())],
            )
        }),
        status: site.status(card),
        lead: lead(site, card),
        next,
        next_tone,
        stays: dossier.stays.map(|number| FactLine {
            label: site.with("site-duplicate", [("number", number.to_string().into())]),
            text: number.to_string(),
            href: format!("{root}{}", address::case(number)),
        }),
        steps: lines(&dossier.steps, "step"),
        steps_note: if dossier.course_withheld && asked {
            site.text("site-steps-withheld")
        } else {
            String::new()
        },
        procedure: procedure_quote(site, source.version, root),
        tasks: lines(&dossier.tasks, "task"),
        html: dossier.text.as_deref().map(safe_html).unwrap_or_default(),
        facts: facts(site, source, root),
        terms_why: terms_why(site, dossier),
        deadlines: dossier
            .deadlines
            .iter()
            .map(|deadline| deadline_line(site, deadline))
            .collect(),
        round: if dossier.round > 1 {
            site.with("site-round", [("round", i64::from(dossier.round).into())])
        } else {
            String::new()
        },
        rounds: dossier
            .earlier
            .iter()
            .map(|ended| round_line(site, ended))
            .collect(),
        lesson: card.lesson.clone().unwrap_or_default(),
        story: card.story.clone().unwrap_or_default(),
        findings: super::findings::items(site, &dossier.findings, root),
        timeline: dossier
            .timeline
            .iter()
            .map(|event| event_line(site, event))
            .collect(),
        history_title: site.count("site-history", source.history.len()),
        history: source.history.clone(),
    }
}

/// The ten steps as the version that judges the complaint words them.
fn procedure_quote(site: &Building<'_>, version: u32, root: &str) -> ProcedureQuote {
    let written = site.procedures.version(version);
    let quoted = |part: &Part| QuotedStep {
        title: part.title.clone(),
        href: format!("{root}{}#{}", written.path, part.id),
        html: part.html.clone(),
    };
    let steps = (1..=STEPS).filter_map(|step| written.part(Heading::Step(step)));
    ProcedureQuote {
        version: site.with(
            "site-procedure-case-version",
            [
                ("version", i64::from(written.version).into()),
                ("day", site.day(written.valid_from).into()),
            ],
        ),
        href: format!("{root}{}", written.path),
        steps: steps.map(quoted).collect(),
    }
}

fn lead(site: &Building<'_>, card: &Card) -> String {
    let words = |when: When| Arg::Text(when.words(site.lang()));
    let received = ("received", words(card.received));
    match card.closed {
        Some(closed) => {
            let args = [received, ("closed", words(closed))];
            site.with("site-case-lead-closed", args)
        }
        None => site.with("site-case-lead-open", [received]),
    }
}

fn next(site: &Building<'_>, card: &Card) -> (String, &'static str) {
    let Some(next) = &card.next else {
        return (String::new(), "");
    };
    let text = site.next(next.name, next.by.clone(), next.due, next.reminds);
    (text, if next.overdue { "late" } else { "" })
}

fn facts(site: &Building<'_>, source: &PageSource<'_>, root: &str) -> Vec<FactLine> {
    let card = source.card;
    let fact = |key: &str, text: &str, address: Option<String>| FactLine {
        label: site.text(key),
        text: text.to_owned(),
        href: address.map_or_else(String::new, |address| format!("{root}{address}")),
    };
    let received = card.received.words(site.lang());
    let mut facts = vec![fact("site-fact-received", &received, None)];
    facts.extend(card.categories.iter().map(|category| {
        let name = &site.scope.categories.all()[*category];
        let address = format!("categorieen/{}.html", name.slug);
        fact("site-fact-category", &name.label, Some(address))
    }));
    let cause = card.cause.filter(|_| site.scope.is_staff());
    facts.extend(cause.map(|cause| {
        let name = &site.scope.causes.all()[cause];
        let address = format!("oorzaken/{}.html", name.slug);
        fact("site-fact-cause", &name.label, Some(address))
    }));
    let own = source.dossier.facts.iter();
    facts.extend(own.map(|(key, text)| fact(key, text, None)));
    facts.extend(source.related.iter().map(|(number, exists)| {
        let address = exists.then(|| address::case(*number));
        fact("site-fact-related", &number.to_string(), address)
    }));
    facts.extend(source.measures.iter().map(|(number, exists)| {
        let address = exists.then(|| address::measure(*number));
        fact("site-fact-measure", &number.to_string(), address)
    }));
    under_one_label(facts)
}

/// The label only at the first of several values.
fn under_one_label(mut facts: Vec<FactLine>) -> Vec<FactLine> {
    for at in (1..facts.len()).rev() {
        if facts[at].label == facts[at - 1].label {
            facts[at].label.clear();
        }
    }
    facts
}
