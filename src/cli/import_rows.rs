//! The rows of a list as files of the register.

use std::collections::BTreeMap;

use super::import_unknown::{self, Filled, Keys};
use super::numbers::Numbers;
use super::sources::Sources;
use crate::calendar::Day;
use crate::files::File;
use crate::fingerprint::{hex, sha256};
use crate::interop::{BODY_COLUMN, Mapping, Sheet, field_of_column, is_shortened, tidy_value};
use crate::place::Placed;
use crate::publish::{Body, bare_file};
use crate::record::{Complaint, Field, Kind, Record, Settings, Shape};
use crate::register::{Change, Typed};
use crate::repository::PathChange;
use crate::wording::Message;

/// A list, and what is needed to make records of it.
pub(super) struct List<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) mapping: &'a Mapping,
    pub(super) settings: &'a Settings,
    pub(super) numbers: &'a Numbers,
    /// What was taken in before; nothing where that is to be taken in again.
    pub(super) sources: Option<&'a Sources>,
    /// It is an export of a register: its rows become what they were, to the letter.
    pub(super) is_export: bool,
    /// What a closed complaint says of what is not known any more.
    pub(super) not_known: Option<&'a str>,
}

/// A row as a file of the register.
pub(super) struct Row {
    /// Its number, as a spreadsheet counts.
    pub(super) row: usize,
    pub(super) change: PathChange,
}

/// The rows of a list: those that make a file, and what keeps the others from it.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) sound: Vec<Row>,
    pub(super) faults: Vec<(usize, Message)>,
    /// What the list did not tell of closed complaints.
    pub(super) filled: Filled,
}

/// Every row as a new file; rows without a number get the next free one, in the order of the list.
pub(super) fn rows(list: &List<'_>, files: &[File]) -> Rows {
    let mut known: Vec<File> = files.to_vec();
    let mut rows = Rows::default();
    let mut sources: BTreeMap<String, usize> = BTreeMap::new();
    for (row, cells) in &list.sheet.rows {
        if list.is_total(cells) {
            rows.faults.push((*row, Message::new("import-total-row")));
            continue;
        }
        let made = list.keys_of(cells).and_then(|mut keys| {
            if let Some(not_known) = list.not_known.filter(|_| !list.is_export) {
                import_unknown::fill(&mut keys, not_known, &mut rows.filled);
            }
            list.source(*row, cells, &mut keys, &mut sources)?;
            list.file_of(&keys, &known)
                .map_err(|unfit| vec![unfit.told(&rows.sound)])
        });
        match made {
            Ok((path, text)) => {
                known.push(File::new(path.clone(), text.clone()));
                rows.sound.push(Row {
                    row: *row,
                    change: PathChange::added(path, text),
                });
            }
            Err(faults) => rows
                .faults
                .extend(faults.into_iter().map(|fault| (*row, fault))),
        }
    }
    rows
}

/// Why a row makes no file.
enum Unfit {
    /// There is a file under this number.
    Taken {
        path: String,
        number: String,
    },
    Said(Message),
}

impl Unfit {
    fn told(self, sound: &[Row]) -> Message {
        match self {
            Unfit::Said(message) => message,
            Unfit::Taken { path, number } => {
                let earlier = sound.iter().find(|row| row.change.path == path);
                let message = earlier.map_or_else(
                    || Message::new("import-exists"),
                    |earlier| Message::new("import-twice").with("row", earlier.row),
                );
                message.with("number", number)
            }
        }
    }
}

/// What stands before the sums under a list.
const TOTALS: [&str; 6] = [
    "totaal",
    "total",
    "subtotaal",
    "subtotal",
    "gesamt",
    "summe",
];

