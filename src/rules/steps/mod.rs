//! The S rules: the ten steps of the procedure. The first digits of a code name the step.

use super::breaches::{at, late, missed, name_round};
use super::{
    ComplaintContext, Declaration, Found, Judge, MeasureContext, RegisterContext, YearContext,
};

super::rules! {
    s101 s102
    s201 s202
    s301 s302 s303
    s401 s402 s403 s404 s405
    s501 s502 s503 s504 s505 s506 s507
    s601 s602 s603 s604 s605 s606 s607 s608
    s701 s702 s703 s704
    s801 s802 s803 s804
    s901 s902 s903 s904
    s1001 s1002 s1003 s1004 s1005 s1006 s1007
}
