//! The D rules: days that cannot be.

use super::{AnyRecord, DaysContext, Found, Judge, Rule};

super::rules! { d001, d002, d003, d004 }
