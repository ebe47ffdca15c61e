//! `import FILE.csv`: takes over a list from a spreadsheet. A dry run unless `--write` is given;
//! nothing is written unless every row is sound.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::exit::Exit;
use super::given_file;
use super::import_faults::{folded, in_row};
use super::numbers::Numbers;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, settings_of};
use crate::calendar::Day;
use crate::files::File;
use crate::interop::{
    BODY_COLUMN, Mapping, Sheet, every_column, field_of_column, read_sheet, tidy_value,
};
use crate::place::Placed;
use crate::publish::{bare_file, faults_added, overlaid};
use crate::record::{Complaint, Kind, Record, Settings, Shape};
use crate::register::{Change, Content};
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Lang, Message, Words};

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
    /// Its number, as a spreadsheet counts.
    row: usize,
    change: PathChange,
}

/// The rows of a list: those that make a file, and what keeps the others from it.
#[derive(Default)]
struct Rows {
    sound: Vec<Row>,
    faults: Vec<(usize, Message)>,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let session = WriteSession::open(context, [])?;
    let files = session.as_recorded(session.files()?, context)?;
    let settings = settings_of(&files);
    let as_of = context.as_of(settings.time_zone())?;
    let Some((sheet, mapping)) = read(arguments, context)? else {
        return Ok(Exit::Findings);
    };
    let numbers = Numbers::of(Some(&session.repository), context);
    let plan = |files: &[File]| rows(&sheet, &mapping, &settings, files, &numbers);
    let rows = plan(&files);
    let mut faults = findings(&rows.sound, &files, as_of, context.lang);
    let said = |(row, message): &(usize, Message)| (Some(*row), context.say(message));
    faults.extend(rows.faults.iter().map(said));
    if !faults.is_empty() {
        let count = faults.len();
        for text in folded(faults, context.words) {
            context.output.warn(&text);
        }
        return Err(Trouble::new("import-faulty").with("count", count));
    }
    if !arguments.write {
        let message = Message::new("import-sound").with("count", rows.sound.len());
        let told = context.words.say(&message);
        context.output.result(&format!("{told}\n"));
        return Ok(Exit::Sound);
    }
    session.put(context, as_of, |files| {
        let Rows { sound, faults } = plan(files);
        if !faults.is_empty() {
            return Err(Trouble::new("import-faulty").with("count", faults.len()));
        }
        let changes: Vec<PathChange> = sound.into_iter().map(|row| row.change).collect();
        let subject = rules::words(settings.lang())
            .say(&Message::new("subject-import").with("count", changes.len()));
        Ok(Plan { changes, subject })
    })
}

/// The list and its mapping; tells what is wrong with either.
fn read(arguments: &Arguments, context: &mut Context) -> Result<Option<(Sheet, Mapping)>, Trouble> {
    let bytes = |path: &Path| given_file::read(path, given_file::LARGEST);
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
    for fault in sheet.as_ref().err().into_iter().flatten() {
        faults.push(in_row(
            fault.row,
            context.words.say(&fault.message),
            context.lang,
        ));
    }
    if let (Ok(sheet), Ok(mapping)) = (&sheet, &mapping) {
        let unknown: Vec<String> = sheet
            .head
            .iter()
            .filter(|column| mapping.key_of(column).is_none() && !is_key(column))
            .cloned()
            .collect();
        if arguments.mapping.is_none() && !unknown.is_empty() {
            faults.push(
                context
                    .words
                    .say(&Message::new("import-begin-mapping").with("columns", unknown)),
            );
            context
                .output
                .result(&Mapping::draft(&sheet.head, &named_keys(context.words)));
        } else {
            faults.extend(unknown.iter().map(|column| {
                context
                    .words
                    .say(&Message::new("sheet-unknown-column").with("column", column.as_str()))
            }));
        }
        let heads: Vec<String> = sheet
            .head
            .iter()
            .map(|column| column.to_lowercase())
            .collect();
        let absent = mapping
            .columns()
            .filter(|column| !heads.iter().any(|head| head == column));
        faults.extend(absent.map(|column| {
            context
                .words
                .say(&Message::new("mapping-unknown-column").with("column", column))
        }));
    }
    faults.iter().for_each(|fault| context.output.warn(fault));
    Ok(match (sheet, mapping) {
        (Ok(sheet), Ok(mapping)) if faults.is_empty() => Some((sheet, mapping)),
        _ => None,
    })
}

/// The keys that a column can have, each with its name in words.
fn named_keys(words: &Words) -> Vec<(String, String)> {
    let name = |column: &str| {
        words.text(&format!(
            "key-{}",
            column.replace("[0]", "").replace('.', "-")
        ))
    };
    every_column()
        .into_iter()
        .map(|column| (column.clone(), name(&column)))
        .collect()
}

