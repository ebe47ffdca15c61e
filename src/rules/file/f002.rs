//! F002: YAML not readable. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F002",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f002.md"),
);
