//! Which lines of a letter are the writer's own words.

use super::super::thread::{first_head, unquoted};
use super::Tally;
use super::greeting::without_greeting;
use super::signature::without_signature;

/// The own words of a letter.
pub(super) struct OwnWords {
    pub(super) text: String,
    /// The lines of the signature, which may name its writer.
    pub(super) signed: Vec<String>,
}

/// The own words: no quotes, no greeting, no signature.
pub(super) fn own_words(text: &str, tally: &mut Tally) -> OwnWords {
    let lines: Vec<&str> = text.lines().collect();
    let lines = without_quotes(&lines, tally);
    let lines = without_greeting(lines, tally);
    let (mut kept, signed) = without_signature(lines);
    if !signed.is_empty() {
        tally.insert("left-out-signature", signed.len());
    }
    kept.dedup_by(|later, earlier| later.trim().is_empty() && earlier.trim().is_empty());
    OwnWords {
        text: kept.join("\n").trim().to_owned(),
        signed: signed.into_iter().map(str::to_owned).collect(),
    }
}

/// Without what others wrote: quoted lines, and what announces them. Where nothing else is there,
/// what is quoted is the letter.
fn without_quotes<'a>(lines: &[&'a str], tally: &mut Tally) -> Vec<&'a str> {
    let head = first_head(lines)
        .filter(|head| head.depth == 0)
        .map(|head| head.start);
    let end = head
        .filter(|end| has_own_words(&lines[..*end]))
        .unwrap_or(lines.len());
    let mut kept = Vec::new();
    let mut at = 0;
    while at < end {
        let announced = announces_quote(&lines[at..end]);
        if announced == 0 {
            if unquoted(lines[at]).0 == 0 {
                kept.push(lines[at]);
            }
            at += 1;
            continue;
        }
        at += announced;
        let next = lines[at..end].iter().find(|line| !line.trim().is_empty());
        let is_marked = next.is_some_and(|line| unquoted(line).0 > 0);
        // Programs that put no marks quote to the end.
        if !is_marked && has_own_words(&kept) {
            at = end;
        }
    }
    if !has_own_words(&kept) {
        return lines.iter().map(|line| unquoted(line).1).collect();
    }
    if kept.len() < lines.len() {
        tally.insert("left-out-quoted", lines.len() - kept.len());
    }
    kept
}

fn has_own_words(lines: &[&str]) -> bool {
    lines
        .iter()
        .any(|line| unquoted(line).0 == 0 && line.contains(char::is_alphanumeric))
}

/// How many lines announce a quote: "Op 2 maart 2026 om 10:00 schreef …:", also when it broke over
/// two or three lines. None of it where a person may have written it of a talk.
fn announces_quote(lines: &[&str]) -> usize {
    let first = lines[0].trim().to_lowercase();
    let opens = ["op ", "on ", "am "]
        .iter()
        .any(|word| first.starts_with(word));
    if !opens {
        return 0;
    }
    let is_one = |count: &usize| {
        let text = lines[..*count].join(" ");
        let followed = lines.get(*count..).is_some_and(|rest| {
            rest.iter()
                .find(|line| !line.trim().is_empty())
                .is_some_and(|line| unquoted(line).0 > 0)
        });
        announces(&text.to_lowercase(), followed)
    };
    (1..=lines.len().min(3)).find(is_one).unwrap_or(0)
}

fn announces(text: &str, followed: bool) -> bool {
    let text = text.trim();
    let verbs = [" schreef", " geschreven:", " wrote:", " schrieb"];
    let has_time = text
        .split([' ', ','])
        .any(|word| matches!(word.split(':').collect::<Vec<_>>()[..], [hour, minute, ..]
            if [hour, minute].iter().all(|part| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty())));
    let told = text.contains('@') || has_time || followed;
    text.ends_with(':')
        && text.contains(|one: char| one.is_ascii_digit())
        && verbs.iter().any(|verb| text.contains(verb))
        && told
}
