//! Every measure of a register, for the pages of the measures: those of the running report as that
//! report tells them, and the older ones.

use super::measures::{MeasureFigure, figure};
use super::period::Period;
use super::scope::Scope;
use super::statistics::adjusted;
use super::year::YearAnalysis;
use crate::procedure::measure_on;
use crate::register::Register;

/// Every measure of a register as known on the day of the running year's analysis: for the pages of
/// the measures. What that report tells of a measure is told here; the effects of older ones are
/// corrected with its comparisons.
#[must_use]
pub fn measure_figures(register: &Register, running: &YearAnalysis) -> Vec<MeasureFigure> {
    let as_of = running.as_of;
    let scope = Scope::new(register, Period::new(as_of.year(), None, as_of));
    let told = &running.measures;
    let told: Vec<&MeasureFigure> = told.follow_up.iter().chain(&told.recommendations).collect();
    let records = register.measure_records();
    let known = records.filter_map(|measure| measure_on(measure, as_of));
    let older = known.filter(|measure| {
        let number = measure.number.value.to_string();
        told.iter().all(|figure| figure.number != number)
    });
    let mut older: Vec<MeasureFigure> = older
        .map(|measure| figure(&scope, &measure, as_of))
        .collect();
    let mut all: Vec<f64> = running.tests.iter().map(|test| test.p).collect();
    let effects = || older.iter().filter_map(|measure| measure.effect.as_ref());
    all.extend(effects().map(|effect| effect.comparison.p));
    let corrected = adjusted(&all).split_off(running.tests.len());
    let effects = older
        .iter_mut()
        .filter_map(|measure| measure.effect.as_mut());
    for (effect, corrected) in effects.zip(corrected) {
        effect.comparison.adjusted = corrected;
    }
    older.extend(told.into_iter().cloned());
    older
}
