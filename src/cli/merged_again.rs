//! Merges that git made line by line, made again by what the records say.

use std::collections::BTreeSet;

use super::clock;
use super::context::Context;
use super::load::settings;
use super::shared_state::{about_settings, is_about_keys};
use super::synced::renumbered;
use super::target::called;
use super::trouble::Trouble;
use super::writing::{WriteSession, writer};
use crate::calendar::{Day, Zone};
use crate::publish::{Posted, RecordChange, TextMerge, post, text_merges};
use crate::record::Settings;
use crate::repository::{Refusal, Repository, Trust};
use crate::rules;
use crate::wording::Message;

/// Makes again what can be, and tells it; gives the paths of what there was. One commit for each
/// record, so that `undo` takes back one; each is looked for anew, as it may need a number that the
/// one before took.
pub(super) fn made_again(
    session: &WriteSession,
    context: &mut Context,
) -> Result<BTreeSet<String>, Trouble> {
    let settings = settings(&session.root)?;
    let zone = settings.time_zone();
    let on = (context.as_of(zone)?, zone);
    let mut seen = BTreeSet::new();
    loop {
        let repository = session.repository.reopen()?;
        let Some(tip) = repository.head()? else {
            return Ok(BTreeSet::new());
        };
        let found = text_merges(&repository, tip, on, Trust::Cache)?;
        let mut found = found.into_iter();
        let Some(spoilt) = found.find(|one| seen.insert((one.path.clone(), one.merge))) else {
            return Ok(seen.into_iter().map(|(path, _)| path).collect());
        };
        for message in one_again(&repository, &spoilt, (&settings, on.0), context)? {
            context.result(&message);
        }
    }
}

/// Makes one again, if it can be; gives what there is to say.
fn one_again(
    repository: &Repository,
    spoilt: &TextMerge,
    (settings, as_of): (&Settings, Day),
    context: &Context,
) -> Result<Vec<Message>, Trouble> {
    let at = |key| {
        Message::new(key)
            .with("path", spoilt.path.as_str())
            .with("merge", spoilt.merge.short())
    };
    let Some(changes) = &spoilt.again else {
        let head = repository.head()?.unwrap_or(spoilt.merge);
        let entry = |commit| repository.entry_at(commit, &spoilt.path);
        return Ok(vec![at(if entry(head)? == entry(spoilt.merge)? {
            "repair-again-not"
        } else {
            "repair-again-typed"
        })]);
    };
    let topic = rules::words(settings.lang()).text("subject-merged-again");
    let posting = RecordChange {
        changes,
        message: &format!("{}: {topic}", called(&spoilt.path)),
        writer: &writer(repository.identity()),
        moment: clock::moment()?,
        as_of,
        no_hooks: context.no_hooks,
    };
    Ok(match post(repository, &posting) {
        Posted::Done { .. } => {
            let mut said = vec![told_done(spoilt, repository, settings.time_zone())?];
            said.extend(spoilt.renumbered.iter().flat_map(renumbered));
            said
        }
        Posted::Faulty(_) => vec![at("repair-again-faulty")],
        Posted::Refused(Refusal::Edited { .. }) => vec![at("repair-again-edited")],
        Posted::Refused(refusal) => return Err(refusal.into()),
        Posted::Uncertain(message) => return Err(Trouble::uncertain(message)),
    })
}

/// What there is to say of one that was made again.
fn told_done(spoilt: &TextMerge, repository: &Repository, zone: Zone) -> Result<Message, Trouble> {
    if is_about_keys(spoilt) {
        return Ok(about_settings(
            "repair-again-settings",
            spoilt,
            repository,
            zone,
        )?);
    }
    let changes = spoilt.again.iter().flatten();
    let is_back = spoilt.renumbered.is_none() && changes.clone().all(|it| it.from.is_none());
    let key = if is_back {
        "repair-again-back"
    } else {
        "repair-again-done"
    };
    Ok(Message::new(key)
        .with("path", spoilt.path.as_str())
        .with("merge", spoilt.merge.short()))
}
