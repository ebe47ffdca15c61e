//! `letter NUMBER KIND`: a letter from a template, as Markdown, HTML or a draft for a mail program.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValuesParser;

use super::context::Context;
use super::exit::Exit;
use super::given_file;
use super::load::{Load, Source};
use super::show::find;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::interop::{Draft, write_draft};
use crate::letters::{COMPLAINANT, Kind, Letter, Matter, to_html, write};
use crate::procedure::copy_recipients;
use crate::publish::write_new;
use crate::record::{Complaint, Settings};
use crate::rules::Case;
use crate::wording::{Message, Words};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "KIND", value_parser = kinds())]
    kind: String,
    #[arg(long, value_name = "ROLE")]
    to: Option<String>,
    #[arg(long, value_enum, default_value_t = Format::Md)]
    format: Format,
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// The words for the kinds of letters.
fn kinds() -> PossibleValuesParser {
    Kind::ALL
        .iter()
        .map(|kind| kind.word())
        .collect::<Vec<_>>()
        .into()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Md,
    Html,
    Eml,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let load = Load::of(Source::Folder, false);
    let assessment = load.run(context)?.assessment;
    let case = find(&assessment, &arguments.number)?;
    let kind = Kind::ALL
        .iter()
        .copied()
        .find(|kind| kind.word() == arguments.kind)
        .unwrap_or(Kind::Acknowledgement);
    let settings = assessment.register.settings();
    if let Some(folder) = arguments
        .templates
        .as_ref()
        .filter(|folder| !folder.is_dir())
    {
        return Err(Trouble::io(folder, &std::io::ErrorKind::NotFound.into()));
    }
    let recipients: Vec<Option<&str>> = match arguments.to.as_deref() {
        None if kind == Kind::Copy => {
            let left = still_to_send(case);
            // One letter is one file, or one draft of a mail.
            let in_one = arguments.out.is_none() && arguments.format == Format::Md;
            if left.is_empty() || left.len() > 1 && !in_one {
                return Err(each_its_own(case, &left, settings, context.words));
            }
            left.into_iter().map(Some).collect()
        }
        None => vec![None],
        Some(_) if kind != Kind::Copy => {
            return Err(Trouble::new("letters-to-only-copies").with("kind", kind.word()));
        }
        Some(to) => vec![Some(known_recipient(to, case.complaint, settings)?)],
    };
    let several = recipients.len() > 1;
    let mut bytes = Vec::new();
    for recipient in recipients {
        let matter = Matter {
            complaint: case.complaint,
            status: case.status,
            settings,
            register: &assessment.register,
            recipient,
            as_of: assessment.as_of,
        };
        let letter = written(kind, matter, arguments, context)?;
        if several {
            let whose = recipient.unwrap_or_default();
            let who =
                Message::new("letters-copy-for").with("who", who(whose, settings, context.words));
            let parting = context.words.say(&who);
            let gap = if bytes.is_empty() { "" } else { "\n\n" };
            bytes.extend(format!("{gap}===== {parting} =====\n\n").into_bytes());
        }
        bytes.extend(formed(
            letter,
            kind,
            matter,
            arguments.format,
            context.words,
        ));
    }
    deliver(&bytes, arguments.out.as_deref(), context)
}

/// A letter from the firm's template, where it has one, else from ours; tells what it lacks.
fn written(
    kind: Kind,
    matter: Matter<'_>,
    arguments: &Arguments,
    context: &mut Context,
) -> Result<Letter, Trouble> {
    let unreadable = RefCell::new(None);
    let own = |name: &str| {
        let path = arguments.templates.as_ref()?.join(name);
        // Of most letters a firm has no template of its own.
        path.exists().then_some(())?;
        given_file::read_text(&path, given_file::LARGEST_TEMPLATE)
            .map_err(|trouble| unreadable.replace(Some(trouble)))
            .ok()
    };
    let letter = write(kind, matter, context.words, own).map_err(|trouble| {
        Trouble::new("letters-template")
            .with("template", trouble.template)
            .with("cause", trouble.cause)
    });
    if let Some(trouble) = unreadable.take() {
        return Err(trouble);
    }
    let letter = letter?;
    for missing in &letter.missing {
        context.warn(missing);
    }
    Ok(letter)
}

