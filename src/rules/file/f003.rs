//! F003: unknown key. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F003",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f003.md"),
);
