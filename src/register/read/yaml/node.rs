//! The tree of a record: ordered, with duplicate keys kept, because each of them is a fault to
//! show. Reading, editing and exporting all start from this tree.

use std::borrow::Cow;
use std::ops::Range;

/// A value and where it stands, in bytes of the file.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::register) struct Node<'a> {
    /// Where a finding points: a scalar with its quotes, a text under `|` or `>` without that sign;
    /// of a list or a mapping, where its first value or key begins.
    pub(in crate::register) at: Range<usize>,
    /// All that an edit of the value replaces: from the quote, sign, bracket, dash or first key up
    /// to the end of the last value, without its line end. An absent value is an empty range behind
    /// the colon.
    pub(in crate::register) whole: Range<usize>,
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
    /// Just behind the colon; behind the key where it has none (`{a, b}`).
    pub(in crate::register) colon: usize,
    pub(in crate::register) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// A value that is marked by all of its bytes.
    pub(super) const fn scalar(at: Range<usize>, content: Content<'a>) -> Self {
        let whole = at.start..at.end;
        Node { at, whole, content }
    }

    /// A list is marked where its first item is; an empty one at its bracket.
    pub(super) fn list(whole: Range<usize>, items: Vec<Node<'a>>) -> Self {
        let start = items.first().map_or(whole.start, |first| first.at.start);
        Node {
            at: start..start,
            whole,
            content: Content::List(items),
        }
    }

    pub(super) const fn map(whole: Range<usize>, pairs: Vec<Pair<'a>>) -> Self {
        Node {
            at: whole.start..whole.start,
            whole,
            content: Content::Map(pairs),
        }
    }

    /// The text of a scalar, without the line ends that a text under `|` or `>` ends with.
    pub(in crate::register) fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Scalar { text, plain: true } => Some(text),
            Content::Scalar { text, plain: false } => Some(text.trim_end_matches('\n')),
            _ => None,
        }
    }

    /// Whether nothing of meaning stands here; the key then counts as absent.
    pub(in crate::register) fn is_empty(&self) -> bool {
        match &self.content {
            Content::Empty => true,
            Content::Scalar { text, .. } => text.trim().is_empty(),
            Content::List(items) => items.is_empty(),
            Content::Map(pairs) => pairs.is_empty(),
        }
    }
}

impl<'a> Pair<'a> {
    /// An empty value is marked right behind its key, wherever the next sign may be.
    pub(super) fn new(
        key: Cow<'a, str>,
        key_at: Range<usize>,
        colon: usize,
        mut value: Node<'a>,
    ) -> Self {
        if value.content == Content::Empty {
            value.at = key_at.end..key_at.end;
            if value.whole.is_empty() {
                value.whole = colon..colon;
            }
        }
        Pair {
            key,
            key_at,
            colon,
            value,
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
