//! Days between rare events: has the pause become too long to be chance?
//!
//! Gaps of a steady process are exponential. A pause longer than -ln(.05) (3.0) times the mean gap
//! is worth watching, longer than -ln(.00135) (6.6) times it is strong; the middle line is ln 2
//! (0.693) times it. Exact limits instead of Nelson's power transform, which must not be fed the
//! zeros of same-day gaps, and instead of the textbook g-chart (14-55 % false alarms). Too close
//! together is the scan's business. Source: Benneyan 2001; Montgomery ex. 7.6; Nelson 1994. From 8
//! gaps.

use serde::Serialize;

use super::count_chart::TAIL;

/// What a pause says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum GapSignal {
    None,
    Watch,
    Strong,
}

/// The gaps of a series with the open one at its end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GapChart {
    /// Gaps between events, the open one left out.
    pub gaps: u32,
    pub mean: f64,
    pub middle: f64,
    /// A single gap beyond this is a signal.
    pub upper: f64,
    /// Days since the last event.
    pub open: f64,
    /// The chance of a pause at least as long.
    pub p: f64,
    /// The same corrected for all comparisons of the report; the signal rests on it.
    pub adjusted: f64,
    pub signal: GapSignal,
}

impl GapChart {
    /// From this many gaps.
    const GAPS: usize = 8;

    /// Rests the signal on a corrected p.
    pub(in crate::analysis) fn correct(&mut self, adjusted: f64) {
        self.adjusted = adjusted;
        self.signal = GapSignal::of(adjusted);
    }
}

impl GapSignal {
    fn of(p: f64) -> GapSignal {
        match p {
            p if p < TAIL => GapSignal::Strong,
            p if p < 0.05 => GapSignal::Watch,
            _ => GapSignal::None,
        }
    }
}

/// Judges the open pause against the gaps before it; nothing below eight gaps.
#[must_use]
pub fn gap_chart(gaps: &[u32], open: u32) -> Option<GapChart> {
    let number = u32::try_from(gaps.len())
        .ok()
        .filter(|_| gaps.len() >= GapChart::GAPS)?;
    let mean = gaps.iter().copied().map(f64::from).sum::<f64>() / f64::from(number);
    if mean <= 0.0 {
        return None;
    }
    let open = f64::from(open);
    let p = (-open / mean).exp();
    Some(GapChart {
        gaps: number,
        mean,
        middle: mean * std::f64::consts::LN_2,
        upper: -TAIL.ln() * mean,
        open,
        p,
        adjusted: p,
        signal: GapSignal::of(p),
    })
}

#[cfg(test)]
mod tests {
    use super::{GapSignal, gap_chart};

    #[test]
    fn a_pause_of_210_days_after_gaps_of_60_is_worth_watching() {
        let chart = gap_chart(&[60; 8], 210).expect("a chart");
        assert_eq!(
            (chart.signal, (chart.p * 100.0).round()),
            (GapSignal::Watch, 3.0)
        );
        assert!(
            (chart.upper / 60.0 - 6.6).abs() < 0.01 && (chart.middle / 60.0 - 0.693).abs() < 0.001
        );
        assert_eq!(
            gap_chart(&[60; 8], 400).map(|chart| chart.signal),
            Some(GapSignal::Strong)
        );
        assert_eq!(
            gap_chart(&[60; 8], 170).map(|chart| chart.signal),
            Some(GapSignal::None)
        );
    }

    #[test]
    fn gaps_of_zero_days_are_counted_and_too_few_gaps_say_nothing() {
        assert!(gap_chart(&[0, 0, 30, 60, 0, 90, 10, 20], 5).is_some());
        assert_eq!(gap_chart(&[0; 8], 5), None);
        assert_eq!(gap_chart(&[60; 7], 400), None);
    }
}
