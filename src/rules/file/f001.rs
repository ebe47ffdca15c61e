//! F001: no front matter, or not closed. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F001",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f001.md"),
);
