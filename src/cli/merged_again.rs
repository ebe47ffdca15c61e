//! Merges that git made line by line, made again by what the records say.

use super::clock;
use super::context::Context;
use super::load::settings;
use super::shared_state::{about_settings, is_about_keys};
use super::synced::renumbered;
use super::target::called;
use super::trouble::Trouble;
use super::writing::{WriteSession, writer};
use crate::calendar::Zone;
use crate::publish::{Posted, RecordChange, TextMerge, post, text_merges};
use crate::repository::{Refusal, Repository, Trust};
use crate::rules;
use crate::wording::Message;

/// Makes again what can be; gives what there is to say. One commit for each record, so that `undo`
/// takes back one.
pub(super) fn made_again(
    session: &WriteSession,
    context: &mut Context,
) -> Result<Vec<Message>, Trouble> {
    let settings = settings(&session.root)?;
    let zone = settings.time_zone();
    let as_of = context.as_of(zone)?;
    let repository = session.repository.reopen()?;
    let Some(tip) = repository.head()? else {
        return Ok(Vec::new());
    };
    let found = text_merges(&repository, tip, (as_of, zone), Trust::Cache)?;
    let words = rules::words(settings.lang());
    let writer = writer(repository.identity());
    let mut said = Vec::new();
    for spoilt in found {
        let done = told_done(&spoilt, &repository, zone)?;
        let TextMerge {
            path,
            merge,
            again,
            renumbered: moved,
            ..
        } = spoilt;
        let at = |key| {
            Message::new(key)
                .with("path", path.as_str())
                .with("merge", merge.short())
        };
        let Some(changes) = again else {
            said.push(at("repair-again-typed"));
            continue;
        };
        let name = called(&path);
        let posting = RecordChange {
            changes: &changes,
            message: &format!("{name}: {}", words.text("subject-merged-again")),
            writer: &writer,
            moment: clock::moment()?,
            as_of,
            no_hooks: context.no_hooks,
        };
        match post(&repository, &posting) {
            Posted::Done { .. } => {
                said.push(done);
                said.extend(moved.iter().flat_map(renumbered));
            }
            Posted::Faulty(_) => said.push(at("repair-again-faulty")),
            Posted::Refused(Refusal::Edited { .. }) => said.push(at("repair-again-edited")),
            Posted::Refused(refusal) => return Err(refusal.into()),
            Posted::Uncertain(message) => return Err(Trouble::uncertain(message)),
        }
    }
    Ok(said)
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
