//! S201: solved in the first talk, but the procedure goes on.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::record::{Complaint, Outcome};

pub const RULE: Rule = Rule::fault(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let Some(talk) = complaint.solving_talk() else {
        return;
    };
    // A case that was opened again goes on with reason.
    if !complaint.reopenings.is_empty() {
        return;
    }
    if let Some(fact) = goes_on_with(complaint) {
        found
            .at(talk.solved.key)
            .with("talk", talk.date.value)
            .with("fact", fact);
    }
}

/// The first key that belongs to a later step.
fn goes_on_with(complaint: &Complaint) -> Option<&'static str> {
    let ended_otherwise = complaint
        .outcome
        .is_some_and(|outcome| outcome.value != Outcome::FirstTalk);
    let keys = [
        ("formele-melding", complaint.formal_report.is_some()),
        ("ontvangstbevestiging", complaint.acknowledgement.is_some()),
        ("uitleg-procedure", complaint.explanation.is_some()),
        ("behandeling", complaint.handling.is_some()),
        ("voorstellen", !complaint.proposals.is_empty()),
        ("uitkomst", ended_otherwise),
    ];
    keys.into_iter()
        .find(|(_, there)| *there)
        .map(|(key, _)| key)
}
