//! The S rules: the ten steps of the procedure. The first digits of a code name the step.

use super::breaches::{at, name_round, of_breaches};
use super::{ComplaintContext, Found, Judge, MeasureContext, RegisterContext, Rule, YearContext};

/// Gives a departure that the procedure found its place and its days.
const BREACH: Rule = Rule::deviation(Judge::Complaint(of_breaches));

super::rules! {
    s101, s102,
    s201, s202,
    s301 = BREACH, s302 = BREACH, s303,
    s401 = BREACH, s402 = BREACH, s403, s404 = BREACH, s405 = BREACH,
    s501 = BREACH, s502 = BREACH, s503 = BREACH, s504 = BREACH, s505, s506, s507 = BREACH,
    s601 = BREACH, s602 = BREACH, s603 = BREACH, s604,
    s605 = BREACH, s606 = BREACH, s607 = BREACH, s608,
    s701 = BREACH, s702 = BREACH, s703 = BREACH, s704,
    s801, s802, s803, s804,
    s901, s902 = BREACH, s903, s904 = BREACH,
    s1001, s1002, s1003, s1004, s1005, s1006, s1007,
}
