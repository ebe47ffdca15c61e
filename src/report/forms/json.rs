//! A document as JSON, version 1: what is printed, and for owners and officer every figure behind
//! it.

use serde::Serialize;

use crate::analysis::YearAnalysis;
use crate::calendar::Day;
use crate::json;
use crate::record::Audience;
use crate::report::{Document, RULES_VERSION, Section, Source};
use crate::rules::Unreadable;

/// `report YEAR --format json` and the site's `gegevens/jaarverslag-YEAR.json`. Keys are sorted;
/// new keys may be added; none changes its meaning.
#[derive(Debug, Serialize)]
struct V1<'a> {
    version: u8,
    title: &'a str,
    year: i32,
    quarter: Option<u32>,
    as_of: Day,
    /// The last day whose facts count.
    until: Day,
    revision: Option<&'a str>,
    /// The version of the program, whose rules judged.
    rules_version: &'static str,
    audience: &'static str,
    /// Every record of the year and before could be read, and so could the history where there is
    /// one.
    complete: bool,
    unreadable: &'a [Unreadable],
    concept: bool,
    /// Every figure with its numerator and denominator. Absent for staff: their small counts are
    /// hidden in the sections.
    figures: Option<&'a YearAnalysis>,
    sections: &'a [Section],
}

impl Document {
    /// The document with the figures that it was made from.
    #[must_use]
    pub fn json(&self, source: &Source) -> String {
        // How the register was kept is no adopted figure: as in the text, it is that of today.
        let figures = &YearAnalysis {
            recordkeeping: source.analysis.recordkeeping.clone(),
            ..source.as_told().analysis.clone()
        };
        // Through a value, whose keys are sorted.
        let value = json::tree(&V1 {
            version: 1,
            title: &self.title,
            year: figures.period.year,
            quarter: figures.period.quarter,
            as_of: figures.as_of,
            until: figures.period.until,
            revision: source.revision,
            rules_version: RULES_VERSION,
            audience: source.audience.word(),
            complete: self.unreadable.is_empty() && !source.analysis.is_history_broken,
            unreadable: &self.unreadable,
            concept: self.concept,
            figures: (source.audience != Audience::Staff).then_some(figures),
            sections: &self.sections,
        });
        json::pretty(&value)
    }
}
