//! What is probably the name of a person: what stands behind a title or a role, around the small
//! words of a surname, behind initials or a given name. Dutch patterns, and those of people with
//! Arabic, Turkish, Polish and Surinamese names.
//!
//! Made to be worth reading: a name that stands alone, or that is also a word, is missed; a product
//! behind a role may be taken for a name.

use std::ops::Range;

use super::looked_at;
use super::name_words::{
    GIVEN, HONORIFICS, INTRODUCTIONS, NOT_NAMES, ROLES, SUFFIXES, TITLES, Words,
};
use crate::place::Span;

/// A stretch of text that is probably a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProbableName {
    pub span: Span,
    /// The words themselves, for who reads the text anyway.
    pub text: String,
    /// What may be shown elsewhere: "J…".
    pub masked: String,
}

/// Small words that begin a surname, and nothing else before a capital.
const STRONG: [&str; 15] = [
    "den", "der", "el", "al", "ben", "bin", "ibn", "von", "da", "dos", "di", "ten", "ter", "'t",
    "la",
];
/// Small words that also begin many other things.
const WEAK: [&str; 5] = ["van", "de", "het", "te", "du"];
/// So many small words a surname begins with at most.
const MOST_PARTICLES: usize = 3;
/// So many words a name has at most.
const LONGEST: usize = 6;

/// Everything in a text that is probably a name, in order.
#[must_use]
pub fn probable_names(text: &str) -> Vec<ProbableName> {
    let mut names = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        // Columns count characters: on from the place before, never from the begin of the line.
        let (mut column, mut byte) = (1, 0);
        let mut column_of = |at: usize| {
            let between = line[byte..at].chars().count();
            column += u32::try_from(between).unwrap_or(u32::MAX);
            byte = at;
            column
        };
        for range in names_in_line(line) {
            let text = &line[range.clone()];
            names.push(ProbableName {
                span: Span::new(number, column_of(range.start), column_of(range.end)),
                text: text.to_owned(),
                masked: text.chars().take(1).chain(['…']).collect(),
            });
        }
    }
    names
}

/// The places (in bytes) in one line that are probably names, in order and without overlap.
#[must_use]
pub fn names_in_line(line: &str) -> Vec<Range<usize>> {
    // Most lines of a record hold no capital.
    if !line
        .bytes()
        .any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii())
    {
        return Vec::new();
    }
    let line = Line::new(line);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        match line.name_around(at) {
            Some((first, last)) => {
                let range = line.words[first].start..line.words[last].end;
                if found.last().is_none_or(|before| before.end <= range.start) {
                    found.push(range);
                }
                at = last + 1;
            }
            None => at += 1,
        }
    }
    found
}

struct Line<'a> {
    text: &'a str,
    words: Vec<Range<usize>>,
}

impl<'a> Line<'a> {
    fn new(text: &'a str) -> Line<'a> {
        looked_at(text.len());
        let is_part = |one: char| one.is_alphabetic() || matches!(one, '-' | '\'' | '\u{2019}');
        let mut words: Vec<Range<usize>> = Vec::new();
        for (at, one) in text.char_indices().filter(|(_, one)| is_part(*one)) {
            let end = at + one.len_utf8();
            match words.last_mut().filter(|word| word.end == at) {
                Some(word) => word.end = end,
                None => words.push(at..end),
            }
        }
        words.retain(|word| {
            text[word.clone()].starts_with(|one: char| one.is_alphabetic() || one == '\'')
        });
        Line { text, words }
    }

    fn word(&self, at: usize) -> &'a str {
        &self.text[self.words[at].clone()]
    }

    fn lower(&self, at: usize) -> String {
        looked_at(self.words[at].len());
        self.word(at).to_lowercase().replace('\u{2019}', "'")
    }

    fn is(&self, at: usize, words: &Words) -> bool {
        words.contains(self.lower(at).as_str())
    }

    fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    fn is_particle(&self, at: usize) -> bool {
        let word = self.lower(at);
        STRONG.contains(&word.as_str()) || WEAK.contains(&word.as_str())
    }

    /// Whether a word can be part of a name: a capital, not all capitals, not known for something
    /// else.
    fn may_name(&self, at: usize) -> bool {
        let word = self.word(at);
        let shouts = word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
        self.is_capital(at) && !shouts && !self.is(at, &NOT_NAMES)
    }

    fn is_initial(&self, at: usize) -> bool {
        self.is_capital(at)
            && self.word(at).chars().count() == 1
            && self.text[self.words[at].end..].starts_with('.')
    }

    /// Whether nothing but a blank stands between a word and the next; behind what is short, a dot
    /// too.
    fn joins_next(&self, at: usize) -> bool {
        let Some(next) = self.words.get(at + 1) else {
            return false;
        };
        let dotted = self.is_initial(at) || self.is(at, &TITLES);
        match &self.text[self.words[at].end..next.start] {
            " " | "_" => true,
            "." | ". " => dotted,
            _ => false,
        }
    }

    fn begins_sentence(&self, at: usize) -> bool {
        let before = self.text[..self.words[at].start].trim_end_matches([' ', '"', '\'', '(']);
        before.is_empty() || before.ends_with(['.', '!', '?', ':', ';', '-', '|', '>', '*'])
    }

