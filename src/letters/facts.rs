//! What a template can use: every fact in words, or a mark that names what is missing.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Matter;
use super::ending::Ending;
use super::marks::{Mark, Teller, missing_in};
use super::quoted::quotations;
use crate::calendar::Day;
use crate::procedure::COMPLAINANT;
use crate::record::{ChannelKey, Extension, Proposal, Reaction, Settings, TermName};
use crate::wording::{Message, Words, day_long};

/// The facts of one complaint, as a letter says them. Templates see these names.
#[derive(Debug, Serialize)]
pub(super) struct Facts {
    pub number: String,
    pub organisation: String,
    pub subject: String,
    pub today: String,
    pub received: String,
    /// How the complaint came in, for "uw …".
    pub channel: String,
    /// Until when the explanation of the procedure may take (step 5).
    pub explanation_due: String,
    pub answer_promised: String,
    pub handler: String,
    #[serde(flatten)]
    pub proposed: Proposed,
    pub closed: String,
    pub outcome: String,
    #[serde(flatten)]
    pub extended: Extended,
    pub report_form: Option<String>,
    pub appeal_body: Option<String>,
    pub contact: Option<String>,
    /// Whom the letter is to, and who signs: names, which the register does not hold.
    pub addressee: String,
    pub sender: String,
    pub to_complainant: bool,
    /// The end of the term for a proposal, where one is set and none was made yet (step 7).
    pub solution_due: Option<String>,
    /// The end of the extended term, where it is another day than the one promised.
    pub term_end: Option<String>,
    /// Each part of the written procedure as a quotation.
    pub procedure: BTreeMap<String, String>,
    #[serde(flatten)]
    pub ending: Ending,
    #[serde(skip)]
    marks: Vec<Mark>,
}

/// The last proposal (step 7).
#[derive(Debug, Serialize)]
pub(super) struct Proposed {
    pub solution: String,
    pub told: String,
    pub reacted: String,
    pub accepted: bool,
    /// An earlier proposal was refused.
    pub refused_before: bool,
}

/// The last extension of a term.
#[derive(Debug, Serialize)]
pub(super) struct Extended {
    pub term: String,
    pub until: String,
    pub reason: String,
}

impl Teller<'_> {
    /// Steps 7 and 8, of the last proposal.
    fn proposed(&mut self, proposals: &[Proposal]) -> Proposed {
        let lang = self.words.lang();
        let last = proposals.last();
        let told = last
            .and_then(|proposal| proposal.told)
            .map(|told| day_long(lang, told.value));
        let reacted = last
            .and_then(|proposal| proposal.reacted)
            .map(|reacted| day_long(lang, reacted.value));
        Proposed {
            solution: self.known(
                "voorstel",
                last.map(|proposal| proposal.solution.value.trim().to_owned()),
            ),
            told: self.known("bericht", told),
            reacted: self.known("reactie", reacted),
            accepted: last.is_some_and(|proposal| proposal.reaction_is(Reaction::Accepted)),
            refused_before: proposals
                .iter()
                .rev()
                .skip(1)
                .any(|proposal| proposal.reaction_is(Reaction::Refused)),
        }
    }

    fn extended(&mut self, extension: Option<&Extension>) -> Extended {
        let words = self.words;
        let term = |extension: &Extension| {
            words.text(&format!("letters-term-{}", extension.term.value.word()))
        };
        Extended {
            term: self.known("verdaging", extension.map(term)),
            until: match extension {
                Some(extension) => self.promised(extension.until.value.0),
                None => self.known("verdaging", None),
            },
            reason: self.known(
                "verdaging",
                extension.map(|extension| extension.reason.value.trim().to_owned()),
            ),
        }
    }
}

