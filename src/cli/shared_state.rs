//! How this clone stands with others, in a line: no network is asked for it.

use std::path::Path;

use crate::calendar::{Day, Zone};
use crate::publish::text_merges;
use crate::repository::{Obstacle, Repository, Sharing};
use crate::wording::{Message, Words};

/// What a git program left half done, or merged line by line: `repair` leads out of both.
pub(super) fn to_repair(root: &Path, (day, zone): (Day, Zone), words: &Words) -> Option<String> {
    let repository = Repository::open(root).ok()??;
    let message = match repository.operation() {
        Some(operation) => Message::new("today-half-done").with("operation", operation.word()),
        None => {
            let found = text_merges(&repository, repository.head().ok()??, (day, zone)).ok()?;
            let paths: Vec<String> = found.into_iter().map(|one| one.path).collect();
            if paths.is_empty() {
                return None;
            }
            Message::new("today-merged-as-text").with("paths", paths)
        }
    };
    Some(words.say(&message))
}

/// So many days may a register stand on one computer only before that is told.
const ALONE: i64 = 7;

/// That nobody else has this register, and no copy was made for a week; nothing where it is shared.
pub(super) fn alone(root: &Path, (day, zone): (Day, Zone), words: &Words) -> Option<String> {
    let repository = Repository::open(root).ok()??;
    if repository.shared_place().ok()?.is_some() {
        return None;
    }
    let before = day.plus_days(-ALONE);
    let is_long_ago = |seconds: i64| zone.day_of(seconds) < before;
    let backup = repository.last_backup().ok()?;
    if backup.is_some_and(|made| !is_long_ago(made))
        || !repository.has_commit_of(is_long_ago).ok()?
    {
        return None;
    }
    let message = match backup {
        Some(made) => Message::new("shared-alone-since").with("last", zone.day_of(made)),
        None => Message::new("shared-alone"),
    };
    Some(words.say(&message))
}

/// What waits to be shared, or that the last sharing did not finish and why; else when it last was.
/// Nothing where nothing is known of it: what this line cannot tell, a command that needs git does.
pub(super) fn waiting(root: &Path, zone: Zone, words: &Words) -> Option<String> {
    let repository = Repository::open(root).ok()??;
    let Sharing {
        place,
        last,
        unfinished,
        not_shared,
    } = repository.sharing().ok()?;
    place?;
    let day = |seconds: i64| zone.day_of(seconds);
    let message = match (unfinished, last) {
        (Some(unfinished), _) => {
            let key = match unfinished.obstacle {
                Obstacle::Place => "shared-unfinished-place",
                Obstacle::Here => "shared-unfinished-here",
                Obstacle::Stopped => "shared-unfinished-stopped",
            };
            Message::new(key).with("since", day(unfinished.since))
        }
        (None, Some(last)) if not_shared == 0 => {
            Message::new("shared-last").with("last", day(last))
        }
        (None, None) if not_shared == 0 => return None,
        (None, Some(last)) => Message::new("shared-waiting").with("last", day(last)),
        (None, None) => Message::new("shared-waiting-first"),
    };
    Some(words.say(&message.with("count", not_shared)))
}