impl List<'_> {
    /// The key of a column; none where it is skipped.
    pub(super) fn key_of<'k>(&'k self, column: &'k str) -> Option<&'k str> {
        self.mapping.key_of(column).unwrap_or(Some(column))
    }

    /// A cell of a column of this key as the register writes it.
    pub(super) fn value_of(&self, key: &str, cell: &str) -> String {
        let mapped = self.mapping.value_of(key, cell).map(str::to_owned);
        mapped.unwrap_or_else(|| value_of(key, cell, self.settings))
    }

    /// What a column of this key holds.
    pub(super) fn kind_of(key: &str) -> Kind {
        kind_of(key)
    }

    /// Whether a row holds sums and no complaint: a cell says so, and no day of receipt stands
    /// there.
    fn is_total(&self, cells: &[String]) -> bool {
        let says_so = |cell: &String| {
            let cell = cell.trim_end_matches(':').to_lowercase();
            TOTALS.contains(&cell.as_str())
        };
        let has_day = || {
            let mut columns = self.sheet.head.iter().zip(cells);
            columns.any(|(column, cell)| {
                self.key_of(column) == Some("ontvangen")
                    && Day::parse(&self.value_of("ontvangen", cell)).is_some()
            })
        };
        !self.is_export && cells.iter().any(says_so) && !has_day()
    }

    /// The filled cells of a row as keys with values, and the keys that every row has.
    fn keys_of(&self, cells: &[String]) -> Result<Keys, Vec<Message>> {
        let mut keys = Keys::new();
        let mut faults = Vec::new();
        for (column, cell) in self.sheet.head.iter().zip(cells) {
            let Some(key) = self.key_of(column) else {
                continue;
            };
            let value = self.value_of(key, cell);
            if cell.is_empty() || value.is_empty() {
                continue;
            }
            faults.extend(self.fault(column, key, cell, &value));
            keys.insert(key.to_owned(), value);
        }
        for (key, value) in self.mapping.fixed() {
            keys.entry(key.to_owned())
                .or_insert_with(|| value.to_owned());
        }
        if faults.is_empty() {
            Ok(keys)
        } else {
            Err(faults)
        }
    }

    /// What is wrong with one cell, by its column.
    fn fault(&self, column: &str, key: &str, cell: &str, value: &str) -> Option<Message> {
        let is_day = matches!(kind_of(key), Kind::Fact | Kind::Planned);
        let fault = if is_day && Day::parse(value).is_none() {
            "import-cell-day"
        } else if is_shortened(cell) && !self.is_export {
            "import-cell-shortened"
        } else {
            return None;
        };
        Some(
            Message::new(fault)
                .with("column", column)
                .with("value", cell),
        )
    }

    /// Notes by what the row is known again; refuses one that was taken in before, from this list
    /// or another. The rows of an export are known by their numbers.
    fn source(
        &self,
        row: usize,
        cells: &[String],
        keys: &mut Keys,
        seen: &mut BTreeMap<String, usize>,
    ) -> Result<(), Vec<Message>> {
        if self.is_export {
            return Ok(());
        }
        let source = row_hash(&self.sheet.head, cells);
        if let Some(sources) = self.sources {
            if let Some(number) = sources.number(&source) {
                return Err(vec![Message::new("import-same-row").with("number", number)]);
            }
            if let Some(earlier) = seen.insert(source.clone(), row) {
                return Err(vec![Message::new("import-row-twice").with("row", earlier)]);
            }
        }
        keys.insert(String::from("bron"), source);
        Ok(())
    }

    /// Path and text of the file that a row becomes.
    fn file_of(&self, keys: &Keys, known: &[File]) -> Result<(String, String), Unfit> {
        let received = keys.get("ontvangen").map(String::as_str);
        let no_day = |_| {
            Unfit::Said(Message::new("import-no-day").with("value", received.unwrap_or_default()))
        };
        let number = match keys.get("nummer") {
            Some(number) => number.clone(),
            None => self
                .numbers
                .next_complaint(received, known, self.settings)
                .map_err(no_day)?
                .to_string(),
        };
        let path = format!(
            "klachten/{}/{number}.md",
            number.split('-').next().unwrap_or_default()
        );
        if known.iter().any(|file| file.path == path) {
            return Err(Unfit::Taken { path, number });
        }
        let body = keys.get(BODY_COLUMN).map(String::as_str);
        let body = if self.is_export {
            Body::Whole(body.unwrap_or_default())
        } else {
            Body::Complaint(body.unwrap_or_default())
        };
        let mut changes = vec![Change::set("nummer", number.as_str())];
        let facts = contents(Complaint::FIELDS, "", keys);
        let facts = facts.into_iter().filter(|(key, _)| key != "nummer");
        changes.extend(facts.map(|(key, content)| Change::set(key, content)));
        bare_file(Complaint::FIELDS, &changes, body)
            .map(|text| (path, text))
            .map_err(|refusal| Unfit::Said(refusal.message))
    }
}

