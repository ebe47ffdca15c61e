//! What a template can use: every fact in words, or a mark that names what is missing.

use serde::Serialize;

use super::Matter;
use crate::calendar::Day;
use crate::record::{ExtendableTerm, Outcome, Reaction};
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
    /// The last proposal (step 7).
    pub solution: String,
    pub told: String,
    pub reacted: String,
    pub accepted: bool,
    /// An earlier proposal was refused.
    pub refused_before: bool,
    pub closed: String,
    pub outcome: String,
    /// The last extension of a term.
    pub term: String,
    pub until: String,
    pub reason: String,
    pub report_form: Option<String>,
    pub appeal_body: Option<String>,
    pub contact: Option<String>,
    #[serde(skip)]
    marks: Vec<Mark>,
}

/// A mark in the place of a fact, and what to do about it.
#[derive(Debug)]
struct Mark {
    text: String,
    message: Message,
}

/// Puts facts into words, and collects marks for what is missing.
struct Teller<'a> {
    words: &'a Words,
    number: String,
    marks: Vec<Mark>,
}

impl Teller<'_> {
    /// The value, or a mark that names the fact as `record` takes it.
    fn known(&mut self, fact: &'static str, value: Option<String>) -> String {
        value.unwrap_or_else(|| {
            let text = self.words.say(&Message::new("letters-mark").with("fact", fact));
            let message = Message::new("letters-missing").with("fact", fact).with("number", self.number.as_str());
            self.marks.push(Mark { text: text.clone(), message });
            text
        })
    }

    fn day(&self, day: Day) -> String {
        day_long(self.words.lang(), day)
    }
}

impl Facts {
    pub(super) fn of(matter: Matter<'_>, words: &Words) -> Facts {
        let Matter { complaint, course, settings, as_of } = matter;
        let mut teller = Teller { words, number: complaint.number.value.to_string(), marks: Vec::new() };
        let day = |day: Day| day_long(words.lang(), day);
        let proposal = complaint.proposals.last();
        let extension = complaint.extensions.last();
        let handler = complaint.handling.as_ref().and_then(|handling| handling.handler.as_ref());
        let explanation = course.deadline(ExtendableTerm::Explanation).map(|deadline| day(deadline.due));
        let outcome = course.closed.and(complaint.ended_as()).map(|outcome| outcome_key(outcome, words));
        let optional = |text: &Option<crate::place::Placed<String>>| text.as_ref().map(|text| text.value.clone());
        Facts {
            number: teller.number.clone(),
            organisation: settings.organisation.value.clone(),
            subject: complaint.subject.value.clone(),
            today: teller.day(as_of),
            received: day(complaint.received.value),
            channel: words.text(&format!("letters-channel-{}", complaint.channel.value.word())),
            explanation_due: teller.known("formele-melding", explanation),
            answer_promised: teller.known("reactie-toegezegd", complaint.answer_promised.as_ref().map(|promised| day(promised.value.0))),
            handler: teller.known("verantwoordelijke", handler.map(|role| settings.role_name(role.value.as_str()).to_owned())),
            solution: teller.known("voorstel", proposal.map(|proposal| proposal.solution.value.trim().to_owned())),
            told: teller.known("bericht", proposal.and_then(|proposal| proposal.told.as_ref()).map(|told| day(told.value))),
            reacted: teller.known("reactie", proposal.and_then(|proposal| proposal.reacted.as_ref()).map(|reacted| day(reacted.value))),
            accepted: proposal.and_then(|proposal| proposal.reaction.as_ref()).is_some_and(|reaction| reaction.value == Reaction::Accepted),
            refused_before: complaint
                .proposals
                .iter()
                .rev()
                .skip(1)
                .any(|earlier| earlier.reaction.as_ref().is_some_and(|reaction| reaction.value == Reaction::Refused)),
            closed: teller.known("afgesloten", course.closed.map(day)),
            outcome: teller.known("uitkomst", outcome),
            term: teller
                .known("verdaging", extension.map(|extension| words.text(&format!("letters-term-{}", extension.term.value.word())))),
            until: teller.known("verdaging", extension.map(|extension| day(extension.until.value.0))),
            reason: teller.known("verdaging", extension.map(|extension| extension.reason.value.trim().to_owned())),
            report_form: optional(&settings.report_form),
            appeal_body: optional(&settings.appeal_body),
            contact: optional(&settings.contact),
            marks: teller.marks,
        }
    }

    /// What is missing in a letter: the facts whose marks stand in it, each once.
    pub(super) fn missing_in(&self, letter: &str) -> Vec<Message> {
        let mut missing: Vec<Message> = Vec::new();
        for mark in self.marks.iter().filter(|mark| letter.contains(&mark.text)) {
            if !missing.contains(&mark.message) {
                missing.push(mark.message.clone());
            }
        }
        missing
    }
}

fn outcome_key(outcome: Outcome, words: &Words) -> String {
    words.text(&format!("letters-outcome-{}", outcome.word()))
}
