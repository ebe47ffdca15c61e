//! S503: explanation of the procedure not sent, term passed.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, missed};

pub static RULE: Rule = Rule::new(
    "S503",
    Severity::Deviation,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s503.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    missed(context, RULE.code.0, found);
}
