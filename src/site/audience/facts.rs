//! The facts of a complaint in words, for owners and officer; persons as far as the mask lets them
//! through. Everything that they may see of it stands here, where it can be checked at once.

use std::fmt::Display;

use super::mask::persons_concerned;
use super::{AudienceScope, Mask};
use crate::calendar::Day;
use crate::place::Placed;
use crate::record::{Complaint, PlannedDay, RoleKey, Score, Value};
use crate::wording::{Message, day_long};

/// Each fact that is known, with the key of its label.
pub(super) fn facts(
    complaint: &Complaint,
    scope: &AudienceScope<'_>,
    mask: &Mask<'_>,
) -> Vec<(&'static str, String)> {
    let mut facts = Facts {
        scope,
        mask,
        told: Vec::new(),
    };
    facts.report(complaint);
    facts.handling(complaint);
    facts.more_time(complaint);
    facts.root_cause(complaint);
    facts.ending(complaint);
    facts.after_the_ending(complaint);
    facts.told
}

struct Facts<'f> {
    scope: &'f AudienceScope<'f>,
    mask: &'f Mask<'f>,
    told: Vec<(&'static str, String)>,
}

/// What stands between the parts of a fact.
const DOT: &str = " · ";

impl Facts<'_> {
    fn add(&mut self, label: &'static str, text: Option<String>) {
        self.told.extend(text.map(|text| (label, text)));
    }

    /// The parts that are known as one fact.
    fn join<const PARTS: usize>(
        &mut self,
        label: &'static str,
        parts: [Option<String>; PARTS],
        between: &str,
    ) {
        let known: Vec<String> = parts.into_iter().flatten().collect();
        self.add(label, (!known.is_empty()).then(|| known.join(between)));
    }

    fn date(&self, day: Day) -> String {
        day_long(self.scope.words.lang(), day)
    }

    fn day(&self, day: Option<&Placed<Day>>) -> Option<String> {
        day.map(|day| self.date(day.value))
    }

    fn planned(&self, day: Option<&Placed<PlannedDay>>) -> Option<String> {
        day.map(|day| self.date(day.value.0))
    }

    fn role(&self, role: Option<&Placed<RoleKey>>) -> Option<String> {
        role.map(|role| self.mask.role(role.value.as_str(), self.scope))
    }

    /// A word of a fixed list, in the language of the site.
    fn word<T: Value + Display>(&self, word: Option<&Placed<T>>) -> Option<String> {
        let texts = T::TEXTS?;
        word.map(|word| self.scope.words.text(&format!("{texts}-{}", word.value)))
    }

    fn report(&mut self, complaint: &Complaint) {
        let channel = &complaint.channel.value;
        let channel = match channel.fixed() {
            Some(fixed) => self.scope.words.text(&format!("site-way-{fixed}")),
            None => self.scope.settings().channel_name(channel).to_owned(),
        };
        self.add("site-fact-channel", Some(channel));
        self.add("site-fact-service", text(complaint.service.as_ref()));
        self.add("site-fact-severity", self.word(complaint.severity.as_ref()));
        self.add(
            "site-fact-desired",
            text(complaint.desired_solution.as_ref()),
        );
        if let Some(talk) = &complaint.first_talk {
            let parts = [
                Some(self.date(talk.date.value)),
                self.word(talk.mode.as_ref()),
                self.role(talk.by.as_ref()),
            ];
            self.join("site-fact-first-talk", parts, ", ");
        }
        self.add(
            "site-fact-formal-report",
            self.day(complaint.formal_report.as_ref()),
        );
        self.add("site-fact-nature", self.word(complaint.nature.as_ref()));
        self.add(
            "site-fact-nature-reason",
            text(complaint.nature_reason.as_ref()),
        );
        self.add(
            "site-fact-answer-promised",
            self.planned(complaint.answer_promised.as_ref()),
        );
    }

    fn handling(&mut self, complaint: &Complaint) {
        let Some(handling) = &complaint.handling else {
            return;
        };
        if self.scope.view.persons {
            let persons: Vec<String> = persons_concerned(complaint)
                .map(|person| self.mask.role(person, self.scope))
                .collect();
            self.list("site-fact-persons", &persons);
        }
        self.add("site-fact-handler", self.role(handling.handler.as_ref()));
        for agreement in &handling.agreements {
            let parts = [
                Some(self.date(agreement.date.value)),
                self.word(Some(&agreement.about)),
                self.role(agreement.with.as_ref()),
                text(agreement.text.as_ref()),
            ];
            self.join("site-fact-agreement", parts, DOT);
        }
    }

    fn list(&mut self, label: &'static str, all: &[String]) {
        let list = (!all.is_empty()).then(|| self.scope.words.list(all));
        self.add(label, list);
    }

    fn more_time(&mut self, complaint: &Complaint) {
        for extension in &complaint.extensions {
            let term = format!("term-{}", extension.term.value);
            let message = Message::new("site-fact-extension-text")
                .with("term", self.scope.words.text(&term))
                .with("until", self.date(extension.until.value.0))
                .with("reason", extension.reason.value.clone());
            let told = self.scope.words.say(&message);
            self.add("site-fact-extension", Some(told));
        }
        for pause in &complaint.suspensions {
            let (from, reason) = (self.date(pause.from.value), &pause.reason.value);
            let until = self.planned(pause.until.as_ref());
            let until = until.as_deref().unwrap_or("…");
            let told = format!("{from} – {until}: {reason}");
            self.add("site-fact-suspension", Some(told));
        }
    }

    fn root_cause(&mut self, complaint: &Complaint) {
        let Some(cause) = &complaint.root_cause else {
            return;
        };
        let settings = self.scope.settings();
        let name = settings.cause_name(&cause.kind.value).to_owned();
        self.add("site-fact-cause", Some(name));
        let contributing: Vec<String> = cause
            .contributing
            .iter()
            .map(|key| settings.cause_name(&key.value).to_owned())
            .collect();
        self.list("site-fact-contributing", &contributing);
        self.add("site-fact-cause-how", text(cause.description.as_ref()));
        let parts = [
            self.role(cause.agreed_with.as_ref()),
            self.day(cause.agreed_on.as_ref()),
        ];
        self.join("site-fact-cause-agreed", parts, ", ");
    }

    fn ending(&mut self, complaint: &Complaint) {
        for proposal in &complaint.proposals {
            let parts = [
                Some(proposal.solution.value.clone()),
                self.day(proposal.told.as_ref()),
                self.word(proposal.reaction.as_ref()),
            ];
            self.join("site-fact-proposal", parts, DOT);
        }
        for copy in &complaint.copies {
            let to = &copy.to.value;
            let to = if to.is_complainant() {
                self.scope.words.text("site-complainant")
            } else {
                self.mask.role(to.as_str(), self.scope)
            };
            let told = format!("{to}, {}", self.date(copy.date.value));
            self.add("site-fact-copy", Some(told));
        }
        let words = self.scope.words;
        let outcome = complaint.ended_as();
        let outcome = outcome.map(|outcome| words.text(&format!("site-outcome-{outcome}")));
        self.add("site-fact-outcome", outcome);
        self.add(
            "site-fact-outcome-reason",
            text(complaint.outcome_reason.as_ref()),
        );
        self.add(
            "site-fact-judgement",
            self.word(complaint.judgement.as_ref()),
        );
        let satisfaction = complaint.satisfaction.as_ref();
        let satisfaction = satisfaction.map(|score| match score.value {
            Score::Given(score) => {
                words.say(&Message::new("site-score").with("score", i64::from(score)))
            }
            Score::NotAsked => words.text("site-score-not-asked"),
        });
        self.add("site-fact-satisfaction", satisfaction);
    }

    fn after_the_ending(&mut self, complaint: &Complaint) {
        if let Some(appeal) = &complaint.appeal {
            let parts = [
                text(appeal.body.as_ref()),
                self.day(appeal.date.as_ref()),
                self.day(appeal.ruling.as_ref()),
            ];
            self.join("site-fact-appeal", parts, DOT);
        }
        for reopening in &complaint.reopenings {
            let (day, reason) = (self.date(reopening.date.value), &reopening.reason.value);
            self.add("site-fact-reopened", Some(format!("{day}: {reason}")));
        }
        for attachment in &complaint.attachments {
            self.add("site-fact-attachment", text(attachment.name.as_ref()));
        }
        self.add(
            "site-fact-keep-until",
            self.planned(complaint.keep_until.as_ref()),
        );
    }
}

fn text(text: Option<&Placed<String>>) -> Option<String> {
    text.map(|text| text.value.clone())
}
