//! S303: outcome niet-doorgezet, though the complainant was not pointed at the website, or a formal
//! report came.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::calendar::Day;
use crate::procedure::Round;
use crate::record::Outcome;

pub const RULE: Rule = Rule::fault(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let talk = context.complaint.first_talk.as_ref();
    let pointed = talk.and_then(|talk| talk.pointed_at_website);
    let in_time = |day: Day, round: &Round| round.until.is_none_or(|until| day < until);
    for round in context
        .rounds()
        .filter(|round| round.outcome == Some(Outcome::NotPursued))
    {
        let formal = context
            .status
            .start
            .filter(|start| in_time(start.day, round));
        let text = match formal {
            Some(_) => "message-formal",
            None if pointed.is_none_or(|day| !in_time(day.value, round)) => "message",
            None => continue,
        };
        let finding = found.at(round.closing).worded(text);
        finding.in_round(round.number, context.last_round());
        if let Some(formal) = formal {
            finding.with("formal", formal.day);
        }
    }
}
