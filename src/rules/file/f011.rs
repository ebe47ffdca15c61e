//! F011: reference to a complaint, measure, category, cause or role that does not exist. The reader
//! finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader);
