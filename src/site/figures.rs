//! The figures of the years, computed once for all pages of a site: the front page, the years and
//! the reports take the same value, so a number never differs between them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::analysis::{History, YearAnalysis, YearResults, analyse_beside};
use crate::calendar::Day;
use crate::rules::Assessment;

/// The analysis of each year, made when first asked for.
pub struct YearFigures<'a> {
    assessment: &'a Assessment,
    /// How the register was kept, for the analysis of each year.
    recorded: OnceLock<Option<History>>,
    years: BTreeMap<i32, OnceLock<YearAnalysis>>,
    /// What later years set beside them: without the rest of the analysis, which may not be there.
    results: BTreeMap<i32, OnceLock<Option<YearResults>>>,
    running: OnceLock<YearAnalysis>,
}

impl<'a> YearFigures<'a> {
    /// Of the years from the first receipt to the running one, and of those with a report.
    pub fn new(assessment: &'a Assessment) -> YearFigures<'a> {
        let as_of = assessment.as_of;
        let received = assessment.cases().map(|case| case.complaint.received.value);
        let received: Vec<i32> = received.map(Day::year).collect();
        let first = received.iter().copied().min().unwrap_or(as_of.year());
        let reported = assessment.years().map(|(_, year)| year.year.value.0);
        let years: BTreeSet<i32> = (first..=as_of.year())
            .chain(received)
            .chain(reported)
            .collect();
        YearFigures {
            assessment,
            recorded: OnceLock::new(),
            results: years.iter().map(|year| (*year, OnceLock::new())).collect(),
            years: years
                .into_iter()
                .map(|year| (year, OnceLock::new()))
                .collect(),
            running: OnceLock::new(),
        }
    }

    /// The years, newest first. One in which nothing came in is among them: it has its report, and
    /// its 0 in every series.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.keys().copied().rev()
    }

    /// The figures of a year; nothing where the register does not know it.
    pub fn of(&self, year: i32) -> Option<&YearAnalysis> {
        if year == self.assessment.as_of.year() {
            return Some(self.running());
        }
        let kept = self.years.get(&year)?;
        Some(kept.get_or_init(|| self.analyse(year, None)))
    }

    /// The figures of the year in which the day of judging lies.
    pub fn running(&self) -> &YearAnalysis {
        self.running
            .get_or_init(|| self.analyse(self.assessment.as_of.year(), None))
    }

    /// The results of a year: of its analysis where that was made, else alone.
    fn results(&self, year: i32) -> Option<YearResults> {
        if let Some(made) = self.years.get(&year).and_then(OnceLock::get) {
            return Some(made.results.clone());
        }
        let (register, as_of) = (&self.assessment.register, self.assessment.as_of);
        let kept = self.results.get(&year)?;
        kept.get_or_init(|| YearResults::of(register, year, as_of))
            .clone()
    }

    /// The figures of a year or a quarter, not kept.
    pub fn analyse(&self, year: i32, quarter: Option<u32>) -> YearAnalysis {
        let recorded = self
            .recorded
            .get_or_init(|| History::of(self.assessment))
            .as_ref();
        let (register, as_of) = (&self.assessment.register, self.assessment.as_of);
        let earlier = |year| self.results(year);
        analyse_beside(register, recorded, (year, quarter), as_of, &earlier)
    }
}
