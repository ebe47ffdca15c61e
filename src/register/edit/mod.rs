//! Editing a record without disturbing it: one key changes, every other byte of the file stays.
//!
//! The reader's own tree tells where the value stands, the new bytes go there, and an independent
//! reader (`serde_yaml`) looks at the result before anyone gets it: every other key must be equal
//! and every comment still there. What cannot be done that way is refused, with the lines to type
//! by hand. Knows nothing of what the keys mean, writes no files.

mod carry;
mod fact;
mod guard;
mod obstacle;
mod path;
mod render;
mod splice;
mod text;

pub use carry::{Carried, carry_over};
pub use fact::{
    Fact, Recording, Removal, fact_names, is_closed, move_fact, record_fact, remove_fact,
};
pub use obstacle::obstacle;
pub use text::{
    TextFact, add_text, append_text, as_plain_text, remove_text, replace_text, text_fact,
    texts_under,
};

pub(super) use render::inline;

use super::read::{BYTE_ORDER_MARK, Lines, Typed, parse, split};
use crate::record::{Field, Record as _, Settings};
use crate::wording::Message;

/// One change to a record. Paths are those of `history`: `behandeling.verantwoordelijke`,
/// `voorstellen[1].reactie`. A text is as it is to be read back: its quotes are chosen here. Of a key
/// with [`Typed::Nothing`] the value goes, and the key stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Puts a value under a key, which is made where it is not there yet.
    Set { path: String, content: Typed },
    /// Adds an item at the end of a list, which is made where it is not there yet.
    Append { path: String, content: Typed },
    /// Takes the value under a key away, or an item out of its list.
    Remove { path: String },
}

impl Change {
    /// The value under a key.
    pub fn set(path: impl Into<String>, content: impl Into<Typed>) -> Change {
        Change::Set {
            path: path.into(),
            content: content.into(),
        }
    }

    /// One more item of a list.
    pub fn append(path: impl Into<String>, content: impl Into<Typed>) -> Change {
        Change::Append {
            path: path.into(),
            content: content.into(),
        }
    }

    /// No value under a key any more, or an item less in a list.
    pub fn remove(path: impl Into<String>) -> Change {
        Change::Remove { path: path.into() }
    }

    /// The path of the key or list that changes.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Change::Set { path, .. } | Change::Append { path, .. } | Change::Remove { path } => {
                path
            }
        }
    }

    const fn content(&self) -> &Typed {
        match self {
            Change::Set { content, .. } | Change::Append { content, .. } => content,
            Change::Remove { .. } => &Typed::Nothing,
        }
    }
}

/// The change was not made; the file is as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    pub message: Message,
    /// What the officer can type under the front matter's keys instead; nothing where the file is to
    /// be mended first.
    pub lines: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.message.key, self.lines.trim_end())
    }
}

impl std::error::Error for Refusal {}

/// Makes the changes in the text of a file, one after the other. `fields` are the known keys of its
/// record; a new key gets its place from their order.
///
/// # Errors
/// A [`Refusal`] when the file has no front matter, when its YAML cannot be read, or when the
/// change cannot be made without touching something else.
pub fn edit(source: &str, fields: &'static [Field], changes: &[Change]) -> Result<String, Refusal> {
    changes.iter().try_fold(source.to_owned(), |text, change| {
        edit_once(&text, fields, change)
    })
}

/// The same in register.yml, which is all YAML: without fences, and without a text below.
///
/// # Errors
/// As [`edit`].
pub fn edit_settings(source: &str, changes: &[Change]) -> Result<String, Refusal> {
    let text = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let end = if text.ends_with('\n') { "" } else { newline };
    let fence = format!("---{newline}");
    let edited = edit(
        &format!("{fence}{text}{end}{fence}"),
        Settings::FIELDS,
        changes,
    )?;
    let bare = edited.strip_prefix(&fence).unwrap_or(&edited);
    let bare = bare.strip_suffix(&fence).unwrap_or(bare);
    Ok(format!("{}{bare}", &source[..source.len() - text.len()]))
}

fn edit_once(source: &str, fields: &'static [Field], change: &Change) -> Result<String, Refusal> {
    let refuse = |key: &'static str| Refusal {
        message: Message::new(key).with("key", change.path()),
        lines: render::block(&path::nested(change), 0, "\n"),
    };
    let broken = |key: &'static str| Refusal {
        message: Message::new(key),
        lines: String::new(),
    };
    let text = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
    let lines = Lines::new(text);
    let yaml = split(&lines)
        .map_err(|_| broken("edit-no-front-matter"))?
        .yaml;
    let root = parse(&lines, &yaml).map_err(|_| broken("edit-unreadable"))?;
    let splice =
        splice::find(&lines, &yaml, &root, fields, change).ok_or_else(|| refuse("edit-refused"))?;
    let mut edited = text.to_owned();
    edited.replace_range(splice.range, &splice.text);
    if !guard::is_unharmed(text, &edited, change) {
        return Err(refuse("edit-refused"));
    }
    edited.insert_str(0, &source[..source.len() - text.len()]);
    Ok(edited)
}

#[cfg(test)]
mod tests;
