//! F009: key given twice. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F009",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f009.md"),
);
