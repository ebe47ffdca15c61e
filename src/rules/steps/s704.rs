//! S704: extension told after the end of its term, not told, or longer or more often than allowed.

use super::{ComplaintContext, Found, Judge, Rule, at};
use crate::procedure::Reason;

pub const RULE: Rule = Rule::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(found.code()) {
        let finding = at(context, breach, found);
        match breach.refused {
            Some(Reason::Late(end)) => finding.due(end).worded("message"),
            Some(Reason::TooLong(last)) => finding.due(last).worded("message-long"),
            Some(Reason::TooOften(times)) => finding
                .with("times", i64::from(times))
                .worded("message-often"),
            Some(Reason::Untold | Reason::NotAllowed) | None => finding.worded("message-untold"),
        };
    }
}
