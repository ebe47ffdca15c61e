//! F019: `hoort-bij` or `dubbel-van` that points at its own record or round in a circle. The reader
//! finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader);
