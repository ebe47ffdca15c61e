//! The names of people in a list, told by row and column before anything is taken over.

use std::collections::BTreeSet;

use super::context::Context;
use super::import_rows::List;
use super::likely_names::{is_full_name, shown};
use crate::interop::BODY_COLUMN;
use crate::personal_data::probable_names;
use crate::record::Kind;
use crate::wording::Message;

/// The key of the complainant: a code, never a name.
const COMPLAINANT: &str = "klager";

/// The rows that call a complainant by a name. In a column that holds a full name everything
/// without a figure is one.
pub(super) fn complainants(list: &List<'_>) -> Vec<(usize, Message)> {
    let mut named = Vec::new();
    for (column, cells) in columns(list, |key| key == COMPLAINANT) {
        if !cells.iter().any(|(_, name)| is_full_name(name)) {
            continue;
        }
        let rows = cells.into_iter().filter(|(_, name)| is_no_code(name));
        named.extend(rows.map(|(row, _)| {
            let message = Message::new("import-named").with("column", column);
            (row, message)
        }));
    }
    named
}

fn is_no_code(text: &str) -> bool {
    !text.chars().any(|one| one.is_ascii_digit())
}

/// Tells what looks like a name in the texts of a list (A007), a line for each column; whether
/// there was any.
pub(super) fn tell(list: &List<'_>, context: &mut Context) -> bool {
    let is_text = |key: &str| key != COMPLAINANT && holds_text(key);
    let mut found = false;
    for (column, cells) in columns(list, is_text) {
        let mut names: BTreeSet<String> = BTreeSet::new();
        let mut rows: BTreeSet<usize> = BTreeSet::new();
        for (row, text) in cells {
            let probable = probable_names(&text);
            rows.extend((!probable.is_empty()).then_some(row));
            names.extend(probable.into_iter().map(|name| name.text));
        }
        if names.is_empty() {
            continue;
        }
        found = true;
        let message = Message::new("import-names")
            .with("column", column)
            .with("count", names.len())
            .with("names", shown(names))
            .with("rows", shown(rows.iter().map(usize::to_string)));
        context.warn(&message);
    }
    found
}

fn holds_text(key: &str) -> bool {
    key == BODY_COLUMN || List::kind_of(key) == Kind::Text
}

/// The filled cells of the columns whose key is such, as the register takes them, with their rows.
fn columns<'l>(
    list: &'l List<'_>,
    wanted: impl Fn(&str) -> bool,
) -> Vec<(&'l str, Vec<(usize, String)>)> {
    let mut found = Vec::new();
    for (at, column) in list.sheet.head.iter().enumerate() {
        let Some(key) = list.key_of(column).filter(|key| wanted(key)) else {
            continue;
        };
        let cells = list.sheet.rows.iter().filter_map(|(row, cells)| {
            let value = list.value_of(key, cells.get(at)?);
            (!value.is_empty()).then_some((*row, value))
        });
        found.push((column.as_str(), cells.collect()));
    }
    found
}
