//! A year: the officer's analysis with its adoption and presentation (task 4, step 10).

use super::Deviation;
use super::declare::record;
use super::slot::{Map, Optional, Required, SubRecords};
use crate::calendar::Day;

record! {
    /// The dated facts of one annual report; its text stands in the file's body.
    pub struct Year {
        /// 2000 to 2100.
        year: Required<YearNumber> = "jaar" { by_program },
        /// Volumes that give rates: participants, trainings, assignments.
        volumes: Map<u32> = "volumes",
        offered_to_owners: Optional<Day> = "aangeboden-aan-eigenaren" { short("aangeboden") },
        /// The owners decided on the measures (step 10).
        decided: Optional<Day> = "besloten-op" { short("besloten"), steps(&[10]) },
        /// Analysis and measures were presented to all staff (step 10).
        presented: Optional<Day> = "gepresenteerd-op" { short("gepresenteerd"), steps(&[10]) },
        deviations: SubRecords<Deviation> = "afwijkingen" { singular("afwijking") },
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
