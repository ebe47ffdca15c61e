//! How soon facts reach the register, and what was changed afterwards: only git can tell.

use std::collections::BTreeMap;

use serde::Serialize;

use super::scope::{CaseOn, Scope, Share, count};
use super::statistics::{MEDIAN_FROM, TAIL_FROM, quantile};
use crate::calendar::Day;
use crate::record::{ComplaintNumber, TermName, Value};
use crate::rules::{Assessment, Clocks, Code, code};

/// What git tells. Complaints taken over from before `register-sinds` say nothing about it, and are
/// left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// The day on which each complaint first stood in the register; none where the clock of that
    /// commit cannot be right.
    pub recorded: BTreeMap<ComplaintNumber, Day>,
    /// Complaints changed after closing without being reopened (rule H004).
    pub changed_after_closing: Vec<ComplaintNumber>,
    /// Not all of it could be read (H006, H008), or commits that were here are gone (H007): then
    /// nothing of it is told.
    pub is_broken: bool,
}

impl History {
    /// Of a history of which nothing could be read.
    #[must_use]
    pub fn unreadable() -> History {
        History {
            is_broken: true,
            ..History::default()
        }
    }

    /// What git tells of a judged register; nothing where its history was not read.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Option<History> {
        const COMMITS_LOST: Code = code("H007");
        let history = assessment.history.as_ref()?;
        let mut findings = assessment.findings.iter();
        if !history.complete || findings.any(|finding| finding.code == COMMITS_LOST) {
            return Some(History::unreadable());
        }
        let settings = assessment.register.settings();
        let since = settings.recorded_since.map(|day| day.value.0);
        let numbers = assessment
            .cases()
            .map(|case| (case.complaint.number.value, case.complaint.received.value));
        let kept = numbers.filter(|(_, received)| since.is_none_or(|since| *received >= since));
        let clocks = Clocks::of(history, settings.time_zone(), assessment.as_of);
        let first = |number: ComplaintNumber| {
            let commit = history
                .commits
                .get(history.of(&number.to_string()).first()?.commit)
                .filter(|commit| clocks.wrong(commit).is_none())?;
            Some((
                number,
                settings.time_zone().day_of(commit.committer.moment.seconds),
            ))
        };
        const CHANGED_AFTER_CLOSING: Code = code("H004");
        let after = assessment
            .findings
            .iter()
            .filter(|finding| finding.code == CHANGED_AFTER_CLOSING);
        let mut changed: Vec<ComplaintNumber> = after
            .filter_map(|finding| ComplaintNumber::parse(finding.number.as_deref()?))
            .collect();
        changed.dedup();
        Some(History {
            recorded: kept.filter_map(|(number, _)| first(number)).collect(),
            changed_after_closing: changed,
            is_broken: false,
        })
    }
}

/// How the register was kept in the period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recordkeeping {
    /// Complaints received in the period whose first commit is known.
    pub complaints: u32,
    /// Days from receipt to the first commit: type 7 median, from 5; ninth decile, from 20;
    /// longest.
    pub median: Option<f64>,
    pub p90: Option<f64>,
    pub longest: Option<u32>,
    /// Recorded after the term of the acknowledgement had passed.
    pub after_term: Share,
    pub changed_after_closing: Vec<String>,
}

pub(super) fn recordkeeping(scope: &Scope, history: &History) -> Recordkeeping {
    let recorded = |known: &CaseOn| history.recorded.get(&known.record.number.value).copied();
    let dated: Vec<(&CaseOn, Day)> = scope
        .received()
        .filter_map(|known| Some((known, recorded(known)?)))
        .collect();
    let lags: Vec<u32> = dated
        .iter()
        .map(|(known, day)| u32::try_from(day.days_since(known.life.received())).unwrap_or(0))
        .collect();
    let days: Vec<f64> = lags.iter().copied().map(f64::from).collect();
    let complaints = count(dated.iter());
    let changed = scope.received().filter(|known| {
        history
            .changed_after_closing
            .contains(&known.record.number.value)
    });
    Recordkeeping {
        complaints,
        median: quantile(&days, 0.5).filter(|_| complaints >= MEDIAN_FROM),
        p90: quantile(&days, 0.9).filter(|_| complaints >= TAIL_FROM),
        longest: lags.iter().copied().max(),
        after_term: Share::among(dated.iter(), |(known, day)| {
            known
                .status()
                .rounds
                .iter()
                .find_map(|round| round.deadline(TermName::Acknowledgement))
                .is_some_and(|deadline| *day > deadline.due())
        }),
        changed_after_closing: changed.map(CaseOn::number).collect(),
    }
}
