//! The parser's side: serde-saphyr under limits, into our tree.
//!
//! The limits stop a hostile file while it is being read: at most eight levels, one document, no
//! anchors. Which sign means what is the parser's decision, so "Koffie & thee" stays text.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Error, Location, Options, Spanned, Tagged};

use super::extent::{after_colon, block_of_text, block_sign, closing, dash};
use super::node::{Content, Node, Pair};
use super::{Fault, Lines, diagnose};

/// Levels of lists and mappings; a record needs four.
const DEPTH: usize = 8;
/// Keys and values together; the longest record has a few hundred.
const NODES: usize = 5000;

pub(super) fn parse<'a>(lines: &Lines<'a>, range: &Range<usize>) -> Result<Node<'a>, Fault> {
    let text = &lines.text[range.clone()];
    let read: Result<Spanned<Tagged<Raw<'a>>>, Error> =
        serde_saphyr::from_str_with_options(text, options());
    match read {
        Ok(node) => Tree {
            lines,
            base: range.start,
            length: range.len(),
        }
        .node(node, range.start),
        Err(error) => Err(fault(lines, range, &error)),
    }
}

fn options() -> Options {
    serde_saphyr::options! {
        with_snippet: false,
        strict_booleans: true,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        budget: serde_saphyr::budget! {
            max_anchors: 0,
            max_aliases: 0,
            max_documents: 1,
            max_depth: DEPTH,
            max_nodes: NODES,
        },
    }
}

