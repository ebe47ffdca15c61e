//! Who is involved in a complaint, and what each still misses. Facts only; whether it matters is
//! the rules' business.

use super::{AgreementSubject, Complaint, Proposal, Reaction, RoleKey};

impl Complaint {
    /// Who handles the complaint (step 6).
    #[must_use]
    pub fn handler(&self) -> Option<&RoleKey> {
        self.handling
            .as_ref()?
            .handler
            .as_ref()
            .map(|handler| &handler.value)
    }

    /// The persons the complaint is about.
    pub fn persons_concerned(&self) -> impl Iterator<Item = &RoleKey> {
        self.handling
            .iter()
            .flat_map(|handling| &handling.persons_concerned)
            .map(|person| &person.value)
    }

    /// Whether something was agreed on about this (step 6).
    #[must_use]
    pub fn has_agreement(&self, about: AgreementSubject) -> bool {
        self.handling
            .iter()
            .flat_map(|handling| &handling.agreements)
            .any(|agreement| agreement.about.value == about)
    }

    /// The persons concerned with whom nothing was agreed about their information (step 6).
    #[must_use]
    pub fn persons_without_agreement(&self) -> Vec<&RoleKey> {
        let agreements = || {
            self.handling
                .iter()
                .flat_map(|handling| &handling.agreements)
        };
        let informed = |person: &RoleKey| {
            agreements().any(|agreement| {
                agreement.about.value == AgreementSubject::InformationToPersonConcerned
                    && agreement
                        .with
                        .as_ref()
                        .is_some_and(|with| with.value == *person)
            })
        };
        self.persons_concerned()
            .filter(|person| !informed(person))
            .collect()
    }

    /// Who gets a copy of the solution (step 9): the complainant, the handler unless that is the
    /// officer, and each person concerned. As the register writes them, each once.
    #[must_use]
    pub fn copy_recipients<'a>(&'a self, officer: &str) -> Vec<&'a str> {
        let handler = self
            .handler()
            .map(RoleKey::as_str)
            .filter(|handler| *handler != officer);
        let persons = self.persons_concerned().map(RoleKey::as_str);
        let mut recipients: Vec<&str> = Vec::new();
        for one in std::iter::once("klager").chain(handler).chain(persons) {
            if !recipients.contains(&one) {
                recipients.push(one);
            }
        }
        recipients
    }

    /// Who of them did not receive one.
    #[must_use]
    pub fn without_copy<'a>(&'a self, officer: &str) -> Vec<&'a str> {
        let mut missing = self.copy_recipients(officer);
        missing.retain(|one| {
            self.copies
                .iter()
                .all(|copy| copy.to.value.as_str() != *one)
        });
        missing
    }
}

impl Proposal {
    /// Whether the complainant's reaction is recorded and is this one.
    #[must_use]
    pub fn reaction_is(&self, reaction: Reaction) -> bool {
        self.reaction
            .as_ref()
            .is_some_and(|placed| placed.value == reaction)
    }
}
