//! What a change makes where its path leads nowhere yet: the rest of the path as content.

use super::Change;
use crate::register::read::{Step, Typed, steps};

/// The content that makes the rest of a path, down to what the change brings; nothing for an item
/// further on in a list that is not there.
pub(super) fn nest(steps: &[Step<'_>], change: &Change) -> Option<Typed> {
    match steps {
        [] if matches!(change, Change::Append { .. }) => {
            Some(Typed::List(vec![change.content().clone()]))
        }
        [] => Some(change.content().clone()),
        [Step::Key(key), rest @ ..] => Some(Typed::Record(vec![(
            (*key).to_owned(),
            nest(rest, change)?,
        )])),
        [Step::Item(0), rest @ ..] => Some(Typed::List(vec![nest(rest, change)?])),
        [Step::Item(_), ..] => None,
    }
}

/// The whole change as a record, for the lines that the officer can type.
pub(super) fn nested(change: &Change) -> Vec<(String, Typed)> {
    let flat: Vec<Step<'_>> = steps(change.path())
        .into_iter()
        .map(|step| {
            if let Step::Item(_) = step {
                Step::Item(0)
            } else {
                step
            }
        })
        .collect();
    match nest(&flat, change) {
        Some(Typed::Record(keys)) => keys,
        _ => Vec::new(),
    }
}
