//! S403: same category and cause recur, judged "incident". Said on one complaint only: the newest
//! of those that are asked for a judgement.

use super::{Found, Judge, RegisterContext, Rule};
use crate::place::Span;
use crate::procedure::recurrences;

pub const RULE: Rule = Rule::notice(Judge::Register(judge)).on_the_whole();

fn judge(context: &RegisterContext<'_>, found: &mut Found) {
    let Some(settings) = context.settings else {
        return;
    };
    for recurrence in recurrences(context.register, context.statuses, settings, context.as_of) {
        let nature = recurrence.complaint.nature;
        found.in_entry(recurrence.entry);
        let related = recurrence.related.iter().map(ToString::to_string);
        found
            .at(nature.map_or(Span::START, |nature| nature.key))
            .with("count", recurrence.events)
            .with("within", recurrence.within.to_string())
            .with("related", related.collect::<Vec<_>>());
    }
}
