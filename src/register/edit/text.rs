//! Text under a heading of a file's body: a note, an analysis. What stands there already stays,
//! unless it is replaced or taken away by its place.

use std::borrow::Cow;
use std::ops::Range;

use crate::calendar::Day;
use crate::record::Field;
use crate::register::read::{BYTE_ORDER_MARK, Lines, split};
use crate::wording::Message;

/// A text that is recorded like a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextFact {
    pub name: &'static str,
    pub heading: &'static str,
    /// Notes stand one below the other, each with its day; any other text is one.
    pub is_notes: bool,
}

const fn one(name: &'static str, heading: &'static str) -> TextFact {
    TextFact {
        name,
        heading,
        is_notes: false,
    }
}

const NOTES: TextFact = TextFact {
    name: "verloop",
    heading: "Verloop",
    is_notes: true,
};
const OF_COMPLAINT: &[TextFact] = &[NOTES, one("tekst", "Klacht")];
/// What a measure is and why stands below its keys, under no heading.
const OF_MEASURE: &[TextFact] = &[NOTES, one("tekst", "")];
const OF_YEAR: &[TextFact] = &[
    one("analyse", "Analyse"),
    one("aanbevelingen", "Aanbevelingen"),
    one("reactie-van-de-eigenaren", "Reactie van de eigenaren"),
    one("kern", "Kern"),
    one("voor-alle-medewerkers", "Voor alle medewerkers"),
];

