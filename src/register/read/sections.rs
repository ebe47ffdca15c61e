//! The text under the front matter by its headings, such as `## Analyse`.

use super::{Body, Entry};
use crate::record::Year;

impl Body<'_> {
    /// The text under a heading of the first or second level, up to the next one; without comments
    /// (`<!-- … -->`) and blank ends. Nothing where there is no such heading.
    #[must_use]
    pub fn section(&self, heading: &str) -> Option<String> {
        let mut lines = self.text.lines();
        lines.find(|line| title(line).is_some_and(|title| title.eq_ignore_ascii_case(heading)))?;
        let text = lines
            .take_while(|line| title(line).is_none())
            .collect::<Vec<_>>()
            .join("\n");
        Some(without_comments(&text).trim().to_owned())
    }
}

impl Entry<Year> {
    /// Whether the officer's analysis holds words: a scaffold has only its heading and comments.
    #[must_use]
    pub fn has_analysis(&self) -> bool {
        self.body()
            .section("Analyse")
            .is_some_and(|text| !text.is_empty())
    }
}

fn title(line: &str) -> Option<&str> {
    let rest = line
        .strip_prefix("## ")
        .or_else(|| line.strip_prefix("# "))?;
    Some(rest.trim().trim_end_matches('#').trim_end())
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
}
