//! The terms as data: what each of them asks for, and the codes under which it is missed.
//!
//! Source: rules.md, the table of terms. Lengths, and what stands in where none is set, are those
//! of [`TermName`]; when a term starts and ends, `ends` and `obligations` know.

use crate::record::TermName;

/// Something that a term asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Step 3: the complainant is pointed at the formal report through the website.
    PointedAtWebsite,
    /// Step 4: judged incident or structural.
    Nature,
    /// Step 4: a possible structural problem is reported to the officer.
    Report,
    /// Step 5.
    Acknowledgement,
    /// Step 5.
    Explanation,
    /// Step 6: a responsible handler.
    Handler,
    /// Step 6: an agreement on the messages to the complainant.
    Messages,
    /// Step 6: an agreement with each person the complaint is about.
    Information,
    /// Step 7: the first message about a solution in a round.
    Solution,
    /// Step 9: a copy for each of those involved.
    Copy,
}

/// What closing the case does to something that was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtClosing {
    /// Missed only where its term had ended.
    ByTermAlone,
    /// Missed, even before the end, where the whole procedure is asked (akkoord, geen-akkoord,
    /// geen-reactie).
    WhereComplete,
    /// Missed, even before the end, whatever the outcome.
    Always,
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    pub subject: Subject,
    pub term: TermName,
    /// The code where it is not done.
    pub missed: &'static str,
    /// The code where it is done after the end, where a term is set.
    pub late: &'static str,
    pub at_closing: AtClosing,
}

/// Each line: what is asked, its term, the codes where it is missed and where it is late, and what
/// closing does.
macro_rules! table {
    ($($subject:ident $term:ident $missed:literal $late:literal $at_closing:ident;)*) => {
        [$(Row {
            subject: Subject::$subject,
            term: TermName::$term,
            missed: $missed,
            late: $late,
            at_closing: AtClosing::$at_closing,
        }),*]
    };
}

/// The table, in the order of [`Subject`].
pub static TABLE: [Row; 10] = table! {
    PointedAtWebsite  Referral         "S301" "S302"  Always;
    Nature            Assessment       "S401" "S404"  WhereComplete;
    Report            Assessment       "S402" "S405"  WhereComplete;
    Acknowledgement   Acknowledgement  "S501" "S502"  ByTermAlone;
    Explanation       Explanation      "S503" "S504"  ByTermAlone;
    Handler           Handling         "S601" "S605"  WhereComplete;
    Messages          Handling         "S602" "S606"  WhereComplete;
    Information       Handling         "S603" "S607"  WhereComplete;
    Solution          Solution         "S702" "S703"  ByTermAlone;
    Copy              Copies           "S902" "S904"  ByTermAlone;
};

impl Subject {
    /// Its row of the table.
    #[must_use]
    pub fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// Asked in every round anew (steps 7 and 9); else what was done once stays done.
    #[must_use]
    pub fn is_of_one_round(self) -> bool {
        matches!(self, Subject::Solution | Subject::Copy)
    }
}

/// Whether an explanation that names one code also explains another: itself, and what was not done
/// in time covers that it was done late.
#[must_use]
pub fn covers(named: &str, code: &str) -> bool {
    let late = || {
        TABLE
            .iter()
            .any(|row| row.missed == named && row.late == code)
    };
    named == code || late()
}

#[cfg(test)]
mod tests {
    use super::{Subject, TABLE, covers};

    #[test]
    fn each_subject_finds_its_own_row() {
        for row in &TABLE {
            assert_eq!(row.subject.row().subject, row.subject);
            let step = row.term.step().to_string();
            assert!(row.missed[1..].starts_with(&step) && row.late[1..].starts_with(&step));
        }
        assert_eq!(Subject::Copy as usize, TABLE.len() - 1);
    }

    #[test]
    fn an_explanation_of_what_was_not_done_covers_that_it_was_done_late_and_never_the_reverse() {
        for row in &TABLE {
            assert!(covers(row.missed, row.late) && covers(row.late, row.late));
            assert!(!covers(row.late, row.missed));
        }
        assert!(!covers("S501", "S504"));
    }
}
