//! S505: a term is about to pass.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule = Rule::new(
    "S505",
    Severity::Notice,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s505.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let Some(signal) = &context.version.signal_days else {
        return;
    };
    for deadline in context
        .status
        .deadlines
        .iter()
        .filter(|deadline| deadline.is_running(context.as_of) && !deadline.paused)
    {
        let days = deadline.due.days_since(context.as_of);
        if days <= i64::from(signal.value) {
            found
                .at(Span::START)
                .due(deadline.due)
                .with("term", deadline.term.word())
                .with("days", days);
        }
    }
}
