//! What a sharing brought in and sent, told per record in words.

use serde::Serialize;

use super::choosing::{self, Open};
use super::context::Context;
use super::exchange::Exchanged;
use super::exit::Exit;
use super::format::Format;
use super::target::called;
use super::trouble::Trouble;
use super::writing::WriteSession;
use crate::json;
use crate::publish::{Left, Renumbering};
use crate::record::{Settings, natural_order};
use crate::register::History;
use crate::repository::{ObjectId, Repository, Trust};
use crate::wording::{Arg, Message};

/// What there is to tell.
pub(super) struct Synced<'s> {
    pub(super) place: &'s str,
    pub(super) exchanged: &'s Exchanged,
    pub(super) stage: Stage,
}

/// How far it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Done,
    /// Something came in, or went out, before it stopped.
    Halfway,
    /// Nothing was done: it would be.
    Foreseen,
}

/// One commit, as far as a reader wants to know it.
#[derive(Serialize)]
struct Recorded {
    number: Option<String>,
    subject: String,
    commit: String,
    #[serde(skip)]
    by: String,
    #[serde(skip)]
    day: crate::calendar::Day,
}

/// Tells what came of it; exit code 1 where somebody must choose or look.
pub(super) fn tell(
    synced: &Synced<'_>,
    repository: &Repository,
    settings: &Settings,
    format: Format,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let list = |commits: &[ObjectId]| recorded(commits, repository, settings);
    let (received, sent) = (
        list(&synced.exchanged.received)?,
        list(&synced.exchanged.sent)?,
    );
    let open = choosing::open(&WriteSession::whole(context)?)?;
    let text = match format {
        Format::Text => {
            let head = repository.reopen()?.head()?.filter(|_| !open.is_empty());
            let history =
                head.and_then(|head| History::read(repository, head, Trust::Objects).ok());
            let told = |open: &Open| open.told(settings, history.as_ref(), context.words);
            let open: Vec<String> = open.iter().map(told).collect();
            text(synced, &received, &sent, &open, context)
        }
        Format::Json => in_json(synced, &received, &sent, &open),
    };
    context.output.result(&text);
    for path in &synced.exchanged.joined.behind {
        let message = Message::new("writing-behind").with("paths", vec![path.clone()]);
        context.warn(&message);
    }
    let settled = open.is_empty() && synced.exchanged.joined.left.is_empty();
    Ok(if settled || synced.stage == Stage::Foreseen {
        Exit::Sound
    } else {
        Exit::Findings
    })
}

/// What the commits recorded, by record and then by age. Merges record nothing themselves.
fn recorded(
    commits: &[ObjectId],
    repository: &Repository,
    settings: &Settings,
) -> Result<Vec<Recorded>, Trouble> {
    let mut list = Vec::new();
    for id in commits.iter().rev() {
        let commit = repository.commit(*id)?;
        if commit.parents.len() > 1 {
            continue;
        }
        let role = settings
            .writer(&commit.author.email)
            .map(|role| settings.role_name(role));
        let number = commit.subject.split_once(": ");
        let number = number.map(|(number, _)| number.to_owned());
        list.push(Recorded {
            number: number
                .filter(|number| number.starts_with(|c: char| c.is_ascii_digit() || c == 'M')),
            subject: commit.subject.to_string(),
            commit: id.to_string(),
            by: role.unwrap_or(&commit.author.name).to_owned(),
            day: settings.time_zone().day_of(commit.author.moment.seconds),
        });
    }
    let number = |one: &Recorded| one.number.clone().unwrap_or_default();
    list.sort_by(|a, b| natural_order(&number(a), &number(b)));
    Ok(list)
}

