//! The D rules: days that cannot be.

use super::{AnyRecord, DaysContext, Declaration, Found, Judge};

super::rules! { d001 d002 d003 d004 }
