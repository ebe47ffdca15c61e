//! F021: number both given up (`vervallen`) and in use. The reader
//! finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader);
