//! Who is involved in a complaint, and how the complainant reacted. Facts only; whether it matters
//! is the procedure's business.

use super::{Complaint, Proposal, Reaction, RoleKey};

impl Complaint {
    /// Who handles the complaint (step 6).
    #[must_use]
    pub fn handler(&self) -> Option<&RoleKey> {
        self.handling.as_ref()?.handler.as_deref()
    }

    /// The persons the complaint is about.
    pub fn persons_concerned(&self) -> impl Iterator<Item = &RoleKey> {
        let handling = self.handling.iter();
        let persons = handling.flat_map(|handling| &handling.persons_concerned);
        persons.map(|person| &**person)
    }
}

impl Proposal {
    /// Whether the complainant's reaction is recorded and is this one.
    #[must_use]
    pub fn reaction_is(&self, reaction: Reaction) -> bool {
        self.reaction.as_deref() == Some(&reaction)
    }
}
