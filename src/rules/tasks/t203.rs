//! T203: cause formulated with somebody other than the responsible employee.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::procedure::OFFICER;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let cause = context.complaint.root_cause.as_ref();
    let with = cause.and_then(|cause| cause.agreed_with.as_ref());
    let (Some(with), Some(handler)) = (with, context.complaint.handler()) else {
        return;
    };
    // The officer who handles it cannot formulate the cause with nobody but the officer.
    let alone = handler.as_str() == OFFICER;
    if context.is_formal() && !alone && with.value != *handler {
        found
            .at(with.key)
            .with("with", context.people([with.value.as_str()]))
            .with("handler", context.people([handler.as_str()]));
    }
}
