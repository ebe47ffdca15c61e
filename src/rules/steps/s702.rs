//! S702: solution not told, term passed.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, missed};

pub static RULE: Rule = Rule::new(
    "S702",
    Severity::Deviation,
    Origin::Step(7),
    Judge::Complaint(judge),
    include_str!("s702.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    missed(context, RULE.code.0, found);
}
