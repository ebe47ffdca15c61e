//! The H rules: what the register's history in git says.

mod audit;
mod clocks;
mod context;
mod corrections;
mod recorded;

pub use audit::{Audit, Lag, LastCommit, audit};
pub use clocks::Clocks;
pub use context::{HistoryContext, RecordContext};
pub use corrections::{CHANGED_AFTER_CLOSING, Correction, corrections};
pub use h001::taken_away;
pub use recorded::{Origins, Recorded};

use super::{Finding, Found, Judge, Rule};

super::rules! { h001, h002, h003, h004, h005, h006, h007, h008, h009 }
