//! S202: closed as solved in the first talk, without a first talk that solved it.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::record::Outcome;

pub const RULE: Rule = Rule::fault(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let talk = context.complaint.first_talk.as_ref();
    for round in context.rounds() {
        let solved = talk.is_some_and(|talk| {
            let is_known = round.until.is_none_or(|until| talk.date.value < until);
            talk.solved.value.0 && is_known
        });
        if round.outcome == Some(Outcome::FirstTalk) && !solved {
            let finding = found.at(round.closing);
            finding.in_round(round.number, context.last_round());
            if talk.is_none() {
                finding.worded("message-no-talk");
            }
        }
    }
}
