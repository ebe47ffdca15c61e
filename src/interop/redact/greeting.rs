//! The greeting at the head of a letter: cut only where nothing but a greeting is left.

use super::Tally;
use super::phrases::{GREETED, GREETINGS};

/// Longer than this is no greeting.
const MOST_WORDS: usize = 7;

/// The lines of a letter from its first words on, without a greeting.
pub(super) fn without_greeting<'a>(mut lines: Vec<&'a str>, tally: &mut Tally) -> Vec<&'a str> {
    let first = lines
        .iter()
        .position(|line| !line.trim().is_empty())
        .unwrap_or(lines.len());
    lines.drain(..first);
    let others = lines
        .iter()
        .skip(1)
        .any(|line| line.contains(char::is_alphanumeric));
    if others && lines.first().is_some_and(|line| is_greeting(line)) {
        tally.insert("left-out-salutation", 1);
        lines.remove(0);
    }
    lines
}

/// Whether a line is a greeting and nothing else: words of greeting, then titles and names.
fn is_greeting(line: &str) -> bool {
    let Some(rest) = GREETINGS.rest_of(line.trim()) else {
        return false;
    };
    let ends_openly = rest.ends_with(',');
    let words: Vec<&str> = rest
        .split([' ', ','])
        .map(|word| word.trim_matches(['!', ':', ';']))
        .filter(|word| !word.is_empty() && *word != ".")
        .collect();
    let known = |word: &&&str| GREETED.has(&word.to_lowercase());
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            || ["van", "de", "der", "den", "el", "al", "ter", "ten", "von"].contains(&word)
    };
    let unknown: Vec<&str> = words.iter().filter(|word| !known(word)).copied().collect();
    // A name in small letters is one only where the comma says so.
    let small = unknown.iter().filter(|word| !is_name(word)).count();
    words.len() <= MOST_WORDS
        && !rest.contains(['?', '('])
        && (small == 0 || small == unknown.len() && small <= 2 && ends_openly)
}

#[cfg(test)]
mod tests {
    use super::is_greeting;

    #[test]
    fn a_line_is_a_greeting_only_where_it_greets_and_does_nothing_else() {
        for line in [
            "Geachte heer De Tester,",
            "Geachte heer/mevrouw,",
            "Beste Anna van den Berg,",
            "Beste anna,",
            "Hallo",
            "Hoi!",
            "L.S.,",
            "Goedemiddag mevrouw Jansen,",
            "Dear Sir or Madam,",
            "Hi team,",
            "To whom it may concern:",
            "Sehr geehrte Damen und Herren,",
            "Guten Tag Frau Voorbeeld,",
            "Beste team Voorbeeld,",
            "Goedemorgen, beste allemaal,",
        ] {
            assert!(is_greeting(line), "{line}");
        }
        for line in [
            "Hallo, ik wil een klacht indienen over de trainer.",
            "Beste Anna, de workshop ging niet door.",
            "Dag training te laat",
            "Dagen wachten",
            "Hallo geld terug!",
            "Beste mensen, waar blijft mijn certificaat?",
            "Hi, I want my money back.",
            "Dear all, the room was cold",
            "De zaal was koud.",
        ] {
            assert!(!is_greeting(line), "{line}");
        }
    }
}
