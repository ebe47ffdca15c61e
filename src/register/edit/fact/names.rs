//! How facts are called, and where in a record each one stands.

use crate::record::{Field, Need, Shape};
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

/// Lists and their singular, as `record` takes them; all other names are those of the keys.
const SINGULARS: &[(&str, &str)] = &[
    ("afspraken", "afspraak"),
    ("betrokkenen", "betrokkene"),
    ("voorstellen", "voorstel"),
    ("afschriften", "afschrift"),
    ("bijlagen", "bijlage"),
    ("maatregelen", "maatregel"),
    ("afwijkingen", "afwijking"),
];

/// Shorter names for facts of a year or a measure.
const SHORT: &[(&str, &str)] = &[
    ("aangeboden", "aangeboden-aan-eigenaren"),
    ("besloten", "besloten-op"),
    ("gepresenteerd", "gepresenteerd-op"),
    ("gereed", "gereed-op"),
    ("heropening", "heropend"),
];

/// The key that holds the day of a record, or of a fact that is no day itself.
const DAYS: &[(&str, &str)] = &[
    ("vooroverleg", "datum"),
    ("afspraken", "datum"),
    ("voorstellen", "bericht"),
    ("afschriften", "datum"),
    ("heropend", "datum"),
    ("afwijkingen", "datum"),
    ("verdaging", "gemeld-op"),
    ("opschorting", "van"),
    ("extern", "datum"),
    ("effect", "beoordeeld-op"),
    ("verantwoordelijke", "sinds"),
    ("reactie", "reactie-op"),
    ("besluit", "besluit-op"),
    ("overlegd-met", "overlegd-op"),
];

/// The singular of a list's key; any other key is its own name.
#[must_use]
pub fn name_of(key: &'static str) -> &'static str {
    SINGULARS
        .iter()
        .find(|(plural, _)| *plural == key)
        .map_or(key, |(_, singular)| singular)
}

/// The key that holds the day of a fact or of a record.
pub(super) fn day_key(key: &str) -> Option<&'static str> {
    DAYS.iter()
        .find(|(fact, _)| *fact == key)
        .map(|(_, day)| *day)
}

/// Every name that `record` takes for a record with these fields, in the order of the format; texts
/// last.
#[must_use]
pub fn fact_names(fields: &'static [Field]) -> Vec<&'static str> {
    let mut names = Vec::new();
    for field in fields.iter().filter(|field| field.need == Need::Optional) {
        names.push(name_of(field.key));
        let inner: &[&str] = match (field.key, field.shape) {
            ("vooroverleg", _) => &["verwezen-naar-website"],
            ("behandeling", _) => &["verantwoordelijke", "betrokkene", "afspraak"],
            ("oorzaak", Shape::Record(_)) => &["overlegd-met", "overlegd-op"],
            ("voorstellen", _) => &["bericht", "reactie"],
            ("extern", _) => &["uitspraak"],
            _ => &[],
        };
        names.extend(inner);
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
    let name = SHORT
        .iter()
        .find(|(short, full)| *short == name && fields.iter().any(|field| field.key == *full))
        .map_or(name, |(_, full)| full);
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

/// A fact of a list's item, where the list has none yet: a reaction without a proposal.
fn without_item(fields: &'static [Field], name: &str) -> Option<Message> {
    let known = fact_names(fields).contains(&name);
    let list = fields.iter().find(
        |field| matches!(field.shape, Shape::Records(keys) if in_fields(keys, "", name).is_some()),
    )?;
    known.then(|| {
        Message::new("fact-needs-item")
            .with("fact", name)
            .with("list", name_of(list.key))
    })
}

fn in_fields(fields: &'static [Field], prefix: &str, name: &str) -> Option<Target> {
    let field = fields
        .iter()
        .find(|field| field.key == name || name_of(field.key) == name)?;
    Some(Target {
        path: format!("{prefix}{}", field.key),
        siblings: fields,
        prefix: prefix.to_owned(),
        field,
    })
}