/// SHA-256 of a row: the names of its columns and its filled cells, as they were read.
fn row_hash(head: &[String], cells: &[String]) -> String {
    let filled = head.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
    let text: String = filled
        .map(|(column, cell)| format!("{}\u{1f}{cell}\u{1e}", column.to_lowercase()))
        .collect();
    hex(&sha256(text.as_bytes()))
}

/// The keys of one record in the order of the format, records within it included.
fn contents(fields: &'static [Field], prefix: &str, keys: &Keys) -> Vec<(String, Typed)> {
    let content = |field: &Field| {
        let path = format!("{prefix}{}", field.key);
        match field.shape {
            Shape::One(_) => keys.get(&path).map(|value| Typed::from(value.as_str())),
            Shape::List(..) => keys.get(&path).map(|value| list(value)),
            Shape::Record(inner) => {
                let inner = contents(inner, &format!("{path}."), keys);
                (!inner.is_empty()).then_some(Typed::Record(inner))
            }
            Shape::Records(inner) => {
                let items: Vec<Typed> = items_of(&path, keys)
                    .into_iter()
                    .map(|item| contents(inner, &format!("{path}[{item}]."), keys))
                    .map(Typed::Record)
                    .collect();
                (!items.is_empty()).then_some(Typed::List(items))
            }
            _ => None,
        }
    };
    fields
        .iter()
        .filter_map(|field| Some((field.key.to_owned(), content(field)?)))
        .collect()
}

/// The numbers of the items that a list of records has columns for.
fn items_of(path: &str, keys: &Keys) -> std::collections::BTreeSet<usize> {
    let start = format!("{path}[");
    let number = |key: &String| key.strip_prefix(&start)?.split(']').next()?.parse().ok();
    keys.keys().filter_map(number).collect()
}

/// A list of words; a list of one as a scalar.
fn list(value: &str) -> Typed {
    let items: Vec<Typed> = value
        .split(',')
        .map(|item| Typed::from(item.trim()))
        .collect();
    if items.len() > 1 {
        Typed::List(items)
    } else {
        Typed::from(value)
    }
}

fn kind_of(key: &str) -> Kind {
    field_of_column(key).map_or(Kind::Text, |field| match field.shape {
        Shape::One(kind) | Shape::List(kind, _) => kind,
        _ => Kind::Text,
    })
}

/// A cell as the register writes it; the label of a category, cause, role or channel becomes its
/// key.
fn value_of(key: &str, cell: &str, settings: &Settings) -> String {
    let kind = kind_of(key);
    let named = |all: &[(Placed<String>, Placed<String>)]| {
        let same = |text: &str| text.to_lowercase() == cell.to_lowercase();
        let key_of = |(key, _): &(Placed<String>, Placed<String>)| key.value.clone();
        let is_key = all.iter().find(|(key, _)| key.value == cell);
        is_key
            .or_else(|| {
                all.iter()
                    .find(|(key, label)| same(&key.value) || same(&label.value))
            })
            .map(key_of)
    };
    let declared = match kind {
        Kind::Category => named(&settings.categories),
        Kind::Cause => named(&settings.causes),
        Kind::Role | Kind::Recipient => named(&settings.roles),
        _ => None,
    };
    declared.unwrap_or_else(|| tidy_value(kind, cell, settings.time_zone()))
}
