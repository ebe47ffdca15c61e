//! T201: closed without a root cause.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::place::Span;
use crate::record::Outcome;

pub const RULE: Rule = Rule::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let round = context.round();
    let asked = round.must_be_complete() || round.outcome == Some(Outcome::Referred);
    if context.is_formal() && asked && context.complaint.root_cause.is_none() {
        found.at(Span::START).in_round(round.number, round.number);
    }
}
