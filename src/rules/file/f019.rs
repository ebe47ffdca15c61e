//! F019: `hoort-bij` or `dubbel-van` that points at its own record or round in a circle. The reader
//! finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F019",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f019.md"),
);
