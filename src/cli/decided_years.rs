//! The years that the owners decided on, as they stood on that day: what differs now is an erratum.

use super::load::Loaded;
use super::trouble::Trouble;
use crate::analysis::analyse;
use crate::calendar::Day;
use crate::record::Year;
use crate::report::DecidedYear;
use crate::repository::ObjectId;

/// A year as it stood when the owners decided on it. Nothing where they have not
/// decided, or where git does not reach back that far.
pub(super) fn decided_year(loaded: &Loaded, year: i32) -> Result<Option<DecidedYear>, Trouble> {
    let record = loaded
        .assessment
        .years()
        .map(|(_, record)| record)
        .find(|record| record.year.value.0 == year);
    record
        .and_then(|record| Decision::of(loaded, record))
        .map_or(Ok(None), |decision| as_decided(loaded, &decision))
}

/// What the owners decided on, and when.
#[derive(Debug, Clone, Copy)]
struct Decision {
    year: i32,
    day: Day,
    /// The last commit up to that day.
    commit: ObjectId,
}

impl Decision {
    fn of(loaded: &Loaded, record: &Year) -> Option<Decision> {
        let assessment = &loaded.assessment;
        let day = record
            .decided
            .as_ref()
            .map(|day| day.value)
            .filter(|day| *day <= assessment.as_of)?;
        let zone = assessment.register.settings().time_zone();
        let commits = assessment.history.as_ref()?.commits.iter();
        let last = commits
            .rev()
            .find(|commit| zone.day_of(commit.committer.moment.seconds) <= day)?;
        Some(Decision {
            year: record.year.value.0,
            day,
            commit: last.id,
        })
    }
}

/// The year in the register as it then was; nothing where that did not know the year.
fn as_decided(loaded: &Loaded, decision: &Decision) -> Result<Option<DecidedYear>, Trouble> {
    let register = loaded.at_commit(decision.commit)?;
    let has_year = register
        .year_records()
        .any(|record| record.year.value.0 == decision.year);
    if !has_year {
        return Ok(None);
    }
    let analysis = analyse(&register, None, decision.year, None, decision.day);
    Ok(Some(DecidedYear { register, analysis }))
}
