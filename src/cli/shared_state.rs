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

/// What waits to be shared, or that the last sharing did not finish and why. Nothing where all is
/// shared, or where nothing is known of it: what this line cannot tell, a command that needs git
/// does.
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
        (None, _) if not_shared == 0 => return None,
        (None, Some(last)) => Message::new("shared-waiting").with("last", day(last)),
        (None, None) => Message::new("shared-waiting-first"),
    };
    Some(words.say(&message.with("count", not_shared)))
}
