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
use crate::register::History;
use crate::repository::{Change, Commit, Leaf, ObjectId, PathChange, Repository, TakenBack, Trust};
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
            return Err(built_on(repository, head, last, &change.path)?);
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

/// That something else was built on it: what, and what leads on. Only what this computer recorded
/// itself can be taken back first.
fn built_on(
    repository: &Repository,
    head: ObjectId,
    last: &Last,
    path: &str,
) -> Result<Trouble, Trouble> {
    let later = later(repository, head, last, path)?;
    let own = repository.recorded_here()?;
    let can_go_first = later.iter().all(|commit| own.contains(&commit.id));
    let is_new = last
        .changes
        .iter()
        .any(|it| *it.path == *path && it.old.is_none());
    let key = match (can_go_first, path == SETTINGS, is_new) {
        (true, ..) => "undo-built-on",
        (false, true, _) => "undo-joined-settings",
        (false, false, true) => "undo-joined-new",
        (false, false, false) => "undo-joined",
    };
    let line = |commit: &Commit| format!("{} ({})", commit.subject, commit.id.short());
    Ok(Trouble::new(key)
        .with("subject", last.subject.as_str())
        .with("number", called(path))
        .with("later", later.iter().map(line).collect::<Vec<_>>()))
}

/// What was recorded in a file since.
fn later(
    repository: &Repository,
    head: ObjectId,
    last: &Last,
    path: &str,
) -> Result<Vec<Commit>, Trouble> {
    let history = History::read(repository, head, Trust::Cache)?;
    let place = history
        .commits
        .iter()
        .position(|commit| commit.id == last.commit);
    let revisions = history.records.values().flatten();
    let since = revisions.filter(|revision| {
        place.is_some_and(|place| revision.commit > place)
            && (&*revision.path == path || revision.moved_from.as_deref() == Some(path))
    });
    let mut commits: Vec<usize> = since.map(|revision| revision.commit).collect();
    commits.sort_unstable();
    commits.dedup();
    Ok(commits
        .into_iter()
        .map(|commit| history.commits[commit].clone())
        .collect())
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
