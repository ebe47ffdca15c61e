//! How complaints came in: route, channel, complainants who came back.

use crate::analysis::Group;
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let arrival = &pen.figures.arrival;
    let mut blocks = Blocks::default();
    if pen.figures.stock.received == 0 {
        blocks.words([pen.text("report-no-complaints")]);
        return blocks.into_section("binnenkomst", pen.text("report-arrival"));
    }
    let args: [Named; 4] = [
        ("direct", number(arrival.direct)),
        ("employee", number(arrival.through_employee)),
        ("solved", number(arrival.solved_in_talk)),
        ("formal", number(arrival.formal)),
    ];
    if pen.may_say(&[
        arrival.direct,
        arrival.through_employee,
        arrival.solved_in_talk,
        pen.figures.stock.received - arrival.formal,
    ]) {
        blocks.words([pen.say("report-arrival-route", &args)]);
    }
    let named = named(pen, "report-channel", &arrival.channels);
    match pen.seen(&named) {
        Some(seen) => {
            let rows = seen
                .iter()
                .map(|group| vec![group.label.clone(), pen.cell(group.now)])
                .collect();
            blocks.table(pen.table(
                "report-channel-caption",
                &["report-column-channel", "report-column-count"],
                rows,
            ));
        }
        None => blocks.note(pen.text("report-hidden-list")),
    }
    if arrival.repeat_complainants > 0 && !pen.hides() {
        blocks.words([pen.say(
            "report-arrival-repeat",
            &[("count", number(arrival.repeat_complainants))],
        )]);
    }
    blocks.into_section("binnenkomst", pen.text("report-arrival"))
}

/// The groups of a vocabulary under the names of the catalogue; an empty key is "not filled in".
pub(super) fn named(pen: &Pen, prefix: &str, groups: &[Group]) -> Vec<Group> {
    let label = |key: &str| {
        if key.is_empty() {
            pen.text("report-not-filled-in")
        } else {
            pen.text(&format!("{prefix}-{key}"))
        }
    };
    groups
        .iter()
        .map(|group| Group {
            label: label(&group.key),
            ..group.clone()
        })
        .collect()
}
