//! F020: the written procedure of a version lacks a step's heading. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::notice(Judge::Reader);
