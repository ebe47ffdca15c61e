//! F010: not UTF-8, contains NUL, or too large. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F010",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f010.md"),
);
