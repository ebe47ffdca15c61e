//! S301: not solved in the first talk, complainant not pointed at the formal report.

use super::{Declaration, Judge, missed};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(missed));
