//! A fact as the officer names it (`voorstel`, `reactie`, `afgesloten`) as changes to a record: to
//! record it, to put another in its place, to take it away.
//!
//! The names are the keys of the format, lists in the singular; everything follows from the field
//! tables, save the few facts that bring a second key along. Judges nothing: the rules see the
//! result.

mod items;
mod keys;
mod names;
mod present;
mod removal;
mod standing;
mod values;

use super::Change;
use crate::calendar::Day;
use crate::record::{Field, Shape};
use crate::register::read::Typed;
use crate::wording::Message;

pub use names::fact_names;
pub use removal::{Removal, move_fact, remove_fact};

/// A fact to be recorded.
#[derive(Debug, Clone, Copy)]
pub struct Fact<'a> {
    pub name: &'a str,
    /// Which item of a list is meant, where the value stands beside it: `voorstel 2 "Nieuwe bon"`.
    pub item: Option<&'a str>,
    /// What stands behind the name: the value, or the main key of a record.
    pub value: Option<&'a str>,
    /// The day of the fact, where it was given.
    pub on: Option<Day>,
    /// The day of a fact for which none was given.
    pub today: Day,
    /// Keys with their values, as typed; a key may come more than once.
    pub keys: &'a [(String, String)],
    /// Whether a value that is already there may be replaced.
    pub replace: bool,
}

impl Fact<'_> {
    fn day(&self) -> String {
        self.on.unwrap_or(self.today).to_string()
    }
}

/// The changes that record a fact, and under which name it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    pub changes: Vec<Change>,
    /// The fact's own name: `voorstel`, `verantwoordelijke`.
    pub name: String,
}

/// The changes that record a fact in the text of a file with these fields. What stands there already
/// is neither replaced nor joined unless that is asked for: `replace`, or one more item of a list.
///
/// # Errors
/// A fact or key that the record does not know, a value that is missing, empty, or there already.
pub fn record_fact(
    fact: &Fact<'_>,
    source: &str,
    fields: &'static [Field],
) -> Result<Recording, Message> {
    let source = &Typed::of(source);
    let mut fact = *fact;
    let mut target = names::find(source, fields, fact.name)?;
    // `bericht 1` names an item: the value of a day is no place in a list.
    if fact.item.is_none() && target.list().is_some() && is_place_of_day(&fact, &target) {
        (fact.item, fact.value) = (fact.value, None);
    }
    if fact.item.is_some() {
        target = names::find_in(source, fields, fact.name, fact.item)?;
    }
    if target.list().is_some() && matches!(target.field.shape, Shape::One(_)) {
        // Which item is meant is known by now.
        fact.item = None;
    }
    let fact = &fact;
    let empty = |text: &str| text.trim().is_empty();
    if fact.value.is_some_and(empty) || fact.keys.iter().any(|(_, value)| empty(value)) {
        return Err(Message::new("fact-empty").with("fact", fact.name));
    }
    let mut changes = match target.field.shape {
        Shape::One(kind) => values::scalar(fact, source, &target, kind)?,
        Shape::List(..) => items::values(fact, source, &target)?,
        Shape::Record(keys) | Shape::ValueOrRecord(keys) => {
            values::nested(fact, source, &target, keys)?
        }
        Shape::Records(keys) | Shape::ValuesOrRecords(keys) => {
            items::records(fact, source, &target, keys)?
        }
        Shape::Map(_) | Shape::RecordMap(_) => values::pairs(fact, &target)?,
    };
    if target.path == "afgesloten" && present::is_reopened(source) {
        changes.splice(0..0, present::closing_again(fact, source));
    } else if !fact.replace {
        changes = present::only_new(source, changes)?;
    }
    changes.extend(present::choices_made(source, &changes));
    let name = within_an_item(&changes, &target).unwrap_or(target.field.name);
    Ok(Recording {
        name: name.to_owned(),
        changes,
    })
}

/// Whether the case in a file is closed, and not open again.
#[must_use]
pub fn is_closed(source: &str) -> bool {
    present::is_closed(&Typed::of(source))
}

/// Whether what stands behind a day is the place of the item that it belongs to.
fn is_place_of_day(fact: &Fact<'_>, target: &names::Target) -> bool {
    let is_day = matches!(target.field.shape, Shape::One(kind) if kind.is_day());
    is_day && fact.value.and_then(standing::place).is_some()
}

/// The fact that changed within an item that stands: the reaction to a proposal, and not the
/// proposal.
fn within_an_item(changes: &[Change], target: &names::Target) -> Option<&'static str> {
    let first = changes.first()?.path().rsplit_once("].")?.1;
    let keys = target.field.shape.fields().iter();
    let mut named = keys.filter(|field| field.is_fact && field.key == first);
    named.next().map(|field| field.name)
}

#[cfg(test)]
mod tests;
