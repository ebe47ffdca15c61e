//! How this clone stands with others, in lines: no network is asked for it.

use std::path::Path;

use super::clock::machine_now;
use crate::calendar::{Day, Zone};
use crate::files::SETTINGS;
use crate::publish::{TextMerge, text_merges};
use crate::repository::{Failure, HalfDone, Obstacle, Repository, Sharing, Trust};
use crate::wording::{Arg, Message, Words};

/// So many days may a register stand on one computer only before that is told.
const ALONE: i64 = 7;

/// All there is to say of a clone: what only `repair` leads out of, what waits to be shared, and
/// that nobody else has it. What cannot be told here, a command that needs git tells.
pub(super) fn state(root: &Path, (day, zone): (Day, Zone), words: &Words) -> Vec<String> {
    let Ok(Some(repository)) = Repository::open(root) else {
        return Vec::new();
    };
    let said = [waiting(&repository, zone), alone(&repository, (day, zone))];
    let mut all = to_repair(&repository, (day, zone)).unwrap_or_default();
    all.extend(said.into_iter().filter_map(|told| told.ok().flatten()));
    all.iter().map(|message| words.say(message)).collect()
}

/// What waits to be shared.
pub(super) fn not_shared(root: &Path, zone: Zone, words: &Words) -> Option<String> {
    let repository = Repository::open(root).ok()??;
    let message = waiting(&repository, zone).ok()??;
    Some(words.say(&message))
}

/// What a git program left half done, or merged line by line, or where it left HEAD.
pub(super) fn to_repair(repository: &Repository, on: (Day, Zone)) -> Result<Vec<Message>, Failure> {
    if let Some(message) = half_done(repository)? {
        return Ok(vec![message]);
    }
    let locks = repository.stale_locks(machine_now());
    if !locks.is_empty() {
        return Ok(vec![Message::new("today-locked").with("paths", locks)]);
    }
    spoilt_by_merges(repository, on, Trust::Cache)
}

/// What merges by another program lost of records, and of the settings.
pub(super) fn spoilt_by_merges(
    repository: &Repository,
    on: (Day, Zone),
    trust: Trust,
) -> Result<Vec<Message>, Failure> {
    let Some(head) = repository.head()? else {
        return Ok(Vec::new());
    };
    let found = text_merges(repository, head, on, trust)?;
    let (settings, records): (Vec<TextMerge>, Vec<TextMerge>) =
        found.into_iter().partition(is_about_keys);
    let paths: Vec<String> = records.into_iter().map(|one| one.path).collect();
    let told = Message::new("today-merged-as-text").with("paths", paths.clone());
    let mut said: Vec<Message> = (!paths.is_empty()).then_some(told).into_iter().collect();
    for one in settings {
        said.push(about_settings(
            "today-settings-lost",
            &one,
            repository,
            on.1,
        )?);
    }
    Ok(said)
}

/// Whether it is known which keys of the settings were lost, and not all of them.
pub(super) fn is_about_keys(spoilt: &TextMerge) -> bool {
    spoilt.path == SETTINGS && !spoilt.lost.is_empty()
}

/// Which keys of the settings a merge lost, on which day.
pub(super) fn about_settings(
    key: &'static str,
    spoilt: &TextMerge,
    repository: &Repository,
    zone: Zone,
) -> Result<Message, Failure> {
    let moment = repository.commit(spoilt.merge)?.author.moment;
    Ok(Message::new(key)
        .with("path", spoilt.path.as_str())
        .with("merge", spoilt.merge.short())
        .with("day", Arg::LongDay(zone.day_of(moment.seconds)))
        .with("keys", told_keys(&spoilt.lost)))
}

/// The keys that were lost, the topmost of each: those below may be addresses of people.
fn told_keys(lost: &[String]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for at in lost {
        let top = at.split(['.', '[']).next().unwrap_or(at);
        let top = if top.contains(['"', '@']) { "…" } else { top };
        if !told.iter().any(|known| known == top) {
            told.push(top.to_owned());
        }
    }
    told
}

/// What keeps every recording from being made, or from reaching others. A build server works on no
/// branch and has none to go back to: that is nothing to mend.
pub(super) fn half_done(repository: &Repository) -> Result<Option<Message>, Failure> {
    let HalfDone {
        operation,
        is_detached,
        other_branch,
        joining,
        ..
    } = repository.half_done()?;
    Ok(match (operation, other_branch) {
        (Some(operation), _) => {
            Some(Message::new("today-half-done").with("operation", operation.word()))
        }
        (None, Some(here)) => Some(Message::new("today-other-branch").with("here", here)),
        (None, None) if !joining.is_empty() => Some(Message::new("today-half-joined")),
        (None, None) => {
            (is_detached && repository.has_branches()).then(|| Message::new("today-detached"))
        }
    })
}

/// That nobody else has this register, and no copy was made for a week; nothing where it is shared.
fn alone(repository: &Repository, (day, zone): (Day, Zone)) -> Result<Option<Message>, Failure> {
    let before = day.plus_days(-ALONE);
    let is_long_ago = |seconds: i64| zone.day_of(seconds) < before;
    let backup = repository.last_backup()?;
    if repository.shared_place()?.is_some()
        || backup.is_some_and(|made| !is_long_ago(made))
        || !repository.has_commit_of(is_long_ago)?
    {
        return Ok(None);
    }
    Ok(Some(match backup {
        Some(made) => Message::new("shared-alone-since").with("last", zone.day_of(made)),
        None => Message::new("shared-alone"),
    }))
}

/// What waits to be shared, or that the last sharing did not finish and why; else when it last was.
/// Nothing where nothing is known of it. While something is half done nobody can tell that all is
/// shared.
fn waiting(repository: &Repository, zone: Zone) -> Result<Option<Message>, Failure> {
    let Sharing {
        place,
        last,
        unfinished,
        not_shared,
    } = repository.sharing()?;
    if place.is_none() {
        return Ok(None);
    }
    let day = |seconds: i64| zone.day_of(seconds);
    let message = match (unfinished, last) {
        (Some(unfinished), _) => {
            let key = match unfinished.obstacle {
                Obstacle::Place => "shared-unfinished-place",
                Obstacle::Others => "shared-unfinished-others",
                Obstacle::Here => "shared-unfinished-here",
                Obstacle::Stopped => "shared-unfinished-stopped",
            };
            Message::new(key).with("since", day(unfinished.since))
        }
        (None, Some(last)) if not_shared == 0 => {
            if half_done(repository)?.is_some() {
                return Ok(None);
            }
            Message::new("shared-last").with("last", day(last))
        }
        (None, None) if not_shared == 0 => return Ok(None),
        (None, Some(last)) => Message::new("shared-waiting").with("last", day(last)),
        (None, None) => Message::new("shared-waiting-first"),
    };
    Ok(Some(message.with("count", not_shared)))
}
