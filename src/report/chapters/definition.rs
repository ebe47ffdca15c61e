//! What a complaint is and how it is counted: without this no number means anything.

use crate::procedure::quote;
use crate::register::Heading;
use crate::report::builder::{ReportBuilder, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    let version = builder.settings.version_on(builder.figures.period.until);
    let definition = quote(
        builder.source.register,
        version,
        Heading::Definition,
        builder.source.words,
    );
    blocks.own(&definition.text);
    blocks.words([builder.text("report-definition-not")]);
    blocks.points(
        [
            "report-definition-count",
            "report-definition-margin",
            "report-definition-until",
        ]
        .map(|key| builder.text(key))
        .to_vec(),
    );
    blocks.words([builder.text("report-definition-more")]);
    let left_out = builder.figures.stock.left_out;
    if left_out > 0 {
        blocks.note(builder.say("report-definition-left-out", &[("count", number(left_out))]));
    }
    blocks.into_section("definitie", builder.text("report-definition"))
}
