//! The organisation's own written procedure, `procedure/<versie>.md`: its text by headings.
//!
//! Headings are of the second level: `## Doel`, `## Definitie`, `## Voorbeelden`, `## Taken`, and
//! `## Stap 1` to `## Stap 10`, each with a title of its own behind a colon where it has one. Any
//! other heading is the organisation's own part and is kept as it stands. What the text means for a
//! version, its terms filled in, is the business of [`crate::procedure`].

use super::lines::Lines;
use super::sections::without_comments;
use super::{Entry, Fault, FaultCode, marks};
use crate::place::Span;
use crate::record::TermName;

/// How the length of a term is named in a text: `{termijn oplossing}`.
pub const TERM: &str = "{termijn ";

/// The steps that a written procedure has.
pub const STEPS: u8 = 10;

/// A heading under which the procedure's text is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    Goal,
    Definition,
    Examples,
    /// The tasks of the complaints officer.
    Tasks,
    /// A step, 1 to 10.
    Step(u8),
}

impl Heading {
    /// Every heading, in the order of the procedure.
    pub fn all() -> impl Iterator<Item = Heading> {
        let first = [
            Heading::Goal,
            Heading::Definition,
            Heading::Examples,
            Heading::Tasks,
        ];
        first.into_iter().chain((1..=STEPS).map(Heading::Step))
    }

    /// The heading as the file has it, without its signs and its title: `Stap 5`.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Heading::Goal => String::from("Doel"),
            Heading::Definition => String::from("Definitie"),
            Heading::Examples => String::from("Voorbeelden"),
            Heading::Tasks => String::from("Taken"),
            Heading::Step(step) => format!("Stap {step}"),
        }
    }

    /// The heading that a line of the file is, with the title behind its colon.
    fn parse(line: &str) -> Option<(Heading, &str)> {
        let (word, title) = line.split_once(':').unwrap_or((line, ""));
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        Heading::all()
            .find(|heading| heading.word().eq_ignore_ascii_case(&word))
            .map(|heading| (heading, title.trim()))
    }
}

/// A heading with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// None for a part of the organisation's own, and for what stands above the first heading.
    pub heading: Option<Heading>,
    /// Behind the colon; of an own part, the whole heading.
    pub title: String,
    /// Markdown, without comments and blank ends.
    pub text: String,
}

/// The text of one version, in the order of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProcedureText {
    pub passages: Vec<Passage>,
}

impl ProcedureText {
    /// Takes a text apart by its headings. A heading inside a fenced block is none. What stands
    /// twice under one heading is joined.
    #[must_use]
    pub fn parse(text: &str) -> ProcedureText {
        let text = without_comments(text);
        let mut parsed = ProcedureText::default();
        let (mut fence, mut current) = (None, Passage::own(""));
        for line in text.lines() {
            fence = fence_after(line, fence);
            match heading(line).filter(|_| fence.is_none()) {
                // The name of the whole text is no part of it; what stands under it is.
                Some((1, _)) => parsed.add(std::mem::replace(&mut current, Passage::own(""))),
                Some((_, words)) => {
                    parsed.add(std::mem::replace(&mut current, Passage::of(words)));
                }
                None => {
                    current.text.push_str(line);
                    current.text.push('\n');
                }
            }
        }
        parsed.add(current);
        parsed
    }

    /// What stands under a heading; none where the text lacks it.
    #[must_use]
    pub fn passage(&self, heading: Heading) -> Option<&Passage> {
        self.passages
            .iter()
            .find(|passage| passage.heading == Some(heading))
    }

    fn add(&mut self, passage: Passage) {
        let text = passage.text.trim();
        let earlier = self
            .passages
            .iter_mut()
            .find(|earlier| earlier.heading == passage.heading && passage.heading.is_some());
        match earlier {
            Some(earlier) => earlier.text = format!("{}\n\n{text}", earlier.text),
            None if passage.heading.is_none() && passage.title.is_empty() && text.is_empty() => {}
            None => self.passages.push(Passage {
                text: text.to_owned(),
                ..passage
            }),
        }
    }
}

impl Passage {
    fn own(title: &str) -> Passage {
        Passage {
            heading: None,
            title: title.to_owned(),
            text: String::new(),
        }
    }

    fn of(line: &str) -> Passage {
        match Heading::parse(line) {
            Some((heading, title)) => Passage {
                heading: Some(heading),
                ..Passage::own(title)
            },
            None => Passage::own(line),
        }
    }
}

