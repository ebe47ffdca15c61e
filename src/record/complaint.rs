//! A complaint: one file, one audit trail. Nothing is stored that can be derived.

use super::declare::record;
use super::field::assert_disclosed;
use super::slot::{List, Optional, Required, SubRecord, SubRecords};
use super::traits::Record as _;
use super::{
    AgreementSubject, CategoryKey, CauseKey, ChannelKey, Commitment, ComplaintNumber,
    ExtendableTerm, FormerNumber, Judgement, MeasureNumber, Nature, Outcome, PlannedDay, Reaction,
    ReceivedBy, Recipient, RoleKey, RuleCode, Score, Severity, TalkMode, YesNo,
};
use crate::calendar::Day;

record! {
    /// A written expression of dissatisfaction, from receipt to closing (procedure, definition and
    /// steps 1-9).
    pub struct Complaint {
        number: Required<ComplaintNumber> = "nummer" { by_program },
        subject: Required<String> = "onderwerp" { told, steps(&[1]) },
        /// Day on which the complaint first reached the organisation in writing.
        received: Required<Day> = "ontvangen" { dates_record, set_once, steps(&[1]) },
        channel: Required<ChannelKey> = "kanaal" { set_once, steps(&[1]) },
        /// Absent means: the complaints officer.
        received_by: Optional<ReceivedBy> = "ontvangen-door" { steps(&[1, 2]) },
        /// The first is the main one.
        categories: List<CategoryKey> = "categorie" { filled },
        /// Which product or training, a free label.
        service: Optional<String> = "dienst" { told },
        severity: Optional<Severity> = "ernst",
        /// An earlier complaint about the same event; counted as one event where independence
        /// matters.
        same_event_as: Optional<ComplaintNumber> = "hoort-bij" { after_closing, steps(&[4]) },
        /// A pseudonym, never a name.
        complainant: Optional<String> = "klager" { person, officer_only },
        /// Commitment to the personal data kept outside git.
        vault: Optional<Commitment> = "kluis" { officer_only, after_closing },
        desired_solution: Optional<String> = "gewenste-oplossing" { told },
        /// Step 2.
        first_talk: SubRecord<FirstTalk> = "vooroverleg" { steps(&[2, 3]) },
        /// Steps 3 and 4: the day on which the formal complaint came in.
        formal_report: Optional<Day> = "formele-melding" { set_once, steps(&[4]) },
        /// Step 4.
        nature: Optional<Nature> = "aard" { dated_by("aard-op"), steps(&[4]) },
        /// The day of that judgement; absent: not known, and then never judged as late.
        nature_on: Optional<Day> = "aard-op",
        nature_reason: Optional<String> = "aard-toelichting" { known_by("aard-op"), told, steps(&[4]) },
        reported_to_officer: Optional<Day> = "gemeld-aan-functionaris" { steps(&[4]) },
        /// Step 5, within one week.
        acknowledgement: Optional<Day> = "ontvangstbevestiging" { steps(&[5]) },
        /// Step 5, within two weeks.
        explanation: Optional<Day> = "uitleg-procedure" { steps(&[5]) },
        /// Step 5: the day by which the complainant may expect an answer.
        answer_promised: Optional<PlannedDay> = "reactie-toegezegd" { steps(&[5]) },
        /// Step 6.
        handling: SubRecord<Handling> = "behandeling" { steps(&[6]) },
        extensions: SubRecords<Extension> = "verdaging" { steps(&[5]) },
        suspensions: SubRecords<Suspension> = "opschorting" { steps(&[5]) },
        /// The officer's task 2.
        root_cause: SubRecord<RootCause> = "oorzaak",
        /// Steps 7 and 8, in order.
        proposals: SubRecords<Proposal> = "voorstellen" { singular("voorstel"), steps(&[7, 8]) },
        /// Step 9.
        copies: SubRecords<Copy> = "afschriften" { singular("afschrift"), after_closing, steps(&[9]) },
        closed: Optional<Day> = "afgesloten" { steps(&[9]) },
        outcome: Optional<Outcome> = "uitkomst" { known_by("afgesloten"), steps(&[8, 9]) },
        /// With outcome `dubbel`: the record that stays.
        duplicate_of: Optional<ComplaintNumber> = "dubbel-van" { known_by("afgesloten") },
        /// The number it had before; the history follows it.
        former_number: Optional<FormerNumber> = "eerder-nummer" { by_program },
        /// SHA-256 of the mail's Message-ID or of the imported row; only to recognise the same one
        /// again.
        source_hash: Optional<Commitment> = "bron" { by_program, opaque },
        /// Values between which somebody must choose (F022).
        choices: SubRecords<Choice> = "keuzes" { by_program, after_closing },
        outcome_reason: Optional<String> = "reden-uitkomst" { known_by("afgesloten"), told },
        judgement: Optional<Judgement> = "oordeel",
        attachments: SubRecords<Attachment> = "bijlagen" { singular("bijlage") },
        satisfaction: Optional<Score> = "tevredenheid" { after_closing },
        appeal: SubRecord<Appeal> = "extern" { after_closing },
        /// One anonymous sentence that all staff may read.
        lesson: Optional<String> = "les" { told, after_closing },
        /// What happened, for all staff beside the lesson: without place, day or person.
        story: Optional<String> = "verhaal" { told, after_closing },
        measures: List<MeasureNumber> = "maatregelen" { singular("maatregel"), after_closing },
        related: List<ComplaintNumber> = "verwant" { after_closing },
        reopenings: SubRecords<Reopening> = "heropend" { short("heropening"), after_closing },
        deviations: SubRecords<Deviation> = "afwijkingen" { singular("afwijking"), after_closing },
        /// A legal hold: overrides the retention term.
        keep_until: Optional<PlannedDay> = "bewaren-tot" { after_closing },
    }
}

