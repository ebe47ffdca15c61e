//! `new`: a complaint or a measure under the next free number, from options, questions or a letter
//! by e-mail.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::ask;
use super::context::Context;
use super::exit::Exit;
use super::given_file;
use super::keys::NewKeys;
use super::letter_in;
use super::near_duplicates::{self, NewComplaint};
use super::numbers::Numbers;
use super::shared_state::not_shared;
use super::sync;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, files, phrase, refused, settings_of};
use crate::calendar::Day;
use crate::files::{File, Selection};
use crate::publish::{NewRecord, faults_added, new_file, overlaid, write_new};
use crate::record::{Channel, MeasureKind, Need, ReceivedBy, Settings, Shape};
use crate::register::{Change, Typed};
use crate::repository::{PathChange, Repository};
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    from: letter_in::Arguments,
    #[arg(long)]
    measure: bool,
    #[arg(long)]
    no_commit: bool,
    #[arg(long = "tekst", value_name = "TEXT")]
    body: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["body", "from"])]
    file: Option<PathBuf>,
    #[command(flatten)]
    keys: NewKeys,
}

/// What a new record is to hold.
#[derive(Debug, Clone, Default)]
struct Draft {
    /// Keys with their values; a list has its key more than once.
    keys: Vec<(String, String)>,
    attachments: Vec<(String, String)>,
    body: String,
    /// By what the same letter is known again.
    source: Option<String>,
    /// An employee got it first, as the letter has it.
    by_employee: bool,
}

impl Draft {
    fn get(&self, key: &str) -> Option<&str> {
        self.keys
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }

    /// Fills in a key that was not given.
    fn add(&mut self, key: &str, value: impl Into<String>) {
        if self.get(key).is_none() {
            self.keys.push((key.to_owned(), value.into()));
        }
    }
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let root = context.register()?;
    if !arguments.no_commit {
        sync::first(&root, context);
    }
    // Of a letter every record is looked at: it may have been taken in before.
    let wanted = match arguments.from.file() {
        Some(_) => Selection::All,
        None => Selection::Only(BTreeSet::new()),
    };
    let found = files(&root, &wanted)?;
    let settings = settings_of(&found);
    let as_of = context.as_of(settings.time_zone())?;
    let kind = if arguments.measure {
        NewRecord::Measure
    } else {
        NewRecord::Complaint
    };
    let mut draft = Draft {
        keys: arguments.keys.0.clone(),
        body: body(arguments)?,
        ..Draft::default()
    };
    let accepted = take_letter(
        &arguments.from,
        &root,
        &found,
        &mut draft,
        &settings,
        context,
    )?;
    // The day of a letter that does not tell it is not today: it was sent before.
    let today = arguments.from.file().is_none().then_some(as_of);
    let missing = complete(kind, &mut draft, &settings, today, context)?;
    refuse_missing(missing, accepted)?;
    if kind == NewRecord::Complaint {
        let complaint = NewComplaint {
            received: draft.get("ontvangen").unwrap_or_default(),
            subject: draft.get("onderwerp").unwrap_or_default(),
            text: &draft.body,
        };
        near_duplicates::tell(&complaint, &root, arguments.from.is_again(), context)?;
    }
    if arguments.no_commit {
        let repository = Repository::open(&root)?;
        let numbers = Numbers::of(repository.as_ref(), context);
        return leave_uncommitted(
            &root,
            found,
            |files| plan(kind, &draft, files, &settings, &numbers),
            as_of,
            context,
        );
    }
    let session = WriteSession::open(context, [])?;
    let numbers = Numbers::of(Some(&session.repository), context);
    let exit = session.put(context, |files| {
        plan(kind, &draft, files, &settings, &numbers)
    })?;
    // Until it is shared, another may give somebody the same number.
    if let Some(text) = not_shared(&root, settings.time_zone(), context.words) {
        context.output.note(&text);
    }
    Ok(exit)
}

/// The words of the complaint, as typed or from a file.
fn body(arguments: &Arguments) -> Result<String, Trouble> {
    match &arguments.file {
        Some(file) => {
            let text = given_file::read_text(file, given_file::LARGEST)?;
            Ok(text.trim().to_owned())
        }
        None => Ok(arguments.body.clone().unwrap_or_default()),
    }
}