/// The fence of code that is open after a line.
fn fence_after(line: &str, open: Option<&'static str>) -> Option<&'static str> {
    let marks = ["```", "~~~"];
    let mark = marks
        .into_iter()
        .find(|mark| line.trim_start().starts_with(mark));
    match (open, mark) {
        (None, mark) => mark,
        (open, mark) if open == mark => None,
        (open, _) => open,
    }
}

/// The level, 1 or 2, and the words of a line that is a heading of such a level.
fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|sign| *sign == b'#').count();
    let words = line.get(level..).filter(|rest| rest.starts_with(' '))?;
    (1..=2)
        .contains(&level)
        .then(|| (level, words.trim().trim_end_matches('#').trim_end()))
}

/// The entry of a procedure's text whose bytes could be had.
pub(in crate::register) fn read_procedure(path: &str, bytes: &[u8]) -> Entry<ProcedureText> {
    Entry::decoded(path, bytes, |entry: &mut Entry<ProcedureText>, lines| {
        let whole = 0..lines.text.len();
        entry.faults.extend(marks::conflict(lines, &(0..0)));
        marks::invisible(lines, &whole, "message-text", &mut entry.faults);
        entry.faults.extend(unknown_terms(lines));
        entry.body = whole;
        entry.record = Some(Box::new(ProcedureText::parse(lines.text)));
    })
}

/// F005 for each `{termijn ...}` that names no term: it would be shown with its braces.
fn unknown_terms(lines: &Lines<'_>) -> Vec<Fault> {
    let keys: Vec<&str> = TermName::ALL.iter().map(|term| term.word()).collect();
    let mut faults = Vec::new();
    for (start, _) in lines.text.match_indices(TERM) {
        let from = start + TERM.len();
        let Some(length) = lines.text[from..].find(['}', '\n']) else {
            continue;
        };
        let name = lines.text[from..from + length].trim();
        if !keys.contains(&name) {
            let span = lines.span(&(start..from + length));
            let allowed = keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
            let fault =
                Fault::new(FaultCode::F005, "message-placeholder", span).with("value", name);
            faults.push(fault.with("allowed", allowed));
        }
    }
    faults
}

/// F020 for each step whose heading the text lacks.
pub(in crate::register) fn lacking(text: &ProcedureText, version: &str) -> Vec<Fault> {
    let fault = |heading: Heading| {
        Fault::new(FaultCode::F020, "message", Span::START)
            .with("heading", heading.word())
            .with("version", version)
    };
    let steps = (1..=STEPS).map(Heading::Step);
    let lacking = steps.filter(|heading| text.passage(*heading).is_none());
    lacking.map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::{Heading, ProcedureText};
    use crate::wording::Arg;

    const TEXT: &str = "# Onze procedure\n\nVoorwoord.\n\n## Doel\nEen.\n\n## stap  2: Het gesprek ##\nTwee.\n### Dieper\nDrie.\n\
        ```\n## Stap 3\n```\n## Stap 4\n<!-- nog schrijven -->\n## Geheimhouding: wie\nVier.\n## Stap 2\nVijf.\n## Stap 11\nZes.\n";

    #[test]
    fn a_text_is_taken_apart_by_its_headings() {
        let text = ProcedureText::parse(TEXT);
        let found: Vec<(Option<Heading>, &str, &str)> = text
            .passages
            .iter()
            .map(|passage| (passage.heading, &*passage.title, &*passage.text))
            .collect();
        let talk = "Twee.\n### Dieper\nDrie.\n```\n## Stap 3\n```\n\nVijf.";
        assert_eq!(
            found,
            [
                (None, "", "Voorwoord."),
                (Some(Heading::Goal), "", "Een."),
                (Some(Heading::Step(2)), "Het gesprek", talk),
                (Some(Heading::Step(4)), "", ""),
                (None, "Geheimhouding: wie", "Vier."),
                (None, "Stap 11", "Zes."),
            ]
        );
    }

    #[test]
    fn a_step_is_lacking_where_its_heading_is_not_where_its_text_is_empty() {
        let text = ProcedureText::parse(TEXT);
        let faults = super::lacking(&text, "1");
        let lacking: Vec<&Arg> = faults.iter().map(|fault| &fault.args[0].1).collect();
        let steps = [1, 3, 5, 6, 7, 8, 9, 10].map(|step| Arg::from(format!("Stap {step}")));
        assert_eq!(lacking, steps.iter().collect::<Vec<_>>());
        let windows = ProcedureText::parse("## Stap 1: A\r\nB\r\n");
        assert_eq!(windows.passages[0].title, "A");
        assert_eq!(windows.passages[0].text, "B");
    }
}
