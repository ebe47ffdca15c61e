//! What stands in a list already, and which item of it a person means.

use crate::record::Field;
use crate::register::read::Typed;
use crate::wording::Message;

/// The items of a list as they stand; a lone value is a list of one.
pub(super) fn items<'t>(source: &'t Typed, path: &str) -> Vec<&'t Typed> {
    source.at(path).items()
}

/// The path of an item; a lone value is its own list.
pub(super) fn item_path(source: &Typed, path: &str, at: usize) -> String {
    match source.at(path) {
        Typed::List(items)
            if items.len() > 1 || matches!(items.first(), Some(Typed::Record(_))) =>
        {
            format!("{path}[{at}]")
        }
        _ => path.to_owned(),
    }
}

/// Which item a person means: by what stands in it, or by its place, from 1.
pub(super) fn named(field: &Field, standing: &[&Typed], item: &str) -> Result<usize, Message> {
    let holds = |typed: &Typed| match typed {
        Typed::Text(text) => text == item,
        Typed::Record(keys) => keys.iter().any(|(_, value)| value.text() == Some(item)),
        _ => false,
    };
    let mut found = standing
        .iter()
        .enumerate()
        .filter(|(_, typed)| holds(typed))
        .map(|(at, _)| at);
    match (found.next(), found.next()) {
        (Some(at), None) => Ok(at),
        (Some(_), Some(_)) => Err(which(field, standing)),
        _ => place(item)
            .filter(|at| *at < standing.len())
            .ok_or_else(|| absent(field, standing, item)),
    }
}

/// A place in a list as a person counts.
pub(super) fn place(item: &str) -> Option<usize> {
    item.parse::<usize>().ok()?.checked_sub(1)
}

/// An item in a few words.
pub(super) fn in_words(item: &Typed) -> String {
    match item {
        Typed::Text(text) => text.clone(),
        Typed::Record(keys) => keys
            .iter()
            .filter_map(|(_, value)| value.text())
            .collect::<Vec<_>>()
            .join(", "),
        Typed::Nothing | Typed::List(_) => String::new(),
    }
}

fn listed(standing: &[&Typed]) -> Vec<String> {
    let line = |(at, item): (usize, &&Typed)| format!("{}: {}", at + 1, in_words(item));
    standing.iter().enumerate().map(line).collect()
}

/// Of several items none was named.
pub(super) fn which(field: &Field, standing: &[&Typed]) -> Message {
    Message::new("fact-which")
        .with("fact", field.name)
        .with("items", listed(standing))
}

fn absent(field: &Field, standing: &[&Typed], item: &str) -> Message {
    let key = if standing.is_empty() {
        "fact-absent"
    } else {
        "fact-no-item"
    };
    Message::new(key)
        .with("fact", field.name)
        .with("item", item)
        .with("items", listed(standing))
}

pub(super) fn again(field: &Field, value: &str) -> Message {
    Message::new("fact-again")
        .with("fact", field.name)
        .with("value", value)
}
