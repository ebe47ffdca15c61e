//! `new --from`: a letter by e-mail as a proposal that the officer reads before it is recorded.

use std::path::{Path, PathBuf};

use super::ask;
use super::context::{Context, Names};
use super::given_file;
use super::letter_day::{WhichDay, chosen_day};
use super::likely_names;
use super::sources::Sources;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::files::File;
use crate::fingerprint::{hex, sha256};
use crate::interop::{Letter, OwnAddresses, Redacted, read_letter, recognise, redact};
use crate::record::Settings;
use crate::wording::Message;

#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FILE.eml")]
    from: Option<PathBuf>,
    #[arg(long)]
    accept_text: bool,
    #[arg(long, requires = "from", value_name = "WHICH")]
    day: Option<WhichDay>,
    #[arg(long, requires = "from")]
    again: bool,
}

/// What a letter gives a new complaint.
pub(super) struct Taken {
    pub(super) received: Option<Day>,
    pub(super) subject: Option<String>,
    pub(super) text: String,
    /// Names and hashes.
    pub(super) attachments: Vec<(String, String)>,
    /// By what the same letter is known again (`bron`).
    pub(super) source: String,
    /// Whether somebody read the text and wants it so.
    pub(super) accepted: bool,
    /// Whether it came in with somebody of the organisation, who passed it on.
    pub(super) by_employee: bool,
}

impl Arguments {
    /// Whether it was said that this is another complaint, however much it is like one.
    pub(super) const fn is_again(&self) -> bool {
        self.again
    }

    /// What becomes of probable names in a text that was typed.
    pub(super) const fn names_typed(&self) -> Names {
        if self.accept_text {
            Names::Told
        } else {
            Names::Asked
        }
    }

    pub(super) fn file(&self) -> Option<&Path> {
        self.from.as_deref()
    }
}

/// Reads a letter, shows what would come into the register, and lets the officer edit it. `known`
/// are the files of the register: the same letter is not taken twice.
/// `is_day_given`: the day of receipt was told beside it.
pub(super) fn take(
    arguments: &Arguments,
    path: &Path,
    is_day_given: bool,
    own_editor: Option<String>,
    known: &[File],
    settings: &Settings,
    context: &mut Context,
) -> Result<Taken, Trouble> {
    let bytes = given_file::read(path, given_file::LARGEST)?;
    let own = own_addresses(settings);
    let letter =
        read_letter(&bytes, settings.time_zone(), &own).ok_or_else(|| no_letter(path, &bytes))?;
    let source = source_of(&letter, &bytes);
    if let Some(number) = Sources::of(known)
        .number(&source)
        .filter(|_| !arguments.again)
    {
        return Err(Trouble::new("new-same-letter")
            .with("path", path.display().to_string())
            .with("number", number));
    }
    let Redacted {
        subject,
        text,
        attachments,
        left_out,
    } = redact(&letter, &settings.organisation.value, context.words);
    tell(&letter, &text, subject.as_deref(), &left_out, context);
    if !arguments.accept_text {
        let named = attachments.iter().map(|(name, _)| name.as_str());
        let texts = subject.as_deref().into_iter().chain([text.as_str()]);
        likely_names::tell(texts.chain(named), context);
    }
    let received = chosen_day(arguments.day, &letter, is_day_given, context)?;
    let by_employee = letter.passed_on.is_some_and(|passed_on| {
        let is_forward = received == passed_on.on && received != passed_on.received;
        passed_on.by_employee && !is_forward
    });
    let proposed = text.clone();
    let (text, accepted) = accepted(arguments, text, own_editor, context)?;
    context.names = match text == proposed {
        true if !arguments.accept_text => Names::Seen,
        _ => arguments.names_typed(),
    };
    Ok(Taken {
        received,
        subject,
        text,
        attachments,
        source,
        accepted,
        by_employee,
    })
}

/// The addresses by which the register knows its own people.
fn own_addresses(settings: &Settings) -> OwnAddresses {
    let contact = settings
        .contact
        .iter()
        .map(|contact| contact.value.as_str());
    let writers = settings
        .writers
        .iter()
        .map(|(writer, _)| writer.value.as_str());
    OwnAddresses::of(contact.chain(writers))
}

