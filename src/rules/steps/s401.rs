//! S401: formal complaint without a judgement: incident or possible structural problem.

use super::{Declaration, Judge, missed};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(missed));
