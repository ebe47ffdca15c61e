//! Numbers and days as Dutch and English people write them.

use super::Lang;
use crate::calendar::{Day, MONTHS};

/// The name of a month, 1 to 12.
#[must_use]
pub fn month_name(lang: Lang, month: u32) -> &'static str {
    let (dutch, english, _) = MONTHS[(month.clamp(1, 12) - 1) as usize];
    if lang == Lang::Nl { dutch } else { english }
}

/// "6 maart 2026", "6 March 2026".
#[must_use]
pub fn day_long(lang: Lang, day: Day) -> String {
    format!(
        "{} {} {}",
        day.day(),
        month_name(lang, day.month()),
        day.year()
    )
}

/// "maart 2026": the month of a day, for audiences that see no exact days.
#[must_use]
pub fn day_month(lang: Lang, day: Day) -> String {
    format!("{} {}", month_name(lang, day.month()), day.year())
}

/// A number with this many decimals: "1.250,50" in Dutch, "1,250.50" in English.
#[must_use]
pub fn amount(lang: Lang, number: f64, decimals: u8) -> String {
    let plain = format!("{:.*}", usize::from(decimals), number.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (separator, comma) = if lang == Lang::Nl {
        ('.', ',')
    } else {
        (',', '.')
    };
    let mut text = String::new();
    if number < 0.0 && plain.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        text.push('-');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(comma);
        text.push_str(fraction);
    }
    text
}

/// A whole number with its thousands set apart: "12.500".
#[must_use]
pub fn group(lang: Lang, number: i64) -> String {
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts of complaints are far below 2^52"
    )]
    amount(lang, number as f64, 0)
}

#[cfg(test)]
mod tests {
    use super::{Lang, amount, group};

    #[test]
    fn numbers_are_grouped_the_dutch_way() {
        assert_eq!(amount(Lang::Nl, 1250.5, 2), "1.250,50");
        assert_eq!(amount(Lang::En, 1250.5, 2), "1,250.50");
        assert_eq!(amount(Lang::Nl, -0.04, 1), "0,0");
        assert_eq!(group(Lang::Nl, -12500), "-12.500");
        assert_eq!(group(Lang::Nl, 999), "999");
    }
}
