//! F005: value not allowed, or of the wrong type. The reader finds it.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::fault(Judge::Reader).with_notice("message-placeholder");
