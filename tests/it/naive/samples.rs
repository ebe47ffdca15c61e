//! Procedure versions and records that the worked examples begin with.

use super::case::{
    Agreement, Case, Extension, Handler, Judgement, Outcome, Proposal, Reopening, Talk,
};
use super::days::{D, Length, Off, d};
use super::house::{Term, Version};

pub fn on(day: &str) -> Option<D> {
    Some(d(day))
}

pub fn version() -> Version {
    Version::plain(d("2025-01-01"))
}

/// With every term that an organisation may set.
pub fn all_terms() -> Version {
    Version {
        pointing: Some(Length::Weeks(1)),
        judgement: Some(Length::Weeks(1)),
        handling: Some(Length::Weeks(2)),
        copies: Some(Length::Days(0)),
        ..version()
    }
}

pub fn with_solution() -> Version {
    Version {
        solution: Some(Length::Weeks(4)),
        ..version()
    }
}

pub fn dutch(version: Version) -> Version {
    let off = Off {
        dutch: true,
        extra: Vec::new(),
    };
    Version { off, ..version }
}

pub fn proposal(told: &str, reaction: Option<(&'static str, &str)>) -> Proposal {
    Proposal {
        told: on(told),
        reaction: reaction.map(|(word, _)| word),
        reaction_on: reaction.map(|(_, day)| d(day)),
    }
}

pub fn copies(day: &str) -> Vec<(&'static str, D)> {
    vec![
        ("klager", d(day)),
        ("coordinator", d(day)),
        ("trainer-2", d(day)),
    ]
}

/// An employee received it, all was done in time, closed with agreement on 27 March.
pub fn sound() -> Case {
    let agreement = |with, on_messages| Agreement {
        on: d("2026-03-06"),
        with,
        on_messages,
    };
    Case {
        by_employee: true,
        talk: Some(Talk {
            on: d("2026-03-03"),
            solved: false,
            pointed: on("2026-03-03"),
        }),
        formal_report: on("2026-03-04"),
        judgement: Some(Judgement {
            structural: false,
            on: on("2026-03-05"),
        }),
        acknowledged: on("2026-03-06"),
        explained: on("2026-03-12"),
        handler: Some(Handler {
            role: "coordinator",
            since: on("2026-03-06"),
        }),
        persons: vec!["trainer-2"],
        agreements: vec![agreement(None, true), agreement(Some("trainer-2"), false)],
        proposals: vec![proposal("2026-03-24", Some(("akkoord", "2026-03-26")))],
        copies: copies("2026-03-27"),
        closed: on("2026-03-27"),
        outcome: Some(Outcome::Accepted),
        ..Case::received(d("2026-03-02"))
    }
}

pub fn four_late_facts() -> Case {
    let mut case = sound();
    case.agreements[0].on = d("2026-03-20");
    case.copies[2].1 = d("2026-05-27");
    case.talk.as_mut().unwrap().pointed = on("2026-03-18");
    case.judgement = Some(Judgement {
        structural: true,
        on: on("2026-03-14"),
    });
    case.reported = on("2026-03-11");
    case
}

/// A formal complaint that the officer received on a day, withdrawn on another.
pub fn withdrawn(received: &str, closed: &str) -> Case {
    Case {
        closed: on(closed),
        outcome: Some(Outcome::Withdrawn),
        ..Case::received(d(received))
    }
}

pub fn reopened(day: &str, closed: &str, outcome: Outcome) -> Vec<Reopening> {
    vec![Reopening {
        on: d(day),
        earlier_closed: on(closed),
        earlier_outcome: Some(outcome),
    }]
}

pub fn acknowledged_late() -> Case {
    Case {
        by_employee: true,
        talk: sound().talk,
        formal_report: on("2026-03-04"),
        acknowledged: on("2026-04-20"),
        explained: on("2026-03-12"),
        judgement: sound().judgement,
        handler: sound().handler,
        agreements: vec![sound().agreements[0]],
        ..Case::received(d("2026-03-02"))
    }
}

pub fn extension(term: Term, until: &str, told: &str) -> Extension {
    Extension {
        term,
        until: d(until),
        told: on(told),
    }
}
