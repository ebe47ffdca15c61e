//! A004: BSN whose eleven-test holds.

use super::{Declaration, Judge, Kind};

pub const RULE: Declaration = Declaration::fault(Judge::Text(Kind::Bsn));
