//! S102: not in writing, and so no complaint yet as the definition has it.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::record::Outcome;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let channel = &context.complaint.channel;
    let ended = context.round().outcome == Some(Outcome::NoComplaint);
    if !context.settings.is_in_writing(&channel.value) && !context.is_formal() && !ended {
        found
            .at(channel.key)
            .with("channel", context.settings.channel_name(&channel.value));
    }
}
