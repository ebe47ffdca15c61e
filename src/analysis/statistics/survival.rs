//! How long it takes, with what has not ended yet counted for the time so far: Kaplan-Meier.
//!
//! S(t) = prod(1 - d/n); Greenwood's variance; the log-log band; a quantile is the first t with
//! S(t) <= 1 - q; the interval of the median is where the band holds one half. An observation that
//! was taken over later enters the risk set late (delayed entry). Source: Kaplan & Meier 1958, JASA
//! 53:457; Greenwood 1926; Brookmeyer & Crowley 1982, Biometrics 38:29; Kalbfleisch & Prentice for
//! the band.
//!
//! Median from 5 observations, ninth decile from 20 ([`MEDIAN_FROM`](super::MEDIAN_FROM),
//! [`TAIL_FROM`](super::TAIL_FROM)). "Closed only" would flatter exactly when things go badly.

use serde::Serialize;

use super::distributions::Z_95;

/// One thing that takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observation {
    /// Time at which it came under observation; absent: from its beginning.
    pub entry: Option<u32>,
    /// Time at which it ended, or up to which it was seen.
    pub time: u32,
    /// Whether it ended. `false`: still open (censored).
    pub ended: bool,
}

/// One step of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    pub time: u32,
    pub at_risk: u32,
    pub ended: u32,
    /// Share that has not ended after this time.
    pub open: f64,
    /// Greenwood's standard error of that share.
    pub error: f64,
    /// The 95 % log-log band; absent where the share is 0 or 1.
    pub band: Option<(f64, f64)>,
}

/// The whole curve.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Survival {
    pub observations: u32,
    /// Those that had not ended.
    pub censored: u32,
    /// One point a time at which something ended, in order.
    pub points: Vec<Point>,
}

/// The Kaplan-Meier curve of observations in any order.
#[must_use]
pub fn survival(observations: &[Observation]) -> Survival {
    let count = |holds: &dyn Fn(&Observation) -> bool| {
        observations
            .iter()
            .filter(|&seen| holds(seen))
            .fold(0_u32, |sum, _| sum + 1)
    };
    let mut times: Vec<u32> = observations
        .iter()
        .filter(|seen| seen.ended)
        .map(|seen| seen.time)
        .collect();
    times.sort_unstable();
    times.dedup();
    let (mut open, mut variance) = (1.0_f64, 0.0_f64);
    let mut points = Vec::new();
    for time in times {
        let at_risk =
            count(&|seen| seen.time >= time && seen.entry.is_none_or(|entry| entry < time));
        let ended = count(&|seen| {
            seen.ended && seen.time == time && seen.entry.is_none_or(|entry| entry < time)
        });
        if at_risk == 0 || ended == 0 {
            continue;
        }
        let (n, d) = (f64::from(at_risk), f64::from(ended));
        open *= 1.0 - d / n;
        variance += if at_risk > ended {
            d / (n * (n - d))
        } else {
            0.0
        };
        points.push(Point {
            time,
            at_risk,
            ended,
            open,
            error: open * variance.sqrt(),
            band: band(open, variance),
        });
    }
    let total = count(&|_| true);
    Survival {
        observations: total,
        censored: total - count(&|seen| seen.ended),
        points,
    }
}

fn band(open: f64, variance: f64) -> Option<(f64, f64)> {
    if open <= 0.0 || open >= 1.0 {
        return None;
    }
    let spread = (Z_95 * variance.sqrt() / open.ln().abs()).exp();
    Some((open.powf(spread), open.powf(1.0 / spread)))
}

/// Lets a share that should be exactly one half count as such.
pub(super) const ROUNDING: f64 = 1e-12;

impl Survival {
    /// The time within which a share `q` has ended; nothing while too much is still open.
    #[must_use]
    pub fn quantile(&self, q: f64) -> Option<u32> {
        self.points
            .iter()
            .find(|point| point.open <= 1.0 - q + ROUNDING)
            .map(|point| point.time)
    }

