//! A version of a file as it stood in some commit: its tree and its text, or the fact that it
//! cannot be read.

use crate::register::read::{Content, Lines, Node, decode, front_of, parse};

/// A file at one time.
pub(super) struct Version<'a> {
    /// The front matter and the text under it, where it can be read.
    pub(super) parts: Option<(Node<'a>, &'a str)>,
    /// The whole file, as far as it is text.
    pub(super) source: &'a str,
}

impl<'a> Version<'a> {
    /// Reads the bytes of the file at `path`. Only its form counts here, not its sense.
    pub(super) fn read(path: &str, bytes: &'a [u8]) -> Version<'a> {
        let Ok(source) = decode(bytes) else {
            return Version {
                parts: None,
                source: "",
            };
        };
        let lines = Lines::new(source);
        let parts = front_of(path, &lines).ok().and_then(|parts| {
            let front = parse(&lines, &parts.yaml).ok()?;
            let is_record = matches!(front.content, Content::Map(_) | Content::Empty);
            is_record.then(|| (front, source[parts.body].trim_matches(['\n', '\r'])))
        });
        Version { parts, source }
    }

    pub(super) const fn is_readable(&self) -> bool {
        self.parts.is_some()
    }

    /// The number or year in the front matter, as typed.
    pub(super) fn number(&self) -> Option<&str> {
        let (front, _) = self.parts.as_ref()?;
        let Content::Map(pairs) = &front.content else {
            return None;
        };
        let pair = pairs
            .iter()
            .find(|pair| pair.key == "nummer" || pair.key == "jaar")?;
        match &pair.value.content {
            Content::Scalar { text, .. } => Some(text.trim()),
            _ => None,
        }
    }
}
