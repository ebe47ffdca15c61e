//! A001: e-mail address.

use super::{Declaration, Judge, Kind};

pub const RULE: Declaration = Declaration::fault(Judge::Text(Kind::Email));
