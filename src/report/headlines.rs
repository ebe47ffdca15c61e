//! The figures of a year that a reader remembers: what differs from those on which the owners
//! decided is a correction, and is told as such.

use crate::analysis::YearAnalysis;

/// The texts' keys of what the figures count.
const KEYS: [&str; 9] = [
    "report-stock-start",
    "report-stock-received",
    "report-stock-again",
    "report-stock-closed",
    "report-stock-end",
    "report-tile-median",
    "term-ontvangstbevestiging",
    "term-uitleg-procedure",
    "term-oplossing",
];

/// The figures, as they are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headlines([String; KEYS.len()]);

impl Headlines {
    /// Of one analysis.
    #[must_use]
    pub fn of(figures: &YearAnalysis) -> Headlines {
        let stock = &figures.stock;
        let median = figures
            .handling_time
            .median
            .map_or_else(String::new, |days| days.to_string());
        let term = |at: usize| {
            figures.terms.get(at).map_or_else(String::new, |term| {
                format!("{}/{}", term.met.count, term.met.of)
            })
        };
        let count = |count: u32| count.to_string();
        Headlines([
            count(stock.open_at_start),
            count(stock.received),
            count(stock.reopened),
            count(stock.closed),
            count(stock.open_at_end),
            median,
            term(0),
            term(1),
            term(2),
        ])
    }

    /// What is another figure in `now`: the key of its name, the figure here and there.
    pub(super) fn differing<'h>(
        &'h self,
        now: &'h Headlines,
    ) -> impl Iterator<Item = (&'static str, &'h str, &'h str)> {
        let both = KEYS.into_iter().zip(self.0.iter().zip(&now.0));
        both.filter(|(_, (then, now))| then != now)
            .map(|(key, (then, now))| (key, then.as_str(), now.as_str()))
    }
}
