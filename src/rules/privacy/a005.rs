//! A005: postcode with a house number.

use super::{Declaration, Judge, Kind};

pub const RULE: Declaration = Declaration::fault(Judge::Text(Kind::Postcode));
