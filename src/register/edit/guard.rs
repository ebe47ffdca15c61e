//! The second look: an independent reader compares the record before and after an edit.

use serde_yaml::Value;

use super::Change;
use crate::register::read::{Lines, Step, Typed, comments, parse, split, steps};

/// Whether the new value is there, every other key is as it was, every comment still stands, and
/// the text under the front matter is the same. Both are whole files.
pub(super) fn is_unharmed(before: &str, after: &str, change: &Change) -> bool {
    let (Some(old), Some(new)) = (Parts::of(before), Parts::of(after)) else {
        return false;
    };
    old.comments == new.comments
        && old.body == new.body
        && differs_by(old.yaml, new.yaml, change).unwrap_or(false)
}

/// A file, taken apart by the reader.
struct Parts<'t> {
    yaml: &'t str,
    comments: Vec<&'t str>,
    body: &'t str,
}

impl Parts<'_> {
    fn of(text: &str) -> Option<Parts<'_>> {
        let lines = Lines::new(text);
        let front = split(&lines).ok()?;
        let root = parse(&lines, &front.yaml).ok()?;
        Some(Parts {
            comments: comments(text, &front.yaml, &root),
            yaml: &text[front.yaml],
            body: &text[front.body],
        })
    }
}

/// Whether `serde_yaml` reads the change in the new YAML, and otherwise what it read before.
fn differs_by(before: &str, after: &str, change: &Change) -> Option<bool> {
    let mut old: Value = serde_yaml::from_str(before).ok()?;
    let mut new: Value = serde_yaml::from_str(after).ok()?;
    let mut path = steps(change.path());
    if let Change::Remove { .. } = change {
        // What is taken away leaves nothing: of a list, one item less.
        let gone = take(&mut old, &path).or_else(|| lone(&mut old, &path));
        return Some(gone.is_some_and(|gone| !gone.is_null()) && pruned(old) == pruned(new));
    }
    if let Change::Append { .. } = change {
        path.push(Step::Item(length(&mut old, &path)));
    }
    let landed = take(&mut new, &path).unwrap_or_default();
    take(&mut old, &path);
    Some(holds(&landed, change.content()) && pruned(old) == pruned(new))
}

/// Takes a scalar that is a list of one, by the path of its only item.
fn lone(root: &mut Value, path: &[Step<'_>]) -> Option<Value> {
    let (Step::Item(0), list) = path.split_last()? else {
        return None;
    };
    at(root, list)
        .filter(|value| !value.is_sequence())
        .map(std::mem::take)
}

/// The number of items of the list at a path; a lone scalar is a list of one.
fn length(root: &mut Value, path: &[Step<'_>]) -> usize {
    match at(root, path) {
        Some(Value::Sequence(items)) => items.len(),
        None | Some(Value::Null) => 0,
        Some(_) => 1,
    }
}

fn at<'a>(value: &'a mut Value, path: &[Step<'_>]) -> Option<&'a mut Value> {
    path.iter()
        .try_fold(value, |value, step| match (step, value) {
            (Step::Key(key), Value::Mapping(mapping)) => mapping.get_mut(*key),
            (Step::Item(index), Value::Sequence(items)) => items.get_mut(*index),
            _ => None,
        })
}

/// Takes what stands at a path out of the tree.
fn take(root: &mut Value, path: &[Step<'_>]) -> Option<Value> {
    at(root, path).map(std::mem::take)
}

/// The tree without what is empty, and lists of one as their item: reading makes no difference.
fn pruned(value: Value) -> Value {
    match value {
        Value::Mapping(mapping) => {
            let kept: serde_yaml::Mapping = mapping
                .into_iter()
                .map(|(key, value)| (key, pruned(value)))
                .filter(|(_, value)| !value.is_null())
                .collect();
            if kept.is_empty() {
                Value::Null
            } else {
                Value::Mapping(kept)
            }
        }
        Value::Sequence(items) => {
            let mut kept: Vec<Value> = items
                .into_iter()
                .map(pruned)
                .filter(|value| !value.is_null())
                .collect();
            match kept.len() {
                0 => Value::Null,
                1 => kept.remove(0),
                _ => Value::Sequence(kept),
            }
        }
        scalar => scalar,
    }
}

/// Whether a value reads as this content.
fn holds(value: &Value, content: &Typed) -> bool {
    match (value, content) {
        (Value::String(read), Typed::Text(text)) => read == text,
        (Value::Bool(_) | Value::Number(_), Typed::Text(text)) => {
            serde_yaml::from_str::<Value>(text).is_ok_and(|typed| typed == *value)
        }
        (Value::Null, Typed::Nothing) => true,
        (Value::Null, Typed::List(items)) => items.is_empty(),
        (Value::Sequence(values), Typed::List(items)) => {
            values.len() == items.len()
                && values
                    .iter()
                    .zip(items)
                    .all(|(value, item)| holds(value, item))
        }
        (Value::Mapping(mapping), Typed::Record(keys)) => {
            mapping.len() == keys.len()
                && keys.iter().all(|(key, content)| {
                    mapping
                        .get(key.as_str())
                        .is_some_and(|value| holds(value, content))
                })
        }
        _ => false,
    }
}
