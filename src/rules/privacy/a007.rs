//! A007: what is probably a person's name. Behind a title or a role, around a surname's small words.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "A007",
    Severity::Notice,
    Origin::Privacy,
    Judge::Names,
    include_str!("a007.md"),
);
