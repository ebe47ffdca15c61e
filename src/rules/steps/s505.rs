//! S505: a term is about to pass.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::calendar::Day;
use crate::place::Span;
use crate::record::TermName;

pub static RULE: Rule = Rule::new(
    "S505",
    Severity::Notice,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s505.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let mut told: Vec<(TermName, Day)> = Vec::new();
    for obligation in &context.status.last().obligations {
        let (term, due) = (obligation.term(), obligation.end.due);
        // Not where it is missed already, and not while its clock stands still.
        let waits = obligation.is_running() && !obligation.paused && obligation.breach.is_none();
        let days = due.days_since(context.as_of);
        if !waits || days > signal_days(context, term) || told.contains(&(term, due)) {
            continue;
        }
        told.push((term, due));
        let finding = found
            .at(Span::START)
            .in_round(obligation.settled_in, context.last_round());
        finding
            .due(due)
            .with("term", term.word())
            .with("days", days);
        if !obligation.end.set {
            finding.worded("message-unset");
        }
    }
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