fn texts(fields: &'static [Field]) -> &'static [TextFact] {
    let has = |key| fields.iter().any(|field| field.key == key);
    if has("jaar") {
        OF_YEAR
    } else if has("titel") {
        OF_MEASURE
    } else {
        OF_COMPLAINT
    }
}

/// How the texts of a record with these fields are called.
pub(super) fn text_names(fields: &'static [Field]) -> impl Iterator<Item = &'static str> {
    texts(fields).iter().map(|text| text.name)
}

/// The text that is recorded like a fact of this name, or that stands under a heading of this name;
/// nothing for any other fact.
#[must_use]
pub fn text_fact(fields: &'static [Field], fact: &str) -> Option<TextFact> {
    let called = |text: &&TextFact| text.name == fact || text.heading.to_lowercase() == fact;
    texts(fields).iter().find(called).copied()
}

/// A text that a person gave, as it may stand under a heading: no line of it opens a section of its
/// own, or a comment that would hide what follows.
#[must_use]
pub fn as_plain_text(text: &str) -> String {
    let line = |line: &str| {
        let bare = line.trim_start_matches(' ');
        let margin = line.len() - bare.len();
        let line = if margin < 4 && bare.starts_with('#') {
            Cow::Owned(format!("{}\\{bare}", &line[..margin]))
        } else {
            Cow::Borrowed(line)
        };
        line.replace("<!--", "<\\!--")
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim().lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The texts that stand under a heading: each note, or the one text there is.
#[must_use]
pub fn texts_under(source: &str, fact: TextFact) -> Vec<String> {
    let Some(section) = section(source, fact.heading) else {
        return Vec::new();
    };
    let pieces = pieces(source, &section, fact.is_notes);
    pieces
        .into_iter()
        .map(|piece| source[piece].replace("\r\n", "\n"))
        .collect()
}

/// Adds a text at the end of its section, which is made at the end of the file where it is missing.
/// Every other byte stays.
///
/// # Errors
/// Where the same note, or another text, stands there already.
pub fn add_text(source: &str, fact: TextFact, text: &str) -> Result<String, Message> {
    let text = as_plain_text(text);
    let standing = texts_under(source, fact);
    if standing.contains(&text) {
        return Err(Message::new("fact-again")
            .with("fact", fact.name)
            .with("value", brief(&text)));
    }
    if let Some(first) = standing.first().filter(|_| !fact.is_notes) {
        return Err(Message::new("fact-present-text")
            .with("fact", fact.name)
            .with("value", brief(first)));
    }
    Ok(added(source, fact, &text))
}

/// Adds a text to what stands in its section, whatever that is.
#[must_use]
pub fn append_text(source: &str, fact: TextFact, text: &str) -> String {
    added(source, fact, &as_plain_text(text))
}

/// Puts another text in the place of one: of several notes, the one that is named by its place.
///
/// # Errors
/// Where none stands there, or several do and none is named.
pub fn replace_text(
    source: &str,
    fact: TextFact,
    item: Option<&str>,
    text: &str,
) -> Result<String, Message> {
    let text = as_plain_text(text);
    let place = match place_of(source, fact, item) {
        // With nothing there, there is nothing to lose.
        Err(message) if message.key == "fact-absent" && item.is_none() => {
            return Ok(added(source, fact, &text));
        }
        place => place?,
    };
    let mut edited = source.to_owned();
    edited.replace_range(place, &text.replace('\n', newline(source)));
    Ok(edited)
}

/// Takes a text away, and gives what stood there.
///
/// # Errors
/// As [`replace_text`].
pub fn remove_text(
    source: &str,
    fact: TextFact,
    item: Option<&str>,
) -> Result<(String, String), Message> {
    let place = place_of(source, fact, item)?;
    let told = source[place.clone()].replace("\r\n", "\n");
    let end = place.end + source[place.end..].len() - source[place.end..].trim_start().len();
    let kept = source[..place.start].trim_end();
    let gap = if end == source.len() {
        ""
    } else {
        newline(source)
    };
    let edited = format!("{kept}{0}{gap}{1}", newline(source), &source[end..]);
    Ok((edited, told))
}

/// The first words of a text.
fn brief(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

fn place_of(source: &str, fact: TextFact, item: Option<&str>) -> Result<Range<usize>, Message> {
    let absent = || Message::new("fact-absent").with("fact", fact.name);
    let section = section(source, fact.heading).ok_or_else(absent)?;
    let pieces = pieces(source, &section, fact.is_notes);
    let listed = || -> Vec<String> {
        let line = |(at, piece): (usize, &Range<usize>)| {
            format!("{}: {}", at + 1, brief(&source[piece.clone()]))
        };
        pieces.iter().enumerate().map(line).collect()
    };
    match (item, pieces.as_slice()) {
        (_, []) => Err(absent()),
        (None, [only]) => Ok(only.clone()),
        (None, _) => Err(Message::new("fact-which")
            .with("fact", fact.name)
            .with("items", listed())),
        (Some(item), _) => {
            let place = item.parse::<usize>().ok().and_then(|at| at.checked_sub(1));
            let piece = place.and_then(|at| pieces.get(at));
            piece.cloned().ok_or_else(|| {
                Message::new("fact-no-item")
                    .with("fact", fact.name)
                    .with("item", item)
                    .with("items", listed())
            })
        }
    }
}

fn newline(source: &str) -> &'static str {
    if source.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    }
}

fn added(source: &str, fact: TextFact, text: &str) -> String {
    let newline = newline(source);
    let paragraph = text.replace('\n', newline);
    let Some(section) = section(source, fact.heading) else {
        return format!(
            "{}{newline}{newline}## {}{newline}{newline}{paragraph}{newline}",
            source.trim_end(),
            fact.heading
        );
    };
    let kept = source[..section.end].trim_end().len();
    let rest = &source[section.end..];
    let gap = if rest.is_empty() { "" } else { newline };
    format!(
        "{}{newline}{newline}{paragraph}{newline}{gap}{rest}",
        &source[..kept]
    )
}

/// The bytes below a heading, or below the keys where it has none, up to the next one.
fn section(source: &str, heading: &str) -> Option<Range<usize>> {
    let text_only = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
    let mark = source.len() - text_only.len();
    let body = split(&Lines::new(text_only)).map_or(0, |front| mark + front.body.start);
    let lines = Lines::new(source);
    let line_from = |from: usize, is_it: &dyn Fn(&str) -> bool| {
        let mut rest = lines.within(&(from..source.len()));
        let found = rest.find(|(at, line)| *at >= from && is_it(line));
        found.map(|(at, _)| at)
    };
    let title = format!("## {heading}");
    let below = if heading.is_empty() {
        body
    } else {
        lines.below(line_from(body, &|line| line.trim_end() == title)?)
    };
    let next = line_from(below, &|line| line.starts_with("## "));
    Some(below..next.unwrap_or(source.len()))
}

/// The texts of a section, without blank ends and comments: the whole, or each note. A note begins
/// with its day; what follows without one belongs to it.
fn pieces(source: &str, section: &Range<usize>, is_notes: bool) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut after_blank = true;
    let mut in_comment = false;
    let lines = Lines::new(source);
    for (start, line) in lines.within(section).filter(|(at, _)| *at >= section.start) {
        let text = line.trim_end();
        let end = start + text.len();
        in_comment |= text.trim_start().starts_with("<!--");
        let is_comment = in_comment;
        in_comment &= !text.contains("-->");
        if text.is_empty() || is_comment {
            after_blank = true;
            continue;
        }
        let begins = |piece: &Range<usize>| is_dated(&source[piece.clone()]);
        let new = match pieces.last() {
            None => true,
            Some(last) => is_notes && after_blank && (is_dated(text) || !begins(last)),
        };
        match pieces.last_mut().filter(|_| !new) {
            Some(last) => last.end = end,
            None => pieces.push(start..end),
        }
        after_blank = false;
    }
    pieces
}

/// Whether a note begins with its day: `2026-03-16: ...`.
fn is_dated(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(day, _)| Day::parse(day).is_some())
}

#[cfg(test)]
mod tests {
    use super::{add_text, append_text, remove_text, replace_text, text_fact, texts_under};
    use crate::record::{Complaint, Record, Year};

    const YEAR: &str = "---\njaar: 2026\n---\n\n## Analyse\n\n## Aanbevelingen\n\nEerst.\n";

    #[test]
    fn a_paragraph_comes_at_the_end_of_its_section() {
        let [analysis, advice] =
            ["analyse", "aanbevelingen"].map(|name| text_fact(Year::FIELDS, name).expect("a text"));
        let notes = text_fact(Complaint::FIELDS, "verloop").expect("notes");
        let once = add_text(YEAR, analysis, "Drie klachten.\nGeen patroon.\n").expect("added");
        assert_eq!(
            once,
            YEAR.replace(
                "## Analyse\n\n",
                "## Analyse\n\nDrie klachten.\nGeen patroon.\n\n"
            )
        );
        let twice = append_text(&once, analysis, "Meer.");
        assert_eq!(twice, once.replace("patroon.\n\n", "patroon.\n\nMeer.\n\n"));
        assert_eq!(
            append_text(YEAR, advice, "Dan."),
            YEAR.replace("Eerst.\n", "Eerst.\n\nDan.\n")
        );
        assert!(append_text(YEAR, notes, "x").ends_with("Eerst.\n\n## Verloop\n\nx\n"));
        let windows = YEAR.replace('\n', "\r\n");
        assert_eq!(
            append_text(&windows, analysis, "A\nB"),
            append_text(YEAR, analysis, "A\nB").replace('\n', "\r\n")
        );
    }

    #[test]
    fn a_text_that_stands_is_replaced_or_taken_away_and_never_joined_in_silence() {
        let advice = text_fact(Year::FIELDS, "aanbevelingen").expect("a text");
        let key =
            |result: Result<String, crate::wording::Message>| result.expect_err("refused").key;
        assert_eq!(key(add_text(YEAR, advice, "Dan.")), "fact-present-text");
        assert_eq!(key(add_text(YEAR, advice, "Eerst.")), "fact-again");
        let replaced = replace_text(YEAR, advice, None, "Dan.").expect("replaced");
        assert_eq!(replaced, YEAR.replace("Eerst.", "Dan."));
        let (gone, told) = remove_text(YEAR, advice, None).expect("removed");
        assert_eq!(
            (gone.as_str(), told.as_str()),
            (YEAR.replace("\nEerst.\n", "").as_str(), "Eerst.")
        );
    }

    #[test]
    fn a_note_is_named_by_its_place_and_never_makes_a_section() {
        let notes = text_fact(Complaint::FIELDS, "verloop").expect("notes");
        let case = "---\nnummer: 2026-001\n---\n\n## Klacht\n\n## Verloop\n";
        let first =
            add_text(case, notes, "2026-03-02: Zei:\n\n## Klacht\nen <!-- weg").expect("added");
        let both = add_text(&first, notes, "2026-03-03: Belde.").expect("added");
        assert!(first.contains("\n\\## Klacht\nen <\\!-- weg\n"), "{first}");
        assert_eq!(texts_under(&both, notes).len(), 2, "{both}");
        let (left, _) = remove_text(&both, notes, Some("1")).expect("removed");
        assert_eq!(left, format!("{case}\n2026-03-03: Belde.\n"));
        let (left, _) = remove_text(&both, notes, Some("2")).expect("removed");
        assert_eq!(left, first);
    }
}
