//! `today`: what must be done now and by when, most urgent first.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use clap::ValueEnum;

use super::choosing::{Open, open_in};
use super::context::{Context, SpeaksOf};
use super::exit::Exit;
use super::last_readable::LastReadable;
use super::load::{Load, Source};
use super::shared_state::state;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::diagnostics::{duties_json, duty_command, unreadable_text};
use crate::interop::{Draft, duties_calendar, write_draft};
use crate::procedure::{Action, Duty, OFFICER, agenda};
use crate::record::{Audience, Settings};
use crate::register::History;
use crate::repository::{ObjectId, Repository, Trust};
use crate::rules::{Assessment, Severity};
use crate::site::WORK_LIST;
use crate::wording::{Message, Words};

/// Who may be asked for, whatever `functies` says: an employee or the complainant acts under these
/// names where nobody is known.
const ALWAYS: [&str; 4] = ["eigenaren", "klachtenfunctionaris", "klager", "medewerker"];

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "N")]
    days: Option<u32>,
    #[arg(long = "for", value_name = "ROLE")]
    role: Option<String>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[arg(long, value_enum, value_name = "WHICH")]
    fail_on: Option<FailOn>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Line,
    Json,
    Ics,
    /// A message that a mail program sends.
    Mail,
}

/// What makes the command end with 1, for a morning run that somebody must hear of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// An end has passed.
    OverTijd,
    /// Or is about to: `signaal-dagen` before it.
    Binnenkort,
}

/// So many days are looked ahead where nobody says how many, and further where an end is signalled.
const DAYS_AHEAD: u32 = 14;

impl FailOn {
    fn fails(self, action: &Action) -> bool {
        // A day that only reminds is no term that ends.
        action.overdue || self == FailOn::Binnenkort && action.near && !action.reminds
    }
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    context.speaks_of = SpeaksOf::EverythingKnown;
    let load = Load::of(Source::Folder, false);
    let mut loaded = load.run(context)?;
    let earlier = LastReadable::of(&loaded.assessment.register, None, &loaded.root);
    if let Some(earlier) = &earlier {
        earlier.mark(&mut loaded.unreadable);
    }
    let (assessment, root) = (&loaded.assessment, &loaded.root);
    let unreadable = &loaded.unreadable;
    context.tell_unreadable(unreadable);
    let settings = assessment.register.settings();
    let days = arguments.days.unwrap_or(DAYS_AHEAD);
    let until = assessment.as_of.plus_days(i64::from(days));
    let by = arguments.role.as_deref();
    let by = by
        .map(|role| acting(role, settings, assessment.as_of))
        .transpose()?;
    let mut duties = earlier.map_or_else(
        || agenda(&assessment.register, &assessment.statuses, assessment.as_of),
        |earlier| earlier.agenda(assessment.as_of),
    );
    duties.retain(|duty| {
        let action = &duty.action;
        let signalled = arguments.days.is_none() && action.near;
        let listed = signalled || action.due.is_none_or(|due| due <= until);
        listed && by.is_none_or(|by| action.by == by)
    });
    // What only stands here is part of the day's work, whoever asks.
    let zone = settings.time_zone();
    let shared = state(root, (assessment.as_of, zone), context.words);
    let shared: String = shared.into_iter().map(|line| line + "\n").collect();
    let text = match arguments.format {
        Format::Text => {
            unreadable_text(unreadable, context.words)
                + &text(assessment, &duties, (until, by), context.words)
                + &faults(assessment, context.words)
                + &shared
        }
        Format::Line => line(&duties, unreadable.len(), context.words) + &shared,
        Format::Json => duties_json(assessment.as_of, &duties, unreadable, context.words),
        Format::Ics => duties_calendar(
            &duties,
            unreadable,
            history(root).as_ref(),
            assessment.as_of,
            context.words,
        ),
        Format::Mail => {
            let list = text(assessment, &duties, (until, by), context.words);
            let subject = line(&duties, unreadable.len(), context.words);
            let told = unreadable_text(unreadable, context.words);
            let more = on_the_site(settings, context.words);
            mail(
                settings,
                &subject,
                told + &list + &shared + &more,
                assessment.as_of,
            )
        }
    };
    context.output.result(&text);
    let fails = |on: FailOn| duties.iter().any(|duty| on.fails(&duty.action));
    if arguments.fail_on.is_some_and(fails) {
        return Ok(Exit::Findings);
    }
    Ok(Exit::where_all_was_read(unreadable, loaded.left_out))
}

/// The list as a message; who it goes to is written where it is sent.
fn mail(settings: &Settings, subject: &str, text: String, day: Day) -> String {
    let organisation = settings.organisation.value.as_str();
    let draft = Draft {
        subject: format!("{organisation}: {}", subject.trim_end()),
        text,
        day,
        id: String::from("vandaag"),
    };
    String::from_utf8_lossy(&write_draft(&draft)).into_owned()
}

/// Where the officer's site has the list, where register.yml says where that site stands.
fn on_the_site(settings: &Settings, words: &Words) -> String {
    let address = settings.site_of(Audience::Officer);
    address.map_or_else(String::new, |address| {
        let address = format!("{}/{WORK_LIST}", address.trim_end_matches('/'));
        let told = Message::new("today-site").with("address", address);
        format!("\n{}\n", words.say(&told))
    })
}

