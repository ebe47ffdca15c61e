//! The persons whom an audience may not know, and what stands in their place.

use std::collections::BTreeSet;

use super::AudienceScope;
use crate::record::Complaint;
use crate::repository::Commit;

/// Hides the persons whom complaints are about.
pub struct Mask<'a> {
    hidden: BTreeSet<&'a str>,
    instead: String,
}

impl<'a> Mask<'a> {
    /// Hides the persons whom the complaints are about, unless the audience may know them.
    pub fn of(
        complaints: impl IntoIterator<Item = &'a Complaint>,
        scope: &AudienceScope<'_>,
    ) -> Mask<'a> {
        let hidden = complaints
            .into_iter()
            .filter(|_| !scope.sees_persons())
            .flat_map(persons_concerned)
            .collect();
        Mask {
            hidden,
            instead: scope.words.text("site-person-concerned"),
        }
    }

    /// The name of a role, or what stands in its place.
    pub fn role(&self, key: &str, scope: &AudienceScope<'_>) -> String {
        if self.hidden.contains(key) {
            self.instead.clone()
        } else {
            scope.settings().role_name(key).to_owned()
        }
    }

    /// The role behind a commit's address; an address itself is never shown.
    pub fn writer(&self, commit: &Commit, scope: &AudienceScope<'_>) -> Option<String> {
        scope.writer(commit).map(|role| self.role(role, scope))
    }
}

/// The roles and pseudonyms of those whom a complaint is about.
pub fn persons_concerned(complaint: &Complaint) -> impl Iterator<Item = &str> {
    complaint
        .handling
        .iter()
        .flat_map(|handling| &handling.persons_concerned)
        .map(|person| person.value.as_str())
}
