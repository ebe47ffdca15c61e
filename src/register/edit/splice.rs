//! Where the bytes of a change go: one range of the file and what comes in its place.

use std::ops::Range;

use super::Change;
use super::path::nest;
use super::render::{self, Quotes};
use crate::record::{Field, field};
use crate::register::read::{self, Lines, Node, Pair, Step, Typed, comments, steps};

/// Bytes that go, and text that comes in their place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Splice {
    pub range: Range<usize>,
    pub text: String,
}

impl Splice {
    /// Nothing goes.
    fn at(at: usize, text: String) -> Splice {
        Splice {
            range: at..at,
            text,
        }
    }
}

/// The one splice that makes the change; nothing where the record has another shape than its
/// fields. `root` is the tree of the YAML that stands in the range `yaml` of the file.
pub(super) fn find(
    lines: &Lines<'_>,
    yaml: &Range<usize>,
    root: &Node<'_>,
    fields: &[Field],
    change: &Change,
) -> Option<Splice> {
    let fence = &lines.text[..yaml.start];
    let newline = ["\r\n", "\r"].into_iter().find(|end| fence.ends_with(end));
    let finder = Finder {
        lines,
        newline: newline.unwrap_or("\n"),
        change,
        comments: comments(lines.text, yaml, root),
    };
    let steps = steps(change.path());
    match &root.content {
        read::Content::Map(pairs) => finder.in_map(root, pairs, fields, &steps, false),
        // Nothing but comments: the first key goes last.
        read::Content::Empty if matches!(change, Change::Remove { .. }) => None,
        read::Content::Empty => {
            let Typed::Record(keys) = nest(&steps, change)? else {
                return None;
            };
            let text = render::block(&keys, 0, finder.newline);
            Some(Splice::at(yaml.end, text))
        }
        _ => None,
    }
}

struct Finder<'l, 'a> {
    lines: &'l Lines<'a>,
    newline: &'a str,
    change: &'l Change,
    comments: Vec<&'a str>,
}

