//! `merge NUMBER INTO`: two records of one complaint. INTO stays and takes over what only NUMBER
//! had; NUMBER ends as its duplicate. Both in one commit.

use super::context::Context;
use super::correcting::{edited, message, plain_reason, text_in, with_reason};
use super::exit::Exit;
use super::given_up::refuse_missing;
use super::making::{Making, make};
use super::merged_start::{Written, began};
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession};
use crate::calendar::Day;
use crate::files::File;
use crate::record::{Complaint, ComplaintNumber, Value};
use crate::register::{
    Carried, Change, Fact, Register, Typed, append_text, carry_over, record_fact, text_fact,
    texts_under,
};
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Lang, Message};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "INTO")]
    into: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::global::day)]
    on: Option<Day>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let from = Target::complaint(&arguments.number)?;
    let into = Target::complaint(&arguments.into)?;
    if from.path == into.path {
        return Err(Trouble::new("merge-same").with("number", from.number.as_str()));
    }
    let session = WriteSession::open(context, [from.path.as_str(), into.path.as_str()])?;
    let files = session.files()?;
    for target in [&from, &into] {
        refuse_missing(&session, &files, target)?;
    }
    let reason = plain_reason(arguments.reason.as_deref())?;
    let asked = Asked {
        reason: reason.as_deref(),
        on: arguments.on,
        as_of: session.as_of,
        lang: session.settings.lang(),
    };
    let plan = |files: &[File]| plan(&asked, &from, &into, files);
    let merging = plan(&files)?;
    for (key, keys) in [
        ("merge-replaced", merging.replaced),
        ("merge-left", merging.left),
    ] {
        if !keys.is_empty() {
            let told = Message::new(key).with("number", from.number.as_str());
            context.warn(&told.with("into", into.number.as_str()).with("keys", keys));
        }
    }
    let making = Making {
        session: &session,
        dry_run: arguments.dry_run,
        yes: true,
    };
    let plan = |files: &[File], _: Option<&str>| plan(files).map(|merging| merging.plan);
    let (exit, _) = make(&making, asked.reason, context, plan)?;
    Ok(exit)
}

struct Asked<'a> {
    reason: Option<&'a str>,
    on: Option<Day>,
    as_of: Day,
    lang: Lang,
}

/// The commit, and what is to be said of it.
struct Merging {
    plan: Plan,
    /// The keys of the record that stays, whose value gave way to an earlier fact.
    replaced: Vec<String>,
    /// The keys of the record that goes, that were not carried over.
    left: Vec<String>,
}

