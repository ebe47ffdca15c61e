//! Sharing: bringing in what others recorded, joining it with what was recorded here, and sending
//! that, until both sides hold the same. Never a forced push: whoever was quicker is brought in
//! first.

use std::path::Path;
use std::thread;
use std::time::Duration;

use super::route::{Route, unreachable};
use super::target::called;
use super::trouble::Trouble;
use crate::publish::{JoinTrouble, Joined, Joining, join};
use crate::register::{RecordKind, is_mergeable};
use crate::repository::{Failure, ObjectId, Obstacle, Progress, Refusal, Repository, Sent};

/// What went to and fro.
#[derive(Default)]
pub(super) struct Exchanged {
    pub(super) joined: Joined,
    /// The commits that came in, newest first.
    pub(super) received: Vec<ObjectId>,
    /// The commits that went out, newest first.
    pub(super) sent: Vec<ObjectId>,
    /// Where what others had ended, as it came in.
    pub(super) tips: Vec<ObjectId>,
    /// What the shared place had before this computer sent something.
    pub(super) there: Option<ObjectId>,
    /// Files of others that could not be taken in: not whole yet, or spoilt.
    pub(super) unread: Vec<String>,
    /// Files of another register, which were passed over.
    pub(super) strays: Vec<String>,
    /// Whether this computer's own file was damaged or gone, and stands there again.
    pub(super) renewed: bool,
}

impl Exchanged {
    /// The files that could not be taken in: those of other computers, and those that are no
    /// computer's own.
    pub(super) fn unread_of_others(&self) -> (Vec<String>, Vec<String>) {
        let of_computer = |place: &String| {
            let computer = computer_of(Path::new(place)).unwrap_or_default();
            computer.len() == 8 && computer.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        self.unread.iter().cloned().partition(of_computer)
    }
}

/// The computer that a file in a shared folder is of, by its name; a service may have added words.
/// Nothing for a backup.
pub(super) fn computer_of(file: &Path) -> Option<String> {
    let name = file.file_stem()?.to_string_lossy();
    name.strip_prefix("klachten-").map(str::to_owned)
}

/// Why not everything was shared, and what came in before.
pub(super) struct Stopped {
    pub(super) so_far: Exchanged,
    pub(super) obstacle: Obstacle,
    pub(super) trouble: Trouble,
}

/// How often somebody else may be quicker before we give up.
const ATTEMPTS: u32 = 10;
/// How long to wait for a quicker one, the longer the more often.
const PAUSE: Duration = Duration::from_millis(60);

/// Shares everything, both ways.
pub(super) fn exchange(
    joining: &Joining<'_>,
    route: &Route,
    progress: Progress<'_>,
) -> Result<Exchanged, Box<Stopped>> {
    let mut so_far = Exchanged::default();
    match rounds(joining, route, progress, &mut so_far) {
        Ok(()) => Ok(so_far),
        Err((obstacle, trouble)) => Err(Box::new(Stopped {
            so_far,
            obstacle,
            trouble,
        })),
    }
}

fn rounds(
    joining: &Joining<'_>,
    route: &Route,
    progress: Progress<'_>,
    so_far: &mut Exchanged,
) -> Result<(), (Obstacle, Trouble)> {
    let here = |failure: Failure| (Obstacle::Here, failure.into());
    let there = |failure: Failure| (Obstacle::Place, unreachable(&route.place, &failure));
    for attempt in 1..=ATTEMPTS {
        let repository = joining.repository.reopen().map_err(here)?;
        let fetched = route.fetch(&repository, progress).map_err(there)?;
        let before = repository.head().map_err(here)?;
        let refused = fetched.refuse_other_register(before.is_some(), &route.place);
        refused.map_err(|trouble| (Obstacle::Here, trouble))?;
        so_far.there = so_far.there.or(fetched.there);
        so_far.unread = fetched.unread;
        so_far.strays = fetched.strays;
        for theirs in fetched.tips {
            bring_in(joining, route, theirs, so_far)?;
            so_far.tips.push(theirs);
        }
        let repository = joining.repository.reopen().map_err(here)?;
        let Some(tip) = repository.head().map_err(here)? else {
            return Ok(());
        };
        if fetched.there == Some(tip) && route.theirs_first() {
            return Ok(());
        }
        let mut goes = commits(&repository, fetched.there, tip).map_err(here)?;
        goes.retain(|commit| !so_far.received.contains(commit));
        let sent = route.send(&repository, (tip, fetched.there), progress);
        match sent.map_err(there)? {
            done @ (Sent::Done | Sent::Renewed) => {
                so_far.renewed = done == Sent::Renewed;
                so_far.sent.extend(goes);
                return Ok(());
            }
            Sent::Overtaken => thread::sleep(PAUSE * attempt),
            Sent::Refused(detail) => {
                let refused = Trouble::new("sync-refused").with("place", route.place.as_str());
                return Err((Obstacle::Place, refused.with("detail", detail)));
            }
        }
    }
    let busy = Trouble::new("sync-busy").with("place", route.place.as_str());
    Err((Obstacle::Place, busy))
}

/// Joins what came in with what is here.
fn bring_in(
    joining: &Joining<'_>,
    route: &Route,
    theirs: ObjectId,
    so_far: &mut Exchanged,
) -> Result<(), (Obstacle, Trouble)> {
    let here = |failure: Failure| (Obstacle::Here, failure.into());
    // What was brought in lies in new packs.
    let repository = joining.repository.reopen().map_err(here)?;
    let before = repository.head().map_err(here)?;
    let came = commits(&repository, before, theirs).map_err(here)?;
    let joining = Joining {
        repository: &repository,
        theirs_first: route.theirs_first(),
        ..*joining
    };
    let joined = join(&joining, theirs).map_err(|trouble| {
        (
            Obstacle::Here,
            not_joined(trouble, &repository, &route.place),
        )
    })?;
    so_far.received.extend(came);
    so_far.joined.renumbered.extend(joined.renumbered);
    so_far.joined.left.extend(joined.left);
    so_far.joined.behind.extend(joined.behind);
    Ok(())
}

/// The commits that lead to one and not to the other, newest first.
pub(super) fn commits(
    repository: &Repository,
    from: Option<ObjectId>,
    to: ObjectId,
) -> Result<Vec<ObjectId>, Failure> {
    match from {
        Some(from) => repository.between(from, to),
        None => Ok(Vec::new()),
    }
}

pub(super) fn not_joined(trouble: JoinTrouble, repository: &Repository, place: &str) -> Trouble {
    match trouble {
        JoinTrouble::Unrelated => Trouble::new("sync-unrelated").with("place", place),
        JoinTrouble::Unreadable(path) => Trouble::new("sync-unreadable").with("path", path),
        JoinTrouble::Refused(Refusal::Edited { path }) => {
            let stands = repository
                .work_tree()
                .map(|top| top.join(repository.full_path(&path)));
            let text = stands.and_then(|stands| std::fs::read_to_string(stands).ok());
            // What cannot be read cannot be recorded either.
            let can_be_recorded = text.is_some_and(|text| is_mergeable(&path, &text));
            let key = if !RecordKind::of(&path).has_records() || can_be_recorded {
                "sync-edited"
            } else {
                "sync-edited-unreadable"
            };
            Trouble::new(key)
                .with("number", called(&path))
                .with("path", path)
        }
        JoinTrouble::Refused(refusal) => Trouble::said(refusal.message()),
        JoinTrouble::Uncertain(message) => Trouble::uncertain(message),
    }
}
