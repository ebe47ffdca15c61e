//! S605: handler appointed late.

use super::{Declaration, Judge, late};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(late));
