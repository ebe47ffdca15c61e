//! S803: the outcome contradicts the last reaction.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::record::{Outcome, Reaction};

pub static RULE: Rule = Rule::new(
    "S803",
    Severity::Fault,
    Origin::Step(8),
    Judge::Complaint(judge),
    include_str!("s803.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let last = complaint
        .proposals
        .last()
        .and_then(|proposal| proposal.reaction.as_ref());
    let (Some(outcome), Some(reaction)) = (&complaint.outcome, last) else {
        return;
    };
    let agrees = matches!(
        (outcome.value, reaction.value),
        (Outcome::Accepted, Reaction::Accepted) | (Outcome::NotAccepted, Reaction::Refused)
    );
    if context.must_be_complete() && !agrees {
        found
            .at(outcome.key)
            .with("outcome", outcome.value.word())
            .with("reaction", reaction.value.word());
    }
}
