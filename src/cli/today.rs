//! `today`: what must be done now and by when, most urgent first.

use std::fmt::Write;
use std::path::Path;

use clap::ValueEnum;

use super::context::Context;
use super::exit::Exit;
use super::last_readable::LastReadable;
use super::load::{Load, Loaded, Source};
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::diagnostics::{duties_json, unreadable_text};
use crate::interop::duties_calendar;
use crate::procedure::{Duty, agenda};
use crate::register::History;
use crate::repository::{ObjectId, Repository, Trust};
use crate::rules::Assessment;
use crate::wording::{Message, Words};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "N", default_value_t = 14)]
    days: u32,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Line,
    Json,
    Ics,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let load = Load {
        source: Source::Folder,
        history: false,
        anchor: None,
        messages: None,
    };
    let Loaded {
        assessment,
        root,
        unreadable,
        ..
    } = load.run(context)?;
    let until = assessment.as_of.plus_days(i64::from(arguments.days));
    let all = LastReadable::of(&assessment.register, None, &root).map_or_else(
        || agenda(&assessment.register, &assessment.statuses, assessment.as_of),
        |earlier| earlier.agenda(assessment.as_of),
    );
    let duties: Vec<Duty> = all
        .into_iter()
        .filter(|duty| duty.action.due.is_none_or(|due| due <= until))
        .collect();
    let text = match arguments.format {
        Format::Text => {
            unreadable_text(&unreadable, context.words)
                + &text(&assessment, &duties, until, context.words)
        }
        Format::Line => line(&duties, unreadable.len(), context.words),
        Format::Json => duties_json(assessment.as_of, &duties, &unreadable),
        Format::Ics => duties_calendar(
            &duties,
            &unreadable,
            history(&root).as_ref(),
            assessment.as_of,
            context.words,
        ),
    };
    context.output.result(&text);
    Ok(Exit::where_all_was_read(&unreadable))
}

/// What changed when, where that can be known; nothing is judged by it here.
fn history(root: &Path) -> Option<History> {
    let repository = Repository::open(root).ok()??;
    let tip = repository.head().ok()??;
    History::read(&repository, tip, Trust::Cache).ok()
}

fn text(assessment: &Assessment, duties: &[Duty], until: Day, words: &Words) -> String {
    if duties.is_empty() {
        let nothing = if assessment.register.left_out().is_empty() {
            "today-nothing"
        } else {
            "today-nothing-read"
        };
        return words.say(&Message::new(nothing).with("day", until)) + "\n";
    }
    let mut out = words.say(&Message::new("today-title").with("day", assessment.as_of)) + "\n";
    for duty in duties {
        let action = &duty.action;
        let due = match action.due {
            Some(due) if action.overdue => {
                words.say(&Message::new("today-overdue").with("due", due))
            }
            Some(due) => words.say(&Message::new("today-due").with("due", due)),
            None => words.text("today-no-date"),
        };
        let mark = if action.overdue { "!" } else { " " };
        let step = words.say(&Message::new("today-step").with("step", i64::from(action.step)));
        let by = assessment.register.settings().role_name(&action.by);
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "\n{mark} {due:<24} {:<10} {}\n",
            duty.number,
            words.text(&format!("action-{}", action.fact))
        );
        let _ = writeln!(out, "  {:<24} {step} · {by}", "");
        if let Some(commit) = duty.known_from {
            let _ = writeln!(out, "  {:<24} {}", "", known_from(commit, words));
        }
        let command = Message::new("today-record-command")
            .with("number", duty.number.as_str())
            .with("fact", action.fact);
        let command = words.say(&command);
        let _ = writeln!(
            out,
            "  {:<24} {}",
            "",
            words.say(&Message::new("today-how").with("command", command))
        );
        if let Some(kind) = letter_for(action.fact) {
            let command = words.say(
                &Message::new("today-letter-command")
                    .with("number", duty.number.as_str())
                    .with("kind", kind),
            );
            let _ = writeln!(
                out,
                "  {:<24} {}",
                "",
                words.say(&Message::new("today-letter").with("command", command))
            );
        }
    }
    out
}

/// That a duty is known from an older version only.
fn known_from(commit: ObjectId, words: &Words) -> String {
    let short: String = commit.to_string().chars().take(10).collect();
    words.say(&Message::new("unreadable-known-from").with("commit", short))
}

/// The letter that does an action, where there is one.
fn letter_for(fact: &str) -> Option<&'static str> {
    match fact {
        "ontvangstbevestiging" => Some("ontvangstbevestiging"),
        "uitleg-procedure" => Some("uitleg-procedure"),
        "voorstel" | "bericht" => Some("oplossing"),
        "afschrift" => Some("afschrift"),
        "verwezen-naar-website" => Some("verwijzing-website"),
        "tevredenheid" => Some("tevredenheid"),
        _ => None,
    }
}

fn line(duties: &[Duty], unreadable: usize, words: &Words) -> String {
    let overdue = duties.iter().filter(|duty| duty.action.overdue).count();
    let due = duties.iter().find_map(|duty| duty.action.due);
    let due = due.map_or_else(|| words.text("today-no-date"), |due| due.to_string());
    words.say(
        &Message::new("today-line")
            .with("overdue", overdue)
            .with("count", duties.len())
            .with("due", due)
            .with("unreadable", unreadable),
    ) + "\n"
}
