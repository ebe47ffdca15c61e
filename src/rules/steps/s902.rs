//! S902: not everyone involved received a copy.

use super::{Declaration, Judge, missed};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(missed));
