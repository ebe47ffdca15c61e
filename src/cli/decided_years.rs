//! The figures that the owners decided on, as they stood on that day: what differs now is an
//! erratum.

use std::collections::BTreeMap;

use super::build_manifest::program;
use super::load::{Loaded, repository};
use super::trouble::Trouble;
use crate::analysis::analyse;
use crate::calendar::Day;
use crate::record::Year;
use crate::report::Headlines;
use crate::repository::{ObjectId, Packing, Repository, Unpacking};

/// What was found of earlier decisions, in the git folder: the past does not change.
const CACHE: &str = "decided-1";

/// The figures of every decided year, as far as git reaches back.
pub(super) fn decided_years(loaded: &Loaded) -> Result<BTreeMap<i32, Headlines>, Trouble> {
    let decisions: Vec<Decision> = loaded
        .assessment
        .years()
        .filter_map(|(_, record)| Decision::of(loaded, record))
        .collect();
    if decisions.is_empty() {
        return Ok(BTreeMap::new());
    }
    let repository = repository(&loaded.root)?;
    let known = read(&repository).unwrap_or_default();
    // One after the other: each puts a whole register together.
    let mut found = Known::new();
    for decision in decisions {
        let figures = known
            .get(&decision)
            .cloned()
            .map_or_else(|| figures(loaded, &decision), Ok)?;
        found.insert(decision, figures);
    }
    if found != known {
        // Without a memory the next run is slower, not wrong.
        let _ = repository.cache_write(CACHE, [packed(&found)]);
    }
    Ok(found
        .into_iter()
        .filter_map(|(decision, figures)| Some((decision.year, figures?)))
        .collect())
}

/// The figures of a year as they stood when the owners decided on it. Nothing where they have not
/// decided, or where git does not reach back that far.
pub(super) fn decided_year(loaded: &Loaded, year: i32) -> Result<Option<Headlines>, Trouble> {
    let record = loaded
        .assessment
        .years()
        .map(|(_, record)| record)
        .find(|record| record.year.value.0 == year);
    record
        .and_then(|record| Decision::of(loaded, record))
        .map_or(Ok(None), |decision| figures(loaded, &decision))
}

/// What the owners decided on, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// The figures of a year in the register as it then was; nothing where it did not know the year.
fn figures(loaded: &Loaded, decision: &Decision) -> Result<Option<Headlines>, Trouble> {
    let register = loaded.at_commit(decision.commit)?;
    let known = register
        .years
        .iter()
        .filter_map(|entry| entry.record.as_deref())
        .any(|record| record.year.value.0 == decision.year);
    Ok(known.then(|| Headlines::of(&analyse(&register, None, decision.year, None, decision.day))))
}

type Known = BTreeMap<Decision, Option<Headlines>>;

fn packed(known: &Known) -> Vec<u8> {
    let mut out = Packing::default();
    out.text(&program());
    out.count(known.len());
    for (decision, figures) in known {
        out.text(&decision.year.to_string());
        out.text(&decision.day.to_string());
        out.id(decision.commit);
        out.optional(figures.as_ref(), |out, figures| {
            out.count(figures.texts().len());
            figures.texts().iter().for_each(|text| out.text(text));
        });
    }
    out.bytes
}

/// Nothing where another program found it, which may count otherwise.
fn read(repository: &Repository) -> Option<Known> {
    let bytes = repository.cache_read(CACHE)?;
    let mut from = Unpacking { rest: &bytes };
    if from.text()? != program() {
        return None;
    }
    let decision = |from: &mut Unpacking<'_>| {
        Some(Decision {
            year: from.text()?.parse().ok()?,
            day: Day::parse(from.text()?)?,
            commit: from.id()?,
        })
    };
    let texts = |from: &mut Unpacking<'_>| {
        (0..from.count()?)
            .map(|_| from.text().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
    };
    let figures =
        |from: &mut Unpacking<'_>| from.optional(|from| Headlines::from_texts(texts(from)?));
    (0..from.count()?)
        .map(|_| Some((decision(&mut from)?, figures(&mut from)?)))
        .collect()
}
