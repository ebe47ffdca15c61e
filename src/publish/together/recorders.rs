//! Who recorded a value on either of two sides, as their histories tell.

use std::cell::OnceCell;

use crate::calendar::{Day, Zone};
use crate::record::NO_ADDRESS;
use crate::register::{History, OpenChoice, Side};
use crate::repository::{Commit, ObjectId, Repository, Trust};

/// The histories of two sides, read when somebody asks.
pub struct Recorders<'r> {
    repository: Option<&'r Repository>,
    tips: [Option<ObjectId>; 2],
    histories: [OnceCell<Option<History>>; 2],
    /// For a value of which no history tells.
    day: Day,
    zone: Zone,
}

impl<'r> Recorders<'r> {
    /// Those of two commits, where they are known.
    #[must_use]
    pub fn of(
        repository: Option<&'r Repository>,
        ours: Option<ObjectId>,
        theirs: Option<ObjectId>,
        (day, zone): (Day, Zone),
    ) -> Recorders<'r> {
        Recorders {
            repository,
            tips: [ours, theirs],
            histories: [OnceCell::new(), OnceCell::new()],
            day,
            zone,
        }
    }

    fn history(&self, side: Side) -> Option<&History> {
        let at = usize::from(side == Side::Theirs);
        let read = || {
            let (repository, tip) = (self.repository?, self.tips[at]?);
            History::read(repository, tip, Trust::Objects).ok()
        };
        self.histories[at].get_or_init(read).as_ref()
    }

    /// The address of who recorded the other value of a choice, and the day.
    #[must_use]
    pub fn of_choice(&self, number: &str, choice: &OpenChoice) -> (String, Day) {
        let history = self.history(choice.side);
        let commit = history.and_then(|history| match choice.other.as_deref() {
            Some(value) => history.recorded(number, &choice.fact, value),
            None => removed(history, number, &choice.fact),
        });
        match commit {
            Some(commit) => (
                commit.author.email.to_string(),
                self.zone.day_of(commit.author.moment.seconds),
            ),
            None => (NO_ADDRESS.to_owned(), self.day),
        }
    }
}

/// The last commit that took a fact away.
fn removed<'h>(history: &'h History, number: &str, fact: &str) -> Option<&'h Commit> {
    let revision = history.of(number).iter().rev().find(|revision| {
        let mut changes = revision.changes.of(fact);
        changes.any(|change| change.to.is_none())
    })?;
    history.commits.get(revision.commit)
}
