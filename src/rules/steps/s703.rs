//! S703: solution told late.

use super::{Declaration, Judge, late};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(late));