/// How the reason of `geen-klacht` begins: which part of the definition does not hold.
const NO_COMPLAINT: [&str; 3] = ["mondeling", "misverstand", "geen-hoger-niveau"];

record! {
    /// Step 2: the employee's talk with the complainant.
    pub struct FirstTalk {
        date: Required<Day> = "datum" { dates_record },
        mode: Optional<TalkMode> = "wijze",
        by: Optional<RoleKey> = "door" { person },
        solved: Required<YesNo> = "opgelost",
        /// Step 3: the complainant was told of the formal report through the website.
        pointed_at_website: Optional<Day> = "verwezen-naar-website" { fact },
    }

    /// Step 6: who handles it, whom it is about, what was agreed.
    pub struct Handling {
        handler: Optional<RoleKey> = "verantwoordelijke" { dated_by("sinds"), person, fact },
        since: Optional<Day> = "sinds",
        persons_concerned: List<RoleKey> = "betrokkenen" { singular("betrokkene"), person, fact },
        agreements: SubRecords<Agreement> = "afspraken" { singular("afspraak"), fact },
    }

    /// One agreement of step 6.
    pub struct Agreement {
        date: Required<Day> = "datum" { dates_record },
        with: Optional<RoleKey> = "met" { person },
        about: Required<AgreementSubject> = "over",
        text: Optional<String> = "afspraak" { person },
    }

    /// An extension of a term.
    pub struct Extension {
        term: Required<ExtendableTerm> = "termijn",
        /// The new end of the term.
        until: Required<PlannedDay> = "tot",
        reason: Required<String> = "reden" { told },
        reported: Optional<Day> = "gemeld-op" { dates_record },
    }

    /// The clock stood still while waiting for the complainant.
    pub struct Suspension {
        from: Required<Day> = "van" { dates_record },
        /// The first day on which the clock runs again; absent while it still stands.
        until: Optional<PlannedDay> = "tot",
        reason: Required<String> = "reden" { told },
    }

    /// The officer's task 2: how could it happen, not who did it.
    pub struct RootCause {
        kind: Required<CauseKey> = "soort",
        contributing: List<CauseKey> = "bijdragend" { at_most(2) },
        description: Optional<String> = "omschrijving" { told },
        agreed_with: Optional<RoleKey> = "overlegd-met" { dated_by("overlegd-op"), person, fact },
        agreed_on: Optional<Day> = "overlegd-op" { fact },
    }

    /// Steps 7 and 8: a solution as proposed, and the complainant's decision.
    pub struct Proposal {
        solution: Required<String> = "oplossing" { told },
        /// Step 7: the day on which the complainant was told.
        told: Optional<Day> = "bericht" { record_day, fact },
        reaction: Optional<Reaction> = "reactie" { dated_by("reactie-op"), fact },
        reacted: Optional<Day> = "reactie-op",
    }

    /// Step 9: someone involved received a copy of the solution.
    pub struct Copy {
        to: Required<Recipient> = "aan" { person },
        date: Required<Day> = "datum" { dates_record },
    }

    /// The other value of a fact that two computers recorded differently, until somebody chooses.
    pub struct Choice {
        /// The fact as the history addresses it: `voorstellen[0].reactie`.
        fact: Required<String> = "feit" { opaque },
        /// Absent: removed there.
        value: Optional<String> = "waarde" { opaque },
        /// Address of who recorded it; pages show the role, never the address.
        by: Required<String> = "door" { opaque },
        recorded: Required<Day> = "op" { dates_record, recorded_before },
    }

    /// A document kept outside git.
    pub struct Attachment {
        name: Optional<String> = "naam" { told },
        sha256: Optional<Commitment> = "sha256" { opaque },
    }

    /// An appeal to an independent body.
    pub struct Appeal {
        body: Optional<String> = "instantie" { told },
        date: Optional<Day> = "datum" { dates_record },
        ruling: Optional<Day> = "uitspraak" { fact },
    }

