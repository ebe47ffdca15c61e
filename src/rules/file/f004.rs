//! F004: required key missing. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F004",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f004.md"),
);
