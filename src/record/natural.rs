//! Order in which numbers inside a text sort as numbers: `2026-999` before `2026-1000`.

use std::cmp::Ordering;

/// Compares two texts, runs of digits by their value. Whatever people or programs see in the order
/// of numbers, paths or codes is sorted by this.
#[must_use]
pub fn compare(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one, other);
    loop {
        let (first, second) = (piece(one), piece(other));
        if first.is_empty() && second.is_empty() {
            return Ordering::Equal;
        }
        let ordering = if is_number(first) && is_number(second) {
            let (plain, digits) = (
                first.trim_start_matches('0'),
                second.trim_start_matches('0'),
            );
            plain
                .len()
                .cmp(&digits.len())
                .then_with(|| plain.cmp(digits))
                .then(first.len().cmp(&second.len()))
        } else {
            first.cmp(second)
        };
        if ordering != Ordering::Equal {
            return ordering;
        }
        (one, other) = (&one[first.len()..], &other[second.len()..]);
    }
}

/// The run of digits or of other characters at the start.
fn piece(text: &str) -> &str {
    let Some(first) = text.bytes().next() else {
        return "";
    };
    let end = text
        .bytes()
        .position(|byte| byte.is_ascii_digit() != first.is_ascii_digit());
    &text[..end.unwrap_or(text.len())]
}

fn is_number(piece: &str) -> bool {
    piece.starts_with(|first: char| first.is_ascii_digit())
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
