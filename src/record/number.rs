//! Numbers of complaints and measures. Leading zeros only reach three (two) digits; numbers sort as
//! numbers.

use std::fmt;

use super::value::{Kind, Value};

/// `2026-007`: the year of receipt and a serial number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComplaintNumber {
    pub year: i32,
    pub serial: u32,
}

impl Value for ComplaintNumber {
    const KIND: Kind = Kind::ComplaintNumber;
    fn parse(text: &str) -> Option<Self> {
        let (year, serial) = split(text, 3)?;
        Some(ComplaintNumber { year, serial })
    }
}

impl fmt::Display for ComplaintNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:04}-{:03}", self.year, self.serial))
    }
}

/// `M-2026-01`: the year of the recommendation and a serial number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureNumber {
    pub year: i32,
    pub serial: u32,
}

impl Value for MeasureNumber {
    const KIND: Kind = Kind::MeasureNumber;
    fn parse(text: &str) -> Option<Self> {
        let (year, serial) = split(text.strip_prefix("M-")?, 2)?;
        Some(MeasureNumber { year, serial })
    }
}

impl fmt::Display for MeasureNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("M-{:04}-{:02}", self.year, self.serial))
    }
}

/// Year and serial of `YYYY-n…`, where the serial has exactly the digits it needs, at least
/// `width`.
fn split(text: &str, width: usize) -> Option<(i32, u32)> {
    let (year, serial) = text.split_once('-')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !digits(year) || !digits(serial) || !(width..=9).contains(&serial.len()) {
        return None;
    }
    if serial.len() > width && serial.starts_with('0') {
        return None;
    }
    let (year, serial) = (year.parse().ok()?, serial.parse().ok()?);
    ((2000..=2100).contains(&year) && serial > 0).then_some((year, serial))
}

#[cfg(test)]
mod tests {
    use super::{ComplaintNumber, MeasureNumber, Value};

    #[test]
    fn a_number_has_one_spelling() {
        for good in ["2026-007", "2026-999", "2026-1000"] {
            assert_eq!(
                ComplaintNumber::parse(good)
                    .map(|number| number.to_string())
                    .as_deref(),
                Some(good)
            );
        }
        for bad in [
            "2026-7",
            "2026-0007",
            "2026-000",
            "26-007",
            "2026_007",
            "2026-007 ",
            "../2026-007",
            "2026-+07",
            "2026-٠٠٧",
        ] {
            assert_eq!(ComplaintNumber::parse(bad), None, "{bad}");
        }
        assert_eq!(
            MeasureNumber::parse("M-2026-01")
                .map(|number| number.to_string())
                .as_deref(),
            Some("M-2026-01")
        );
        assert_eq!(MeasureNumber::parse("2026-01"), None);
    }

    #[test]
    fn numbers_sort_as_numbers() {
        assert!(ComplaintNumber::parse("2026-999") < ComplaintNumber::parse("2026-1000"));
    }
}
