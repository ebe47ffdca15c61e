//! `record NUMBER FACT`: one fact into a record, or into several at once, without disturbing the
//! rest of the file. Without a fact: what was typed in the file by hand.

use std::path::PathBuf;

use super::context::Context;
use super::correcting::{self, edited, text_to_edit, with_reason};
use super::ending;
use super::exit::Exit;
use super::given_file;
use super::given_up::refuse_missing;
use super::keys::{FactKeys, Keys};
use super::making::{Making, make};
use super::numbers::Numbers;
use super::own_edit;
use super::renumbered::{Renumbering, renumbered};
use super::reopening;
use super::standing::{self, Standing, is_to_be_replaced};
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, phrase};
use crate::calendar::Day;
use crate::files::File;
use crate::publish::overlaid;
use crate::record::{Complaint, ComplaintNumber, Record as _, Value as _, called};
use crate::register::{
    Fact, Recording, TextFact, add_text, append_text, record_fact, replace_text, text_fact,
    texts_under,
};
use crate::repository::PathChange;
use crate::rules;
use crate::wording::Lang;

#[derive(Debug, Default, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "FACT")]
    fact: Option<String>,
    #[arg(value_name = "VALUE")]
    value: Option<String>,
    /// The value, where an item of a list stands before it.
    #[arg(value_name = "TEXT")]
    second: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::global::day)]
    on: Option<Day>,
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    replace: bool,
    /// To a text that stands already.
    #[arg(long, conflicts_with = "replace")]
    add: bool,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// Not asked whether a closed complaint may still be changed.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    keys: FactKeys,
}

/// What was asked, as it stays whatever the files hold.
struct Asked<'a> {
    fact: Fact<'a>,
    /// To a text that stands already.
    add: bool,
    lang: Lang,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let targets = Target::all(&arguments.number)?;
    let fact = arguments.fact.as_deref();
    if let Some(second) = fact.and_then(ComplaintNumber::parse) {
        let numbers = format!("{},{second}", arguments.number.trim_end_matches(','));
        return Err(Trouble::new("writing-numbers-parted").with("numbers", numbers));
    }
    // A new day of receipt may ask for a new number, and others may name the old one.
    let session = if fact == Some("ontvangen") {
        WriteSession::whole(context)?
    } else {
        WriteSession::open(context, targets.iter().map(|target| target.path.as_str()))?
    };
    let files = session.files()?;
    for target in &targets {
        refuse_missing(&session, &files, target)?;
    }
    let (item, value) = typed_value(arguments)?;
    let reason = correcting::plain_reason(arguments.reason.as_deref())?;
    let reason = reason.as_deref();
    let making = Making {
        session: &session,
        dry_run: arguments.dry_run,
        yes: arguments.yes,
    };
    let Some(fact) = fact else {
        let alone = value.is_none() && arguments.on.is_none() && arguments.keys.0.is_empty();
        return match targets.as_slice() {
            [target] if alone => own_edit::record(&making, target, reason, context),
            _ => Err(Trouble::new("writing-no-fact")),
        };
    };
    if let Some(target) = targets.iter().find(|target| !target.is_record()) {
        return Err(Trouble::new("writing-settings").with("path", target.path.as_str()));
    }
    let mut keys = arguments.keys.0.clone();
    if fact == "afgesloten" && !arguments.yes {
        keys.extend(ending::asked(&keys, &targets, &files, context)?);
    }
    let mut asked = Asked {
        fact: Fact {
            name: fact,
            item: item.as_deref(),
            value: value.as_deref(),
            on: arguments.on,
            today: session.as_of,
            keys: &keys,
            replace: arguments.replace,
        },
        add: arguments.add,
        lang: session.settings.lang(),
    };
    let renumbering = (fact == "ontvangen").then(|| {
        let numbers = Numbers::of(Some(&session.repository), context);
        (numbers, &session.settings)
    });
    let may_ask = !(arguments.yes || arguments.dry_run);
    if let Err(trouble) = plan(&asked, &targets, &files, reason, renumbering.as_ref()) {
        match is_to_be_replaced(&trouble, may_ask, context)? {
            Standing::Replaced => asked.fact.replace = true,
            Standing::Joined => asked.add = true,
        }
    }
    super::explaining::is_called_for(&asked.deviation(), &targets, asked.fact.replace, context)?;
    let plan = |files: &[File], reason: Option<&str>| {
        plan(&asked, &targets, files, reason, renumbering.as_ref())
    };
    let (exit, _) = make(&making, reason, context, plan)?;
    if !making.dry_run {
        standing::tell_joined(fact, &targets, &files, &session.files()?, context);
    }
    Ok(exit)
}

