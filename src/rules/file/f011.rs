//! F011: reference to a complaint, measure, category, cause or role that does not exist. The reader
//! finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F011",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f011.md"),
);
