//! S602: no agreement on the messages to the complainant.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};
use crate::record::AgreementSubject;

pub static RULE: Rule =
    Rule::new("S602", Severity::Deviation, Origin::Step(6), Judge::Complaint(judge), include_str!("s602.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    if hearing.is_step_six_due() && !hearing.complaint.has_agreement(AgreementSubject::MessagesToComplainant) {
        found.at(hearing.handling_place());
    }
}