/// The role under which actions stand for this one: any of those who decide acts for all of them,
/// and a deputy for the officer.
fn acting<'a>(role: &'a str, settings: &'a Settings, as_of: Day) -> Result<&'a str, Trouble> {
    if let Some(deputy) = settings.deputy_on(as_of).filter(|_| role == OFFICER) {
        return Ok(deputy.as_str());
    }
    let deciding = settings.decision_makers();
    if deciding.contains(&role) {
        return Ok(deciding[0]);
    }
    let declared = settings.roles.iter().map(|(key, _)| key.value.as_str());
    let roles: BTreeSet<&str> = declared.chain(ALWAYS).collect();
    if roles.contains(role) {
        return Ok(role);
    }
    let roles: Vec<String> = roles.into_iter().map(str::to_owned).collect();
    Err(Trouble::new("today-unknown-role")
        .with("role", role)
        .with("roles", roles))
}

/// What changed when, where that can be known; nothing is judged by it here.
fn history(root: &Path) -> Option<History> {
    let repository = Repository::open(root).ok()??;
    let tip = repository.head().ok()??;
    History::read(&repository, tip, Trust::Cache).ok()
}

fn text(
    assessment: &Assessment,
    duties: &[Duty],
    (until, by): (Day, Option<&str>),
    words: &Words,
) -> String {
    let heading = |keys: [&'static str; 2], day: Day| {
        let role = by.map_or("", |by| assessment.register.settings().role_name(by));
        let key = keys[usize::from(by.is_some())];
        words.say(&Message::new(key).with("day", day).with("role", role)) + "\n"
    };
    if duties.is_empty() {
        let nothing = if assessment.register.left_out().is_empty() {
            ["today-nothing", "today-nothing-for"]
        } else {
            ["today-nothing-read", "today-nothing-read"]
        };
        return heading(nothing, until);
    }
    let settings = assessment.register.settings();
    let told = duties.iter().map(|duty| {
        let entry = assessment.register.complaints.iter();
        let mut entry = entry.filter(|entry| entry.path == duty.path);
        let mut choices = entry.next().map_or_else(Vec::new, open_in);
        let is_choice = duty.action.because == Some("keuze");
        choices.retain(|choice| is_choice && choice.is_called(duty.action.fact));
        told(duty, &choices, settings, words)
    });
    heading(["today-title", "today-title-for"], assessment.as_of) + &told.collect::<String>()
}

/// One duty: by when, about what, who acts, and how it is recorded.
fn told(duty: &Duty, choices: &[Open], settings: &Settings, words: &Words) -> String {
    let action = &duty.action;
    let due = match action.due {
        Some(due) => {
            let key = match action {
                Action { overdue: true, .. } => "today-overdue",
                Action { reminds: true, .. } => "today-reminder",
                _ => "today-due",
            };
            words.say(&Message::new(key).with("due", due))
        }
        None => words.text("today-no-date"),
    };
    let mark = if action.overdue { "!" } else { " " };
    let what = words.text(&format!("action-{}", action.name()));
    let step = words.say(&Message::new("today-step").with("step", i64::from(action.step)));
    let by = settings.role_name(&action.by);
    let mut lines = vec![format!("{step} · {by}")];
    lines.extend(
        choices
            .iter()
            .map(|choice| choice.told(settings, None, words)),
    );
    lines.extend(duty.known_from.map(|commit| known_from(commit, words)));
    // In a file that cannot be read nothing is recorded, and no letter is made of it.
    let mend = Message::new("today-mend").with("number", duty.number.as_str());
    lines.extend(duty.known_from.map(|_| words.say(&mend)));
    lines.extend(
        duty_command(duty, words)
            .map(|command| words.say(&Message::new("today-how").with("command", command))),
    );
    lines.extend(
        action
            .after_closing
            .then(|| words.text("today-after-closing")),
    );
    let letter = letter_for(action.fact).filter(|_| duty.known_from.is_none());
    lines.extend(letter.map(|kind| {
        let command = Message::new("today-letter-command")
            .with("number", duty.number.as_str())
            .with("kind", kind);
        words.say(&Message::new("today-letter").with("command", words.say(&command)))
    }));
    let mut out = format!("\n{mark} {due:<24} {:<10} {what}\n", duty.number);
    for line in lines {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {:<24} {line}", "");
    }
    out
}

/// What no command mends: records with faults, which people correct where `check` points.
fn faults(assessment: &Assessment, words: &Words) -> String {
    let findings = assessment.findings.iter();
    let faults = findings.filter(|finding| finding.severity == Severity::Fault);
    match faults.count() {
        0 => String::new(),
        count => words.say(&Message::new("today-faults").with("count", count)) + "\n",
    }
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
        "verdaging" => Some("verdaging"),
        _ => None,
    }
}

fn line(duties: &[Duty], unreadable: usize, words: &Words) -> String {
    // The oldest term that passed, else the first day that comes: a mere reminder never passes.
    let late = duties.iter().filter(|duty| duty.action.overdue);
    let overdue = late.clone().count();
    let mut dated = duties.iter().filter(|duty| duty.action.due.is_some());
    let first = late.min_by_key(|duty| duty.action.due);
    let first = first.or_else(|| dated.next()).map(|duty| &duty.action);
    let kind = match first {
        None => "none",
        Some(action) if action.reminds => "reminder",
        Some(_) => "term",
    };
    let due = first.and_then(|action| action.due);
    words.say(
        &Message::new("today-line")
            .with("overdue", overdue)
            .with("count", duties.len())
            .with("kind", kind)
            .with("due", due.map_or_else(String::new, |due| due.to_string()))
            .with("unreadable", unreadable),
    ) + "\n"
}
