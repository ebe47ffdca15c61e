//! S608: the officer is one of the persons the complaint is about.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::procedure::OFFICER;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let handling = context.complaint.handling.as_ref();
    let persons = handling.map_or(&[][..], |handling| &handling.persons_concerned);
    let officer = persons
        .iter()
        .find(|person| person.value.as_str() == OFFICER);
    // Where the officer handles it as well, S604 says more.
    let handles = context
        .complaint
        .handler()
        .is_some_and(|handler| handler.as_str() == OFFICER);
    if let Some(officer) = officer.filter(|_| context.is_formal() && !handles) {
        found.at(officer.at);
    }
}
