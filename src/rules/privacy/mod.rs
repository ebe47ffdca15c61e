//! The A rules: personal data that the register must not hold (AVG), and the retention term.

mod in_message;

pub use in_message::in_message;

use crate::personal_data::Kind;

use super::{ComplaintContext, Declaration, Found, Judge};

super::rules! { a001 a002 a003 a004 a005 a006 a007 }
