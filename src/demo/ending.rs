//! How a complaint ends: proposals and decisions, closing with copies, and what may follow
//! (steps 7 to 9, an appeal, a reopening, the complainant's judgement).

use super::Author;
use super::complaint::Telling;
use super::material::material;
use super::office::later;
use crate::calendar::Day;
use crate::record::{Judgement, Outcome};

impl Telling<'_> {
    /// Step 7: a proposal, told to the complainant on `day`. The first one opens the list.
    pub(super) fn propose(&mut self, day: Day, kind: &str) -> Day {
        let author = self.handler_or_officer(300);
        self.step(day, author, "voorstel");
        if kind == "eerste" {
            self.story.line("voorstellen:");
        }
        let list = if self.subject.category == "betalingen" {
            "voorstel-betalingen"
        } else {
            "voorstel"
        };
        let text = self.say(list, kind);
        self.story.text("  - oplossing", text);
        self.story.fact("    bericht", day);
        day
    }

    /// Step 8: the complainant's decision, some days after being told.
    pub(super) fn react(&mut self, told: Day, reaction: &str) -> Day {
        let day = later(told, self.chance.days(1, 9));
        self.step(day, Author::OFFICER, "reactie");
        self.story.fact("    reactie", reaction);
        self.story.fact("    reactie-op", day);
        day
    }

    /// Closes an accepted complaint, and asks some complainants how they found the handling.
    pub(super) fn finish(&mut self, reacted: Day, outcome: Outcome, persons: &[String]) {
        let days = if self.chance.per_mille(500) {
            0
        } else {
            self.chance.days(1, 4)
        };
        let closed = later(reacted, days);
        self.step(closed, Author::OFFICER, "afgesloten");
        self.story.line("afschriften:");
        self.copies(closed, persons);
        self.end(closed, outcome);
        if self.chance.per_mille(380) {
            let days = self.chance.days(6, 16);
            self.step(later(closed, days), Author::OFFICER, "tevredenheid");
            let score = 1 + self.chance.weighted(&[4, 9, 22, 42, 23]);
            self.story.fact("tevredenheid", score);
        }
    }

    /// Closes without a copy of a solution, because there is none.
    pub(super) fn close(&mut self, day: Day, outcome: Outcome) {
        self.step(day, Author::OFFICER, "afgesloten");
        if outcome == Outcome::NoReaction {
            self.story.fact("    reactie", "geen-reactie");
        }
        self.end(day, outcome);
    }

    /// No agreement: the case is closed, and then appealed, reopened or left at that.
    pub(super) fn end_without_agreement(&mut self, reacted: Day, persons: &[String]) {
        let proposals = self.story.end();
        let closed = later(reacted, self.chance.days(1, 5));
        self.step(closed, Author::OFFICER, "afgesloten");
        self.story.line("afschriften:");
        self.copies(closed, persons);
        let copies = self.story.end();
        self.end(closed, Outcome::NotAccepted);
        match self.chance.below(10) {
            0..=1 => self.reopen(closed, proposals, copies, persons),
            2..=5 => self.appeal(closed),
            _ => {}
        }
    }

    fn copies(&mut self, day: Day, persons: &[String]) {
        let handler = self.handler;
        // Now and then the copy to someone who worked on the solution is forgotten.
        let forgotten = self.chance.per_mille(18);
        let involved = ["klager", handler]
            .into_iter()
            .chain(persons.iter().map(String::as_str));
        let count = 2 + persons.len() - usize::from(forgotten);
        for to in involved.take(count) {
            self.story.fact("  - aan", to);
            self.story.fact("    datum", day);
        }
    }

    fn end(&mut self, day: Day, outcome: Outcome) {
        self.story.fact("afgesloten", day);
        self.story.fact("uitkomst", outcome);
        let reason = self.say("reden", outcome.word());
        if !reason.is_empty() {
            self.story.text("reden-uitkomst", reason);
        }
        if matches!(outcome, Outcome::Accepted | Outcome::NotAccepted) {
            let verdict = Judgement::ALL[self.chance.weighted(&[55, 30, 15])];
            self.story.fact("oordeel", verdict);
            self.learn(day);
        }
        self.note(outcome.word());
    }

    fn learn(&mut self, day: Day) {
        if self.chance.per_mille(300) {
            let lesson = self.say("les", self.subject.cause);
            self.story.text("les", lesson);
            if let Some(story) = material().list("verhaal", self.subject.cause).first() {
                self.story.text("verhaal", story);
            }
        }
        if let Some(measure) = self
            .world
            .measure_before(self.subject, day)
            .filter(|_| self.story.says("aard: mogelijk-structureel"))
        {
            self.story.fact("maatregelen", format_args!("[{measure}]"));
        }
    }

    fn appeal(&mut self, closed: Day) {
        let day = later(closed, self.chance.days(10, 30));
        self.step(day, Author::OFFICER, "extern");
        self.story.line("extern:");
        self.story
            .fact("  instantie", "Geschillencommissie Voorbeeld");
        self.story.fact("  datum", day);
        let ruling = later(day, self.chance.days(60, 110));
        self.step(ruling, Author::OFFICER, "uitspraak");
        self.story.fact("  uitspraak", ruling);
    }

    /// After all: open again, another proposal, accepted.
    fn reopen(&mut self, closed: Day, proposals: usize, copies: usize, persons: &[String]) {
        let day = later(closed, self.chance.days(15, 50));
        self.step(day, Author::OFFICER, "heropend");
        let reason = self.say("heropend", "");
        self.story.line("heropend:");
        self.story.fact("  - datum", day);
        self.story.fact("    reden", reason);
        self.note("heropend");
        let written = self.story.end();

        self.story.write_at(Some(proposals));
        let days = self.chance.days(5, 15);
        let told = self.propose(later(day, days), "beter");
        let reacted = self.react(told, "akkoord");
        let added = self.story.end() - proposals;

        let again = later(reacted, 2);
        self.step(again, Author::OFFICER, "afgesloten");
        self.story.write_at(Some(copies + added));
        self.copies(again, persons);
        for key in ["afgesloten:", "uitkomst:", "reden-uitkomst:"] {
            self.story.drop_fact(key);
        }
        let added = added + self.story.end() - (copies + added);
        self.story.write_at(Some(written + added));
        self.story.fact("    eerder-afgesloten", closed);
        self.story
            .fact("    eerdere-uitkomst", Outcome::NotAccepted);
        self.story.write_at(None);
        self.story.fact("afgesloten", again);
        self.story.fact("uitkomst", Outcome::Accepted);
        self.note("akkoord");
    }
}
