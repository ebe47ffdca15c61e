//! S902: not everyone involved received a copy.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, missed};

pub static RULE: Rule = Rule::new(
    "S902",
    Severity::Deviation,
    Origin::Step(9),
    Judge::Complaint(judge),
    include_str!("s902.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    missed(context, RULE.code.0, found);
}
