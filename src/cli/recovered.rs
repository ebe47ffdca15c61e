//! Recovery from what a git program left half done, in words: what stays, what goes, and where it is
//! kept. A half merge is finished by what the records say.

use super::context::Context;
use super::exchange::not_joined;
use super::load::settings;
use super::merge_driver::merged;
use super::sync::joining_by;
use super::synced::{looked_at, renumbered};
use super::trouble::Trouble;
use super::writing::{WriteSession, hooks_cared_for, writer};
use crate::publish::{Joined, Recorders, join};
use crate::repository::{Operation, Recovery, Repository};
use crate::rules;
use crate::wording::{Message, Words};

/// Recovers, and gives what there is to say; nothing where nothing was half done.
pub(super) fn recover(
    session: &WriteSession,
    context: &mut Context,
) -> Result<Option<Vec<Message>>, Trouble> {
    let repository = &session.repository;
    if repository.half_done()?.is_nothing() {
        return Ok(None);
    }
    let settings = settings(&session.root)?;
    let (words, zone) = (rules::words(settings.lang()), settings.time_zone());
    let writer = writer(repository.identity());
    // What is kept is no part of the register: hooks have no say in it.
    let keeping = joining_by(repository, &writer, words, true, context)?;
    let kept = words.text("subject-kept");
    let theirs = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD"]
        .iter()
        .find_map(|name| repository.resolve(name).ok());
    let recorders = Recorders::of(
        Some(repository),
        repository.head()?,
        theirs,
        (context.as_of(zone)?, zone),
    );
    let merged = |path: &str, versions: [&[u8]; 3]| {
        merged(path, versions, &recorders).map(|merged| merged.text.into_bytes())
    };
    let recovery = repository
        .recover(&keeping.commit(&[], &kept), &merged)
        .map_err(|refusal| Trouble::said(refusal.message()))?;
    let Some(recovery) = recovery else {
        return Ok(None);
    };
    let mut said = first_told(&recovery);
    for message in &said {
        context.result(message);
    }
    said.clear();
    let joined = joined(repository, &recovery, words, context);
    let put_back = put_back(repository, &recovery)?;
    let joined = joined?;
    if recovery.operation == Some(Operation::Merge) && !recovery.merging.is_empty() {
        said.push(Message::new("repair-merged"));
    } else if recovery.takes_up_joining {
        said.push(Message::new("repair-joined"));
    }
    for renumbering in &joined.renumbered {
        said.extend(renumbered(renumbering));
    }
    for (path, left) in &joined.left {
        said.extend(looked_at(path, left));
    }
    if !put_back.is_empty() {
        said.push(Message::new("repair-put-back").with("paths", put_back));
    }
    Ok(Some(said))
}

/// What was half done, and what became of it.
fn first_told(recovery: &Recovery) -> Vec<Message> {
    let paths = |key, paths: &[String]| {
        (!paths.is_empty()).then(|| Message::new(key).with("paths", paths.to_vec()))
    };
    let undone = recovery
        .operation
        .filter(|it| *it != Operation::Merge || recovery.merging.is_empty())
        .map(|operation| Message::new("repair-undone").with("operation", operation.word()));
    let back = recovery
        .back_on
        .as_ref()
        .map(|branch| Message::new("repair-back").with("branch", branch.as_str()));
    let joins = recovery
        .joins
        .as_ref()
        .map(|branch| Message::new("repair-from-branch").with("branch", branch.as_str()));
    let taken_up = (!recovery.taken_up.is_empty())
        .then(|| Message::new("repair-taken-up").with("count", recovery.taken_up.len()));
    let files = recovery.kept_files.as_ref().map(|(branch, paths)| {
        Message::new("repair-kept-files")
            .with("branch", branch.as_str())
            .with("paths", paths.clone())
    });
    let commits = recovery
        .kept_commits
        .iter()
        .map(|(branch, _)| Message::new("repair-kept-commits").with("branch", branch.as_str()));
    let unrelated = recovery
        .unrelated
        .iter()
        .map(|branch| Message::new("repair-unrelated").with("branch", branch.as_str()));
    [undone, back, joins, taken_up, files]
        .into_iter()
        .flatten()
        .chain(commits)
        .chain(unrelated)
        .chain(paths("repair-restored", &recovery.restored))
        .chain(paths("repair-unstaged", &recovery.unstaged))
        .collect()
}

/// Joins what a merge was to bring in.
fn joined(
    repository: &Repository,
    recovery: &Recovery,
    words: &'static Words,
    context: &mut Context,
) -> Result<Joined, Trouble> {
    let writer = writer(repository.identity());
    let mut all = Joined::default();
    for theirs in &recovery.merging {
        let hooks_cared_for = hooks_cared_for(repository, context)?;
        let anew = repository.reopen()?;
        let joining = joining_by(&anew, &writer, words, hooks_cared_for, context)?;
        let joined = join(&joining, *theirs)
            .map_err(|trouble| not_joined(trouble, &anew, &theirs.short()))?;
        all.renumbered.extend(joined.renumbered);
        all.left.extend(joined.left);
        all.behind.extend(joined.behind);
    }
    repository.all_joined()?;
    Ok(all)
}

/// Puts what somebody typed during the merge back into the files, where the merge does not say the
/// same; gives which.
fn put_back(repository: &Repository, recovery: &Recovery) -> Result<Vec<String>, Trouble> {
    let mut paths = Vec::new();
    for (path, bytes) in &recovery.set_aside {
        let put = repository.put_back_edit(path, bytes);
        if put? {
            paths.push(path.clone());
        }
    }
    Ok(paths)
}
