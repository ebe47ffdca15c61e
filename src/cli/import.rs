//! `import FILE.csv`: takes over a list from a spreadsheet. A dry run unless `--write` is given;
//! nothing is written unless every row is sound.

use std::path::{Path, PathBuf};

use super::Verdict;
use super::context::Context;
use super::desk::{Desk, Plan, settings_of};
use super::numbers::Numbers;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::exchange::{BODY_COLUMN, Mapping, Sheet, field_of_column, read_sheet, tidy_value};
use crate::intake::File;
use crate::place::Placed;
use crate::publish::{bare_file, faults_added, overlaid};
use crate::record::{Complaint, Kind, Record, Settings, Shape};
use crate::register::{Change, Content};
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Lang, Message};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    #[arg(long)]
    write: bool,
}

/// A row as a file of the register.
struct Row {
    /// Its line in the list.
    line: usize,
    change: PathChange,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Verdict, Trouble> {
    let desk = Desk::open(context, [])?;
    let files = desk.files()?;
    let settings = settings_of(&files);
    let as_of = context.as_of(settings.time_zone())?;
    let Some((sheet, mapping)) = read(arguments, context)? else { return Ok(Verdict::Findings) };
    let numbers = Numbers::of(Some(&desk.repository), context);
    let plan = |files: &[File]| rows(&sheet, &mapping, &settings, files, &numbers);
    let rows = plan(&files)?;
    let faults = findings(&rows, &files, as_of, context.lang);
    if !faults.is_empty() {
        faults.iter().for_each(|fault| context.output.warn(fault));
        return Err(Trouble::new("import-faulty").with("count", faults.len()));
    }
    if !arguments.write {
        let message = Message::new("import-sound").with("count", rows.len());
        let told = context.words.say(&message);
        context.output.result(&format!("{told}\n"));
        return Ok(Verdict::Sound);
    }
    desk.put(context, as_of, |files| {
        let changes: Vec<PathChange> = plan(files)?.into_iter().map(|row| row.change).collect();
        let subject = rules::words(settings.lang()).say(&Message::new("subject-import").with("count", changes.len()));
        Ok(Plan { changes, subject })
    })
}

/// The list and its mapping; tells what is wrong with either.
fn read(arguments: &Arguments, context: &mut Context) -> Result<Option<(Sheet, Mapping)>, Trouble> {
    let bytes = |path: &Path| std::fs::read(path).map_err(|error| Trouble::io(path, &error));
    let is_key = |key: &str| key == BODY_COLUMN || field_of_column(key).is_some();
    let mapping = match &arguments.mapping {
        None => Ok(Mapping::default()),
        Some(path) => Mapping::read(&String::from_utf8_lossy(&bytes(path)?), is_key),
    };
    let sheet = read_sheet(&bytes(&arguments.file)?);
    let mut faults: Vec<String> = Vec::new();
    for fault in mapping.as_ref().err().into_iter().flatten() {
        faults.push(context.words.say(&fault.message));
    }
    let place = |line: usize, text: String| format!("{}:{line}: {text}", arguments.file.display());
    for fault in sheet.as_ref().err().into_iter().flatten() {
        faults.push(place(fault.line, context.words.say(&fault.message)));
    }
    if let (Ok(sheet), Ok(mapping)) = (&sheet, &mapping) {
        let unknown = sheet.head.iter().filter(|column| mapping.key_of(column).is_none() && !is_key(column));
        faults.extend(
            unknown.map(|column| place(1, context.words.say(&Message::new("sheet-unknown-column").with("column", column.as_str())))),
        );
        let heads: Vec<String> = sheet.head.iter().map(|column| column.to_lowercase()).collect();
        let absent = mapping.columns().filter(|column| !heads.iter().any(|head| head == column));
        faults.extend(absent.map(|column| context.words.say(&Message::new("mapping-unknown-column").with("column", column))));
    }
    faults.iter().for_each(|fault| context.output.warn(fault));
    Ok(match (sheet, mapping) {
        (Ok(sheet), Ok(mapping)) if faults.is_empty() => Some((sheet, mapping)),
        _ => None,
    })
}

/// Every row as a new file; rows without a number get the next free one, in the order of the list.
fn rows(sheet: &Sheet, mapping: &Mapping, settings: &Settings, files: &[File], numbers: &Numbers) -> Result<Vec<Row>, Trouble> {
    let mut known: Vec<File> = files.to_vec();
    let mut rows = Vec::new();
    for (line, cells) in &sheet.rows {
        let keys = keys_of(sheet, cells, mapping, settings);
        let get = |key: &str| keys.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
        let number = match get("nummer") {
            Some(number) => number.to_owned(),
            None => numbers
                .next_complaint(get("ontvangen"), &known, settings)
                .map_err(|_| Trouble::new("import-no-day").with("line", *line).with("value", get("ontvangen").unwrap_or_default()))?
                .to_string(),
        };
        let path = format!("klachten/{}/{number}.md", number.split('-').next().unwrap_or_default());
        if known.iter().any(|file| file.path == path) {
            return Err(Trouble::new("import-exists").with("line", *line).with("number", number));
        }
        let text = bare_file(Complaint::FIELDS, &changes(&keys, &number), get(BODY_COLUMN).unwrap_or_default());
        let text = text.map_err(|refusal| Trouble::said(refusal.message).lines(&refusal.lines))?;
        known.push(File::new(path.clone(), text.clone()));
        rows.push(Row { line: *line, change: PathChange { path, from: None, to: Some(text.into_bytes()) } });
    }
    Ok(rows)
}

/// The filled cells of a row as keys with values, and the keys that every row has.
fn keys_of(sheet: &Sheet, cells: &[String], mapping: &Mapping, settings: &Settings) -> Vec<(String, String)> {
    let mut keys = Vec::new();
    for (column, cell) in sheet.head.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        let Some(key) = mapping.key_of(column).unwrap_or(Some(column)) else { continue };
        let value = mapping.value_of(key, cell).map_or_else(|| value_of(key, cell, settings), str::to_owned);
        keys.push((key.to_owned(), value));
    }
    for (key, value) in mapping.fixed() {
        if keys.iter().all(|(name, _)| name != key) {
            keys.push((key.to_owned(), value.to_owned()));
        }
    }
    keys
}

