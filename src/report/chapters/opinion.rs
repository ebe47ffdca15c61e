//! The officer's own words, and nothing else: what the program says stands in its own chapters.

use crate::record::Audience;
use crate::report::builder::ReportBuilder;
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    // The analysis is for the owners: it may tell of a single complaint what nobody else may know.
    let (words, heading) = if builder.hides() {
        (&builder.own.for_staff, "report-for-staff-heading")
    } else {
        (&builder.own.analysis, "report-opinion")
    };
    blocks.own(words);
    blocks.into_section("analyse", builder.text(heading))
}

/// The officer's three sentences for page one, named as theirs. Not for staff: they read what was
/// written for them.
pub(super) fn core(builder: &ReportBuilder, blocks: &mut Blocks) {
    if builder.hides() {
        return;
    }
    if !builder.own.core.trim().is_empty() {
        blocks.quoted(&builder.own.core, builder.text("report-core-by"));
    } else if builder.source.audience == Audience::Officer {
        let year = builder.figures.period.year.to_string();
        blocks.note(builder.say("report-core-missing", &[("year", year.into())]));
    }
}
