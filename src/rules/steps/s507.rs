//! S507: extension of a term of step 5 that the procedure does not allow.

use super::{ComplaintContext, Declaration, Found, Judge, at};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(found.code()) {
        at(context, breach, found);
    }
}
