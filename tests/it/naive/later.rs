//! One fact more, dated after the day that was judged on.

use super::case::{
    Agreement, Case, Explanation, Extension, Handler, Judgement, Outcome, Proposal, Reopening,
    Suspension, Talk,
};
use super::chance::Chance;
use super::days::D;
use super::house::TERMS;
use super::rounds::rounds;

const CODES: [&str; 18] = [
    "S301", "S302", "S401", "S402", "S404", "S405", "S501", "S502", "S503", "S504", "S601", "S602",
    "S605", "S606", "S702", "S703", "S902", "S904",
];

/// The case with one fact more, and what that is; nothing where the draw does not fit the case.
pub fn one_fact_more(chance: &mut Chance, case: &Case, day: D) -> Option<(String, Case)> {
    let mut case = case.clone();
    let closed = rounds(&case).last().and_then(|round| round.closed);
    let added = match chance.below(12) {
        0 => reopen(chance, &mut case, day, closed?),
        1 | 2 if closed.is_none() => close(chance, &mut case, day),
        3 => {
            let on = Some(day);
            let code = chance.pick(&CODES);
            case.explanations.push(Explanation { code, on });
            format!("explanation of {code}")
        }
        4 | 5 if closed.is_none() => extend_or_suspend(chance, &mut case, day),
        6 => {
            let to = chance.pick(&["klager", "coordinator", "trainer-2", "trainer-3"]);
            case.copies.push((to, day));
            format!("copy to {to}")
        }
        7 if closed.is_none() => propose_or_answer(chance, &mut case, day),
        8 if closed.is_none() => agree(chance, &mut case, day),
        _ if closed.is_none() => first_of_a_kind(chance, &mut case, day)?,
        _ => return None,
    };
    Some((added, case))
}

fn reopen(chance: &mut Chance, case: &mut Case, day: D, closed: D) -> String {
    let keeps = chance.percent(50) && case.closed.is_some();
    let outcome = case.outcome.take();
    case.reopened.push(Reopening {
        on: day,
        earlier_closed: (!keeps).then_some(closed),
        earlier_outcome: outcome.filter(|_| !keeps),
    });
    if keeps {
        case.outcome = outcome;
    } else {
        case.closed = None;
    }
    format!("reopening, `afgesloten` kept {keeps}")
}

fn close(chance: &mut Chance, case: &mut Case, day: D) -> String {
    let outcome = chance.pick(&[
        Outcome::Accepted,
        Outcome::NotAccepted,
        Outcome::NoReaction,
        Outcome::NoReaction,
        Outcome::Withdrawn,
        Outcome::Withdrawn,
        Outcome::NoComplaint,
        Outcome::Referred,
        Outcome::NotPursued,
    ]);
    // What stood there told of an earlier round.
    if let Some(last) = case.reopened.last_mut()
        && last.earlier_closed.is_none()
    {
        last.earlier_closed = case.closed.or(Some(last.on));
        last.earlier_outcome = last.earlier_outcome.or(case.outcome);
    }
    (case.closed, case.outcome) = (Some(day), Some(outcome));
    format!("closing as {}", outcome.word())
}

fn extend_or_suspend(chance: &mut Chance, case: &mut Case, day: D) -> String {
    let until = day + 1 + chance.below(60);
    if chance.percent(30) {
        let until = chance.percent(70).then_some(until);
        case.suspensions.push(Suspension { from: day, until });
        return "suspension".to_owned();
    }
    let term = chance.pick(&TERMS[2..6]);
    let told = chance.percent(80).then_some(day);
    case.extensions.push(Extension { term, until, told });
    format!("extension of {}", term.name())
}

fn propose_or_answer(chance: &mut Chance, case: &mut Case, day: D) -> String {
    match case.proposals.last_mut() {
        Some(last) if last.told.is_some() && last.reaction.is_none() => {
            let reaction = chance.pick(&["akkoord", "afgewezen"]);
            (last.reaction, last.reaction_on) = (Some(reaction), Some(day));
            format!("reaction {reaction}")
        }
        _ => {
            case.proposals.push(Proposal {
                told: Some(day),
                reaction: None,
                reaction_on: None,
            });
            "message about a solution".to_owned()
        }
    }
}

fn agree(chance: &mut Chance, case: &mut Case, day: D) -> String {
    let with = case.persons.first().copied();
    let on_messages = with.is_none() || chance.percent(50);
    case.agreements.push(Agreement {
        on: day,
        with,
        on_messages,
    });
    "agreement".to_owned()
}

/// The first day of something that has none yet.
fn first_of_a_kind(chance: &mut Chance, case: &mut Case, day: D) -> Option<String> {
    let on = Some(day);
    let what = match chance.below(7) {
        0 if case.acknowledged.is_none() => {
            case.acknowledged = on;
            "ontvangstbevestiging"
        }
        1 if case.explained.is_none() => {
            case.explained = on;
            "uitleg-procedure"
        }
        2 if case.judgement.is_none() => {
            let structural = chance.percent(50);
            case.judgement = Some(Judgement { structural, on });
            "aard"
        }
        3 if case.reported.is_none() => {
            case.reported = on;
            "gemeld-aan-functionaris"
        }
        4 if case.handler.is_none() => {
            let role = "coordinator";
            case.handler = Some(Handler { role, since: on });
            "verantwoordelijke"
        }
        5 if case.formal_report.is_none() => {
            case.formal_report = on;
            "formele-melding"
        }
        6 => match &mut case.talk {
            Some(talk) if talk.pointed.is_none() && !talk.solved => {
                talk.pointed = on;
                "verwezen-naar-website"
            }
            None if case.by_employee => {
                case.talk = Some(Talk {
                    on: day,
                    solved: false,
                    pointed: None,
                });
                "vooroverleg"
            }
            _ => return None,
        },
        _ => return None,
    };
    Some(what.to_owned())
}
