//! S504: explanation of the procedure sent late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::record::ExtendableTerm;

pub static RULE: Rule = Rule::new(
    "S504",
    Severity::Deviation,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s504.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let Some(sent) = &context.complaint.explanation else {
        return;
    };
    let deadline = context.status.deadline(ExtendableTerm::Explanation);
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