/// Records the value that somebody chose of two (`keuzes`), as a person would who types the command
/// with `--replace`; several values where the fact is a list.
pub(super) fn chosen(
    number: &str,
    address: &str,
    values: &[String],
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let named = called(Complaint::FIELDS, address);
    let place = named.and_then(|named| named.item);
    let key = named.and_then(|named| named.key);
    let lone = values.first().filter(|_| key.is_none()).cloned();
    // An item of a list stands before its value.
    let (value, second) = match place {
        Some(place) => (Some((place + 1).to_string()), lone),
        None => (lone, None),
    };
    let keys = key.map_or(&[][..], |_| values).iter();
    let keys = keys.map(|value| (key.unwrap_or_default().to_owned(), value.clone()));
    let arguments = Arguments {
        number: number.to_owned(),
        fact: Some(named.map_or(address, |named| named.name).to_owned()),
        value,
        second,
        replace: true,
        yes: true,
        keys: Keys(keys.collect()),
        ..Arguments::default()
    };
    run(&arguments, context)
}

/// The changes that record the fact in each file as it stands now: all of them, or none.
fn plan(
    asked: &Asked<'_>,
    targets: &[Target],
    files: &[File],
    reason: Option<&str>,
    renumbering: Option<&Renumbering<'_>>,
) -> Result<Plan, Trouble> {
    let mut changes = Vec::new();
    let (mut names, mut told) = (Vec::new(), None);
    let mut explained = true;
    for target in targets {
        // With what was worked out before: two may not take one number, and may name each other.
        let so_far = renumbering.map(|_| overlaid(files, &changes));
        let files = so_far.as_deref().unwrap_or(files);
        let (bytes, text) = text_to_edit(files, target)?;
        let (edited, name) = recorded(asked, target, text).map_err(|trouble| {
            if targets.len() > 1 {
                trouble.of(&target.number)
            } else {
                trouble
            }
        })?;
        if edited == text {
            return Err(Trouble::new("fact-changes-nothing")
                .with("fact", asked.fact.name)
                .with("number", target.number.as_str()));
        }
        let moved = renumbering
            .map(|renumbering| renumbered(renumbering, target, &edited, files))
            .transpose()?
            .flatten();
        let (edited, why) = with_reason(
            &target.path,
            target.fields,
            (text, edited),
            reason,
            asked.fact.today,
        )?;
        explained &= why;
        match moved {
            Some(moved) => {
                names.push(format!("{} → {}", target.number, moved.number));
                changes.extend(moved.changes(target, bytes, &edited)?);
            }
            None => {
                names.push(target.number.clone());
                changes.push(PathChange::edited(&target.path, bytes, edited));
            }
        }
        told = told.or(Some(name));
    }
    let topic = asked.topic(told.as_deref().unwrap_or(asked.fact.name));
    let reason = reason.filter(|_| !explained);
    Ok(Plan {
        changes: as_one(changes),
        subject: correcting::message(
            &format!("{}: {topic}", names.join(", ")),
            reason,
            asked.lang,
        ),
    })
}

/// Changes one after the other, as one of each file.
fn as_one(changes: Vec<PathChange>) -> Vec<PathChange> {
    let mut all: Vec<PathChange> = Vec::new();
    for change in changes {
        match all.iter_mut().find(|earlier| earlier.path == change.path) {
            Some(earlier) => earlier.to = change.to,
            None => all.push(change),
        }
    }
    all
}

