//! The list of an import and its mapping file: read together, and a mapping begun for a list.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::exit::Exit;
use super::given_file;
use super::import_draft::{draft, names, required_keys};
use super::import_faults::in_row;
use super::trouble::Trouble;
use crate::interop::{
    BODY_COLUMN, Mapping, Sheet, SheetFault, decoded, field_of_column, read_sheet,
};
use crate::publish::write_new;
use crate::wording::{Message, Words};

/// The files that an import is given.
#[derive(Debug, clap::Args)]
pub(super) struct Given {
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(super) mapping: Option<PathBuf>,
}

/// The begin of a mapping, in a file of its own: what a shell makes of `>` differs.
pub(super) fn write(given: &Given, path: &Path, context: &mut Context) -> Result<Exit, Trouble> {
    let sheet = match sheet(given, context)? {
        Ok(sheet) => sheet,
        Err(faults) => {
            for fault in told(&faults, context.words) {
                context.output.warn(&fault);
            }
            return Ok(Exit::Refused);
        }
    };
    let draft = draft(&sheet, context.words);
    write_new(path, draft.as_bytes()).map_err(|error| Trouble::io(path, &error))?;
    let message = Message::new("import-mapping-written").with("path", path.display().to_string());
    context.result(&message);
    Ok(Exit::Sound)
}

/// The list and its mapping; tells what is wrong with either, or with the two together.
pub(super) fn read(
    given: &Given,
    context: &mut Context,
) -> Result<Option<(Sheet, Mapping)>, Trouble> {
    let mapping = match &given.mapping {
        None => Ok(Mapping::default()),
        Some(path) => Mapping::read(
            &decoded(&given_file::read(path, given_file::LARGEST)?),
            is_key,
        ),
    };
    let (sheet, mapping) = match (sheet(given, context)?, mapping) {
        (Ok(sheet), Ok(mapping)) => (sheet, mapping),
        (sheet, mapping) => {
            let of_mapping = mapping.err().unwrap_or_default();
            let mut faults: Vec<String> = of_mapping
                .iter()
                .map(|fault| context.words.say(&fault.message))
                .collect();
            faults.extend(told(&sheet.err().unwrap_or_default(), context.words));
            faults.iter().for_each(|fault| context.output.warn(fault));
            return Ok(None);
        }
    };
    let mapping = match given.mapping {
        None => Mapping::of_names(&sheet.head, &names(context.words)),
        Some(_) => mapping,
    };
    let unknown = unknown_columns(&sheet, &mapping);
    let faults = if given.mapping.is_none() && !unknown.is_empty() {
        let draft = draft(&sheet, context.words);
        context.output.result(&draft);
        vec![Message::new("import-begin-mapping").with("columns", unknown)]
    } else {
        misfits(&sheet, &mapping, &unknown)
    };
    for fault in &faults {
        context.warn(fault);
    }
    Ok(faults.is_empty().then_some((sheet, mapping)))
}

/// The list; tells of titles above it, which are left out.
fn sheet(given: &Given, context: &mut Context) -> Result<Result<Sheet, Vec<SheetFault>>, Trouble> {
    let bytes = given_file::read(&given.file, given_file::LARGEST)?;
    let sheet = read_sheet(&bytes, given.sheet.as_deref());
    let titles = sheet.as_ref().map_or(&[][..], |sheet| &sheet.titles);
    if !titles.is_empty() {
        let rows: Vec<String> = titles.iter().map(usize::to_string).collect();
        let message = Message::new("import-titles")
            .with("count", rows.len())
            .with("rows", rows);
        context.warn(&message);
    }
    Ok(sheet)
}

fn told(faults: &[SheetFault], words: &Words) -> Vec<String> {
    let told = faults
        .iter()
        .map(|fault| in_row(fault.row, words.say(&fault.message), words.lang()));
    told.collect()
}

fn is_key(key: &str) -> bool {
    key == BODY_COLUMN || field_of_column(key).is_some()
}

/// The columns of which nobody says what they hold.
fn unknown_columns(sheet: &Sheet, mapping: &Mapping) -> Vec<String> {
    let unknown = |column: &&String| mapping.key_of(column).is_none() && !is_key(column);
    sheet.head.iter().filter(unknown).cloned().collect()
}

/// Where a list and its mapping do not fit: columns without a key, keys with two columns, columns
/// that the list has not, and required keys that nothing fills.
fn misfits(sheet: &Sheet, mapping: &Mapping, unknown: &[String]) -> Vec<Message> {
    let without_key =
        |column: &String| Message::new("sheet-unknown-column").with("column", column.as_str());
    let mut faults: Vec<Message> = unknown.iter().map(without_key).collect();
    faults.extend(mapping.twice(&sheet.head));
    let heads: Vec<String> = sheet
        .head
        .iter()
        .map(|column| column.to_lowercase())
        .collect();
    let absent = mapping
        .columns()
        .filter(|column| !heads.iter().any(|head| head == column));
    faults
        .extend(absent.map(|column| Message::new("mapping-unknown-column").with("column", column)));
    if unknown.is_empty() {
        let filled = |key: &&str| !mapping.fills(key, &sheet.head);
        let unfilled = required_keys().filter(filled);
        faults.extend(unfilled.map(|key| Message::new("mapping-key-unfilled").with("key", key)));
    }
    faults
}
