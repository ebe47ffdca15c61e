//! `record NUMBER FACT`: one fact into a record, or into several at once, without disturbing the
//! rest of the file. Without a fact: what was typed in the file by hand.

use std::path::PathBuf;

use super::ask;
use super::context::Context;
use super::correcting::{self, edited, text_in, with_reason};
use super::exit::Exit;
use super::given_file;
use super::keys::FactKeys;
use super::numbers::Numbers;
use super::own_edit;
use super::renumbered::{Renumbering, renumbered};
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, phrase, refused, settings_of};
use crate::calendar::Day;
use crate::files::{File, PROCEDURE_FOLDER};
use crate::publish::{faults_added, overlaid};
use crate::record::Settings;
use crate::register::{
    Fact, Recording, TextFact, Typed, add_text, append_text, record_fact, replace_text, text_fact,
    texts_under,
};
use crate::repository::PathChange;
use crate::wording::{Lang, Message};

#[derive(Debug, clap::Args)]
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
    fact: &'a str,
    item: Option<&'a str>,
    value: Option<&'a str>,
    replace: bool,
    add: bool,
    on: Option<Day>,
    keys: &'a [(String, String)],
    reason: Option<&'a str>,
    as_of: Day,
    lang: Lang,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let targets = Target::all(&arguments.number)?;
    let fact = arguments.fact.as_deref();
    // A new day of receipt may ask for a new number, and others may name the old one.
    let session = if fact == Some("ontvangen") {
        WriteSession::whole(context)?
    } else {
        WriteSession::open(context, targets.iter().map(|target| target.path.as_str()))?
    };
    let files = session.files()?;
    let settings = settings_of(&files);
    let as_of = context.as_of(settings.time_zone())?;
    let lang = settings.lang();
    let (item, value) = typed_value(arguments)?;
    let reason = correcting::plain_reason(arguments.reason.as_deref())?;
    let Some(fact) = fact else {
        let alone = value.is_none() && arguments.on.is_none() && arguments.keys.0.is_empty();
        let [target] = targets.as_slice() else {
            return Err(Trouble::new("writing-no-fact"));
        };
        if !alone {
            return Err(Trouble::new("writing-no-fact"));
        }
        let plan =
            |files: &[File]| own_edit::plan(&session, &target.number, &target.path, files, lang);
        return write(arguments, &session, &settings, as_of, context, plan);
    };
    if let Some(target) = targets.iter().find(|target| !target.is_record()) {
        return Err(Trouble::new("writing-settings").with("path", target.path.as_str()));
    }
    let mut asked = Asked {
        fact,
        item: item.as_deref(),
        value: value.as_deref(),
        replace: arguments.replace,
        add: arguments.add,
        on: arguments.on,
        keys: &arguments.keys.0,
        reason,
        as_of,
        lang,
    };
    let numbers = (fact == "ontvangen").then(|| Numbers::of(Some(&session.repository), context));
    let renumbering = numbers.as_ref().map(|numbers| Renumbering {
        numbers,
        settings: &settings,
    });
    if let Err(trouble) = plan(&asked, &targets, &files, renumbering.as_ref()) {
        asked.replace = is_to_be_replaced(&trouble, arguments, context)?;
    }
    super::explaining::is_called_for(&asked.deviation(), &targets, asked.replace, context)?;
    write(arguments, &session, &settings, as_of, context, |files| {
        plan(&asked, &targets, files, renumbering.as_ref())
    })
}

