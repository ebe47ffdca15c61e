//! A year: the officer's analysis with its adoption and presentation (task 4, step 10).

use super::Deviation;
use super::declare::record;
use crate::calendar::Day;

record! {
    /// The dated facts of one annual report; its text stands in the file's body.
    pub struct Year {
        /// 2000 to 2100.
        year: required YearNumber = "jaar",
        /// Volumes that give rates: participants, trainings, assignments.
        volumes: map u32 = "volumes",
        offered_to_owners: optional Day = "aangeboden-aan-eigenaren",
        /// The owners decided on the measures (step 10).
        decided: optional Day = "besloten-op",
        /// Analysis and measures were presented to all staff (step 10).
        presented: optional Day = "gepresenteerd-op",
        deviations: records Deviation = "afwijkingen",
    }
}

/// A calendar year, 2000 to 2100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearNumber(pub i32);

impl super::Value for YearNumber {
    const KIND: super::Kind = super::Kind::Integer(2000, 2100);
    fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse()
            .ok()
            .filter(|year| plain && (2000..=2100).contains(year))
            .map(YearNumber)
    }
}
