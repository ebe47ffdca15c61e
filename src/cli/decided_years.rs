//! The years that the owners decided on, as they stood on that day: what differs now is an erratum.

use super::load::Loaded;
use super::trouble::Trouble;
use crate::analysis::analyse;
use crate::record::Year;
use crate::report::DecidedYear;

/// A year as it stood when the owners decided on it. Nothing where they have not
/// decided, or where git does not reach back that far.
pub(super) fn decided_year(loaded: &Loaded, year: i32) -> Result<Option<DecidedYear>, Trouble> {
    let mut records = loaded.assessment.years().map(|(_, record)| record);
    let record = records.find(|record| record.year.value.0 == year);
    record.map_or(Ok(None), |record| as_decided(loaded, record))
}

/// The year in the register as it was in the last commit up to the day of the decision; nothing where
/// that did not know the year.
fn as_decided(loaded: &Loaded, record: &Year) -> Result<Option<DecidedYear>, Trouble> {
    let assessment = &loaded.assessment;
    let day = record.decided.as_ref().map(|day| day.value);
    let day = day.filter(|day| *day <= assessment.as_of);
    let (Some(day), Some(history)) = (day, &assessment.history) else {
        return Ok(None);
    };
    let zone = assessment.register.settings().time_zone();
    let mut commits = history.commits.iter().rev();
    let last = commits.find(|commit| zone.day_of(commit.committer.moment.seconds) <= day);
    let Some(last) = last else {
        return Ok(None);
    };
    let register = loaded.at_commit(last.id)?;
    let year = record.year.value;
    if register
        .year_records()
        .all(|known| known.year.value != year)
    {
        return Ok(None);
    }
    let analysis = analyse(&register, None, year.0, None, day);
    Ok(Some(DecidedYear { register, analysis }))
}
