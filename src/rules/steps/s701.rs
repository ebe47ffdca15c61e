//! S701: proposal not told to the complainant.

use super::{ComplaintContext, Declaration, Found, Judge, at};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(found.code()) {
        at(context, breach, found);
    }
}
