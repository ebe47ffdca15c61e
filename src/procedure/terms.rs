//! When terms begin and end: the formal start, extensions, suspensions, days off, closing.
//!
//! The order of events decides. `verdaging.tot` is the new end from the day it was reported (from
//! the start, where no day is given): what a suspension had cost before that day is already in it.
//! A suspension moves every end that still runs on `van`, by the days from `van` (or from the
//! report of a later extension) up to, not including, `tot`; while `tot` is absent, up to the day
//! of judging. Overlapping suspensions count once. An end that lands on a day off moves on, an end
//! that the officer set does not. The acknowledgement's clock never stands still.

use super::{Basis, Deadline, Start};
use crate::calendar::{Day, DaysOff, Term};
use crate::record::{Channel, Complaint, ExtendableTerm, Version};

/// The day on which a complaint became formal, and why (rules.md, "When a rule applies").
#[must_use]
pub fn start_of(complaint: &Complaint) -> Option<Start> {
    if let Some(report) = &complaint.formal_report {
        return Some(Start {
            day: report.value,
            basis: Basis::FormalReport,
        });
    }
    let received = complaint.received.value;
    if complaint.channel.value.fixed() == Some(Channel::Website) {
        return Some(Start {
            day: received,
            basis: Basis::ThroughWebsite,
        });
    }
    complaint.came_to_officer().then_some(Start {
        day: received,
        basis: Basis::ReceivedByOfficer,
    })
}

/// The terms that run for a complaint as known on `as_of`, in the order of their ends.
pub(super) fn deadlines(
    complaint: &Complaint,
    start: Start,
    version: &Version,
    as_of: Day,
) -> Vec<Deadline> {
    let off = version.days_off();
    let stops = standstills(complaint, as_of);
    let mut deadlines: Vec<Deadline> = ExtendableTerm::ALL
        .iter()
        .filter_map(|&term| {
            let clock = Clock {
                term,
                start: start.day,
                off: &off,
                length: length(version, term),
                met: done(complaint, term),
            };
            clock.deadline(complaint, &stops, as_of)
        })
        .collect();
    deadlines.sort_by_key(|deadline| (deadline.due, deadline.term));
    deadlines
}

/// The length that a version of the procedure gives a term.
fn length(version: &Version, term: ExtendableTerm) -> Option<Term> {
    let terms = version.terms.as_ref()?;
    let placed = match term {
        ExtendableTerm::Acknowledgement => &terms.acknowledgement,
        ExtendableTerm::Explanation => &terms.explanation,
        ExtendableTerm::Solution => &terms.solution,
    };
    placed.as_ref().map(|term| term.value)
}

/// The day on which the duty of a term was done; for the solution, when the first one was told.
fn done(complaint: &Complaint, term: ExtendableTerm) -> Option<Day> {
    match term {
        ExtendableTerm::Acknowledgement => complaint.acknowledgement.as_ref().map(|day| day.value),
        ExtendableTerm::Explanation => complaint.explanation.as_ref().map(|day| day.value),
        ExtendableTerm::Solution => complaint
            .proposals
            .iter()
            .filter_map(|proposal| proposal.told.as_ref())
            .map(|day| day.value)
            .min(),
    }
}

/// A time in which the clock stood still: from the first day up to, not including, the second.
#[derive(Clone, Copy)]
struct Standstill {
    from: Day,
    until: Day,
    /// No `tot` yet.
    lasting: bool,
}

/// The suspensions in order, without overlap.
fn standstills(complaint: &Complaint, as_of: Day) -> Vec<Standstill> {
    let mut stops: Vec<Standstill> = complaint
        .suspensions
        .iter()
        .map(|suspension| {
            let until = suspension.until.as_ref().map(|until| until.value.0);
            Standstill {
                from: suspension.from.value,
                until: until.unwrap_or(as_of),
                lasting: until.is_none(),
            }
        })
        .collect();
    stops.sort_by_key(|stop| (stop.from, stop.until));
    let mut reached = None;
    for stop in &mut stops {
        stop.from = reached.map_or(stop.from, |reached| stop.from.max(reached));
        stop.until = stop.until.max(stop.from);
        reached = Some(stop.until);
    }
    stops
}

