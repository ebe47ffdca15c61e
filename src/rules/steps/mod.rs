//! The S rules: the ten steps of the procedure. The first digits of a code name the step.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};

super::rules! { s501 }