fn plan(
    asked: &Asked<'_>,
    from: &Target,
    into: &Target,
    files: &[File],
) -> Result<Merging, Trouble> {
    let ((from_bytes, from_text), (into_bytes, into_text)) =
        (text_in(files, from)?, text_in(files, into)?);
    let register = Register::read(files.to_vec());
    let [gone, stays] = [complaint(&register, from)?, complaint(&register, into)?];
    for (record, target) in [(gone, from), (stays, into)] {
        let of = record.duplicate_of.as_ref();
        if let Some(of) = of.filter(|_| record.is_duplicate()) {
            return Err(Trouble::new("merge-duplicate")
                .with("number", target.number.as_str())
                .with("of", of.value.to_string()));
        }
    }
    if gone.received.value.year() < stays.received.value.year() {
        return Err(Trouble::new("merge-other-way")
            .with("number", from.number.as_str())
            .with("into", into.number.as_str()));
    }
    let words = rules::words(asked.lang);
    let reason = |key| {
        let said = Message::new(key).with("number", from.number.as_str());
        let said = words.say(&said.with("into", into.number.as_str()));
        asked.reason.map_or(said, str::to_owned)
    };
    let ended = ended(asked, from, (from_text, gone), into)?;
    let of_gone = reason("merge-reason-gone");
    let (ended, is_told) = with_reason(
        &from.path,
        from.fields,
        (from_text, ended),
        Some(&of_gone),
        asked.as_of,
    )?;
    let Carried { mut changes, left } =
        carry_over(from_text, into_text, &[&from.number, &into.number]);
    let typed = [from_text, into_text].map(Typed::of);
    let written = |complaint, typed| Written { complaint, typed };
    let began = began(
        written(gone, &typed[0]),
        written(stays, &typed[1]),
        register.settings(),
    );
    changes.extend(began.changes);
    let mut kept = edited(into_text, into.fields, &changes)?;
    kept = with_texts(from, from_text, kept, gone.received.value, asked.lang);
    let of_stays = reason("merge-reason-stays");
    let (kept, is_told_there) = with_reason(
        &into.path,
        into.fields,
        (into_text, kept),
        Some(&of_stays),
        asked.as_of,
    )?;
    let mut changes = vec![PathChange::edited(&from.path, from_bytes, ended)];
    if kept != into_text {
        changes.push(PathChange::edited(&into.path, into_bytes, kept));
    }
    let topic = words.say(&Message::new("subject-merged").with("into", into.number.as_str()));
    let subject = format!("{}: {topic}", from.number);
    let reason = asked.reason.filter(|_| !(is_told && is_told_there));
    let subject = message(&subject, reason, asked.lang);
    Ok(Merging {
        plan: Plan { changes, subject },
        replaced: began.replaced,
        left: began.left.into_iter().chain(left).collect(),
    })
}

fn complaint<'r>(register: &'r Register, target: &Target) -> Result<&'r Complaint, Trouble> {
    let number = ComplaintNumber::parse(&target.number);
    let entry = number.and_then(|number| register.complaint(number));
    entry
        .and_then(|entry| entry.record.as_deref())
        .ok_or_else(|| super::writing::unreadable(&target.number, &target.path))
}

/// The record that goes, closed as a duplicate: on the day on which it was closed already, else
/// today. One that was opened again is open.
fn ended(
    asked: &Asked<'_>,
    from: &Target,
    (text, gone): (&str, &Complaint),
    into: &Target,
) -> Result<String, Trouble> {
    let typed = Typed::of(text);
    let closed = gone.closed.as_ref().filter(|_| !gone.is_reopened());
    let closed = closed.map(|closed| closed.value);
    let keys = [("uitkomst", "dubbel"), ("dubbel-van", into.number.as_str())]
        .map(|(key, value)| (key.to_owned(), value.to_owned()));
    let closing = Fact {
        name: "afgesloten",
        item: None,
        value: None,
        on: asked.on.or(closed),
        today: asked.as_of,
        keys: &keys,
        replace: true,
    };
    let mut changes = record_fact(&closing, text, from.fields)
        .map_err(Trouble::said)?
        .changes;
    // The reason of another outcome says nothing of this one.
    if *typed.at("reden-uitkomst") != Typed::Nothing
        && changes
            .iter()
            .all(|change| change.path() != "reden-uitkomst")
    {
        changes.push(Change::remove("reden-uitkomst"));
    }
    edited(text, from.fields, &changes)
}

/// The texts of the record that goes, as notes of the one that stays.
fn with_texts(from: &Target, from_text: &str, kept: String, received: Day, lang: Lang) -> String {
    let (Some(notes), Some(body)) = (
        text_fact(from.fields, "verloop"),
        text_fact(from.fields, "tekst"),
    ) else {
        return kept;
    };
    let mut kept = kept;
    for text in texts_under(from_text, body) {
        if !text.is_empty() && !kept.contains(&text) {
            let said = Message::new("merge-note")
                .with("day", received)
                .with("number", from.number.as_str())
                .with("text", text.as_str());
            kept = append_text(&kept, notes, &rules::words(lang).say(&said));
        }
    }
    for note in texts_under(from_text, notes) {
        if !kept.contains(&note) {
            kept = append_text(&kept, notes, &note);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
