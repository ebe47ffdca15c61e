//! F003 for a key that is known, but not where it stands: it lost its indentation, or has too much.

use super::yaml::{Content, Node, Pair};
use super::{Fault, FaultCode, Lines};
use crate::place::Span;
use crate::record::{Field, Shape};

/// How much deeper than its parent a key stands.
const STEP: usize = 2;

/// The fault of a key that belongs elsewhere in the record: `fields` are the keys of where it stands,
/// `top` those of the whole record.
pub(super) fn misplaced(
    lines: &Lines<'_>,
    (pairs, index): (&[Pair<'_>], usize),
    (fields, top): (&'static [Field], Option<&'static [Field]>),
    span: Span,
) -> Option<Fault> {
    let key = &*pairs.get(index)?.key;
    let fault = |text| Fault::new(FaultCode::F003, text, span).with("key", key);
    if let Some(parent) = parent(fields, key, &pairs[..index]) {
        let standing = pairs.iter().find(|pair| pair.key == parent.key);
        let text = match (standing, is_list(parent.shape)) {
            (None, _) => "message-under-new",
            (Some(pair), _) if !takes_more(&pair.value) => "message-under-other",
            (Some(pair), true) if pair.value.is_empty() => "message-under-dash",
            (Some(_), _) => "message-under",
        };
        let spaces = standing.map_or(0, |pair| depth_below(lines, pair));
        return Some(
            fault(text)
                .with("parent", parent.key)
                .with("spaces", spaces),
        );
    }
    let belongs_on_top = top?.iter().any(|field| field.key == key);
    belongs_on_top.then(|| fault("message-top"))
}

/// The key under which another belongs: the nearest one above it that takes it, else the only one.
fn parent(fields: &'static [Field], key: &str, above: &[Pair<'_>]) -> Option<&'static Field> {
    let takes = |field: &&Field| {
        let is_free = matches!(field.shape, Shape::RecordMap(_));
        !is_free && field.shape.fields().iter().any(|inner| inner.key == key)
    };
    let mut all = fields.iter().filter(takes);
    let near = above.iter().rev().find_map(|pair| {
        let mut all = all.clone();
        all.find(|field| field.key == pair.key)
    });
    near.or_else(|| all.next().filter(|_| all.next().is_none()))
}

fn is_list(shape: Shape) -> bool {
    matches!(shape, Shape::Records(_) | Shape::ValuesOrRecords(_))
}

/// Whether a line with a key may follow on a value: on nothing at all, keys, or a list of keys.
fn takes_more(value: &Node<'_>) -> bool {
    match &value.content {
        Content::Empty => value.whole.is_empty(),
        Content::Map(_) => true,
        Content::List(items) => {
            let last = items.last().map(|item| &item.content);
            matches!(last, Some(Content::Map(_)))
        }
        Content::Scalar { .. } => false,
    }
}

/// How many spaces a key begins with that stands under another; 0 where that is written between
/// braces.
fn depth_below(lines: &Lines<'_>, pair: &Pair<'_>) -> usize {
    let column = |node: &Node<'_>| match &node.content {
        Content::Map(pairs) => {
            let first = pairs.first()?.key_at.start;
            Some(lines.span(&(first..first)).column as usize - 1)
        }
        _ => None,
    };
    if lines.text[pair.value.at.start..].starts_with(['{', '[']) {
        return 0;
    }
    let found = match &pair.value.content {
        Content::List(items) => items.last().and_then(column),
        _ => column(&pair.value),
    };
    let own = lines.span(&pair.key_at).column as usize - 1;
    found.unwrap_or(own + STEP)
}
