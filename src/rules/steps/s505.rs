//! S505: a term is about to pass.

use super::{ComplaintContext, Declaration, Found, Judge};
use std::collections::BTreeSet;

use crate::calendar::Day;
use crate::place::Span;
use crate::procedure::Obligation;
use crate::record::TermName;

pub const RULE: Declaration = Declaration::notice(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let near: Vec<&Obligation> = context
        .status
        .last()
        .obligations
        .iter()
        .filter(|obligation| is_near(context, obligation))
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

/// Not where it is missed already, and not while its clock stands still.
fn is_near(context: &ComplaintContext<'_>, obligation: &Obligation) -> bool {
    let waits = obligation.is_running() && !obligation.paused && obligation.breach.is_none();
    let days = obligation.end.due.days_since(context.as_of);
    waits && days <= signal_days(context, obligation.term())
}

/// How many days before its end the version that sets a term tells that it is about to pass.
fn signal_days(context: &ComplaintContext<'_>, term: TermName) -> i64 {
    let version = match term {
        TermName::Referral => context
            .settings
            .version_on(context.complaint.received.value),
        _ => context.version,
    };
    let days = version.signal_days.as_ref();
    days.map_or(-1, |days| i64::from(days.value))
}
