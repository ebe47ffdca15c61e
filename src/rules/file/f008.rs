//! F008: number used twice. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F008",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f008.md"),
);
