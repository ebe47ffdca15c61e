//! A007: what is probably a person's name. Behind a title or a role, around a surname's small words.

use super::{Declaration, Judge};

pub const RULE: Declaration = Declaration::notice(Judge::Names);
