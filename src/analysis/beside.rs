//! A year beside the two before it, and of each result whether it really differs from the year
//! before. The verdicts are corrected with all other comparisons of the report.
//!
//! Counts by the exact conditional test of their events over the days that counted, shares by Fisher's exact test,
//! handling times by the log-rank test over all complaints received, the open ones among them.

use serde::Serialize;

use super::results::YearResults;
use super::scope::Share;
use super::statistics::{Exposed, SIGNIFICANCE, compare, log_rank, two_shares};
use super::trend::{Trend, Verdict};

/// The years beside this one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Beside {
    /// The two years before, oldest first, as far as the register goes back.
    pub earlier: Vec<YearResults>,
    /// One for each result that can be compared with the year before. Received is not among them:
    /// its comparison is that of the trend, over events.
    pub differences: Vec<Difference>,
}

/// One result against the year before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// The key of the figure in the dictionary.
    pub figure: &'static str,
    pub p: f64,
    /// Corrected for all comparisons of the report.
    pub adjusted: f64,
    pub rise: bool,
    pub same: bool,
    /// The test sees the whole move otherwise than the two numbers that are told of it: then neither
    /// direction may be said.
    pub contrary: bool,
}

impl Difference {
    /// What may be said of it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match (self.adjusted < SIGNIFICANCE && !self.contrary, self.rise) {
            (true, true) => Verdict::Rise,
            (true, false) => Verdict::Fall,
            (false, _) if self.same => Verdict::Same,
            (false, _) => Verdict::Chance,
        }
    }
}

/// How many earlier years stand beside a year.
pub(super) const EARLIER: i32 = 2;

/// Sets a year beside earlier ones, oldest first; not corrected yet.
pub(super) fn beside(now: &YearResults, earlier: Vec<YearResults>) -> Beside {
    let before = earlier.last().filter(|before| before.year == now.year - 1);
    let differences = before.map_or_else(Vec::new, |before| differences(before, now));
    Beside {
        earlier,
        differences,
    }
}

fn differences(before: &YearResults, now: &YearResults) -> Vec<Difference> {
    let days = |year: &YearResults| f64::from(year.exposure);
    let found = [
        counts(
            "closed",
            [before, now].map(|year| (year.closed, year.closed_events)),
            [before, now].map(days),
        ),
        counts(
            "open",
            [before, now].map(|year| (year.open_at_end, year.open_events)),
            [1.0, 1.0],
        ),
        shares(
            "acknowledged-in-time",
            before.acknowledged,
            now.acknowledged,
        ),
        shares("explained-in-time", before.explained, now.explained),
        shares("solved-in-time", before.solved, now.solved),
        handling(before, now),
        shares("satisfied", before.satisfied, now.satisfied),
        shares("accepted-first", before.accepted_first, now.accepted_first),
        shares("upheld", before.upheld, now.upheld),
    ];
    found.into_iter().flatten().collect()
}

/// A count of complaints, tested by the events that they are about: the test assumes independence.
/// Where the two go opposite ways, nothing may be said of the complaints.
fn counts(
    figure: &'static str,
    [before, now]: [(u32, u32); 2],
    days: [f64; 2],
) -> Option<Difference> {
    if days.iter().any(|days| *days <= 0.0) || before.1 + now.1 == 0 {
        return None;
    }
    let of = |count, exposure| Exposed { count, exposure };
    let compared = |before, now| compare(of(before, days[0]), of(now, days[1]));
    let (counted, found) = (compared(before.0, now.0), compared(before.1, now.1));
    let p = if counted.is_rise() == found.is_rise() {
        found.p
    } else {
        1.0
    };
    Some(Difference {
        figure,
        p,
        adjusted: p,
        rise: counted.is_rise(),
        same: before.0 == now.0,
        contrary: false,
    })
}

fn shares(figure: &'static str, before: Share, now: Share) -> Option<Difference> {
    let p = two_shares((before.count, before.of), (now.count, now.of))?;
    let crossed = |one: Share, other: Share| u64::from(one.count) * u64::from(other.of);
    Some(Difference {
        figure,
        p,
        adjusted: p,
        rise: crossed(now, before) > crossed(before, now),
        same: crossed(now, before) == crossed(before, now),
        contrary: false,
    })
}

/// Both the half and the nine in ten: the test is about the whole curve. Only where of both years
/// the half is known: a first closing among many open ones says nothing yet.
fn handling(before: &YearResults, now: &YearResults) -> Option<Difference> {
    let (half_before, half) = (before.median?, now.median?);
    let found = log_rank(&now.times, &before.times)?;
    Some(Difference {
        figure: "half-within",
        p: found.p,
        adjusted: found.p,
        rise: half > half_before,
        same: half_before == half,
        contrary: half_before == half || found.first_is_slower != (half > half_before),
    })
}

/// The differences with the year before that chance does not explain, the least likely first; that of
/// the number received among them. Of a difference whose direction is in doubt nothing is said.
#[must_use]
pub fn real_differences(beside: &Beside, trend: &Trend) -> Vec<Difference> {
    let received = trend.comparison.map(|found| Difference {
        figure: "received",
        p: found.p,
        adjusted: found.adjusted,
        rise: found.is_rise(),
        same: trend.verdict() == Verdict::Same,
        contrary: false,
    });
    let all = received
        .into_iter()
        .chain(beside.differences.iter().cloned());
    let mut real: Vec<Difference> = all
        .filter(|difference| matches!(difference.verdict(), Verdict::Rise | Verdict::Fall))
        .collect();
    real.sort_by(|a, b| {
        let by_adjusted = a.adjusted.total_cmp(&b.adjusted);
        by_adjusted.then_with(|| a.p.total_cmp(&b.p))
    });
    real
}
