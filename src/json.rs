//! JSON in and out, the same everywhere: keys in the order of their declaration, two spaces of
//! indent, a newline at the end.

use serde::Serialize;

pub use serde_json::{Map, Value, json};

/// A value as text for people and programs to read.
///
/// Our own views always serialise; one that did not would give an empty text.
#[must_use]
pub fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// A value on one line, without a newline.
#[must_use]
pub fn compact(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}

/// A value as a tree.
#[must_use]
pub fn tree(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
