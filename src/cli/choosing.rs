//! Choices between two values that a sharing brought in: asked one by one of a person at a terminal.
//! What is chosen is recorded as `record … --replace` does it, or taken away as `remove` does, in a
//! commit of its own; what is not chosen stays open.

use super::ask;
use super::context::Context;
use super::trouble::Trouble;
use super::writing::{WriteSession, settings_of};
use super::{record, remove, withdraw};
use crate::calendar::Day;
use crate::record::{Complaint, NO_ADDRESS, Record as _, Settings, called, fields_along};
use crate::register::{Entry, History, Register, Typed};
use crate::repository::Trust;
use crate::wording::{Arg, Message, Words};

/// A fact with two values, as its record keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Open {
    pub(super) number: String,
    /// As the history addresses it: `voorstellen[0].reactie`.
    pub(super) fact: String,
    /// What stands there; several where it is a list.
    stands: Vec<String>,
    /// The other value; nothing where it was taken away.
    other: Option<String>,
    /// The address of who recorded the other value, and when.
    by: String,
    on: Day,
}

/// The choices that stand open in the register.
pub(super) fn open(session: &WriteSession) -> Result<Vec<Open>, Trouble> {
    let register = Register::read(session.files()?);
    let complaints = register.complaints.iter();
    Ok(complaints.flat_map(open_in).collect())
}

/// Those of one complaint.
pub(super) fn open_in(entry: &Entry<Complaint>) -> Vec<Open> {
    let complaint = entry.record.as_deref().filter(|it| !it.choices.is_empty());
    let Some(complaint) = complaint else {
        return Vec::new();
    };
    let typed = Typed::of(entry.source());
    let open = complaint.choices.iter().map(|choice| Open {
        number: complaint.number.value.to_string(),
        fact: choice.fact.value.clone(),
        stands: texts(typed.at(&choice.fact.value)),
        other: choice.value.as_ref().map(|value| value.value.clone()),
        by: choice.by.value.clone(),
        on: choice.recorded.value,
    });
    open.collect()
}

impl Open {
    /// Whether `record` calls its fact so.
    pub(super) fn is_called(&self, name: &str) -> bool {
        called(Complaint::FIELDS, &self.fact).is_some_and(|called| called.name == name)
    }

    /// Whether the choice is about the whole complaint, which another computer withdrew.
    fn is_withdrawn(&self) -> bool {
        self.fact == "nummer" && self.other.is_none()
    }

    /// Both values with who recorded them, and the commands that choose: for the officer's own eyes,
    /// a report of findings masks values.
    pub(super) fn told(
        &self,
        settings: &Settings,
        history: Option<&History>,
        words: &Words,
    ) -> String {
        let other = self.other.clone().map(|other| vec![other]);
        let commands = [Some(self.stands.clone()), other].map(|values| {
            let values = values.filter(|values| !values.is_empty());
            words.say(&self.command(values.as_deref()))
        });
        let [stands, other] = commands;
        let choice = Message::new("choice-commands")
            .with("stands", stands)
            .with("other", other);
        let told = in_words(self, settings, history, words);
        format!("{told} {}", words.say(&choice))
    }

    /// The command that chooses these values, or that the fact is gone.
    fn command(&self, values: Option<&[String]>) -> Message {
        let named = called(Complaint::FIELDS, &self.fact);
        let place = named.and_then(|named| named.item);
        let place = place.map_or_else(String::new, |place| format!(" {}", place + 1));
        let name = named.map_or(self.fact.as_str(), |named| named.name);
        let key = named.and_then(|named| named.key);
        if self.is_withdrawn() && values.is_none() {
            return Message::new("choice-withdraw").with("number", self.number.as_str());
        }
        let Some(values) = values else {
            return Message::new("choice-remove")
                .with("number", self.number.as_str())
                .with("fact", format!("{}{place}", key.unwrap_or(name)));
        };
        let values = values.iter().map(|value| {
            let value = as_word(value);
            key.map_or_else(|| value.clone(), |key| format!("--{key} {value}"))
        });
        let values: Vec<String> = values.collect();
        Message::new("choice-record")
            .with("number", self.number.as_str())
            .with("fact", format!("{name}{place} {}", values.join(" ")))
    }
}

/// A value as a word of a command line; of a long text its place.
fn as_word(value: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_.:@+".contains(c);
    if !value.is_empty() && value.chars().all(is_plain) {
        return value.to_owned();
    }
    if short(value) != value || value.contains('"') {
        return String::from("\"…\"");
    }
    format!("\"{value}\"")
}

