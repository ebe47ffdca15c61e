//! The S rules: the ten steps of the procedure. The first digits of a code name the step.

use super::{
    ComplaintContext, Found, Judge, MeasureContext, Origin, RegisterContext, Rule, Severity,
    YearContext,
};

super::rules! {
    s101
    s201
    s301
    s401 s402 s403
    s501 s502 s503 s504 s505 s506
    s601 s602 s603 s604
    s701 s702 s703
    s801 s802 s803
    s901 s902 s903
    s1001 s1002 s1003 s1004 s1005 s1006
}
