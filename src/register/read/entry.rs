//! What reading one file gives: an entry with its record and its faults.

use std::ops::Range;
use std::sync::Arc;

use super::{Fault, FaultCode};
use crate::place::Span;
use crate::record::Kind;
use crate::repository::ObjectId;

/// The text under the front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Body<'a> {
    pub text: &'a str,
}

/// One file of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<R> {
    /// Relative to the register, with `/`.
    pub path: String,
    /// The name that git gives to a file of these bytes; of a file without bytes where it was not
    /// read.
    pub content: ObjectId,
    /// The whole file as text; empty where it is not UTF-8. Shared with copies of the entry.
    pub(in crate::register) text: Arc<str>,
    /// The record, where every required key could be read. It is large, and the same in a copy of
    /// the entry.
    pub record: Option<Arc<R>>,
    /// The record of a file that is a copy of another: it counts for nothing (F007).
    pub(in crate::register) set_aside: Option<Arc<R>>,
    /// The number or year as the file's name has it, where the name has that form.
    pub name: Option<String>,
    /// The value of `nummer` or `jaar` as typed, with its place.
    pub number: Option<(String, Span)>,
    /// Where the text under the front matter stands in the whole text, in bytes.
    pub(in crate::register) body: Range<usize>,
    pub references: Arc<[Reference]>,
    /// Faults of this file alone, in the order of their places.
    pub faults: Vec<Fault>,
}

impl<R> Entry<R> {
    /// The number under which findings name this file: as typed, else as the name has it.
    #[must_use]
    pub fn called(&self) -> Option<&str> {
        self.number
            .as_ref()
            .map(|(number, _)| number.as_str())
            .or(self.name.as_deref())
    }

    /// Whether it is a copy of another file, which is the record: it counts for nothing (F007).
    #[must_use]
    pub fn is_copy(&self) -> bool {
        self.faults
            .iter()
            .any(|fault| fault.code == FaultCode::F007 && fault.text.starts_with("message-copy"))
    }

    /// Adds faults that only show beside other files, in the order of their places.
    pub(in crate::register) fn add(&mut self, faults: Vec<Fault>) {
        if !faults.is_empty() {
            self.faults.extend(faults);
            self.faults.sort_by_key(|fault| (fault.span, fault.code));
        }
    }

    /// The whole file as text (LF or CRLF as it stands); empty where it is not UTF-8.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.text
    }

    /// The text under the front matter; empty where there is none.
    #[must_use]
    pub fn body(&self) -> Body<'_> {
        Body {
            text: self.text.get(self.body.clone()).unwrap_or_default(),
        }
    }

    /// The record, where the file can be trusted as one.
    #[must_use]
    pub fn sound(&self) -> Option<&R> {
        self.record.as_deref().filter(|_| self.is_sound())
    }

    /// Whether the file can be trusted as a record: no fault of severity `fout` while reading.
    /// F018, and F016 in the text, are notices and do not count.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.record.is_some()
            && self
                .faults
                .iter()
                .all(|fault| fault.code == FaultCode::F018 || fault.text == "message-text")
    }
}

/// A name or number in a record that must exist elsewhere; see [`Kind::refers`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub to: Kind,
    pub name: String,
    pub span: Span,
}

/// A file in the register that is no record (F012), or that must not be there (F013).
#[derive(Debug, Clone, PartialEq)]
pub struct Stray {
    pub path: String,
    pub fault: Fault,
}
