//! `show` of a measure or of a year. A year is known by its complaints too, before it has a file.

use super::given_up::once_there;
use super::trouble::Trouble;
use crate::analysis::analyse;
use crate::diagnostics::{RecordShown, YearKnown};
use crate::procedure::agenda;
use crate::record::{MeasureNumber, Value, YearNumber};
use crate::register::Event;
use crate::rules::Assessment;

/// What to show under a number that is no complaint's, as it was typed.
///
/// # Errors
/// When it is the number of a measure or a year of which the register knows nothing.
pub(super) fn other_record(
    assessment: &Assessment,
    asked: &str,
) -> Result<Option<RecordShown>, Trouble> {
    let register = &assessment.register;
    let measures = register.measures.iter();
    let measures = measures.map(|entry| (entry.called(), &*entry.path, entry.source()));
    let years = register.years.iter();
    let years = years.map(|entry| (entry.called(), &*entry.path, entry.source()));
    let found = measures
        .chain(years)
        .find(|(called, ..)| *called == Some(asked))
        .map(|(_, path, source)| (path.to_owned(), source.to_owned()));
    let year = YearNumber::parse(asked).map(|year| known(assessment, year.0, found.is_some()));
    let (path, source) = match (found, &year) {
        (Some(found), _) => found,
        (None, Some(known)) if known.received > 0 || !known.duties.is_empty() => {
            (format!("jaarverslagen/{asked}.md"), String::new())
        }
        (None, Some(_)) => return Err(Trouble::new("show-no-year").with("number", asked)),
        (None, None) if MeasureNumber::parse(asked).is_some() => {
            let history = assessment.history.as_ref();
            let once = history.and_then(|history| once_there(history, asked));
            let never = || Trouble::new("show-no-measure").with("number", asked);
            return Err(once.unwrap_or_else(never));
        }
        (None, None) => return Ok(None),
    };
    Ok(Some(RecordShown {
        number: asked.to_owned(),
        findings: assessment.findings_in(&path).to_vec(),
        path,
        source,
        year,
    }))
}

/// What the register knows of a year on the day judged on.
fn known(assessment: &Assessment, year: i32, has_file: bool) -> YearKnown {
    let register = &assessment.register;
    let figures = analyse(register, None, year, None, assessment.as_of);
    let mut duties = agenda(register, &assessment.statuses, assessment.as_of);
    duties.retain(|duty| duty.number == year.to_string());
    YearKnown {
        year,
        until: figures.period.until,
        received: figures.stock.received,
        closed: figures.stock.closed,
        open: figures.stock.open_at_end,
        overdue: figures.ageing.overdue(),
        duties,
        has_file,
        is_thrown_away: !has_file && stands_on_record(assessment, &year.to_string()),
    }
}

/// Whether the history knows the record, and not that it went.
fn stands_on_record(assessment: &Assessment, number: &str) -> bool {
    let history = assessment.history.as_ref();
    let last = history.and_then(|history| history.of(number).last());
    last.is_some_and(|last| last.event != Event::Removed)
}
