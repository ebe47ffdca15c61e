//! What stands under a key of a file as text, without making a record of it.

use yaml_edit::YamlNode;

use super::path::{Step, steps};
use super::{front_matter, splice};

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// No such key, or an empty one.
    Nothing,
    /// A scalar, without its quotes.
    Text(String),
    /// A list of this many items.
    List(usize),
    Record,
}

/// What stands at a path in the text of a file; nothing where it has no readable front matter.
#[must_use]
pub fn look(source: &str, path: &str) -> Found {
    let Some((start, end)) = front_matter(source) else { return Found::Nothing };
    let Some(mapping) = splice::parse(&source[start..end]).and_then(|document| document.as_mapping()) else { return Found::Nothing };
    let found = steps(path).into_iter().try_fold(YamlNode::Mapping(mapping), |node, step| match step {
        Step::Key(key) => node.as_mapping()?.get(key),
        Step::Item(index) => node.as_sequence()?.get(index),
    });
    match found {
        Some(YamlNode::Scalar(scalar)) if scalar.value().is_empty() || scalar.is_null() => Found::Nothing,
        Some(YamlNode::Scalar(scalar)) => Found::Text(scalar.as_string()),
        Some(YamlNode::Sequence(sequence)) => Found::List(sequence.len()),
        Some(YamlNode::Mapping(_)) => Found::Record,
        _ => Found::Nothing,
    }
}
