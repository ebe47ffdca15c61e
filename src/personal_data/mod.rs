//! Personal data in a text: what is certainly some, and what only looks like it.
//!
//! *Certain* is made for few false alarms: the A rules refuse it in the register, and every text
//! that is shown hides it. *Likely* is made to miss little: a letter by e-mail loses it before it
//! becomes a record, where a false alarm costs a word and not a complaint. A *probable name* is worth
//! a look: A007 points at it, nothing refuses it.
//!
//! Everything here takes time in proportion to the text, whatever stands in it: a number has at
//! most so many digits and separators, so that no look at a line goes on to the line's end. The
//! tests count the characters that were looked at.

mod birth;
mod bsn;
mod certain;
mod edges;
mod effort;
mod email;
mod iban;
mod likely;
mod name_words;
mod names;
mod phone;
mod postcode;

pub use certain::{Hit, Kind, in_line, in_line_between, mask, scan};
pub use likely::{Likely, likely_in_line};
pub use names::{ProbableName, names_in_line, probable_names};

use effort::looked_at;