/// The text of a file with the fact in it, and the fact's own name.
fn recorded(asked: &Asked<'_>, target: &Target, text: &str) -> Result<(String, String), Trouble> {
    let fact = &asked.fact;
    if let Some(section) = text_fact(target.fields, fact.name) {
        let edited = with_text(fact, asked.add, section, text)?;
        return Ok((edited, section.name.to_owned()));
    }
    let day = fact.on.unwrap_or(fact.today);
    if fact.name == "heropend" && reopening::is_of_its_last_day(text, day) {
        let number = target.number.as_str();
        return Err(Trouble::new("writing-reopened-same-day").with("number", number));
    }
    let Recording { changes, name } =
        record_fact(fact, text, target.fields).map_err(Trouble::said)?;
    Ok((edited(text, target.fields, &changes)?, name))
}

/// A text under its heading; a note with its day before it.
fn with_text(fact: &Fact<'_>, add: bool, section: TextFact, text: &str) -> Result<String, Trouble> {
    let missing = || Trouble::new("fact-needs-value").with("fact", fact.name);
    let typed = fact.value.filter(|text| !text.trim().is_empty());
    let typed = typed.ok_or_else(missing)?;
    let edited = if section.is_notes {
        let place = fact.item.and_then(|item| item.parse::<usize>().ok());
        let standing = texts_under(text, section);
        let old = standing.get(place.unwrap_or(1).saturating_sub(1));
        // What a note says may be mended; its day stays, unless another is given.
        let old = old.filter(|_| fact.replace && fact.on.is_none());
        let day = old.and_then(|note| Day::parse(note.split_once(':')?.0));
        let day = day.or(fact.on).unwrap_or(fact.today);
        let dated = format!("{day}: {typed}");
        match fact.replace {
            true => replace_text(text, section, fact.item, &dated),
            false => add_text(text, section, &dated),
        }
    } else {
        match (fact.replace, add) {
            (true, _) => replace_text(text, section, fact.item, typed),
            (_, true) => Ok(append_text(text, section, typed)),
            _ => add_text(text, section, typed),
        }
    };
    edited.map_err(Trouble::said)
}

impl Asked<'_> {
    /// What the commit says of it.
    fn topic(&self, fact: &str) -> String {
        let replaced = format!("{fact}-replaced");
        if self.fact.replace && rules::words(self.lang).has(&format!("subject-{replaced}")) {
            phrase(&replaced, self.lang)
        } else {
            phrase(fact, self.lang)
        }
    }

    /// The codes of the deviations that are to be explained.
    fn deviation(&self) -> Vec<&str> {
        if !matches!(self.fact.name, "afwijking" | "afwijkingen") {
            return Vec::new();
        }
        let given = self.fact.keys.iter().filter(|(key, _)| key == "regel");
        let given: Vec<&str> = given.map(|(_, code)| code.as_str()).collect();
        // With --replace a number is the place of an explanation that stands there.
        let is_place = |value: &str| self.fact.replace && value.parse::<usize>().is_ok();
        match self.fact.value {
            Some(value) if given.is_empty() && !value.contains(' ') && !is_place(value) => {
                vec![value]
            }
            _ => given,
        }
    }
}

/// The item and the value behind a fact. The value may come from a file, or from standard input by
/// `-`; what stands before it is then the item.
fn typed_value(arguments: &Arguments) -> Result<(Option<String>, Option<String>), Trouble> {
    let plain = |text: &Option<String>| text.as_deref().map(|text| text.trim().to_owned());
    let (first, second) = (plain(&arguments.value), plain(&arguments.second));
    let (item, value) = match (first, second, &arguments.file) {
        (_, Some(_), Some(_)) => return Err(Trouble::new("writing-value-twice")),
        (item, None, Some(file)) => {
            let text = given_file::read_text(file, given_file::LARGEST)?;
            (item, Some(text.trim().to_owned()))
        }
        (first, None, None) => (None, first),
        (item, second, None) => (item, second),
    };
    if value.as_deref() != Some("-") || arguments.file.is_some() {
        return Ok((item, value));
    }
    let text = std::io::read_to_string(std::io::stdin().lock())
        .map_err(|error| Trouble::io(std::path::Path::new("-"), &error))?;
    Ok((item, Some(text.trim().to_owned())))
}
