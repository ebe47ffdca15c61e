//! F007: number, file name, folder and year of receipt disagree. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F007",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f007.md"),
);
