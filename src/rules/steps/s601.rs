//! S601: no responsible handler.

use super::{Declaration, Judge, missed};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(missed));