impl Facts {
    pub(super) fn of(matter: Matter<'_>, words: &Words) -> Facts {
        let Matter {
            complaint,
            status,
            settings,
            as_of,
            recipient,
            ..
        } = matter;
        let mut teller = Teller {
            words,
            number: complaint.number.value.to_string(),
            as_of,
            marks: Vec::new(),
        };
        let day = |day: Day| day_long(words.lang(), day);
        let proposed = teller.proposed(&complaint.proposals);
        let extension = complaint.extensions.last();
        let extended = teller.extended(extension);
        let handler = complaint
            .handling
            .as_ref()
            .and_then(|handling| handling.handler.as_ref());
        let handler = handler.map(|role| settings.role_name(role.value.as_str()).to_owned());
        let explanation = status
            .deadline(TermName::Explanation)
            .map(|deadline| teller.promised(deadline.due()));
        let promised = complaint.answer_promised;
        let promised = promised.map(|promised| promised.value.0);
        let outcome = status
            .closed
            .and(complaint.ended_as())
            .map(|outcome| words.text(&format!("letters-outcome-{}", outcome.word())));
        let optional = |text: &Option<crate::place::Placed<String>>| {
            text.as_ref().map(|text| text.value.clone())
        };
        let due = |term| {
            status
                .deadline(term)
                .map(|deadline| (deadline.due(), deadline.is_done()))
        };
        let solution_due = due(TermName::Solution)
            .filter(|(_, done)| !done)
            .map(|(due, _)| teller.promised(due));
        let term_end = extension
            .and_then(|extension| {
                Some((
                    extension.until.value.0,
                    due(TermName::from(extension.term.value))?.0,
                ))
            })
            .filter(|(until, due)| until != due)
            .map(|(_, due)| teller.promised(due));
        let form = settings.report_form.as_ref();
        let form = form.map(|form| form.value.as_str().to_owned());
        let ending = Ending::of(matter, form.clone(), &mut teller);
        let to_complainant = recipient.is_none_or(|to| to == COMPLAINANT);
        let whose = match recipient.filter(|_| !to_complainant) {
            None => words.text("letters-name-complainant"),
            Some(role) => words.say_args(
                "letters-name-role",
                &[("role", settings.role_name(role).into())],
            ),
        };
        // An outcome comes with the closing.
        let outcome_by = match status.closed {
            None => ("afgesloten", "afgesloten"),
            Some(_) => ("uitkomst", "uitkomst"),
        };
        let addressee = teller.name(whose);
        let sender = teller.name(words.text("letters-name-sender"));
        Facts {
            addressee,
            sender,
            to_complainant,
            solution_due,
            term_end,
            procedure: quotations(matter, words),
            ending,
            number: teller.number.clone(),
            organisation: settings.organisation.value.clone(),
            subject: complaint.subject.value.clone(),
            today: day(as_of),
            received: day(complaint.received.value),
            channel: channel(&complaint.channel.value, settings, words),
            explanation_due: teller.known("formele-melding", explanation),
            answer_promised: teller.answer_promised(promised),
            handler: teller.known("verantwoordelijke", handler),
            proposed,
            closed: teller.known("afgesloten", status.closed.map(day)),
            outcome: teller.recorded("uitkomst", outcome_by, outcome),
            extended,
            report_form: form,
            appeal_body: optional(&settings.appeal_body),
            contact: settings
                .contact
                .as_ref()
                .map(|contact| contact.value.as_str().to_owned()),
            marks: teller.marks,
        }
    }

    /// What is missing in a letter with these facts.
    pub(super) fn missing_in(&self, letter: &str) -> Vec<Message> {
        missing_in(&self.marks, letter)
    }
}

/// How the complaint came in, for "uw ...".
fn channel(channel: &ChannelKey, settings: &Settings, words: &Words) -> String {
    match channel.fixed() {
        Some(fixed) => words.text(&format!("letters-channel-{}", fixed.word())),
        None => words.say_args(
            "letters-channel-declared",
            &[("channel", settings.channel_name(channel).into())],
        ),
    }
}
