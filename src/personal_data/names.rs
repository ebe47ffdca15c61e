//! What is probably the name of a person: what stands behind a title or a role, around the small
//! words of a surname, behind initials, a given name, behind a greeting, or before an address. Dutch patterns, and those of people with
//! Arabic, Turkish, Polish and Surinamese names.
//!
//! Made to be worth reading: a surname that stands alone, or a name that is also a word, is missed; a
//! product behind a role may be taken for a name.

use std::ops::Range;

use super::edges::in_lines;
use super::looked_at;
use super::name_words::{
    GIVEN, GREETINGS, HONORIFICS, INTRODUCTIONS, NOT_NAMES, ROLES, SPOKE, SUFFIXES, TITLES, WITH,
    Words,
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
/// So many words may stand between who speaks and with whom.
const SPEAKING: usize = 5;
/// So far behind a name an address or a telephone number of its bearer begins and ends, in bytes.
const CONTACT: usize = 80;
/// So many words a name has at most.
const LONGEST: usize = 6;

/// Everything in a text that is probably a name, in order.
#[must_use]
pub fn probable_names(text: &str) -> Vec<ProbableName> {
    let found = in_lines(text, |_, line| {
        let names = names_in_line(line).into_iter();
        names.map(|range| ((), range)).collect()
    });
    let names = found.into_iter().map(|((), span, text)| ProbableName {
        span,
        text: text.to_owned(),
        masked: text.chars().take(1).chain(['…']).collect(),
    });
    names.collect()
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
        // A word and what stands behind it are some six bytes.
        let mut words: Vec<Range<usize>> = Vec::with_capacity(text.len() / 6);
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
        let lower = self.word(at).to_lowercase();
        if lower.is_ascii() {
            return lower;
        }
        lower.replace('\u{2019}', "'")
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
        self.is_capital(at) && !self.shouts(at) && !self.is(at, &NOT_NAMES)
    }

    fn shouts(&self, at: usize) -> bool {
        let word = self.word(at);
        word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
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
        match &self.text[self.words[at].end..next.start] {
            " " | "_" => true,
            "." | ". " => self.is_initial(at) || self.is(at, &TITLES),
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
        if (self.is_greeted(first, last) || self.is_spoken_with(first)) && self.may_name(at) {
            return Some((first, last));
        }
        let is_given = self.is_given(at);
        let opens = || self.is_initial(at) || is_given || self.is(last, &HONORIFICS);
        let by_itself = last > at && opens()
            || is_given && !self.is_dated(at)
            || last > at && self.may_name(at) && self.has_contact(last)
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

    /// Whether a word is a given name, also as a part of a double one, or with "'s" behind it.
    fn is_given(&self, at: usize) -> bool {
        let word = self.lower(at);
        let first = word.split(['-', '\'']).next().unwrap_or_default();
        GIVEN.contains(first)
    }

    /// Whether a number stands behind a word: `Jan 2026`.
    fn is_dated(&self, at: usize) -> bool {
        let behind = self.text[self.words[at].end..].trim_start_matches(['.', ' ']);
        behind.starts_with(|one: char| one.is_ascii_digit())
    }

    /// Whether a greeting stands before a name, and nothing before that; behind it a comma or the
    /// end of the line, as in "Beste Anna, ik kom niet".
    fn is_greeted(&self, first: usize, last: usize) -> bool {
        let Some(greeting) = first.checked_sub(1) else {
            return false;
        };
        let behind = self.text[self.words[last].end..].trim_start();
        self.begins_sentence(greeting)
            && self.joins_next(greeting)
            && (behind.is_empty() || behind.starts_with([',', '!']))
            && self.is(greeting, &GREETINGS)
    }

    /// Whether somebody spoke with whom is named: "Ik belde drie keer met Anna".
    fn is_spoken_with(&self, first: usize) -> bool {
        let Some(with) = first.checked_sub(1) else {
            return false;
        };
        let mut before = (with.saturating_sub(SPEAKING)..with).rev();
        WITH.contains(&self.lower(with).as_str())
            && self.joins_next(with)
            && before.any(|at| self.is(at, &SPOKE))
    }

    /// Whether an e-mail address or a telephone number stands behind a name, or what masks one.
    fn has_contact(&self, last: usize) -> bool {
        let behind = &self.text[self.words[last].end..];
        let near = behind.char_indices().find(|(at, _)| *at >= CONTACT);
        let near = &behind[..near.map_or(behind.len(), |(at, _)| at)];
        looked_at(near.len());
        let marks = [',', ' ', '(', '<', ':', ';', '/'];
        let contact = near.trim_start_matches(marks);
        let token = contact.split_whitespace().next().unwrap_or_default();
        let is_phone = ["06", "+31", "[e-mail", "[tele"];
        contact.len() < near.len()
            && (token.contains('@') || is_phone.iter().any(|start| token.starts_with(start)))
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
            let is_name = self.is_initial(at)
                || self.is_capital(at)
                    && (at == first || !self.shouts(at))
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
            ("Mijn vrouw Fictia was erbij.", "Fictia"),
            ("Ik belde drie keer met Testia.", "Testia"),
            ("Beste Testia, ik wil een klacht indienen.", "Testia"),
            ("Hallo Testia van den Berg,", "Testia van den Berg"),
            ("> Beste Testia!", "Testia"),
            (
                "Van een klant (Fictio Verzonnen, [e-mailadres]):",
                "Fictio Verzonnen",
            ),
            ("Testio Verzonnen 06-12345678", "Testio Verzonnen"),
            ("Ik was er met Fatma.", "Fatma"),
            ("Dat is Anja's factuur.", "Anja's"),
            ("Jan-Willem was er niet.", "Jan-Willem"),
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
            "Beste Klantenservice, de zaal was koud.",
            "Beste Collega's,",
            "Hallo Geld terug!",
            "Ik sprak daarna met de trainer over Excel.",
            "In Jan 2026 was dat anders.",
            "Hogeschool Utrecht, zaal 06",
            "De man. Hij belde niet.",
        ] {
            assert!(found(line).is_empty(), "{line}: {:?}", found(line));
        }
    }
}
