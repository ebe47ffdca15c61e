//! S703: solution told late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::record::ExtendableTerm;

pub static RULE: Rule = Rule::new(
    "S703",
    Severity::Deviation,
    Origin::Step(7),
    Judge::Complaint(judge),
    include_str!("s703.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let deadline = context
        .status
        .deadline(ExtendableTerm::Solution)
        .filter(|_| context.is_asked());
    let Some(deadline) =
        deadline.filter(|deadline| deadline.met.is_some() && deadline.is_late(context.as_of))
    else {
        return;
    };
    let told = context
        .complaint
        .proposals
        .iter()
        .filter_map(|proposal| proposal.told.as_ref());
    if let Some(told) = told.min_by_key(|told| told.value) {
        found
            .at(told.key)
            .due(deadline.due)
            .with("told", told.value);
    }
}
