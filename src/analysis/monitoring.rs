//! The lines of continual monitoring that ISO 10002 names, each with numerator and denominator.
//!
//! Source: ISO 10002, annex on continual monitoring. Training of staff is not in the register.

use std::collections::BTreeSet;

use serde::Serialize;

use super::measures::Measures;
use super::outcomes::{Ending, Outcomes};
use super::recurrence::Pattern;
use super::scope::{Scope, Share, count};
use super::stock::Stock;
use super::timeliness::TermFigure;
use crate::record::TermName;

/// One line each.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Monitoring {
    pub received: u32,
    /// Resolved at the point of receipt, among those an employee received.
    pub resolved_at_receipt: Share,
    pub acknowledged_late: Share,
    pub solved_late: Share,
    /// Referred elsewhere or taken to an independent body, among the closings.
    pub referred_outside: Share,
    /// Part of a recurring pattern, among the received.
    pub recurrent: Share,
    pub improvements: u32,
    pub satisfied: Share,
    /// Median days from recommendation to decision, and to realisation, over all measures so far.
    pub days_to_decision: Option<f64>,
    pub days_to_realisation: Option<f64>,
}

/// The figures that the lines are taken from.
pub(super) struct Sources<'a> {
    pub stock: &'a Stock,
    pub terms: &'a [TermFigure],
    pub outcomes: &'a Outcomes,
    pub patterns: &'a [Pattern],
    pub measures: &'a Measures,
}

pub(super) fn monitoring(scope: &Scope, from: &Sources) -> Monitoring {
    let late = |term: TermName| {
        let figure = from.terms.iter().find(|figure| figure.term == term.word());
        figure.map_or(Share::new(0, 0), |figure| {
            Share::new(figure.met.of - figure.met.count, figure.met.of)
        })
    };
    let through_employee = scope
        .received()
        .filter(|known| !known.complaint().came_to_officer());
    let recurring: BTreeSet<&str> = from
        .patterns
        .iter()
        .filter(|pattern| pattern.recurs)
        .flat_map(|pattern| &pattern.numbers)
        .map(String::as_str)
        .collect();
    let referred = from
        .outcomes
        .groups
        .iter()
        .filter(|group| group.ending == Ending::Referred)
        .map(|group| group.count)
        .sum();
    Monitoring {
        received: from.stock.received,
        resolved_at_receipt: Share::among(through_employee, |known| {
            known.complaint().solved_in_first_talk()
        }),
        acknowledged_late: late(TermName::Acknowledgement),
        solved_late: late(TermName::Solution),
        referred_outside: Share::new(referred, from.stock.closed),
        recurrent: Share::among(from.stock.list.iter(), |received| {
            recurring.contains(received.number.as_str())
        }),
        improvements: count(from.measures.realised.iter()),
        satisfied: from.outcomes.satisfaction.satisfied,
        days_to_decision: from.measures.days_to_decision,
        days_to_realisation: from.measures.days_to_realisation,
    }
}