impl Finder<'_, '_> {
    /// `inside` brackets everything stays on its line.
    fn in_map(
        &self,
        map: &Node<'_>,
        pairs: &[Pair<'_>],
        fields: &[Field],
        steps: &[Step<'_>],
        inside: bool,
    ) -> Option<Splice> {
        let [Step::Key(key), rest @ ..] = steps else {
            return None;
        };
        let inside = inside || self.has_brackets(map);
        match pairs.iter().find(|pair| pair.key == *key) {
            Some(pair) => {
                let inner = field(fields, key).map_or(&[][..], |field| field.shape.fields());
                self.in_pair(pair, inner, rest, inside)
            }
            None if matches!(self.change, Change::Remove { .. }) => None,
            None => self.insert(map, pairs, fields, key, &nest(rest, self.change)?, inside),
        }
    }

    fn in_pair(
        &self,
        pair: &Pair<'_>,
        fields: &[Field],
        rest: &[Step<'_>],
        inside: bool,
    ) -> Option<Splice> {
        let value = &pair.value;
        if let (Change::Remove { .. }, [Step::Item(index)]) = (self.change, rest) {
            return self.remove_item(pair, *index, inside);
        }
        match (rest, &value.content) {
            (_, read::Content::Empty) if value.whole.is_empty() => {
                self.fill(pair, &nest(rest, self.change)?, inside)
            }
            (_, read::Content::Empty) => Some(Splice {
                range: value.whole.clone(),
                text: render::inline(&nest(rest, self.change)?),
            }),
            ([], _) => match self.change {
                Change::Set { .. } | Change::Remove { .. } => {
                    Some(self.replace(pair.colon, value, self.change.content(), inside))
                }
                Change::Append { content, .. } => self.append(value, content, inside),
            },
            ([Step::Key(_), ..], read::Content::Map(pairs)) => {
                self.in_map(value, pairs, fields, rest, inside)
            }
            ([Step::Item(index), rest @ ..], read::Content::List(items)) => {
                let item = items.get(*index)?;
                let inside = inside || self.has_brackets(value);
                match (rest, &item.content) {
                    ([], _) => {
                        let content = self.change.content();
                        Some(self.replace(item.whole.start, item, content, inside))
                    }
                    (rest, read::Content::Map(pairs)) => {
                        self.in_map(item, pairs, fields, rest, inside)
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Gives an empty key its value: behind the colon, or in lines under it. Guidance behind the
    /// key stays where it is.
    fn fill(&self, pair: &Pair<'_>, content: &Typed, inside: bool) -> Option<Splice> {
        if *content == Typed::Nothing {
            return Some(Splice::at(pair.colon, String::new()));
        }
        if !inside && render::stands_in_lines(content) {
            let indent = self.column(pair.key_at.start) + 2;
            let text = render::lines(content, indent, self.newline);
            return Some(Splice::at(self.lines.below(pair.colon), text));
        }
        let text = if inside {
            render::inline(content)
        } else {
            render::own_line(content)
        };
        Some(Splice::at(pair.colon, format!(" {text}")))
    }

    /// Puts content in the place of a value; `from` is where its key or dash ends.
    fn replace(&self, from: usize, value: &Node<'_>, content: &Typed, inside: bool) -> Splice {
        let range = value.whole.clone();
        let gap = &self.lines.text[from..range.start];
        let in_lines = matches!(
            value.content,
            read::Content::List(_) | read::Content::Map(_)
        ) && !self.has_brackets(value);
        let with_gap = (in_lines && !gap.contains('#')) || *content == Typed::Nothing;
        let quotes = match self.lines.text.as_bytes().get(range.start) {
            Some(b'\'') => Quotes::Single,
            Some(b'"') => Quotes::Double,
            _ => Quotes::Free,
        };
        let new = match content {
            Typed::Text(text) => render::scalar(text, inside, quotes),
            content => render::inline(content),
        };
        if !with_gap {
            return Splice { range, text: new };
        }
        let blank = if new.is_empty() { "" } else { " " };
        // Guidance behind the key stays on its line, and what stood behind the value on another.
        let guidance = gap.find(['\n', '\r']).unwrap_or(gap.len());
        let guided = gap[..guidance].contains('#');
        let from = from + if guided { guidance } else { 0 };
        let behind = &self.lines.text[range.end..self.lines.below(range.end)];
        let comment = behind.trim_start_matches(' ');
        let blanks = behind.len() - comment.len();
        let own_line = guided && comment.starts_with('#');
        let mut kept: String = self
            .comments_in(&(from..range.end))
            .iter()
            .map(|comment| format!("{}  {comment}", self.newline))
            .collect();
        if own_line {
            kept.push_str(self.newline);
            kept.push_str("  ");
        }
        Splice {
            range: from..range.end + if own_line { blanks } else { 0 },
            text: format!("{blank}{new}{kept}"),
        }
    }

    /// Takes an item out of a list; of one item, the whole value.
    fn remove_item(&self, pair: &Pair<'_>, index: usize, inside: bool) -> Option<Splice> {
        let value = &pair.value;
        let items = match &value.content {
            read::Content::List(items) => items.as_slice(),
            read::Content::Empty => return None,
            _ => std::slice::from_ref(value),
        };
        let item = items.get(index)?;
        if items.len() == 1 {
            return Some(self.replace(pair.colon, value, &Typed::Nothing, inside));
        }
        if inside || self.has_brackets(value) {
            let range = match items.get(index + 1) {
                Some(next) => item.whole.start..next.whole.start,
                None => items[index - 1].whole.end..item.whole.end,
            };
            return Some(Splice {
                range,
                text: String::new(),
            });
        }
        // From the line of its dash up to that of the next one; comments stay, in lines of their
        // own.
        let line_of = |node: &Node<'_>| self.lines.around(self.dash_before(node.whole.start)).0;
        let start = line_of(item);
        let end = match items.get(index + 1) {
            Some(next) => line_of(next),
            None => self.lines.below(item.whole.end),
        };
        let margin = " ".repeat(self.column(self.dash_before(item.whole.start)));
        let kept = self.comments_in(&(start..end));
        let kept = kept
            .iter()
            .map(|comment| format!("{margin}{comment}{}", self.newline));
        Some(Splice {
            range: start..end,
            text: kept.collect(),
        })
    }

    /// Where the dash of a block list's item stands.
    fn dash_before(&self, at: usize) -> usize {
        self.lines.text[..at].rfind('-').unwrap_or(at)
    }

    /// The comments that stand in a range of the file.
    fn comments_in(&self, range: &Range<usize>) -> Vec<&str> {
        let start = self.lines.text.as_ptr() as usize;
        let at = |comment: &&&str| range.contains(&(comment.as_ptr() as usize - start));
        self.comments.iter().filter(at).copied().collect()
    }

    /// One more item in a list, or a list of two where one scalar stood.
    fn append(&self, value: &Node<'_>, content: &Typed, inside: bool) -> Option<Splice> {
        let whole = &value.whole;
        let items = match &value.content {
            read::Content::List(items) => items,
            read::Content::Scalar { .. } => {
                let lone = &self.lines.text[whole.clone()];
                return Some(Splice {
                    range: whole.clone(),
                    text: format!("[{lone}, {}]", render::inline(content)),
                });
            }
            _ => return None,
        };
        if inside || self.has_brackets(value) {
            let item = render::inline(content);
            return Some(match items.last() {
                Some(last) => Splice::at(last.whole.end, format!(", {item}")),
                None => Splice::at(whole.start + 1, item),
            });
        }
        let indent = self.column(whole.start);
        let text = render::list_item(content, indent, self.newline);
        Some(Splice::at(
            self.lines.below_own_comments(whole.end, indent),
            text,
        ))
    }

    /// A new key, behind the last of those that come before it in the format.
    fn insert(
        &self,
        map: &Node<'_>,
        pairs: &[Pair<'_>],
        fields: &[Field],
        key: &str,
        content: &Typed,
        inside: bool,
    ) -> Option<Splice> {
        let entry = [(key.to_owned(), content.clone())];
        let brief = format!("{key}: {}", render::inline(content));
        let brief = brief.trim_end();
        let Some(first) = pairs.first() else {
            return Some(Splice::at(map.whole.start + 1, brief.to_owned()));
        };
        let rank = |key: &str| fields.iter().position(|field| field.key == key);
        let own = rank(key).unwrap_or(usize::MAX);
        let before = pairs
            .iter()
            .filter(|pair| rank(&pair.key).is_none_or(|other| other < own))
            .max_by_key(|pair| rank(&pair.key));
        let start = first.key_at.start;
        let indent = self.column(start);
        Some(match (before, inside) {
            (Some(before), true) => Splice::at(before.value.whole.end, format!(", {brief}")),
            (None, true) => Splice::at(start, format!("{brief}, ")),
            (Some(before), false) => {
                let at = self
                    .lines
                    .below_own_comments(before.value.whole.end, indent);
                Splice::at(at, render::block(&entry, indent, self.newline))
            }
            (None, false) => {
                let lines = render::block(&entry, indent, self.newline);
                let margin = " ".repeat(indent);
                Splice::at(start, format!("{}{margin}", lines.trim_start_matches(' ')))
            }
        })
    }

    fn has_brackets(&self, node: &Node<'_>) -> bool {
        self.lines.text[node.whole.start..].starts_with(['[', '{'])
    }

    /// How far a byte stands into its line; a dash before it counts as indentation.
    fn column(&self, at: usize) -> usize {
        at - self.lines.around(at).0
    }
}
