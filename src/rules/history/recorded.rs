//! When a fact of a record was recorded, and whether that was in time.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::clocks::Clocks;
use crate::calendar::Day;
use crate::record::{Fact, Settings, Version};
use crate::register::{History, Register, Revision, recorded_in};
use crate::repository::Commit;

/// Where the facts of records were recorded first: under the number of the record, under those that
/// it had or that were given up for it, and in the duplicates that went up in it.
pub struct Origins<'h> {
    history: &'h History,
    settings: &'h Settings,
    /// The duplicates that point at each complaint.
    duplicates: BTreeMap<String, Vec<String>>,
}

impl<'h> Origins<'h> {
    #[must_use]
    pub fn of(history: &'h History, register: &'h Register) -> Origins<'h> {
        let mut duplicates: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for complaint in register.complaint_records() {
            let stays = complaint.duplicate_of;
            if let Some(stays) = stays.filter(|_| complaint.is_duplicate()) {
                let of = duplicates.entry(stays.value.to_string()).or_default();
                of.push(complaint.number.value.to_string());
            }
        }
        Origins {
            history,
            settings: register.settings(),
            duplicates,
        }
    }

    /// Where the facts of one record were recorded.
    #[must_use]
    pub fn of_record(&self, number: &str) -> FactOrigins<'_, 'h> {
        let given_up = self.settings.withdrawn.iter().filter(|withdrawn| {
            let now = withdrawn.now;
            now.is_some_and(|now| now.to_string() == number)
        });
        let earlier = given_up.map(|withdrawn| self.history.lineage(&withdrawn.number.to_string()));
        let duplicates = self.duplicates.get(number).into_iter().flatten();
        FactOrigins {
            origins: self,
            own: earlier.chain([self.history.lineage(number)]).collect(),
            duplicates: duplicates
                .map(|number| self.history.lineage(number))
                .collect(),
        }
    }
}

/// Where the facts of one record were recorded.
pub struct FactOrigins<'o, 'h> {
    origins: &'o Origins<'h>,
    /// What was done to it under each number that was given up for it, and under its own.
    own: Vec<Cow<'h, [Revision]>>,
    /// The same of its duplicates.
    duplicates: Vec<Cow<'h, [Revision]>>,
}

impl<'h> FactOrigins<'_, 'h> {
    /// What was done to the record under its own number, and those that it had before.
    pub(super) fn own(&self) -> Option<&Cow<'h, [Revision]>> {
        self.own.last()
    }

    /// The first commit that holds a fact of the record; none where the history does not know it.
    #[must_use]
    pub fn first(&self, fact: &Fact) -> Option<&'h Commit> {
        let day = fact.day.to_string();
        let under = |revisions: &Cow<[Revision]>| recorded_in(revisions, &fact.path, &day);
        let own = self.own.iter().find_map(under);
        let place = self.duplicates.iter().filter_map(under).chain(own).min()?;
        self.origins.history.commits.get(place)
    }
}

/// How a fact came into git.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded<'h> {
    pub commit: &'h Commit,
    /// By the clock of the commit.
    pub day: Day,
    /// The day that counts: that of the clock. Where it cannot be right, the earliest day that the
    /// order of the commits leaves; none where that tells nothing.
    pub counts: Option<Day>,
    /// The last day that was in time; none where the procedure sets no term, or where the fact was
    /// taken over from before the register.
    pub due: Option<Day>,
}

impl<'h> Recorded<'h> {
    /// Of a fact that this commit holds first.
    #[must_use]
    pub fn of(
        fact: &Fact,
        commit: &'h Commit,
        clocks: &Clocks,
        settings: &Settings,
        version: &Version,
    ) -> Recorded<'h> {
        let term = version
            .recorded_within
            .filter(|_| is_judged(fact, settings));
        let day = commit.day_in(settings.time_zone());
        Recorded {
            commit,
            day,
            counts: clocks
                .wrong(commit)
                .map_or(Some(day), |clock| clock.not_before),
            due: term.map(|term| term.value.due(fact.day.value, &version.days_off())),
        }
    }

    #[must_use]
    pub fn is_late(&self) -> bool {
        let (Some(due), Some(day)) = (self.due, self.counts) else {
            return false;
        };
        day > due
    }
}

/// Whether a fact is recorded in git on its own account: not one taken over from before, and not
/// one that was recorded before, such as the earlier day of closing, which only moves to another
/// key when a case is closed again.
pub(super) fn is_judged(fact: &Fact, settings: &Settings) -> bool {
    let since = settings.recorded_since.map(|since| since.value.0);
    since.is_none_or(|since| fact.day.value >= since) && !fact.recorded_before
}
