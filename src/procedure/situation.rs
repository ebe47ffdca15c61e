//! A case as known on the day of judging, with what everything else about it is worked out from.

use super::ends::Standstill;
use super::rounds::{Round, proposals_in, round_of, rounds};
use super::{Basis, COMPLAINANT, OFFICER, Start, State};
use crate::calendar::Day;
use crate::record::{Channel, Complaint, Outcome, Proposal, RoleKey, Settings, TermName, Version};

/// A complaint as known on a day, with its rounds, its start and what it is judged by.
pub(super) struct Situation<'a> {
    pub complaint: &'a Complaint,
    pub settings: &'a Settings,
    /// The version of the procedure that judges it.
    pub version: &'a Version,
    pub start: Option<Start>,
    pub rounds: Vec<Round>,
    /// In the order of their first days.
    pub standstills: Vec<Standstill>,
    pub as_of: Day,
}

impl<'a> Situation<'a> {
    /// A complaint as [`complaint_on`] knows it.
    pub fn new(complaint: &'a Complaint, settings: &'a Settings, as_of: Day) -> Situation<'a> {
        let rounds = rounds(complaint);
        Situation {
            complaint,
            settings,
            version: version_for(complaint, settings),
            start: start_of(complaint, settings),
            standstills: standstills(complaint, &rounds, as_of),
            rounds,
            as_of,
        }
    }

    /// The round that runs, or that the last closing ended.
    pub fn last_round(&self) -> &Round {
        &self.rounds[self.rounds.len() - 1]
    }

    /// A duplicate of another record, which alone is judged.
    pub fn is_duplicate(&self) -> bool {
        self.last_round().outcome == Some(Outcome::Duplicate)
    }

    /// Where the complaint stands (commands.md, "States").
    pub fn state(&self) -> State {
        let last = self.last_round();
        if last.closed.is_some() {
            return State::Closed;
        }
        if self.rounds.len() > 1 {
            return State::Reopened;
        }
        if self.start.is_none() {
            return State::FirstTalk;
        }
        match self.complaint.proposals.last() {
            Some(last) if last.reaction.is_some() => State::InHand,
            Some(last) if last.told.is_some() => State::Proposed,
            _ if self.complaint.handler().is_some() => State::InHand,
            _ => State::Registered,
        }
    }

    /// The proposals of a round, in their order.
    pub fn proposals_in(&self, round: &Round) -> Vec<&'a Proposal> {
        proposals_in(self.complaint, &self.rounds, round)
    }

    /// Formal by the end of a round. A duplicate is asked nothing.
    pub fn is_formal_in(&self, round: &Round) -> bool {
        let formal_by = |start: Start| round_of(&self.rounds, start.day).number <= round.number;
        !self.is_duplicate() && self.start.is_some_and(formal_by)
    }

    pub fn is_formal_from_receipt(&self) -> bool {
        is_formal_from_receipt(self.complaint, self.settings)
    }

    /// The version that gives a term: of the pointing at the website the one in force on receipt,
    /// of all others that of the case.
    pub fn version_of(&self, term: TermName) -> &'a Version {
        match term {
            TermName::Referral => self.settings.version_on(self.complaint.received.value),
            _ => self.version,
        }
    }

    /// What suspends a term: never the acknowledgement, nor the copies.
    pub fn standstills_of(&self, term: TermName) -> &[Standstill] {
        match term {
            TermName::Acknowledgement | TermName::Copies => &[],
            _ => &self.standstills,
        }
    }
}

/// Who must get a copy of what a round ended with (step 9): the complainant, the handler unless
/// that is the officer or came later, and each person concerned. As the register writes them, each
/// once.
#[must_use]
pub fn copy_recipients(complaint: &Complaint, round: u32) -> Vec<&str> {
    let since = complaint
        .handling
        .as_ref()
        .and_then(|handling| handling.since);
    let came_later =
        since.is_some_and(|day| round_of(&rounds(complaint), day.value).number > round);
    let handler = complaint
        .handler()
        .map(RoleKey::as_str)
        .filter(|handler| *handler != OFFICER && !came_later);
    let persons = complaint.persons_concerned().map(RoleKey::as_str);
    let mut recipients: Vec<&str> = Vec::new();
    for one in std::iter::once(COMPLAINANT).chain(handler).chain(persons) {
        if !recipients.contains(&one) {
            recipients.push(one);
        }
    }
    recipients
}

/// The day on which a complaint became formal, and why (rules.md, "When a rule applies"). A formal
/// report that follows what was formal from receipt moves nothing.
#[must_use]
pub fn start_of(complaint: &Complaint, settings: &Settings) -> Option<Start> {
    if is_formal_from_receipt(complaint, settings) {
        let through_website = complaint.channel.value.fixed() == Some(Channel::Website);
        return Some(Start {
            day: complaint.received.value,
            basis: if through_website {
                Basis::ThroughWebsite
            } else {
                Basis::ReceivedByOfficer
            },
        });
    }
    complaint.formal_report.map(|report| Start {
        day: report.value,
        basis: Basis::FormalReport,
    })
}

/// In writing, and received by the officer or through the website.
fn is_formal_from_receipt(complaint: &Complaint, settings: &Settings) -> bool {
    let through_website = complaint.channel.value.fixed() == Some(Channel::Website);
    settings.is_in_writing(&complaint.channel.value)
        && (through_website || complaint.came_to_officer())
}

/// The version of the procedure that judges a complaint: in force on its formal start, before that
/// on the day of receipt.
#[must_use]
pub fn version_for<'a>(complaint: &Complaint, settings: &'a Settings) -> &'a Version {
    let start = start_of(complaint, settings);
    settings.version_on(start.map_or(complaint.received.value, |start| start.day))
}

/// The suspensions. One without an end lasts up to the closing of its round, else to the day of
/// judging.
fn standstills(complaint: &Complaint, rounds: &[Round], as_of: Day) -> Vec<Standstill> {
    let standstill = |suspension: &crate::record::Suspension| {
        let from = suspension.from.value;
        let until = suspension.until.map(|until| until.value.0);
        let closed = round_of(rounds, from).closed;
        Standstill {
            from,
            until: until.or(closed).unwrap_or(as_of),
            lasting: until.or(closed).is_none(),
        }
    };
    let mut standstills: Vec<Standstill> = complaint.suspensions.iter().map(standstill).collect();
    standstills.sort_by_key(|stop| (stop.from, stop.until));
    standstills
}
