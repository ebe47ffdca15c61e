//! S405: possible structural problem reported to the officer late.

use super::{Declaration, Judge, late};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(late));
