//! The paths of keys: `voorstellen[1].reactie`, taken apart.

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::register) enum Step<'a> {
    Key(&'a str),
    /// An item of a list, from 0.
    Item(usize),
}

/// A key as a path names it: between quotes where its own signs would be taken for those of a path.
pub(in crate::register) fn step_to(key: &str) -> String {
    if key.contains(['.', '[']) {
        format!("\"{key}\"")
    } else {
        key.to_owned()
    }
}

/// The steps of a path. What is no path of ours becomes a key that no record has.
pub(in crate::register) fn steps(path: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut rest = Some(path);
    while let Some(part) = rest {
        let quoted = part.strip_prefix('"').and_then(|key| key.split_once('"'));
        let (key, behind) =
            quoted.unwrap_or_else(|| part.split_at(part.find(['.', '[']).unwrap_or(part.len())));
        let (items, next) = behind
            .split_once('.')
            .map_or((behind, None), |(items, next)| (items, Some(next)));
        steps.push(Step::Key(key));
        if !items.is_empty() {
            let indexes = items.trim_start_matches('[').trim_end_matches(']');
            let indexes = indexes.split("][");
            steps.extend(indexes.map(|index| index.parse().map_or(Step::Key(items), Step::Item)));
        }
        rest = next;
    }
    steps
}
