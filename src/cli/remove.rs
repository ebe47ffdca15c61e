//! `remove NUMBER FACT` takes a recorded fact away again, and `move NUMBER FACT --to NUMBER` puts it
//! where it belongs. The history keeps what stood there, and why it went.

use super::ask;
use super::context::Context;
use super::correcting::{
    edited, message, plain_reason, show, tell, text_in, unexplained, with_reason,
};
use super::exit::Exit;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, settings_of};
use crate::calendar::Day;
use crate::files::File;
use crate::register::{Removal, append_text, move_fact, remove_fact, remove_text, text_fact};
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Lang, Message};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "FACT")]
    fact: String,
    #[arg(value_name = "ITEM")]
    item: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// `move`: the same, and where to.
#[derive(Debug, clap::Args)]
pub(super) struct MoveArguments {
    #[command(flatten)]
    what: Arguments,
    #[arg(long, value_name = "NUMBER")]
    to: String,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let target = record(&arguments.number)?;
    change(arguments, &target, None, context)
}

pub(super) fn run_move(arguments: &MoveArguments, context: &mut Context) -> Result<Exit, Trouble> {
    let (from, to) = (record(&arguments.what.number)?, record(&arguments.to)?);
    if from.path == to.path {
        return Err(Trouble::new("move-same").with("number", from.number.as_str()));
    }
    if !std::ptr::eq(from.fields, to.fields) {
        return Err(Trouble::new("move-other-kind")
            .with("number", from.number.as_str())
            .with("other", to.number.as_str()));
    }
    change(&arguments.what, &from, Some(&to), context)
}

fn record(number: &str) -> Result<Target, Trouble> {
    let target = Target::of(number)?;
    if target.is_record() {
        Ok(target)
    } else {
        Err(Trouble::new("writing-settings").with("path", target.path.as_str()))
    }
}

fn change(
    arguments: &Arguments,
    from: &Target,
    to: Option<&Target>,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let paths = [Some(from), to].into_iter().flatten();
    let session = WriteSession::open(context, paths.map(|target| target.path.as_str()))?;
    let files = session.files()?;
    let settings = settings_of(&files);
    let as_of = context.as_of(settings.time_zone())?;
    let lang = settings.lang();
    let typed = reason(arguments.reason.as_deref(), context)?;
    let asked = Asked {
        fact: &arguments.fact,
        item: arguments.item.as_deref(),
        reason: &typed,
        day: as_of,
        lang,
    };
    let plan = |files: &[File]| plan(&asked, from, to, files);
    let planned = plan(&files)?;
    let unexplained = unexplained(&planned.changes);
    if arguments.dry_run {
        tell(&unexplained, false, context);
        show(&planned.subject, &planned.changes, context);
        return Ok(Exit::Sound);
    }
    let done = session.put(context, as_of, plan)?;
    tell(&unexplained, true, context);
    Ok(done)
}

/// Why something goes: whoever can be asked is asked, and nothing goes without it.
pub(super) fn reason(typed: Option<&str>, context: &Context) -> Result<String, Trouble> {
    let reason = match typed {
        Some(typed) => typed.to_owned(),
        None if ask::is_possible() => {
            let empty = |answer: &str| answer.is_empty().then(|| context.words.text("ask-empty"));
            ask::text(&context.words.text("ask-reason"), None, empty)?
        }
        None => return Err(Trouble::new("writing-needs-reason")),
    };
    plain_reason(Some(&reason)).map(|reason| reason.unwrap_or_default().to_owned())
}

struct Asked<'a> {
    fact: &'a str,
    item: Option<&'a str>,
    reason: &'a str,
    day: Day,
    lang: Lang,
}

fn plan(
    asked: &Asked<'_>,
    from: &Target,
    to: Option<&Target>,
    files: &[File],
) -> Result<Plan, Trouble> {
    let (bytes, text) = text_in(files, from)?;
    let there = to.map(|to| text_in(files, to)).transpose()?;
    let mut name = asked.fact.to_owned();
    let mut moved = None;
    let left = if let Some(fact) = text_fact(from.fields, asked.fact) {
        let (left, told) = remove_text(text, fact, asked.item).map_err(Trouble::said)?;
        moved = there.map(|(_, other)| append_text(other, fact, &told));
        left
    } else {
        let removal = remove_fact(asked.fact, asked.item, text, from.fields);
        let Removal {
            changes, name: own, ..
        } = removal.map_err(Trouble::said)?;
        if let (Some((_, other)), Some(to)) = (there, to) {
            let put = move_fact(asked.fact, asked.item, (text, other), from.fields)
                .map_err(|message| Trouble::said(message).of(&to.number))?;
            moved = Some(edited(other, from.fields, &put)?);
        }
        name = own;
        edited(text, from.fields, &changes)?
    };
    let reason = Some(asked.reason);
    let (left, mut explained) =
        with_reason(&from.path, from.fields, (text, left), reason, asked.day)?;
    let mut changes = vec![PathChange {
        path: from.path.clone(),
        from: Some(bytes.to_vec()),
        to: Some(left.into_bytes()),
    }];
    let mut topic = Message::new("subject-removed").with("fact", name.as_str());
    if let (Some(to), Some((bytes, other)), Some(moved)) = (to, there, moved) {
        let (moved, why) = with_reason(&to.path, to.fields, (other, moved), reason, asked.day)?;
        explained |= why;
        changes.push(PathChange {
            path: to.path.clone(),
            from: Some(bytes.to_vec()),
            to: Some(moved.into_bytes()),
        });
        topic = Message::new("subject-moved")
            .with("fact", name.as_str())
            .with("to", to.number.as_str());
    }
    let topic = rules::words(asked.lang).say(&topic);
    let subject = format!("{}: {topic}", from.number);
    Ok(Plan {
        changes,
        subject: message(&subject, reason.filter(|_| !explained), asked.lang),
    })
}
