//! A002: telephone number.

use super::{Judge, Kind, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "A002",
    Severity::Fault,
    Origin::Privacy,
    Judge::Text(Kind::Phone),
    include_str!("a002.md"),
);
