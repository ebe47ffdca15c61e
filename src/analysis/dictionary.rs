//! The dictionary of figures: every number that pages, reports, slides and JSON call by a name, with
//! where it comes from. A name has one value for a period; its words and its definition stand in the
//! catalogue under the key (`figure-KEY`, `figure-KEY-means`).

use super::results::YearResults;
use super::scope::Share;
use super::year::YearAnalysis;

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

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Complaints,
    /// Each closing, and each reopening: a complaint can have several.
    Turns,
    Measures,
    /// Terms kept, of those that were decided.
    Terms,
    /// Calendar days.
    Days,
    /// Answers of complainants.
    Answers,
}

/// The day or days of which a figure tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The day before the period.
    Start,
    /// The days of the period that count.
    Period,
    /// The last day that counts.
    End,
    /// The day of judging.
    AsOf,
}

impl NamedFigure {
    const fn result(
        key: &'static str,
        unit: Unit,
        when: Moment,
        value: fn(&YearResults) -> Value,
    ) -> NamedFigure {
        let source = Source::Results(value);
        NamedFigure {
            key,
            unit,
            when,
            source,
        }
    }

    const fn counted(
        key: &'static str,
        unit: Unit,
        when: Moment,
        value: fn(&YearAnalysis) -> usize,
    ) -> NamedFigure {
        let source = Source::Analysis(value);
        NamedFigure {
            key,
            unit,
            when,
            source,
        }
    }

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

impl Unit {
    /// The key of its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Complaints => "figure-unit-complaints",
            Unit::Turns => "figure-unit-turns",
            Unit::Measures => "figure-unit-measures",
            Unit::Terms => "figure-unit-terms",
            Unit::Days => "figure-unit-days",
            Unit::Answers => "figure-unit-answers",
        }
    }
}

impl Moment {
    /// The key of its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Moment::Start => "figure-when-start",
            Moment::Period => "figure-when-period",
            Moment::End => "figure-when-end",
            Moment::AsOf => "figure-when-as-of",
        }
    }
}

fn whole(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

pub const OPEN_AT_START: NamedFigure =
    NamedFigure::counted("open-at-start", Unit::Complaints, Moment::Start, |year| {
        whole(year.stock.open_at_start)
    });
pub const RECEIVED: NamedFigure =
    NamedFigure::result("received", Unit::Complaints, Moment::Period, |year| {
        Value::Count(whole(year.received))
    });
pub const REOPENED: NamedFigure =
    NamedFigure::counted("reopened", Unit::Turns, Moment::Period, |year| {
        whole(year.stock.reopened)
    });
pub const CLOSED: NamedFigure =
    NamedFigure::result("closed", Unit::Turns, Moment::Period, |year| {
        Value::Count(whole(year.closed))
    });
pub const OPEN: NamedFigure = NamedFigure::result("open", Unit::Complaints, Moment::End, |year| {
    Value::Count(whole(year.open_at_end))
});
pub const OPEN_NOW: NamedFigure =
    NamedFigure::counted("open-now", Unit::Complaints, Moment::AsOf, |year| {
        whole(year.stock.open_at_end)
    });
pub const OVERDUE: NamedFigure =
    NamedFigure::counted("overdue", Unit::Complaints, Moment::End, |year| {
        whole(year.ageing.overdue())
    });
pub const TO_DECIDE: NamedFigure =
    NamedFigure::counted("to-decide", Unit::Measures, Moment::AsOf, |year| {
        year.measures.waiting.len()
    });
pub const IMPROVEMENTS: NamedFigure =
    NamedFigure::counted("improvements", Unit::Measures, Moment::Period, |year| {
        year.measures.realised.len()
    });
pub const ACKNOWLEDGED_IN_TIME: NamedFigure = NamedFigure::result(
    "acknowledged-in-time",
    Unit::Terms,
    Moment::Period,
    |year| Value::Share(year.acknowledged),
);
pub const EXPLAINED_IN_TIME: NamedFigure =
    NamedFigure::result("explained-in-time", Unit::Terms, Moment::Period, |year| {
        Value::Share(year.explained)
    });
pub const SOLVED_IN_TIME: NamedFigure =
    NamedFigure::result("solved-in-time", Unit::Terms, Moment::Period, |year| {
        Value::Share(year.solved)
    });
pub const HALF_WITHIN: NamedFigure =
    NamedFigure::result("half-within", Unit::Days, Moment::Period, |year| {
        Value::Days(year.median)
    });
pub const NINE_IN_TEN_WITHIN: NamedFigure =
    NamedFigure::result("nine-in-ten-within", Unit::Days, Moment::Period, |year| {
        Value::Days(year.p90)
    });
pub const SATISFIED: NamedFigure =
    NamedFigure::result("satisfied", Unit::Answers, Moment::Period, |year| {
        Value::Share(year.satisfied)
    });
pub const ACCEPTED_FIRST: NamedFigure =
    NamedFigure::result("accepted-first", Unit::Turns, Moment::Period, |year| {
        Value::Share(year.accepted_first)
    });
pub const UPHELD: NamedFigure =
    NamedFigure::result("upheld", Unit::Complaints, Moment::Period, |year| {
        Value::Share(year.upheld)
    });

/// All of them, in the order in which the page of definitions tells them.
pub const DICTIONARY: [NamedFigure; 17] = [
    OPEN_AT_START,
    RECEIVED,
    REOPENED,
    CLOSED,
    OPEN,
    OPEN_NOW,
    OVERDUE,
    ACKNOWLEDGED_IN_TIME,
    EXPLAINED_IN_TIME,
    SOLVED_IN_TIME,
    HALF_WITHIN,
    NINE_IN_TEN_WITHIN,
    SATISFIED,
    ACCEPTED_FIRST,
    UPHELD,
    TO_DECIDE,
    IMPROVEMENTS,
];

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
