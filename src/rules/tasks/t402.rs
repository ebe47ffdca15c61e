//! T402: no text for all staff, once the owners have decided on the report.

use super::{Found, Judge, Rule, YearContext};

pub const RULE: Rule = Rule::notice(Judge::Year(judge)).on_the_whole();

fn judge(context: &YearContext<'_>, found: &mut Found) {
    if let Some(decided) = context.year.decided.filter(|_| !context.tells_staff) {
        found.at(decided.key).with("decided", decided.value);
    }
}
