//! S701: proposal not told to the complainant.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule =
    Rule::new("S701", Severity::Deviation, Origin::Step(7), Judge::Complaint(judge), include_str!("s701.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    let must_be_told = hearing.must_be_complete();
    for proposal in hearing.complaint.proposals.iter().filter(|proposal| proposal.told.is_none()) {
        if hearing.is_asked() && (must_be_told || proposal.reaction.is_some()) {
            found.at(proposal.span);
        }
    }
}
