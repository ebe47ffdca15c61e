//! The written procedure of a version in words: the organisation's own text where it has one, the
//! program's neutral sentences where it has none. A sentence of any one organisation is never part
//! of the program.

use std::sync::LazyLock;

use crate::record::{TermName, Value, Version};
use crate::register::{Heading, Passage, ProcedureText, Register, TERM};
use crate::wording::{Lang, Words};

/// The neutral text as a file of its own, to be rewritten by who uses it; its terms are
/// placeholders.
#[must_use]
pub const fn neutral_text(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => include_str!("neutral/nl.md"),
        Lang::En => include_str!("neutral/en.md"),
    }
}

/// A part of the written procedure as it is quoted, its terms filled in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quote {
    /// None for a part that only this organisation has.
    pub heading: Option<Heading>,
    /// Such as `Ontvangst bevestigen`; empty where the text gives it none.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// Whether these are the organisation's own words, and not the program's.
    pub own: bool,
}

/// The whole text of a version, in the order of the procedure; parts of the organisation's own stay
/// behind the part that they follow.
#[must_use]
pub fn quotes(register: &Register, version: &Version, words: &Words) -> Vec<Quote> {
    let own = register.procedure_text(version.version.value);
    let behind = |heading: Option<Heading>| extras(own, heading);
    let told = Heading::all().flat_map(|heading| {
        let quoted = quote(register, version, heading, words);
        let extras = behind(Some(heading)).map(|passage| quoted_from(passage, version, words));
        std::iter::once(quoted).chain(extras).collect::<Vec<_>>()
    });
    behind(None)
        .map(|passage| quoted_from(passage, version, words))
        .chain(told)
        .collect()
}

/// What the procedure of a version says under a heading; where it says nothing, what the program says
/// itself, with the terms of that version.
#[must_use]
pub fn quote(register: &Register, version: &Version, heading: Heading, words: &Words) -> Quote {
    let own = register
        .procedure_text(version.version.value)
        .and_then(|text| text.passage(heading))
        .filter(|passage| !passage.text.is_empty());
    let passage = own.or_else(|| neutral(words.lang()).passage(heading));
    Quote {
        heading: Some(heading),
        title: passage.map_or_else(String::new, |passage| passage.title.clone()),
        text: passage.map_or_else(String::new, |passage| {
            with_terms(&passage.text, version, words)
        }),
        own: own.is_some(),
    }
}

/// The parts of the organisation's own that stand behind a heading; of none: before the first.
fn extras(own: Option<&ProcedureText>, heading: Option<Heading>) -> impl Iterator<Item = &Passage> {
    let passages = own.map_or(&[][..], |text| &text.passages);
    let start = heading.map_or(Some(0), |heading| {
        passages
            .iter()
            .position(|passage| passage.heading == Some(heading))
            .map(|at| at + 1)
    });
    let from = start.map_or(&[][..], |start| &passages[start..]);
    from.iter()
        .take_while(|passage| passage.heading.is_none())
        .filter(|passage| !passage.text.is_empty())
}

fn quoted_from(passage: &Passage, version: &Version, words: &Words) -> Quote {
    Quote {
        heading: passage.heading,
        title: passage.title.clone(),
        text: with_terms(&passage.text, version, words),
        own: true,
    }
}

fn neutral(lang: Lang) -> &'static ProcedureText {
    static DUTCH: LazyLock<ProcedureText> =
        LazyLock::new(|| ProcedureText::parse(neutral_text(Lang::Nl)));
    static ENGLISH: LazyLock<ProcedureText> =
        LazyLock::new(|| ProcedureText::parse(neutral_text(Lang::En)));
    match lang {
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    }
}

/// The text with `{termijn oplossing}` and its like replaced by the length of that term. A name
/// that is no term stays as it was typed (F005 tells of it).
fn with_terms(text: &str, version: &Version, words: &Words) -> String {
    let mut pieces = text.split(TERM);
    let mut told = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let named = piece
            .split_once('}')
            .and_then(|(name, after)| Some((TermName::parse(name.trim())?, after)));
        match named {
            Some((term, after)) => told.extend([&length_of(term, version, words), after]),
            None => told.extend([TERM, piece]),
        }
    }
    told
}

/// The length of a term in words, or that there is none.
fn length_of(term: TermName, version: &Version, words: &Words) -> String {
    version.term(term).map_or_else(
        || words.text("procedure-no-term"),
        |length| words.length(length),
    )
}

#[cfg(test)]
mod tests {
    use super::{Quote, quotes};
    use crate::files::File;
    use crate::register::{Heading, Register};
    use crate::rules::words;
    use crate::wording::Lang;

    fn told(text: Option<&str>, lang: Lang) -> Vec<Quote> {
        let settings = "organisatie: X\nprocedure:\n  - versie: 1\n    geldig-vanaf: 2020-01-01\n    termijnen: {ontvangstbevestiging: 3 werkdagen}\n\
            categorieen: {a: A}\noorzaken: {b: B}\nfuncties: {c: C}\n";
        let mut files = vec![File::new("register.yml", settings)];
        files.extend(text.map(|text| File::new("procedure/1.md", text)));
        let register = Register::read(files);
        quotes(&register, &register.settings().versions[0], words(lang))
    }

    fn step(told: &[Quote], step: u8) -> &Quote {
        let found = told
            .iter()
            .find(|quote| quote.heading == Some(Heading::Step(step)));
        found.expect("every step is told")
    }

    #[test]
    fn without_a_text_of_its_own_every_part_is_neutral_and_in_the_language() {
        for (lang, length) in [(Lang::Nl, "3 werkdagen"), (Lang::En, "3 working days")] {
            let told = told(None, lang);
            assert_eq!(told.len(), 14);
            assert!(
                told.iter()
                    .all(|quote| !quote.own && !quote.text.is_empty())
            );
            assert!(step(&told, 5).text.contains(length), "{:?}", step(&told, 5));
            assert!(told.iter().all(|quote| !quote.text.contains("{termijn")));
        }
    }

    #[test]
    fn own_words_come_before_neutral_ones_part_by_part() {
        let own = "# Regeling\nVooraf.\n## Stap 5: Antwoord\nBinnen {termijn ontvangstbevestiging}, anders {termijn oplossing} of {termijn lunch}.\n\
            ## Geheim\nBlijft onder ons.\n## Stap 1\n\n## Stap 7\nZeven.\n";
        let told = told(Some(own), Lang::Nl);
        assert_eq!((told[0].heading, &*told[0].text), (None, "Vooraf."));
        let five = step(&told, 5);
        assert_eq!((five.own, &*five.title), (true, "Antwoord"));
        assert_eq!(
            five.text,
            "Binnen 3 werkdagen, anders geen vaste termijn of {termijn lunch}."
        );
        let at = told.iter().position(|quote| quote == five).expect("there");
        assert_eq!(told[at + 1].title, "Geheim");
        assert!(!step(&told, 1).own && !step(&told, 6).own && step(&told, 7).own);
    }
}
