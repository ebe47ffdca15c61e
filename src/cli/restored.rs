//! `repair NUMBER`: a record that was spoilt or thrown away by hand, as it was last recorded.

use std::collections::BTreeSet;

use super::context::Context;
use super::given_up::Gone;
use super::last_readable::LastReadable;
use super::load::settings;
use super::sync::joining_by;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, files, writer};
use crate::files::Selection;
use crate::record::{ComplaintNumber, Value};
use crate::register::Register;
use crate::repository::PathChange;
use crate::rules;
use crate::wording::Message;

/// Puts the files of these records back, and tells it; gives whether all of them stand as they were
/// last recorded now. Of those that were `mended` just before all is told.
pub(super) fn restored(
    session: &WriteSession,
    targets: &[Target],
    mended: &BTreeSet<String>,
    context: &mut Context,
) -> Result<bool, Trouble> {
    let repository = &session.repository;
    let paths: Vec<String> = targets.iter().map(|target| target.path.clone()).collect();
    let writer = writer(repository.identity());
    let words = rules::words(settings(&session.root)?.lang());
    let joining = joining_by(repository, &writer, words, true, context)?;
    let done = repository.restore(&paths, &joining.commit(&[], &words.text("subject-kept")))?;
    // At once: what comes after may be refused.
    if let Some((branch, paths)) = done.kept {
        let kept = Message::new("repair-kept-files").with("branch", branch);
        context.result(&kept.with("paths", paths));
    }
    let mut all_stand = true;
    for target in targets {
        let full = repository.full_path(&target.path);
        if let Some(message) = readable_again(session, target, context)? {
            context.result(&message);
            continue;
        }
        let key = if done.paths.contains(&full) {
            "repair-record-restored"
        } else if done.sound.contains(&full) {
            if mended.contains(&target.path) {
                continue;
            }
            "repair-record-sound"
        } else {
            match Gone::find(&repository.reopen()?, target)? {
                // Nobody took it away: a merge of git's dropped it.
                Some(gone) if gone.was_dropped() && !is_given_up(session, target) => {
                    session.put(context, |files| gone.back(session, files))?;
                    "repair-record-restored"
                }
                Some(_) => {
                    all_stand = false;
                    "repair-record-gone"
                }
                None => {
                    all_stand = false;
                    "repair-record-unknown"
                }
            }
        };
        context.result(&Message::new(key).with("number", target.number.as_str()));
    }
    Ok(all_stand)
}

/// Whether register.yml says that the number is no more: then nobody waits for the record.
fn is_given_up(session: &WriteSession, target: &Target) -> bool {
    let number = ComplaintNumber::parse(&target.number);
    number.is_some_and(|number| session.settings.given_up(number).is_some())
}

/// A record that cannot be read as it is recorded goes back to how it last could, in a new commit:
/// what came after stays in the history.
fn readable_again(
    session: &WriteSession,
    target: &Target,
    context: &mut Context,
) -> Result<Option<Message>, Trouble> {
    let register = Register::read(files(&session.root, &Selection::All)?);
    let mut left_out = register.left_out().into_iter();
    if !left_out.any(|left| *left.path == *target.path) {
        return Ok(None);
    }
    let earlier = LastReadable::of(&register, None, &session.root);
    let Some((commit, bytes)) = earlier.and_then(|earlier| earlier.version(&target.path)) else {
        return Ok(None);
    };
    let place = session.root.join(&target.path);
    let stands = std::fs::read(&place).map_err(|error| Trouble::io(&place, &error))?;
    let settings = register.settings();
    let subject = rules::words(settings.lang()).text("subject-readable-again");
    session.put(context, |_| {
        Ok(Plan {
            changes: vec![PathChange {
                path: target.path.clone(),
                from: Some(stands.clone()),
                to: Some(bytes.clone()),
            }],
            subject: format!("{}: {subject}", target.number),
        })
    })?;
    let message = Message::new("repair-record-readable").with("commit", commit.short());
    Ok(Some(message.with("number", target.number.as_str())))
}
