//! All complaints as one table or as JSON, key by key as they were typed, and the columns of such a
//! table back as keys. The columns follow from the field table.

use crate::json::{Value, json};

use super::{Cell, Table};
use crate::calendar::Day;
use crate::record::{Complaint, Field, Record, Shape};
use crate::register::{Entry, Register, Typed};
use crate::rules::Unreadable;

/// The column of the text under the front matter.
pub const BODY_COLUMN: &str = "tekst";

/// The complaints whose keys can be read, each as it was typed. A copy of a record is none.
fn exported(register: &Register) -> Vec<(&Entry<Complaint>, Typed)> {
    let complaints = register.complaints.iter().filter(|entry| !entry.is_copy());
    complaints
        .map(|entry| (entry, Typed::of(entry.source())))
        .filter(|(_, typed)| *typed != Typed::Nothing)
        .collect()
}

/// One row a complaint, one column a key; items of lists as `voorstellen[0].oplossing`. Keys that
/// no complaint has are left out. Every column that this makes can be imported again.
#[must_use]
pub fn complaints_table(register: &Register, title: &str) -> Table {
    let complaints = exported(register);
    let records: Vec<&Typed> = complaints.iter().map(|(_, typed)| typed).collect();
    let mut columns = Vec::new();
    let most = |path: &str| {
        records
            .iter()
            .map(|record| record.at(path).count())
            .max()
            .unwrap_or(0)
    };
    collect(Complaint::FIELDS, "", &most, &mut columns);
    let mut table = Table::new(
        title,
        columns.iter().cloned().chain([BODY_COLUMN.to_owned()]),
    );
    for (entry, record) in &complaints {
        let mut row: Vec<Cell> = columns
            .iter()
            .map(|column| cell(record.at(column)))
            .collect();
        row.push(Cell::from(entry.body().text.trim()));
        table.rows.push(row);
    }
    table
}

/// The columns of these fields, in the order of the format; `most` tells how many items a path has
/// at most, none where no record has it.
fn collect(
    fields: &[Field],
    prefix: &str,
    most: &dyn Fn(&str) -> usize,
    columns: &mut Vec<String>,
) {
    for field in fields {
        let path = format!("{prefix}{}", field.key);
        let items = most(&path);
        match field.shape {
            _ if items == 0 => {}
            Shape::Record(inner) => collect(inner, &format!("{path}."), most, columns),
            Shape::Records(inner) => (0..items)
                .for_each(|item| collect(inner, &format!("{path}[{item}]."), most, columns)),
            _ => columns.push(path),
        }
    }
}

fn cell(typed: &Typed) -> Cell {
    match typed {
        Typed::Nothing | Typed::Record(_) => Cell::Empty,
        Typed::Text(text) => match (Day::parse(text), text.parse::<i64>()) {
            (Some(day), _) => Cell::Day(day),
            (None, Ok(number)) if text.len() < 10 && !text.starts_with(['0', '+']) => {
                Cell::Whole(number)
            }
            _ => Cell::from(text.as_str()),
        },
        Typed::List(items) => Cell::from(
            items
                .iter()
                .filter_map(Typed::text)
                .collect::<Vec<_>>()
                .join(", "),
        ),
    }
}

/// All complaints as JSON: their front matter as it was typed, and their text under `tekst`; with
/// what could not be read.
#[must_use]
pub fn complaints_json(register: &Register, as_of: Day, unreadable: &[Unreadable]) -> String {
    let complaints: Vec<Value> = exported(register)
        .iter()
        .map(|(entry, typed)| {
            let mut record = Value::from(typed);
            if let Value::Object(keys) = &mut record {
                keys.insert(
                    BODY_COLUMN.to_owned(),
                    Value::from(entry.body().text.trim()),
                );
            }
            json!({ "path": entry.path, "complaint": record })
        })
        .collect();
    let export = json!({
        "version": 1,
        "as_of": as_of.to_string(),
        "complete": unreadable.is_empty(),
        "unreadable": unreadable,
        "complaints": complaints,
    });
    format!("{export:#}\n")
}

/// Every column that can be imported: those of [`complaints_table`], lists of records by their
/// first item.
#[must_use]
pub fn every_column() -> Vec<String> {
    let mut columns = Vec::new();
    collect(Complaint::FIELDS, "", &|_| 1, &mut columns);
    columns.push(BODY_COLUMN.to_owned());
    columns
}

/// The field behind a column such as `vooroverleg.datum` or `voorstellen[0].oplossing`.
#[must_use]
pub fn field_of_column(column: &str) -> Option<&'static Field> {
    let mut fields = Complaint::FIELDS;
    let mut parts = column.split('.').peekable();
    while let Some(part) = parts.next() {
        let (key, item) = part
            .split_once('[')
            .map_or((part, None), |(key, item)| (key, item.strip_suffix(']')));
        let field = fields.iter().find(|field| field.key == key)?;
        let counted = item.is_some_and(|item| item.parse::<usize>().is_ok());
        match (field.shape, parts.peek()) {
            (Shape::Record(inner), Some(_)) => fields = inner,
            (Shape::Records(inner), Some(_)) if counted => fields = inner,
            (Shape::One(_) | Shape::List(..), None) => return Some(field),
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{complaints_json, complaints_table, every_column, field_of_column};
    use crate::calendar::Day;
    use crate::files::File;
    use crate::register::Register;
    use crate::wording::Lang;

    #[test]
    fn keys_become_columns_and_columns_keys() {
        let text = "---\nnummer: 2026-001\nonderwerp: '=som'\nontvangen: 2026-03-02\ncategorie: [a, b]\nvoorstellen:\n  - oplossing: X\n  - oplossing: Y\n    bericht: 2026-03-09\n---\nTekst\n";
        let register = Register::read(vec![File::new("klachten/2026/2026-001.md", text)]);
        let table = complaints_table(&register, "Klachten");
        assert_eq!(
            table.head,
            [
                "nummer",
                "onderwerp",
                "ontvangen",
                "categorie",
                "voorstellen[0].oplossing",
                "voorstellen[1].oplossing",
                "voorstellen[1].bericht",
                "tekst"
            ]
        );
        let csv = String::from_utf8(table.to_csv(Lang::Nl)).expect("UTF-8");
        assert!(
            csv.ends_with("2026-001;'=som;2026-03-02;a, b;X;Y;2026-03-09;Tekst\r\n"),
            "{csv}"
        );
        assert!(
            table
                .head
                .iter()
                .filter(|column| *column != "tekst")
                .all(|column| field_of_column(column).is_some())
        );
        assert!(
            every_column()
                .iter()
                .filter(|column| *column != "tekst")
                .all(|column| field_of_column(column).is_some())
        );
        assert!(
            field_of_column("voorstellen.oplossing").is_none()
                && field_of_column("vooroverleg").is_none()
        );
        let json = complaints_json(&register, Day::first_of(2026), &[]);
        assert!(json.contains("\"onderwerp\": \"=som\""), "{json}");
    }
}
