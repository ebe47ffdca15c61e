//! The written procedure as data: which version holds, when terms begin and end, at which of the ten
//! steps a complaint is, who must do what next. Judges nothing, says nothing in words.

mod course;

pub use course::{Action, Basis, Course, Deadline, Start, State, Step, StepState};
