//! `remove NUMBER FACT` takes a recorded fact away again, and `move NUMBER FACT --to NUMBER` puts it
//! where it belongs. The history keeps what stood there, and why it went.

use super::ask;
use super::context::{Context, Names};
use super::correcting::{edited, message, plain_reason, text_to_edit, with_reason};
use super::exit::Exit;
use super::given_up::refuse_missing;
use super::making::make_unasked;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession};
use crate::calendar::Day;
use crate::files::File;
use crate::record::{Complaint, Need, Record as _, called};
use crate::register::{
    Change, Removal, TextFact, Typed, add_text, is_closed, move_fact, remove_fact, remove_text,
    replace_text, text_fact, texts_under,
};
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
    #[arg(long)]
    replace: bool,
}

/// Where a fact goes, and whether it may take the place of what stands there.
struct To {
    target: Target,
    replace: bool,
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
    let to = To {
        target: to,
        replace: arguments.replace,
    };
    change(&arguments.what, &from, Some(&to), context)
}

/// Takes a fact away, as somebody chose of two values (`keuzes`) of which one was that it is gone.
pub(super) fn chosen(number: &str, address: &str, context: &mut Context) -> Result<Exit, Trouble> {
    let named = called(Complaint::FIELDS, address);
    let fact = named.map_or(address, |named| named.key.unwrap_or(named.name));
    let arguments = Arguments {
        number: number.to_owned(),
        fact: fact.to_owned(),
        item: named
            .and_then(|named| named.item)
            .map(|at| (at + 1).to_string()),
        reason: None,
        dry_run: false,
    };
    run(&arguments, context)
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
    to: Option<&To>,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let targets = || [Some(from), to.map(|to| &to.target)].into_iter().flatten();
    let session = WriteSession::open(context, targets().map(|target| target.path.as_str()))?;
    let files = session.files()?;
    targets().try_for_each(|target| refuse_missing(&session, &files, target))?;
    let typed = reason(arguments.reason.as_deref(), context)?;
    let asked = Asked {
        fact: &arguments.fact,
        item: arguments.item.as_deref(),
        reason: &typed,
        day: session.as_of,
        lang: session.settings.lang(),
    };
    let plan = |files: &[File]| plan(&asked, from, to, files);
    if !arguments.dry_run {
        context.names = Names::Asked;
    }
    make_unasked(&session, arguments.dry_run, Some(&typed), context, plan)
}

/// Why something goes: whoever can be asked is asked, and nothing goes without it.
pub(super) fn reason(typed: Option<&str>, context: &Context) -> Result<String, Trouble> {
    let reason = match typed {
        Some(typed) => typed.to_owned(),
        None if ask::is_possible() => ask::filled("ask-reason", None, context)?,
        None => return Err(Trouble::new("writing-needs-reason")),
    };
    Ok(plain_reason(Some(&reason))?.unwrap_or_default())
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
    to: Option<&To>,
    files: &[File],
) -> Result<Plan, Trouble> {
    let (bytes, text) = text_to_edit(files, from)?;
    let replace = to.is_some_and(|to| to.replace);
    let to = to.map(|to| &to.target);
    let there = to.map(|to| text_to_edit(files, to)).transpose()?;
    let mut name = asked.fact.to_owned();
    let mut moved = None;
    let mut along = Vec::new();
    let left = if let Some(fact) = text_fact(from.fields, asked.fact) {
        let (left, told) = remove_text(text, fact, asked.item).map_err(Trouble::said)?;
        fact.name.clone_into(&mut name);
        if let (Some((_, other)), Some(to)) = (there, to) {
            let put = move_text(other, fact, &told, replace);
            moved = Some(put.map_err(|message| Trouble::said(message).of(&to.number))?);
        }
        left
    } else {
        let removal = remove_fact(asked.fact, asked.item, text, from.fields);
        let Removal {
            changes, name: own, ..
        } = removal.map_err(Trouble::said)?;
        if let (Some((_, other)), Some(to)) = (there, to) {
            let both = (text, other);
            let put = move_fact(asked.fact, asked.item, both, from.fields, replace)
                .map_err(|message| Trouble::said(message).of(&to.number))?;
            moved = Some(edited(other, from.fields, &put)?);
        }
        name = own;
        along = gone_along(&name, &changes);
        edited(text, from.fields, &changes)?
    };
    keeps_what_it_needs(from, &name, text, &left)?;
    let reason = Some(asked.reason);
    let (left, mut explained) =
        with_reason(&from.path, from.fields, (text, left), reason, asked.day)?;
    let mut changes = vec![PathChange::edited(&from.path, bytes, left)];
    let mut topic = if along.is_empty() {
        Message::new("subject-removed")
    } else {
        Message::new("subject-removed-along").with("along", along)
    };
    topic = topic.with("fact", name.as_str());
    if let (Some(to), Some((bytes, other)), Some(moved)) = (to, there, moved) {
        let (moved, why) = with_reason(&to.path, to.fields, (other, moved), reason, asked.day)?;
        explained &= why;
        changes.push(PathChange::edited(&to.path, bytes, moved));
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

/// The keys that go with a fact because they say nothing without it.
fn gone_along(name: &str, changes: &[Change]) -> Vec<String> {
    let keys = changes.iter().map(|change| {
        let path = change.path();
        path.rsplit('.').next().unwrap_or(path)
    });
    let others = keys.filter(|key| *key != name && !key.contains('['));
    others.map(str::to_owned).collect()
}

/// Refuses to take away what a record cannot be without, with what does work.
fn keeps_what_it_needs(
    from: &Target,
    name: &str,
    before: &str,
    after: &str,
) -> Result<(), Trouble> {
    let stays_closed = is_closed(after);
    let (before, after) = (Typed::of(before), Typed::of(after));
    let goes = |key: &str| *before.at(key) != Typed::Nothing && *after.at(key) == Typed::Nothing;
    let told = |key: &'static str| {
        let trouble = Trouble::new(key).with("fact", name);
        Err(trouble.with("number", from.number.as_str()))
    };
    let mut needed = from.fields.iter();
    if needed.any(|field| field.need == Need::Required && goes(field.key)) {
        return told("remove-needed");
    }
    // How a case ended goes with the closing, and never alone.
    if before.at("uitkomst").text() == Some("dubbel") && goes("dubbel-van") && !goes("uitkomst") {
        return told("remove-duplicate");
    }
    let stays_closed = stays_closed && *after.at("afgesloten") != Typed::Nothing;
    if from.is_complaint() && stays_closed && goes("uitkomst") {
        return told("remove-outcome");
    }
    Ok(())
}

/// A text put where it belongs: a note with the notes, any other in the place of nothing, unless it
/// may replace what stands there.
fn move_text(there: &str, fact: TextFact, text: &str, replace: bool) -> Result<String, Message> {
    if fact.is_notes {
        return add_text(there, fact, text);
    }
    match texts_under(there, fact).first() {
        Some(_) if replace => replace_text(there, fact, None, text),
        Some(standing) => Err(Message::new("fact-present")
            .with("key", fact.name)
            .with("value", standing.lines().next().unwrap_or_default())),
        None => add_text(there, fact, text),
    }
}
