//! The dictionary of figures: every count that pages, reports, slides and JSON call by a name, with
//! where it comes from. A name has one value for a period; its words and its definition stand in the
//! catalogue under the key (`figure-KEY`, `figure-KEY-means`).

use super::year::YearAnalysis;

/// A figure with a name.
pub struct NamedFigure {
    /// The key of its words, and its anchor on the page of definitions.
    pub key: &'static str,
    /// What is counted.
    pub unit: Unit,
    /// For which day or days.
    pub when: Moment,
    value: fn(&YearAnalysis) -> usize,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Complaints,
    /// Each closing, and each reopening: a complaint can have several.
    Turns,
    Measures,
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
    const fn new(
        key: &'static str,
        unit: Unit,
        when: Moment,
        value: fn(&YearAnalysis) -> usize,
    ) -> NamedFigure {
        NamedFigure {
            key,
            unit,
            when,
            value,
        }
    }

    /// Its value in an analysis.
    #[must_use]
    pub fn of(&self, figures: &YearAnalysis) -> usize {
        (self.value)(figures)
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
    NamedFigure::new("open-at-start", Unit::Complaints, Moment::Start, |year| {
        whole(year.stock.open_at_start)
    });
pub const RECEIVED: NamedFigure =
    NamedFigure::new("received", Unit::Complaints, Moment::Period, |year| {
        whole(year.stock.received)
    });
pub const REOPENED: NamedFigure =
    NamedFigure::new("reopened", Unit::Turns, Moment::Period, |year| {
        whole(year.stock.reopened)
    });
pub const CLOSED: NamedFigure = NamedFigure::new("closed", Unit::Turns, Moment::Period, |year| {
    whole(year.stock.closed)
});
pub const OPEN: NamedFigure = NamedFigure::new("open", Unit::Complaints, Moment::End, |year| {
    whole(year.stock.open_at_end)
});
pub const OPEN_NOW: NamedFigure =
    NamedFigure::new("open-now", Unit::Complaints, Moment::AsOf, |year| {
        whole(year.stock.open_at_end)
    });
pub const OVERDUE: NamedFigure =
    NamedFigure::new("overdue", Unit::Complaints, Moment::End, |year| {
        whole(year.ageing.overdue())
    });
pub const TO_DECIDE: NamedFigure =
    NamedFigure::new("to-decide", Unit::Measures, Moment::AsOf, |year| {
        year.measures.waiting.len()
    });
pub const IMPROVEMENTS: NamedFigure =
    NamedFigure::new("improvements", Unit::Measures, Moment::Period, |year| {
        year.measures.realised.len()
    });

/// All of them, in the order in which the page of definitions tells them.
pub const DICTIONARY: [NamedFigure; 9] = [
    OPEN_AT_START,
    RECEIVED,
    REOPENED,
    CLOSED,
    OPEN,
    OPEN_NOW,
    OVERDUE,
    TO_DECIDE,
    IMPROVEMENTS,
];
