//! F018: text that YAML drops or bends. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F018",
    Severity::Notice,
    Origin::File,
    Judge::Reader,
    include_str!("f018.md"),
);
