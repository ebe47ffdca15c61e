//! Which numbers are taken: by a file, by a complaint that was given up, or by one that only the
//! history still knows. A number that meant one complaint never comes to mean another.

use std::collections::BTreeSet;

use super::context::Context;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::files::File;
use crate::record::{ComplaintNumber, MeasureNumber, Settings, Value};
use crate::register::{History, LostVersion};
use crate::repository::{Failure, Repository, Trust};

/// The numbers that the history of a register knows.
pub(super) struct Numbers {
    /// Every path at which a record ever stood.
    paths: BTreeSet<String>,
}

impl Numbers {
    /// Those of the commits that lead to HEAD; none outside git. A history that cannot be read is
    /// told, and the files alone must do.
    pub(super) fn of(repository: Option<&Repository>, context: &mut Context) -> Numbers {
        let (paths, failure) = repository
            .map_or(Ok(PastPaths::default()), paths)
            .unwrap_or_else(|failure| (BTreeSet::new(), Some(failure)));
        if let Some(failure) = failure {
            context.warn(&failure.message());
        }
        Numbers { paths }
    }

    /// One more than the highest number of a complaint in the year of its receipt.
    pub(super) fn next_complaint(
        &self,
        received: Option<&str>,
        files: &[File],
        settings: &Settings,
    ) -> Result<ComplaintNumber, Trouble> {
        let year = year_of(received)?;
        let given_up = settings.withdrawn.iter().map(|line| line.number.value);
        let used = self
            .names(files, "klachten", year)
            .filter_map(ComplaintNumber::parse)
            .chain(given_up);
        let used = used.filter(|number| number.year == year);
        let highest = used.map(|number| number.serial).max();
        Ok(ComplaintNumber {
            year,
            serial: highest.unwrap_or(0) + 1,
        })
    }

    /// One more than the highest number of a measure in the year of its recommendation.
    pub(super) fn next_measure(
        &self,
        recommended: Option<&str>,
        files: &[File],
    ) -> Result<MeasureNumber, Trouble> {
        let year = year_of(recommended)?;
        let used = self
            .names(files, "maatregelen", year)
            .filter_map(MeasureNumber::parse);
        let used = used.filter(|number| number.year == year);
        let highest = used.map(|number| number.serial).max();
        Ok(MeasureNumber {
            year,
            serial: highest.unwrap_or(0) + 1,
        })
    }

    /// The names, without `.md`, of the files that stand or stood in a year's folder.
    fn names<'a>(
        &'a self,
        files: &'a [File],
        folder: &str,
        year: i32,
    ) -> impl Iterator<Item = &'a str> {
        let start = format!("{folder}/{year:04}/");
        let paths = files.iter().map(|file| &file.path).chain(&self.paths);
        paths.filter_map(move |path| path.strip_prefix(&start)?.strip_suffix(".md"))
    }
}

/// Every path at which a record ever stood, as far as it can be read, and what cannot.
type PastPaths = (BTreeSet<String>, Option<Failure>);

fn paths(repository: &Repository) -> Result<PastPaths, Failure> {
    let Some(tip) = repository.head()? else {
        return Ok(PastPaths::default());
    };
    let history = History::read(repository, tip, Trust::Cache)?;
    let revisions = history.records.values().flatten();
    let paths = revisions
        .flat_map(|revision| revision.moved_from.iter().chain([&revision.path]))
        .map(ToString::to_string)
        .collect();
    Ok((paths, history.lost.first().map(LostVersion::failure)))
}

fn year_of(day: Option<&str>) -> Result<i32, Trouble> {
    let text = day.unwrap_or_default();
    Day::parse(text)
        .map(Day::year)
        .ok_or_else(|| Trouble::new("new-no-day").with("value", text))
}
