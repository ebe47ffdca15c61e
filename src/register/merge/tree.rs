//! The front matter as pieces of text that can be put together anew: each key or list item with the
//! comments above and behind it. Putting the pieces of one file together gives that file.

use std::ops::Range;

use crate::register::read::{Content, Lines, Node, Typed};

/// The keys of a mapping or the items of a list, in lines of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Block {
    /// How far its keys or dashes are indented.
    pub indent: usize,
    pub entries: Vec<Entry>,
    /// Comments under the last entry.
    pub tail: String,
    pub is_list: bool,
}

/// One key with its value, or one item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Empty for an item of a list.
    pub key: String,
    /// The lines above: comments and blank lines.
    pub lead: String,
    /// From the key or dash up to the value; of a block, its whole first line.
    pub open: String,
    pub value: Value,
    /// Behind the value: a comment, the end of the line, comments that are indented deeper.
    pub close: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Block(Block),
    /// A scalar, nothing, or whatever stands between brackets: as typed, and what it says.
    Inline {
        raw: String,
        means: Typed,
    },
}

impl Value {
    pub(super) fn means(&self) -> Typed {
        match self {
            Value::Block(block) => block.means(),
            Value::Inline { means, .. } => means.clone(),
        }
    }
}

impl Block {
    pub(super) fn means(&self) -> Typed {
        if self.is_list {
            return Typed::List(
                self.entries
                    .iter()
                    .map(|entry| entry.value.means())
                    .collect(),
            );
        }
        let pair = |entry: &Entry| (entry.key.clone(), entry.value.means());
        Typed::Record(self.entries.iter().map(pair).collect())
    }

    pub(super) fn keys(&self) -> Vec<&str> {
        self.entries
            .iter()
            .map(|entry| entry.key.as_str())
            .collect()
    }

    pub(super) fn render(&self, out: &mut String) {
        self.entries(false, out);
    }

    /// `begun`: the first key stands on a line that holds its dash already.
    fn entries(&self, begun: bool, out: &mut String) {
        for (at, entry) in self.entries.iter().enumerate() {
            if at > 0 || !begun {
                out.push_str(&entry.lead);
                out.push_str(&" ".repeat(self.indent));
            }
            entry.render(out);
        }
        out.push_str(&self.tail);
    }
}

impl Entry {
    fn render(&self, out: &mut String) {
        let lines = out.len();
        out.push_str(&self.open);
        match &self.value {
            Value::Inline { raw, .. } => out.push_str(raw),
            Value::Block(block) => {
                let begun = self.key.is_empty() && !self.open.ends_with('\n');
                if begun && let Some(first) = block.entries.first() {
                    // Comments above the first key of an item go above its dash.
                    let line = out[..lines].rfind('\n').map_or(0, |end| end + 1);
                    out.insert_str(line, &first.lead);
                }
                block.entries(begun, out);
            }
        }
        out.push_str(&self.close);
        if !out.ends_with('\n') {
            out.push('\n');
        }
    }
}

/// The pieces of the YAML in a range; nothing where a key is given twice, or where it is no
/// mapping.
pub(super) fn read(lines: &Lines<'_>, yaml: &Range<usize>, root: &Node<'_>) -> Option<Block> {
    match &root.content {
        Content::Empty => Some(Block {
            tail: lines.text[yaml.clone()].to_owned(),
            ..Block::default()
        }),
        Content::Map(_) if !has_brackets(lines, root) => block(lines, root, yaml, false),
        _ => None,
    }
}

fn has_brackets(lines: &Lines<'_>, node: &Node<'_>) -> bool {
    lines.text[node.whole.start..].starts_with(['[', '{'])
}

/// The pieces of a mapping or list in the lines of `region`; `begun` as above.
fn block(lines: &Lines<'_>, node: &Node<'_>, region: &Range<usize>, begun: bool) -> Option<Block> {
    let starts: Vec<(usize, &str, usize, &Node<'_>)> = match &node.content {
        Content::Map(pairs) => pairs
            .iter()
            .map(|pair| (pair.key_at.start, &*pair.key, pair.colon, &pair.value))
            .collect(),
        Content::List(items) => items
            .iter()
            .map(|item| dash(lines, item).map(|dash| (dash, "", dash + 1, item)))
            .collect::<Option<_>>()?,
        _ => return None,
    };
    let twice = |at: usize| {
        let key = starts[at].1;
        !key.is_empty() && starts[..at].iter().any(|(_, earlier, ..)| *earlier == key)
    };
    if (0..starts.len()).any(twice) {
        return None;
    }
    let indent = starts.first().map(|(at, ..)| at - lines.around(*at).0)?;
    let mut entries = Vec::new();
    let mut from = region.start;
    for (at, (start, key, opened, value)) in starts.into_iter().enumerate() {
        let line = lines.around(start).0;
        let first = if at == 0 && begun { start } else { line };
        let end = lines
            .below_own_comments(value.whole.end.max(opened), indent)
            .min(region.end);
        let lead = lines.text.get(from..first)?.to_owned();
        entries.push(entry(lines, (key, lead), start..end, opened, value)?);
        from = end;
    }
    Some(Block {
        indent,
        entries,
        tail: lines.text.get(from..region.end)?.to_owned(),
        is_list: matches!(node.content, Content::List(_)),
    })
}

/// Where the dash of an item stands, which is on the line where its value begins.
fn dash(lines: &Lines<'_>, item: &Node<'_>) -> Option<usize> {
    let (start, line) = lines.around(item.whole.start);
    let blank = line.len() - line.trim_start().len();
    line[blank..].starts_with('-').then_some(start + blank)
}

fn entry(
    lines: &Lines<'_>,
    (key, lead): (&str, String),
    own: Range<usize>,
    opened: usize,
    value: &Node<'_>,
) -> Option<Entry> {
    let text = |range: Range<usize>| lines.text.get(range).map(str::to_owned);
    let is_block =
        matches!(value.content, Content::Map(_) | Content::List(_)) && !has_brackets(lines, value);
    if is_block {
        // An item's mapping begins behind its dash, a key's block on the line below.
        let begun = key.is_empty();
        let inside = if begun {
            value.whole.start
        } else {
            lines.below(opened)
        };
        let nested_list = begun && matches!(value.content, Content::List(_));
        if !nested_list
            && inside <= value.whole.start
            && let Some(block) = block(lines, value, &(inside..own.end), begun)
        {
            return Some(Entry {
                key: key.to_owned(),
                lead,
                open: text(own.start..inside)?,
                value: Value::Block(block),
                close: String::new(),
            });
        }
        // A key given twice further down.
        return None;
    }
    let whole = if value.whole.is_empty() {
        opened..opened
    } else {
        value.whole.clone()
    };
    Some(Entry {
        key: key.to_owned(),
        lead,
        open: text(own.start..whole.start)?,
        value: Value::Inline {
            raw: text(whole.clone())?,
            means: Typed::from(value),
        },
        close: text(whole.end..own.end)?,
    })
}

/// Whether what stands before the value of one serves the other: nothing behind `ernst:`, the value
/// of which was taken away, leaves no space for a value.
pub(super) fn open_alike(one: &Entry, other: &Entry) -> bool {
    let is_block = |entry: &Entry| matches!(entry.value, Value::Block(_));
    let is_spaced = |entry: &Entry| entry.open.ends_with(char::is_whitespace);
    is_block(one) == is_block(other) && is_spaced(one) == is_spaced(other)
}