/// Fills in what a letter by e-mail tells; answers whether its text was read by somebody.
fn take_letter(
    from: &letter_in::Arguments,
    root: &std::path::Path,
    found: &[File],
    draft: &mut Draft,
    settings: &Settings,
    context: &mut Context,
) -> Result<bool, Trouble> {
    let Some(path) = from.file() else {
        context.names = from.names_typed();
        return Ok(true);
    };
    let is_day_given = draft.get("ontvangen").is_some();
    let repository = Repository::open(root).ok().flatten();
    let editor = repository.and_then(|repository| repository.editor());
    let taken = letter_in::take(from, path, is_day_given, editor, found, settings, context)?;
    if taken.by_employee && draft.get("ontvangen-door").is_none() {
        let key = if ask::is_possible() {
            draft.by_employee = true;
            "new-by-employee"
        } else {
            draft.add("ontvangen-door", ReceivedBy::Employee.word());
            "new-taken-by-employee"
        };
        context.warn(&Message::new(key));
    }
    if let Some(day) = taken.received {
        draft.add("ontvangen", day.to_string());
    }
    if let Some(subject) = taken.subject {
        draft.add("onderwerp", subject);
    }
    draft.add("kanaal", Channel::Email.word());
    draft.source = Some(taken.source);
    draft.attachments = taken.attachments;
    if draft.body.is_empty() {
        draft.body = taken.text;
    }
    Ok(taken.accepted)
}

/// Says what must be given besides; a text that nobody read is not recorded.
fn refuse_missing(mut missing: Vec<String>, accepted: bool) -> Result<(), Trouble> {
    if !accepted {
        missing.push(String::from("--accept-text"));
    }
    match (missing.is_empty(), accepted) {
        (true, _) => Ok(()),
        (false, true) => Err(Trouble::new("new-missing").with("options", missing)),
        (false, false) => Err(Trouble::new("new-not-accepted").with("options", missing)),
    }
}

/// Asks for what a record cannot do without, where a person can be asked; names the options that
/// are missing.
fn complete(
    kind: NewRecord,
    draft: &mut Draft,
    settings: &Settings,
    today: Option<Day>,
    context: &Context,
) -> Result<Vec<String>, Trouble> {
    let day = if kind == NewRecord::Measure {
        "aanbevolen-op"
    } else {
        "ontvangen"
    };
    if ask::is_possible() {
        ask_all(kind, draft, settings, today, context)?;
    } else if let Some(today) = today {
        draft.add(day, today.to_string());
    }
    let required = kind
        .fields()
        .iter()
        .filter(|field| field.need == Need::Required && field.key != "nummer");
    Ok(required
        .filter(|field| draft.get(field.key).is_none())
        .map(|field| format!("--{}", field.key))
        .collect())
}

fn ask_all(
    kind: NewRecord,
    draft: &mut Draft,
    settings: &Settings,
    today: Option<Day>,
    context: &Context,
) -> Result<(), Trouble> {
    let words = context.words;
    let by_employee = draft.by_employee;
    let is_day = |answer: &str| Day::parse(answer).is_none().then(|| words.text("ask-day"));
    let today = today.map(|day| day.to_string());
    let named = |all: &[(crate::place::Placed<String>, crate::place::Placed<String>)]| -> Vec<(String, String)> {
        all.iter().map(|(key, label)| (key.value.clone(), label.value.clone())).collect()
    };
    let plain = |all: Vec<&str>| -> Vec<(String, String)> {
        all.into_iter()
            .map(|word| (word.to_owned(), word.to_owned()))
            .collect()
    };
    let choices = |key: &str| match key {
        "kanaal" => Some(plain(
            Channel::ALL.iter().rev().map(|word| word.word()).collect(),
        )),
        "ontvangen-door" => {
            let mut all: Vec<&str> = ReceivedBy::ALL.iter().map(|word| word.word()).collect();
            let proposed = by_employee.then(|| ReceivedBy::Employee.word());
            all.sort_by_key(|word| Some(*word) != proposed);
            Some(plain(all))
        }
        "categorie" => Some(named(&settings.categories)),
        "soort" => Some(plain(
            MeasureKind::ALL.iter().map(|word| word.word()).collect(),
        )),
        _ => None,
    };
    let questions: &[&str] = match kind {
        NewRecord::Measure => &["titel", "soort", "aanbevolen-op"],
        _ => &[
            "onderwerp",
            "ontvangen",
            "kanaal",
            "ontvangen-door",
            "categorie",
        ],
    };
    for key in questions {
        if draft.get(key).is_some() {
            continue;
        }
        let question = format!("ask-{key}");
        let prompt = words.text(&question);
        let answer = match (choices(key), *key) {
            (Some(choices), "categorie") => ask::deliberate_choice(&prompt, &choices)?,
            (Some(choices), _) => ask::choice(&prompt, &choices)?,
            (None, "ontvangen" | "aanbevolen-op") => ask::text(&prompt, today.as_deref(), is_day)?,
            (None, _) => ask::filled(&question, None, context)?,
        };
        draft.add(key, answer);
    }
    if draft.body.is_empty() {
        let question = match kind {
            NewRecord::Measure => "ask-toelichting",
            _ => "ask-tekst",
        };
        draft.body = ask::text(&words.text(question), Some(""), |_| None)?;
    }
    Ok(())
}

