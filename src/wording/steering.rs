//! Characters in a stranger's words that steer how a text is shown, and are not themselves seen.

/// Whether a character takes no room or changes the direction of what stands around it: with it a
/// text can look like another. The directional formatting characters of Unicode Annex 9, and the
/// invisible format characters beside them.
#[must_use]
pub const fn is_steering(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::is_steering;

    #[test]
    fn what_people_write_steers_nothing_and_marks_of_direction_and_of_no_width_do() {
        assert!(
            "Café, naïef: € 5 – “ja” — één\u{301}; العربية ציון 😀\n\t"
                .chars()
                .all(|character| !is_steering(character))
        );
        assert!(
            "\u{61c}\u{200b}\u{200f}\u{202e}\u{2066}\u{2069}\u{206f}\u{feff}"
                .chars()
                .all(is_steering)
        );
    }
}
