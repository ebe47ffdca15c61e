//! The officer's own analysis, and nothing else: what the program says stands in its own chapters.

use crate::report::builder::ReportBuilder;
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.own(&builder.own.analysis);
    blocks.into_section("analyse", builder.text("report-opinion"))
}
