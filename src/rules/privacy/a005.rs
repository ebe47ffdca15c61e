//! A005: postcode with a house number.

use super::{Judge, Kind, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "A005",
    Severity::Fault,
    Origin::Privacy,
    Judge::Text(Kind::Postcode),
    include_str!("a005.md"),
);
