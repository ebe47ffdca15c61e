//! F012: file in the register that is no record. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::notice(Judge::Reader);
