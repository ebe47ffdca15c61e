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

/// The pages of all rules in one language, and their wordings for [`crate::wording::Words`].
pub(super) struct Pages {
    pages: BTreeMap<Code, Page>,
    /// Under keys such as `S502-message`.
    pub wordings: String,
}

pub(super) fn pages(lang: Lang) -> &'static Pages {
    static DUTCH: LazyLock<Pages> = LazyLock::new(|| Pages::read(0, "Uitweg", "Teksten"));
    static ENGLISH: LazyLock<Pages> = LazyLock::new(|| Pages::read(1, "Way out", "Texts"));
    match lang {
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    }
}

impl Pages {
    pub(super) fn of(&self, code: Code) -> &Page {
        &self.pages[&code]
    }

    /// Reads the part of every page that stands under the heading with this index.
    fn read(index: usize, way_out: &str, texts: &str) -> Pages {
        let mut wordings = String::new();
        let mut pages = BTreeMap::new();
        for rule in catalogue() {
            // The cases are for the tests (`tests/it/matrix.rs`).
            let source = rule.source.split("\n# Gevallen").next().unwrap_or_default();
            let sections = sections(source);
            let mut parts = sections.chunk_by(|_, next| next.level > 1);
            let part = parts.nth(index).unwrap_or_default();
            qualify(rule.code, &body(part, texts), &mut wordings);
            let page = Page {
                name: part
                    .first()
                    .map_or_else(String::new, |head| head.title.to_owned()),
                why: part
                    .first()
                    .map_or_else(String::new, |head| head.body.clone()),
                way_out: body(part, way_out),
                bad: examples(&sections, "Fout"),
                good: examples(&sections, "Goed"),
            };
            pages.insert(rule.code, page);
        }
        Pages { pages, wordings }
    }
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
