//! The formal part of a complaint, from the acknowledgement to the complainant's decision (steps 4
//! to 8).

use super::Author;
use super::complaint::Telling;
use super::office::{later, later_until, on_or_after};
use crate::calendar::Day;
use crate::record::Outcome;

/// The days to which the formal part keeps, or not.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    acknowledgement: Day,
    explanation: Day,
    /// Six weeks; only the second version of the procedure sets it.
    solution: Day,
    solution_set: bool,
}

impl Telling<'_> {
    /// Everything after the start day of the terms.
    pub(super) fn formal(&mut self, start: Day) {
        let terms = Terms {
            acknowledgement: start.plus_days(7),
            explanation: start.plus_days(14),
            solution: start.plus_days(42),
            solution_set: start >= self.world.second_version,
        };
        let outcome = self.outcome();
        let acknowledged = self.acknowledge(start, terms);
        if outcome == Outcome::NoComplaint {
            let days = self.chance.days(1, 3);
            return self.close(later_until(acknowledged, days, terms.explanation), outcome);
        }
        let persons = self.assign(acknowledged, terms, outcome);
        let explained = self.explain(start, acknowledged, terms);
        if outcome == Outcome::Withdrawn {
            let days = self.chance.days(1, 6);
            return self.close(later(explained, days), outcome);
        }
        let cause = self.investigate(explained);
        if outcome == Outcome::Referred {
            let days = self.chance.days(1, 3);
            return self.close(later(cause, days), outcome);
        }
        self.decide(start, cause, terms, outcome, &persons);
    }

    fn outcome(&mut self) -> Outcome {
        let outside = self.subject.category == "overig";
        let endings = [
            (Outcome::Accepted, if outside { 30 } else { 800 }),
            (Outcome::NotAccepted, 60),
            (Outcome::Withdrawn, 40),
            (Outcome::NoComplaint, 30),
            (Outcome::Referred, if outside { 60 } else { 5 }),
            (Outcome::NoReaction, 45),
        ];
        endings[self.chance.weighted(&endings.map(|(_, weight)| weight))].0
    }

    fn acknowledge(&mut self, start: Day, terms: Terms) -> Day {
        let late = self.chance.per_mille(80);
        let day = if late {
            later(start, self.chance.days(8, 12))
        } else {
            later_until(start, self.chance.days(0, 5), terms.acknowledgement)
        };
        self.step(day, Author::OFFICER, "ontvangstbevestiging");
        self.story.fact("ontvangstbevestiging", day);
        if self.chance.per_mille(970) {
            let promised = later(start, self.chance.days(28, 45));
            self.story.fact("reactie-toegezegd", promised);
        }
        self.note("contact");
        if day > terms.acknowledgement {
            self.explain_deviation("S502", day);
        }
        day
    }

    /// Comply or explain: some deviations get their reason at once, others never.
    fn explain_deviation(&mut self, rule: &str, day: Day) {
        if self.chance.per_mille(400) {
            let reason = self.say("afwijking", rule);
            self.story.deviation(rule, reason, day);
        }
    }

    fn assign(&mut self, acknowledged: Day, terms: Terms, outcome: Outcome) -> Vec<String> {
        let days = if self.chance.per_mille(500) {
            0
        } else {
            self.chance.days(1, 3)
        };
        let day = later_until(acknowledged, days, terms.explanation.plus_days(-1));
        self.step(day, Author::OFFICER, "behandeling");
        self.judge(day, outcome);
        let persons: Vec<String> = if self.chance.per_mille(650) {
            self.person().into_iter().collect()
        } else {
            Vec::new()
        };
        self.story.line("behandeling:");
        self.story.fact("  verantwoordelijke", self.handler);
        self.story.fact("  sinds", day);
        if !persons.is_empty() {
            let persons = persons.join(", ");
            self.story
                .fact("  betrokkenen", format_args!("[{persons}]"));
        }
        self.story.line("  afspraken:");
        self.agree(day, self.handler, "bericht-indiener");
        for person in &persons {
            // Now and then nobody agrees on what the person concerned hears.
            if self.chance.per_mille(988) {
                self.agree(day, person, "informatie-betrokkene");
            }
        }
        persons
    }

    /// Step 4: an incident, or possibly structural.
    fn judge(&mut self, day: Day, outcome: Outcome) {
        // Of one that is withdrawn no cause will be known.
        let structural = self.is_structural(day) && outcome != Outcome::Withdrawn;
        let nature = if structural {
            "mogelijk-structureel"
        } else {
            "incident"
        };
        self.story.fact("aard", nature);
        if structural || self.chance.per_mille(400) {
            let reason = self.say("toelichting", nature);
            self.story.text("aard-toelichting", reason);
        }
    }

    fn agree(&mut self, day: Day, with: &str, about: &str) {
        let text = self.say("afspraak", about);
        self.story.fact("    - datum", day);
        self.story.fact("      met", with);
        self.story.fact("      over", about);
        self.story.text("      afspraak", text);
    }

    /// What recurs more than other subjects is mostly seen as structural; where a measure against it
    /// was recommended before, half of the time; elsewhere seldom.
    fn is_structural(&mut self, day: Day) -> bool {
        let share = if self.world.cases.recurs(self.subject, self.received) {
            700
        } else if self.world.measure_before(self.subject, day).is_some() {
            450
        } else {
            4
        };
        self.chance.per_mille(share)
    }

    fn explain(&mut self, start: Day, acknowledged: Day, terms: Terms) -> Day {
        let late = self.chance.per_mille(50);
        let day = if late {
            later(start, self.chance.days(15, 20))
        } else {
            later_until(acknowledged, self.chance.days(2, 7), terms.explanation)
        };
        self.step(day, Author::OFFICER, "uitleg");
        self.story.fact("uitleg-procedure", day);
        if day > terms.explanation {
            self.explain_deviation("S504", day);
        }
        day
    }

    fn investigate(&mut self, explained: Day) -> Day {
        let suspended = self.chance.per_mille(40);
        if suspended {
            let (from, reason) = (later(explained, 1), self.say("opschorting", ""));
            self.step(from, Author::OFFICER, "opschorting");
            self.story.line("opschorting:");
            self.story.fact("  - van", from);
            self.story.fact("    tot", later(from, 7));
            self.story.fact("    reden", reason);
        }
        let days = self.chance.days(2, 8) + if suspended { 8 } else { 0 };
        let day = later(explained, days);
        let author = self.handler_or_officer(350);
        self.step(day, author, "oorzaak");
        self.root_cause(day);
        self.note("onderzoek");
        day
    }

    /// The officer's task 2.
    pub(super) fn root_cause(&mut self, day: Day) {
        let text = self.say("oorzaak", self.subject.cause);
        self.story.line("oorzaak:");
        self.story.fact("  soort", self.subject.cause);
        self.story.text("  omschrijving", text);
        if self.chance.per_mille(988) {
            self.story.fact("  overlegd-met", self.handler);
            self.story.fact("  overlegd-op", day);
        }
    }

    /// Steps 7 and 8: proposals until one is accepted, or none will be.
    fn decide(
        &mut self,
        start: Day,
        cause: Day,
        terms: Terms,
        outcome: Outcome,
        persons: &[String],
    ) {
        let (first, overdue) = self.first_told(start, cause, terms);
        let mut told = self.propose(first, "eerste");
        if overdue {
            self.explain_deviation("S703", told);
        }
        if outcome == Outcome::NoReaction {
            let days = self.chance.days(24, 32);
            return self.close(later(told, days), outcome);
        }
        let refused = if outcome == Outcome::NotAccepted {
            1 + self.chance.below(2)
        } else {
            u32::from(self.chance.per_mille(220))
        };
        for round in 0..refused {
            let reacted = self.react(told, "afgewezen");
            self.note("afgewezen");
            if outcome == Outcome::Accepted || round + 1 < refused {
                let days = self.chance.days(3, 12);
                told = self.propose(later(reacted, days), "beter");
            } else {
                return self.end_without_agreement(reacted, persons);
            }
        }
        let reacted = self.react(told, "akkoord");
        self.finish(reacted, Outcome::Accepted, persons);
    }

    /// The day on which the complainant hears the first proposal, and whether that is overdue.
    fn first_told(&mut self, start: Day, cause: Day, terms: Terms) -> (Day, bool) {
        let days = self.chance.days(1, 6)
            + if self.chance.per_mille(150) {
                self.chance.days(8, 20)
            } else {
                0
            };
        let planned = later(cause, days);
        if !terms.solution_set {
            return (planned, false);
        }
        match self.chance.below(1000) {
            0..=49 => (self.extend(cause, terms), false),
            50..=99 => (later(start, self.chance.days(43, 55)), true),
            _ => (later_until(cause, days, terms.solution), false),
        }
    }

    fn extend(&mut self, cause: Day, terms: Terms) -> Day {
        let reported = later(cause, 1);
        let reason = self.say("verdaging", "");
        self.step(reported, Author::OFFICER, "verdaging");
        self.story.line("verdaging:");
        self.story.fact("  - termijn", "oplossing");
        self.story
            .fact("    tot", on_or_after(terms.solution.plus_days(21)));
        self.story.fact("    reden", reason);
        self.story.fact("    gemeld-op", reported);
        later(terms.solution, self.chance.days(1, 17))
    }
}
