//! What only one of two records of a complaint has, as changes of the other.

use super::Change;
use crate::record::{Complaint, Field, Record, Shape};
use crate::register::read::Typed;

/// What goes over, and the keys that do not, because the other record says something else there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried {
    pub changes: Vec<Change>,
    pub left: Vec<String>,
}

/// How a record began, in which the two are weighed against each other, and of which record one is
/// the duplicate: not carried over here.
const WEIGHED: [&str; 6] = [
    "ontvangen",
    "kanaal",
    "ontvangen-door",
    "vooroverleg",
    "formele-melding",
    "dubbel-van",
];
/// What a record is about, and how it ended: each keeps its own.
const OWN: [&str; 6] = [
    "onderwerp",
    "categorie",
    "afgesloten",
    "uitkomst",
    "reden-uitkomst",
    "heropend",
];
/// A list whose items follow on each other: of two such lists no one is made.
const IN_ORDER: &str = "voorstellen";

/// The changes that bring to one complaint what only the other has. `numbers` are their own: neither
/// comes to point at itself. To a closed case nothing comes that it may not change by.
#[must_use]
pub fn carry_over(from: &str, into: &str, numbers: &[&str]) -> Carried {
    let closed = super::fact::is_closed(into);
    let (from, into) = (Typed::of(from), Typed::of(into));
    let mut carried = Carried::default();
    let fields = Complaint::FIELDS.iter();
    for field in fields.filter(|field| !field.by_program && !WEIGHED.contains(&field.key)) {
        let (there, here) = (from.at(field.key), into.at(field.key));
        if *there == Typed::Nothing || there == here || is_own_number(there, numbers) {
            continue;
        }
        let before = carried.changes.len();
        let is_own = OWN.contains(&field.key);
        if is_own || (closed && !field.after_closing) {
            carried.left.push(field.key.to_owned());
        } else if *here == Typed::Nothing {
            carried.changes.push(Change::set(field.key, there.filled()));
        } else if !carry(
            field,
            field.key,
            (there, here),
            numbers,
            &mut carried.changes,
        ) {
            carried.changes.truncate(before);
            carried.left.push(field.key.to_owned());
        }
    }
    carried
}

fn is_own_number(typed: &Typed, numbers: &[&str]) -> bool {
    typed.text().is_some_and(|text| numbers.contains(&text))
}

/// Adds what is new under a key that both have; nothing where they contradict.
fn carry(
    field: &Field,
    path: &str,
    (there, here): (&Typed, &Typed),
    numbers: &[&str],
    changes: &mut Vec<Change>,
) -> bool {
    match field.shape {
        Shape::List(..) | Shape::Records(_) => {
            if field.key == IN_ORDER {
                return false;
            }
            let (new, known) = (there.items(), here.items());
            let new = new
                .into_iter()
                .filter(|item| !known.contains(item) && !is_own_number(item, numbers));
            changes.extend(new.map(|item| Change::append(path, item.filled())));
            true
        }
        Shape::Record(keys) => keys.iter().all(|inner| {
            let (there, here) = (there.at(inner.key), here.at(inner.key));
            let path = format!("{path}.{}", inner.key);
            if *there == Typed::Nothing || there == here {
                return true;
            }
            if *here == Typed::Nothing {
                changes.push(Change::set(path, there.filled()));
                return true;
            }
            carry(inner, &path, (there, here), numbers, changes)
        }),
        _ => false,
    }
}
