//! F015: merge-conflict markers in a record. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader);
