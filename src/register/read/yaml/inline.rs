//! A value that stands on one line: a plain or simply quoted scalar, or names in brackets. Like the
//! quick way that meets it, it answers as the parser does or leaves the value to the parser
//! (`None`).

use std::borrow::Cow;

use super::node::{Content, Node};

/// A scalar or a bracketed list that begins at byte `at` and takes the rest of its line.
pub(super) fn inline(at: usize, text: &str) -> Option<Node<'_>> {
    match text.bytes().next()? {
        quote @ (b'"' | b'\'') => quoted(at, text, char::from(quote)),
        b'[' => bracketed(at, text),
        b'-' | b'?' | b':' | b',' | b']' | b'{' | b'}' | b'#' | b'&' | b'*' | b'!' | b'|'
        | b'>' | b'%' | b'@' | b'`' => None,
        _ => plain(at, text),
    }
}

fn plain(at: usize, text: &str) -> Option<Node<'_>> {
    let text = text
        .find(" #")
        .map_or(text, |comment| &text[..comment])
        .trim_end_matches(' ');
    let risky = text.contains(": ") || text.ends_with(':');
    (!risky).then(|| scalar(at, text))
}

fn scalar(at: usize, text: &str) -> Node<'_> {
    let content = if is_null(text) {
        Content::Empty
    } else {
        Content::Scalar {
            text: Cow::Borrowed(text),
            plain: true,
        }
    };
    Node::scalar(at..at + text.len(), content)
}

pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "~" | "null" | "Null" | "NULL")
}

fn quoted(at: usize, text: &str, quote: char) -> Option<Node<'_>> {
    let inner = &text[1..];
    let end = inner.find(quote)?;
    let escapes = inner[..end].contains('\\') && quote == '"';
    if escapes || !is_end(&inner[end + 1..]) {
        return None;
    }
    let content = Content::Scalar {
        text: Cow::Borrowed(&inner[..end]),
        plain: false,
    };
    Some(Node::scalar(at..at + end + 2, content))
}

/// `[a, b]` with names and numbers only.
fn bracketed(at: usize, text: &str) -> Option<Node<'_>> {
    let (inner, rest) = text[1..].split_once(']')?;
    let simple = |byte: u8| {
        byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b' ' | b'-' | b'_' | b'.')
    };
    if !is_end(rest) || !inner.split(',').flat_map(str::bytes).all(simple) {
        return None;
    }
    let whole = at..at + inner.len() + 2;
    if inner.trim_matches(' ').is_empty() {
        return Some(Node::list(whole, Vec::new()));
    }
    let mut start = at + 1;
    let items = inner.split(',').map(|part| {
        let item = part.trim_matches(' ');
        let place = start + (part.len() - part.trim_start_matches(' ').len());
        start += part.len() + 1;
        item.bytes()
            .next()
            .filter(u8::is_ascii_alphanumeric)
            .map(|_| scalar(place, item))
    });
    Some(Node::list(whole, items.collect::<Option<_>>()?))
}

/// Nothing but a comment follows.
fn is_end(rest: &str) -> bool {
    let comment = rest.trim_start_matches(' ');
    comment.is_empty() || (comment.starts_with('#') && comment.len() < rest.len())
}
