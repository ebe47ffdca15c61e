//! Statistics: pure numbers in, named numbers out. Knows no complaints, no days and no texts.
//!
//! Every file holds one method, with its source and the counts from which it may be used. What was
//! left out on purpose: the textbook g-chart (14-55 % false alarms on stable data), the "minlike"
//! p-value (it can contradict its own interval) and the trend rules of the NHS charts (22-60 %
//! false alarms on monthly counts below 8).

mod comparison;
mod concentration;
mod count_chart;
mod cross_table;
mod distributions;
mod gaps;
mod incidence;
mod incomplete;
mod individuals;
mod log_rank;
mod mix;
mod poisson_interval;
mod quantile;
mod rate_chart;
mod run_chart;
mod scan;
mod several;
mod simulation;
mod suppression;
mod survival;
mod tellable;
mod thresholds;
mod two_shares;
mod volume;
mod wilson;

use serde::Serialize;

pub use comparison::{Comparison, Exposed, SIGNIFICANCE, compare};
pub use concentration::{Concentration, concentration};
pub use count_chart::{CountChart, count_chart};
pub use cross_table::{CROSS_FROM, CrossTable, suppress_cross};
pub use gaps::{GapChart, GapSignal, gap_chart};
pub use incidence::{End, incidence_quantile};
pub use individuals::{Individuals, individuals};
pub use log_rank::{LogRank, log_rank};
pub use mix::{Mix, mix};
pub use poisson_interval::poisson_interval;
pub use quantile::quantile;
pub use rate_chart::{RateChart, rate_chart};
pub use run_chart::{RunChart, run_chart};
pub use scan::{Cluster, densest, scan_probability};
pub use several::{PLANNED, adjusted};
pub use suppression::{Cell, LIST_FROM, suppress_list};
pub use survival::{Observation, Point, Survival, survival};
pub use tellable::{Totals, tellable};
pub use thresholds::{Thresholds, thresholds, thresholds_where};
pub use two_shares::two_shares;
pub use volume::{MEDIAN_FROM, PERCENTAGE_FROM, Pace, STAFF_MEDIAN_FROM, TAIL_FROM, Volume};
pub use wilson::wilson;

/// The ends of a 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    pub low: f64,
    /// Absent where the data set no upper end.
    pub high: Option<f64>,
}
