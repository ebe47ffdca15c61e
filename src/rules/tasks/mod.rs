//! The T rules: the tasks of the complaints officer. The first digit of a code names the task.

use super::{ComplaintContext, Found, Judge, MeasureContext, RegisterContext, Rule, YearContext};

super::rules! { t201, t202, t203, t301, t401, t402, t601, t602 }
