//! One message as a file holds it, before anything in it is followed, whatever the kind of file.

use super::thread::Mailbox;
use crate::calendar::Day;
use crate::fingerprint::{hex, sha256};
use crate::wording::is_steering;

/// An attachment: known by its hash, kept outside git.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedFile {
    pub name: String,
    /// SHA-256 as 64 hexadecimal digits.
    pub sha256: String,
    /// In bytes.
    pub size: usize,
}

impl AttachedFile {
    pub(super) fn new(
        name: Option<&str>,
        unnamed: impl Fn() -> String,
        contents: &[u8],
    ) -> AttachedFile {
        // A name that leads into folders is the sender's, or worse; the last part says what it is.
        let named = name.map(one_line);
        let name = named
            .as_deref()
            .and_then(|name| name.rsplit(['/', '\\']).next())
            .map(str::trim)
            .filter(|name| !name.is_empty());
        AttachedFile {
            name: name.map_or_else(unnamed, str::to_owned),
            sha256: hex(&sha256(contents)),
            size: contents.len(),
        }
    }
}

/// One message as a file holds it, before anything is followed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Read {
    pub(super) id: Option<String>,
    pub(super) sent: Option<Day>,
    pub(super) subject: Option<String>,
    pub(super) passes_on: bool,
    pub(super) text: String,
    pub(super) from: Vec<Mailbox>,
    /// From, Sender and Reply-To.
    pub(super) senders: Vec<Mailbox>,
    pub(super) receivers: Vec<Mailbox>,
    pub(super) attachments: Vec<AttachedFile>,
    /// The only message that it passes on as an attachment.
    pub(super) enclosed: Option<Enclosed>,
}

/// A message within a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Enclosed {
    Bytes(Vec<u8>),
    Read(Box<Read>),
}

/// A text with plain line ends, without what cannot be seen.
pub(super) fn plain_lines(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace(['\u{a0}', '\t'], " ");
    let invisible = |char: &char| is_steering(*char) || *char == '\u{ad}';
    let visible: String = text
        .chars()
        .filter(|char| *char == '\n' || !char.is_control() && !invisible(char))
        .collect();
    visible
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The words of a text, on one line.
pub(super) fn one_line(text: &str) -> String {
    plain_lines(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
