//! The A rules: personal data that the register must not hold (AVG), and the retention term.

mod in_message;

pub use in_message::in_message;

use super::{ComplaintContext, Found, Judge, Rule};
use crate::personal_data::Kind;

super::rules! {
    a001 = Rule::fault(Judge::Text(Kind::Email)),
    a002 = Rule::fault(Judge::Text(Kind::Phone)),
    a003 = Rule::fault(Judge::Text(Kind::Iban)),
    a004 = Rule::fault(Judge::Text(Kind::Bsn)),
    a005 = Rule::fault(Judge::Text(Kind::Postcode)),
    a006,
    a007 = Rule::notice(Judge::Names),
}
