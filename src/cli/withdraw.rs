//! `withdraw NUMBER`: a record that should never have been, such as a test entry. Its file goes and
//! its number is given up in one commit, with the reason.

use super::ask;
use super::context::Context;
use super::correcting::{agrees, message, show, text_in};
use super::exit::Exit;
use super::remove::reason;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, settings_of, text_of};
use crate::calendar::Day;
use crate::files::{File, SETTINGS};
use crate::record::Settings;
use crate::register::{Change, Typed, edit_settings};
use crate::repository::PathChange;
use crate::rules;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    yes: bool,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let target = Target::of(&arguments.number)?;
    if !(target.is_complaint() || target.path.starts_with("maatregelen/")) {
        return Err(Trouble::new("withdraw-no-record").with("number", target.number.as_str()));
    }
    let session = WriteSession::open(context, [target.path.as_str()])?;
    let files = session.files()?;
    let settings = settings_of(&files);
    let as_of = context.as_of(settings.time_zone())?;
    let plan = |files: &[File], reason: &str| plan(&target, files, reason, as_of);
    let (_, text) = text_in(&files, &target)?;
    let handled = was_handled(text);
    let reason = reason(arguments.reason.as_deref(), context)?;
    let planned = plan(&files, &reason)?;
    if arguments.dry_run {
        show(&planned.subject, &planned.changes, context);
        return Ok(Exit::Sound);
    }
    if !arguments.yes && !ask::is_possible() && handled {
        return Err(needs_yes(&target));
    }
    if !arguments.yes && ask::is_possible() {
        if handled {
            let told = context.say(needs_yes(&target).message());
            context.output.warn(&told);
        }
        show(&planned.subject, &planned.changes, context);
        let question = context.words.text("ask-withdraw");
        agrees(context, &question, ["ask-withdraw-nee", "ask-withdraw-ja"])?;
    }
    session.put(context, as_of, |files| plan(files, &reason))
}

/// Whether a complaint was handled so far that the complainant knows of it: no slip of the pen.
fn was_handled(text: &str) -> bool {
    let typed = Typed::of(text);
    let tells = ["voorstellen", "afschriften", "afgesloten", "extern"];
    tells.iter().any(|key| *typed.at(key) != Typed::Nothing)
}

fn needs_yes(target: &Target) -> Trouble {
    Trouble::new("withdraw-needs-yes").with("number", target.number.as_str())
}

fn plan(target: &Target, files: &[File], reason: &str, day: Day) -> Result<Plan, Trouble> {
    let (bytes, _) = text_in(files, target)?;
    let settings = settings_of(files);
    let mut changes = vec![PathChange {
        path: target.path.clone(),
        from: Some(bytes.to_vec()),
        to: None,
    }];
    if target.is_complaint() && !is_given_up(&settings, &target.number) {
        changes.push(given_up(target, files, reason, day)?);
    }
    let lang = settings.lang();
    let topic = rules::words(lang).text("subject-withdrawn");
    let subject = format!("{}: {topic}", target.number);
    Ok(Plan {
        changes,
        subject: message(&subject, Some(reason), lang),
    })
}

fn is_given_up(settings: &Settings, number: &str) -> bool {
    let mut known = settings.withdrawn.iter();
    known.any(|withdrawn| withdrawn.number.value.to_string() == number)
}

/// The number's line under `vervallen`.
fn given_up(
    target: &Target,
    files: &[File],
    reason: &str,
    day: Day,
) -> Result<PathChange, Trouble> {
    let unreadable = || super::writing::unreadable(SETTINGS, SETTINGS);
    let (bytes, text) = text_of(files, SETTINGS).ok_or_else(unreadable)?;
    let keys = [
        ("nummer", target.number.clone()),
        ("reden", reason.to_owned()),
        ("datum", day.to_string()),
    ];
    let keys = keys.map(|(key, value)| (key.to_owned(), Typed::from(value)));
    let change = Change::append("vervallen", Typed::Record(keys.to_vec()));
    let edited = edit_settings(text, &[change])
        .map_err(|refusal| Trouble::said(refusal.message).lines(&refusal.lines))?;
    Ok(PathChange {
        path: SETTINGS.to_owned(),
        from: Some(bytes.to_vec()),
        to: Some(edited.into_bytes()),
    })
}
