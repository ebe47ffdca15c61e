//! The dictionary of figures: every number that pages, reports, slides and JSON call by a name, with
//! where it comes from. A name has one value for a period; its words and its definition stand in the
//! catalogue under the key (`figure-KEY`, `figure-KEY-means`).

use super::results::YearResults;
use super::scope::Share;
use super::year::YearAnalysis;
use crate::wording::worded;

/// A figure with a name.
pub struct NamedFigure {
    /// The key of its words, and its anchor on the page of definitions.
    pub key: &'static str,
    /// What is counted.
    pub unit: Unit,
    /// For which day or days.
    pub when: Moment,
    source: Source,
}

/// Where a figure is taken from.
enum Source {
    /// The results of a year, which stand beside those of other years.
    Results(fn(&YearResults) -> Value),
    Analysis(fn(&YearAnalysis) -> usize),
}

/// What a named figure is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    Count(usize),
    Share(Share),
    /// Absent while it cannot be said.
    Days(Option<u32>),
}

worded! {
    /// What a figure counts, by the key of its name.
    pub enum Unit {
        Complaints = "figure-unit-complaints",
        /// Each closing, and each reopening: a complaint can have several.
        Turns = "figure-unit-turns",
        Measures = "figure-unit-measures",
        /// Terms kept, of those that were decided.
        Terms = "figure-unit-terms",
        /// Calendar days.
        Days = "figure-unit-days",
        /// Answers of complainants.
        Answers = "figure-unit-answers",
    }

    /// The day or days of which a figure tells, by the key of their name.
    pub enum Moment {
        /// The day before the period.
        Start = "figure-when-start",
        /// The days of the period that count.
        Period = "figure-when-period",
        /// The last day that counts.
        End = "figure-when-end",
        /// The day of judging.
        AsOf = "figure-when-as-of",
    }
}

impl NamedFigure {
    /// Its value in an analysis.
    #[must_use]
    pub fn of(&self, figures: &YearAnalysis) -> Value {
        match self.source {
            Source::Results(value) => value(&figures.results),
            Source::Analysis(value) => Value::Count(value(figures)),
        }
    }

    /// Its count in an analysis; of a share the part.
    #[must_use]
    pub fn count(&self, figures: &YearAnalysis) -> usize {
        match self.of(figures) {
            Value::Count(count) => count,
            Value::Share(share) => whole(share.count),
            Value::Days(days) => whole(days.unwrap_or(0)),
        }
    }

    /// Its value in the results of a year; nothing where it is no result.
    #[must_use]
    pub fn of_year(&self, results: &YearResults) -> Option<Value> {
        match self.source {
            Source::Results(value) => Some(value(results)),
            Source::Analysis(_) => None,
        }
    }

    /// The key of its name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("figure-{}", self.key)
    }

    /// The key of its definition.
    #[must_use]
    pub fn meaning(&self) -> String {
        format!("figure-{}-means", self.key)
    }
}

fn whole(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// A figure, its key, what it counts and for which day or days, and below it where it is taken from.
macro_rules! figures {
    ($($name:ident = $key:literal $unit:ident $when:ident $source:ident($value:expr);)*) => {
        $(pub const $name: NamedFigure = NamedFigure {
            key: $key,
            unit: Unit::$unit,
            when: Moment::$when,
            source: Source::$source($value),
        };)*

        /// All of them, in the order in which the page of definitions tells them.
        pub const DICTIONARY: &[NamedFigure] = &[$($name),*];
    };
}

figures! {
    OPEN_AT_START = "open-at-start" Complaints Start
        Analysis(|year| whole(year.stock.open_at_start));
    RECEIVED = "received" Complaints Period
        Results(|year| Value::Count(whole(year.received)));
    REOPENED = "reopened" Turns Period
        Analysis(|year| whole(year.stock.reopened));
    CLOSED = "closed" Turns Period
        Results(|year| Value::Count(whole(year.closed)));
    OPEN = "open" Complaints End
        Results(|year| Value::Count(whole(year.open_at_end)));
    OPEN_NOW = "open-now" Complaints AsOf
        Analysis(|year| whole(year.stock.open_at_end));
    OVERDUE = "overdue" Complaints End
        Analysis(|year| whole(year.ageing.overdue()));
    ACKNOWLEDGED_IN_TIME = "acknowledged-in-time" Terms Period
        Results(|year| Value::Share(year.acknowledged));
    EXPLAINED_IN_TIME = "explained-in-time" Terms Period
        Results(|year| Value::Share(year.explained));
    SOLVED_IN_TIME = "solved-in-time" Terms Period
        Results(|year| Value::Share(year.solved));
    HALF_WITHIN = "half-within" Days Period
        Results(|year| Value::Days(year.median));
    NINE_IN_TEN_WITHIN = "nine-in-ten-within" Days Period
        Results(|year| Value::Days(year.p90));
    SATISFIED = "satisfied" Answers Period
        Results(|year| Value::Share(year.satisfied));
    ACCEPTED_FIRST = "accepted-first" Turns Period
        Results(|year| Value::Share(year.accepted_first));
    UPHELD = "upheld" Complaints Period
        Results(|year| Value::Share(year.upheld));
    TO_DECIDE = "to-decide" Measures AsOf
        Analysis(|year| year.measures.waiting.len());
    IMPROVEMENTS = "improvements" Measures Period
        Analysis(|year| year.measures.realised.len());
}

/// The results that stand side by side for some years.
pub const SIDE_BY_SIDE: [NamedFigure; 11] = [
    RECEIVED,
    CLOSED,
    OPEN,
    ACKNOWLEDGED_IN_TIME,
    EXPLAINED_IN_TIME,
    SOLVED_IN_TIME,
    HALF_WITHIN,
    NINE_IN_TEN_WITHIN,
    SATISFIED,
    ACCEPTED_FIRST,
    UPHELD,
];
