//! F020: the written procedure of a version lacks a step's heading. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F020",
    Severity::Notice,
    Origin::File,
    Judge::Reader,
    include_str!("f020.md"),
);
