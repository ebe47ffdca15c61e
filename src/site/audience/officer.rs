//! What the complaints officer knows of a complaint: everything.

use super::owners::OwnersCase;
use super::{AudienceScope, Card, Dossier};
use crate::rules::Case;

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
        let own = own
            .into_iter()
            .filter_map(|(label, text)| Some((label, text?)));
        let common = self.common.into_dossier(case, scope);
        Dossier {
            facts: own.chain(common.facts).collect(),
            ..common
        }
    }
}
