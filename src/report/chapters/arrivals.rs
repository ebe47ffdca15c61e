//! How complaints came in: route, channel, complainants who came back.

use crate::analysis::Group;
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let arrival = &builder.figures.arrival;
    let mut blocks = Blocks::default();
    if builder.figures.stock.received == 0 {
        blocks.words([builder.text("report-no-complaints")]);
        return blocks.into_section("binnenkomst", builder.text("report-arrival"));
    }
    let args: [Named; 4] = [
        ("direct", number(arrival.direct)),
        ("employee", number(arrival.through_employee)),
        ("solved", number(arrival.solved_in_talk)),
        ("formal", number(arrival.formal)),
    ];
    // How many became formal, beside how many were solved before, tells of a rare ending.
    let all_told = builder.disclosure.is_none();
    if builder.may_say(&[arrival.direct, arrival.through_employee]) && !all_told {
        blocks.words([builder.say("report-arrival-received-by", &args)]);
    }
    if all_told
        && builder.may_say(&[
            arrival.direct,
            arrival.through_employee,
            arrival.solved_in_talk,
            builder.figures.stock.received - arrival.formal,
        ])
    {
        blocks.words([builder.say("report-arrival-route", &args)]);
    }
    let named = named(builder, "report-channel", &arrival.channels);
    match builder.seen(&named) {
        Some(seen) => {
            let rows = seen
                .iter()
                .map(|group| vec![group.label.clone(), builder.cell(group.now)])
                .collect();
            blocks.table(builder.table(
                "report-channel-caption",
                &["report-column-channel", "report-column-count"],
                rows,
            ));
        }
        None => blocks.note(builder.text("report-hidden-list")),
    }
    if arrival.repeat_complainants > 0 && !builder.hides() {
        blocks.words([builder.say(
            "report-arrival-repeat",
            &[("count", number(arrival.repeat_complainants))],
        )]);
    }
    blocks.into_section("binnenkomst", builder.text("report-arrival"))
}

/// The groups of a vocabulary under the names of the catalogue; an empty key is "not filled in".
pub(super) fn named(builder: &ReportBuilder, prefix: &str, groups: &[Group]) -> Vec<Group> {
    let label = |key: &str| {
        if key.is_empty() {
            builder.text("report-not-filled-in")
        } else {
            builder.text(&format!("{prefix}-{key}"))
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
