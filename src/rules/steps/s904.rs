//! S904: copy sent late.

use super::{Declaration, Judge, late};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(late));
