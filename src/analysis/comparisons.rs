//! All comparisons that one report makes, corrected together: of twenty differences that are chance
//! one looks real. So there is one verdict a comparison, and every page and sentence takes it from
//! here; the thresholds that are printed are those that the correction leaves.

use std::collections::BTreeMap;

use serde::Serialize;

use super::beside::Beside;
use super::handling_time::HandlingTime;
use super::measures::Measures;
use super::over_time::OverTime;
use super::rates::Rate;
use super::recurrence::CloseTogether;
use super::statistics::{SIGNIFICANCE, adjusted, thresholds_where};
use super::subjects::Subjects;
use super::trend::Trend;

/// One comparison that was made, with its correction for all of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Test {
    /// What was compared: `trend`, `result`, `rate`, `category`, `mix`, `ranking`, `handling-time`,
    /// `cluster`, `pause`, `effect`.
    pub name: &'static str,
    pub p: f64,
    pub adjusted: f64,
}

impl Test {
    /// Up to so many comparisons every single one is kept at 5 %; above, their expected share.
    pub const PLANNED: usize = super::statistics::PLANNED;

    /// Whether the difference is beyond chance after correction.
    #[must_use]
    pub fn is_real(&self) -> bool {
        self.adjusted < SIGNIFICANCE
    }
}

/// The figures of a report that hold a comparison.
pub(super) struct Comparisons<'f, 'p> {
    pub trend: &'f mut Trend,
    pub beside: &'f mut Beside,
    pub rates: &'f mut [Rate],
    pub over_time: &'f mut OverTime,
    pub subjects: &'f mut Subjects,
    pub handling_time: &'f mut HandlingTime,
    pub clusters: &'f mut BTreeMap<(&'p str, Option<&'p str>), CloseTogether>,
    pub measures: &'f mut Measures,
}

impl Comparisons<'_, '_> {
    /// Corrects every comparison for their number, and the thresholds with them. Says which there
    /// were, always in the same order.
    pub fn correct(mut self) -> Vec<Test> {
        let mut named: Vec<(&'static str, f64)> = Vec::new();
        self.each(&mut |name, p| {
            named.push((name, p));
            p
        });
        let all: Vec<f64> = named.iter().map(|(_, p)| *p).collect();
        let corrected = adjusted(&all);
        let mut next = corrected.iter().copied();
        self.each(&mut |_, p| next.next().unwrap_or(p));
        self.correct_thresholds(&all);
        let told = named.into_iter().zip(corrected);
        told.map(|((name, p), adjusted)| Test { name, p, adjusted })
            .collect()
    }

    /// Gives every comparison the corrected p that a function has for its name and p.
    fn each(&mut self, corrected: &mut impl FnMut(&'static str, f64) -> f64) {
        if let Some(found) = &mut self.trend.comparison {
            found.adjusted = corrected("trend", found.p);
        }
        for found in &mut self.beside.differences {
            found.adjusted = corrected("result", found.p);
        }
        for rate in self.rates.iter_mut() {
            if let Some(before) = &mut rate.before {
                before.comparison.adjusted = corrected("rate", before.comparison.p);
            }
        }
        for found in &mut self.subjects.changes {
            found.adjusted = corrected("category", found.p);
        }
        if let Some(found) = &mut self.subjects.shift {
            found.adjusted = corrected("mix", found.p);
        }
        let subjects = &mut *self.subjects;
        let rankings = [&mut subjects.main_category, &mut subjects.main_cause];
        for found in rankings.into_iter().flatten() {
            found.correct(corrected("ranking", found.p));
        }
        if let Some(found) = &mut self.handling_time.difference {
            found.adjusted = corrected("handling-time", found.p);
        }
        for found in self.clusters.values_mut() {
            found.adjusted = corrected("cluster", found.p);
        }
        let pauses = self.over_time.pauses.iter_mut();
        for found in pauses
            .map(|pause| &mut pause.gaps)
            .chain(&mut self.over_time.gaps)
        {
            found.correct(corrected("pause", found.p));
        }
        for effect in self.measures.effects_mut() {
            effect.comparison.adjusted = corrected("effect", effect.comparison.p);
        }
    }

    /// From which number on each verdict would be another, all other comparisons being as they are.
    fn correct_thresholds(&mut self, all: &[f64]) {
        let would_be_real = |at: usize, p: f64| {
            let mut tried = all.to_vec();
            tried[at] = p;
            adjusted(&tried)[at] < SIGNIFICANCE
        };
        if let (Some(before), true) = (self.trend.before, self.trend.thresholds.is_some()) {
            let exposure = self.trend.now.exposure;
            let found = thresholds_where(before, exposure, |p| would_be_real(0, p));
            self.trend.thresholds = Some(found);
        }
        let effects: Vec<_> = self.measures.effects_mut().collect();
        let first = all.len() - effects.len();
        for (at, effect) in effects.into_iter().enumerate() {
            let (before, exposure) = effect.windows();
            let found = thresholds_where(before, exposure, |p| would_be_real(first + at, p));
            effect.convincing = found.fall;
        }
    }
}