fn text(
    synced: &Synced<'_>,
    received: &[Recorded],
    sent: &[Recorded],
    open: &[String],
    context: &Context,
) -> String {
    let foreseen = synced.stage == Stage::Foreseen;
    let mut lines = Vec::new();
    let [came, went] = if foreseen {
        ["sync-would-receive", "sync-would-send"]
    } else {
        ["sync-received", "sync-sent"]
    };
    if !received.is_empty() {
        lines.push(context.say(&Message::new(came).with("count", received.len())));
        for one in received {
            let line = Message::new("sync-line")
                .with("subject", one.subject.as_str())
                .with("by", one.by.as_str())
                .with("day", Arg::LongDay(one.day));
            lines.push(format!("  {}", context.say(&line)));
        }
    }
    if !sent.is_empty() {
        lines.push(context.say(&Message::new(went).with("count", sent.len())));
        lines.extend(sent.iter().map(|one| format!("  {}", one.subject)));
    }
    for renumbering in &synced.exchanged.joined.renumbered {
        lines.extend(renumbered(renumbering).iter().map(|it| context.say(it)));
    }
    for (path, left) in &synced.exchanged.joined.left {
        lines.extend(looked_at(path, left).map(|it| context.say(&it)));
    }
    lines.extend(open.iter().cloned());
    let place = synced.place;
    if synced.exchanged.renewed {
        lines.push(context.say(&Message::new("sync-renewed").with("place", place)));
    }
    let end = match synced.stage {
        Stage::Halfway => None,
        Stage::Foreseen if received.is_empty() && sent.is_empty() => Some("sync-nothing"),
        Stage::Foreseen => Some("sync-foreseen"),
        Stage::Done if lines.is_empty() => Some("sync-nothing"),
        Stage::Done => Some("sync-done"),
    };
    lines.extend(end.map(|key| context.say(&Message::new(key).with("place", place))));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// A record that took another number, and who must know.
pub(super) fn renumbered(renumbering: &Renumbering) -> Vec<Message> {
    let message = |key| {
        Message::new(key)
            .with("former", renumbering.old.as_str())
            .with("number", renumbering.new.as_str())
    };
    let mut told = vec![message("sync-renumbered")];
    if renumbering.letter_sent {
        told.push(message("sync-renumbered-letter"));
    }
    if !renumbering.mentions.is_empty() {
        told.push(message("sync-renumbered-text").with("paths", renumbering.mentions.clone()));
    }
    told
}

/// What a person must look at; open choices are told of the whole register.
pub(super) fn looked_at(path: &str, left: &Left) -> Option<Message> {
    let at = |key| Message::new(key).with("path", path);
    match left {
        Left::Open(_) => None,
        Left::Theirs(choice) => {
            let value = |value: &Option<String>| value.clone().unwrap_or_else(|| String::from("-"));
            Some(
                at("sync-theirs")
                    .with("fact", choice.fact.as_str())
                    .with("stands", value(&choice.stands))
                    .with("other", value(&choice.other)),
            )
        }
        Left::Doubled(heading) => Some(at("sync-doubled").with("heading", heading.as_str())),
        Left::Kept => Some(at("sync-kept").with("number", called(path))),
        Left::AfterClosing(keys) => Some(at("sync-after-closing").with("keys", keys.clone())),
        Left::Overlap(first, second) => Some(
            at("sync-overlap")
                .with("other", first.0.as_str())
                .with("from", first.1)
                .with("role", second.0.as_str())
                .with("since", second.1),
        ),
        Left::Whole => Some(at("sync-whole")),
    }
}

fn in_json(synced: &Synced<'_>, received: &[Recorded], sent: &[Recorded], open: &[Open]) -> String {
    let choices: Vec<json::Value> = open
        .iter()
        .map(|choice| json::json!({"number": choice.number, "fact": choice.fact}))
        .collect();
    let renumbered: Vec<json::Value> = synced
        .exchanged
        .joined
        .renumbered
        .iter()
        .map(|one| json::json!({"from": one.old, "to": one.new, "letter_sent": one.letter_sent}))
        .collect();
    json::pretty(&json::json!({
        "version": 1,
        "place": synced.place,
        "complete": synced.stage == Stage::Done,
        "received": received,
        "sent": sent,
        "renumbered": renumbered,
        "choices": choices,
        "unread": synced.exchanged.unread,
        "strays": synced.exchanged.strays,
        "renewed": synced.exchanged.renewed,
    }))
}
