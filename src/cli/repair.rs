//! `repair`: finishes or clears what a crash left. Lists edits, never overwrites them.

use super::clock;
use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
use super::writing::WriteSession;
use crate::repository::Repair;
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Young locks are removed too: the person knows that no git program is at work.
    #[arg(long)]
    yes: bool,
}

/// A lock younger than this may belong to a git program that is at work, in seconds.
const PATIENCE: i64 = 61;

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let session = WriteSession::open(context, [])?;
    let now = clock::machine_now() + if arguments.yes { PATIENCE } else { 0 };
    let repair = session
        .repository
        .repair(now)
        .map_err(|refusal| Trouble::said(refusal.message()))?;
    for message in told(&repair) {
        let text = context.words.say(&message);
        context.output.result(&format!("{text}\n"));
    }
    if repair.locks_kept.is_empty() {
        Ok(Exit::Sound)
    } else {
        Err(Trouble::new("repair-again"))
    }
}

fn told(repair: &Repair) -> Vec<Message> {
    let paths = |key, paths: &[String]| {
        (!paths.is_empty()).then(|| Message::new(key).with("paths", paths.to_vec()))
    };
    let finished = repair
        .finished
        .as_ref()
        .map(|commit| Message::new("repair-finished").with("commit", commit.to_string()));
    let said: Vec<Message> = [
        finished,
        paths("repair-locks", &repair.locks_removed),
        paths("repair-drafts", &repair.drafts_removed),
        paths("repair-differing", &repair.differing),
        paths("repair-locks-kept", &repair.locks_kept),
    ]
    .into_iter()
    .flatten()
    .collect();
    if said.is_empty() {
        vec![Message::new("repair-nothing")]
    } else {
        said
    }
}
