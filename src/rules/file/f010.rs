//! F010: not UTF-8, contains NUL, or too large. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader);
