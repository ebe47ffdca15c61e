//! F014: explanation of a deviation that is not there. RuleInput when all else has been.

use super::{Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "F014",
    Severity::Notice,
    Origin::File,
    Judge::Explanations,
    include_str!("f014.md"),
);
