//! The results of one year: the few numbers by which an owner sets years side by side.
//!
//! Each is counted as in the report of that year: facts up to its last day.

use serde::Serialize;

use super::handling_time::{Times, times};
use super::outcomes::{Ending, Outcomes, outcomes};
use super::period::Period;
use super::scope::{Scope, Share, events};
use super::statistics::{Observation, Survival, survival};
use super::stock::{Stock, stock};
use super::timeliness::{TermFigure, timeliness};
use crate::calendar::Day;
use crate::record::TermName;
use crate::register::Register;

/// The results of a year. Each has its name in the dictionary of figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct YearResults {
    pub year: i32,
    /// The year had not ended on the last day that counts.
    pub partial: bool,
    /// The day on which the register begins, where that lies in this year.
    pub begins: Option<Day>,
    /// Days on which the register told of every complaint.
    pub exposure: u32,
    pub received: u32,
    pub closed: u32,
    pub open_at_end: u32,
    /// The events that those closed are about, and those open: what belongs together counts once.
    #[serde(skip)]
    pub(super) closed_events: u32,
    #[serde(skip)]
    pub(super) open_events: u32,
    /// Terms kept, of those that were decided in the year.
    pub acknowledged: Share,
    pub explained: Share,
    pub solved: Share,
    /// Days within which half, and nine of ten, of the complaints received were closed.
    pub median: Option<u32>,
    pub median_low: Option<u32>,
    pub median_high: Option<u32>,
    pub p90: Option<u32>,
    /// A 4 or a 5 among the answers.
    pub satisfied: Share,
    /// Accepted at the first proposal, of the closings after a proposal.
    pub accepted_first: Share,
    /// Upheld or partly upheld, of the closings with such a judgement.
    pub upheld: Share,
    /// How long each complaint received took, or has taken so far.
    #[serde(skip)]
    pub(super) times: Vec<Observation>,
}

/// The figures of a year from which its results are taken.
pub(super) struct Figures<'a> {
    pub stock: &'a Stock,
    pub terms: &'a [TermFigure],
    pub times: &'a Times,
    pub outcomes: &'a Outcomes,
}

impl YearResults {
    /// The results of a year as the register tells them on a day; nothing before it begins.
    #[must_use]
    pub fn of(register: &Register, year: i32, as_of: Day) -> Option<YearResults> {
        let period = Period::new(year, None, as_of);
        let scope = Scope::new(register, period);
        let figures = Figures {
            stock: &stock(&scope),
            terms: &timeliness(&scope),
            times: &times(&scope),
            outcomes: &outcomes(&scope),
        };
        (scope.begins <= period.end).then(|| YearResults::from(&scope, &figures))
    }

    /// How many were still open after so many days, of the complaints received.
    #[must_use]
    pub fn curve(&self) -> Survival {
        survival(&self.times)
    }

    pub(super) fn from(scope: &Scope, figures: &Figures) -> YearResults {
        let kept = |term: TermName| {
            let mut terms = figures.terms.iter();
            let found = terms.find(|figure| figure.term == term.word());
            found.map_or(Share::new(0, 0), |figure| figure.met)
        };
        let (stock, outcomes) = (figures.stock, figures.outcomes);
        let time = figures.times;
        YearResults {
            year: scope.period.year,
            partial: scope.period.is_partial(),
            begins: Some(scope.begins).filter(|_| scope.is_short(scope.period)),
            exposure: scope.exposure(scope.period),
            received: stock.received,
            closed: stock.closed,
            open_at_end: stock.open_at_end,
            closed_events: events(scope.closings().map(|(known, _)| known)),
            open_events: events(scope.open_on(scope.period.until)),
            acknowledged: kept(TermName::Acknowledgement),
            explained: kept(TermName::Explanation),
            solved: kept(TermName::Solution),
            median: time.median,
            median_low: time.median_low,
            median_high: time.median_high,
            p90: time.p90,
            satisfied: outcomes.satisfaction.satisfied,
            accepted_first: accepted_first(outcomes),
            upheld: upheld(outcomes),
            times: time.all.clone(),
        }
    }
}

/// Of the closings after a proposal: those that the first one ended.
fn accepted_first(outcomes: &Outcomes) -> Share {
    let of = |ending: Ending| {
        let mut groups = outcomes.groups.iter();
        let found = groups.find(|group| group.ending == ending);
        found.map_or(0, |group| group.count)
    };
    let first = of(Ending::FirstProposalAccepted);
    let other = [
        Ending::LaterProposalAccepted,
        Ending::NotAccepted,
        Ending::NoReaction,
    ];
    Share::new(first, first + other.map(of).iter().sum::<u32>())
}

fn upheld(outcomes: &Outcomes) -> Share {
    let upheld = outcomes.upheld + outcomes.partly_upheld;
    Share::new(upheld, upheld + outcomes.not_upheld)
}
