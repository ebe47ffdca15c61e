//! F013: symbolic link, or path that leaves the register. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F013",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f013.md"),
);
