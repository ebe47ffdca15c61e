//! The A rules: personal data that the register must not hold (AVG), and the retention term.

mod bsn;
mod edges;
mod email;
mod iban;
mod in_message;
mod phone;
mod postcode;
mod scan;

pub use in_message::in_message;
pub use scan::{Hit, Kind, in_line, mask, scan};

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};

super::rules! { a001 a002 a003 a004 a005 a006 }
