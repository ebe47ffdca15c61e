//! Every text a person reads, in Dutch and English. The only room that knows Fluent.
//!
//! Texts live in `nl/*.ftl` and `en/*.ftl`, one file a room, under the same keys in both languages
//! (a test keeps them equal). Code carries a [`Message`]: a key with arguments. Only the outermost
//! rooms turn it into words.

mod format;
mod lang;
mod message;
mod steering;
mod worded;
mod words;

pub use format::{amount, day_long, day_month, group, month_name};
pub use lang::Lang;
pub use message::{Arg, Message};
pub use steering::is_steering;
pub(crate) use worded::worded;
pub use words::Words;
