//! How long until one kind of end, where another kind can come first: Aalen-Johansen.
//!
//! The share that ended in the kind that counts by time t is the sum over the times up to t of what
//! was still open just before, times the ends of that kind over those at risk. Censoring the other
//! kind instead would pretend that a withdrawn complaint could still be solved. Source: Aalen &
//! Johansen 1978, Scandinavian Journal of Statistics 5:141. Valid as [`survival`](super::survival)
//! is; used where more than a tenth ends otherwise.

use super::Observation;
use super::survival::{ROUNDING, survival};

/// An end, and whether it is of the kind that counts; of no matter where it has not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    pub seen: Observation,
    pub counts: bool,
}

/// The time by which a share `q` of all ended in the kind that counts; nothing where it never did.
#[must_use]
pub fn incidence_quantile(ends: &[End], q: f64) -> Option<u32> {
    incidence(ends)
        .into_iter()
        .find(|(_, share)| *share >= q - ROUNDING)
        .map(|(time, _)| time)
}

/// Time and the share that ended in the kind that counts by then.
fn incidence(ends: &[End]) -> Vec<(u32, f64)> {
    let all: Vec<Observation> = ends.iter().map(|end| end.seen).collect();
    let (mut open, mut share) = (1.0, 0.0);
    let mut found = Vec::new();
    for point in survival(&all).points {
        let here = ends
            .iter()
            .filter(|end| end.counts && end.seen.ended && end.seen.time == point.time);
        share += here.map(|_| open / f64::from(point.at_risk)).sum::<f64>();
        open = point.open;
        found.push((point.time, share));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{End, incidence, incidence_quantile};
    use crate::analysis::statistics::Observation;
    use crate::analysis::statistics::survival::tests::freireich_treated;

    fn end(time: u32, ended: bool, counts: bool) -> End {
        End {
            seen: Observation {
                entry: None,
                time,
                ended,
            },
            counts,
        }
    }

    #[test]
    fn with_one_kind_of_end_it_is_what_kaplan_and_meier_leave() {
        // Freireich's curve: 1 - 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448.
        let ends: Vec<End> = freireich_treated()
            .into_iter()
            .map(|seen| End { seen, counts: true })
            .collect();
        for ((_, share), open) in incidence(&ends)
            .into_iter()
            .zip([0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448])
        {
            assert!((1.0 - share - open).abs() <= 0.0005, "{share} {open}");
        }
        assert_eq!(incidence_quantile(&ends, 0.5), Some(23));
    }

    #[test]
    fn what_ends_otherwise_never_counts_as_solved() {
        // By hand: 5 at risk; at 1 one solved (1/5), at 2 one withdrawn, at 4 of the 2 left one
        // solved: 3/5 open before, so 1/5 + 3/5 * 1/2 = 1/2; the one at 3 is censored.
        let ends = [
            end(1, true, true),
            end(2, true, false),
            end(3, false, false),
            end(4, true, true),
            end(5, true, false),
        ];
        let shares: Vec<f64> = incidence(&ends)
            .into_iter()
            .map(|(_, share)| (share * 1e9).round() / 1e9)
            .collect();
        assert_eq!(shares, [0.2, 0.2, 0.5, 0.5]);
        assert_eq!(
            (
                incidence_quantile(&ends, 0.5),
                incidence_quantile(&ends, 0.6)
            ),
            (Some(4), None)
        );
    }
}
