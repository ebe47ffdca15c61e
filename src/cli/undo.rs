//! `undo`: takes back what the last command on this computer recorded, as a new commit that says so;
//! again, the one before; with a number, what it recorded last of that record, or the withdrawing of
//! it. Nothing is rewritten: the history keeps both.

use std::collections::BTreeSet;

use super::ask;
use super::context::Context;
use super::correcting::show;
use super::exit::Exit;
use super::given_up::Gone;
use super::target::{Target, called};
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession};
use crate::files::{Content, File, SETTINGS};
use crate::repository::{
    Change, Commit, Leaf, ObjectId, PathChange, Repository, Revision, TakenBack, Trust,
};
use crate::rules;
use crate::wording::{Lang, Message};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    yes: bool,
}

/// A commit that is to be taken back.
struct Last {
    commit: ObjectId,
    subject: String,
    changes: Vec<Change>,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let target = arguments.number.as_deref().map(Target::of).transpose()?;
    let repository = WriteSession::open(context, [])?.repository;
    if let Some(target) = &target
        && let Some(gone) = Gone::find(&repository, target)?
    {
        let session = WriteSession::open(context, [target.path.as_str()])?;
        let plan = |files: &[File]| gone.back(&session, files);
        return take_back(arguments, &session, context, plan);
    }
    let last = last(&repository, target.as_ref())?;
    let paths = last.changes.iter().map(|change| &*change.path);
    let session = WriteSession::open(context, paths)?;
    may_go(&session.repository, &last)?;
    let plan = |files: &[File]| plan(&session, &last, files);
    take_back(arguments, &session, context, plan)
}

/// Shows what would come of it, asks, and does it.
fn take_back(
    arguments: &Arguments,
    session: &WriteSession,
    context: &mut Context,
    plan: impl Fn(&[File]) -> Result<Plan, Trouble>,
) -> Result<Exit, Trouble> {
    let planned = plan(&session.files()?)?;
    show(&planned.subject, &planned.changes, context);
    if arguments.dry_run {
        session.refuse(&planned.changes, context)?;
        return Ok(Exit::Sound);
    }
    if !arguments.yes {
        if !ask::is_possible() {
            return Err(Trouble::new("undo-needs-yes"));
        }
        let question = context.words.text("ask-undo");
        ask::agrees(&question, ["ask-undo-nee", "ask-undo-ja"], context)?;
    }
    session.put(context, plan)
}

/// What the last command on this computer recorded, of one record where it is named, that was not
/// taken back yet.
fn last(repository: &Repository, of: Option<&Target>) -> Result<Last, Trouble> {
    let nothing = || match of {
        None => Trouble::new("undo-nothing"),
        Some(target) => Trouble::new("undo-nothing-of").with("number", target.number.as_str()),
    };
    let head = repository.head()?.ok_or_else(nothing)?;
    let mut gone: BTreeSet<ObjectId> = BTreeSet::new();
    for commit in repository.recorded_here()? {
        if !repository.is_descendant(head, commit)? {
            continue;
        }
        let message = repository.commit_message(commit)?;
        if let Some(taken) = TakenBack::of(&message) {
            gone.insert(taken.commit);
        } else if !gone.contains(&commit) {
            let subject = message.lines().next().unwrap_or_default().to_owned();
            let changes = match (changes_of(repository, commit, &subject), of) {
                // Of one record the beginning of the register is not asked.
                (Err(_), Some(_)) => continue,
                (changes, _) => changes?,
            };
            let touches = |target: &Target| changes.iter().any(|it| *it.path == *target.path);
            if of.is_some_and(|target| !touches(target)) {
                continue;
            }
            return Ok(Last {
                commit,
                subject,
                changes,
            });
        }
    }
    Err(nothing())
}

fn changes_of(
    repository: &Repository,
    commit: ObjectId,
    subject: &str,
) -> Result<Vec<Change>, Trouble> {
    let first = || Trouble::new("undo-first").with("subject", subject);
    let parents = repository.parents(commit)?;
    let [parent] = parents[..] else {
        return Err(first());
    };
    let line = repository.later_commits(parent, commit, 1)?;
    let revision = line.and_then(|mut line| line.pop()).ok_or_else(first)?;
    Ok(revision.changes)
}

