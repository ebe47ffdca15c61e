//! What every command needs: which register, which day, which language, where to print.

use std::path::{Path, PathBuf};

use super::global::{Color, Global};
use super::output::Output;
use super::trouble::Trouble;
use crate::calendar::{Day, Zone};
use crate::diagnostics::unreadable_text;
use crate::files::SETTINGS;
use crate::register::Register;
use crate::repository::Repository;
use crate::rules::{self, Unreadable};
use crate::wording::{Lang, Message, Words};

/// How much of the register a command speaks of as a whole: of that it says what it could not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SpeaksOf {
    /// One record, or what is no record at all.
    NoWhole,
    Everything,
    /// The same, told by the command itself: older versions may stand in the place of what could not
    /// be read.
    EverythingKnown,
    /// The records of this year and before.
    YearsUpTo(i32),
}

/// What becomes of probable names in what is about to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// They are told.
    Told,
    /// They are told, and whoever can be asked decides whether they are recorded.
    Asked,
    /// Somebody saw them already.
    Seen,
}

/// The setting of one run.
pub(super) struct Context<'a> {
    register: Option<PathBuf>,
    as_of: Option<Day>,
    pub(super) lang: Lang,
    pub(super) words: &'static Words,
    pub(super) color: bool,
    pub(super) verbose: u8,
    /// Whether hooks of others are left out when something is put on record.
    pub(super) no_hooks: bool,
    /// What becomes of probable names in what is put on record.
    pub(super) names: Names,
    /// What the command speaks of as a whole: of that it says what it could not read.
    pub(super) speaks_of: SpeaksOf,
    pub(super) output: &'a mut Output,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        global: &Global,
        lang: Lang,
        output: &'a mut Output,
    ) -> Result<Context<'a>, Trouble> {
        let color = match global.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                Output::is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        };
        let choice = if color {
            anstream::ColorChoice::Always
        } else {
            anstream::ColorChoice::Never
        };
        choice.write_global();
        output.verbosity = if global.quiet {
            -1
        } else {
            i8::try_from(global.verbose.min(2)).unwrap_or(2)
        };
        Ok(Context {
            register: global.register.clone(),
            as_of: global.as_of,
            lang,
            words: rules::words(lang),
            color,
            verbose: global.verbose,
            no_hooks: global.no_hooks,
            names: Names::Told,
            speaks_of: SpeaksOf::NoWhole,
            output,
        })
    }

    /// The folder of the register: `-C`, else `register/` here or above, else `.` when it holds
    /// register.yml.
    pub(super) fn register(&self) -> Result<PathBuf, Trouble> {
        let asked = self.register.as_deref();
        find_register(asked).ok_or_else(|| match (recorded_register(asked), asked) {
            (Some(folder), _) => {
                Trouble::new("cli-register-thrown-away").with("path", folder.as_path())
            }
            (None, Some(folder)) => Trouble::new("cli-no-register-at").with("path", folder),
            (None, None) => Trouble::new("cli-no-register"),
        })
    }

    /// The same where register.yml itself may be gone, which git has on record.
    pub(super) fn register_to_repair(&self) -> Result<PathBuf, Trouble> {
        let recorded = || recorded_register(self.register.as_deref());
        self.register().or_else(|trouble| recorded().ok_or(trouble))
    }

    /// The day to judge on: `--as-of`, else today in the register's zone.
    pub(super) fn as_of(&self, zone: Zone) -> Result<Day, Trouble> {
        self.as_of.map_or_else(|| super::clock::today(zone), Ok)
    }

    /// What could not be read of that of which the command speaks as a whole; tells it.
    pub(super) fn unreadable(&mut self, register: &Register) -> Vec<Unreadable> {
        let mut unreadable = rules::unreadable(register, self.lang);
        unreadable.retain(|one| match self.speaks_of {
            SpeaksOf::NoWhole => false,
            SpeaksOf::Everything | SpeaksOf::EverythingKnown => true,
            SpeaksOf::YearsUpTo(year) => one.concerns(year),
        });
        if self.speaks_of != SpeaksOf::EverythingKnown {
            self.tell_unreadable(&unreadable);
        }
        unreadable
    }

    pub(super) fn tell_unreadable(&mut self, unreadable: &[Unreadable]) {
        if !unreadable.is_empty() {
            let text = unreadable_text(unreadable, self.words);
            self.output.warn(text.trim_end());
        }
    }

    /// How many committed files the register's folder leaves out; tells it, whatever is asked.
    pub(super) fn left_out(&mut self, repository: Option<&Repository>) -> usize {
        let count = repository.map_or(0, Repository::left_out_of_work_tree);
        if count > 0 {
            self.warn(&Message::new("cli-left-out").with("count", count));
        }
        count
    }

    /// A text of the catalogue in the run's language.
    pub(super) fn say(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// A line of the answer.
    pub(super) fn result(&mut self, message: &Message) {
        let text = self.say(message) + "\n";
        self.output.result(&text);
    }

    /// What a person must know.
    pub(super) fn warn(&mut self, message: &Message) {
        let text = self.say(message);
        self.output.warn(&text);
    }

    /// What a person wants to know along the way.
    pub(super) fn note(&mut self, message: &Message) {
        let text = self.say(message);
        self.output.note(&text);
    }
}

/// The folder that has register.yml on record, where the file itself is gone: looked for in the same
/// places.
fn recorded_register(asked: Option<&Path>) -> Option<PathBuf> {
    let has_it = |folder: &Path| {
        let repository = Repository::open(folder).ok()??;
        let head = repository.head().ok()??;
        repository.entry_at(head, SETTINGS).ok()?
    };
    let here = std::env::current_dir().ok()?;
    let above = asked.is_none().then(|| here.ancestors().skip(1));
    let first = asked.map_or(here.as_path(), |asked| asked);
    let folders = std::iter::once(first).chain(above.into_iter().flatten());
    let mut each = folders.flat_map(|folder| [folder.to_owned(), folder.join("register")]);
    each.find(|folder| folder.is_dir() && has_it(folder).is_some())
}

/// The folder with register.yml: the one asked for (or its `register/`), else `register/` here or
/// in a folder above, else a folder from here up that holds register.yml itself.
pub(super) fn find_register(asked: Option<&Path>) -> Option<PathBuf> {
    let holds = |folder: &Path| folder.join("register.yml").is_file();
    let below = |folder: &Path| Some(folder.join("register")).filter(|below| holds(below));
    let itself = |folder: &Path| holds(folder).then(|| folder.to_owned());
    if let Some(folder) = asked {
        return itself(folder).or_else(|| below(folder));
    }
    let here = std::env::current_dir().ok()?;
    let mut folders = here.ancestors();
    folders.find_map(|folder| below(folder).or_else(|| itself(folder)))
}
