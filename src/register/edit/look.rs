//! What stands in a file as it was typed, without making a record of it: for editing, exporting and
//! whoever wants to know whether a key is filled in.

use yaml_edit::YamlNode;

use super::path::{Step, steps};
use super::{front_matter, splice};

/// What stands under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// No such key, or an empty one.
    Nothing,
    /// A scalar, without its quotes.
    Text(String),
    List(Vec<Found>),
    /// Keys in the order of the file.
    Record(Vec<(String, Found)>),
}

impl Found {
    /// What stands at a path below this; nothing where the path leads nowhere.
    #[must_use]
    pub fn at(&self, path: &str) -> &Found {
        let below = steps(path)
            .into_iter()
            .try_fold(self, |found, step| match (step, found) {
                (Step::Key(key), Found::Record(keys)) => keys
                    .iter()
                    .find(|(name, _)| name == key)
                    .map(|(_, found)| found),
                (Step::Item(index), Found::List(items)) => items.get(index),
                _ => None,
            });
        below.unwrap_or(&Found::Nothing)
    }

    /// The text of a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Found::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// How many items a list has; a lone scalar is a list of one.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Found::Nothing => 0,
            Found::List(items) => items.len(),
            Found::Text(_) | Found::Record(_) => 1,
        }
    }
}

/// The front matter of a file as it was typed; nothing where there is none that can be read.
#[must_use]
pub fn look(source: &str) -> Found {
    let yaml = front_matter(source).map(|(start, end)| &source[start..end]);
    let root = yaml
        .and_then(splice::parse)
        .and_then(|document| document.as_mapping());
    root.map_or(Found::Nothing, |root| found(&YamlNode::Mapping(root)))
}

fn found(node: &YamlNode) -> Found {
    match node {
        YamlNode::Scalar(scalar) if scalar.value().is_empty() || scalar.is_null() => Found::Nothing,
        YamlNode::Scalar(scalar) => Found::Text(scalar.as_string()),
        YamlNode::Sequence(sequence) => {
            Found::List(sequence.values().map(|item| found(&item)).collect())
        }
        YamlNode::Mapping(mapping) => Found::Record(
            mapping
                .entries()
                .filter_map(|entry| key_and_value(&entry))
                .collect(),
        ),
        _ => Found::Nothing,
    }
}

fn key_and_value(entry: &yaml_edit::MappingEntry) -> Option<(String, Found)> {
    let key = entry.key_node()?.as_scalar()?.as_string();
    Some((
        key,
        entry
            .value_node()
            .map_or(Found::Nothing, |value| found(&value)),
    ))
}
