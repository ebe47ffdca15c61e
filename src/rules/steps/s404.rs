//! S404: judged incident or structural late.

use super::{Declaration, Judge, late};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(late));
