//! `repair`: finishes or clears what a crash or a git program left half done. Lists edits, and never
//! overwrites them unless the record is named: then what stood there is kept in git.

use std::collections::BTreeSet;

use super::added_attributes::asked_for;
use super::clock;
use super::context::Context;
use super::exit::Exit;
use super::merged_again::made_again;
use super::recovered::recover;
use super::restored::restored;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::WriteSession;
use crate::repository::Repair;
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The records to put back as they were last recorded, a comma between two.
    #[arg(value_name = "NUMBER")]
    numbers: Option<String>,
    /// Young locks are removed too: the person knows that no git program is at work.
    #[arg(long)]
    yes: bool,
}

/// A lock younger than this may belong to a git program that is at work, in seconds.
const PATIENCE: i64 = 61;

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    // Before anything is done: a number that is none is no reason to do half.
    let targets = arguments.numbers.as_deref().map(Target::all).transpose()?;
    let session = WriteSession::to_repair(context)?;
    let now = clock::machine_now() + if arguments.yes { PATIENCE } else { 0 };
    let mut repair = session.repository.repair(now)?;
    // Each thing is told when it is done: what comes after may be refused.
    let mut did = tell(told(&repair), context);
    // What is half done on another branch is ended there; then the branch is left.
    for _ in 0..2 {
        if repair.locks_kept.is_empty()
            && let Some(more) = recover(&session, context)?
        {
            did = true;
            tell(more, context);
            repair.differing = session.repository.differing_files()?;
        }
    }
    let is_shared = session.repository.shared_place()?.is_some();
    if repair.locks_kept.is_empty() && is_shared {
        let lang = session.settings.lang();
        let added = asked_for(&session, lang, context)?;
        did |= tell(added.into_iter().collect(), context);
    }
    let mut mended = BTreeSet::new();
    if repair.locks_kept.is_empty() {
        mended = made_again(&session, context)?;
        did |= !mended.is_empty();
    }
    let mut exit = Exit::Sound;
    if let Some(targets) = &targets
        && repair.locks_kept.is_empty()
    {
        did = true;
        if !restored(&session, targets, &mended, context)? {
            exit = Exit::Findings;
        }
        repair.differing = session.repository.differing_files()?;
    }
    if !did && repair.differing.is_empty() {
        context.result(&Message::new("repair-nothing"));
    }
    let differing = paths("repair-differing", &repair.differing);
    tell(differing.into_iter().collect(), context);
    if repair.locks_kept.is_empty() {
        Ok(exit)
    } else {
        Err(Trouble::new("repair-again"))
    }
}

/// Tells; gives whether there was anything to tell.
fn tell(said: Vec<Message>, context: &mut Context) -> bool {
    let is_anything = !said.is_empty();
    for message in said {
        context.result(&message);
    }
    is_anything
}

fn paths(key: &'static str, paths: &[String]) -> Option<Message> {
    (!paths.is_empty()).then(|| Message::new(key).with("paths", paths.to_vec()))
}

fn told(repair: &Repair) -> Vec<Message> {
    let finished = repair
        .finished
        .as_ref()
        .map(|commit| Message::new("repair-finished").with("commit", commit.to_string()));
    [
        finished,
        paths("repair-locks", &repair.locks_removed),
        paths("repair-drafts", &repair.drafts_removed),
        paths("repair-locks-kept", &repair.locks_kept),
    ]
    .into_iter()
    .flatten()
    .collect()
}
