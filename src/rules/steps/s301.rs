//! S301: not solved in the first talk, complainant not pointed at the formal report.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::procedure::DAYS_TO_POINT_AT_WEBSITE;

pub static RULE: Rule = Rule::new(
    "S301",
    Severity::Deviation,
    Origin::Step(3),
    Judge::Complaint(judge),
    include_str!("s301.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let Some(talk) = context
        .complaint
        .first_talk
        .as_ref()
        .filter(|talk| !talk.solved.value.0)
    else {
        return;
    };
    let due = talk.date.value.plus_days(DAYS_TO_POINT_AT_WEBSITE - 1);
    let must_be_done = context.is_formal() || context.status.is_closed() || context.as_of > due;
    if talk.pointed_at_website.is_none() && must_be_done {
        found.at(talk.span).due(due).with("talk", talk.date.value);
    }
}
