//! What the terms ask of a case, one by one: from when, until when, done or not; in each round.
//!
//! What steps 3 to 6 ask runs through the rounds. Done once, it keeps its state and day. Not done
//! when a closing came on or before its end, it starts anew, whole, on the day of reopening. Not
//! done when its end had passed, it runs on: that it is late, no reopening takes back.

use super::ends::{Clock, End, Refusal};
use super::obligation::{Done, Obligation};
use super::rounds::{Round, round_of};
use super::situation::{Situation, copy_recipients};
use super::terms::Subject;
use crate::calendar::Day;
use crate::place::Placed;
use crate::record::{Agreement, AgreementSubject, Extension, RoleKey, TermName};

/// What all terms ask of a case.
pub(super) struct Obligations {
    /// For each round.
    pub in_round: Vec<Vec<Obligation>>,
    /// The extensions that move nothing, with the number of their round.
    pub refusals: Vec<(u32, Refusal)>,
}

/// One thing that a case is asked for.
struct Asked {
    subject: Subject,
    who: Option<String>,
    start: Day,
    done: Done,
    /// Asked from this round on: nothing is reported that was not judged structural yet.
    since: u32,
}

impl Asked {
    fn new(subject: Subject, start: Day, done: Done) -> Asked {
        Asked {
            subject,
            who: None,
            start,
            done,
            since: 1,
        }
    }
}

