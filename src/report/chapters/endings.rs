//! How complaints ended, and what the complainants thought of it.

use crate::analysis::{Group, LIST_FROM};
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let outcomes = &pen.figures.outcomes;
    let mut blocks = Blocks::default();
    let closed = pen.figures.stock.closed;
    if closed == 0 {
        blocks.words([pen.text("report-endings-none")]);
        return blocks.into_section("uitkomsten", pen.text("report-endings"));
    }
    blocks.words([pen.say("report-endings-count", &[("closed", number(closed))])]);
    match pen.seen(&groups(pen)) {
        Some(seen) => {
            let rows = seen
                .iter()
                .map(|group| vec![group.label.clone(), pen.cell(group.now)])
                .collect();
            blocks.table(pen.table(
                "report-endings-caption",
                &["report-column-ending", "report-column-count"],
                rows,
            ));
        }
        None => blocks.note(pen.text("report-hidden-list")),
    }
    if !pen.hides() {
        let [one, two, more] = outcomes.proposals;
        let args: [Named; 3] = [
            ("one", number(one)),
            ("two", number(two)),
            ("more", number(more)),
        ];
        blocks.words([
            pen.say("report-proposals", &args),
            upheld(pen),
            appeals(pen),
        ]);
    }
    blocks.words(satisfaction(pen));
    blocks.note(pen.text("report-endings-handling"));
    blocks.into_section("uitkomsten", pen.text("report-endings"))
}

/// The endings under their names. There is no count of the year before: a closing may come later.
fn groups(pen: &Pen) -> Vec<Group> {
    let key = |ending: crate::analysis::Ending| {
        serde_json::to_value(ending)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    };
    let group = |outcome: &crate::analysis::OutcomeCount| {
        let key = key(outcome.ending);
        Group {
            label: pen.text(&format!("report-ending-{key}")),
            key,
            count: outcome.count,
            before: 0,
        }
    };
    pen.figures.outcomes.groups.iter().map(group).collect()
}

fn upheld(pen: &Pen) -> String {
    let outcomes = &pen.figures.outcomes;
    if outcomes.upheld + outcomes.partly_upheld + outcomes.not_upheld == 0 {
        return String::new();
    }
    let args: [Named; 3] = [
        ("upheld", number(outcomes.upheld)),
        ("partly", number(outcomes.partly_upheld)),
        ("not", number(outcomes.not_upheld)),
    ];
    pen.say("report-upheld", &args)
}

fn appeals(pen: &Pen) -> String {
    let appeals = pen.figures.outcomes.appeals;
    if appeals == 0 {
        pen.text("report-appeals-none")
    } else {
        pen.say("report-appeals", &[("count", number(appeals))])
    }
}

/// Who answered comes first; then what they said, and for staff only when enough did.
fn satisfaction(pen: &Pen) -> Vec<String> {
    let satisfaction = &pen.figures.outcomes.satisfaction;
    let answered = satisfaction.answered;
    if answered.of == 0 {
        return vec![pen.text("report-satisfaction-not-asked")];
    }
    let mut sentences = vec![pen.say(
        "report-satisfaction-answered",
        &[("share", pen.share(answered).into())],
    )];
    if answered.count > 0 && (!pen.hides() || answered.count >= LIST_FROM) {
        sentences.push(pen.say(
            "report-satisfaction",
            &[("share", pen.share(satisfaction.satisfied).into())],
        ));
    }
    if answered.of > answered.count {
        sentences.push(pen.say(
            "report-satisfaction-silent",
            &[("count", number(answered.of - answered.count))],
        ));
    }
    sentences
}
