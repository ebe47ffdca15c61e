//! What a report is made from, and what of it a report tells.

use crate::analysis::YearAnalysis;
use crate::record::Audience;
use crate::register::Register;
use crate::wording::Words;

/// What a report is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub register: &'a Register,
    pub analysis: &'a YearAnalysis,
    /// The year as it stood when the owners decided on it, where git tells.
    pub decided_on: Option<&'a DecidedYear>,
    pub audience: Audience,
    /// The commit that was read.
    pub revision: Option<&'a str>,
    pub words: &'a Words,
}

/// A year as it stood when the owners decided on it: judged by today's rules, from the last commit
/// up to that day.
pub struct DecidedYear {
    pub register: Register,
    /// Of the whole year, as of the day of the decision.
    pub analysis: YearAnalysis,
}

impl<'a> Source<'a> {
    /// What the report tells. A year that the owners decided on is told as it stood then, and what
    /// differs now is an erratum. Staff read it as it stands now: two editions side by side would
    /// give away small counts.
    pub(super) fn as_told(self) -> Source<'a> {
        match self.decided_on.filter(|_| self.audience != Audience::Staff) {
            Some(then) => Source {
                register: &then.register,
                analysis: &then.analysis,
                ..self
            },
            None => self,
        }
    }
}
