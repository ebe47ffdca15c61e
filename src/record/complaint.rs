//! A complaint: one file, one audit trail. Nothing is stored that can be derived.

use super::declare::record;
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
        number: required ComplaintNumber = "nummer",
        subject: required String = "onderwerp",
        /// Day on which the complaint first reached the organisation in writing.
        received: required Day = "ontvangen",
        channel: required ChannelKey = "kanaal",
        /// Absent means: the complaints officer.
        received_by: optional ReceivedBy = "ontvangen-door",
        /// The first is the main one.
        categories: required_list CategoryKey = "categorie",
        /// Which product or training, a free label.
        service: optional String = "dienst",
        severity: optional Severity = "ernst",
        /// An earlier complaint about the same event; counted as one event where independence
        /// matters.
        same_event_as: optional ComplaintNumber = "hoort-bij",
        /// A pseudonym, never a name.
        complainant: optional String = "klager",
        /// Commitment to the personal data kept outside git.
        vault: optional Commitment = "kluis",
        desired_solution: optional String = "gewenste-oplossing",
        /// Step 2.
        first_talk: record FirstTalk = "vooroverleg",
        /// Steps 3 and 4: the day on which the formal complaint came in.
        formal_report: optional Day = "formele-melding",
        /// Step 4.
        nature: optional Nature = "aard",
        /// The day of that judgement; absent: not known, and then never judged as late.
        nature_on: optional Day = "aard-op",
        nature_reason: optional String = "aard-toelichting",
        reported_to_officer: optional Day = "gemeld-aan-functionaris",
        /// Step 5, within one week.
        acknowledgement: optional Day = "ontvangstbevestiging",
        /// Step 5, within two weeks.
        explanation: optional Day = "uitleg-procedure",
        /// Step 5: the day by which the complainant may expect an answer.
        answer_promised: optional PlannedDay = "reactie-toegezegd",
        /// Step 6.
        handling: record Handling = "behandeling",
        extensions: records Extension = "verdaging",
        suspensions: records Suspension = "opschorting",
        /// The officer's task 2.
        root_cause: record RootCause = "oorzaak",
        /// Steps 7 and 8, in order.
        proposals: records Proposal = "voorstellen",
        /// Step 9.
        copies: records Copy = "afschriften",
        closed: optional Day = "afgesloten",
        outcome: optional Outcome = "uitkomst",
        /// With outcome `dubbel`: the record that stays.
        duplicate_of: optional ComplaintNumber = "dubbel-van",
        /// The number it had before; the history follows it.
        former_number: optional FormerNumber = "eerder-nummer",
        /// SHA-256 of the mail's Message-ID or of the imported row; only to recognise the same one
        /// again.
        source_hash: optional Commitment = "bron",
        /// Values between which somebody must choose (F022).
        choices: records Choice = "keuzes",
        outcome_reason: optional String = "reden-uitkomst",
        verdict: optional Judgement = "oordeel",
        attachments: records Attachment = "bijlagen",
        satisfaction: optional Score = "tevredenheid",
        appeal: record Appeal = "extern",
        /// One anonymous sentence that all staff may read.
        lesson: optional String = "les",
        measures: list MeasureNumber = "maatregelen",
        related: list ComplaintNumber = "verwant",
        reopenings: records Reopening = "heropend",
        deviations: records Deviation = "afwijkingen",
        /// A legal hold: overrides the retention term.
        keep_until: optional PlannedDay = "bewaren-tot",
    }
}

record! {
    /// Step 2: the employee's talk with the complainant.
    pub struct FirstTalk {
        date: required Day = "datum",
        mode: optional TalkMode = "wijze",
        by: optional RoleKey = "door",
        solved: required YesNo = "opgelost",
        /// Step 3: the complainant was told of the formal report through the website.
        pointed_at_website: optional Day = "verwezen-naar-website",
    }
}

record! {
    /// Step 6: who handles it, whom it is about, what was agreed.
    pub struct Handling {
        handler: optional RoleKey = "verantwoordelijke",
        since: optional Day = "sinds",
        persons_concerned: list RoleKey = "betrokkenen",
        agreements: records Agreement = "afspraken",
    }
}

