//! F017: YAML feature that records do not use. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F017",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f017.md"),
);
