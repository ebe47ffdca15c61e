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
        AnyRecord::Settings(_) => Orders::new(),
    };
    let known = orders.into_iter().filter_map(|(one, other)| one.zip(other));
    for (earlier, later) in known.filter(|(earlier, later)| later.day < earlier.day) {
        found
            .at(later.at)
            .with("fact", later.key)
            .with("day", later.day)
            .with("before", earlier.key)
            .with("other", earlier.day);
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

fn dated(key: &'static str, placed: Option<Placed<Day>>) -> Option<Dated> {
    placed.map(|placed| Dated {
        key,
        day: placed.value,
        at: placed.at,
    })
}

/// Pairs of facts of which the second cannot lie before the first.
type Orders = Vec<(Option<Dated>, Option<Dated>)>;

fn of_complaint(complaint: &Complaint) -> Orders {
    let mut orders = Orders::new();
    for proposal in &complaint.proposals {
        orders.push((
            dated("bericht", proposal.told),
            dated("reactie-op", proposal.reacted),
        ));
    }
    for pair in complaint.proposals.windows(2) {
        let is_refused = pair[0].reaction_is(Reaction::Refused);
        let refused = pair[0].reacted.filter(|_| is_refused);
        orders.push((dated("reactie-op", refused), dated("bericht", pair[1].told)));
    }
    // The last closing; what came after a reopening did not come before it.
    let closed = complaint.closed.filter(|_| !complaint.is_reopened());
    let told = complaint
        .proposals
        .iter()
        .filter_map(|proposal| proposal.told);
    let told = told.max_by_key(|told| told.value);
    orders.push((dated("bericht", told), dated("afgesloten", closed)));
    for suspension in &complaint.suspensions {
        let until = suspension
            .until
            .map(|until| Placed::new(until.value.0, until.key, until.at));
        orders.push((dated("van", Some(suspension.from)), dated("tot", until)));
    }
    for reopening in &complaint.reopenings {
        orders.push((
            dated("eerder-afgesloten", reopening.closed_before),
            dated("datum", Some(reopening.date)),
        ));
    }
    if let Some(appeal) = &complaint.appeal {
        orders.push((
            dated("datum", appeal.date),
            dated("uitspraak", appeal.ruling),
        ));
    }
    orders
}

fn of_measure(measure: &Measure) -> Orders {
    let judged = measure.effect.as_ref().and_then(|effect| effect.judged);
    in_turn([
        dated("aanbevolen-op", Some(measure.recommended)),
        dated("besluit-op", measure.decided),
        dated("gereed-op", measure.realised),
        dated("beoordeeld-op", judged),
    ])
}

fn of_year(year: &Year) -> Orders {
    in_turn([
        dated("aangeboden-aan-eigenaren", year.offered_to_owners),
        dated("besloten-op", year.decided),
        dated("gepresenteerd-op", year.presented),
    ])
}

/// Facts of which each comes after the one before it; one that is missing breaks no order.
fn in_turn<const N: usize>(facts: [Option<Dated>; N]) -> Orders {
    let known: Vec<Option<Dated>> = facts.into_iter().filter(Option::is_some).collect();
    known.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
