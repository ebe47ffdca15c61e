//! A measure: recommendation, the owners' decision, realisation, effect (task 6, step 10).

use super::declare::record;
use super::{
    CategoryKey, CauseKey, ComplaintNumber, Decision, Deviation, EffectJudgement, MeasureKind,
    MeasureNumber, PlannedDay, RoleKey, Strength,
};
use crate::calendar::Day;

record! {
    /// One measure, from recommendation to effect.
    pub struct Measure {
        number: required MeasureNumber = "nummer",
        title: required String = "titel",
        kind: required MeasureKind = "soort",
        /// Complaints that led to it; empty when the analysis as a whole is the reason.
        reasons: list ComplaintNumber = "aanleiding",
        /// What it should prevent, with `oorzaak`.
        category: optional CategoryKey = "categorie",
        cause: optional CauseKey = "oorzaak",
        strength: optional Strength = "sterkte",
        /// The officer's recommendation (task 6).
        recommended: required Day = "aanbevolen-op",
        consulted: list RoleKey = "in-overleg-met",
        /// Absent: the owners have not decided.
        decision: optional Decision = "besluit",
        decided: optional Day = "besluit-op",
        decided_by: optional RoleKey = "besluit-door",
        motivation: optional String = "motivering",
        carried_out_by: optional RoleKey = "uitvoerder",
        due: optional PlannedDay = "gereed-voor",
        realised: optional Day = "gereed-op",
        evidence: optional String = "bewijs",
        expected_effect: optional String = "verwacht-effect",
        /// As the owners would read it.
        costs: optional String = "kosten",
        /// The review day, fixed beforehand.
        review_on: optional PlannedDay = "effect-meten-op",
        effect: record Effect = "effect",
        deviations: records Deviation = "afwijkingen",
    }
}

record! {
    /// What the measure turned out to do.
    pub struct Effect {
        judged: optional Day = "beoordeeld-op",
        verdict: optional EffectJudgement = "oordeel",
    }
}
