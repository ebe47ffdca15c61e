//! Facts on the very end of their terms, where most mistakes are made.

use super::case::{Agreement, Handler, Judgement};
use super::generate::Life;
use super::house::House;
use super::rounds::{round_of, rounds};
use super::runs::{Done, Judged, TOLD};

impl Life<'_> {
    /// Moves one fact to the end of its term, the day before it or the day after.
    pub fn nudge(&mut self, house: &House) {
        if self.chance.percent(40) {
            return;
        }
        let later = self.last();
        let judged = Judged::new(&self.case, house, later);
        let round = self.chance.below(judged.runs.len());
        if judged.runs[round].is_empty() {
            return;
        }
        let run = &judged.runs[round][self.chance.below(judged.runs[round].len())];
        if run.done == Done::DayUnknown || run.duty == TOLD {
            return;
        }
        let day = (run.due + self.chance.below(3)).saturating_sub(1);
        let rounds = rounds(&self.case);
        let within = rounds[round_of(&rounds, day)]
            .closed
            .is_none_or(|closed| day <= closed);
        if !within || day > later || day < run.start {
            return;
        }
        let case = &mut self.case;
        match run.duty.not_done {
            "S301" => case.talk.as_mut().unwrap().pointed = Some(day),
            "S401" => {
                let judgement = case.judgement.get_or_insert(Judgement {
                    structural: false,
                    on: None,
                });
                if case.reported.is_none_or(|reported| reported >= day) {
                    judgement.on = Some(day);
                }
            }
            "S402" if judged.is_judged() => case.reported = Some(day),
            "S501" => case.acknowledged = Some(day),
            "S503" => case.explained = Some(day),
            "S601" => {
                let handler = Handler {
                    role: "coordinator",
                    since: None,
                };
                case.handler.get_or_insert(handler).since = Some(day);
            }
            "S602" => case.agreements.push(Agreement {
                on: day,
                with: None,
                on_messages: true,
            }),
            "S603" => case.agreements.push(Agreement {
                on: day,
                with: Some(run.who),
                on_messages: false,
            }),
            _ => {}
        }
    }
}
