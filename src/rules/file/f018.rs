//! F018: text that YAML drops or bends. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::notice(Judge::Reader);
