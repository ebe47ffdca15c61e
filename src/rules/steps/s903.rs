//! S903: outcome or its reason missing, or an outcome without `afgesloten`.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::Outcome;

pub static RULE: Rule = Rule::new(
    "S903",
    Severity::Fault,
    Origin::Step(9),
    Judge::Complaint(judge),
    include_str!("s903.md"),
);

/// How the reason of `geen-klacht` begins: which part of the definition does not hold.
const NO_COMPLAINT: [&str; 3] = ["mondeling", "misverstand", "geen-hoger-niveau"];

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let Some(outcome) = &complaint.outcome else {
        // Solved in the first talk and not closed apart: the outcome follows from the talk.
        // Open again, the earlier closing counts as akkoord.
        if let Some(closed) = complaint
            .closed
            .as_ref()
            .filter(|_| context.status.is_closed())
        {
            found.at(Span::START).with("closed", closed.value);
        }
        return;
    };
    let through_talk = complaint.solved_in_first_talk() && outcome.value == Outcome::FirstTalk;
    if complaint.closed.is_none() && !through_talk {
        found
            .at(outcome.key)
            .with("outcome", outcome.value.word())
            .worded("message-open");
        return;
    }
    let asks_reason = matches!(
        outcome.value,
        Outcome::Withdrawn | Outcome::NoComplaint | Outcome::NotAccepted | Outcome::Referred
    );
    match &complaint.outcome_reason {
        None if asks_reason => drop(
            found
                .at(Span::START)
                .with("outcome", outcome.value.word())
                .worded("message-reason"),
        ),
        Some(reason)
            if outcome.value == Outcome::NoComplaint
                && !NO_COMPLAINT
                    .iter()
                    .any(|word| begins_with(&reason.value, word)) =>
        {
            found.at(reason.key).worded("message-definition");
        }
        _ => {}
    }
}

/// Also where a sentence begins with a capital.
fn begins_with(reason: &str, word: &str) -> bool {
    reason
        .get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word))
}
