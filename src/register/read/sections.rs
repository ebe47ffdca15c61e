//! The text under the front matter by its headings, such as `## Analyse`.

use super::{Body, Entry};
use crate::record::Year;

impl Body<'_> {
    /// The text under a heading of the first or second level, up to the next one; without comments
    /// (`<!-- … -->`) and blank ends. Nothing where there is no such heading.
    #[must_use]
    pub fn section(&self, wanted: &str) -> Option<String> {
        let mut lines = self.text.lines();
        lines.find(|line| {
            heading(line).is_some_and(|(_, title)| title.eq_ignore_ascii_case(wanted))
        })?;
        let text = lines
            .take_while(|line| heading(line).is_none())
            .collect::<Vec<_>>()
            .join("\n");
        Some(without_comments(&text).trim().to_owned())
    }

    /// The first paragraph before any heading, on one line, without comments; empty where there is
    /// none.
    #[must_use]
    pub fn opening(&self) -> String {
        let text = without_comments(self.text);
        let lines = text.lines().map(str::trim);
        let lines = lines.skip_while(|line| line.is_empty());
        let lines = lines.take_while(|line| !line.is_empty() && heading(line).is_none());
        lines.collect::<Vec<_>>().join(" ")
    }

    /// Whether one of these headings, written small, has words under it; deeper headings and
    /// comments are none.
    fn has_words(&self, headings: &[&str]) -> bool {
        let mut inside = None;
        for line in without_comments(self.text).lines().map(str::trim) {
            let level = line.bytes().take_while(|byte| *byte == b'#').count();
            // Only behind the signs of a heading does a trimmed line have a space here.
            if let Some(title) = line[level..].strip_prefix(' ').map(str::trim) {
                if inside.is_none_or(|above| level <= above) {
                    let title = title.to_lowercase();
                    inside = headings.contains(&title.as_str()).then_some(level);
                }
            } else if inside.is_some() && !line.is_empty() {
                return true;
            }
        }
        false
    }
}

impl Entry<Year> {
    /// Whether the officer's analysis holds words: a scaffold has only headings and comments.
    #[must_use]
    pub fn has_analysis(&self) -> bool {
        self.body().has_words(&["analyse", "analysis"])
    }

    /// Whether there is a text for all staff.
    #[must_use]
    pub fn tells_staff(&self) -> bool {
        self.body()
            .has_words(&["voor alle medewerkers", "for all staff"])
    }
}

/// The level, 1 or 2, and the words of a line that is a heading of such a level.
pub(super) fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|sign| *sign == b'#').count();
    let words = line.get(level..).filter(|rest| rest.starts_with(' '))?;
    (1..=2)
        .contains(&level)
        .then(|| (level, words.trim().trim_end_matches('#').trim_end()))
}

pub(super) fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::Body;

    #[test]
    fn a_section_ends_at_the_next_heading_and_a_scaffold_is_empty() {
        let body = Body {
            text: "## Analyse\n<!-- schrijf\nhier -->\n\n## Aanbevelingen\n\nDrie.\n### Eerst\nX\n",
        };
        assert_eq!(body.section("analyse").as_deref(), Some(""));
        assert_eq!(
            body.section("Aanbevelingen").as_deref(),
            Some("Drie.\n### Eerst\nX")
        );
        assert_eq!(body.section("Reactie van de eigenaren"), None);
    }

    #[test]
    fn headings_and_comments_alone_are_no_words() {
        let has = |text: &str| Body { text }.has_words(&["analyse", "analysis"]);
        for empty in [
            "",
            "## Analyse\n",
            "## Analyse\n<!-- schrijf\nhier -->\n\n## Aanbevelingen\nTekst\n",
            "Tekst\n",
            "## Analyse\n### Oorzaken\n",
        ] {
            assert!(!has(empty), "{empty}");
        }
        for full in [
            "## Analyse\nTekst",
            "# Jaar\n## analyse\n### Oorzaken\nTekst\n",
            "## Analysis\r\n<!-- x -->Tekst\r\n",
        ] {
            assert!(has(full), "{full}");
        }
    }
}