    /// The case was opened again.
    pub struct Reopening {
        date: Required<Day> = "datum" { dates_record },
        reason: Required<String> = "reden" { told },
        /// The day on which it had been closed before.
        closed_before: Optional<Day> = "eerder-afgesloten" { recorded_before },
        /// How it had ended before.
        outcome_before: Optional<Outcome> = "eerdere-uitkomst",
    }

    /// Comply or explain: a deviation with its reason.
    pub struct Deviation {
        rule: Required<RuleCode> = "regel",
        reason: Required<String> = "reden" { told },
        date: Optional<Day> = "datum" { record_day, ever_known },
    }
}

// The history of a complaint is told on pages.
const _: () = assert_disclosed(Complaint::FIELDS);

impl Outcome {
    /// Whether a case that ended so must say why.
    #[must_use]
    pub const fn asks_reason(self) -> bool {
        matches!(
            self,
            Outcome::Withdrawn | Outcome::NoComplaint | Outcome::NotAccepted | Outcome::Referred
        )
    }

    /// Whether a case can only end so after a proposal.
    #[must_use]
    pub const fn follows_proposal(self) -> bool {
        matches!(
            self,
            Outcome::Accepted | Outcome::NotAccepted | Outcome::NoReaction
        )
    }
}

/// What of the definition of a complaint does not hold, by the first word of the reason of an
/// outcome, and what else the reason says; nothing where it begins otherwise. A sentence may begin
/// with a capital.
#[must_use]
pub fn denied_of_definition(reason: &str) -> Option<(&'static str, &str)> {
    NO_COMPLAINT.iter().find_map(|part| {
        let (start, rest) = reason.split_at_checked(part.len())?;
        start.eq_ignore_ascii_case(part).then_some((*part, rest))
    })
}

impl Complaint {
    /// The main category: the first one named.
    #[must_use]
    pub fn main_category(&self) -> &CategoryKey {
        &self.categories[0].value
    }

    /// Whether the officer received it first (the default).
    #[must_use]
    pub fn came_to_officer(&self) -> bool {
        let by = self.received_by.as_deref();
        by.is_none_or(|by| *by == ReceivedBy::Officer)
    }

    /// Step 4 found no incident.
    #[must_use]
    pub fn is_possibly_structural(&self) -> bool {
        self.nature.as_deref() == Some(&Nature::PossiblyStructural)
    }

    /// The goal was missed, or safety, discrimination or privacy is at stake (`ernst: hoog`).
    #[must_use]
    pub fn is_severe(&self) -> bool {
        self.severity.as_deref() == Some(&Severity::High)
    }

    /// The same complaint as another: no complaint in any figure, and no step is asked of it.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        self.outcome.as_deref() == Some(&Outcome::Duplicate)
    }

    /// It ended in a way that asks why, and nobody wrote that down.
    #[must_use]
    pub fn lacks_reason(&self) -> bool {
        let outcome = self.outcome.as_deref();
        outcome.is_some_and(|outcome| outcome.asks_reason()) && self.outcome_reason.is_none()
    }

    /// It ended as no complaint, for a reason that does not begin with what of the definition does
    /// not hold.
    #[must_use]
    pub fn reason_misses_definition(&self) -> bool {
        let reason = self.outcome_reason.as_deref();
        self.outcome.as_deref() == Some(&Outcome::NoComplaint)
            && reason.is_some_and(|reason| denied_of_definition(reason).is_none())
    }

    /// Solved in the first talk, which ends the procedure (step 2).
    #[must_use]
    pub fn solved_in_first_talk(&self) -> bool {
        self.solving_talk().is_some()
    }

    /// The first talk, where it solved the complaint.
    #[must_use]
    pub fn solving_talk(&self) -> Option<&FirstTalk> {
        let talk = self.first_talk.as_ref();
        talk.filter(|talk| talk.solved.0)
    }

    /// Open again: the last reopening is on or after the closing. Where that reopening tells of an
    /// earlier closing, one on its own day is a new one.
    #[must_use]
    pub fn is_reopened(&self) -> bool {
        let last = self
            .reopenings
            .iter()
            .max_by_key(|reopening| reopening.date.value);
        last.is_some_and(|last| match &self.closed {
            None => true,
            Some(closed) if closed.value == last.date.value => last.closed_before.is_none(),
            Some(closed) => closed.value < last.date.value,
        })
    }

    /// The day on which the case was closed, where it is closed: `afgesloten`, or the first talk
    /// that solved it. A reopened case is not closed.
    #[must_use]
    pub fn closed_on(&self) -> Option<Day> {
        if self.is_reopened() {
            return None;
        }
        let talk = self.solving_talk().map(|talk| *talk.date);
        self.closed.as_deref().copied().or(talk)
    }

    /// How the closed case ended: `uitkomst`, or [`Outcome::FirstTalk`] when the talk solved it.
    #[must_use]
    pub fn ended_as(&self) -> Option<Outcome> {
        self.closed_on()?;
        let talk = self.closed.is_none().then_some(Outcome::FirstTalk);
        self.outcome.as_deref().copied().or(talk)
    }
}
