//! The word that was probably meant.

/// The nearest of the known words, where one is near enough to be a slip of the pen.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let scored = known
        .into_iter()
        .map(|candidate| (distance(&lower, candidate), candidate));
    let (distance, best) = scored.min_by_key(|(distance, _)| *distance)?;
    let limit = (word.chars().count().max(best.chars().count()) / 3).max(1);
    (distance <= limit).then_some(best)
}

/// Whether two texts say nearly the same, whatever their case, marks and blank space: a letter that
/// was sent twice, with a word changed.
#[must_use]
pub fn is_nearly(one: &str, other: &str) -> bool {
    let bare = |text: &str| -> String {
        let words = text.split(|char: char| !char.is_alphanumeric());
        let words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        words.join(" ")
    };
    let (one, other) = (bare(one), bare(other));
    !one.is_empty() && (one == other || strsim::sorensen_dice(&one, &other) >= NEARLY)
}

/// How much of their pairs of letters two texts share that say nearly the same.
const NEARLY: f64 = 0.8;

/// Slips between two words; a word that was not finished is one slip away.
fn distance(word: &str, candidate: &str) -> usize {
    let candidate = candidate.to_lowercase();
    let begins = word.len() >= 4 && candidate.starts_with(word);
    let slips = strsim::damerau_levenshtein(word, &candidate);
    if begins { slips.min(1) } else { slips }
}

#[cfg(test)]
mod tests {
    use super::{is_nearly, nearest};

    #[test]
    fn a_text_that_was_sent_twice_is_nearly_the_same() {
        let text = "De workshop was verplaatst. De deelnemer stond voor een dichte deur.";
        assert!(is_nearly(text, &text.to_uppercase().replace('.', " ")));
        assert!(is_nearly(text, &text.replace("dichte", "gesloten")));
        assert!(!is_nearly(
            text,
            "De factuur van de workshop klopt niet: er staat 150 euro te veel op."
        ));
        assert!(!is_nearly("", "") && is_nearly("Te laat", "te laat!"));
    }

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_finds_none() {
        let known = ["onderwerp", "ontvangen", "ontvangen-door", "oorzaak", "les"];
        assert_eq!(nearest("ondewerp", known), Some("onderwerp"));
        assert_eq!(nearest("Onderwerp", known), Some("onderwerp"));
        assert_eq!(nearest("ontvagnen", known), Some("ontvangen"));
        assert_eq!(nearest("lesje", known), None);
        assert_eq!(nearest("status", known), None);
        assert_eq!(nearest("x", []), None);
    }
}