record! {
    /// One agreement of step 6.
    pub struct Agreement {
        date: required Day = "datum",
        with: optional RoleKey = "met",
        about: required AgreementSubject = "over",
        text: optional String = "afspraak",
    }
}

record! {
    /// An extension of a term.
    pub struct Extension {
        term: required ExtendableTerm = "termijn",
        /// The new end of the term.
        until: required PlannedDay = "tot",
        reason: required String = "reden",
        reported: optional Day = "gemeld-op",
    }
}

record! {
    /// The clock stood still while waiting for the complainant.
    pub struct Suspension {
        from: required Day = "van",
        /// The first day on which the clock runs again; absent while it still stands.
        until: optional PlannedDay = "tot",
        reason: required String = "reden",
    }
}

record! {
    /// The officer's task 2: how could it happen, not who did it.
    pub struct RootCause {
        kind: required CauseKey = "soort",
        contributing: list CauseKey = "bijdragend" [2],
        description: optional String = "omschrijving",
        agreed_with: optional RoleKey = "overlegd-met",
        agreed_on: optional Day = "overlegd-op",
    }
}

record! {
    /// Steps 7 and 8: a solution as proposed, and the complainant's decision.
    pub struct Proposal {
        solution: required String = "oplossing",
        /// Step 7: the day on which the complainant was told.
        told: optional Day = "bericht",
        reaction: optional Reaction = "reactie",
        reacted: optional Day = "reactie-op",
    }
}

record! {
    /// Step 9: someone involved received a copy of the solution.
    pub struct Copy {
        to: required Recipient = "aan",
        date: required Day = "datum",
    }
}

record! {
    /// The other value of a fact that two computers recorded differently, until somebody chooses.
    pub struct Choice {
        /// The fact as the history addresses it: `voorstellen[0].reactie`.
        fact: required String = "feit",
        /// Absent: removed there.
        value: optional String = "waarde",
        /// Address of who recorded it; pages show the role, never the address.
        by: required String = "door",
        recorded: required Day = "op",
    }
}

record! {
    /// A document kept outside git.
    pub struct Attachment {
        name: optional String = "naam",
        sha256: optional Commitment = "sha256",
    }
}

record! {
    /// An appeal to an independent body.
    pub struct Appeal {
        body: optional String = "instantie",
        date: optional Day = "datum",
        ruling: optional Day = "uitspraak",
    }
}

record! {
    /// The case was opened again.
    pub struct Reopening {
        date: required Day = "datum",
        reason: required String = "reden",
        /// The day on which it had been closed before.
        closed_before: optional Day = "eerder-afgesloten",
        /// How it had ended before.
        outcome_before: optional Outcome = "eerdere-uitkomst",
    }
}

record! {
    /// Comply or explain: a deviation with its reason.
    pub struct Deviation {
        rule: required RuleCode = "regel",
        reason: required String = "reden",
        date: optional Day = "datum",
    }
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
        self.received_by
            .as_ref()
            .is_none_or(|by| by.value == ReceivedBy::Officer)
    }

    /// The same complaint as another: no complaint in any figure, and no step is asked of it.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        self.outcome
            .as_ref()
            .is_some_and(|outcome| outcome.value == Outcome::Duplicate)
    }

    /// Solved in the first talk, which ends the procedure (step 2).
    #[must_use]
    pub fn solved_in_first_talk(&self) -> bool {
        self.first_talk
            .as_ref()
            .is_some_and(|talk| talk.solved.value.0)
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
        let talk = self.first_talk.as_ref().filter(|talk| talk.solved.value.0);
        self.closed
            .as_ref()
            .map(|closed| closed.value)
            .or(talk.map(|talk| talk.date.value))
    }

    /// How the closed case ended: `uitkomst`, or [`Outcome::FirstTalk`] when the talk solved it.
    #[must_use]
    pub fn ended_as(&self) -> Option<Outcome> {
        self.closed_on()?;
        let talk = self.closed.is_none().then_some(Outcome::FirstTalk);
        self.outcome.as_ref().map(|outcome| outcome.value).or(talk)
    }
}
