//! A006: retention term passed. The procedure sets none, so register.yml must.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new("A006", Severity::Deviation, Origin::Privacy, Judge::Complaint(judge), include_str!("a006.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    let complaint = hearing.complaint;
    let term = hearing.settings.retention.as_ref();
    let (Some(term), Some(closed)) = (term, hearing.course.closed) else { return };
    // A legal hold overrides the term, either way.
    let until = complaint.keep_until.as_ref().map_or(term.value.until(closed), |day| day.value.0);
    if hearing.as_of > until {
        let place = complaint.keep_until.as_ref().map_or_else(|| hearing.closing_place(), |day| day.key);
        found.at(place).due(until).with("closed", closed);
    }
}
