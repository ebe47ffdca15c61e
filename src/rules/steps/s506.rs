//! S506: no day promised by when an answer comes, or that day passed without a proposal.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule = Rule::new(
    "S506",
    Severity::Notice,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s506.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let Some(sent) = complaint
        .acknowledgement
        .as_ref()
        .filter(|_| context.is_asked())
    else {
        return;
    };
    let Some(promised) = &complaint.answer_promised else {
        found.at(Span::START).with("sent", sent.value);
        return;
    };
    let told = complaint
        .proposals
        .iter()
        .any(|proposal| proposal.told.is_some());
    // Closing stops this clock too.
    let last = context
        .status
        .closed
        .map_or(context.as_of, |closed| closed.min(context.as_of));
    if !told && last > promised.value.0 {
        found
            .at(promised.key)
            .due(promised.value.0)
            .worded("message-passed");
    }
}
