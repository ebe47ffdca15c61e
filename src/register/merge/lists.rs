//! Whether a merge that was made otherwise kept every item of every list, once.

use super::identity::Identity;
use super::meaning::{content, items, keys};
use super::{CannotMerge, Parts, plain};
use crate::register::edit::{Change, edit};
use crate::register::read::{RecordKind, Typed};

/// Whether a file is a record, or settings, that can be merged: it can be read, and holds no marks
/// of a merge that was not finished.
#[must_use]
pub fn is_mergeable(path: &str, text: &str) -> bool {
    let text = plain(text);
    let is_mark = |line: &str| {
        ["<<<<<<< ", ">>>>>>> "]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    !text.lines().any(is_mark) && Parts::of(path, &text).is_some()
}

/// The keys of the lists in which an item of the merge by meaning is lost, or stands twice.
#[must_use]
pub fn lists_gone_wrong(right: &str, made: &str) -> Vec<String> {
    let (right, made) = (Typed::of(right), Typed::of(made));
    let is_list = |key: &&str| {
        let lists = [right.at(key), made.at(key)];
        *key != "keuzes" && lists.iter().any(|value| matches!(value, Typed::List(_)))
    };
    let mut wrong: Vec<String> = keys(&right)
        .chain(keys(&made))
        .filter(is_list)
        .filter(|key| went_wrong(key, &items(right.at(key)), &items(made.at(key))))
        .map(str::to_owned)
        .collect();
    wrong.sort();
    wrong.dedup();
    wrong
}

fn went_wrong(list: &str, right: &[Typed], made: &[Typed]) -> bool {
    let identity = Identity::of(list);
    let found = identity.followed(right, made);
    let is_further = |at: &usize| !found.contains(&Some(*at));
    let stands_twice = |at: usize| {
        let same = |item: &Typed| identity.is_same_new(item, &made[at]);
        right.iter().any(same)
    };
    found.contains(&None) || (0..made.len()).filter(is_further).any(stands_twice)
}

/// A record with these lists as the merge by meaning has them, and its choices about them.
///
/// # Errors
/// When that cannot be written without disturbing something.
pub fn with_lists(
    path: &str,
    text: &str,
    right: &str,
    lists: &[String],
) -> Result<String, CannotMerge> {
    let typed = Typed::of(right);
    let mut changes: Vec<Change> = lists
        .iter()
        .map(|list| Change::set(list.as_str(), content(typed.at(list))))
        .collect();
    for choice in items(typed.at("keuzes")) {
        let fact = choice.at("feit").text().unwrap_or_default();
        let list = fact.split(['[', '.']).next().unwrap_or_default();
        let standing = Typed::of(text);
        let is_known = items(standing.at("keuzes")).contains(&choice);
        if lists.iter().any(|wrong| wrong == list) && !is_known {
            changes.push(Change::append("keuzes", content(&choice)));
        }
    }
    let fields = RecordKind::of(path).fields();
    edit(text, fields, &changes).map_err(|_| CannotMerge::Unsafe)
}
