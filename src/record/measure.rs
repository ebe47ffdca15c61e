//! A measure: recommendation, the owners' decision, realisation, effect (task 6, step 10).

use super::declare::record;
use super::slot::{List, Optional, Required, SubRecord, SubRecords};
use super::{
    CategoryKey, CauseKey, ComplaintNumber, Decision, Deviation, EffectJudgement, MeasureKind,
    MeasureNumber, PlannedDay, RoleKey, Strength,
};
use crate::calendar::Day;

record! {
    /// One measure, from recommendation to effect.
    pub struct Measure {
        number: Required<MeasureNumber> = "nummer" { by_program },
        title: Required<String> = "titel",
        kind: Required<MeasureKind> = "soort",
        /// Complaints that led to it; empty when the analysis as a whole is the reason.
        reasons: List<ComplaintNumber> = "aanleiding",
        /// What it should prevent, with `oorzaak`.
        category: Optional<CategoryKey> = "categorie",
        cause: Optional<CauseKey> = "oorzaak",
        strength: Optional<Strength> = "sterkte",
        /// The officer's recommendation (task 6).
        recommended: Required<Day> = "aanbevolen-op" { dates_record },
        consulted: List<RoleKey> = "in-overleg-met",
        /// Absent: the owners have not decided.
        decision: Optional<Decision> = "besluit" { dated_by("besluit-op"), steps(&[10]) },
        decided: Optional<Day> = "besluit-op",
        decided_by: Optional<RoleKey> = "besluit-door" { known_by("besluit-op") },
        motivation: Optional<String> = "motivering" { known_by("besluit-op") },
        carried_out_by: Optional<RoleKey> = "uitvoerder" { steps(&[10]) },
        due: Optional<PlannedDay> = "gereed-voor" { steps(&[10]) },
        realised: Optional<Day> = "gereed-op" { short("gereed"), steps(&[10]) },
        evidence: Optional<String> = "bewijs",
        expected_effect: Optional<String> = "verwacht-effect",
        /// As the owners would read it.
        costs: Optional<String> = "kosten",
        /// The review day, fixed beforehand.
        review_on: Optional<PlannedDay> = "effect-meten-op",
        effect: SubRecord<Effect> = "effect" { steps(&[10]) },
        deviations: SubRecords<Deviation> = "afwijkingen" { singular("afwijking") },
    }

    /// What the measure turned out to do.
    pub struct Effect {
        judged: Optional<Day> = "beoordeeld-op" { dates_record },
        judgement: Optional<EffectJudgement> = "oordeel",
    }
}

impl Measure {
    /// Whether the owners took it over.
    #[must_use]
    pub fn is_adopted(&self) -> bool {
        self.decision.as_deref() == Some(&Decision::Adopted)
    }

    #[must_use]
    pub fn is_rejected(&self) -> bool {
        self.decision.as_deref() == Some(&Decision::Rejected)
    }
}
