//! A006: retention term passed. The procedure sets none, so register.yml must.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::procedure::kept_until;

pub const RULE: Rule = Rule::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let Some(closed) = context.status.closed else {
        return;
    };
    let until = kept_until(complaint, context.settings, closed);
    if let Some(until) = until.filter(|until| context.as_of > *until) {
        let place = complaint
            .keep_until
            .map_or_else(|| context.round().closing, |day| day.key);
        found.at(place).due(until).with("closed", closed);
    }
}