/// The clock of one term.
struct Clock<'v> {
    term: ExtendableTerm,
    start: Day,
    off: &'v DaysOff,
    length: Option<Term>,
    met: Option<Day>,
}

/// An end as it moves through the events.
struct End {
    due: Option<Day>,
    suspended: i64,
}

impl Clock<'_> {
    fn deadline(
        &self,
        complaint: &Complaint,
        stops: &[Standstill],
        as_of: Day,
    ) -> Option<Deadline> {
        let mut extensions: Vec<(Option<Day>, Day)> = complaint
            .extensions
            .iter()
            .filter(|extension| extension.term.value == self.term)
            .map(|extension| {
                (
                    extension.reported.as_ref().map(|day| day.value),
                    extension.until.value.0,
                )
            })
            .collect();
        extensions.sort_by_key(|(reported, _)| *reported);
        let stops = if self.term == ExtendableTerm::Acknowledgement {
            &[]
        } else {
            stops
        };
        let end = self.run(&extensions, stops);
        let due = end.due?;
        let stopped = self.stopped(
            complaint,
            due,
            extensions.last().and_then(|(reported, _)| *reported),
        );
        let paused = self.met.is_none()
            && stops
                .iter()
                .any(|stop| stop.from <= as_of && (as_of < stop.until || stop.lasting));
        Some(Deadline {
            term: self.term,
            length: self.length,
            start: self.start,
            due,
            met: self.met.filter(|_| stopped.is_none()),
            stopped,
            extended: !extensions.is_empty(),
            suspended: end.suspended,
            paused: paused && stopped.is_none(),
        })
    }

    /// Extensions and suspensions in the order in which they happened.
    fn run(&self, extensions: &[(Option<Day>, Day)], stops: &[Standstill]) -> End {
        let mut end = End {
            due: self.length.map(|length| length.due(self.start, self.off)),
            suspended: 0,
        };
        let mut extensions = extensions.iter().peekable();
        for stop in stops {
            while let Some((_, until)) =
                extensions.next_if(|(reported, _)| reported.is_none_or(|day| day <= stop.from))
            {
                end = End::set(*until);
            }
            self.suspend(&mut end, *stop);
            // Reported while the clock stood still: the days up to the report are in the new end.
            while let Some((reported, until)) =
                extensions.next_if(|(reported, _)| reported.is_some_and(|day| day < stop.until))
            {
                end = End::set(*until);
                self.suspend(
                    &mut end,
                    Standstill {
                        from: reported.unwrap_or(stop.from),
                        ..*stop
                    },
                );
            }
        }
        for (_, until) in extensions {
            end = End::set(*until);
        }
        end
    }

    /// Moves the end, where its term still runs on the day the clock stops.
    fn suspend(&self, end: &mut End, stop: Standstill) {
        let running = self.start <= stop.from && self.met.is_none_or(|met| met > stop.from);
        if let Some(due) = end.due.filter(|due| running && *due >= stop.from) {
            let days = stop.until.days_since(stop.from);
            if days > 0 {
                end.due = Some(self.off.next_open(due.plus_days(days)));
                end.suspended += days;
            }
        }
    }

    /// The closing that stopped this clock: not done by then, not yet past its end. A term stopped
    /// so stays stopped when the case is reopened, unless it is extended anew.
    fn stopped(&self, complaint: &Complaint, due: Day, extended_on: Option<Day>) -> Option<Day> {
        let earlier = complaint
            .reopenings
            .iter()
            .filter_map(|reopening| reopening.closed_before.as_ref())
            .map(|day| day.value);
        let closings = earlier
            .chain(complaint.closed.as_ref().map(|day| day.value))
            .chain(complaint.closed_on());
        let closed = closings
            .filter(|closed| extended_on.is_none_or(|day| day <= *closed))
            .min()?;
        let open = self.met.is_none_or(|met| met > closed);
        (open && due >= closed).then_some(closed)
    }
}

impl End {
    /// As an extension sets it: what suspensions had cost is in it.
    const fn set(until: Day) -> End {
        End {
            due: Some(until),
            suspended: 0,
        }
    }
}
