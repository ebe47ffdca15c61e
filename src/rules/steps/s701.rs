//! S701: proposal not told to the complainant.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "S701",
    Severity::Deviation,
    Origin::Step(7),
    Judge::Complaint(judge),
    include_str!("s701.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let must_be_told = context.must_be_complete();
    for proposal in context
        .complaint
        .proposals
        .iter()
        .filter(|proposal| proposal.told.is_none())
    {
        if context.is_asked() && (must_be_told || proposal.reaction.is_some()) {
            found.at(proposal.span);
        }
    }
}