/// A value as the parser hands it over.
enum Raw<'a> {
    Empty,
    Text(Cow<'a, str>),
    /// A number or a boolean to the parser; what was typed stands in the file.
    Typed,
    List(Vec<Spanned<Tagged<Raw<'a>>>>),
    Map(Vec<(Spanned<String>, Spanned<Tagged<Raw<'a>>>)>),
}

impl<'de> Deserialize<'de> for Raw<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw<'de>, E> {
        Ok(Raw::Typed)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw<'de>, E> {
        Ok(Raw::Typed)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw<'de>, E> {
        Ok(Raw::Typed)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw<'de>, E> {
        Ok(Raw::Typed)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw<'de>, E> {
        Ok(Raw::Typed)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw<'de>, E> {
        Ok(Raw::Typed)
    }

    fn visit_unit<E>(self) -> Result<Raw<'de>, E> {
        Ok(Raw::Empty)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw<'de>, E> {
        Ok(Raw::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Raw<'de>, E> {
        Ok(Raw::Text(Cow::Borrowed(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw<'de>, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}

/// Turns the parser's values and places into ours.
struct Tree<'l, 'a> {
    lines: &'l Lines<'a>,
    /// Where the YAML begins in the file: the parser counts from there.
    base: usize,
    length: usize,
}

impl<'a> Tree<'_, 'a> {
    /// A value, and how far it reaches; `from` is where the value before it ends.
    fn node(&self, spanned: Spanned<Tagged<Raw<'a>>>, from: usize) -> Result<Node<'a>, Fault> {
        let at = self.range(&spanned.defined);
        let Tagged(raw, tag) = spanned.value;
        if tag.is_some() {
            return Err(diagnose::feature(self.lines, at.start, "message-tag"));
        }
        let text = self.lines.text;
        Ok(match raw {
            Raw::Empty => Node::scalar(at, Content::Empty),
            Raw::Text(read) => {
                let sign = block_sign(text, from, at.start);
                let plain = sign.is_none() && !text[at.clone()].starts_with(['"', '\'']);
                Node {
                    whole: sign.map_or(at.clone(), |sign| block_of_text(text, sign, &at)),
                    at,
                    content: Content::Scalar { text: read, plain },
                }
            }
            Raw::Typed => {
                let read = Cow::Borrowed(&text[at.clone()]);
                let plain = true;
                Node::scalar(at, Content::Scalar { text: read, plain })
            }
            Raw::List(items) => self.list(items, at.start, from)?,
            Raw::Map(entries) => self.map(entries, at.start)?,
        })
    }

    fn list(
        &self,
        items: Vec<Spanned<Tagged<Raw<'a>>>>,
        start: usize,
        from: usize,
    ) -> Result<Node<'a>, Fault> {
        let text = self.lines.text;
        let brackets = text[start..].starts_with('[');
        // Of dashes that stand under their key the parser gives the first item, not the dash.
        let first = dash(text, from).filter(|_| !brackets);
        let start = first.unwrap_or(start);
        let mut end = start + usize::from(brackets);
        let mut list = Vec::new();
        for item in items {
            if let Some(dash) = dash(text, end).filter(|_| !brackets) {
                end = dash + 1;
            }
            let node = self.node(item, end)?;
            end = node.whole.end.max(end);
            list.push(node);
        }
        if brackets {
            end = closing(text, end);
        }
        Ok(Node::list(start..end, list))
    }

    fn map(
        &self,
        entries: Vec<(Spanned<String>, Spanned<Tagged<Raw<'a>>>)>,
        start: usize,
    ) -> Result<Node<'a>, Fault> {
        let mut pairs = Vec::new();
        let text = self.lines.text;
        let brackets = text[start..].starts_with('{');
        let mut end = start + usize::from(brackets);
        for (key, value) in entries {
            let key_at = self.range(&key.defined);
            let colon = after_colon(text, key_at.end);
            let value = self.node(value, colon)?;
            let pair = Pair::new(Cow::Owned(key.value), key_at, colon, value);
            end = pair.value.whole.end.max(end);
            pairs.push(pair);
        }
        if brackets {
            end = closing(text, end);
        }
        Ok(Node::map(start..end, pairs))
    }

    fn range(&self, location: &Location) -> Range<usize> {
        let span = location.span();
        let place = |offset: Option<u64>| {
            offset
                .and_then(|offset| usize::try_from(offset).ok())
                .unwrap_or(0)
                .min(self.length)
        };
        let start = place(span.byte_offset());
        let end = place(
            span.byte_offset()
                .zip(span.byte_len())
                .map(|(start, length)| start + length),
        )
        .max(start);
        self.base + start..self.base + end
    }
}

/// Where the parser got stuck. It gives line and column, but not always a byte.
fn place(lines: &Lines<'_>, range: &Range<usize>, location: &Location) -> usize {
    let count = |number: u64| {
        usize::try_from(number)
            .unwrap_or(usize::MAX)
            .saturating_sub(1)
    };
    let (start, line) = lines
        .within(range)
        .take(count(location.line()).saturating_add(1))
        .last()
        .unwrap_or((range.start, ""));
    start
        + line
            .char_indices()
            .nth(count(location.column()))
            .map_or(line.len(), |(at, _)| at)
}

/// The rule and the place of what the parser refused.
fn fault(lines: &Lines<'_>, range: &Range<usize>, error: &Error) -> Fault {
    let at = error
        .location()
        .map_or(range.start, |location| place(lines, range, &location));
    let feature = |text| diagnose::feature(lines, at, text);
    match error.without_snippet() {
        Error::Budget { breach, .. } => match breach {
            BudgetBreach::Anchors { .. } => feature("message-anchor"),
            BudgetBreach::Documents { .. } => feature("message-document"),
            BudgetBreach::Depth { .. } => feature("message-depth"),
            BudgetBreach::Aliases { .. } | BudgetBreach::AliasAnchorRatio { .. } => {
                feature("message-alias")
            }
            BudgetBreach::MergeKeys { .. } => feature("message-merge"),
            _ => feature("message"),
        },
        Error::UnknownAnchor { .. } => feature("message-alias"),
        Error::MergeKeyNotAllowed { .. } => feature("message-merge"),
        Error::MultipleDocuments { .. } => feature("message-document"),
        _ => diagnose::syntax(lines, range, at),
    }
}
