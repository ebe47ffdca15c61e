//! F015: merge-conflict markers in a record. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F015",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f015.md"),
);