/// Shows what would change, or makes the commit.
fn write(
    arguments: &Arguments,
    session: &WriteSession,
    settings: &Settings,
    as_of: Day,
    context: &mut Context,
    plan: impl Fn(&[File]) -> Result<Plan, Trouble>,
) -> Result<Exit, Trouble> {
    let files = session.files()?;
    let Plan { changes, subject } = plan(&files)?;
    tell_in_force(&changes, settings, as_of, context);
    let unexplained = correcting::unexplained(&changes);
    if !arguments.dry_run {
        let asks = !unexplained.is_empty() && !arguments.yes && ask::is_possible();
        if asks {
            correcting::tell(&unexplained, false, context);
            let question = context.words.text("ask-unexplained");
            let answers = ["ask-unexplained-nee", "ask-unexplained-ja"];
            correcting::agrees(context, &question, answers)?;
        }
        let done = session.put(context, as_of, plan)?;
        // With the command that adds the reason: what is recorded cannot be recorded again.
        correcting::tell(&unexplained, true, context);
        return Ok(done);
    }
    correcting::tell(&unexplained, false, context);
    correcting::show(&subject, &changes, context);
    let after = overlaid(&files, &changes);
    let undone: Vec<PathChange> = changes
        .iter()
        .map(|change| PathChange {
            to: change.from.clone(),
            ..change.clone()
        })
        .collect();
    let faults = faults_added(overlaid(&files, &undone), after.clone(), as_of);
    if faults.is_empty() {
        Ok(Exit::Sound)
    } else {
        Err(refused(context, after, faults, as_of))
    }
}

/// A value that stands there already is told, and whoever can be asked is asked whether it goes.
fn is_to_be_replaced(
    trouble: &Trouble,
    arguments: &Arguments,
    context: &Context,
) -> Result<bool, Trouble> {
    let stands = matches!(trouble.key(), "fact-present" | "fact-present-text");
    if !stands || arguments.yes || arguments.dry_run || !ask::is_possible() {
        return Err(trouble.clone());
    }
    let question = context.say(trouble.message());
    correcting::agrees(context, &question, ["ask-replace-nee", "ask-replace-ja"])?;
    Ok(true)
}

/// Tells that the words of a version in force are changed: what changes in the procedure itself is
/// a new version, with its day.
fn tell_in_force(changes: &[PathChange], settings: &Settings, as_of: Day, context: &mut Context) {
    for change in changes.iter().filter(|change| change.from.is_some()) {
        let version = settings.versions.iter().find(|version| {
            change.path == format!("{PROCEDURE_FOLDER}/{}.md", version.version.value)
        });
        let since = version.map(|version| version.valid_from.value.0);
        if let Some(since) = since.filter(|since| *since <= as_of) {
            let told = Message::new("writing-in-force")
                .with("path", change.path.as_str())
                .with("day", since);
            let told = context.words.say(&told);
            context.output.warn(&told);
        }
    }
}

