//! S506: no day promised by when an answer comes, or that day passed without a told proposal.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::place::Span;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let round = context.round();
    if !context.is_formal() || round.closed.is_some() {
        return;
    }
    let told = context
        .proposals_in(round)
        .iter()
        .any(|proposal| proposal.told.is_some());
    let finding = match (&complaint.answer_promised, &complaint.acknowledgement) {
        (None, Some(sent)) => found.at(Span::START).with("sent", sent.value),
        (Some(promised), _) if !told && context.as_of > promised.value.0 => found
            .at(promised.key)
            .due(promised.value.0)
            .worded("message-passed"),
        _ => return,
    };
    finding.in_round(round.number, round.number);
}
