//! A004: BSN whose eleven-test holds.

use super::{Judge, Kind, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "A004",
    Severity::Fault,
    Origin::Privacy,
    Judge::Text(Kind::Bsn),
    include_str!("a004.md"),
);
