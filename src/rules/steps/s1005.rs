//! S1005: report not offered to the owners, or no decision three months after offering.

use super::{Found, Judge, Rule, YearContext};
use crate::place::Span;
use crate::procedure::{MONTHS_AFTER_REPORT, report_due};

pub const RULE: Rule = Rule::deviation(Judge::Year(judge)).on_the_whole();

fn judge(context: &YearContext<'_>, found: &mut Found) {
    let year = context.year;
    let due = report_due(year.year.value.0);
    if context.as_of <= due || year.decided.is_some() {
        return;
    }
    let Some(offered) = &year.offered_to_owners else {
        found.at(Span::START).due(due);
        return;
    };
    let due = offered.value.plus_months(MONTHS_AFTER_REPORT);
    if context.as_of > due {
        found
            .at(Span::START)
            .due(due)
            .with("offered", offered.value)
            .worded("message-undecided");
    }
}
