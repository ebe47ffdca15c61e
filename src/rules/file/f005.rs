//! F005: value not allowed, or of the wrong type. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F005",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f005.md"),
)
.with_notice("message-placeholder");
