//! F006: not a calendar date. The reader finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F006",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f006.md"),
);