/// Refuses where something else was built on it, and says what; and where others already have a
/// complaint that would be gone.
fn may_go(repository: &Repository, last: &Last) -> Result<(), Trouble> {
    let head = repository.head()?;
    let Some(head) = head else {
        return Ok(());
    };
    for change in &last.changes {
        let now = repository.entry_at(head, &change.path)?;
        if now.map(|entry| entry.id) != change.new.map(|leaf| leaf.id) {
            let later = later(repository, head, last, &change.path)?;
            return Err(built_on(repository, last, &change.path, &later)?);
        }
    }
    let new = last
        .changes
        .iter()
        .find(|change| change.old.is_none() && change.path.starts_with("klachten/"));
    if let Some(new) = new.filter(|_| last.changes.len() == 1)
        && repository.is_shared(last.commit)?
    {
        return Err(Trouble::new("undo-shared-new").with("number", called(&new.path)));
    }
    Ok(())
}

/// The commits that changed a file since, also those of others that a merge brought in; the merges
/// themselves only where nothing else tells.
fn later(
    repository: &Repository,
    head: ObjectId,
    last: &Last,
    path: &str,
) -> Result<Vec<Commit>, Trouble> {
    let revisions = repository.history(head, Trust::Cache)?.revisions;
    let mut before = BTreeSet::from([last.commit]);
    for revision in revisions.iter().rev() {
        if before.contains(&revision.commit.id) {
            before.extend(&revision.commit.parents);
        }
    }
    let touches = |revision: &Revision| revision.changes.iter().any(|it| *it.path == *path);
    let since = revisions
        .into_iter()
        .filter(|it| !before.contains(&it.commit.id) && touches(it));
    let (own, merges): (Vec<Commit>, Vec<Commit>) = since
        .map(|revision| revision.commit)
        .partition(|commit| commit.parents.len() < 2);
    Ok(if own.is_empty() { merges } else { own })
}

/// What to say of it, with a way that is open: what was recorded here can be taken back first.
fn built_on(
    repository: &Repository,
    last: &Last,
    path: &str,
    later: &[Commit],
) -> Result<Trouble, Trouble> {
    let here = repository.recorded_here()?;
    let key = if later.is_empty() {
        "undo-built-on-unknown"
    } else if path == SETTINGS {
        "undo-built-on-settings"
    } else if later.iter().all(|commit| here.contains(&commit.id)) {
        "undo-built-on-here"
    } else if last
        .changes
        .iter()
        .any(|it| *it.path == *path && it.old.is_none())
    {
        "undo-built-on-new"
    } else {
        "undo-built-on"
    };
    let line = |commit: &Commit| format!("{} ({})", commit.subject, commit.id.short());
    Ok(Trouble::new(key)
        .with("subject", last.subject.as_str())
        .with("number", called(path))
        .with("later", later.iter().map(line).collect::<Vec<String>>()))
}

/// Each file as it stood before.
fn plan(session: &WriteSession, last: &Last, files: &[File]) -> Result<Plan, Trouble> {
    let repository = &session.repository;
    let standing = |path: &str| {
        let file = files.iter().find(|file| file.path == path)?;
        match &file.content {
            Content::Bytes(bytes) => Some(bytes.clone()),
            _ => None,
        }
    };
    let read = |leaf: Leaf| repository.read_blob(leaf.id);
    let mut changes = Vec::new();
    for change in &last.changes {
        // A file that is no record is not among those that were read.
        let now = match standing(&change.path) {
            Some(bytes) => Some(bytes),
            None => change.new.map(read).transpose()?,
        };
        changes.push(PathChange {
            path: change.path.to_string(),
            from: now,
            to: change.old.map(read).transpose()?,
        });
    }
    let taken = TakenBack {
        commit: last.commit,
        was_shared: repository.is_shared(last.commit)?,
    };
    let subject = subject(&last.subject, session.settings.lang());
    Ok(Plan {
        changes,
        subject: format!("{subject}\n\n{}", taken.lines()),
    })
}

/// "2026-007: ontvangstbevestiging verstuurd" taken back.
fn subject(subject: &str, lang: Lang) -> String {
    let words = rules::words(lang);
    let (number, what) = subject
        .split_once(": ")
        .map_or((None, subject), |(number, what)| (Some(number), what));
    let taken = words.say(&Message::new("subject-undone").with("what", what));
    match number {
        Some(number) => format!("{number}: {taken}"),
        None => taken,
    }
}
