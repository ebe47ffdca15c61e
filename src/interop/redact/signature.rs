//! The end of a letter: closing words, names, addresses and what programs add. What the writer says
//! below it, such as a postscript, stays.

use super::phrases::{ADDED, CLOSINGS, DISCLAIMER};

/// A sentence below a signature has at least so many words.
const SENTENCE: usize = 5;

/// The lines of a letter without its signature, and the lines of that.
pub(super) fn without_signature(lines: Vec<&str>) -> (Vec<&str>, Vec<&str>) {
    let has_text = |at: usize| {
        lines[..at]
            .iter()
            .any(|line| line.contains(char::is_alphanumeric))
    };
    let Some(start) = (0..lines.len()).find(|at| closes(lines[*at]) && has_text(*at)) else {
        return (lines, Vec::new());
    };
    let (mut kept, mut cut) = (lines[..start].to_vec(), vec![lines[start]]);
    // A postscript goes on to the end of its paragraph; a sentence is looked at as a whole.
    for paragraph in lines[start + 1..].split(|line| line.trim().is_empty()) {
        let from = paragraph
            .iter()
            .position(|line| is_postscript(line))
            .or_else(|| is_said(paragraph).then_some(0))
            .unwrap_or(paragraph.len());
        cut.extend(&paragraph[..from]);
        if from < paragraph.len() {
            if kept.last().is_some_and(|line| !line.trim().is_empty()) {
                kept.push("");
            }
            kept.extend(&paragraph[from..]);
        }
    }
    cut.retain(|line| !line.trim().is_empty());
    (kept, cut)
}

/// Closing words with at most a name behind them, or a line that a program added.
fn closes(line: &str) -> bool {
    let line = line.trim();
    if line == "--" || line.len() >= 2 && line.chars().all(|one| one == '_') {
        return true;
    }
    let lower = line.to_lowercase();
    if ADDED.all().any(|added| lower.starts_with(added)) && line.chars().count() <= 80 {
        return true;
    }
    let Some(rest) = CLOSINGS.rest_of(line) else {
        return false;
    };
    let words: Vec<&str> = rest
        .split([' ', ','])
        .map(|word| word.trim_matches(['.', '!', ':']))
        .filter(|word| !word.is_empty())
        .collect();
    let is_name = |word: &&str| {
        word.starts_with(char::is_uppercase)
            || [
                "van", "de", "der", "den", "el", "al", "en", "and", "und", "von",
            ]
            .contains(word)
    };
    let separate = rest.is_empty() || rest.starts_with([',', '.', '!', ':', ' ']);
    // "groet, jan": in small letters, and nothing but a name.
    let small = words.len() == 1 && rest.starts_with(',') && !rest.ends_with(['.', '?']);
    separate && words.len() <= 5 && (words.iter().all(is_name) || small) && !rest.contains('?')
}

fn is_postscript(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    ["ps", "p.s", "p.s.", "nb", "n.b.", "p.p.s.", "pps"]
        .iter()
        .any(|word| {
            line.strip_prefix(word)
                .is_some_and(|rest| rest.starts_with([' ', ':', '.', ',']))
        })
}

/// Whether a paragraph below a signature is said by the writer: a sentence, and no disclaimer.
fn is_said(paragraph: &[&str]) -> bool {
    let text = paragraph.join(" ").to_lowercase();
    let ends = text.trim_end().ends_with(['.', '!', '?', '…']);
    let is_added = ADDED.all().any(|added| text.starts_with(added));
    ends && text.split_whitespace().count() >= SENTENCE
        && !text.contains(['@', '|'])
        && !is_added
        && !DISCLAIMER.all().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::without_signature;

    fn kept(text: &str) -> String {
        without_signature(text.lines().collect())
            .0
            .join("\n")
            .trim()
            .to_owned()
    }

    #[test]
    fn a_closing_with_a_name_goes_with_what_stands_below_it() {
        for end in [
            "Groet, Anna",
            "groet, anna",
            "Groeten,\nAnna",
            "Met vriendelijke groet,\n\nAnna Voorbeeld\nDorpsstraat 1\n06-12345678",
            "Mvg Anna",
            "Kind regards\nAnna",
            "Best,\nAnna",
            "Mit freundlichen Grüßen\nAnna Voorbeeld",
            "Verstuurd vanaf mijn iPhone",
            "--\nAnna | Firma",
            "Groet,\nAnna\n\nDit bericht is uitsluitend bestemd voor de geadresseerde.",
        ] {
            assert_eq!(
                kept(&format!("De zaal was koud.\n\n{end}\n")),
                "De zaal was koud.",
                "{end}"
            );
        }
    }

    #[test]
    fn what_the_writer_says_below_the_signature_stays() {
        assert_eq!(
            kept("De zaal was koud.\n\nGroet,\nAnna\nPS De koffie ook."),
            "De zaal was koud.\n\nPS De koffie ook."
        );
        assert_eq!(
            kept(
                "De zaal was koud.\n\nGroet,\nAnna\n\nO ja, mijn geld is ook nog niet terug.\n\n06-12345678"
            ),
            "De zaal was koud.\n\nO ja, mijn geld is ook nog niet terug."
        );
    }

    #[test]
    fn a_sentence_that_begins_like_a_closing_is_none() {
        for line in [
            "Groeten kreeg ik nooit terug van de trainer.",
            "Best jammer dit.",
            "Met dank aan de trainer viel alles uit, zonder bericht.",
            "Groet, en dan weer weg?",
        ] {
            let text = format!("De zaal was koud.\n{line}\nTot zover.");
            assert_eq!(kept(&text), text);
        }
    }
}
