//! The terms of the procedure as data (rules.md, "Every step with a term has three honest endings").

use super::ExtendableTerm;
use super::value::{Kind, Value};
use super::vocabulary::vocabulary;
use crate::calendar::Term;

vocabulary! {
    /// A term that a version of the procedure may set, in the order of the steps.
    pub enum TermName {
        /// Step 3: pointing at the formal report, from the first talk on.
        Referral = "doorverwijzing",
        /// Step 4: judged incident or structural, and reported to the officer.
        Assessment = "beoordeling",
        /// Step 5.
        Acknowledgement = "ontvangstbevestiging",
        /// Step 5.
        Explanation = "uitleg-procedure",
        /// Step 6: a handler, and the agreements with everyone involved.
        Handling = "behandeling",
        /// Step 7: a proposal told to the complainant.
        Solution = "oplossing",
        /// Step 9: a copy for everyone involved, from the closing on.
        Copies = "afschrift",
    }
}

/// What stands in for a term that a version of the procedure does not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unset {
    /// The written procedure itself sets it: this length holds, and is judged.
    Holds(Term),
    /// A working day of this length reminds; nothing is judged by it.
    Reminds(Term),
    /// The length of another term reminds, set or not.
    RemindsAs(TermName),
    /// Nothing at all.
    Nothing,
}

impl TermName {
    /// The step of the procedure to which the term belongs.
    #[must_use]
    pub const fn step(self) -> u8 {
        match self {
            TermName::Referral => 3,
            TermName::Assessment => 4,
            TermName::Acknowledgement | TermName::Explanation => 5,
            TermName::Handling => 6,
            TermName::Solution => 7,
            TermName::Copies => 9,
        }
    }

    /// What holds where register.yml sets no such term.
    #[must_use]
    pub const fn unset(self) -> Unset {
        match self {
            TermName::Referral => Unset::Reminds(Term::weeks(1)),
            TermName::Assessment => Unset::RemindsAs(TermName::Acknowledgement),
            TermName::Acknowledgement => Unset::Holds(Term::weeks(1)),
            TermName::Explanation => Unset::Holds(Term::weeks(2)),
            TermName::Handling => Unset::RemindsAs(TermName::Explanation),
            TermName::Solution => Unset::Nothing,
            TermName::Copies => Unset::Reminds(Term::days(0)),
        }
    }
}

impl From<ExtendableTerm> for TermName {
    fn from(term: ExtendableTerm) -> TermName {
        match term {
            ExtendableTerm::Acknowledgement => TermName::Acknowledgement,
            ExtendableTerm::Explanation => TermName::Explanation,
            ExtendableTerm::Solution => TermName::Solution,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TermName, Value};
    use crate::record::{ExtendableTerm, Record, Terms};

    #[test]
    fn the_keys_under_termijnen_are_the_terms() {
        let keys: Vec<&str> = Terms::FIELDS.iter().map(|field| field.key).collect();
        let names: Vec<&str> = TermName::ALL.iter().map(|name| name.word()).collect();
        assert_eq!(keys, names);
        let steps: Vec<u8> = TermName::ALL.iter().map(|name| name.step()).collect();
        assert!(steps.is_sorted(), "{steps:?}");
    }

    #[test]
    fn a_term_that_can_be_extended_has_the_name_of_its_term() {
        for term in ExtendableTerm::ALL {
            assert_eq!(TermName::parse(term.word()), Some(TermName::from(*term)));
        }
    }
}
