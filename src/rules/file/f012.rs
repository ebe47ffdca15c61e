//! F012: file in the register that is no record. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F012",
    Severity::Notice,
    Origin::File,
    Judge::Reader,
    include_str!("f012.md"),
);
