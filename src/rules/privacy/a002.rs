//! A002: telephone number.

use super::{Declaration, Judge, Kind};

pub const RULE: Declaration = Declaration::fault(Judge::Text(Kind::Phone));
