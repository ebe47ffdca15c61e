//! S601: no responsible handler.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule =
    Rule::new("S601", Severity::Deviation, Origin::Step(6), Judge::Complaint(judge), include_str!("s601.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    if hearing.is_step_six_due() && hearing.complaint.handler().is_none() {
        found.at(hearing.handling_place());
    }
}
