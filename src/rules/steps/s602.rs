//! S602: no agreement on the messages to the complainant.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::record::AgreementSubject;

pub static RULE: Rule = Rule::new(
    "S602",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s602.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    if context.is_step_six_due()
        && !context
            .complaint
            .has_agreement(AgreementSubject::MessagesToComplainant)
    {
        found.at(context.handling_place());
    }
}
