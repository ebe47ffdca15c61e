//! F014: explanation of a deviation that is not there. RuleInput when all else has been.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::notice(Judge::Explanations);
