//! A001: e-mail address.

use super::{Judge, Kind, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "A001",
    Severity::Fault,
    Origin::Privacy,
    Judge::Text(Kind::Email),
    include_str!("a001.md"),
);
