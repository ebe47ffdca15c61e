//! F016: invisible or direction-changing characters in a field. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader).with_notice("message-text");
