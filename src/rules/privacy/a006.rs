//! A006: retention term passed. The procedure sets none, so register.yml must.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "A006",
    Severity::Deviation,
    Origin::Privacy,
    Judge::Complaint(judge),
    include_str!("a006.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let term = context.settings.retention.as_ref();
    let (Some(term), Some(closed)) = (term, context.status.closed) else {
        return;
    };
    // A legal hold overrides the term, either way.
    let until = complaint
        .keep_until
        .as_ref()
        .map_or(term.value.until(closed), |day| day.value.0);
    if context.as_of > until {
        let place = complaint
            .keep_until
            .as_ref()
            .map_or_else(|| context.round().closing, |day| day.key);
        found.at(place).due(until).with("closed", closed);
    }
}
