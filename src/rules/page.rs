//! A rule's page: one Markdown file beside the rule, in Dutch and English, with examples that run.
//!
//! ```text
//! # Naam van de regel            the Dutch part: name, then why the rule exists
//! ## Uitweg                      the way out
//! ## Teksten                     a fenced block of Fluent: message, message-…, help, help-…
//! # Name of the rule             the same in English: Way out, Texts
//! # Voorbeelden
//! ## Fout                        fenced files that raise the rule
//! ## Goed                        the same situation, mended
//! # Gevallen                     cases for the tests: what raises the rule, what only just does not
//! ```
//!
//! What a fence of an example holds stands behind its language: see `example`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

use super::example::{Example, fences};
use super::{Code, catalogue};
use crate::wording::Lang;

/// What a rule is, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// One line, without a full stop.
    pub name: String,
    /// Markdown: what the rule guards and why.
    pub why: String,
    /// Markdown: how to mend it.
    pub way_out: String,
    /// Raises the rule.
    pub bad: Vec<Example>,
    /// Does not raise it.
    pub good: Vec<Example>,
}

/// The pages of all rules, and their wordings for [`crate::wording::Words`].
pub(super) struct Pages {
    pages: BTreeMap<&'static str, [Page; 2]>,
    wordings: [String; 2],
}

impl Pages {
    pub(super) fn of(&self, code: Code, lang: Lang) -> &Page {
        static NONE: LazyLock<Page> = LazyLock::new(Page::default);
        self.pages
            .get(code.0)
            .map_or(&NONE, |pages| &pages[index(lang)])
    }

    /// The wordings of all rules in one language, under keys such as `S502-message`.
    pub(super) fn wordings(&self, lang: Lang) -> &str {
        &self.wordings[index(lang)]
    }
}

const fn index(lang: Lang) -> usize {
    match lang {
        Lang::Nl => 0,
        Lang::En => 1,
    }
}

pub(super) fn pages() -> &'static Pages {
    static PAGES: LazyLock<Pages> = LazyLock::new(|| {
        let mut read = Pages {
            pages: BTreeMap::new(),
            wordings: [String::new(), String::new()],
        };
        for rule in catalogue() {
            // The cases are for the tests (`tests/it/matrix.rs`).
            let page = rule.source.split("\n# Gevallen").next().unwrap_or_default();
            let sections = sections(page);
            let (bad, good) = (examples(&sections, "Fout"), examples(&sections, "Goed"));
            let mut pages = [Page::default(), Page::default()];
            for (index, (page, [way_out, texts])) in pages
                .iter_mut()
                .zip([["Uitweg", "Teksten"], ["Way out", "Texts"]])
                .enumerate()
            {
                let part = part(&sections, index);
                page.name = part
                    .first()
                    .map(|section| section.title.to_owned())
                    .unwrap_or_default();
                page.why = part
                    .first()
                    .map(|section| section.body.clone())
                    .unwrap_or_default();
                page.way_out = body(part, way_out);
                page.bad.clone_from(&bad);
                page.good.clone_from(&good);
                qualify(rule.code, &body(part, texts), &mut read.wordings[index]);
            }
            read.pages.insert(rule.code.0, pages);
        }
        read
    });
    &PAGES
}

/// A heading with what stands under it.
struct Section<'a> {
    level: usize,
    title: &'a str,
    body: String,
}

fn sections(source: &str) -> Vec<Section<'_>> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    let mut fenced = false;
    for line in source.lines() {
        fenced ^= line.starts_with("```");
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        if !fenced && (1..=2).contains(&level) {
            sections.push(Section {
                level,
                title: line[level..].trim(),
                body: String::new(),
            });
        } else if let Some(section) = sections.last_mut() {
            section.body.push_str(line);
            section.body.push('\n');
        }
    }
    for section in &mut sections {
        section.body = section.body.trim().to_owned();
    }
    sections
}

/// The sections under the first-level heading with this index, that heading included.
fn part<'a, 'b>(sections: &'a [Section<'b>], index: usize) -> &'a [Section<'b>] {
    let heads: Vec<usize> = sections
        .iter()
        .enumerate()
        .filter(|(_, section)| section.level == 1)
        .map(|(at, _)| at)
        .collect();
    let start = heads.get(index).copied().unwrap_or(sections.len());
    &sections[start..heads.get(index + 1).copied().unwrap_or(sections.len())]
}

fn body(part: &[Section<'_>], title: &str) -> String {
    part.iter()
        .find(|section| section.level == 2 && section.title == title)
        .map(|section| section.body.clone())
        .unwrap_or_default()
}

fn examples(sections: &[Section<'_>], title: &str) -> Vec<Example> {
    let texts = sections
        .iter()
        .filter(|section| section.level == 2 && section.title == title);
    texts
        .filter_map(|section| Example::read(&section.body))
        .collect()
}

/// Puts the code of the rule before each key: `message = …` becomes `S502-message = …`.
fn qualify(code: Code, texts: &str, into: &mut String) {
    for line in fences(texts).iter().flat_map(|(_, block)| block.lines()) {
        let is_key = line.starts_with(|first: char| first.is_ascii_lowercase());
        // Writing to a string cannot fail.
        let _ = if is_key {
            writeln!(into, "{code}-{line}")
        } else {
            writeln!(into, "{line}")
        };
    }
}
