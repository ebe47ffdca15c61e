//! The presentation for all staff (step 10): one message a slide, few words, one picture, and notes
//! for the presenter. What is on a slide stands in the report too, with the same numbers.

use serde::Serialize;

use super::chapters::{change, handling_sentence, headline, judgement, pattern_sentences, terms_sentence};
use super::pen::{Named, Pen, number};
use super::{Source, annual_report};
use crate::analysis::{Group, MeasureFigure, Progress};
use crate::charts::Figure;

/// One slide.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Slide {
    /// Lower case letters and `-`.
    pub id: &'static str,
    pub heading: String,
    pub words: Vec<String>,
    pub figure: Option<Figure>,
    /// What the presenter says; Markdown of nobody, plain text.
    pub notes: String,
    /// Decisions are still to follow.
    pub concept: bool,
}

/// The deck. The slide with the decisions stays a concept until every recommendation has one.
#[must_use]
pub fn slides(source: &Source) -> Vec<Slide> {
    let pen = Pen::new(*source);
    let report = annual_report(source);
    let picture = |id: &str| report.figures().find(|figure| figure.id == id).cloned();
    let concept = !pen.figures.measures.decided || pen.decided().is_none();
    let mut deck = vec![
        title(&pen, concept),
        plain(&pen, "klacht", "report-slide-why", vec![pen.text("report-slide-why-1"), pen.text("report-slide-why-2")]),
        with(plain(&pen, "aantal", "report-slide-count", count(&pen)), picture("klachten-per-jaar")),
        with(plain(&pen, "waarover", "report-slide-subjects", largest(&pen, &pen.figures.subjects.categories)), picture("categorieen")),
        with(plain(&pen, "waardoor", "report-slide-causes", largest(&pen, &pen.figures.subjects.causes)), picture("oorzaken")),
        story(&pen),
        with(plain(&pen, "termijnen", "report-slide-terms", vec![terms_sentence(&pen), handling(&pen)]), picture("termijnen")),
        plain(&pen, "verbeterd", "report-slide-improved", improved(&pen)),
        plain(&pen, "maatregelen", "report-slide-measures", followed(&pen)),
        plain(&pen, "structureel", "report-slide-patterns", patterns(&pen)),
        decisions(&pen, concept),
    ];
    deck.push(plain(
        &pen,
        "vraag",
        "report-slide-ask",
        ["report-slide-ask-1", "report-slide-ask-2", "report-slide-ask-3"].map(|key| pen.text(key)).to_vec(),
    ));
    deck.push(plain(
        &pen,
        "gesprek",
        "report-slide-talk",
        ["report-slide-talk-1", "report-slide-talk-2", "report-slide-talk-3"].map(|key| pen.text(key)).to_vec(),
    ));
    deck.push(plain(
        &pen,
        "bijlage",
        "report-slide-appendix",
        ["report-definition-count", "report-definition-margin"].map(|key| pen.text(key)).to_vec(),
    ));
    deck
}

/// A slide whose notes stand in the catalogue under its own key.
fn plain(pen: &Pen, id: &'static str, key: &str, words: Vec<String>) -> Slide {
    let words = words.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    Slide { id, heading: pen.text(key), words, figure: None, notes: pen.text(&format!("{key}-notes")), concept: false }
}

fn with(slide: Slide, figure: Option<Figure>) -> Slide {
    Slide { figure, ..slide }
}

fn title(pen: &Pen, concept: bool) -> Slide {
    let heading = pen.say("report-slide-title", &[("year", pen.period().into())]);
    let as_of = pen.say("report-slide-as-of", &[("day", pen.day(pen.figures.period.until).into())]);
    let words = vec![pen.settings.organisation.value.clone(), as_of];
    Slide { heading, concept, ..plain(pen, "titel", "report-slide-title-plain", words) }
}

/// The number and whether it changed, without the thresholds: those stand in the report.
fn count(pen: &Pen) -> Vec<String> {
    change(pen).into_iter().take(1).chain(judgement(pen)).collect()
}

/// What most complaints have in common, or why that is not said.
fn largest(pen: &Pen, groups: &[Group]) -> Vec<String> {
    let message = headline(pen, groups);
    let none = groups.iter().all(|group| group.count == 0);
    vec![if message.is_empty() { pen.text(if none { "report-slide-nothing" } else { "report-hidden-list" }) } else { message }]
}

/// How long half of the complaints took, in a few words.
fn handling(pen: &Pen) -> String {
    let median = pen.figures.handling_time.median;
    median.map_or_else(|| handling_sentence(pen), |median| pen.say("report-curve-headline", &[("median", number(median))]))
}

/// One anonymous lesson, the latest.
fn story(pen: &Pen) -> Slide {
    let lesson = pen.figures.lessons.last().map_or_else(|| pen.text("report-lessons-none"), |lesson| lesson.text.clone());
    plain(pen, "verhaal", "report-slide-story", vec![lesson])
}

fn improved(pen: &Pen) -> Vec<String> {
    let realised = &pen.figures.measures.realised;
    let measures = pen.figures.measures.follow_up.iter().chain(&pen.figures.measures.recommendations);
    let titles: Vec<String> = measures.filter(|measure| realised.contains(&measure.number)).map(|measure| measure.title.clone()).collect();
    if titles.is_empty() { vec![pen.text("report-realised-none")] } else { titles }
}

fn followed(pen: &Pen) -> Vec<String> {
    let measures = &pen.figures.measures;
    if measures.follow_up.is_empty() {
        return vec![pen.text("report-follow-up-none")];
    }
    let done = measures.followed(Progress::InTime) + measures.followed(Progress::Late);
    let summary = pen.say("report-slide-followed", &[("done", number(done)), ("count", measures.follow_up.len().into())]);
    let running = |measure: &&MeasureFigure| matches!(measure.progress, Progress::Running | Progress::Overdue | Progress::Postponed);
    let open = measures
        .follow_up
        .iter()
        .filter(running)
        .map(|measure| pen.say("report-slide-still-open", &[("title", measure.title.clone().into())]));
    [summary].into_iter().chain(open).collect()
}

fn patterns(pen: &Pen) -> Vec<String> {
    if pen.figures.patterns.is_empty() { vec![pen.text("report-patterns-none")] } else { pattern_sentences(pen) }
}

/// What, who, when, and how it is measured; before that only that decisions follow.
fn decisions(pen: &Pen, concept: bool) -> Slide {
    let recommendations = &pen.figures.measures.recommendations;
    let words = if recommendations.is_empty() {
        vec![pen.text("report-recommendations-none")]
    } else if concept {
        let titles = recommendations.iter().map(|measure| measure.title.clone());
        [pen.text("report-slide-decisions-follow")].into_iter().chain(titles).collect()
    } else {
        recommendations.iter().map(|measure| decision(pen, measure)).collect()
    };
    Slide { concept, ..plain(pen, "besluiten", "report-slide-decisions", words) }
}

/// One decision: what, and where it was adopted who and when.
fn decision(pen: &Pen, measure: &MeasureFigure) -> String {
    let args: [Named; 3] = [
        ("title", measure.title.clone().into()),
        ("by", measure.carried_out_by.clone().unwrap_or_default().into()),
        ("due", measure.due.map_or_else(String::new, |day| pen.day(day)).into()),
    ];
    match measure.decision {
        Some(_) if measure.due.is_some() && measure.carried_out_by.is_some() => pen.say("report-slide-adopted", &args),
        Some(decision) => {
            pen.say("report-slide-decided", &[args[0].clone(), ("decision", pen.text(&format!("report-decision-{decision}")).into())])
        }
        None => measure.title.clone(),
    }
}
