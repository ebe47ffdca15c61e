//! S602: no agreement on the messages to the complainant.

use super::{Declaration, Judge, missed};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(missed));
