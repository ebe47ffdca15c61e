//! Order in which numbers inside a text sort as numbers: `2026-999` before `2026-1000`.

use std::cmp::Ordering;

/// Compares two texts, runs of digits by their value. Whatever people or programs see in the order
/// of numbers, paths or codes is sorted by this.
#[must_use]
pub fn compare(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (pieces(one), pieces(other));
    loop {
        let ordering = match (one.next(), other.next()) {
            (None, None) => return Ordering::Equal,
            (Some(one), Some(other)) if is_number(one) && is_number(other) => {
                let (plain, digits) = (without_zeros(one), without_zeros(other));
                let by_value = plain.len().cmp(&digits.len()).then(plain.cmp(digits));
                by_value.then(one.len().cmp(&other.len()))
            }
            (one, other) => one.cmp(&other),
        };
        if ordering != Ordering::Equal {
            return ordering;
        }
    }
}

/// Runs of digits and of other characters.
fn pieces(text: &str) -> impl Iterator<Item = &[u8]> {
    let is_same = |one: &u8, next: &u8| one.is_ascii_digit() == next.is_ascii_digit();
    text.as_bytes().chunk_by(is_same)
}

fn is_number(piece: &[u8]) -> bool {
    piece[0].is_ascii_digit()
}

fn without_zeros(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    &digits[zeros..]
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[test]
    fn numbers_sort_as_numbers_and_texts_as_texts() {
        let mut paths = [
            "b",
            "a/2026-1000.md",
            "a/2026-999.md",
            "S1001",
            "S903",
            "10",
            "a",
            "a/M-2026-02.md",
            "9",
            "09",
            "",
        ];
        paths.sort_by(|one, other| compare(one, other));
        assert_eq!(
            paths,
            [
                "",
                "9",
                "09",
                "10",
                "S903",
                "S1001",
                "a",
                "a/2026-999.md",
                "a/2026-1000.md",
                "a/M-2026-02.md",
                "b"
            ]
        );
    }
}
