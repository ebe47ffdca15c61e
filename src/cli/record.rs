//! `record NUMBER FACT`: one fact into a record, without disturbing the rest of its file. Without a
//! fact: what was typed in the file by hand.

use super::ask;
use super::context::Context;
use super::difference::difference;
use super::exit::Exit;
use super::keys::FactKeys;
use super::own_edit;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, phrase, refused, settings_of, text_of};
use crate::calendar::Day;
use crate::files::{File, PROCEDURE_FOLDER, SETTINGS};
use crate::publish::{faults_added, overlaid};
use crate::record::{
    Complaint, ComplaintNumber, Field, Measure, MeasureNumber, Record, Settings, Value, Year,
    YearNumber,
};
use crate::register::{Fact, Recording, add_text, edit, heading_of, record_fact};
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Lang, Message};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "FACT")]
    fact: Option<String>,
    #[arg(value_name = "VALUE")]
    value: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::global::day)]
    on: Option<Day>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    replace: bool,
    /// Not asked whether a closed complaint may still be changed.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    keys: FactKeys,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let (path, fields) = place(&arguments.number)?;
    let session = WriteSession::open(context, [path.as_str()])?;
    let files = session.files()?;
    let settings = settings_of(&files);
    let as_of = context.as_of(settings.time_zone())?;
    let lang = settings.lang();
    let value = typed_value(arguments.value.as_deref())?;
    let alone = value.is_none() && arguments.on.is_none() && arguments.keys.0.is_empty();
    let plan = |files: &[File]| match &arguments.fact {
        None if alone => own_edit::plan(&session, &arguments.number, &path, files, lang),
        None => Err(Trouble::new("writing-no-fact")),
        // The settings, and the procedure in words, are typed by hand.
        Some(_) if path == SETTINGS || is_procedure(&path) => {
            Err(Trouble::new("writing-settings").with("path", path.as_str()))
        }
        Some(fact) => plan(
            arguments,
            fact,
            value.as_deref(),
            (&path, fields),
            files,
            lang,
            as_of,
        ),
    };
    let Plan { changes, subject } = plan(&files)?;
    tell_in_force(&changes, &settings, as_of, context);
    let closed = tell_closed(&arguments.number, &changes, context);
    if !arguments.dry_run {
        if closed && !arguments.yes && ask::is_possible() {
            may_change_closed(context)?;
        }
        return session.put(context, as_of, plan);
    }
    context.output.result(&format!("{subject}\n"));
    for change in &changes {
        let text = |bytes: &Option<Vec<u8>>| {
            String::from_utf8_lossy(bytes.as_deref().unwrap_or_default()).into_owned()
        };
        let shown = difference(&change.path, &text(&change.from), &text(&change.to));
        context.output.result(&shown);
    }
    let after = overlaid(&files, &changes);
    let undone: Vec<PathChange> = changes
        .iter()
        .map(|change| PathChange {
            to: change.from.clone(),
            ..change.clone()
        })
        .collect();
    let faults = faults_added(overlaid(&files, &undone), after.clone(), as_of);
    if faults.is_empty() {
        Ok(Exit::Sound)
    } else {
        Err(refused(context, after, faults, as_of))
    }
}

/// Tells, before anything is written, that a closed complaint would no longer be as the complainant
/// knows it (H004), and what can be done instead.
fn tell_closed(number: &str, changes: &[PathChange], context: &mut Context) -> bool {
    let bytes = |change: &PathChange| Some((change.from.clone()?, change.to.clone()?));
    let touched = |change: &PathChange| {
        bytes(change).map(|(from, to)| rules::touched_after_closing(&change.path, &from, &to))
    };
    let keys: Vec<String> = changes.iter().filter_map(touched).flatten().collect();
    if !keys.is_empty() {
        let told = context.words.say(
            &Message::new("writing-closed")
                .with("number", number)
                .with("keys", keys.clone()),
        );
        context.output.warn(&told);
    }
    !keys.is_empty()
}

/// Tells that the words of a version in force are changed: what changes in the procedure itself is
/// a new version, with its day.
fn tell_in_force(changes: &[PathChange], settings: &Settings, as_of: Day, context: &mut Context) {
    for change in changes.iter().filter(|change| change.from.is_some()) {
        let version = settings.versions.iter().find(|version| {
            change.path == format!("{PROCEDURE_FOLDER}/{}.md", version.version.value)
        });
        let since = version.map(|version| version.valid_from.value.0);
        if let Some(since) = since.filter(|since| *since <= as_of) {
            let told = Message::new("writing-in-force")
                .with("path", change.path.as_str())
                .with("day", since);
            let told = context.words.say(&told);
            context.output.warn(&told);
        }
    }
}

