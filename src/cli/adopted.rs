//! The analyses that the owners decided on, as they stood on that day: what differs now is an erratum.

use std::collections::BTreeMap;

use super::load::Loaded;
use super::trouble::Trouble;
use crate::analysis::{YearAnalysis, analyse};
use crate::calendar::Day;
use crate::record::{ComplaintNumber, MeasureNumber, Value, Year, YearNumber};
use crate::register::History;
use crate::sharing::share_out;

/// The analysis of every decided year, as far as git reaches back.
pub(super) fn adopted_years(loaded: &Loaded) -> Result<BTreeMap<i32, YearAnalysis>, Trouble> {
    let years: Vec<i32> = loaded.assessment.years().map(|(_, record)| record.year.value.0).collect();
    let found = share_out(years, 1, |year| Ok(adopted(loaded, year)?.map(|then| (year, then))));
    found.into_iter().filter_map(Result::transpose).collect()
}

/// The analysis of a year as it stood when the owners decided on it. Nothing where they have not
/// decided, or where git does not reach back that far.
pub(super) fn adopted(loaded: &Loaded, year: i32) -> Result<Option<YearAnalysis>, Trouble> {
    let assessment = &loaded.assessment;
    let record = assessment.years().map(|(_, record)| record).find(|record| record.year.value.0 == year);
    let (Some(decided), Some(history)) = (record.and_then(|record| decided_by(record, assessment.as_of)), &assessment.history) else {
        return Ok(None);
    };
    let zone = assessment.register.settings().time_zone();
    let by_then = |index: &usize| zone.day_of(history.commits[*index].committer.moment.seconds) <= decided;
    let Some(last) = (0..history.commits.len()).rev().find(by_then) else {
        return Ok(None);
    };
    if !changed_since(history, last, year) {
        return Ok(Some(analyse(&assessment.register, None, year, None, decided)));
    }
    let register = loaded.at_commit(history.commits[last].id)?;
    let known = register.years.iter().filter_map(|entry| entry.record.as_ref()).any(|record| record.year.value.0 == year);
    Ok(known.then(|| analyse(&register, None, year, None, decided)))
}

fn decided_by(record: &Year, as_of: Day) -> Option<Day> {
    record.decided.as_ref().map(|day| day.value).filter(|day| *day <= as_of)
}

/// Whether anything that counts in a year's figures was touched after a commit. Complaints of later
/// years, measures and the years' own texts are no part of them: most years need no second reading.
fn changed_since(history: &History, commit: usize, year: i32) -> bool {
    let counts = |key: &str| match ComplaintNumber::parse(key) {
        Some(number) => number.year <= year,
        None => MeasureNumber::parse(key).is_none() && YearNumber::parse(key).is_none(),
    };
    let touched = history.records.iter().filter(|(key, _)| counts(key)).flat_map(|(_, revisions)| revisions);
    touched.into_iter().any(|revision| revision.commit > commit)
}
