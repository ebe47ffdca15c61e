//! How facts are called, and where in a record each one stands.

use super::standing::{items, named};
use crate::record::{Field, Need, Shape, field};
use crate::register::edit::text::text_names;
use crate::register::read::Typed;
use crate::wording::Message;

/// Where a fact stands in a record.
pub(super) struct Target {
    pub(super) path: String,
    /// The keys beside it, and where they stand.
    pub(super) siblings: &'static [Field],
    pub(super) prefix: String,
    pub(super) field: &'static Field,
}

impl Target {
    /// A record or an item at a path, of which the fact gives keys.
    pub(super) fn within(&self, path: &str, keys: &'static [Field]) -> Target {
        Target {
            path: path.to_owned(),
            siblings: keys,
            prefix: format!("{path}."),
            field: self.field,
        }
    }

    /// The list in an item of which the fact stands: `voorstellen` for a reaction.
    pub(super) fn list(&self) -> Option<&str> {
        self.prefix.rsplit_once('[').map(|(list, _)| list)
    }
}

/// Every name that `record` takes for a record with these fields, in the order of the format; texts
/// last.
#[must_use]
pub fn fact_names(fields: &'static [Field]) -> Vec<&'static str> {
    let mut names = Vec::new();
    for field in fields
        .iter()
        .filter(|field| field.need == Need::Optional && !field.by_program)
    {
        names.push(field.name);
        let inner = field.shape.fields().iter();
        names.extend(inner.filter(|field| field.is_fact).map(|field| field.name));
    }
    names.extend(text_names(fields));
    names
}

fn unknown(name: &str, fields: &'static [Field]) -> Message {
    let names = fact_names(fields);
    let near = names
        .iter()
        .map(|known| (strsim::jaro_winkler(name, known), *known))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near.filter(|(likeness, _)| *likeness > 0.8) {
        Some((_, near)) => Message::new("fact-unknown-near")
            .with("fact", name)
            .with("near", near),
        None => Message::new("fact-unknown").with("fact", name).with(
            "facts",
            names.into_iter().map(str::to_owned).collect::<Vec<_>>(),
        ),
    }
}

/// Where a fact stands: a key of the record itself, of a record in it, or of the last item of a
/// list.
pub(super) fn find(
    source: &Typed,
    fields: &'static [Field],
    name: &str,
) -> Result<Target, Message> {
    let short = fields.iter().find(|field| field.short == Some(name));
    let name = short.map_or(name, |field| field.key);
    if let Some(target) = in_fields(fields, "", name) {
        return Ok(target);
    }
    let inner = |field: &Field| match field.shape {
        Shape::Record(keys) => in_fields(keys, &format!("{}.", field.key), name),
        Shape::Records(keys) => {
            let last = source.at(field.key).count().checked_sub(1)?;
            in_fields(keys, &format!("{}[{last}].", field.key), name)
        }
        _ => None,
    };
    let records = |field: &&Field| matches!(field.shape, Shape::Record(_));
    let found = fields
        .iter()
        .filter(records)
        .find_map(inner)
        .or_else(|| fields.iter().find_map(inner));
    found.ok_or_else(|| without_item(fields, name).unwrap_or_else(|| unknown(name, fields)))
}

/// Where a fact stands; of a fact in an item of a list (`reactie 1`), in which of them.
pub(super) fn find_in(
    source: &Typed,
    fields: &'static [Field],
    name: &str,
    item: Option<&str>,
) -> Result<Target, Message> {
    let mut target = find(source, fields, name)?;
    let (Shape::One(_), Some(item)) = (target.field.shape, item) else {
        return Ok(target);
    };
    let no_list = || Message::new("fact-no-list").with("fact", name);
    let list = target.list().ok_or_else(no_list)?;
    let field = field(fields, list).ok_or_else(no_list)?;
    let at = named(field, &items(source, list), item)?;
    target.prefix = format!("{list}[{at}].");
    target.path = format!("{}{}", target.prefix, target.field.key);
    Ok(target)
}

/// A fact of a list's item, where the list has none yet: a reaction without a proposal.
fn without_item(fields: &'static [Field], name: &str) -> Option<Message> {
    let known = fact_names(fields).contains(&name);
    let list = fields.iter().find(
        |field| matches!(field.shape, Shape::Records(keys) if in_fields(keys, "", name).is_some()),
    )?;
    known.then(|| {
        Message::new("fact-needs-item")
            .with("fact", name)
            .with("list", list.name)
    })
}

/// The key that is called so: as the file has it, or as `record` does.
pub(super) fn called(fields: &'static [Field], name: &str) -> Option<&'static Field> {
    let mut fields = fields.iter();
    fields.find(|field| field.key == name || field.name == name)
}

/// A key was given that the record of a fact does not have.
pub(super) fn unknown_key(fact: &str, key: &str) -> Message {
    Message::new("fact-unknown-key")
        .with("fact", fact)
        .with("key", key)
}

fn in_fields(fields: &'static [Field], prefix: &str, name: &str) -> Option<Target> {
    let field = called(fields, name)?;
    Some(Target {
        path: format!("{prefix}{}", field.key),
        siblings: fields,
        prefix: prefix.to_owned(),
        field,
    })
}
