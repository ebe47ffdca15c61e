//! Editing a record without disturbing it: one key changes, every other byte of the file stays.
//!
//! `yaml-edit` finds the place, we put the new bytes there, and an independent reader looks at the
//! result before anyone gets it: every other key must be equal and every comment still there. What
//! cannot be done that way is refused, with the lines to type by hand. Knows nothing of what the
//! keys mean, writes no files.

mod fact;
mod guard;
mod look;
mod path;
mod render;
mod splice;
mod text;

pub use fact::{Fact, Recording, fact_names, name_of, record_fact};
pub use look::{Found, look};
pub use text::{add_text, heading_of};

use crate::record::Field;
use crate::wording::Message;

/// What comes to stand under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The text as it is to be read back; quoting is chosen here.
    Text(String),
    List(Vec<Content>),
    /// Keys in the order in which they are to stand.
    Record(Vec<(String, Content)>),
    /// The key stays, its value goes: an empty value counts as absent.
    Nothing,
}

impl From<&str> for Content {
    fn from(text: &str) -> Content {
        Content::Text(text.to_owned())
    }
}

impl From<String> for Content {
    fn from(text: String) -> Content {
        Content::Text(text)
    }
}

/// One change to a record. Paths are those of `history`: `behandeling.verantwoordelijke`,
/// `voorstellen[1].reactie`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Puts a value under a key, which is made where it is not there yet.
    Set { path: String, content: Content },
    /// Adds an item at the end of a list, which is made where it is not there yet.
    Append { path: String, content: Content },
}

impl Change {
    /// The value under a key.
    pub fn set(path: impl Into<String>, content: impl Into<Content>) -> Change {
        Change::Set {
            path: path.into(),
            content: content.into(),
        }
    }

    /// One more item of a list.
    pub fn append(path: impl Into<String>, content: impl Into<Content>) -> Change {
        Change::Append {
            path: path.into(),
            content: content.into(),
        }
    }

    /// The path of the key or list that changes.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Change::Set { path, .. } | Change::Append { path, .. } => path,
        }
    }

    const fn content(&self) -> &Content {
        match self {
            Change::Set { content, .. } | Change::Append { content, .. } => content,
        }
    }
}

/// The change was not made; the file is as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    pub message: Message,
    /// What the officer can type under the front matter's keys instead.
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

fn edit_once(source: &str, fields: &'static [Field], change: &Change) -> Result<String, Refusal> {
    let refuse = |key: &'static str| Refusal {
        message: Message::new(key).with("key", change.path()),
        lines: render::block(&path::nested(change), 0, "\n"),
    };
    let (start, end) = front_matter(source).ok_or_else(|| refuse("edit-no-front-matter"))?;
    let yaml = &source[start..end];
    let newline = if source[..start].ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let document = splice::parse(yaml).ok_or_else(|| refuse("edit-unreadable"))?;
    let splice = splice::find(yaml, &document, fields, newline, change)
        .ok_or_else(|| refuse("edit-refused"))?;
    let mut edited = yaml.to_owned();
    edited.replace_range(splice.range, &splice.text);
    if !guard::is_unharmed(yaml, &edited, change) {
        return Err(refuse("edit-refused"));
    }
    Ok([&source[..start], &edited, &source[end..]].concat())
}

/// Where the YAML stands between its fences, in bytes.
fn front_matter(source: &str) -> Option<(usize, usize)> {
    let bom = if source.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut lines = source[bom..].split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let start = bom + first.len();
    let mut end = start;
    for line in lines {
        if line.trim_end() == "---" {
            return Some((start, end));
        }
        end += line.len();
    }
    None
}

#[cfg(test)]
mod tests;
