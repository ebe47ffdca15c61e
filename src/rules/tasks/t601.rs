//! T601: possible structural problem closed without a measure.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::Nature;

pub static RULE: Rule =
    Rule::new("T601", Severity::Notice, Origin::Task(6), Judge::Complaint(judge), include_str!("t601.md")).on_the_whole();

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    let structural = hearing.complaint.nature.as_ref().is_some_and(|nature| nature.value == Nature::PossiblyStructural);
    if hearing.is_formal() && hearing.course.is_closed() && structural && !hearing.has_measure {
        found.at(Span::START);
    }
}