/// A cell as the register writes it; the label of a category, cause or role becomes its key.
fn value_of(key: &str, cell: &str, settings: &Settings) -> String {
    let kind = field_of_column(key).map_or(Kind::Text, |field| match field.shape {
        Shape::One(kind) | Shape::List(kind, _) => kind,
        _ => Kind::Text,
    });
    let named = |all: &[(Placed<String>, Placed<String>)]| {
        let same = |text: &str| text.to_lowercase() == cell.to_lowercase();
        all.iter().find(|(key, label)| same(&key.value) || same(&label.value)).map(|(key, _)| key.value.clone())
    };
    let declared = match kind {
        Kind::Category => named(&settings.categories),
        Kind::Cause => named(&settings.causes),
        Kind::Role | Kind::Recipient => named(&settings.roles),
        _ => None,
    };
    declared.unwrap_or_else(|| tidy_value(kind, cell))
}

/// The changes in the order of the format, so that each key lands in its place.
fn changes(keys: &[(String, String)], number: &str) -> Vec<Change> {
    let rank = |key: &str| {
        let top = key.split(['.', '[']).next().unwrap_or(key);
        Complaint::FIELDS.iter().position(|field| field.key == top)
    };
    let mut keys: Vec<&(String, String)> = keys.iter().filter(|(key, _)| key != BODY_COLUMN && key != "nummer").collect();
    keys.sort_by_key(|(key, _)| (rank(key), key.contains('[').then(|| key.split(']').next().unwrap_or_default().to_owned())));
    let mut changes = vec![Change::set("nummer", number)];
    for (key, value) in keys {
        let list = matches!(field_of_column(key).map(|field| field.shape), Some(Shape::List(..)));
        let items: Vec<Content> = value.split(',').map(|item| Content::from(item.trim())).collect();
        let content = if list && items.len() > 1 { Content::List(items) } else { Content::from(value.as_str()) };
        changes.push(Change::set(key.as_str(), content));
    }
    changes
}

/// What would be wrong, row by row.
fn findings(rows: &[Row], files: &[File], as_of: Day, lang: Lang) -> Vec<String> {
    let changes: Vec<PathChange> = rows.iter().map(|row| row.change.clone()).collect();
    let faults = faults_added(files.to_vec(), overlaid(files, &changes), as_of);
    let line_of = |path: &str| rows.iter().find(|row| row.change.path == path).map(|row| row.line);
    let told = |finding: &rules::Finding| {
        let place = line_of(&finding.path).map_or_else(
            || finding.path.clone(),
            |line| rules::words(lang).say(&Message::new("import-row").with("line", line).with("path", finding.path.as_str())),
        );
        format!("{place} [{}] {}", finding.code, rules::message(finding, lang))
    };
    faults.iter().map(told).collect()
}