impl Situation<'_> {
    /// Everything that the terms ask, in the order of the table.
    pub(super) fn obligations(&self) -> Obligations {
        let mut all = Obligations {
            in_round: self.rounds.iter().map(|_| Vec::new()).collect(),
            refusals: Vec::new(),
        };
        for asked in self.asked_once() {
            self.run_through_rounds(&asked, &mut all);
        }
        for round in self.rounds.iter().filter(|round| self.is_formal_in(round)) {
            let solution = self.solution_of(round, &mut all.refusals);
            let obligations = &mut all.in_round[round.index()];
            obligations.extend(solution);
            obligations.extend(self.copies_of(round));
        }
        all.refusals.sort_by_key(|(_, refusal)| refusal.index);
        all
    }

    /// What steps 3 to 6 ask.
    fn asked_once(&self) -> Vec<Asked> {
        if self.is_duplicate() {
            return Vec::new();
        }
        let mut asked: Vec<Asked> = self.pointing().into_iter().collect();
        let Some(start) = self.start.map(|start| start.day) else {
            return asked;
        };
        let complaint = self.complaint;
        asked.extend(self.assessment(start));
        let messages = [
            (Subject::Acknowledgement, &complaint.acknowledgement),
            (Subject::Explanation, &complaint.explanation),
        ];
        asked.extend(messages.map(|(subject, day)| Asked::new(subject, start, Done::on(*day))));
        let handling = complaint.handling.as_ref();
        let handler = match handling.and_then(|handling| handling.handler.as_ref()) {
            None => Done::No,
            Some(_) => or_unknown(handling.and_then(|handling| handling.since)),
        };
        asked.push(Asked::new(Subject::Handler, start, handler));
        let about_messages = |agreement: &Agreement| {
            agreement.about.value == AgreementSubject::MessagesToComplainant
        };
        let agreed = self.first_agreement(about_messages);
        asked.push(Asked::new(Subject::Messages, start, agreed));
        asked.extend(self.persons().into_iter().map(|person| Asked {
            who: Some(person.as_str().to_owned()),
            ..Asked::new(Subject::Information, start, self.informed(person))
        }));
        asked
    }

    /// Step 3: asked once a first talk did not solve it, unless it was formal from receipt.
    fn pointing(&self) -> Option<Asked> {
        let talk = self.complaint.first_talk.as_ref()?;
        let asked = !talk.solved.value.0 && !self.is_formal_from_receipt();
        let done = Done::on(talk.pointed_at_website);
        asked.then(|| Asked::new(Subject::PointedAtWebsite, talk.date.value, done))
    }

    /// Step 4: judged, and where an employee received what may be structural, reported.
    fn assessment(&self, start: Day) -> Vec<Asked> {
        let complaint = self.complaint;
        let nature = complaint.nature;
        let judged_on = complaint.nature_on;
        let judged = nature.map_or(Done::No, |_| or_unknown(judged_on));
        let mut asked = vec![Asked::new(Subject::Nature, start, judged)];
        let structural = complaint.is_possibly_structural();
        if structural && !complaint.came_to_officer() {
            let reported = Done::on(complaint.reported_to_officer);
            let since = judged_on.map_or(1, |day| round_of(&self.rounds, day.value).number);
            asked.push(Asked {
                since,
                ..Asked::new(Subject::Report, start, reported)
            });
        }
        asked
    }

    /// The persons the complaint is about, each once.
    fn persons(&self) -> Vec<&RoleKey> {
        let mut persons: Vec<&RoleKey> = Vec::new();
        for person in self.complaint.persons_concerned() {
            if !persons.contains(&person) {
                persons.push(person);
            }
        }
        persons
    }

    fn informed(&self, person: &RoleKey) -> Done {
        self.first_agreement(|agreement| {
            let with = agreement.with.as_ref();
            agreement.about.value == AgreementSubject::InformationToPersonConcerned
                && with.is_some_and(|with| with.value == *person)
        })
    }

    fn first_agreement(&self, wanted: impl Fn(&Agreement) -> bool) -> Done {
        let handling = self.complaint.handling.iter();
        let agreements = handling.flat_map(|handling| &handling.agreements);
        let first = agreements
            .filter(|agreement| wanted(agreement))
            .min_by_key(|agreement| agreement.date.value);
        first.map_or(Done::No, |first| Done::On(first.date.value, first.span))
    }

    /// Lays what is asked once through the rounds, from the one in which it starts.
    fn run_through_rounds(&self, asked: &Asked, all: &mut Obligations) {
        let term = asked.subject.row().term;
        let first = round_of(&self.rounds, asked.start).index();
        let (mut start, mut started_in) = (asked.start, first);
        let mut before: Option<Obligation> = None;
        for round in &self.rounds[first..] {
            let clock = self.clock(term, start, started_in);
            let (Some(end), refused) = clock.end() else {
                return;
            };
            let refused = if started_in == round.index() {
                refused
            } else {
                self.clock(term, start, round.index()).all_refused(end.due)
            };
            all.refusals
                .extend(refused.into_iter().map(|refusal| (round.number, refusal)));
            let obligation = match before.take() {
                // Done earlier: it keeps its state and its day.
                Some(earlier) if earlier.done != Done::No => earlier,
                earlier => {
                    let mut obligation = self.obligation(asked.subject, start, end, round);
                    obligation.who.clone_from(&asked.who);
                    obligation.done = done_in(asked.done, round);
                    self.look_at_clock(&mut obligation, round);
                    // Its end had passed in an earlier round already: one and the same lateness.
                    if let Some(earlier) = earlier.filter(|earlier| earlier.start == start) {
                        obligation.settled_in = earlier.settled_in;
                    }
                    obligation
                }
            };
            let begins_anew = obligation.done == Done::No && obligation.stopped;
            if let Some(until) = round.until.filter(|_| begins_anew) {
                (start, started_in) = (until, round.index() + 1);
            }
            if round.number >= asked.since {
                all.in_round[round.index()].push(obligation.clone());
            }
            before = Some(obligation);
        }
    }

    /// Something asked in a round, not done.
    fn obligation(&self, subject: Subject, start: Day, end: End, round: &Round) -> Obligation {
        let version = self.version_of(subject.row().term);
        Obligation {
            subject,
            who: None,
            start,
            signalled: version.signals(end.due, self.as_of),
            end,
            done: Done::No,
            until: round.closed.unwrap_or(self.as_of),
            stopped: false,
            paused: false,
            settled_in: round.number,
            breach: None,
            explained: false,
        }
    }

    /// Whether its clock was stopped by the closing of the round, or stands still.
    fn look_at_clock(&self, obligation: &mut Obligation, round: &Round) {
        let before_done = |closed: Day| match obligation.done {
            Done::No => true,
            Done::On(day, _) => day > closed,
            Done::DayUnknown => false,
        };
        obligation.stopped = round
            .closed
            .is_some_and(|closed| closed <= obligation.end.due && before_done(closed));
        obligation.paused = obligation.is_running()
            && self
                .standstills_of(obligation.term())
                .iter()
                .any(|stop| obligation.start <= stop.from && stop.stands_on(self.as_of));
    }

    /// Step 7 in a round, where a term is set: a solution is told to the complainant.
    fn solution_of(&self, round: &Round, refusals: &mut Vec<(u32, Refusal)>) -> Option<Obligation> {
        let start = self.start?.day.max(round.from);
        let (end, refused) = self.clock(TermName::Solution, start, round.index()).end();
        refusals.extend(refused.into_iter().map(|refusal| (round.number, refusal)));
        let proposals = self.proposals_in(round).into_iter();
        let told = proposals.filter_map(|proposal| proposal.told);
        let mut obligation = self.obligation(Subject::Solution, start, end?, round);
        obligation.done = Done::on(told.min_by_key(|told| told.value));
        self.look_at_clock(&mut obligation, round);
        Some(obligation)
    }

    /// Step 9 in a round that ended as asks for it: a copy for each of those involved.
    fn copies_of(&self, round: &Round) -> Vec<Obligation> {
        let Some(closed) = round.closed.filter(|_| round.must_be_complete()) else {
            return Vec::new();
        };
        let Some(end) = self.clock(TermName::Copies, closed, round.index()).end().0 else {
            return Vec::new();
        };
        let recipients = copy_recipients(self.complaint, round.number).into_iter();
        recipients
            .map(|who| {
                let done = self.first_copy(who, round);
                Obligation {
                    who: Some(who.to_owned()),
                    done,
                    until: round.until.unwrap_or(self.as_of),
                    stopped: done == Done::No && round.until.is_some_and(|until| until <= end.due),
                    ..self.obligation(Subject::Copy, closed, end.clone(), round)
                }
            })
            .collect()
    }

    fn first_copy(&self, who: &str, round: &Round) -> Done {
        let copies = self.complaint.copies.iter();
        let first = copies
            .filter(|copy| copy.to.value.as_str() == who)
            .filter(|copy| round_of(&self.rounds, copy.date.value).number == round.number)
            .min_by_key(|copy| copy.date.value);
        first.map_or(Done::No, |copy| Done::On(copy.date.value, copy.span))
    }

    /// The clock of a term that starts on a day of the round with this index.
    fn clock(&self, term: TermName, start: Day, round: usize) -> Clock<'_> {
        Clock {
            term,
            start,
            version: self.version_of(term),
            standstills: self.standstills_of(term),
            extensions: self.extensions_in(term, round),
        }
    }

    /// The extensions of a term that belong to a round: by `gemeld-op`, else by `tot`.
    fn extensions_in(&self, term: TermName, round: usize) -> Vec<(usize, &Extension)> {
        let all = self.complaint.extensions.iter().enumerate();
        all.filter(|(_, extension)| TermName::from(extension.term.value) == term)
            .filter(|(_, extension)| self.round_of_extension(extension) == round)
            .collect()
    }

    fn round_of_extension(&self, extension: &Extension) -> usize {
        let told = extension.reported.map(|day| day.value);
        let day = told.unwrap_or(extension.until.value.0);
        round_of(&self.rounds, day).index()
    }
}

/// Done as far as a round knows: what lies in a later one has not happened yet.
fn done_in(done: Done, round: &Round) -> Done {
    match done {
        Done::On(day, _) if round.until.is_some_and(|until| day >= until) => Done::No,
        done => done,
    }
}

fn or_unknown(day: Option<Placed<Day>>) -> Done {
    day.map_or(Done::DayUnknown, |day| Done::on(Some(day)))
}
