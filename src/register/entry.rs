//! What reading a register gives: every file as an entry, with its record and its faults.

use crate::place::Span;
use crate::record::{Complaint, ComplaintNumber, Kind, Measure, Settings, Year};
use crate::wording::Arg;

/// Something wrong with a file, found while reading. A rule of the F group gives it its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Code of the rule, such as `F005`.
    pub code: &'static str,
    /// Which of the rule's wordings applies: `message`, or `message-…`.
    pub text: &'static str,
    pub span: Span,
    pub args: Vec<(&'static str, Arg)>,
}

/// The text under the front matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    pub text: String,
    /// Line of the file on which the text begins.
    pub line: u32,
}

/// A name or number in a record that must exist elsewhere (F011).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// [`Kind::Category`], [`Kind::Cause`], [`Kind::Role`], [`Kind::Recipient`],
    /// [`Kind::ComplaintNumber`] or [`Kind::MeasureNumber`].
    pub kind: Kind,
    pub name: String,
    pub span: Span,
}

/// One file of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<R> {
    /// Relative to the register, with `/`.
    pub path: String,
    /// The whole file as text (LF or CRLF as it stands); empty where it is not UTF-8.
    pub source: String,
    /// The record, where every required key could be read.
    pub record: Option<R>,
    /// The number or year as the file's name has it, where the name has that form.
    pub name: Option<String>,
    /// The value of `nummer` or `jaar` as typed, with its place.
    pub number: Option<(String, Span)>,
    pub body: Body,
    pub references: Vec<Reference>,
    /// Faults of this file alone, in the order of their places.
    pub faults: Vec<Fault>,
}

impl<R> Entry<R> {
    /// The number under which findings name this file: as typed, else as the name has it.
    #[must_use]
    pub fn called(&self) -> Option<&str> {
        self.number.as_ref().map(|(number, _)| number.as_str()).or(self.name.as_deref())
    }

    /// Whether the file can be trusted as a record: no fault of severity `fout` while reading.
    /// F018 and F016 in the text are notices and do not count; `notice` lists such faults.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.record.is_some() && self.faults.iter().all(|fault| fault.code == "F018" || fault.text == "message-text")
    }
}

/// A file in the register that is no record (F012), or that must not be there (F013).
#[derive(Debug, Clone, PartialEq)]
pub struct Stray {
    pub path: String,
    pub fault: Fault,
}

/// A whole register as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// register.yml. Its record is `None` where it could not be read.
    pub settings: Entry<Settings>,
    /// What stands in for register.yml when that could not be read: the procedure's own terms.
    pub fallback: Option<Settings>,
    /// Sorted by path.
    pub complaints: Vec<Entry<Complaint>>,
    pub measures: Vec<Entry<Measure>>,
    pub years: Vec<Entry<Year>>,
    pub strays: Vec<Stray>,
    /// Paths that exist though they were not read (`--staged`, PATH): references to them hold (F008, F011).
    pub unread: Vec<String>,
}

impl Register {
    /// The settings in force: register.yml, or what stands in for it.
    ///
    /// # Panics
    /// Never: reading sets `fallback` whenever register.yml gives no record.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        self.settings.record.as_ref().or(self.fallback.as_ref()).expect("reading sets the fallback")
    }

    /// The complaint with this number.
    #[must_use]
    pub fn complaint(&self, number: ComplaintNumber) -> Option<&Entry<Complaint>> {
        self.complaints.iter().find(|entry| entry.record.as_ref().is_some_and(|record| record.number.value == number))
    }
}
