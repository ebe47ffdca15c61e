//! A003: IBAN whose check digits hold.

use super::{Judge, Kind, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "A003",
    Severity::Fault,
    Origin::Privacy,
    Judge::Text(Kind::Iban),
    include_str!("a003.md"),
);
