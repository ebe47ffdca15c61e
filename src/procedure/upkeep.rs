//! What a record asks for beside the steps: a choice between two values, another handler, an end to
//! its keeping.

use super::OFFICER;
use super::actions::Todo;
use super::ends::Reason;
use super::situation::Situation;
use super::steps::RoundView;
use crate::calendar::Day;
use crate::record::{Complaint, Extension, Record as _, Settings, TermName, called};

impl RoundView<'_> {
    /// Facts of two values, between which nobody chose yet (F022).
    pub(super) fn open_choices(&self, todo: &mut Todo) {
        for choice in &self.situation.complaint.choices {
            if let Some(called) = called(Complaint::FIELDS, &choice.fact.value) {
                todo.add(1, called.name, OFFICER, None);
                todo.because("keuze");
                todo.decide_first();
            }
        }
    }

    /// The handler is one of the persons the complaint is about (S604).
    pub(super) fn other_hands(&self, todo: &mut Todo) {
        let mut breaches = self.breaches.iter();
        let concerned = breaches.any(|breach| breach.code == "S604" && !breach.explained);
        if concerned && self.round.closed.is_none() {
            todo.add(6, "verantwoordelijke", OFFICER, None);
            todo.because("andere-verantwoordelijke");
            todo.decide_first();
        }
    }

    /// An extension of which the complainant was not told, while that still helps (S704): until the
    /// end of its own term.
    pub(super) fn extension_untold(&self, todo: &mut Todo) {
        let untold = |extension: &&Extension| {
            self.breaches.iter().any(|breach| {
                let told_of = breach.at == extension.span && breach.round == self.round.number;
                told_of && breach.refused == Some(Reason::Untold) && !breach.explained
            })
        };
        let running = |extension: &Extension| {
            let term = TermName::from(extension.term.value);
            let mut running = self.obligations.iter();
            running.find(|obligation| obligation.term() == term && obligation.is_running())
        };
        let extensions = self.situation.complaint.extensions.iter();
        let first = extensions.filter(untold).filter_map(running);
        if let Some(first) = first.min_by_key(|obligation| obligation.end.due) {
            todo.add(
                first.term().step(),
                "verdaging",
                OFFICER,
                Some(first.end.due),
            );
            todo.because("verdaging-melden");
            todo.decide_first();
        }
    }

    /// An outcome without the day of closing (S903).
    pub(super) fn closing_missing(&self, todo: &mut Todo) {
        let complaint = self.situation.complaint;
        let told = complaint.outcome.is_some() && complaint.closed.is_none();
        if told && self.round.closed.is_none() {
            todo.add(9, "afgesloten", OFFICER, None);
            todo.because("dag-van-afsluiting");
        }
    }

    /// What is kept longer than it may be (A006): erased, or kept for a reason.
    pub(super) fn retention_passed(&self, todo: &mut Todo) {
        let Situation {
            complaint,
            settings,
            as_of,
            ..
        } = *self.situation;
        let closed = self.round.closed;
        let until = closed.and_then(|closed| kept_until(complaint, settings, closed));
        let explained = self.situation.is_explained("A006", self.round.number);
        if let Some(until) = until.filter(|until| as_of > *until && !explained) {
            todo.add(9, "bewaren-tot", OFFICER, Some(until));
            todo.decide_first();
        }
    }
}

/// The last day on which a complaint closed on a day may be kept, where register.yml sets a term: a
/// legal hold overrides it, either way. None while an appeal runs.
#[must_use]
pub fn kept_until(complaint: &Complaint, settings: &Settings, closed: Day) -> Option<Day> {
    let term = settings.retention.as_ref()?;
    let appeal = complaint.appeal.as_ref();
    if appeal.is_some_and(|appeal| appeal.ruling.is_none()) {
        return None;
    }
    let held = complaint.keep_until.map(|day| day.value.0);
    Some(held.unwrap_or(term.value.until(closed)))
}
