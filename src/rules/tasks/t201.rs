//! T201: closed without a root cause.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::Outcome;

pub static RULE: Rule = Rule::new(
    "T201",
    Severity::Deviation,
    Origin::Task(2),
    Judge::Complaint(judge),
    include_str!("t201.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let round = context.round();
    let asked = round.must_be_complete() || round.outcome == Some(Outcome::Referred);
    if context.is_formal() && asked && context.complaint.root_cause.is_none() {
        found.at(Span::START).in_round(round.number, round.number);
    }
}
