//! What the complaints officer knows of a complaint: everything.

use super::facts::facts;
use super::owners::{OwnersCase, dossier};
use super::{AudienceScope, Card, Dossier, FindingView, Mask};
use crate::rules::{Case, message_in_full};

/// A complaint as the officer sees it: what the owners see, with the complainant and the findings
/// in full. Persons are masked here too where register.yml says so.
pub struct OfficerCase {
    common: OwnersCase,
    complainant: Option<String>,
    vault: Option<String>,
}

impl OfficerCase {
    pub fn of(case: &Case<'_>, scope: &AudienceScope<'_>) -> OfficerCase {
        let complaint = case.complaint;
        OfficerCase {
            common: OwnersCase::of(case, scope),
            complainant: complaint
                .complainant
                .as_ref()
                .map(|complainant| complainant.value.clone()),
            vault: complaint
                .vault
                .as_ref()
                .map(|vault| vault.value.as_str().to_owned()),
        }
    }

    pub fn into_card(self) -> Card {
        self.common.into_card()
    }

    pub fn into_dossier(self, case: &Case<'_>, scope: &AudienceScope<'_>) -> Dossier {
        let own = [
            ("site-fact-complainant", self.complainant),
            ("site-fact-vault", self.vault),
        ];
        let mut all: Vec<(&'static str, String)> = own
            .into_iter()
            .filter_map(|(label, text)| Some((label, text?)))
            .collect();
        let mask = Mask::of([case.complaint], scope);
        all.extend(facts(case.complaint, scope, &mask));
        let seen = case.findings().iter().map(|finding| FindingView {
            code: finding.code.0,
            severity: finding.severity,
            explained: finding.explained.clone(),
            message: scope
                .view
                .persons
                .then(|| message_in_full(finding, scope.words.lang())),
        });
        Dossier {
            facts: all,
            text: scope.text(case).map(str::to_owned),
            findings: seen.collect(),
            ..dossier(case, scope, &mask)
        }
    }
}