/// A letter in the form that was asked for.
fn formed(
    letter: Letter,
    kind: Kind,
    matter: Matter<'_>,
    format: Format,
    words: &Words,
) -> Vec<u8> {
    let Letter { subject, text, .. } = letter;
    match format {
        Format::Md => format!("# {subject}\n\n{text}").into_bytes(),
        Format::Html => to_html(&subject, &text, words.lang().tag()).into_bytes(),
        Format::Eml => {
            let id = [
                matter.complaint.number.value.to_string(),
                kind.word().to_owned(),
            ];
            let id = id.into_iter().chain(matter.recipient.map(str::to_owned));
            let id = id.collect::<Vec<_>>().join(".");
            write_draft(&Draft {
                subject,
                text: text.replace("**", ""),
                day: matter.as_of,
                id,
            })
        }
    }
}

/// The day on which a recipient got a copy of the solution; one of an earlier solution is none.
fn copy_sent(case: Case<'_>, to: &str) -> Option<Day> {
    let from = case.status.last().round.from;
    let mut copies = case.complaint.copies.iter();
    copies
        .find(|copy| copy.date.value >= from && copy.to.value.as_str() == to)
        .map(|copy| copy.date.value)
}

/// Who must still get a copy of the solution.
fn still_to_send(case: Case<'_>) -> Vec<&str> {
    let round = case.status.last().round.number;
    let mut left = copy_recipients(case.complaint, round);
    left.retain(|to| copy_sent(case, to).is_none());
    left
}

/// A recipient in words.
fn who(to: &str, settings: &Settings, words: &Words) -> String {
    if to == COMPLAINANT {
        words.text("role-complainant")
    } else {
        settings.role_name(to).to_owned()
    }
}

/// That there is no one letter for all: each recipient with the command that writes his, and the day
/// of those who have theirs.
fn each_its_own(case: Case<'_>, left: &[&str], settings: &Settings, words: &Words) -> Trouble {
    let number = case.complaint.number.value.to_string();
    let line = |to: &str| {
        let message = match copy_sent(case, to) {
            None => Message::new("letters-copy-due"),
            Some(day) => Message::new("letters-copy-sent").with("day", day),
        };
        let message = message.with("number", number.as_str()).with("to", to);
        words.say(&message.with("who", who(to, settings, words)))
    };
    let round = case.status.last().round.number;
    let lines: Vec<String> = copy_recipients(case.complaint, round)
        .into_iter()
        .map(line)
        .collect();
    let key = if left.is_empty() {
        "letters-copies-sent"
    } else {
        "letters-copies"
    };
    Trouble::new(key)
        .with("number", number)
        .lines(&lines.join("\n"))
}

/// A recipient as typed, where it is the complainant, one who must get a copy, or a role.
fn known_recipient<'a>(
    to: &'a str,
    complaint: &Complaint,
    settings: &Settings,
) -> Result<&'a str, Trouble> {
    let mut known = copy_recipients(complaint, u32::MAX);
    let roles = settings.roles.iter().map(|(role, _)| role.value.as_str());
    if known.contains(&to) || roles.into_iter().any(|role| role == to) {
        return Ok(to);
    }
    known.retain(|one| *one != to);
    let known: Vec<String> = known.into_iter().map(str::to_owned).collect();
    Err(Trouble::new("letters-copy-unknown")
        .with("to", to)
        .with("known", known))
}

/// To standard output, or into a new file.
pub(super) fn deliver(
    bytes: &[u8],
    out: Option<&Path>,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    match out {
        None => {
            context.output.bytes(bytes);
        }
        Some(path) => {
            write_new(path, bytes).map_err(|error| Trouble::io(path, &error))?;
            context.output.note(&path.display().to_string());
        }
    }
    Ok(Exit::Sound)
}
