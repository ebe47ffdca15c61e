//! The tree of a record: ordered, with duplicate keys kept, because each of them is a fault to
//! show.

use std::borrow::Cow;
use std::ops::Range;

/// A value and where it stands, in bytes of the file.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::register) struct Node<'a> {
    /// A scalar with its quotes; of a list or a mapping, where it begins.
    pub(in crate::register) at: Range<usize>,
    pub(in crate::register) content: Content<'a>,
}

#[derive(Debug, Clone, PartialEq)]
pub(in crate::register) enum Content<'a> {
    /// Nothing, `~` or `null`.
    Empty,
    Scalar {
        text: Cow<'a, str>,
        /// Without quotes, so that a `#` may have cut it short.
        plain: bool,
    },
    List(Vec<Node<'a>>),
    Map(Vec<Pair<'a>>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::register) struct Pair<'a> {
    pub(in crate::register) key: Cow<'a, str>,
    /// The key without its colon.
    pub(in crate::register) key_at: Range<usize>,
    pub(in crate::register) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// A list stands where its first item stands; an empty one at its bracket.
    pub(super) fn list(bracket: usize, items: Vec<Node<'a>>) -> Self {
        let start = items.first().map_or(bracket, |first| first.at.start);
        Node {
            at: start..start,
            content: Content::List(items),
        }
    }
}

impl<'a> Pair<'a> {
    /// An empty value stands right behind its key, wherever the next sign may be.
    pub(super) fn new(key: Cow<'a, str>, key_at: Range<usize>, value: Node<'a>) -> Self {
        let at = if value.content == Content::Empty {
            key_at.end..key_at.end
        } else {
            value.at
        };
        Pair {
            key,
            key_at,
            value: Node { at, ..value },
        }
    }
}

/// A text in double quotes, as YAML reads it back unchanged.
pub(in crate::register) fn in_quotes(text: &str) -> String {
    format!(
        "\"{}\"",
        text.trim().replace('\\', "\\\\").replace('"', "\\\"")
    )
}
