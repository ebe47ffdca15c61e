//! IBANs: the length that the country has, and modulo 97 equal to 1 (ISO 13616, ISO 7064).

use std::ops::Range;

use super::edges::{begins, ends};
use super::looked_at;

/// Length by country, for the countries that payments within Europe come from (SEPA).
const LENGTHS: [(&str, usize); 41] = [
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
];

pub(super) fn find(line: &str) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    let starts = (0..bytes.len().saturating_sub(14)).filter(|&at| {
        let [a, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
        a.is_ascii_alphabetic()
            && b.is_ascii_alphabetic()
            && (c.is_ascii_digit() || b" .-".contains(&c))
            && begins(line, at)
    });
    starts.filter_map(|at| account(line, at)).collect()
}

fn account(line: &str, start: usize) -> Option<Range<usize>> {
    let country = line.get(start..start + 2)?.to_ascii_uppercase();
    let length = LENGTHS
        .iter()
        .find(|(name, _)| *name == country)
        .map(|(_, length)| *length)?;
    let mut signs: Vec<u8> = Vec::with_capacity(length);
    let mut end = start;
    for (at, byte) in line.bytes().enumerate().skip(start) {
        looked_at(1);
        if signs.len() == length {
            break;
        }
        if byte.is_ascii_alphanumeric() {
            signs.push(byte.to_ascii_uppercase());
            end = at + 1;
        } else if !matches!(byte, b' ' | b'.' | b'-') || at > end + 1 {
            return None;
        }
    }
    (signs.len() == length && ends(line, end) && holds(&signs)).then_some(start..end)
}

/// The first four signs moved to the end, letters read as 10 to 35, the whole modulo 97.
fn holds(signs: &[u8]) -> bool {
    let rest = signs[4..]
        .iter()
        .chain(&signs[..4])
        .fold(0_u32, |rest, sign| match sign {
            b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
            _ => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
        });
    rest == 1 && signs[2..4].iter().all(u8::is_ascii_digit)
}
