//! Times of the day as people and programs write them behind a day.

pub(super) fn has_half_of_day(text: &str) -> bool {
    text.split_whitespace()
        .any(|token| half_of_day(&token.to_lowercase()) == Some(true))
        || text
            .split_once(':')
            .is_some_and(|(_, rest)| rest.to_lowercase().trim_end_matches('.').ends_with("am"))
}

/// `Some(true)` after noon.
pub(super) fn half_of_day(token: &str) -> Option<bool> {
    match token.replace('.', "").as_str() {
        "pm" => Some(true),
        "am" => Some(false),
        _ => None,
    }
}

/// `10:00`, `10:00:12` and, as Dutch has it, `10.00`.
pub(super) fn time(word: &str) -> Option<(u32, u32)> {
    let parts: Vec<&str> = word.split([':', '.']).collect();
    let sound = (2..=3).contains(&parts.len()) && (word.contains(':') || parts.len() == 2)
        || word.contains(':') && parts.len() == 4;
    let two = |part: &&str| (1..=2).contains(&part.len());
    if !sound || !parts.iter().take(2).all(two) {
        return None;
    }
    let (hour, minute) = (parts[0].parse().ok()?, parts[1].parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// The offset from UTC in minutes.
pub(super) fn offset(word: &str) -> Option<i32> {
    let named = match word {
        "z" | "utc" | "gmt" | "wet" => Some(0),
        "cet" | "mez" | "bst" => Some(60),
        "cest" | "mesz" | "eet" => Some(120),
        "eest" => Some(180),
        _ => None,
    };
    let figures = word.trim_start_matches("utc").trim_start_matches("gmt");
    let sign = match figures.chars().next() {
        Some('+') => 1,
        Some('-' | '−') => -1,
        _ => return named,
    };
    let digits: String = figures.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.parse::<i32>().ok()?, 0),
        4 => (digits[..2].parse().ok()?, digits[2..].parse::<i32>().ok()?),
        _ => return None,
    };
    Some(sign * (hours * 60 + minutes))
}
