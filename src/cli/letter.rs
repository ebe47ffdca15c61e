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
use crate::interop::{Draft, write_draft};
use crate::letters::{COMPLAINANT, Kind, Letter, Matter, to_html, write};
use crate::procedure::copy_recipients;
use crate::publish::write_new;
use crate::record::{Complaint, Settings};
use crate::rules::Case;
use crate::wording::Message;

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
    let load = Load {
        source: Source::Folder,
        history: false,
        anchor: None,
        messages: None,
    };
    let assessment = load.run(context)?.assessment;
    let case = find(&assessment, &arguments.number)?;
    let kind = Kind::ALL
        .iter()
        .copied()
        .find(|kind| kind.word() == arguments.kind)
        .unwrap_or(Kind::Acknowledgement);
    let settings = assessment.register.settings();
    let recipient = match arguments.to.as_deref() {
        None if kind == Kind::Copy => return recipients(case, settings, context),
        None => None,
        Some(_) if kind != Kind::Copy => {
            return Err(Trouble::new("letters-to-only-copies").with("kind", kind.word()));
        }
        Some(to) => Some(known_recipient(to, case.complaint, settings)?),
    };
    let matter = Matter {
        complaint: case.complaint,
        status: case.status,
        settings,
        register: &assessment.register,
        recipient,
        as_of: assessment.as_of,
    };
    if let Some(folder) = arguments
        .templates
        .as_ref()
        .filter(|folder| !folder.is_dir())
    {
        return Err(Trouble::io(folder, &std::io::ErrorKind::NotFound.into()));
    }
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
        let told = context.words.say(missing);
        context.output.warn(&told);
    }
    let Letter { subject, text, .. } = letter;
    let bytes = match arguments.format {
        Format::Md => format!("# {subject}\n\n{text}").into_bytes(),
        Format::Html => to_html(&subject, &text, context.words.lang().tag()).into_bytes(),
        Format::Eml => {
            let id = [
                case.complaint.number.value.to_string(),
                kind.word().to_owned(),
            ];
            let id = id.into_iter().chain(recipient.map(str::to_owned));
            let id = id.collect::<Vec<_>>().join(".");
            write_draft(&Draft {
                subject,
                text: text.replace("**", ""),
                day: assessment.as_of,
                id,
            })
        }
    };
    deliver(&bytes, arguments.out.as_deref(), context)
}

/// Who gets a copy of the solution: those who still must with the command that writes their letter,
/// the others with the day on which they did.
fn recipients(case: Case<'_>, settings: &Settings, context: &mut Context) -> Result<Exit, Trouble> {
    let complaint = case.complaint;
    let number = complaint.number.value.to_string();
    let words = context.words;
    let mut told = words.say_args("letters-copies", &[("number", number.as_str().into())]);
    let round = case.status.last().round;
    for to in copy_recipients(complaint, round.number) {
        let who = if to == COMPLAINANT {
            words.text("role-complainant")
        } else {
            settings.role_name(to).to_owned()
        };
        // A copy of an earlier solution is none of this one.
        let copies = complaint.copies.iter();
        let copy = copies
            .filter(|copy| copy.date.value >= round.from)
            .find(|copy| copy.to.value.as_str() == to);
        let message = match copy {
            None => Message::new("letters-copy-due")
                .with("number", number.as_str())
                .with("to", to),
            Some(copy) => Message::new("letters-copy-sent").with("day", copy.date.value),
        };
        told.push_str("\n- ");
        told.push_str(&words.say(&message.with("who", who)));
    }
    context.output.result(&format!("{told}\n"));
    Ok(Exit::Sound)
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