/// The new file under the number that is free as the files stand now.
fn plan(
    kind: NewRecord,
    draft: &Draft,
    files: &[File],
    settings: &Settings,
    numbers: &Numbers,
) -> Result<Plan, Trouble> {
    let (number, path, topic) = if kind == NewRecord::Measure {
        let number = numbers.next_measure(draft.get("aanbevolen-op"), files)?;
        (
            number.to_string(),
            format!("maatregelen/{:04}/{number}.md", number.year),
            "new-measure",
        )
    } else {
        let number = numbers.next_complaint(draft.get("ontvangen"), files, settings)?;
        (
            number.to_string(),
            format!("klachten/{:04}/{number}.md", number.year),
            "new-complaint",
        )
    };
    let mut changes = vec![Change::set("nummer", number.as_str())];
    changes.extend(changes_of(kind, draft)?);
    let text = new_file(kind, settings.lang(), &changes, &draft.body);
    let text = text?;
    let subject = format!("{number}: {}", phrase(topic, settings.lang()));
    Ok(Plan {
        changes: vec![PathChange::added(path, text)],
        subject,
    })
}

/// The keys in the order of the format; a list of one as a scalar.
fn changes_of(kind: NewRecord, draft: &Draft) -> Result<Vec<Change>, Trouble> {
    let fields = kind.fields();
    let known = |name: &str| fields.iter().any(|field| field.name == name);
    if let Some((key, _)) = draft.keys.iter().find(|(name, _)| !known(name)) {
        return Err(Trouble::new("new-unknown-key").with("key", key.as_str()));
    }
    let mut changes = Vec::new();
    for field in fields {
        let values: Vec<&str> = draft
            .keys
            .iter()
            .filter(|(name, _)| name == field.name)
            .map(|(_, value)| value.as_str())
            .collect();
        match (field.shape, values.as_slice()) {
            (_, []) => {}
            (Shape::List(..), many @ [_, _, ..]) => {
                let content = Typed::List(many.iter().map(|value| Typed::from(*value)).collect());
                changes.push(Change::set(field.key, content));
            }
            (_, [.., value]) => changes.push(Change::set(field.key, *value)),
        }
    }
    if let Some(source) = &draft.source {
        changes.push(Change::set("bron", source.as_str()));
    }
    for (name, sha256) in &draft.attachments {
        let keys = [("naam", name), ("sha256", sha256)]
            .map(|(key, value)| (key.to_owned(), Typed::from(value.as_str())));
        changes.push(Change::append("bijlagen", Typed::Record(keys.to_vec())));
    }
    Ok(changes)
}

/// Writes the file without a commit: the officer reads it over first.
fn leave_uncommitted(
    root: &std::path::Path,
    found: Vec<File>,
    plan: impl Fn(&[File]) -> Result<Plan, Trouble>,
    as_of: Day,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let Plan { changes, .. } = plan(&found)?;
    let after = overlaid(&found, &changes);
    let faults = faults_added(found, after.clone(), as_of);
    if !faults.is_empty() {
        return Err(refused(context, after, faults, as_of));
    }
    for change in &changes {
        let path = root.join(&change.path);
        write_new(&path, change.to.as_deref().unwrap_or_default())
            .map_err(|error| Trouble::io(&path, &error))?;
        context.output.result(&format!("{}\n", change.path));
    }
    Ok(Exit::Sound)
}
