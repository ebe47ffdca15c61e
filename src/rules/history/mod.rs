//! The H rules: what the register's history in git says.

mod audit;
mod clocks;
mod context;

pub use audit::{Audit, Lag, LastCommit, audit};
pub use clocks::Clocks;
pub use context::{HistoryContext, RecordContext, Recorded};
pub use h001::taken_away;
pub use h004::touched_after_closing;

use super::{Finding, Found, Judge, Origin, Rule, Severity};

super::rules! { h001 h002 h003 h004 h005 h006 h007 h008 h009 }
