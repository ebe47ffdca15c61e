//! The officer's own analysis, and nothing else: what the program says stands in its own chapters.

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
