//! S502: acknowledgement sent late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::record::ExtendableTerm;

pub static RULE: Rule = Rule::new(
    "S502",
    Severity::Deviation,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s502.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let Some(sent) = &context.complaint.acknowledgement else {
        return;
    };
    let deadline = context.status.deadline(ExtendableTerm::Acknowledgement);
    if let Some(deadline) =
        deadline.filter(|deadline| deadline.met.is_some() && deadline.is_late(context.as_of))
    {
        let finding = found
            .at(sent.key)
            .due(deadline.due)
            .with("sent", sent.value);
        finding.with("start", deadline.start);
    }
}
