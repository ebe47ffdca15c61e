//! The paths of keys: `voorstellen[1].reactie`, taken apart and built up as content.

use super::{Change, Content};

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step<'a> {
    Key(&'a str),
    /// An item of a list, from 0.
    Item(usize),
}

/// The steps of a path. What is no path of ours becomes a key that no record has.
pub(super) fn steps(path: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (key, items) = part
            .split_once('[')
            .map_or((part, None), |(key, items)| (key, Some(items)));
        steps.push(Step::Key(key));
        if let Some(items) = items {
            let indexes = items.trim_end_matches(']').split("][");
            steps.extend(indexes.map(|index| index.parse().map_or(Step::Key(part), Step::Item)));
        }
    }
    steps
}

/// The content that makes the rest of a path, down to what the change brings; nothing for an item
/// further on in a list that is not there.
pub(super) fn nest(steps: &[Step<'_>], change: &Change) -> Option<Content> {
    match steps {
        [] if matches!(change, Change::Append { .. }) => {
            Some(Content::List(vec![change.content().clone()]))
        }
        [] => Some(change.content().clone()),
        [Step::Key(key), rest @ ..] => Some(Content::Record(vec![(
            (*key).to_owned(),
            nest(rest, change)?,
        )])),
        [Step::Item(0), rest @ ..] => Some(Content::List(vec![nest(rest, change)?])),
        [Step::Item(_), ..] => None,
    }
}

/// The whole change as a record, for the lines that the officer can type.
pub(super) fn nested(change: &Change) -> Vec<(String, Content)> {
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
        Some(Content::Record(keys)) => keys,
        _ => Vec::new(),
    }
}
