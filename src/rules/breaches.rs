//! Findings from what the procedure found itself (`procedure::Breach`): here it only gets its place
//! and its days; the words are those of each rule's page.

use super::Finding;
use super::context::ComplaintContext;
use super::rule::Found;
use crate::procedure::{Breach, Round};

/// Each departure from a step, at its place. What a term asks for comes with its days, and with the
/// persons of one round (`who`) in one finding. Not done, it is worded as `message`, where the term is
/// set; as `message-unset`, where no term is set and a working day has passed; as `message-closed`,
/// where a closing came first. Done late, it has the days `done` and how many `days` that was too late.
pub(super) fn of_breaches(context: &ComplaintContext<'_>, found: &mut Found) {
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
        if let Some(done) = term.done {
            finding.with("done", done).with("days", term.days_over);
        } else if let Some(closed) = term.closed {
            finding.with("closed", closed).worded("message-closed");
        } else if !term.set {
            finding.worded("message-unset");
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