/// Every row as a new file; rows without a number get the next free one, in the order of the list.
fn rows(
    sheet: &Sheet,
    mapping: &Mapping,
    settings: &Settings,
    files: &[File],
    numbers: &Numbers,
) -> Rows {
    let mut known: Vec<File> = files.to_vec();
    let mut rows = Rows::default();
    for (row, cells) in &sheet.rows {
        let keys = keys_of(sheet, cells, mapping, settings);
        match file_of(&keys, settings, &known, numbers) {
            Ok((path, text)) => {
                known.push(File::new(path.clone(), text.clone()));
                rows.sound.push(Row {
                    row: *row,
                    change: PathChange {
                        path,
                        from: None,
                        to: Some(text.into_bytes()),
                    },
                });
            }
            Err(Unfit::Taken { path, number }) => {
                let twin = rows.sound.iter().find(|row| row.change.path == path);
                let message = twin.map_or_else(
                    || Message::new("import-exists"),
                    |twin| Message::new("import-twice").with("row", twin.row),
                );
                rows.faults.push((*row, message.with("number", number)));
            }
            Err(Unfit::Said(message)) => rows.faults.push((*row, message)),
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

/// Path and text of the file that a row becomes.
fn file_of(
    keys: &[(String, String)],
    settings: &Settings,
    known: &[File],
    numbers: &Numbers,
) -> Result<(String, String), Unfit> {
    let get = |key: &str| {
        keys.iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    };
    let no_day = |_| {
        Unfit::Said(
            Message::new("import-no-day").with("value", get("ontvangen").unwrap_or_default()),
        )
    };
    let next = || {
        numbers
            .next_complaint(get("ontvangen"), known, settings)
            .map(|number| number.to_string())
            .map_err(no_day)
    };
    let number = get("nummer").map_or_else(next, |number| Ok(number.to_owned()))?;
    let path = format!(
        "klachten/{}/{number}.md",
        number.split('-').next().unwrap_or_default()
    );
    if known.iter().any(|file| file.path == path) {
        return Err(Unfit::Taken { path, number });
    }
    let text = bare_file(
        Complaint::FIELDS,
        &changes(keys, &number),
        get(BODY_COLUMN).unwrap_or_default(),
    );
    text.map(|text| (path, text))
        .map_err(|refusal| Unfit::Said(refusal.message))
}

/// The filled cells of a row as keys with values, and the keys that every row has.
fn keys_of(
    sheet: &Sheet,
    cells: &[String],
    mapping: &Mapping,
    settings: &Settings,
) -> Vec<(String, String)> {
    let mut keys = Vec::new();
    for (column, cell) in sheet
        .head
        .iter()
        .zip(cells)
        .filter(|(_, cell)| !cell.is_empty())
    {
        let Some(key) = mapping.key_of(column).unwrap_or(Some(column)) else {
            continue;
        };
        let value = mapping
            .value_of(key, cell)
            .map_or_else(|| value_of(key, cell, settings), str::to_owned);
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
        all.iter()
            .find(|(key, label)| same(&key.value) || same(&label.value))
            .map(|(key, _)| key.value.clone())
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
    let mut keys: Vec<&(String, String)> = keys
        .iter()
        .filter(|(key, _)| key != BODY_COLUMN && key != "nummer")
        .collect();
    keys.sort_by_key(|(key, _)| {
        (
            rank(key),
            key.contains('[')
                .then(|| key.split(']').next().unwrap_or_default().to_owned()),
        )
    });
    let mut changes = vec![Change::set("nummer", number)];
    for (key, value) in keys {
        let list = matches!(
            field_of_column(key).map(|field| field.shape),
            Some(Shape::List(..))
        );
        let items: Vec<Content> = value
            .split(',')
            .map(|item| Content::from(item.trim()))
            .collect();
        let content = if list && items.len() > 1 {
            Content::List(items)
        } else {
            Content::from(value.as_str())
        };
        changes.push(Change::set(key.as_str(), content));
    }
    changes
}

/// What would be wrong with the files, each with the row that it stands in.
fn findings(rows: &[Row], files: &[File], as_of: Day, lang: Lang) -> Vec<(Option<usize>, String)> {
    let changes: Vec<PathChange> = rows.iter().map(|row| row.change.clone()).collect();
    let faults = faults_added(files.to_vec(), overlaid(files, &changes), as_of);
    let told = |finding: &rules::Finding| {
        let text = format!(
            "[{}] {} {}",
            finding.code,
            rules::message(finding, lang),
            rules::help(finding, lang)
        );
        match rows.iter().find(|row| row.change.path == finding.path) {
            Some(Row { row, .. }) => (Some(*row), text),
            None => (None, format!("{}: {text}", finding.path)),
        }
    };
    faults.iter().map(told).collect()
}
