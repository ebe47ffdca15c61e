//! Who must do what next. `fact` is the name that `record` takes.

use super::steps::RoundView;
use super::terms::Subject;
use super::{Action, COMPLAINANT, Done, MEASURE, OFFICER, Obligation, State};
use crate::calendar::Day;
use crate::record::{Complaint, FirstTalk, Outcome, Reaction, RoleKey, Settings, Version};

/// Who received the complaint, where no role is known yet.
const EMPLOYEE: &str = "medewerker";

/// Actions while they are being listed.
pub(super) struct Todo<'a> {
    as_of: Day,
    /// The version of the procedure that asks.
    version: &'a Version,
    /// Who does the officer's part on that day (`waarneming`).
    officer: String,
    /// What is added now should have been done before the case was closed.
    after_closing: bool,
    actions: Vec<Action>,
}

impl<'a> Todo<'a> {
    pub(super) fn new(settings: &Settings, version: &'a Version, as_of: Day) -> Todo<'a> {
        let deputy = settings.deputy_on(as_of);
        Todo {
            as_of,
            version,
            officer: deputy.map_or(OFFICER, RoleKey::as_str).to_owned(),
            after_closing: false,
            actions: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, step: u8, fact: &'static str, by: &str, due: Option<Day>) {
        let overdue = due.is_some_and(|due| self.as_of > due);
        self.push(step, fact, by, due, overdue);
    }

    /// What a term asks for: overdue where the term is set and its end has passed.
    fn ask(&mut self, obligation: &Obligation, fact: &'static str, by: &str) {
        let due = (!obligation.stopped).then_some(obligation.end.due);
        let step = obligation.term().step();
        self.push(step, fact, by, due, obligation.is_overdue());
        if let Some(last) = self.actions.last_mut() {
            last.reminds = !obligation.end.set;
            last.near = obligation.is_near();
        }
    }

    fn push(&mut self, step: u8, fact: &'static str, by: &str, due: Option<Day>, overdue: bool) {
        self.actions.push(Action {
            fact,
            step,
            due,
            overdue,
            near: due.is_some_and(|due| !overdue && self.version.signals(due, self.as_of)),
            reminds: false,
            by: if by == OFFICER { &self.officer } else { by }.to_owned(),
            because: None,
            to_decide: false,
            after_closing: self.after_closing,
        });
    }

    /// Why the last one is asked.
    pub fn because(&mut self, why: &'static str) {
        if let Some(last) = self.actions.last_mut() {
            last.because = Some(why);
        }
    }

    /// A person must decide first, before the last one can be done.
    pub fn decide_first(&mut self) {
        if let Some(last) = self.actions.last_mut() {
            last.to_decide = true;
        }
    }

    /// Most urgent first: by day, what has no day last; on one day what the complainant waits for
    /// before what is only noted (`aard` shares its day with the acknowledgement), then in the
    /// order of the procedure.
    pub(super) fn sorted(mut self) -> Vec<Action> {
        self.actions.sort_by_key(|action| {
            (
                action.due.is_none(),
                action.due,
                action.fact == "aard",
                action.step,
            )
        });
        self.actions
    }
}

impl RoundView<'_> {
    /// Everything that must be done, most urgent first.
    pub(super) fn actions(&self, state: State) -> Vec<Action> {
        let situation = self.situation;
        let mut todo = Todo::new(situation.settings, situation.version, situation.as_of);
        self.open_choices(&mut todo);
        self.retention_passed(&mut todo);
        if self.situation.is_duplicate() {
            return todo.sorted();
        }
        self.other_hands(&mut todo);
        self.extension_untold(&mut todo);
        self.closing_missing(&mut todo);
        match (state, self.situation.start) {
            (State::Closed, _) => self.after_closing(&mut todo),
            (_, None) => self.before_formal(&mut todo),
            (_, Some(_)) => {
                self.messages_due(&mut todo);
                self.handling_due(&mut todo);
                self.solution_due(&mut todo);
            }
        }
        todo.sorted()
    }

    /// What a term still asks for, of one subject; several persons are asked for by one action. Of a
    /// closed case an explanation has the last word.
    fn undone(&self, subject: Subject) -> Option<&Obligation> {
        let is_settled =
            |obligation: &Obligation| obligation.explained && self.round.closed.is_some();
        let undone = self.obligations.iter().filter(|obligation| {
            obligation.subject == subject && obligation.done == Done::No && !is_settled(obligation)
        });
        undone.min_by_key(|obligation| obligation.end.due)
    }

    fn ask_for(&self, todo: &mut Todo, subject: Subject, fact: &'static str, by: &str) {
        if let Some(obligation) = self.undone(subject) {
            todo.ask(obligation, fact, by);
        }
    }

    /// Steps 2 and 3.
    fn before_formal(&self, todo: &mut Todo) {
        let complaint = self.situation.complaint;
        let pointing = self.undone(Subject::PointedAtWebsite);
        match (&complaint.first_talk, pointing) {
            (None, _) if !complaint.came_to_officer() => {
                todo.add(2, "vooroverleg", EMPLOYEE, None);
            }
            (Some(talk), Some(pointing)) => {
                todo.ask(pointing, "verwezen-naar-website", by_of(talk));
            }
            _ => {}
        }
        // Reopened after a talk that had solved it, or pointed at: the formal report is how it goes
        // on. What was only spoken waits for it from the start.
        let talked = complaint.first_talk.is_some() && pointing.is_none();
        let spoken = !self
            .situation
            .settings
            .is_in_writing(&complaint.channel.value);
        if talked || spoken {
            todo.add(3, "formele-melding", COMPLAINANT, None);
        }
    }

    /// Steps 3 to 5.
    fn messages_due(&self, todo: &mut Todo) {
        let complaint = self.situation.complaint;
        if let Some(talk) = &complaint.first_talk {
            self.ask_for(
                todo,
                Subject::PointedAtWebsite,
                "verwezen-naar-website",
                by_of(talk),
            );
        }
        self.assessment_due(todo);
        self.ask_for(
            todo,
            Subject::Acknowledgement,
            "ontvangstbevestiging",
            OFFICER,
        );
        self.promise_due(todo);
        self.ask_for(todo, Subject::Explanation, "uitleg-procedure", OFFICER);
    }

    /// Step 5: the day by which an answer comes. The acknowledgement tells it, so that it is asked
    /// for with that letter; and anew when it passed.
    fn promise_due(&self, todo: &mut Todo) {
        let complaint = self.situation.complaint;
        let proposals = self.situation.proposals_in(self.round);
        let told = proposals.iter().any(|proposal| proposal.told.is_some());
        let asked = match complaint.answer_promised.map(|day| day.value.0) {
            Some(promised) => self.situation.as_of > promised && !told,
            None => complaint.acknowledgement.is_some() || !told,
        };
        if !asked {
            return;
        }
        // The term is that of the letter; the promise itself is never late.
        todo.add(5, "reactie-toegezegd", OFFICER, None);
        if complaint.answer_promised.is_some() {
            todo.because("nieuwe-toezegging");
        }
    }

    /// Step 4: the part of the employee who received it, where one did.
    fn assessment_due(&self, todo: &mut Todo) {
        let by = judges_nature(self.situation.complaint);
        self.ask_for(todo, Subject::Nature, "aard", by);
        self.ask_for(todo, Subject::Report, "gemeld-aan-functionaris", by);
    }

    /// Step 6, and the officer's task 2.
    fn handling_due(&self, todo: &mut Todo) {
        self.agreements_due(todo);
        self.cause_due(todo);
    }

    fn agreements_due(&self, todo: &mut Todo) {
        self.ask_for(todo, Subject::Handler, "verantwoordelijke", OFFICER);
        let agreements = [Subject::Messages, Subject::Information];
        let undone = agreements
            .into_iter()
            .filter_map(|subject| self.undone(subject));
        if let Some(obligation) = undone.min_by_key(|obligation| obligation.end.due) {
            todo.ask(obligation, "afspraak", OFFICER);
        }
    }

    fn cause_due(&self, todo: &mut Todo) {
        let handler = self.situation.complaint.handler();
        match &self.situation.complaint.root_cause {
            None => todo.add(6, "oorzaak", OFFICER, None),
            Some(cause) => match (&cause.agreed_with, &cause.agreed_on) {
                (None, _) => todo.add(6, "overlegd-met", OFFICER, None),
                (Some(with), _)
                    if handler.is_some_and(|handler| {
                        let another = handler.as_str() != OFFICER && *handler != with.value;
                        another && !self.situation.is_explained("T203", self.round.number)
                    }) =>
                {
                    todo.add(6, "overlegd-met", OFFICER, None);
                    todo.because("overlegd-met-verantwoordelijke");
                }
                (Some(_), None) => todo.add(6, "overlegd-op", OFFICER, None),
                (Some(_), Some(_)) => {}
            },
        }
    }

    /// Steps 7 to 9. Where a term is set its end counts, else the day that was promised.
    fn solution_due(&self, todo: &mut Todo) {
        let complaint = self.situation.complaint;
        let handler = complaint
            .handler()
            .map_or(OFFICER, |handler| handler.as_str());
        let proposals = self.situation.proposals_in(self.round);
        let told = proposals.iter().any(|proposal| proposal.told.is_some());
        let promised = complaint.answer_promised.map(|day| day.value.0);
        let tell = |todo: &mut Todo, fact, by: &str| match self.undone(Subject::Solution) {
            Some(solution) => todo.ask(solution, fact, by),
            None => todo.add(7, fact, by, promised.filter(|_| !told)),
        };
        match proposals.last() {
            None => tell(todo, "voorstel", handler),
            Some(last) if last.told.is_none() => tell(todo, "bericht", OFFICER),
            Some(last) => match last.reaction.map(|reaction| reaction.value) {
                None => todo.add(8, "reactie", COMPLAINANT, None),
                Some(Reaction::Refused) => todo.add(7, "voorstel", handler, None),
                Some(Reaction::Accepted | Reaction::None) => {
                    todo.add(9, "afgesloten", OFFICER, None);
                }
            },
        }
    }

    /// Step 9, and what the record still lacks.
    fn after_closing(&self, todo: &mut Todo) {
        if self.round.outcome.is_none() {
            todo.add(9, "uitkomst", OFFICER, self.round.closed);
        } else if self.situation.complaint.lacks_reason() {
            todo.add(9, "reden-uitkomst", OFFICER, self.round.closed);
        } else if self.situation.complaint.reason_misses_definition() {
            todo.add(9, "reden-uitkomst", OFFICER, self.round.closed);
            todo.because("reden-geen-klacht");
        }
        if self.situation.start.is_none() {
            return;
        }
        let explained = |code: &str| self.situation.is_explained(code, self.round.number);
        let measures = &self.situation.complaint.measures;
        if self.situation.complaint.is_possibly_structural()
            && measures.is_empty()
            && !explained("T601")
        {
            todo.add(10, MEASURE, OFFICER, None);
        }
        let complete = self.round.must_be_complete();
        if complete {
            self.ask_for(todo, Subject::Copy, "afschrift", OFFICER);
        }
        todo.after_closing = true;
        if complete {
            self.assessment_due(todo);
            self.agreements_due(todo);
        }
        let cause = self.situation.complaint.root_cause.is_some();
        let asked = complete || cause || self.round.outcome == Some(Outcome::Referred);
        if asked && !explained(if cause { "T202" } else { "T201" }) {
            self.cause_due(todo);
        }
    }
}

/// Whose part step 4 is: that of the employee who received it, else of the officer.
pub(super) fn judges_nature(complaint: &Complaint) -> &str {
    if complaint.came_to_officer() {
        return OFFICER;
    }
    complaint.first_talk.as_ref().map_or(EMPLOYEE, by_of)
}

/// The employee who held the first talk.
fn by_of(talk: &FirstTalk) -> &str {
    talk.by
        .as_ref()
        .map_or(EMPLOYEE, |role| role.value.as_str())
}
