//! `import FILE`: takes over a list from a spreadsheet, csv or the workbook itself. A dry run unless `--write` is given;
//! nothing is written unless every row is sound.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::ask;
use super::context::{Context, Names};
use super::correcting::{message, plain_reason};
use super::exit::Exit;
use super::import_faults::folded;
use super::import_gaps::{Gaps, explained, gaps, old_and_open};
use super::import_mapping::{self, Given};
use super::import_names;
use super::import_rows::{List, Row, Rows, rows};
use super::import_unknown::Filled;
use super::likely_names;
use super::numbers::Numbers;
use super::sources::sources;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, files as files_in, settings_of};
use crate::calendar::Day;
use crate::files::{File, Selection};
use crate::interop::Sheet;
use crate::publish::{faults_added, overlaid};
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Lang, Message};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    given: Given,
    #[arg(long, value_name = "FILE", conflicts_with = "mapping")]
    mapping_out: Option<PathBuf>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long)]
    again: bool,
    #[arg(long)]
    write: bool,
    /// Not asked about words that look like names.
    #[arg(long)]
    yes: bool,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    if let Some(path) = &arguments.mapping_out {
        return import_mapping::write(&arguments.given, path, context);
    }
    let given = plain_reason(arguments.reason.as_deref())?;
    let session = WriteSession::open(context, [])?;
    let as_of = session.as_of;
    let files = session.as_recorded(session.files()?, context)?;
    let settings = settings_of(&files);
    let Some((sheet, mapping)) = import_mapping::read(&arguments.given, context)? else {
        return Ok(Exit::Refused);
    };
    let numbers = Numbers::of(Some(&session.repository), context);
    // What was taken in before is known by its own record; what is left undone by all of them.
    let whole = session.as_recorded(files_in(&session.root, &Selection::All)?, context)?;
    let known = (!arguments.again).then(|| sources(&whole));
    let not_known = given.as_deref().map(|reason| {
        rules::words(settings.lang()).say(&Message::new("import-unknown").with("reason", reason))
    });
    let list = List {
        sheet: &sheet,
        mapping: &mapping,
        settings: &settings,
        numbers: &numbers,
        sources: known.as_ref(),
        is_export: is_export(&sheet, &arguments.given),
        not_known: not_known.as_deref(),
    };
    let found = rows(&list, &files);
    if let Err(trouble) = refuse_faults(&list, &found, &files, as_of, context) {
        tell_way_in(&list, &files, context);
        return Err(trouble);
    }
    tell_filled(&list, &found, context);
    let changes: Vec<PathChange> = found.sound.iter().map(|row| row.change.clone()).collect();
    let gaps = gaps(&whole, &changes, as_of);
    tell_open(&found, &files, as_of, context);
    let are_named = import_names::tell(&list, context);
    if !arguments.write {
        context.result(&Message::new("import-sound").with("count", found.sound.len()));
        tell_gaps(&gaps, given.is_some(), context);
        return Ok(Exit::Sound);
    }
    let is_told = found.filled != Filled::default() || !gaps.is_empty();
    let reason = reason(given, &gaps, context)?;
    let is_named = likely_names::tell(reason.as_deref(), context);
    if (are_named || is_named) && !arguments.yes && ask::is_possible() {
        likely_names::ask_about(context)?;
    }
    context.names = Names::Seen;
    session.put(context, |files| {
        let Rows { sound, faults, .. } = rows(&list, files);
        if !faults.is_empty() {
            return Err(Trouble::new("import-faulty").with("count", faults.len()));
        }
        let mut changes: Vec<PathChange> = sound.into_iter().map(|row| row.change).collect();
        if let Some(reason) = &reason {
            changes = explained(changes, &gaps, reason, as_of)?;
        }
        let lang = settings.lang();
        // The file of a year may come along.
        let complaints = changes.iter().filter(|it| it.path.starts_with("klachten/"));
        let subject = Message::new("subject-import").with("count", complaints.count());
        let subject = rules::words(lang).say(&subject);
        // What no record tells.
        let reason = reason.as_deref().filter(|_| !is_told);
        let subject = message(&subject, reason, lang);
        Ok(Plan { changes, subject })
    })
}

/// Whether a list is what `export` makes: every column is a key, and each row has its number.
fn is_export(sheet: &Sheet, given: &Given) -> bool {
    given.mapping.is_none() && sheet.head.iter().any(|column| column == "nummer")
}

/// Tells everything that is wrong with the rows; nothing is written then.
fn refuse_faults(
    list: &List<'_>,
    found: &Rows,
    files: &[File],
    as_of: Day,
    context: &mut Context,
) -> Result<(), Trouble> {
    let mut faults = findings(&found.sound, files, as_of, context.lang);
    let said = |(row, message): &(usize, Message)| (Some(*row), context.say(message));
    let named = import_names::complainants(list);
    faults.extend(found.faults.iter().chain(&named).map(said));
    if faults.is_empty() {
        return Ok(());
    }
    let count = faults.len();
    for text in folded(faults, context.words) {
        context.output.warn(&text);
    }
    Err(Trouble::new("import-faulty").with("count", count))
}

/// Says that one answer lets closed complaints in of which the list does not tell all, where it was
/// not given.
fn tell_way_in(list: &List<'_>, files: &[File], context: &mut Context) {
    if list.not_known.is_some() {
        return;
    }
    let answered = List {
        not_known: Some("?"),
        ..*list
    };
    let Filled { unknown, talks } = rows(&answered, files).filled;
    if unknown + talks > 0 {
        let message = Message::new("import-way-in").with("count", unknown + talks);
        context.warn(&message);
    }
}

/// Says what closed complaints get that the list did not tell.
fn tell_filled(list: &List<'_>, found: &Rows, context: &mut Context) {
    let Filled { unknown, talks } = found.filled;
    let text = list.not_known.unwrap_or_default();
    for (key, count) in [
        ("import-filled-unknown", unknown),
        ("import-filled-talk", talks),
    ] {
        if count > 0 {
            let message = Message::new(key).with("count", count).with("text", text);
            context.warn(&message);
        }
    }
}

/// Says which complaints of long ago the list leaves open: they would ask for something each day.
fn tell_open(found: &Rows, files: &[File], as_of: Day, context: &mut Context) {
    let changes: Vec<PathChange> = found.sound.iter().map(|row| row.change.clone()).collect();
    let open = old_and_open(files, &changes, as_of);
    let text = context.words.text("import-old-open");
    let rows = found
        .sound
        .iter()
        .filter(|row| open.contains(&row.change.path));
    let told = rows.map(|row| (Some(row.row), text.clone())).collect();
    for text in folded(told, context.words) {
        context.output.warn(&text);
    }
}

/// Says how much of what was taken over can no longer be done.
fn tell_gaps(gaps: &Gaps, is_answered: bool, context: &mut Context) {
    if gaps.is_empty() || is_answered {
        return;
    }
    let count: usize = gaps.values().map(BTreeSet::len).sum();
    let message = Message::new("import-gaps").with("complaints", gaps.len());
    context.warn(&message.with("count", count));
}

/// The one answer for what can no longer be done; asked for where somebody can be asked.
fn reason(
    given: Option<String>,
    gaps: &Gaps,
    context: &mut Context,
) -> Result<Option<String>, Trouble> {
    tell_gaps(gaps, given.is_some(), context);
    if given.is_some() || gaps.is_empty() || !ask::is_possible() {
        return Ok(given);
    }
    let answer = ask::text(&context.words.text("ask-import-reason"), Some(""), |_| None)?;
    plain_reason(Some(&*answer).filter(|answer| !answer.is_empty()))
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
