//! Text under a heading of a file's body: a note, an analysis. What stands there already stays.

use crate::record::Field;
use crate::register::read::{BYTE_ORDER_MARK, Lines, split};

/// Texts that are recorded like a fact, with their headings: notes of a complaint or a measure.
const NOTES: &[(&str, &str)] = &[("verloop", "Verloop")];
/// The texts of a year.
const REPORT: &[(&str, &str)] = &[
    ("analyse", "Analyse"),
    ("voor-alle-medewerkers", "Voor alle medewerkers"),
    ("aanbevelingen", "Aanbevelingen"),
    ("reactie-van-de-eigenaren", "Reactie van de eigenaren"),
];

fn texts(fields: &'static [Field]) -> &'static [(&'static str, &'static str)] {
    if fields.iter().any(|field| field.key == "jaar") {
        REPORT
    } else {
        NOTES
    }
}

/// How the texts of a record with these fields are called.
pub(super) fn text_names(fields: &'static [Field]) -> impl Iterator<Item = &'static str> {
    texts(fields).iter().map(|(name, _)| *name)
}

/// The heading under which a text stands that is recorded like a fact; nothing for any other fact.
#[must_use]
pub fn heading_of(fields: &'static [Field], fact: &str) -> Option<&'static str> {
    texts(fields)
        .iter()
        .find(|(name, _)| *name == fact)
        .map(|(_, heading)| *heading)
}

/// Adds a paragraph at the end of the section under `## heading`, which is made at the end of the
/// file where it is missing. Every other byte stays.
#[must_use]
pub fn add_text(source: &str, heading: &str, text: &str) -> String {
    let newline = if source.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let paragraph = text.trim().replace("\r\n", "\n").replace('\n', newline);
    let text_only = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
    let mark = source.len() - text_only.len();
    let body = split(&Lines::new(text_only)).map_or(0, |front| mark + front.body.start);
    let title = format!("## {heading}");
    let Some(start) = line_starts(source, body).find(|at| line(source, *at).trim_end() == title)
    else {
        let end = source.trim_end().len();
        return format!(
            "{}{newline}{newline}{title}{newline}{newline}{paragraph}{newline}",
            &source[..end]
        );
    };
    let below = start + line(source, start).len();
    let end = line_starts(source, below)
        .find(|at| line(source, *at).starts_with("## "))
        .unwrap_or(source.len());
    let kept = source[..end].trim_end().len();
    let rest = &source[end..];
    let gap = if rest.is_empty() {
        String::new()
    } else {
        newline.to_owned()
    };
    format!(
        "{}{newline}{newline}{paragraph}{newline}{gap}{rest}",
        &source[..kept]
    )
}

fn line_starts(source: &str, from: usize) -> impl Iterator<Item = usize> {
    let first = (from < source.len()).then_some(from);
    first
        .into_iter()
        .chain(
            source[from..]
                .match_indices('\n')
                .map(move |(at, _)| from + at + 1),
        )
        .filter(|at| *at < source.len())
}

fn line(source: &str, start: usize) -> &str {
    source[start..]
        .split_inclusive('\n')
        .next()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::add_text;

    #[test]
    fn a_paragraph_comes_at_the_end_of_its_section() {
        let source = "---\njaar: 2026\n---\n\n## Analyse\n\n## Aanbevelingen\n\nEerst.\n";
        let once = add_text(source, "Analyse", "Drie klachten.\nGeen patroon.\n");
        assert_eq!(
            once,
            source.replace(
                "## Analyse\n\n",
                "## Analyse\n\nDrie klachten.\nGeen patroon.\n\n"
            )
        );
        let twice = add_text(&once, "Analyse", "Meer.");
        assert_eq!(twice, once.replace("patroon.\n\n", "patroon.\n\nMeer.\n\n"));
        assert_eq!(
            add_text(source, "Aanbevelingen", "Dan."),
            source.replace("Eerst.\n", "Eerst.\n\nDan.\n")
        );
        assert!(add_text(source, "Verloop", "x").ends_with("Eerst.\n\n## Verloop\n\nx\n"));
        let windows = source.replace('\n', "\r\n");
        assert_eq!(
            add_text(&windows, "Analyse", "A\nB"),
            add_text(source, "Analyse", "A\nB").replace('\n', "\r\n")
        );
    }
}
