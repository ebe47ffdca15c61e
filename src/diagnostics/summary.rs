//! How many records and how many findings of each severity. The explained ones are counted apart.

use serde::Serialize;

use crate::rules::{Assessment, Severity};
use crate::wording::{Message, Words};

/// The counts of one check, as the contract's JSON has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Summary {
    pub complaints: usize,
    pub measures: usize,
    #[serde(rename = "fout")]
    pub faults: usize,
    #[serde(rename = "afwijking")]
    pub deviations: usize,
    #[serde(rename = "aandacht")]
    pub notices: usize,
    pub explained: usize,
}

impl Summary {
    /// Counts the files of the register, readable or not, and the findings.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Summary {
        let count = |severity| {
            assessment
                .findings
                .iter()
                .filter(|finding| finding.severity == severity && finding.explained.is_none())
                .count()
        };
        Summary {
            complaints: assessment.register.complaints.len(),
            measures: assessment.register.measures.len(),
            faults: count(Severity::Fault),
            deviations: count(Severity::Deviation),
            notices: count(Severity::Notice),
            explained: assessment
                .findings
                .iter()
                .filter(|finding| finding.explained.is_some())
                .count(),
        }
    }

    /// Findings at or above a severity, the explained left out.
    #[must_use]
    pub const fn at_least(&self, severity: Severity) -> usize {
        match severity {
            Severity::Fault => self.faults,
            Severity::Deviation => self.faults + self.deviations,
            Severity::Notice => self.faults + self.deviations + self.notices,
        }
    }
}

/// The counts in one sentence, with the day on which the register was judged.
#[must_use]
pub fn summary_line(assessment: &Assessment, words: &Words) -> String {
    let summary = Summary::of(assessment);
    let message = Message::new("diagnostics-summary")
        .with("day", assessment.as_of)
        .with("complaints", summary.complaints)
        .with("measures", summary.measures)
        .with("faults", summary.faults)
        .with("deviations", summary.deviations)
        .with("notices", summary.notices)
        .with("explained", summary.explained);
    words.say(&message)
}
