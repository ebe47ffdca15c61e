//! F021: number both given up (`vervallen`) and in use. The reader
//! finds it.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F021",
    Severity::Fault,
    Origin::File,
    Judge::Reader,
    include_str!("f021.md"),
);
