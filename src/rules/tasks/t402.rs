//! T402: no text for all staff, once the owners have decided on the report.

use super::{Found, Judge, Origin, Rule, Severity, YearContext};

pub static RULE: Rule = Rule::new(
    "T402",
    Severity::Notice,
    Origin::Task(4),
    Judge::Year(judge),
    include_str!("t402.md"),
)
.on_the_whole();

fn judge(context: &YearContext<'_>, found: &mut Found) {
    if let Some(decided) = context
        .year
        .decided
        .as_ref()
        .filter(|_| !context.tells_staff)
    {
        found.at(decided.key).with("decided", decided.value);
    }
}
