//! The machine failed, or was asked something it cannot do: told in the user's language, with the
//! way out. Findings about the register are no trouble.

use std::io::ErrorKind;

use super::output::Output;
use crate::files::FilesError;
use crate::register;
use crate::repository::{Failure, Refusal, Unread};
use crate::rules;
use crate::wording::{Arg, Lang, Message};

/// Why a command did not do its work.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Trouble {
    message: Message,
    /// 2: nothing was changed. 3: uncertain, run `repair`.
    code: u8,
    /// Lines to type, shown as they are below the message.
    lines: String,
    /// Of several records, the one that it is about; else empty.
    number: String,
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Trouble {
        Trouble::said(failure.message())
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::said(refusal.message())
    }
}

impl From<Unread> for Trouble {
    fn from(unread: Unread) -> Trouble {
        Trouble::said(unread.message())
    }
}

impl From<FilesError> for Trouble {
    fn from(error: FilesError) -> Trouble {
        match error {
            FilesError::Folder(path, error) => Trouble::io(&path, &error),
            FilesError::Name(path) => {
                Trouble::new("cli-no-register-at").with("path", path.display().to_string())
            }
        }
    }
}

/// What could not be edited, with the lines to type instead.
impl From<register::Refusal> for Trouble {
    fn from(refusal: register::Refusal) -> Trouble {
        Trouble::said(refusal.message).lines(&refusal.lines)
    }
}

impl Trouble {
    /// The work was not done and nothing was changed (exit code 2).
    pub(super) const fn new(key: &'static str) -> Trouble {
        Trouble::said(Message::new(key))
    }

    /// A message made elsewhere, with exit code 2.
    pub(super) const fn said(message: Message) -> Trouble {
        Trouble {
            message,
            code: 2,
            lines: String::new(),
            number: String::new(),
        }
    }

    /// It is not certain what was written (exit code 3).
    pub(super) const fn uncertain(message: Message) -> Trouble {
        Trouble {
            message,
            code: 3,
            lines: String::new(),
            number: String::new(),
        }
    }

    /// Reading or writing failed at a path. What happens often is told in our own words; the system
    /// speaks English.
    pub(super) fn io(path: &std::path::Path, error: &std::io::Error) -> Trouble {
        let key = match error.kind() {
            _ if crate::disk::is_in_use(error) => "cli-io-in-use",
            ErrorKind::AlreadyExists => "cli-io-exists",
            ErrorKind::NotFound => "cli-io-not-found",
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "cli-io-denied",
            ErrorKind::IsADirectory => "cli-io-folder",
            ErrorKind::NotADirectory => "cli-io-no-folder",
            ErrorKind::StorageFull => "cli-io-full",
            _ => "cli-io",
        };
        Trouble::new(key)
            .with("path", path.display().to_string())
            .with("error", error.to_string())
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Trouble {
        self.message = self.message.with(name, value);
        self
    }

    /// What it says.
    pub(super) const fn message(&self) -> &Message {
        &self.message
    }

    /// Whether it is not certain what was written.
    pub(super) const fn is_uncertain(&self) -> bool {
        self.code == 3
    }

    /// The key of what it says.
    pub(super) const fn key(&self) -> &'static str {
        self.message.key
    }

    /// The same trouble, of one of several records.
    pub(super) fn of(mut self, number: &str) -> Trouble {
        number.clone_into(&mut self.number);
        self
    }

    /// The same trouble with lines that a person can type instead.
    pub(super) fn lines(mut self, lines: &str) -> Trouble {
        lines.trim_end().clone_into(&mut self.lines);
        self
    }

    /// It in words, for where there is no terminal.
    #[cfg(feature = "serve")]
    pub(super) fn text(&self, lang: Lang) -> String {
        rules::words(lang).say(&self.message)
    }

    /// Tells it on standard error and gives the exit code.
    pub(super) fn print(&self, lang: Lang, output: &mut Output) -> u8 {
        let told = rules::words(lang).say(&self.message);
        let number = if self.number.is_empty() {
            String::new()
        } else {
            format!("{}: ", self.number)
        };
        output.warn(&format!("{number}{told}"));
        if !self.lines.is_empty() {
            output.warn(&format!("\n{}", self.lines));
        }
        self.code
    }
}
