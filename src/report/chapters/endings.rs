//! How complaints ended, and what the complainants thought of it.

use crate::analysis::{Ending, Group, LIST_FROM};
use crate::json;
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::document::{Blocks, Section};

/// The ending that came to nothing, by its name in JSON.
const REOPENED: &str = "reopened-later";

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let outcomes = &builder.figures.outcomes;
    let mut blocks = Blocks::default();
    let closed = builder.figures.stock.closed;
    if closed == 0 {
        blocks.words([builder.text("report-endings-none")]);
        return blocks.into_section("uitkomsten", builder.text("report-endings"));
    }
    let reopened = outcomes
        .groups
        .iter()
        .find(|group| group.ending == Ending::ReopenedLater);
    let args: [Named; 2] = [
        ("closed", number(closed)),
        ("reopened", number(reopened.map_or(0, |group| group.count))),
    ];
    blocks.gist(builder.say("report-endings-count", &args));
    blocks.words([reopened_in_all(builder)]);
    // A reopening shows in the state and the months of each complaint, and so is no secret: beside a
    // hidden count it would tell of that.
    let (reopened, ended): (Vec<Group>, Vec<Group>) = groups(builder)
        .into_iter()
        .partition(|group| builder.hides() && group.key == REOPENED);
    match builder.seen(&ended) {
        Some(seen) => {
            let ended = seen
                .iter()
                .map(|group| vec![group.label.clone(), builder.cell(group.now)]);
            let reopened = reopened
                .iter()
                .filter(|group| group.count > 0)
                .map(|group| vec![group.label.clone(), group.count.to_string()]);
            let rows = ended.chain(reopened).collect();
            blocks.table(builder.table(
                "report-endings-caption",
                &["report-column-ending", "report-column-count"],
                rows,
            ));
        }
        None => blocks.note(builder.text("report-hidden-list")),
    }
    if !builder.hides() {
        let keys = [
            "report-proposals-one",
            "report-proposals-two",
            "report-proposals-more",
        ];
        let proposals = keys.into_iter().zip(outcomes.proposals);
        let proposals = proposals
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| builder.say(key, &[("count", number(count))]));
        blocks.words(proposals.chain([upheld(builder), appeals(builder)]));
    }
    blocks.words(satisfaction(builder));
    blocks.note(builder.text("report-endings-handling"));
    blocks.into_section("uitkomsten", builder.text("report-endings"))
}

/// The endings under their names. There is no count of the year before: a closing may come later.
fn groups(builder: &ReportBuilder) -> Vec<Group> {
    let key = |ending: Ending| {
        let tree = json::tree(&ending);
        tree.as_str().map(str::to_owned).unwrap_or_default()
    };
    let group = |outcome: &crate::analysis::OutcomeCount| {
        let key = key(outcome.ending);
        Group {
            label: builder.text(&format!("report-ending-{key}")),
            key,
            count: outcome.count,
            before: 0,
        }
    };
    builder.figures.outcomes.groups.iter().map(group).collect()
}

/// How often a complaint was reopened in the period, where that is another number than of those
/// closed in it: the closing that came to nothing may be of an earlier year. Not for staff.
fn reopened_in_all(builder: &ReportBuilder) -> String {
    let mut groups = builder.figures.outcomes.groups.iter();
    let ending = groups.find(|group| group.ending == Ending::ReopenedLater);
    let of_these = ending.map_or(0, |group| group.count);
    let in_all = builder.figures.stock.reopened;
    if builder.hides() || in_all == of_these {
        return String::new();
    }
    builder.say("report-endings-reopened", &[("count", number(in_all))])
}

fn upheld(builder: &ReportBuilder) -> String {
    let outcomes = &builder.figures.outcomes;
    if outcomes.upheld + outcomes.partly_upheld + outcomes.not_upheld == 0 {
        return String::new();
    }
    let args: [Named; 3] = [
        ("upheld", number(outcomes.upheld)),
        ("partly", number(outcomes.partly_upheld)),
        ("not", number(outcomes.not_upheld)),
    ];
    builder.say("report-upheld", &args)
}

fn appeals(builder: &ReportBuilder) -> String {
    let appeals = builder.figures.outcomes.appeals;
    if appeals == 0 {
        builder.text("report-appeals-none")
    } else {
        builder.say("report-appeals", &[("count", number(appeals))])
    }
}

/// Who answered comes first; then what they said, and for staff only when enough did.
fn satisfaction(builder: &ReportBuilder) -> Vec<String> {
    let satisfaction = &builder.figures.outcomes.satisfaction;
    let answered = satisfaction.answered;
    if answered.of == 0 {
        return vec![builder.text("report-satisfaction-not-asked")];
    }
    let silent = answered.of - answered.count;
    let satisfied = satisfaction.satisfied;
    if !builder.may_say(&[answered.count, silent]) {
        return vec![builder.text("report-satisfaction-kept")];
    }
    let mut sentences = vec![builder.say(
        "report-satisfaction-answered",
        &[("share", builder.share(answered).into())],
    )];
    let enough = !builder.hides() || answered.count >= LIST_FROM;
    let may_say = builder.may_say(&[satisfied.count, satisfied.of - satisfied.count]);
    if answered.count > 0 && enough && may_say {
        sentences.push(builder.say(
            "report-satisfaction",
            &[("share", builder.share(satisfied).into())],
        ));
    }
    if silent > 0 {
        sentences.push(builder.say("report-satisfaction-silent", &[("count", number(silent))]));
    }
    sentences
}
