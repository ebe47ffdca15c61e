//! What a command or page could not read, in words: whoever speaks of the register as a whole says
//! how many files that are, and which.

use serde::Serialize;

use super::words::words;
use crate::personal_data::mask;
use crate::register::{LeftOut, RecordKind, Register};
use crate::repository::ObjectId;
use crate::wording::{Lang, Message, Words};

/// In a sentence more names than this are counted, not named.
const MOST: usize = 12;

/// A file that could not be read as a record, and is left out of what is said.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Unreadable {
    /// Relative to the register, with `/`.
    pub path: String,
    /// The rule and what is wrong, in one line.
    pub reason: String,
    /// The number, or the year, where the file's own name or its front matter has one.
    #[serde(skip)]
    pub number: Option<String>,
    /// The year to which it belongs; none where nobody knows, or where it holds for every year.
    #[serde(skip)]
    pub year: Option<i32>,
    #[serde(skip)]
    pub kind: RecordKind,
    /// It is a copy of another file, which is read.
    #[serde(skip)]
    pub is_copy: bool,
    /// The commit with the older version that stands in its place in what is said, where one does.
    #[serde(skip)]
    pub last_readable: Option<ObjectId>,
    #[serde(skip)]
    code: &'static str,
}

/// The files of a register that could not be read as records, in the order of their paths.
#[must_use]
pub fn unreadable(register: &Register, lang: Lang) -> Vec<Unreadable> {
    let words = words(lang);
    let left_out = register.left_out();
    left_out
        .iter()
        .map(|left| Unreadable::of(left, words))
        .collect()
}

impl Unreadable {
    fn of(left: &LeftOut<'_>, words: &Words) -> Unreadable {
        let code = left.fault.code.as_str();
        let message = words.say_args(&format!("{code}-{}", left.fault.text), &left.fault.args);
        Unreadable {
            path: left.path.to_owned(),
            reason: format!("{code}: {}", mask(&message)),
            number: left
                .number
                .filter(|number| left.kind.is_number(number))
                .map(str::to_owned),
            year: left.year(),
            kind: left.kind,
            is_copy: left.fault.text.starts_with("message-copy"),
            last_readable: None,
            code,
        }
    }

    /// Whether what is said of the years up to this one misses it.
    #[must_use]
    pub fn concerns(&self, year: i32) -> bool {
        self.year.is_none_or(|own| own <= year)
    }

    /// How it is called where the name of a file may not be told, because people choose it: by its
    /// number, else by its kind.
    #[must_use]
    pub fn label(&self, words: &Words) -> String {
        match (&self.number, self.kind) {
            (Some(number), _) if self.is_copy => {
                words.say(&Message::new("unreadable-copy").with("number", number.as_str()))
            }
            (Some(number), _) => number.clone(),
            (None, RecordKind::Settings | RecordKind::Procedure) => self.path.clone(),
            (None, RecordKind::Complaint) => words.text("unreadable-complaint"),
            (None, RecordKind::Measure) => words.text("unreadable-measure"),
            (None, RecordKind::Year) => words.text("unreadable-year"),
        }
    }

    /// The same without what people wrote: the folder for the path, and the rule for the reason.
    #[must_use]
    pub fn for_staff(&self, words: &Words) -> Unreadable {
        let mut folders = self.path.split('/');
        let top = folders.next().unwrap_or_default();
        let year = folders
            .next()
            .filter(|folder| folder.chars().all(|sign| sign.is_ascii_digit()))
            .map_or_else(String::new, |year| format!("{year}/"));
        let path = match (&self.number, self.kind) {
            (_, RecordKind::Settings | RecordKind::Procedure) => self.path.clone(),
            (Some(number), _) if !self.is_copy => format!("{top}/{year}{number}.md"),
            _ => format!("{top}/{year}…"),
        };
        let name = super::find(self.code).map_or("", |rule| &rule.page(words.lang()).name);
        Unreadable {
            path,
            reason: format!("{}: {name}", self.code),
            ..self.clone()
        }
    }

    /// How many files could not be read; that they do not count, where no older version of any of them
    /// does.
    #[must_use]
    pub fn heading(all: &[Unreadable], words: &Words) -> String {
        let known = all.iter().any(|one| one.last_readable.is_some());
        let key = if known {
            "unreadable-heading-known"
        } else {
            "unreadable-heading"
        };
        words.say(&Message::new(key).with("count", all.len()))
    }

    /// What is wrong with it; and what counts in its place, where that is not the same of `all`.
    #[must_use]
    pub fn why(&self, all: &[Unreadable], words: &Words) -> String {
        if all.iter().all(|one| one.last_readable.is_none()) {
            return self.reason.clone();
        }
        let place = match self.last_readable {
            Some(commit) => {
                words.say(&Message::new("unreadable-known").with("commit", commit.short()))
            }
            None => words.text("unreadable-not-known"),
        };
        format!("{} {place}", self.reason)
    }

    /// "2 bestanden konden niet worden gelezen en tellen niet mee: 2026-001, 2026-007."; nothing
    /// where all could be read. Of very many the first are named.
    #[must_use]
    pub fn told(all: &[Unreadable], words: &Words) -> Option<String> {
        let mut names: Vec<String> = all.iter().take(MOST).map(|one| one.label(words)).collect();
        let left = all.len().saturating_sub(MOST);
        if left > 0 {
            names.push(words.say(&Message::new("unreadable-others").with("count", left)));
        }
        let message = Message::new("unreadable-told")
            .with("count", all.len())
            .with("files", words.list(&names));
        (!all.is_empty()).then(|| words.say(&message))
    }
}