fn may_change_closed(context: &Context) -> Result<(), Trouble> {
    let answers = ["nee", "ja"].map(|answer| {
        (
            answer.to_owned(),
            context.words.text(&format!("ask-closed-{answer}")),
        )
    });
    let answer = ask::choice(&context.words.text("ask-closed"), &answers)?;
    if answer == "ja" {
        Ok(())
    } else {
        Err(Trouble::new("ask-stopped"))
    }
}

/// The change that records the fact in the file as it stands now.
fn plan(
    arguments: &Arguments,
    fact: &str,
    value: Option<&str>,
    (path, fields): (&str, &'static [Field]),
    files: &[File],
    lang: Lang,
    as_of: Day,
) -> Result<Plan, Trouble> {
    let number = arguments.number.as_str();
    if files.iter().all(|file| file.path != path) {
        return Err(Trouble::new("writing-no-record").with("number", number));
    }
    let (bytes, text) = text_of(files, path).ok_or_else(|| own_edit::unreadable(number, path))?;
    let put = |edited: String, name: &str| Plan {
        changes: vec![PathChange {
            path: path.to_owned(),
            from: Some(bytes.to_vec()),
            to: Some(edited.into_bytes()),
        }],
        subject: format!("{number}: {}", phrase(name, lang)),
    };
    if let Some(heading) = heading_of(fields, fact) {
        let missing = || Trouble::new("fact-needs-value").with("fact", fact);
        let typed = value.filter(|text| !text.is_empty()).ok_or_else(missing)?;
        let dated = format!("{}: {typed}", arguments.on.unwrap_or(as_of));
        let edited = add_text(
            text,
            heading,
            if heading == "Verloop" { &dated } else { typed },
        );
        return Ok(put(edited, fact));
    }
    let fact = Fact {
        name: fact,
        value,
        on: arguments.on,
        today: as_of,
        keys: &arguments.keys.0,
        replace: arguments.replace,
    };
    let Recording { changes, name } = record_fact(&fact, text, fields).map_err(Trouble::said)?;
    let edited = edit(text, fields, &changes)
        .map_err(|refusal| Trouble::said(refusal.message).lines(&refusal.lines))?;
    Ok(put(edited, &name))
}

/// The value behind a fact; `-` takes it from standard input.
fn typed_value(value: Option<&str>) -> Result<Option<String>, Trouble> {
    if value != Some("-") {
        return Ok(value.map(|text| text.trim().to_owned()));
    }
    let text = std::io::read_to_string(std::io::stdin().lock())
        .map_err(|error| Trouble::io(std::path::Path::new("-"), &error))?;
    Ok(Some(text.trim().to_owned()))
}

/// Where the file of a number stands, and the keys of its record.
fn place(number: &str) -> Result<(String, &'static [Field]), Trouble> {
    if number == SETTINGS {
        return Ok((SETTINGS.to_owned(), Settings::FIELDS));
    }
    if is_procedure(number) {
        return Ok((number.to_owned(), &[]));
    }
    if let Some(complaint) = ComplaintNumber::parse(number) {
        return Ok((
            format!("klachten/{:04}/{complaint}.md", complaint.year),
            Complaint::FIELDS,
        ));
    }
    if let Some(measure) = MeasureNumber::parse(number) {
        return Ok((
            format!("maatregelen/{:04}/{measure}.md", measure.year),
            Measure::FIELDS,
        ));
    }
    let unknown = || match meant(number) {
        Some(near) => Trouble::new("writing-no-number-near")
            .with("near", near)
            .with("number", number),
        None => Trouble::new("writing-no-number").with("number", number),
    };
    let year = YearNumber::parse(number).ok_or_else(unknown)?;
    Ok((format!("jaarverslagen/{:04}.md", year.0), Year::FIELDS))
}

/// Whether a path is the procedure in words of one version: `procedure/1.md`.
fn is_procedure(path: &str) -> bool {
    let version = path
        .strip_prefix(PROCEDURE_FOLDER)
        .and_then(|rest| rest.strip_prefix('/'))
        .and_then(|name| name.strip_suffix(".md"));
    version.is_some_and(|version| version.parse::<u32>().is_ok())
}

/// The number that was probably meant: `2026-7` is 2026-007, `m-2026-1` is M-2026-01.
fn meant(number: &str) -> Option<String> {
    let (measure, rest) = number
        .strip_prefix(['M', 'm'])
        .map_or((false, number), |rest| (true, rest.trim_start_matches('-')));
    let (year, serial) = rest.split_once('-')?;
    let year = if year.len() == 2 {
        format!("20{year}")
    } else {
        year.to_owned()
    };
    let serial: u32 = serial.parse().ok()?;
    if measure {
        MeasureNumber::parse(&format!("M-{year}-{serial:02}")).map(|number| number.to_string())
    } else {
        ComplaintNumber::parse(&format!("{year}-{serial:03}")).map(|number| number.to_string())
    }
}
