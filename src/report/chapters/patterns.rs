//! Possible structural problems: every pattern with its judgement, "nee" included.

use crate::analysis::{Cell, Group, Pattern, SCAN_DAYS};
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    let patterns = &pen.figures.patterns;
    if patterns.is_empty() {
        blocks.words([pen.text("report-patterns-none")]);
    } else {
        blocks.words([pen.text("report-patterns-intro")]);
        blocks.points(pattern_sentences(pen));
    }
    blocks.into_section("structureel", pen.text("report-patterns"))
}

/// One sentence a pattern; patterns that would point at a single case are only counted for staff.
pub(in crate::report) fn pattern_sentences(pen: &Pen) -> Vec<String> {
    let (told, kept): (Vec<&Pattern>, Vec<&Pattern>) = pen.figures.patterns.iter().partition(|pattern| may_tell(pen, pattern));
    let mut sentences: Vec<String> = told.into_iter().map(|pattern| sentence(pen, pattern)).collect();
    if !kept.is_empty() {
        sentences.push(pen.say("report-patterns-kept", &[("count", kept.len().into())]));
    }
    sentences
}

/// Whether both the category and the cause of a pattern are shown to this audience.
fn may_tell(pen: &Pen, pattern: &Pattern) -> bool {
    let Some(threshold) = pen.threshold else { return true };
    let shown = |groups: &[Group], key: &str| {
        let cells = pen.cells(&groups.iter().map(|group| group.count).collect::<Vec<_>>());
        let at = groups.iter().position(|group| group.key == key);
        at.zip(cells).is_some_and(|(at, cells)| cells[at] != Cell::Hidden)
    };
    let subjects = &pen.figures.subjects;
    let cause = pattern.cause.as_deref().is_none_or(|cause| shown(&subjects.causes, cause));
    u32::try_from(pattern.numbers.len()).is_ok_and(|count| count >= threshold) && shown(&subjects.categories, &pattern.category) && cause
}

fn sentence(pen: &Pen, pattern: &Pattern) -> String {
    let what = match &pattern.cause_label {
        Some(cause) => {
            pen.say("report-pattern-pair", &[("category", pattern.category_label.clone().into()), ("cause", cause.clone().into())])
        }
        None => pattern.category_label.clone(),
    };
    let head = if pen.hides() {
        pen.say("report-pattern-count", &[("what", what.into()), ("count", pattern.numbers.len().into())])
    } else {
        let args: [Named; 3] =
            [("what", what.into()), ("count", pattern.numbers.len().into()), ("numbers", pattern.numbers.clone().into())];
        pen.say("report-pattern", &args)
    };
    [head, why(pen, pattern), judgement(pen, pattern)].join(" ")
}

fn why(pen: &Pen, pattern: &Pattern) -> String {
    let mut reasons = Vec::new();
    if pattern.recurs {
        reasons.push(pen.text("report-pattern-recurs"));
    }
    if pattern.severe {
        reasons.push(pen.text("report-pattern-severe"));
    }
    let cluster = pattern.cluster.as_ref().filter(|_| !pen.hides());
    if let Some(cluster) = cluster {
        let percent = (cluster.p * 100.0).clamp(1.0, 99.0);
        let args: [Named; 4] = [
            ("count", number(cluster.count)),
            ("days", number(SCAN_DAYS)),
            ("of", number(cluster.of)),
            ("percent", pen.decimal(percent, 0).into()),
        ];
        reasons.push(pen.say("report-pattern-cluster", &args));
    }
    reasons.join(" ")
}

fn judgement(pen: &Pen, pattern: &Pattern) -> String {
    let verdict = match (pattern.judged_structural, pattern.judged) {
        (true, _) => "report-pattern-structural",
        (false, true) => "report-pattern-incident",
        (false, false) => "report-pattern-unjudged",
    };
    let measures = if pattern.measures.is_empty() {
        pen.text("report-pattern-no-measure")
    } else {
        pen.say("report-pattern-measures", &[("numbers", pattern.measures.clone().into())])
    };
    format!("{} {measures}", pen.text(verdict))
}
