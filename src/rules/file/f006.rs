//! F006: not a calendar date. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader);
