//! Where a case departs from the procedure's steps: found once, here. The rules give each its
//! words, the steps say whether all of theirs are explained.

use super::ends::Reason;
use super::obligation::{Done, Obligation};
use super::obligations::Obligations;
use super::rounds::{Round, round_of};
use super::situation::Situation;
use super::terms::{AtClosing, Subject, covers};
use crate::calendar::Day;
use crate::place::Span;
use crate::record::{Deviation, Outcome};

/// A departure from a step of the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The code of its rule.
    pub code: &'static str,
    pub step: u8,
    /// The round to which it belongs; an explanation of an earlier one does not cover it.
    pub round: u32,
    pub at: Span,
    /// The person or the recipient, where it is about one.
    pub who: Option<String>,
    /// What the term says, where it is about one.
    pub term: Option<TermBreach>,
    /// Why an extension moved nothing, where it is about one.
    pub refused: Option<Reason>,
    /// The officer explained it.
    pub explained: bool,
}

/// What a term asked for, and when it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermBreach {
    pub start: Day,
    pub due: Day,
    pub set: bool,
    pub done: Option<Day>,
    pub days_over: i64,
    /// Missed because of this closing, on or before the end.
    pub closed: Option<Day>,
}

/// Whether an explanation covers a departure of a round: it names it, and its day does not lie in
/// an earlier round. Without a day it covers all rounds; one of the future covers nothing yet.
pub(super) fn explains(
    deviation: &Deviation,
    rounds: &[Round],
    (code, round): (&str, u32),
    as_of: Day,
) -> bool {
    let told_in = |day: Day| round_of(rounds, day).number;
    is_covered(deviation, code, as_of)
        && deviation
            .date
            .is_none_or(|date| told_in(date.value) >= round)
}

/// Whether an explanation covers a departure of a record without rounds: one of the future covers
/// nothing yet.
#[must_use]
pub fn is_covered(deviation: &Deviation, code: &str, as_of: Day) -> bool {
    covers(deviation.rule.value.as_str(), code)
        && deviation.date.is_none_or(|date| date.value <= as_of)
}

