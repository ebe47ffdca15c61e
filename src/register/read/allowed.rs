//! Why a scalar is not allowed where it stands, and what was probably meant (F005, F006).

use super::near::nearest;
use super::{Fault, FaultCode};
use crate::calendar::{Day, local_day};
use crate::place::Span;
use crate::record::{ComplaintNumber, Kind, MeasureNumber, Value, told_words};

/// The fault of a text that a value of this kind cannot be.
pub(super) fn refusal(kind: Kind, key: &str, text: &str, span: Span) -> Fault {
    let fault = |name| {
        Fault::new(FaultCode::F005, name, span)
            .with("key", key)
            .with("value", text)
    };
    match kind {
        Kind::Fact | Kind::Planned => no_day(key, text, span),
        Kind::Vocabulary(words) => {
            let allowed: Vec<String> = told_words(words).into_iter().map(str::to_owned).collect();
            let near = nearest(text, words.iter().copied());
            fault("message").with("allowed", allowed).nearest(near)
        }
        Kind::Integer(least, most) => fault("message-number")
            .with("least", least)
            .with("most", most),
        Kind::ComplaintNumber | Kind::FormerNumber => fault("message-complaint").with(
            "nearest",
            respelt(text, 3).unwrap_or_else(|| "2026-007".to_owned()),
        ),
        Kind::MeasureNumber => fault("message-measure").with(
            "nearest",
            respelt_measure(text).unwrap_or_else(|| "M-2026-01".to_owned()),
        ),
        Kind::RuleCode => fault("message-code"),
        Kind::Term => fault("message-term"),
        Kind::Retention => fault("message-retention"),
        Kind::Zone => fault("message-zone"),
        Kind::Hex64 => fault("message-hex"),
        Kind::Score => fault("message-score"),
        Kind::Color => fault("message-color"),
        Kind::WebAddress => fault("message-web"),
        Kind::FormAddress => fault("message-form"),
        Kind::Contact => fault("message-contact"),
        Kind::Text
        | Kind::Category
        | Kind::Cause
        | Kind::Role
        | Kind::Recipient
        | Kind::Channel => fault("message-one"),
    }
}

/// F006, with the day that was meant where that is clear.
fn no_day(key: &str, text: &str, span: Span) -> Fault {
    let fault = |name| {
        Fault::new(FaultCode::F006, name, span)
            .with("key", key)
            .with("value", text)
    };
    if text.get(..10).and_then(Day::parse).is_some() {
        // A moment with an offset of its own may be another day in the register's zone.
        return match local_day(text) {
            Some(day) => fault("message-time").with("nearest", day.to_string()),
            None => fault("message-moment"),
        };
    }
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).collect();
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let year = |number: u32| i32::try_from(number).unwrap_or_default();
    match (numbers.as_slice(), parts.len()) {
        (
            [y @ 2000..=2100, m @ 1..=12, d @ 1..=31] | [d @ 1..=31, m @ 1..=12, y @ 2000..=2100],
            3,
        ) => match Day::new(year(*y), *m, *d) {
            Some(day) => fault("message-nearest").with("nearest", day.to_string()),
            None => fault("message-calendar"),
        },
        _ => fault("message"),
    }
}

/// `2026-7` and `2026-0007` with the digits they should have.
fn respelt(text: &str, width: usize) -> Option<String> {
    let (year, serial) = text.trim().split_once(['-', '_', '/'])?;
    let serial: u32 = serial.parse().ok()?;
    let spelt = format!("{year}-{serial:0width$}");
    ComplaintNumber::parse(&spelt)
        .map(|_| spelt.clone())
        .or((width == 2).then_some(spelt))
}

fn respelt_measure(text: &str) -> Option<String> {
    let text = text.trim();
    let spelt = format!(
        "M-{}",
        respelt(
            text.strip_prefix("M-")
                .or(text.strip_prefix("m-"))
                .unwrap_or(text),
            2
        )?
    );
    MeasureNumber::parse(&spelt).map(|_| spelt)
}

#[cfg(test)]
mod tests {
    use super::refusal;
    use crate::place::Span;
    use crate::record::Kind;
    use crate::wording::Arg;

    #[test]
    fn the_day_that_was_meant_is_offered() {
        let of = |text: &str| {
            let fault = refusal(Kind::Fact, "ontvangen", text, Span::START);
            let near = fault
                .args
                .iter()
                .find(|(name, _)| *name == "nearest")
                .map(|(_, arg)| arg.clone());
            (fault.text, near)
        };
        let day = |text: &str| Some(Arg::Text(text.to_owned()));
        assert_eq!(of("02-03-2026"), ("message-nearest", day("2026-03-02")));
        assert_eq!(of("2026-3-2"), ("message-nearest", day("2026-03-02")));
        assert_eq!(of("2026-03-06T10:00"), ("message-time", day("2026-03-06")));
        assert_eq!(of("2026-03-02T23:30:00Z"), ("message-moment", None));
        assert_eq!(of("2026-02-30"), ("message-calendar", None));
        assert_eq!(of("31-02-2026"), ("message-calendar", None));
        for text in ["gisteren", "1999-01-01", "2026", "", "é2026-03-02"] {
            assert_eq!(of(text), ("message", None), "{text}");
        }
    }

    #[test]
    fn a_number_is_offered_with_the_digits_it_should_have() {
        let of = |kind, text: &str| {
            refusal(kind, "verwant", text, Span::START)
                .args
                .pop()
                .map(|(_, arg)| arg)
        };
        assert_eq!(
            of(Kind::ComplaintNumber, "2026-7"),
            Some(Arg::Text("2026-007".into()))
        );
        assert_eq!(
            of(Kind::ComplaintNumber, "2026-0007"),
            Some(Arg::Text("2026-007".into()))
        );
        assert_eq!(
            of(Kind::MeasureNumber, "2026-1"),
            Some(Arg::Text("M-2026-01".into()))
        );
    }
}