/// The changes that record the fact in each file as it stands now: all of them, or none.
fn plan(
    asked: &Asked<'_>,
    targets: &[Target],
    files: &[File],
    renumbering: Option<&Renumbering<'_>>,
) -> Result<Plan, Trouble> {
    let mut changes = Vec::new();
    let (mut names, mut told) = (Vec::new(), None);
    let mut explained = false;
    for target in targets {
        let (bytes, text) = text_in(files, target)?;
        let (edited, name) = recorded(asked, target, text).map_err(|trouble| {
            if targets.len() > 1 {
                trouble.of(&target.number)
            } else {
                trouble
            }
        })?;
        if edited == text {
            return Err(Trouble::new("fact-changes-nothing")
                .with("fact", asked.fact)
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
            asked.reason,
            asked.as_of,
        )?;
        explained |= why;
        match moved {
            Some(moved) => {
                names.push(format!("{} → {}", target.number, moved.number));
                changes.extend(moved.changes(target, bytes, &edited)?);
            }
            None => {
                names.push(target.number.clone());
                changes.push(PathChange {
                    path: target.path.clone(),
                    from: Some(bytes.to_vec()),
                    to: Some(edited.into_bytes()),
                });
            }
        }
        told = told.or(Some(name));
    }
    let topic = phrase(told.as_deref().unwrap_or(asked.fact), asked.lang);
    let reason = asked.reason.filter(|_| !explained);
    Ok(Plan {
        changes,
        subject: correcting::message(
            &format!("{}: {topic}", names.join(", ")),
            reason,
            asked.lang,
        ),
    })
}

/// The text of a file with the fact in it, and the fact's own name.
fn recorded(asked: &Asked<'_>, target: &Target, text: &str) -> Result<(String, String), Trouble> {
    if let Some(fact) = text_fact(target.fields, asked.fact) {
        let edited = with_text(asked, fact, text)?;
        return Ok((edited, asked.fact.to_owned()));
    }
    let fact = Fact {
        name: asked.fact,
        item: asked.item,
        value: asked.value,
        on: asked.on,
        today: asked.as_of,
        keys: asked.keys,
        replace: asked.replace,
    };
    if asked.fact == "heropend" && is_of_its_last_day(text, asked.on.unwrap_or(asked.as_of)) {
        return Err(
            Trouble::new("writing-reopened-same-day").with("number", target.number.as_str())
        );
    }
    let Recording { changes, name } =
        record_fact(&fact, text, target.fields).map_err(Trouble::said)?;
    Ok((edited(text, target.fields, &changes)?, name))
}

/// Whether a complaint was closed on this day with a solution of this day. What is dated from a
/// reopening on belongs to the new round: the solution would no longer be the one that closed it.
fn is_of_its_last_day(text: &str, day: Day) -> bool {
    let typed = Typed::of(text);
    let is_day = |typed: &Typed| typed.text().and_then(Day::parse) == Some(day);
    let of_day = |item: &Typed| {
        let told = item.at("bericht");
        is_day(if *told == Typed::Nothing {
            item.at("reactie-op")
        } else {
            told
        })
    };
    let proposals = match typed.at("voorstellen") {
        Typed::List(items) => items.iter().any(of_day),
        lone => of_day(lone),
    };
    is_day(typed.at("afgesloten")) && proposals
}

/// A text under its heading; a note with its day before it.
fn with_text(asked: &Asked<'_>, fact: TextFact, text: &str) -> Result<String, Trouble> {
    let missing = || Trouble::new("fact-needs-value").with("fact", asked.fact);
    let typed = asked
        .value
        .filter(|text| !text.trim().is_empty())
        .ok_or_else(missing)?;
    if !fact.is_notes {
        let edited = match (asked.replace, asked.add) {
            (true, _) => replace_text(text, fact, asked.item, typed),
            (_, true) => Ok(append_text(text, fact, typed)),
            _ => add_text(text, fact, typed),
        };
        return edited.map_err(Trouble::said);
    }
    if asked.replace {
        let place = asked.item.and_then(|item| item.parse::<usize>().ok());
        let standing = texts_under(text, fact);
        let old = standing.get(place.unwrap_or(1).saturating_sub(1));
        // What a note says may be mended; its day stays, unless another is given.
        let day = old
            .and_then(|note| Day::parse(note.split_once(':')?.0))
            .filter(|_| asked.on.is_none());
        let dated = format!("{}: {typed}", day.or(asked.on).unwrap_or(asked.as_of));
        return replace_text(text, fact, asked.item, &dated).map_err(Trouble::said);
    }
    let dated = format!("{}: {typed}", asked.on.unwrap_or(asked.as_of));
    add_text(text, fact, &dated).map_err(Trouble::said)
}

impl Asked<'_> {
    /// The codes of the deviations that are to be explained.
    fn deviation(&self) -> Vec<&str> {
        if !matches!(self.fact, "afwijking" | "afwijkingen") {
            return Vec::new();
        }
        let given = self.keys.iter().filter(|(key, _)| key == "regel");
        let given: Vec<&str> = given.map(|(_, code)| code.as_str()).collect();
        // With --replace a number is the place of an explanation that stands there.
        let is_place = |value: &str| self.replace && value.parse::<usize>().is_ok();
        match self.value {
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
