//! `history [NUMBER]`: who changed which fact when, from what to what.

use std::fmt::Write;

use serde::Serialize;

use super::context::{Context, SpeaksOf};
use super::correcting::reason_of;
use super::exit::Exit;
use super::format::Format;
use super::load::{Load, Loaded, Source, repository};
use super::trouble::Trouble;
use crate::diagnostics::unreadable_text;
use crate::json;
use crate::personal_data::mask;
use crate::record::natural_order;
use crate::register::{AnnotatedChange, Event, History, KeyChange, Past, TEXT, Texts};
use crate::repository::{ObjectId, Repository};
use crate::rules::{Assessment, Unreadable, audit};
use crate::wording::{Message, Words};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: Option<String>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    if arguments.number.is_none() {
        context.speaks_of = SpeaksOf::Everything;
    }
    // Without a history there is nothing to show: why git cannot be read is the answer then.
    repository(&context.register()?)?;
    let load = Load::of(Source::Folder, true);
    let Loaded {
        assessment,
        root,
        unreadable,
        ..
    } = load.run(context)?;
    let Some(history) = &assessment.history else {
        return Err(Trouble::new("cli-not-in-git"));
    };
    let pasts: Vec<Vec<Past>> = match &arguments.number {
        Some(number) => {
            tell_renumbered(number, history, context);
            vec![history.past_of(standing(number, history)?)]
        }
        None => of_each(history),
    };
    let damaged = !history.lost.is_empty();
    if !history.complete {
        let told = [
            (damaged, "history-damaged"),
            (history.shallow, "history-shallow"),
            (history.partial, "history-partial"),
        ];
        for (_, key) in told.into_iter().filter(|(holds, _)| *holds) {
            context.warn(&Message::new(key));
        }
    }
    let repository = repository(&root)?;
    let text = match arguments.format {
        Format::Text => {
            let of_each = pasts
                .iter()
                .flatten()
                .map(|past| text(past, history, &assessment, &repository, context.words));
            unreadable_text(&unreadable, context.words) + &of_each.collect::<String>()
        }
        Format::Json => json(
            arguments.number.as_deref(),
            &pasts,
            history,
            &assessment,
            &unreadable,
            &repository,
        )?,
    };
    context.output.result(&text);
    Ok(if damaged { Exit::Findings } else { Exit::Sound })
}

/// The number under which the record that was asked for stands, or stood last: it may have been
/// given another one since.
fn standing<'n>(number: &'n str, history: &'n History) -> Result<&'n str, Trouble> {
    let past = history.past_of(number);
    let last = past.last().and_then(|past| past.revisions.last());
    let last = last.and_then(|at| history.of(number).get(*at));
    let stands = last.is_some_and(|revision| revision.event != Event::Removed);
    let now = history.renumbered_from(number);
    match (now.first(), history.of(number)) {
        (Some(now), _) if !stands => Ok(now),
        (_, []) => Err(Trouble::new("cli-no-history").with("number", number)),
        _ => Ok(number),
    }
}

/// Says which other complaints had this number before.
fn tell_renumbered(number: &str, history: &History, context: &mut Context) {
    for other in history.renumbered_from(number) {
        let message = Message::new("history-renumbered")
            .with("former", number)
            .with("number", other);
        context.note(&message);
    }
}

/// What was ever recorded of each complaint, measure and other file: under the number that it has
/// now, and under those that it had.
fn of_each(history: &History) -> Vec<Vec<Past>> {
    let mut numbers: Vec<&str> = history.records.keys().map(String::as_str).collect();
    numbers.sort_by(|a, b| natural_order(a, b));
    let former = history.former_numbers();
    if former.is_empty() {
        let everything = |number: &str| Past {
            number: number.to_owned(),
            revisions: (0..history.of(number).len()).collect(),
            went_on: false,
        };
        return numbers
            .into_iter()
            .map(|number| vec![everything(number)])
            .collect();
    }
    // What went by another number, and left nothing behind, is told there.
    let stands = |number: &&str| {
        !former.contains(*number) || standing(number, history).is_ok_and(|now| now == *number)
    };
    let numbers = numbers.into_iter().filter(stands);
    numbers.map(|number| history.past_of(number)).collect()
}

#[derive(Serialize)]
struct Record<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u8>,
    number: &'a str,
    revisions: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    commit: String,
    author: &'a str,
    date: String,
    subject: &'a str,
    /// Why, where the commit says so and the record does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    changes: Vec<Changed<'a>>,
}

#[derive(Serialize)]
struct Changed<'a> {
    key: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
    /// The merge that did not take it over.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<String>,
}

/// One record as the contract has it; without a number, all of them under `records`.
fn json(
    asked: Option<&str>,
    pasts: &[Vec<Past>],
    history: &History,
    assessment: &Assessment,
    unreadable: &[Unreadable],
    repository: &Repository,
) -> Result<String, Trouble> {
    let texts: Vec<Vec<_>> = pasts
        .iter()
        .map(|pasts| {
            let texts = pasts.iter();
            texts
                .map(|past| history.texts(repository, &past.number))
                .collect::<Result<_, _>>()
        })
        .collect::<Result<_, _>>()?;
    let mut records = pasts
        .iter()
        .zip(&texts)
        .map(|(pasts, texts)| record(pasts, texts, history, repository));
    let text = match (asked, records.next()) {
        (Some(asked), Some(record)) => json::pretty(&Record {
            version: Some(1),
            number: asked,
            ..record
        }),
        (_, first) => json::pretty(&json::json!({
            "version": 1,
            "complete": history.complete && unreadable.is_empty(),
            "unreadable": unreadable,
            "audit": audit(assessment),
            "records": first.into_iter().chain(records).collect::<Vec<_>>(),
        })),
    };
    Ok(text)
}

