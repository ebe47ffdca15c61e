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

/// Slips between two words; a word that was not finished is one slip away.
fn distance(word: &str, candidate: &str) -> usize {
    let candidate = candidate.to_lowercase();
    let begins = word.len() >= 4 && candidate.starts_with(word);
    let slips = strsim::damerau_levenshtein(word, &candidate);
    if begins { slips.min(1) } else { slips }
}

#[cfg(test)]
mod tests {
    use super::nearest;

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
