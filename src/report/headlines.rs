//! The figures of a year that a reader remembers: what differs from those on which the owners
//! decided is a correction, and is told as such.

use crate::analysis::YearAnalysis;
use crate::json::{self, Value};

/// The texts' keys of what the figures count.
const KEYS: [&str; 9] = [
    "figure-open-at-start",
    "figure-received",
    "figure-reopened",
    "figure-closed",
    "figure-open",
    "figure-half-within",
    "term-ontvangstbevestiging",
    "term-uitleg-procedure",
    "term-oplossing",
];

/// The figures, as they are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headlines {
    printed: [String; KEYS.len()],
    /// Every figure of the report, by the key of its group: what is not printed above counts too.
    groups: Value,
}

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
        let printed = [
            count(stock.open_at_start),
            count(stock.received),
            count(stock.reopened),
            count(stock.closed),
            count(stock.open_at_end),
            median,
            term(0),
            term(1),
            term(2),
        ];
        Headlines {
            printed,
            groups: json::tree(figures),
        }
    }

    /// What is another figure in `now`: the key of its name, the figure here and there.
    pub(super) fn differing<'h>(
        &'h self,
        now: &'h Headlines,
    ) -> impl Iterator<Item = (&'static str, &'h str, &'h str)> {
        let both = KEYS.into_iter().zip(self.printed.iter().zip(&now.printed));
        both.filter(|(_, (then, now))| then != now)
            .map(|(key, (then, now))| (key, then.as_str(), now.as_str()))
    }

    /// The groups of figures in which anything is another figure in `now`. What git tells of how the
    /// register was kept is of the day itself, and the day of judging is no figure.
    pub(super) fn changed_groups<'h>(&'h self, now: &'h Headlines) -> Vec<&'h str> {
        let groups = now.groups.as_object().into_iter().flatten();
        let counted = groups.filter(|(key, _)| !matches!(key.as_str(), "as_of" | "recordkeeping"));
        let changed =
            counted.filter(|(key, value)| self.groups.get(key).is_some_and(|then| then != *value));
        changed.map(|(key, _)| key.as_str()).collect()
    }
}
