//! One complaint as its facts, and what of them is known on a day.

use super::days::D;
use super::house::Term;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Accepted,
    FirstTalk,
    Withdrawn,
    NoComplaint,
    NotAccepted,
    Referred,
    NotPursued,
    NoReaction,
}

impl Outcome {
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Accepted => "akkoord",
            Outcome::FirstTalk => "vooroverleg",
            Outcome::Withdrawn => "ingetrokken",
            Outcome::NoComplaint => "geen-klacht",
            Outcome::NotAccepted => "geen-akkoord",
            Outcome::Referred => "doorverwezen",
            Outcome::NotPursued => "niet-doorgezet",
            Outcome::NoReaction => "geen-reactie",
        }
    }

    /// One of the three for which closing asks all that the procedure asks.
    pub fn asks_all(self) -> bool {
        matches!(
            self,
            Outcome::Accepted | Outcome::NotAccepted | Outcome::NoReaction
        )
    }
}

/// Step 2 and 3.
#[derive(Debug, Clone)]
pub struct Talk {
    pub on: D,
    pub solved: bool,
    pub pointed: Option<D>,
}

/// Step 4.
#[derive(Debug, Clone, Copy)]
pub struct Judgement {
    pub structural: bool,
    pub on: Option<D>,
}

#[derive(Debug, Clone, Copy)]
pub struct Handler {
    pub role: &'static str,
    pub since: Option<D>,
}

#[derive(Debug, Clone, Copy)]
pub struct Agreement {
    pub on: D,
    pub with: Option<&'static str>,
    /// `bericht-indiener`, else `informatie-betrokkene`.
    pub on_messages: bool,
}

#[derive(Debug, Clone, Copy)]
pub struct Extension {
    pub term: Term,
    pub until: D,
    pub told: Option<D>,
}

#[derive(Debug, Clone, Copy)]
pub struct Suspension {
    pub from: D,
    pub until: Option<D>,
}

#[derive(Debug, Clone, Copy, Default)]
pub struct Proposal {
    pub told: Option<D>,
    pub reaction: Option<&'static str>,
    pub reaction_on: Option<D>,
}

#[derive(Debug, Clone, Copy)]
pub struct Reopening {
    pub on: D,
    pub earlier_closed: Option<D>,
    pub earlier_outcome: Option<Outcome>,
}

#[derive(Debug, Clone, Copy)]
pub struct Explanation {
    pub code: &'static str,
    pub on: Option<D>,
}

/// The facts of one record.
#[derive(Debug, Clone)]
pub struct Case {
    pub number: String,
    pub received: D,
    pub channel: &'static str,
    pub by_employee: bool,
    pub talk: Option<Talk>,
    pub formal_report: Option<D>,
    pub judgement: Option<Judgement>,
    pub reported: Option<D>,
    pub acknowledged: Option<D>,
    pub explained: Option<D>,
    pub handler: Option<Handler>,
    pub persons: Vec<&'static str>,
    pub agreements: Vec<Agreement>,
    pub extensions: Vec<Extension>,
    pub suspensions: Vec<Suspension>,
    pub proposals: Vec<Proposal>,
    pub copies: Vec<(&'static str, D)>,
    pub closed: Option<D>,
    pub outcome: Option<Outcome>,
    pub reopened: Vec<Reopening>,
    pub explanations: Vec<Explanation>,
}

impl Case {
    /// Received by the officer in writing, nothing done yet.
    pub fn received(day: D) -> Case {
        Case {
            number: format!("{}-001", super::days::year(day)),
            received: day,
            channel: "e-mail",
            by_employee: false,
            talk: None,
            formal_report: None,
            judgement: None,
            reported: None,
            acknowledged: None,
            explained: None,
            handler: None,
            persons: Vec::new(),
            agreements: Vec::new(),
            extensions: Vec::new(),
            suspensions: Vec::new(),
            proposals: Vec::new(),
            copies: Vec::new(),
            closed: None,
            outcome: None,
            reopened: Vec::new(),
            explanations: Vec::new(),
        }
    }

    /// Formal from receipt: the officer received it, or it came through the website, in writing.
    pub fn formal_from_receipt(&self) -> bool {
        self.channel != "telefoon" && (!self.by_employee || self.channel == "website")
    }

    /// The day on which the terms of steps 4 to 7 start.
    pub fn formal(&self) -> Option<D> {
        if self.formal_from_receipt() {
            Some(self.received)
        } else {
            self.formal_report
        }
    }

    /// The record as it would stand if nothing later than `day` had been written: each fact after
    /// it is gone, the fact alone.
    pub fn known_on(&self, day: D) -> Case {
        let known = |fact: Option<D>| fact.filter(|on| *on <= day);
        let or_no_day = |fact: Option<D>| fact.is_none_or(|on| on <= day);
        let mut case = self.clone();
        case.talk = self.talk.clone().filter(|talk| talk.on <= day);
        if let Some(talk) = &mut case.talk {
            talk.pointed = known(talk.pointed);
        }
        case.formal_report = known(self.formal_report);
        case.judgement = self.judgement.filter(|judgement| or_no_day(judgement.on));
        case.reported = known(self.reported);
        case.acknowledged = known(self.acknowledged);
        case.explained = known(self.explained);
        case.handler = self.handler.filter(|handler| or_no_day(handler.since));
        case.agreements.retain(|agreement| agreement.on <= day);
        case.extensions
            .retain(|extension| or_no_day(extension.told));
        case.suspensions.retain(|suspension| suspension.from <= day);
        for proposal in &mut case.proposals {
            proposal.told = known(proposal.told);
            if proposal.reaction_on.is_some_and(|on| on > day) {
                (proposal.reaction, proposal.reaction_on) = (None, None);
            }
        }
        case.copies.retain(|(_, on)| *on <= day);
        case.explanations
            .retain(|explanation| or_no_day(explanation.on));
        case.reopened.retain(|reopening| reopening.on <= day);
        // A reopening that has not come yet leaves the case as the earlier closing left it.
        if let Some(next) = self.reopened.iter().find(|reopening| reopening.on > day)
            && next.earlier_closed.is_some()
        {
            case.closed = next.earlier_closed;
            case.outcome = next.earlier_outcome.or(Some(Outcome::Accepted));
        }
        case.closed = known(case.closed);
        if case.closed.is_none() {
            case.outcome = None;
        }
        case
    }

    /// The record as somebody would have written it on `day`.
    pub fn written_on(&self, day: D) -> Case {
        let mut case = self.known_on(day);
        case.proposals.retain(|proposal| proposal.told.is_some());
        case
    }
}
