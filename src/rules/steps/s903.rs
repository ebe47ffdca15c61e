//! S903: outcome or its reason missing, or an outcome without `afgesloten`.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::place::Span;
use crate::record::Outcome;

pub const RULE: Rule = Rule::fault(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let number = complaint.number.value.to_string();
    let Some(outcome) = &complaint.outcome else {
        // Solved in the first talk and not closed apart: the outcome follows from the talk.
        // Open again, the earlier closing counts as akkoord.
        if let Some(closed) = complaint.closed.filter(|_| context.status.is_closed()) {
            let finding = found.at(Span::START).with("closed", closed.value);
            finding.with("number", number);
        }
        return;
    };
    let through_talk = complaint.solved_in_first_talk() && outcome.value == Outcome::FirstTalk;
    if complaint.closed.is_none() && !through_talk {
        found
            .at(outcome.key)
            .with("outcome", outcome.value.word())
            .with("number", number)
            .worded("message-open");
        return;
    }
    match &complaint.outcome_reason {
        None if complaint.lacks_reason() => drop(
            found
                .at(Span::START)
                .with("outcome", outcome.value.word())
                .with("number", number)
                .worded("message-reason"),
        ),
        Some(reason) if complaint.reason_misses_definition() => {
            found.at(reason.key).worded("message-definition");
        }
        _ => {}
    }
}
