//! Findings from what the procedure found itself (`procedure::Breach`): here it only gets its place
//! and its days; the words are those of each rule's page.

use super::Finding;
use super::context::ComplaintContext;
use super::rule::Found;
use crate::procedure::{Breach, Round};

/// Something that a term asks for was not done. Wordings: `message`, where the term is set;
/// `message-unset`, where no term is set and a working day has passed; `message-closed`, where a
/// closing came first. Several persons of one round are named in one finding (`who`).
pub(super) fn missed(context: &ComplaintContext<'_>, found: &mut Found) {
    let code = found.code();
    let mut told: Vec<&Breach> = Vec::new();
    for breach in context.status.breaches_of(code) {
        if told.iter().any(|other| is_of_one(other, breach)) {
            continue;
        }
        told.push(breach);
        let others = context.status.breaches_of(code);
        let who: Vec<&str> = others
            .filter(|other| is_of_one(other, breach))
            .filter_map(|other| other.who.as_deref())
            .collect();
        let finding = at(context, breach, found);
        let Some(term) = breach.term else { continue };
        finding.due(term.due).with("start", term.start);
        if !who.is_empty() {
            finding
                .with("count", who.len())
                .with("who", context.people(who));
        }
        if let Some(closed) = term.closed {
            finding.with("closed", closed).worded("message-closed");
        } else if !term.set {
            finding.worded("message-unset");
        }
    }
}

/// Something that a term asks for was done late: `done` and `due`, `days` late, and `who`.
pub(super) fn late(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(found.code()) {
        let finding = at(context, breach, found);
        let Some(term) = breach.term else { continue };
        finding
            .due(term.due)
            .with("start", term.start)
            .with("done", term.done.unwrap_or(term.due))
            .with("days", term.days_over);
        if let Some(who) = &breach.who {
            finding.with("who", context.people([who.as_str()]));
        }
    }
}

/// A finding at the place of a departure.
pub(super) fn at<'f>(
    context: &ComplaintContext<'_>,
    breach: &Breach,
    found: &'f mut Found,
) -> &'f mut Finding {
    found
        .at(breach.at)
        .in_round(breach.round, context.last_round())
}

/// Says of which round a finding tells, where a case has several: what another round has is not
/// missing there.
pub(super) fn name_round(round: &Round, finding: &mut Finding) {
    if round.number > 1 {
        finding.worded("message-reopened").with("from", round.from);
    } else if let Some(until) = round.until {
        finding.worded("message-before").with("until", until);
    }
}

/// Of one round, at one place, with one end: said in one finding.
fn is_of_one(one: &Breach, other: &Breach) -> bool {
    (one.round, one.at, one.term) == (other.round, other.at, other.term)
}
