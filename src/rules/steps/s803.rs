//! S803: the outcome contradicts the last reaction.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};
use crate::record::{Outcome, Reaction};

pub static RULE: Rule =
    Rule::new("S803", Severity::Fault, Origin::Step(8), Judge::Complaint(judge), include_str!("s803.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    let complaint = hearing.complaint;
    let last = complaint.proposals.last().and_then(|proposal| proposal.reaction.as_ref());
    let (Some(outcome), Some(reaction)) = (&complaint.outcome, last) else { return };
    let agrees = matches!(
        (outcome.value, reaction.value),
        (Outcome::Accepted, Reaction::Accepted) | (Outcome::NotAccepted, Reaction::Refused)
    );
    if hearing.must_be_complete() && !agrees {
        found.at(outcome.key).with("outcome", outcome.value.word()).with("reaction", reaction.value.word());
    }
}
