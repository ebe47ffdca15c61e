//! D003: facts in an impossible order.

use super::{AnyRecord, DaysContext, Found, Judge, Rule};
use crate::calendar::Day;
use crate::place::{Placed, Span};
use crate::procedure::{proposals_in, rounds, start_of};
use crate::record::{Complaint, Measure, Reaction, Year};

pub const RULE: Rule = Rule::fault(Judge::Days(judge));

fn judge(context: &DaysContext<'_>, found: &mut Found) {
    let orders = match context.record {
        AnyRecord::Complaint(complaint) => of_complaint(complaint),
        AnyRecord::Measure(measure) => of_measure(measure),
        AnyRecord::Year(year) => of_year(year),
        AnyRecord::Settings(_) => Vec::new(),
    };
    for order in orders
        .into_iter()
        .flatten()
        .filter(|order| order.later.day < order.earlier.day)
    {
        let finding = found
            .at(order.later.at)
            .with("fact", order.later.key)
            .with("day", order.later.day);
        finding
            .with("before", order.earlier.key)
            .with("other", order.earlier.day);
    }
    if let AnyRecord::Complaint(complaint) = context.record {
        second_before_refusal(complaint, found);
        reopened_unclosed(complaint, found);
        later_than_its_duplicate(complaint, context, found);
    }
}

/// A case that was opened again without having been closed.
fn reopened_unclosed(complaint: &Complaint, found: &mut Found) {
    for round in rounds(complaint) {
        if let Some(until) = round.until.filter(|_| !round.is_closing_told) {
            found
                .at(round.closing)
                .with("day", until)
                .worded("message-reopened");
        }
    }
}

/// The record that stays keeps the earlier formal start and first talk of the two: lateness goes
/// over with them.
fn later_than_its_duplicate(complaint: &Complaint, context: &DaysContext<'_>, found: &mut Found) {
    let (Some(stays), Some(settings)) = (&complaint.duplicate_of, context.settings) else {
        return;
    };
    let entry = context.register.complaint(stays.value);
    let Some(other) = entry
        .and_then(|entry| entry.record.as_deref())
        .filter(|_| complaint.is_duplicate())
    else {
        return;
    };
    let start = |complaint| start_of(complaint, settings).map(|start| start.day);
    let talk = |complaint: &Complaint| Some(complaint.first_talk.as_ref()?.date.value);
    let facts = [
        ("message-duplicate-start", start(complaint), start(other)),
        ("message-duplicate-talk", talk(complaint), talk(other)),
    ];
    for (text, here, there) in facts {
        let Some(day) = here.filter(|day| there.is_none_or(|there| there > *day)) else {
            continue;
        };
        found
            .at(stays.key)
            .with("day", day)
            .with("stays", stays.value.to_string())
            .worded(text);
    }
}

/// In each round: a proposal while the one before it still stands, not refused and no silence noted
/// (step 8). A reopening begins with none.
fn second_before_refusal(complaint: &Complaint, found: &mut Found) {
    let rounds = rounds(complaint);
    for round in &rounds {
        for pair in proposals_in(complaint, &rounds, round).windows(2) {
            let given_up =
                pair[0].reaction_is(Reaction::Refused) || pair[0].reaction_is(Reaction::None);
            if !given_up {
                found.at(pair[1].solution.key).worded("message-pending");
            }
        }
    }
}

/// One of two facts, with the key that the register gives it.
#[derive(Clone, Copy)]
struct Dated {
    key: &'static str,
    day: Day,
    at: Span,
}

/// Two facts of which the later cannot lie before the earlier.
struct Order {
    earlier: Dated,
    later: Dated,
}

fn dated(key: &'static str, placed: Option<&Placed<Day>>) -> Option<Dated> {
    placed.map(|placed| Dated {
        key,
        day: placed.value,
        at: placed.at,
    })
}

fn order(earlier: Option<Dated>, later: Option<Dated>) -> Option<Order> {
    Some(Order {
        earlier: earlier?,
        later: later?,
    })
}

fn of_complaint(complaint: &Complaint) -> Vec<Option<Order>> {
    let mut orders = Vec::new();
    for proposal in &complaint.proposals {
        orders.push(order(
            dated("bericht", proposal.told.as_ref()),
            dated("reactie-op", proposal.reacted.as_ref()),
        ));
    }
    for pair in complaint.proposals.windows(2) {
        let refused = pair[0]
            .reacted
            .as_ref()
            .filter(|_| pair[0].reaction_is(Reaction::Refused));
        orders.push(order(
            dated("reactie-op", refused),
            dated("bericht", pair[1].told.as_ref()),
        ));
    }
    // The last closing; what came after a reopening did not come before it.
    let closed = complaint
        .closed
        .as_ref()
        .filter(|_| !complaint.is_reopened());
    let told = complaint
        .proposals
        .iter()
        .filter_map(|proposal| proposal.told.as_ref())
        .max_by_key(|told| told.value);
    orders.push(order(dated("bericht", told), dated("afgesloten", closed)));
    for suspension in &complaint.suspensions {
        let until = suspension.until.as_ref().map(|until| Dated {
            key: "tot",
            day: until.value.0,
            at: until.at,
        });
        orders.push(order(dated("van", Some(&suspension.from)), until));
    }
    for reopening in &complaint.reopenings {
        orders.push(order(
            dated("eerder-afgesloten", reopening.closed_before.as_ref()),
            dated("datum", Some(&reopening.date)),
        ));
    }
    if let Some(appeal) = &complaint.appeal {
        orders.push(order(
            dated("datum", appeal.date.as_ref()),
            dated("uitspraak", appeal.ruling.as_ref()),
        ));
    }
    orders
}

fn of_measure(measure: &Measure) -> Vec<Option<Order>> {
    let realised = dated("gereed-op", measure.realised.as_ref());
    let decided = dated("besluit-op", measure.decided.as_ref());
    let judged = measure
        .effect
        .as_ref()
        .and_then(|effect| dated("beoordeeld-op", effect.judged.as_ref()));
    let recommended = dated("aanbevolen-op", Some(&measure.recommended));
    in_turn([recommended, decided, realised, judged])
}

fn of_year(year: &Year) -> Vec<Option<Order>> {
    let decided = dated("besloten-op", year.decided.as_ref());
    let offered = dated("aangeboden-aan-eigenaren", year.offered_to_owners.as_ref());
    let presented = dated("gepresenteerd-op", year.presented.as_ref());
    in_turn([offered, decided, presented])
}

/// Facts of which each comes after the one before it; one that is missing breaks no order.
fn in_turn<const N: usize>(facts: [Option<Dated>; N]) -> Vec<Option<Order>> {
    let known: Vec<Dated> = facts.into_iter().flatten().collect();
    known
        .windows(2)
        .map(|pair| order(Some(pair[0]), Some(pair[1])))
        .collect()
}