    /// The first and last word of a name of which this is the first word with a capital.
    fn name_around(&self, at: usize) -> Option<(usize, usize)> {
        if !self.is_capital(at) {
            return None;
        }
        let mut first = at;
        while first > 0
            && at - first < MOST_PARTICLES
            && self.joins_next(first - 1)
            && self.is_particle(first - 1)
            && !self.is_capital(first - 1)
        {
            first -= 1;
        }
        let announced = first > 0 && self.joins_next(first - 1) && self.announces(first - 1, at);
        if announced {
            return self.end_of(at).map(|last| (first, last));
        }
        let last = self.end_of(at)?;
        let opens = self.is_initial(at) || self.is(at, &GIVEN) || self.is(last, &HONORIFICS);
        let by_itself = opens && last > at
            || self.has_surname(at, last)
            || self.joins_next(last) && self.is(last + 1, &HONORIFICS);
        by_itself.then_some((at, last))
    }

    /// Whether a word says that a name comes: a title, a role, "mijn naam is".
    fn announces(&self, before: usize, name: usize) -> bool {
        let introduces = || {
            before > 0
                && self.joins_next(before - 1)
                && INTRODUCTIONS
                    .contains(&(self.lower(before - 1).as_str(), self.lower(before).as_str()))
        };
        let titled = self.is(before, &TITLES);
        titled || (self.is(before, &ROLES) || introduces()) && self.may_name_from(name)
    }

    /// A name behind a role: its first word that is no small one may be part of a name.
    fn may_name_from(&self, at: usize) -> bool {
        let mut at = at;
        while self.is_particle(at) && self.joins_next(at) {
            at += 1;
        }
        self.may_name(at)
    }

    /// The last word of the name that begins here; nothing where only small words do.
    fn end_of(&self, first: usize) -> Option<usize> {
        let mut last = None;
        for at in first..self.words.len().min(first + LONGEST) {
            let is_name = self.may_name(at) && !self.is_particle(at)
                || self.is_initial(at)
                || at == first
                    && self.is_capital(at)
                    && !self.is(at, &NOT_NAMES)
                    && !self.is_particle(at);
            if is_name {
                last = Some(at);
            } else if !self.is_particle(at) {
                break;
            }
            if !self.joins_next(at) {
                break;
            }
        }
        last
    }

    /// Whether two or more words hold a surname: behind small words that begin one, or by its end.
    fn has_surname(&self, first: usize, last: usize) -> bool {
        if first == last || !self.may_name(first) {
            return false;
        }
        let particles: Vec<usize> = (first + 1..last)
            .filter(|at| self.is_particle(*at))
            .collect();
        let strong = particles
            .iter()
            .any(|at| STRONG.contains(&self.lower(*at).as_str()));
        let inside = !self.begins_sentence(first);
        let ends = self.lower(last);
        strong
            || !particles.is_empty() && inside
            || SUFFIXES
                .iter()
                .any(|suffix| ends.ends_with(suffix) && ends.len() > suffix.len() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::names_in_line;

    fn found(line: &str) -> Vec<&str> {
        names_in_line(line)
            .into_iter()
            .map(|range| &line[range])
            .collect()
    }

    #[test]
    fn names_are_found_behind_titles_and_roles_and_by_their_own_form() {
        for (line, name) in [
            ("Ik sprak mevrouw Verzonnen daarover.", "Verzonnen"),
            (
                "Volgens dhr. van den Testberg klopt het.",
                "van den Testberg",
            ),
            ("Mw. De Fictie belde.", "De Fictie"),
            ("Collega Verzonnen was ziek.", "Verzonnen"),
            ("De trainer el Testari kwam niet.", "el Testari"),
            ("Brief_directeur_Verzonnen.pdf", "Verzonnen"),
            ("Dat zei Jan van den Testberg.", "Jan van den Testberg"),
            ("Fatima Testari had gelijk.", "Fatima Testari"),
            (
                "De factuur van J.P. de Verzonnen klopt.",
                "J.P. de Verzonnen",
            ),
            ("Volgens Zofia Testowska was het koud.", "Zofia Testowska"),
            ("Volgens Deneme Testoğlu was het koud.", "Deneme Testoğlu"),
            ("Deneme Bey was er niet.", "Deneme Bey"),
            ("Mijn naam is Verzonnen.", "Verzonnen"),
        ] {
            assert_eq!(found(line), [name], "{line}");
        }
    }

    #[test]
    fn roles_products_and_places_are_no_names() {
        for line in [
            "De trainer was ziek.",
            "Een docent Engels en een adviseur Pensioenen.",
            "De trainer WFT kwam niet.",
            "Mevrouw [naam] en trainer-2.",
            "Volgens de Belastingdienst klopt het.",
            "De workshop Excel van maandag.",
            "Bank van Nederland",
            "Coördinator trainingen",
            "In Den Haag was het koud.",
            "Microsoft Teams viel uit.",
            "De directeur. Zij kwam niet.",
        ] {
            assert!(found(line).is_empty(), "{line}: {:?}", found(line));
        }
    }
}
