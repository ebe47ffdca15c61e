//! The text under the front matter: sections by their heading, in them paragraphs. What both sides
//! wrote stands there, notes with a day in the order of their days.

use super::rows;
use super::sequence;
use crate::calendar::Day;

/// The merged text, and the headings under which both rewrote the same paragraph.
pub(super) struct Body {
    pub text: String,
    pub doubled: Vec<String>,
}

pub(super) fn merge(base: Option<&str>, ours: &str, theirs: &str) -> Body {
    let (base, mine, other) = (
        sections(base.unwrap_or_default()),
        sections(ours),
        sections(theirs),
    );
    let mut doubled = Vec::new();
    if [&base, &mine, &other].into_iter().any(|all| has_twice(all)) {
        // A heading that stands there twice: the text is one section.
        let base: String = base.iter().map(|section| section.whole).collect();
        let text = section(&base, ours, theirs, "", &mut doubled);
        return Body { text, doubled };
    }
    let rows = rows::of_keys(&titles(&base), &titles(&mine), &titles(&other));
    let mut text = String::new();
    for row in rows {
        let base = row.base.map(|place| &base[place]);
        let mine = row.ours.map(|place| &mine[place]);
        let other = row.theirs.map(|place| &other[place]);
        let merged = match (base, mine, other) {
            (_, Some(mine), Some(other)) => {
                let base = base.map_or("", |base| base.whole);
                section(base, mine.whole, other.whole, mine.title, &mut doubled)
            }
            // Removed by one: gone, unless the other changed it.
            (Some(base), Some(left), None) | (Some(base), None, Some(left))
                if base.whole.trim_end() == left.whole.trim_end() =>
            {
                continue;
            }
            (_, Some(left), None) | (_, None, Some(left)) => left.whole.to_owned(),
            (_, None, None) => continue,
        };
        if !text.trim().is_empty() && !text.ends_with("\n\n") && !merged.is_empty() {
            text.push_str(if text.ends_with('\n') { "\n" } else { "\n\n" });
        }
        text.push_str(&merged);
    }
    if ours.ends_with('\n') {
        text.truncate(text.trim_end_matches('\n').len());
        text.push_str(&"\n".repeat(ours.len() - ours.trim_end_matches('\n').len()));
    }
    Body { text, doubled }
}

struct Section<'t> {
    /// The line of the heading; empty for what stands above the first.
    title: &'t str,
    whole: &'t str,
}

fn sections(text: &str) -> Vec<Section<'_>> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("## ") && at > 0 {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(text.len());
    let section = |range: &[usize]| {
        let whole = &text[range[0]..range[1]];
        let first = whole.lines().next().unwrap_or_default();
        let title = if first.starts_with("## ") {
            first.trim_end()
        } else {
            ""
        };
        Section { title, whole }
    };
    starts.windows(2).map(section).collect()
}

fn titles<'t>(sections: &[Section<'t>]) -> Vec<&'t str> {
    sections.iter().map(|section| section.title).collect()
}

fn has_twice(sections: &[Section<'_>]) -> bool {
    (0..sections.len()).any(|at| {
        sections[..at]
            .iter()
            .any(|earlier| earlier.title == sections[at].title)
    })
}

fn section(base: &str, ours: &str, theirs: &str, title: &str, doubled: &mut Vec<String>) -> String {
    if ours == theirs || theirs == base {
        return ours.to_owned();
    }
    if ours == base {
        return theirs.to_owned();
    }
    let (b, o, t) = (paragraphs(base), paragraphs(ours), paragraphs(theirs));
    let same = |one: &str, other: &str| one.trim_end() == other.trim_end();
    let (merged, both) = sequence::merge(&b, &o, &t, same, by_day);
    if both {
        doubled.push(title.trim_start_matches('#').trim().to_owned());
    }
    let mut text = String::new();
    for paragraph in merged {
        if !text.is_empty() && !text.ends_with("\n\n") {
            let end = if text.ends_with('\n') { "\n" } else { "\n\n" };
            text.push_str(end);
        }
        text.push_str(paragraph);
    }
    let blank = |text: &str| text.len() - text.trim_end_matches('\n').len();
    let ends = blank(ours);
    text.truncate(text.trim_end_matches('\n').len());
    text + &"\n".repeat(ends)
}

/// Paragraphs, each with the blank lines under it; blank lines at the beginning are one too.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let mut at = 0;
    let mut was_blank = false;
    for line in text.split_inclusive('\n') {
        let is_blank = line.trim().is_empty();
        if was_blank && !is_blank && at > 0 {
            starts.push(at);
        }
        was_blank = is_blank;
        at += line.len();
    }
    starts.push(text.len());
    let parts = starts.windows(2).map(|range| &text[range[0]..range[1]]);
    parts.filter(|part| !part.is_empty()).collect()
}

/// Notes that begin with a day, in the order of those days.
fn by_day(added: &mut Vec<&str>) {
    let day = |note: &&str| note.get(..10).and_then(Day::parse);
    if added.iter().all(|note| day(note).is_some()) {
        added.sort_by_key(day);
    }
}
