//! The paths of keys: `voorstellen[1].reactie`, taken apart.

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::register) enum Step<'a> {
    Key(&'a str),
    /// An item of a list, from 0.
    Item(usize),
}

/// The steps of a path. What is no path of ours becomes a key that no record has.
pub(in crate::register) fn steps(path: &str) -> Vec<Step<'_>> {
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
