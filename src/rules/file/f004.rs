//! F004: required key missing. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader);
