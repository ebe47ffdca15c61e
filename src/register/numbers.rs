//! A record that names others, when those take other numbers.

use std::collections::BTreeMap;

use super::edit::{Change, Refusal, edit};
use super::read::{RecordKind, Typed};
use crate::record::{Kind, Shape};

/// The text of a record with new numbers, by the old ones, wherever a key of it names another
/// record. Its own number stays, and so does what a person wrote in words.
///
/// # Errors
/// When the record cannot be edited.
pub fn with_numbers(
    path: &str,
    text: &str,
    numbers: &BTreeMap<String, String>,
) -> Result<String, Refusal> {
    let typed = Typed::of(text);
    let fields = RecordKind::of(path).fields();
    let renamed = |typed: &Typed| {
        let text = typed.text()?;
        numbers.get(text).cloned()
    };
    let mut changes = Vec::new();
    for field in fields.iter().filter(|field| field.key != "nummer") {
        let (Shape::One(kind) | Shape::List(kind, _)) = field.shape else {
            continue;
        };
        if !matches!(kind, Kind::ComplaintNumber | Kind::MeasureNumber) {
            continue;
        }
        match typed.at(field.key) {
            Typed::List(items) if items.iter().any(|item| renamed(item).is_some()) => {
                let text = |item: &Typed| item.text().unwrap_or_default().to_owned();
                let items = items
                    .iter()
                    .map(|item| Typed::from(renamed(item).unwrap_or_else(|| text(item))));
                changes.push(Change::set(field.key, Typed::List(items.collect())));
            }
            one => changes.extend(renamed(one).map(|new| Change::set(field.key, new))),
        }
    }
    edit(text, fields, &changes)
}