/// One record, under the number that it has now.
fn record<'a>(
    pasts: &'a [Past],
    texts: &'a [Vec<Option<Texts>>],
    history: &'a History,
    repository: &Repository,
) -> Record<'a> {
    let of_past = |(past, texts): (&'a Past, &'a Vec<Option<Texts>>)| {
        let of_revision = |at: &usize| {
            let texts = texts.get(*at).and_then(Option::as_ref);
            item(past, *at, texts, history, repository)
        };
        past.revisions
            .iter()
            .filter_map(of_revision)
            .collect::<Vec<_>>()
    };
    Record {
        version: None,
        number: pasts.last().map_or("", |past| &past.number),
        revisions: pasts.iter().zip(texts).flat_map(of_past).collect(),
    }
}

/// A program gets the text whole, as it gets every other value.
fn item<'a>(
    past: &'a Past,
    at: usize,
    texts: Option<&'a Texts>,
    history: &'a History,
    repository: &Repository,
) -> Option<Item<'a>> {
    let revision = history.of(&past.number).get(at)?;
    let commit = history.commits.get(revision.commit)?;
    // What another complaint with this number said was never this one's.
    let is_new = revision.event == Event::Added;
    let (text, facts): (Vec<_>, Vec<_>) = history
        .told_of(past, at)
        .into_iter()
        .partition(|told| told.change.key == TEXT);
    let left_out = |told: &AnnotatedChange<'_>| told.left_out.map(|merge| merge.id.to_string());
    let facts = facts.into_iter().map(|told| {
        let KeyChange { key, from, to, .. } = told.change;
        Changed {
            key,
            from,
            to,
            left_out: left_out(&told),
        }
    });
    let text = text
        .first()
        .zip(texts)
        .filter(|(_, (from, to))| is_new || from != to);
    let text = text.map(|(told, (from, to))| Changed {
        key: TEXT,
        from: from.as_deref().filter(|_| !is_new),
        to: to.as_deref(),
        left_out: left_out(told),
    });
    Some(Item {
        commit: commit.id.to_string(),
        author: &commit.author.name,
        date: commit.author.moment.rfc3339(),
        subject: &commit.subject,
        reason: reason(repository, commit.id),
        changes: facts.chain(text).collect(),
    })
}

/// Why something was recorded, as its commit says it; a message that cannot be read says nothing.
fn reason(repository: &Repository, commit: ObjectId) -> Option<String> {
    let message = repository.commit_message(commit).ok()?;
    reason_of(&message).map(str::to_owned)
}

fn text(
    past: &Past,
    history: &History,
    assessment: &Assessment,
    repository: &Repository,
    words: &Words,
) -> String {
    let number = past.number.as_str();
    let zone = assessment.register.settings().time_zone();
    let mut out = format!("{number}\n");
    for (at, revision) in history.of(number).iter().enumerate() {
        if !past.revisions.contains(&at) {
            continue;
        }
        let Some(commit) = history.commits.get(revision.commit) else {
            continue;
        };
        let (id, day) = (
            commit.id.to_string(),
            zone.day_of(commit.committer.moment.seconds),
        );
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "\n  {day}  {}  {}\n  {}",
            &id[..id.len().min(12)],
            clean(&commit.author.name),
            clean(&commit.subject)
        );
        if let Some(reason) = reason(repository, commit.id) {
            let told = Message::new("subject-reason").with("reason", mask(&clean(&reason)));
            let _ = writeln!(out, "  {}", words.say(&told));
        }
        if !revision.readable {
            let _ = writeln!(out, "    {}", words.text("history-unreadable"));
        }
        for AnnotatedChange { change, left_out } in history.told_of(past, at) {
            let nothing = words.text("history-nothing");
            let from = change.from.map_or_else(|| nothing.clone(), short);
            let to = change.to.map_or(nothing, short);
            let told = Message::new("history-change")
                .with("key", change.key)
                .with("from", from)
                .with("to", to);
            let mut line = words.say(&told);
            if let Some(merge) = left_out {
                let day = zone.day_of(merge.committer.moment.seconds);
                let left_out = Message::new("history-left-out")
                    .with("commit", merge.id.short())
                    .with("day", day);
                let _ = write!(line, "  {}", words.say(&left_out));
            }
            let _ = writeln!(out, "    {line}");
        }
    }
    out.push('\n');
    out
}

/// The first line of a value, for a terminal; personal data in it are masked, as `check` does.
fn short(value: &str) -> String {
    let first = mask(&clean(value.lines().next().unwrap_or_default()));
    let cut: String = first.chars().take(80).collect();
    if cut.len() < value.len() {
        format!("{cut}…")
    } else {
        cut
    }
}

/// A stranger's words on a terminal: nothing that steers it.
fn clean(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character.is_control() {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect()
}