fn texts(value: &Typed) -> Vec<String> {
    match value {
        Typed::Text(text) => vec![text.clone()],
        Typed::List(items) => items.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// What became of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Nothing was chosen.
    AllOpen,
    /// At least one value was chosen: that is to be shared.
    Chosen,
    /// Somebody stopped: the program is to end.
    Stopped,
}

/// Asks of each choice that is not among the known ones which value is right. Whoever stops leaves
/// the rest open.
pub(super) fn ask_new(
    session: &WriteSession,
    known: &[Open],
    context: &mut Context,
) -> Result<Asked, Trouble> {
    let mut new = open(session)?;
    new.retain(|choice| !known.contains(choice));
    // A list in brackets as the other value cannot be typed behind a fact.
    new.retain(|choice| {
        !choice
            .other
            .as_deref()
            .is_some_and(|it| it.starts_with(['[', '{']))
    });
    if new.is_empty() {
        return Ok(Asked::AllOpen);
    }
    ask::leave_open();
    let settings = settings_of(&session.files()?);
    let repository = session.repository.reopen()?;
    let head = repository.head()?;
    let history = head.and_then(|head| History::read(&repository, head, Trust::Objects).ok());
    let mut asked = Asked::AllOpen;
    for choice in &new {
        let told = in_words(choice, &settings, history.as_ref(), context.words);
        context.output.warn(&told);
        let Ok(answer) = ask::choice(&context.words.text("ask-which"), &answers(choice, context))
        else {
            context.warn(&Message::new("ask-which-stopped"));
            return Ok(Asked::Stopped);
        };
        if answer != OPEN && chosen(choice, &answer, context)? {
            asked = Asked::Chosen;
        }
    }
    Ok(asked)
}

/// The answers: to leave it open first, so that nobody chooses a value by a mere Enter.
fn answers(choice: &Open, context: &Context) -> [(String, String); 3] {
    let stands = Message::new("ask-which-stands").with("value", short(&choice.stands.join(", ")));
    let other = match &choice.other {
        Some(other) => short(other),
        None => context.words.text("ask-which-removed"),
    };
    [
        (OPEN.to_owned(), context.words.text("ask-which-open")),
        (STANDS.to_owned(), context.say(&stands)),
        (OTHER.to_owned(), other),
    ]
}

const OPEN: &str = "open";
const STANDS: &str = "stands";
const OTHER: &str = "other";

/// So much of a long text tells it from the other, and fits on a line of the list.
const SHORT: usize = 50;

fn short(text: &str) -> String {
    let mut line: String = text.lines().next().unwrap_or_default().to_owned();
    if line.chars().count() > SHORT {
        line = line.chars().take(SHORT).collect::<String>() + "…";
    }
    line
}

/// Who recorded what on which day.
fn in_words(
    choice: &Open,
    settings: &Settings,
    history: Option<&History>,
    words: &Words,
) -> String {
    let who = |address: &str| who(address, settings, history, words);
    if choice.is_withdrawn() {
        let withdrawn = Message::new("ask-choice-withdrawn")
            .with("number", choice.number.as_str())
            .with("there", who(&choice.by))
            .with("recorded", Arg::LongDay(choice.on));
        return words.say(&withdrawn);
    }
    let along = fields_along(Complaint::FIELDS, &choice.fact).unwrap_or_default();
    let key = along.last().map(|field| format!("key-{}", field.key));
    let key = key.filter(|key| words.has(key));
    let fact = key.map_or_else(|| choice.fact.clone(), |key| words.text(&key));
    let stands = choice.stands.join(", ");
    let here = history.and_then(|history| history.recorded(&choice.number, &choice.fact, &stands));
    let message = match here {
        Some(commit) => Message::new("ask-choice")
            .with("here", who(&commit.author.email))
            .with(
                "day",
                Arg::LongDay(settings.time_zone().day_of(commit.author.moment.seconds)),
            ),
        None => Message::new("ask-choice-alone"),
    };
    let message = message
        .with("number", choice.number.as_str())
        .with("fact", fact)
        .with("stands", stands);
    let other = match &choice.other {
        Some(other) => Message::new("ask-choice-other").with("other", other.as_str()),
        None => Message::new("ask-choice-removed"),
    };
    let other = other
        .with("there", who(&choice.by))
        .with("recorded", Arg::LongDay(choice.on));
    words.say(&message.with("other", words.say(&other)))
}

/// The role behind an address, else the name that stands with it in the history.
fn who(address: &str, settings: &Settings, history: Option<&History>, words: &Words) -> String {
    if let Some(role) = settings.writer(address) {
        return settings.role_name(role).to_owned();
    }
    let mut commits = history.map_or(&[][..], |history| &history.commits).iter();
    let known = commits.find(|commit| &*commit.author.email == address);
    match known.filter(|_| address != NO_ADDRESS) {
        Some(commit) => commit.author.name.to_string(),
        None => words.text("ask-choice-somebody"),
    }
}

/// Puts the chosen value on record; what is refused is told, and the choice stays open.
fn chosen(choice: &Open, answer: &str, context: &mut Context) -> Result<bool, Trouble> {
    let number = choice.number.as_str();
    let done = match (&choice.other, answer) {
        (None, OTHER) if choice.is_withdrawn() => withdraw::chosen(number, context),
        (None, OTHER) => remove::chosen(number, &choice.fact, context),
        (Some(other), OTHER) => {
            record::chosen(number, &choice.fact, std::slice::from_ref(other), context)
        }
        _ => record::chosen(number, &choice.fact, &choice.stands, context),
    };
    match done {
        Ok(_) => Ok(true),
        Err(trouble) if trouble.is_uncertain() => Err(trouble),
        Err(trouble) => {
            trouble.print(context.lang, context.output);
            Ok(false)
        }
    }
}