/// SHA-256 of the Message-ID, without its brackets; of the whole file where a letter has none.
fn source_of(letter: &Letter, bytes: &[u8]) -> String {
    let known_by = letter.id.as_deref().map_or(bytes, str::as_bytes);
    hex(&sha256(known_by))
}

/// What the file is instead, and what to do with it.
fn no_letter(path: &Path, bytes: &[u8]) -> Trouble {
    let way_out = Message::new(match kind_of(path, bytes).as_str() {
        "workbook" => "new-is-workbook",
        "old-workbook" | "open-workbook" => "new-is-other-workbook",
        "document" | "docx" | "doc" | "odt" | "rtf" => "new-is-document",
        "pdf" | "picture" | "jpg" | "jpeg" | "png" | "heic" | "tif" | "tiff" => "new-is-pdf",
        "page" => "new-is-page",
        _ => "new-no-letter",
    });
    Trouble::said(way_out).with("path", path.display().to_string())
}

/// What a file is by its content, else by the end of its name.
fn kind_of(path: &Path, bytes: &[u8]) -> String {
    let kind = recognise(bytes).word();
    let end = path
        .extension()
        .map(|end| end.to_string_lossy().to_lowercase());
    match (kind, end) {
        ("text" | "unknown", Some(end)) => end,
        _ => kind.to_owned(),
    }
}

/// Shows the text, with what was left out of it.
fn tell(
    letter: &Letter,
    text: &str,
    subject: Option<&str>,
    left_out: &[Message],
    context: &mut Context,
) {
    let words = context.words;
    if letter.passed_on.is_some_and(|passed_on| passed_on.enclosed) {
        context.warn(&Message::new("new-enclosed"));
    }
    if text.is_empty() {
        context.warn(&Message::new("new-no-text"));
    } else {
        let lines = text
            .lines()
            .map(|line| format!("  | {line}").trim_end().to_owned());
        let lines: Vec<String> = lines.collect();
        let proposal = Message::new("new-proposal").with("subject", subject.unwrap_or("-"));
        context.warn(&proposal);
        context.output.warn(&lines.join("\n"));
    }
    if !left_out.is_empty() {
        let parts: Vec<String> = left_out.iter().map(|message| words.say(message)).collect();
        let told = words.say(&Message::new("new-left-out").with("parts", parts));
        context.output.warn(&told);
    }
}

/// The text as the officer wants it. Where nobody can be asked, the option says so.
fn accepted(
    arguments: &Arguments,
    mut text: String,
    own_editor: Option<String>,
    context: &mut Context,
) -> Result<(String, bool), Trouble> {
    if arguments.accept_text || !ask::is_possible() {
        return Ok((text, arguments.accept_text));
    }
    let words = context.words;
    let editor = ask::editor(own_editor);
    loop {
        let choices: Vec<(String, String)> = ["accept", "edit", "type", "stop"]
            .map(|way| (way.to_owned(), words.text(&format!("ask-text-{way}"))))
            .to_vec();
        match ask::choice(&words.text("ask-text"), &choices)?.as_str() {
            "accept" => return Ok((text, true)),
            "edit" => text = edited(&text, editor.as_deref(), context)?,
            "type" => text = ask::text(&words.text("ask-tekst"), Some(""), |_| None)?,
            _ => return Err(ask::stopped()),
        }
        let lines = text.lines().map(|line| format!("  | {line}"));
        context.output.warn(&lines.collect::<Vec<_>>().join("\n"));
    }
}

/// The text as it was changed: in the editor that was set, else line by line at the prompt.
fn edited(text: &str, editor: Option<&str>, context: &mut Context) -> Result<String, Trouble> {
    let words = context.words;
    if let Some(editor) = editor {
        if let Some(edited) = ask::edited(text, editor) {
            return Ok(edited);
        }
        context.warn(&Message::new("ask-text-no-editor"));
    }
    let count = text.lines().count();
    let mut lines = Vec::new();
    for (at, line) in (1_usize..).zip(text.lines()) {
        let prompt = Message::new("ask-text-line")
            .with("line", at)
            .with("count", count);
        lines.push(ask::changed_line(&words.say(&prompt), line)?);
    }
    Ok(lines.join("\n").trim().to_owned())
}
