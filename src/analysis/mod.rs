//! Everything that the annual analysis states, as named numbers. No words, no pictures.
//!
//! [`analyse`] computes all figures of a year or quarter once; each figure stands in its own file.
//! The methods behind them live in [`statistics`], which knows no complaints.

mod ageing;
mod all_measures;
mod arrival;
mod beside;
mod comparisons;
mod conformity;
mod dictionary;
mod disclosure;
mod earlier;
mod effect;
mod handling_time;
mod lately;
mod life;
mod measures;
mod monitoring;
mod not_counted;
mod outcomes;
mod over_time;
mod period;
mod rates;
mod recordkeeping;
mod recurrence;
mod results;
mod scope;
pub mod statistics;
mod stock;
mod subjects;
mod timeliness;
mod trend;
mod year;

pub use ageing::{Ageing, Bucket, OpenCase};
pub use all_measures::measure_figures;
pub use arrival::Arrival;
pub use beside::{Beside, Difference, real_differences};
pub use comparisons::Test;
pub use conformity::{CauseQuality, StepFigure};
pub use dictionary::{
    ACCEPTED_FIRST, ACKNOWLEDGED_IN_TIME, CLOSED, DICTIONARY, EXPLAINED_IN_TIME, HALF_WITHIN,
    IMPROVEMENTS, Moment, NINE_IN_TEN_WITHIN, NamedFigure, OPEN, OPEN_AT_START, OPEN_NOW, OVERDUE,
    RECEIVED, REOPENED, SATISFIED, SIDE_BY_SIDE, SOLVED_IN_TIME, TO_DECIDE, UPHELD, Unit, Value,
};
pub use disclosure::Disclosure;
pub use earlier::EarlierMeasure;
pub use effect::Effect;
pub use handling_time::{CategoryTime, HandlingTime, LongCase, Solved};
pub use lately::Lately;
pub use life::{OpenPeriods, Stretch};
pub use measures::{Ask, Asked, MeasureFigure, Measures, Progress};
pub use monitoring::Monitoring;
pub use not_counted::{DuplicateRecord, GivenUp, NotCounted};
pub use outcomes::{Ending, OutcomeCount, Outcomes, Satisfaction};
pub use over_time::{OverTime, Pause, Slot};
pub use period::Period;
pub use rates::{Rate, RateBefore};
pub use recordkeeping::{History, Recordkeeping};
pub use recurrence::{CloseTogether, Pattern, SCAN_DAYS};
pub use results::YearResults;
pub use scope::{Group, Share};
pub use statistics::{
    CROSS_FROM, Cell, Comparison, Concentration, CrossTable, Exposed, GapSignal, Individuals,
    Interval, LIST_FROM, MEDIAN_FROM, Mix, PERCENTAGE_FROM, Pace, RunChart, SIGNIFICANCE,
    STAFF_MEDIAN_FROM, Survival, TAIL_FROM, Thresholds, Volume, poisson_interval, suppress_cross,
    suppress_list, thresholds,
};
pub use stock::{Received, Stock};
pub use subjects::{Change, Cross, Subjects};
pub use timeliness::{Late, TermFigure};
pub use trend::{Trend, Verdict, YearCount};
pub use year::{Lesson, YearAnalysis, analyse, analyse_beside};
