//! The catalogue: one file a rule, with its page beside it. Rules judge; they do not read, write or
//! print.

mod assessment;
mod finding;

pub use assessment::{Assessment, Case};
pub use finding::{Code, Finding, Severity};
