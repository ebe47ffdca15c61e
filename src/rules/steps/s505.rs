//! S505: a term is about to pass.

use super::{ComplaintContext, Found, Judge, Rule};
use std::collections::BTreeSet;

use crate::calendar::Day;
use crate::place::Span;
use crate::procedure::Obligation;
use crate::record::TermName;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let near: Vec<&Obligation> = context
        .status
        .last()
        .obligations
        .iter()
        .filter(|obligation| obligation.is_near())
        .collect();
    let days: BTreeSet<Day> = near.iter().map(|obligation| obligation.end.due).collect();
    // Terms that end on one day are told together; those that are set come first.
    for due in days {
        let ending = near.iter().filter(|obligation| obligation.end.due == due);
        let set = ending.clone().any(|obligation| obligation.end.set);
        let mut terms: Vec<TermName> = ending
            .clone()
            .filter(|obligation| obligation.end.set == set)
            .map(|obligation| obligation.term())
            .collect();
        terms.dedup();
        let round = ending.map(|obligation| obligation.settled_in).max();
        let finding = found
            .at(Span::START)
            .in_round(round.unwrap_or(1), context.last_round());
        let terms: Vec<String> = terms.iter().map(|term| format!("`{term}`")).collect();
        finding
            .due(due)
            .with("term", terms)
            .with("days", due.days_since(context.as_of));
        if !set {
            finding.worded("message-unset");
        }
    }
}