    /// The 95 % interval of the median; each end absent where the band does not reach one half.
    #[must_use]
    pub fn median_interval(&self) -> (Option<u32>, Option<u32>) {
        let reach = |side: fn((f64, f64)) -> f64| {
            let reached =
                |point: &&Point| point.band.is_some_and(|band| side(band) <= 0.5 + ROUNDING);
            self.points.iter().find(reached).map(|point| point.time)
        };
        (reach(|band| band.0), reach(|band| band.1))
    }

    /// The share still open after `time`.
    #[must_use]
    pub fn open_after(&self, time: u32) -> f64 {
        self.points
            .iter()
            .take_while(|point| point.time <= time)
            .last()
            .map_or(1.0, |point| point.open)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Observation, Survival, survival};

    fn seen(ended: &[u32], open: &[u32]) -> Vec<Observation> {
        let one = |ended| {
            move |&time: &u32| Observation {
                entry: None,
                time,
                ended,
            }
        };
        ended
            .iter()
            .map(one(true))
            .chain(open.iter().map(one(false)))
            .collect()
    }

    /// Freireich et al. 1963, Blood 21:699: weeks of remission under 6-mercaptopurine.
    pub fn freireich_treated() -> Vec<Observation> {
        seen(
            &[6, 6, 6, 7, 10, 13, 16, 22, 23],
            &[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
        )
    }

    /// The same under placebo.
    pub fn freireich_placebo() -> Vec<Observation> {
        seen(
            &[
                1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23,
            ],
            &[],
        )
    }

    fn thousandths(numbers: impl Iterator<Item = f64>, scale: f64) -> Vec<f64> {
        numbers
            .map(|number| (number * scale).round() / scale)
            .collect()
    }

    #[test]
    fn freireichs_curve_is_reproduced_with_greenwoods_errors() {
        let curve = survival(&freireich_treated());
        let times: Vec<u32> = curve.points.iter().map(|point| point.time).collect();
        let at_risk: Vec<u32> = curve.points.iter().map(|point| point.at_risk).collect();
        assert_eq!(times, [6, 7, 10, 13, 16, 22, 23]);
        assert_eq!(at_risk, [21, 17, 15, 12, 11, 7, 6]);
        let open = thousandths(curve.points.iter().map(|point| point.open), 1e3);
        assert_eq!(open, [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]);
        let errors = thousandths(curve.points.iter().map(|point| point.error), 1e4);
        assert_eq!(
            errors,
            [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
        );
        assert_eq!(
            (curve.quantile(0.5), curve.quantile(0.9), curve.censored),
            (Some(23), None, 12)
        );
        // R: survfit(..., conf.type = "log-log"), median 23, 95 % 13 to NA.
        assert_eq!(curve.median_interval(), (Some(13), None));
    }

    #[test]
    fn the_placebo_median_is_eight_weeks() {
        let curve = survival(&freireich_placebo());
        // R: survfit(..., conf.type = "log-log"), median 8, 95 % 4 to 11.
        assert_eq!(
            (curve.quantile(0.5), curve.median_interval()),
            (Some(8), (Some(4), Some(11)))
        );
        assert_eq!(curve.points.last().map(|point| point.open), Some(0.0));
    }

    #[test]
    fn what_is_all_open_has_no_median_and_what_ends_at_once_has_median_zero() {
        assert_eq!(survival(&seen(&[], &[1, 5, 9])).quantile(0.5), None);
        assert_eq!(
            survival(&[]),
            Survival {
                observations: 0,
                censored: 0,
                points: vec![]
            }
        );
        assert_eq!(survival(&seen(&[0, 0, 0], &[])).quantile(0.5), Some(0));
    }

    #[test]
    fn what_was_taken_over_late_is_at_risk_only_from_then_on() {
        let mut all = seen(&[2, 4], &[]);
        all.push(Observation {
            entry: Some(3),
            time: 6,
            ended: true,
        });
        let curve = survival(&all);
        assert_eq!(
            curve
                .points
                .iter()
                .map(|point| point.at_risk)
                .collect::<Vec<_>>(),
            [2, 2, 1]
        );
        assert_eq!((curve.open_after(3), curve.open_after(4)), (0.5, 0.25));
    }
}
