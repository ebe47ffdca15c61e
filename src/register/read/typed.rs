//! The front matter of a file as it was typed, without making a record of it: for recording facts,
//! for exporting, and for whoever wants to know whether a key is filled in.

use super::encoding::BYTE_ORDER_MARK;
use super::front;
use super::lines::Lines;
use super::path::{Step, steps};
use super::yaml::{self, Content, Node};
use crate::json::Value;

/// What stands under a key, or comes to stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// No such key, or an empty one.
    Nothing,
    /// A scalar, without its quotes, as the record's value is read from it.
    Text(String),
    List(Vec<Typed>),
    /// Keys in the order of the file; of a key given twice the first, as in the record.
    Record(Vec<(String, Typed)>),
}

impl Typed {
    /// The front matter of a file; nothing where there is none that can be read.
    #[must_use]
    pub fn of(source: &str) -> Typed {
        let lines = Lines::new(source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source));
        let root = front::split(&lines).and_then(|front| yaml::parse(&lines, &front.yaml));
        match root {
            Ok(root) if matches!(root.content, Content::Map(_)) => Typed::from(&root),
            _ => Typed::Nothing,
        }
    }

    /// Settings, which are all front matter; nothing where they cannot be read.
    #[must_use]
    pub fn of_settings(source: &str) -> Typed {
        let source = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
        Typed::of(&format!("---\n{source}\n---\n"))
    }

    /// What stands at a path below this; nothing where the path leads nowhere.
    #[must_use]
    pub fn at(&self, path: &str) -> &Typed {
        let below = steps(path)
            .into_iter()
            .try_fold(self, |typed, step| match (step, typed) {
                (Step::Key(key), Typed::Record(keys)) => keys
                    .iter()
                    .find(|(name, _)| name == key)
                    .map(|(_, typed)| typed),
                (Step::Item(index), Typed::List(items)) => items.get(index),
                _ => None,
            });
        below.unwrap_or(&Typed::Nothing)
    }

    /// The same, without the keys of records that hold nothing.
    #[must_use]
    pub fn filled(&self) -> Typed {
        match self {
            Typed::List(items) => Typed::List(items.iter().map(Typed::filled).collect()),
            Typed::Record(keys) => {
                let keys = keys.iter().filter(|(_, typed)| *typed != Typed::Nothing);
                Typed::Record(
                    keys.map(|(key, typed)| (key.clone(), typed.filled()))
                        .collect(),
                )
            }
            other => other.clone(),
        }
    }

    /// The text of a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Typed::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The items of a list; a lone value is a list of one.
    #[must_use]
    pub fn items(&self) -> Vec<&Typed> {
        match self {
            Typed::Nothing => Vec::new(),
            Typed::List(items) => items.iter().collect(),
            lone => vec![lone],
        }
    }

    /// How many items a list has; a lone scalar is a list of one.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Typed::Nothing => 0,
            Typed::List(items) => items.len(),
            Typed::Text(_) | Typed::Record(_) => 1,
        }
    }
}

impl From<&str> for Typed {
    fn from(text: &str) -> Typed {
        Typed::Text(text.to_owned())
    }
}

impl From<String> for Typed {
    fn from(text: String) -> Typed {
        Typed::Text(text)
    }
}

/// An inner record.
impl<const N: usize> From<[(&str, &str); N]> for Typed {
    fn from(keys: [(&str, &str); N]) -> Typed {
        let keys = keys.map(|(key, value)| (key.to_owned(), Typed::from(value)));
        Typed::Record(keys.to_vec())
    }
}

/// As JSON; a key of a record that holds nothing is left out.
impl From<&Typed> for Value {
    fn from(typed: &Typed) -> Value {
        match typed {
            Typed::Nothing => Value::Null,
            Typed::Text(text) => Value::from(text.as_str()),
            Typed::List(items) => items.iter().map(Value::from).collect(),
            Typed::Record(keys) => {
                let filled = keys.iter().filter(|(_, typed)| *typed != Typed::Nothing);
                filled
                    .map(|(key, typed)| (key.clone(), Value::from(typed)))
                    .collect()
            }
        }
    }
}

impl From<&Node<'_>> for Typed {
    fn from(node: &Node<'_>) -> Typed {
        match &node.content {
            Content::Empty => Typed::Nothing,
            Content::Scalar { .. } => match node.text() {
                Some(text) if !node.is_empty() => Typed::Text(text.to_owned()),
                _ => Typed::Nothing,
            },
            Content::List(items) => Typed::List(items.iter().map(Typed::from).collect()),
            Content::Map(pairs) => {
                let mut keys: Vec<(String, Typed)> = Vec::new();
                for pair in pairs {
                    if keys.iter().all(|(key, _)| *key != pair.key) {
                        keys.push((pair.key.to_string(), Typed::from(&pair.value)));
                    }
                }
                Typed::Record(keys)
            }
        }
    }
}
