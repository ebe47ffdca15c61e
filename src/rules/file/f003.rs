//! F003: unknown key. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader);