impl Situation<'_> {
    pub(super) fn is_explained(&self, code: &str, round: u32) -> bool {
        let mut deviations = self.complaint.deviations.iter();
        deviations.any(|deviation| explains(deviation, &self.rounds, (code, round), self.as_of))
    }

    /// Marks what is missed or late.
    pub(super) fn judge(&self, obligations: &mut Obligations) {
        for (round, obligations) in self.rounds.iter().zip(&mut obligations.in_round) {
            for obligation in obligations {
                obligation.breach = self.breach_of(obligation, round);
                obligation.explained = obligation
                    .breach
                    .is_some_and(|code| self.is_explained(code, obligation.settled_in));
            }
        }
    }

    /// The code under which something is missed or late at the end of a round.
    fn breach_of(&self, obligation: &Obligation, round: &Round) -> Option<&'static str> {
        if round.ended_as_duplicate() {
            return None;
        }
        let row = obligation.subject.row();
        if obligation.done != Done::No {
            return obligation.is_late().then_some(row.late);
        }
        // A mere working day leaves nothing behind where the case ended so.
        let ended_otherwise = matches!(
            round.outcome,
            Some(Outcome::Withdrawn | Outcome::NoComplaint | Outcome::Referred)
        );
        let by_term = obligation.has_passed() && (obligation.end.set || !ended_otherwise);
        let missed = match row.at_closing {
            AtClosing::ByTermAlone => by_term,
            AtClosing::WhereComplete => by_term || round.must_be_complete(),
            AtClosing::Always => {
                obligation.has_passed() || round.closed.is_some() || self.is_formal_in(round)
            }
        };
        missed.then_some(row.missed)
    }

    /// Every departure, those of an earlier round first.
    pub(super) fn breaches(&self, obligations: &Obligations) -> Vec<Breach> {
        let mut breaches: Vec<Breach> = Vec::new();
        if self.is_duplicate() {
            return breaches;
        }
        for (round, obligations) in self.rounds.iter().zip(&obligations.in_round) {
            // What runs on into the next round is told there, as one.
            let runs_on = |obligation: &&Obligation| {
                let passes_on = !obligation.subject.is_of_one_round() && obligation.is_overdue();
                round.until.is_some() && passes_on
            };
            let told = obligations.iter().filter(|obligation| !runs_on(obligation));
            for breach in told.filter_map(|obligation| self.told(obligation, round)) {
                if !breaches.contains(&breach) {
                    breaches.push(breach);
                }
            }
        }
        for (round, refusal) in &obligations.refusals {
            let extension = &self.complaint.extensions[refusal.index];
            let code = match refusal.why {
                Reason::NotAllowed => "S507",
                _ => "S704",
            };
            let mut breach = self.plain(code, *round, extension.span);
            breach.refused = Some(refusal.why);
            breaches.push(breach);
        }
        breaches.extend(self.handler_concerned());
        let rounds = self.rounds.iter();
        for round in rounds.filter(|round| !round.ended_as_duplicate()) {
            breaches.extend(self.untold(round));
            breaches.extend(self.undecided(round));
        }
        breaches
    }

    /// A departure without a term.
    fn plain(&self, code: &'static str, round: u32, at: Span) -> Breach {
        Breach {
            code,
            step: code.as_bytes().get(1).map_or(0, |digit| digit - b'0'),
            round,
            at,
            who: None,
            term: None,
            refused: None,
            explained: self.is_explained(code, round),
        }
    }

    /// What is missed or late, as a departure.
    fn told(&self, obligation: &Obligation, round: &Round) -> Option<Breach> {
        let code = obligation.breach?;
        let done = obligation.done.day();
        let at = match obligation.done {
            Done::On(_, at) => at,
            Done::No | Done::DayUnknown => self.place_of_missed(obligation, round),
        };
        let by_closing = obligation.subject.row().at_closing != AtClosing::ByTermAlone;
        let early = |closed: &Day| by_closing && done.is_none() && *closed <= obligation.end.due;
        let mut breach = self.plain(code, obligation.settled_in, at);
        breach.who.clone_from(&obligation.who);
        breach.term = Some(TermBreach {
            start: obligation.start,
            due: obligation.end.due,
            set: obligation.end.set,
            done,
            days_over: obligation.days_over(),
            closed: round.closed.filter(early),
        });
        Some(breach)
    }

    /// Where something is missing. In an earlier round, at its closing.
    fn place_of_missed(&self, obligation: &Obligation, round: &Round) -> Span {
        if round.until.is_some() {
            return round.closing;
        }
        let complaint = self.complaint;
        let place = match obligation.subject {
            Subject::PointedAtWebsite => complaint.first_talk.as_ref().map(|talk| talk.span),
            Subject::Handler | Subject::Messages | Subject::Information => {
                complaint.handling.as_ref().map(|handling| handling.span)
            }
            Subject::Copy => {
                let mut copies = complaint.copies.iter();
                let of_round = copies.find(|copy| copy.date.value >= round.from);
                of_round.map(|copy| copy.span)
            }
            _ => None,
        };
        place.unwrap_or(Span::START)
    }

    /// S604: the handler is one of the persons the complaint is about.
    fn handler_concerned(&self) -> Option<Breach> {
        let last = self.last_round();
        let asked = self.start.is_some() && (last.closed.is_none() || last.must_be_complete());
        let handling = self.complaint.handling.as_ref().filter(|_| asked)?;
        let handler = handling.handler.as_ref()?;
        let concerned = self
            .complaint
            .persons_concerned()
            .any(|person| *person == handler.value);
        let since = handling.since;
        let round = since.map_or(1, |day| round_of(&self.rounds, day.value).number);
        concerned.then(|| Breach {
            who: Some(handler.value.as_str().to_owned()),
            ..self.plain("S604", round, handler.key)
        })
    }

    /// S701: proposals on which the complainant decided, or on which the round ended, that were
    /// never told.
    fn untold(&self, round: &Round) -> Vec<Breach> {
        if !self.is_formal_in(round) {
            return Vec::new();
        }
        let proposals = self.proposals_in(round).into_iter();
        proposals
            .filter(|proposal| {
                let decided = proposal.reaction.is_some() || round.must_be_complete();
                proposal.told.is_none() && decided
            })
            .map(|proposal| self.plain("S701", round.number, proposal.span))
            .collect()
    }

    /// S801: closed as decided on, without a decision of the complainant.
    fn undecided(&self, round: &Round) -> Option<Breach> {
        let proposals = self.proposals_in(round);
        let last = proposals.last();
        let undecided = last.is_none_or(|last| last.reaction.is_none());
        let missing = if round.until.is_some() {
            round.closing
        } else {
            Span::START
        };
        (round.is_decided() && undecided).then(|| {
            let at = last.map_or(missing, |last| last.span);
            self.plain("S801", round.number, at)
        })
    }
}
