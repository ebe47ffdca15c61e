//! F016: invisible or direction-changing characters in a field. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F016",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f016.md"),
)
.with_notice("message-text");
