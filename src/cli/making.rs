//! Makes the change that a command planned: shows it, asks why where it corrects what stood fast, and
//! commits.

use super::ask;
use super::context::{Context, Names};
use super::correcting;
use super::exit::Exit;
use super::likely_names;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, refused};
use crate::files::{File, PROCEDURE_FOLDER};
use crate::publish::{faults_added, overlaid};
use crate::repository::PathChange;
use crate::wording::Message;

/// A command that was typed, where it changes something, and when.
pub(super) struct Making<'a> {
    pub(super) session: &'a WriteSession,
    pub(super) dry_run: bool,
    /// Whether nothing is asked.
    pub(super) yes: bool,
}

/// Shows what would change, or makes the commit. Gives the reason that it was made with: whoever
/// corrects without one is asked.
pub(super) fn make(
    making: &Making<'_>,
    reason: Option<&str>,
    context: &mut Context,
    plan: impl Fn(&[File], Option<&str>) -> Result<Plan, Trouble>,
) -> Result<(Exit, Option<String>), Trouble> {
    let as_of = making.session.as_of;
    let files = making.session.files()?;
    let Plan { changes, subject } = plan(&files, reason)?;
    tell_in_force(&changes, making.session, context);
    let mut reason = reason.map(str::to_owned);
    let mut unexplained = correcting::unexplained(&changes);
    if reason.is_some() {
        unexplained.clear();
    }
    if !making.dry_run {
        if !making.yes {
            context.names = Names::Asked;
        }
        if !unexplained.is_empty() && !making.yes && ask::is_possible() {
            correcting::tell(&unexplained, false, context);
            reason = correcting::asked_why(context)?;
            if reason.is_some() {
                unexplained.clear();
            }
        }
        let plan = |files: &[File]| plan(files, reason.as_deref());
        let done = making.session.put(context, plan)?;
        // With the command that adds the reason: what is recorded cannot be recorded again.
        correcting::tell(&unexplained, true, context);
        return Ok((done, reason));
    }
    likely_names::refuse_named(&changes)?;
    likely_names::tell_of(&changes, &subject, context)?;
    correcting::tell(&unexplained, false, context);
    correcting::show(&subject, &changes, context);
    let after = overlaid(&files, &changes);
    let undone: Vec<PathChange> = changes.iter().map(PathChange::reversed).collect();
    let faults = faults_added(overlaid(&files, &undone), after.clone(), as_of);
    if faults.is_empty() {
        making.session.refuse(&changes, context)?;
        Ok((Exit::Sound, reason))
    } else {
        Err(refused(context, after, faults, as_of))
    }
}

/// The same without a question: a command that asks has done so already.
pub(super) fn make_unasked(
    session: &WriteSession,
    dry_run: bool,
    reason: Option<&str>,
    context: &mut Context,
    plan: impl Fn(&[File]) -> Result<Plan, Trouble>,
) -> Result<Exit, Trouble> {
    let making = Making {
        session,
        dry_run,
        yes: true,
    };
    make(&making, reason, context, |files, _| plan(files)).map(|(exit, _)| exit)
}

/// Tells that the words of a version in force are changed: what changes in the procedure itself is
/// a new version, with its day.
fn tell_in_force(changes: &[PathChange], session: &WriteSession, context: &mut Context) {
    for change in changes.iter().filter(|change| change.from.is_some()) {
        let version = session.settings.versions.iter().find(|version| {
            change.path == format!("{PROCEDURE_FOLDER}/{}.md", version.version.value)
        });
        let since = version.map(|version| version.valid_from.value.0);
        if let Some(since) = since.filter(|since| *since <= session.as_of) {
            let told = Message::new("writing-in-force")
                .with("path", change.path.as_str())
                .with("day", since);
            context.warn(&told);
        }
    }
}
