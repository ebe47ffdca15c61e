//! A003: IBAN whose check digits hold.

use super::{Declaration, Judge, Kind};

pub const RULE: Declaration = Declaration::fault(Judge::Text(Kind::Iban));
