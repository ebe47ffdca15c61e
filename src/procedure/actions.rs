//! Who must do what next. `fact` is the name that `record` takes.

use super::steps::{DAYS_TO_POINT_AT_WEBSITE, OFFICER, Situation};
use super::{Action, State};
use crate::calendar::Day;
use crate::record::{AgreementSubject, ExtendableTerm, FirstTalk, Nature, Outcome, Reaction};

/// Who received the complaint, where no role is known yet.
const EMPLOYEE: &str = "medewerker";
/// Whose turn it is outside the organisation.
const COMPLAINANT: &str = "klager";

/// Actions while they are being listed.
pub(super) struct Todo {
    as_of: Day,
    actions: Vec<Action>,
}

impl Todo {
    pub(super) const fn new(as_of: Day) -> Todo {
        Todo {
            as_of,
            actions: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, step: u8, fact: &'static str, by: &str, due: Option<Day>) {
        let overdue = due.is_some_and(|due| self.as_of > due);
        self.actions.push(Action {
            fact,
            step,
            due,
            overdue,
            by: by.to_owned(),
        });
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

impl Situation<'_> {
    /// Everything that must be done, most urgent first.
    pub(super) fn actions(&self, state: State) -> Vec<Action> {
        let mut todo = Todo::new(self.as_of);
        match (state, self.start) {
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

    /// The end of a term that still waits.
    fn end_of(&self, term: ExtendableTerm) -> Option<Day> {
        let deadline = self
            .deadlines
            .iter()
            .find(|deadline| deadline.term == term)?;
        (deadline.stopped.is_none()).then_some(deadline.due)
    }

    /// Steps 2 and 3.
    fn before_formal(&self, todo: &mut Todo) {
        let Some(talk) = &self.complaint.first_talk else {
            return todo.add(2, "vooroverleg", EMPLOYEE, None);
        };
        if talk.solved.value.0 {
            // Reopened after a talk that had solved it: the formal report is how it goes on.
            return todo.add(3, "formele-melding", COMPLAINANT, None);
        }
        match talk.pointed_at_website {
            None => todo.add(
                3,
                "verwezen-naar-website",
                by_of(talk),
                Some(talk.date.value.plus_days(DAYS_TO_POINT_AT_WEBSITE - 1)),
            ),
            Some(_) => todo.add(3, "formele-melding", COMPLAINANT, None),
        }
    }

    /// Steps 4 and 5.
    fn messages_due(&self, todo: &mut Todo) {
        let complaint = self.complaint;
        let acknowledgement = self.end_of(ExtendableTerm::Acknowledgement);
        match &complaint.nature {
            None => todo.add(4, "aard", OFFICER, acknowledgement),
            Some(nature) => {
                let unreported =
                    !complaint.came_to_officer() && complaint.reported_to_officer.is_none();
                if nature.value == Nature::PossiblyStructural && unreported {
                    todo.add(
                        4,
                        "gemeld-aan-functionaris",
                        complaint.first_talk.as_ref().map_or(EMPLOYEE, by_of),
                        None,
                    );
                }
            }
        }
        if complaint.acknowledgement.is_none() {
            todo.add(5, "ontvangstbevestiging", OFFICER, acknowledgement);
        } else if complaint.answer_promised.is_none() && complaint.proposals.is_empty() {
            todo.add(5, "reactie-toegezegd", OFFICER, None);
        }
        if complaint.explanation.is_none() {
            todo.add(
                5,
                "uitleg-procedure",
                OFFICER,
                self.end_of(ExtendableTerm::Explanation),
            );
        }
    }

    /// Step 6, and the officer's task 2.
    fn handling_due(&self, todo: &mut Todo) {
        let complaint = self.complaint;
        let due = self.end_of(ExtendableTerm::Explanation);
        if complaint.handler().is_none() {
            todo.add(6, "verantwoordelijke", OFFICER, due);
        }
        if !complaint.has_agreement(AgreementSubject::MessagesToComplainant)
            || !complaint.persons_without_agreement().is_empty()
        {
            todo.add(6, "afspraak", OFFICER, due);
        }
        self.cause_due(todo);
    }

    fn cause_due(&self, todo: &mut Todo) {
        match &self.complaint.root_cause {
            None => todo.add(6, "oorzaak", OFFICER, None),
            Some(cause) if cause.agreed_with.is_none() => {
                todo.add(6, "overlegd-met", OFFICER, None)
            }
            Some(cause) if cause.agreed_on.is_none() => todo.add(6, "overlegd-op", OFFICER, None),
            Some(_) => {}
        }
    }

    /// Steps 7 to 9.
    fn solution_due(&self, todo: &mut Todo) {
        let complaint = self.complaint;
        let promised = complaint.answer_promised.as_ref().map(|day| day.value.0);
        let first = complaint
            .proposals
            .iter()
            .all(|proposal| proposal.told.is_none());
        let due = if first {
            self.end_of(ExtendableTerm::Solution)
                .into_iter()
                .chain(promised)
                .min()
        } else {
            None
        };
        let handler = complaint
            .handler()
            .map_or(OFFICER, |handler| handler.as_str());
        match complaint.proposals.last() {
            None => todo.add(7, "voorstel", handler, due),
            Some(last) if last.told.is_none() => todo.add(7, "bericht", OFFICER, due),
            Some(last) => match last.reaction.as_ref().map(|reaction| reaction.value) {
                None => todo.add(8, "reactie", COMPLAINANT, None),
                Some(Reaction::Refused) => todo.add(7, "voorstel", handler, None),
                Some(Reaction::Accepted | Reaction::None) => {
                    todo.add(9, "afgesloten", OFFICER, None)
                }
            },
        }
    }

    /// Step 9, and what the record still lacks.
    fn after_closing(&self, todo: &mut Todo) {
        let complaint = self.complaint;
        let outcome = complaint.ended_as();
        if outcome.is_none() {
            todo.add(9, "uitkomst", OFFICER, self.closed);
        }
        if self.start.is_none() {
            return;
        }
        if self.must_be_complete() && !complaint.without_copy(OFFICER).is_empty() {
            todo.add(9, "afschrift", OFFICER, self.closed);
        }
        if self.must_be_complete() || outcome == Some(Outcome::Referred) {
            self.cause_due(todo);
        }
    }
}

/// The employee who held the first talk.
fn by_of(talk: &FirstTalk) -> &str {
    talk.by
        .as_ref()
        .map_or(EMPLOYEE, |role| role.value.as_str())
}

impl Action {
    /// Whether the organisation can do this itself; otherwise it waits for the complainant.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.by != COMPLAINANT
    }
}
