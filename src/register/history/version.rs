//! A version of a file as it stood in some commit: its tree and its text, or the fact that it
//! cannot be read.

use crate::register::read::{Content, Lines, Node, decode, front_of, parse};

/// A file at one time.
pub(super) struct Version<'a> {
    pub(super) state: State<'a>,
    /// The whole file, as far as it is text.
    pub(super) source: &'a str,
}

pub(super) enum State<'a> {
    Readable { front: Node<'a>, body: &'a str },
    Unreadable,
}

impl<'a> Version<'a> {
    /// Reads the bytes of the file at `path`. Only its form counts here, not its sense.
    pub(super) fn read(path: &str, bytes: &'a [u8]) -> Version<'a> {
        let Ok(source) = decode(bytes) else {
            return Version {
                state: State::Unreadable,
                source: "",
            };
        };
        let lines = Lines::new(source);
        let state = front_of(path, &lines).ok().and_then(|parts| {
            let front = parse(&lines, &parts.yaml).ok()?;
            let is_record = matches!(front.content, Content::Map(_) | Content::Empty);
            is_record.then_some(State::Readable {
                front,
                body: source[parts.body].trim_matches(['\n', '\r']),
            })
        });
        Version {
            state: state.unwrap_or(State::Unreadable),
            source,
        }
    }

    pub(super) const fn is_readable(&self) -> bool {
        matches!(self.state, State::Readable { .. })
    }

    /// The number or year in the front matter, as typed.
    pub(super) fn number(&self) -> Option<&str> {
        let State::Readable {
            front:
                Node {
                    content: Content::Map(pairs),
                    ..
                },
            ..
        } = &self.state
        else {
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
