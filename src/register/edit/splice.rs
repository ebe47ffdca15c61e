//! Where the bytes of a change go: one range of the YAML and what comes in its place.

use std::ops::Range;
use std::str::FromStr;

use yaml_edit::{Document, Mapping, MappingEntry, Sequence, YamlNode};

use super::path::{Step, nest, steps};
use super::render::{self, Quotes};
use super::{Change, Content};
use crate::record::{Field, Shape};

/// Bytes that go, and text that comes in their place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Splice {
    pub range: Range<usize>,
    pub text: String,
}

/// The YAML as a tree with places, where it can be read.
pub(super) fn parse(yaml: &str) -> Option<Document> {
    Document::from_str(yaml).ok()
}

/// The one splice that makes the change; nothing where the record has another shape than its
/// fields.
pub(super) fn find(
    yaml: &str,
    document: &Document,
    fields: &[Field],
    newline: &str,
    change: &Change,
) -> Option<Splice> {
    let finder = Finder {
        yaml,
        newline,
        change,
    };
    let steps = steps(change.path());
    match document.as_mapping() {
        Some(mapping) => finder.in_mapping(&mapping, fields, &steps, false),
        // Nothing but comments: the first key goes last.
        None if document.as_sequence().is_none() => {
            let Content::Record(keys) = nest(&steps, change)? else {
                return None;
            };
            Some(Splice {
                range: yaml.len()..yaml.len(),
                text: render::block(&keys, 0, newline),
            })
        }
        None => None,
    }
}

struct Finder<'a> {
    yaml: &'a str,
    newline: &'a str,
    change: &'a Change,
}

impl Finder<'_> {
    fn in_mapping(
        &self,
        mapping: &Mapping,
        fields: &[Field],
        steps: &[Step<'_>],
        inside: bool,
    ) -> Option<Splice> {
        let [Step::Key(key), rest @ ..] = steps else {
            return None;
        };
        let inside = inside || mapping.is_flow_style();
        let found = mapping
            .entries()
            .find(|entry| self.key_of(entry).is_some_and(|name| name == *key));
        match found {
            Some(entry) => self.in_entry(&entry, shape_of(fields, key), rest, inside),
            None => self.insert(mapping, fields, key, &nest(rest, self.change)?, inside),
        }
    }

    fn in_entry(
        &self,
        entry: &MappingEntry,
        shape: Option<Shape>,
        rest: &[Step<'_>],
        inside: bool,
    ) -> Option<Splice> {
        let colon = self.after_colon(entry)?;
        let value = entry.value_node();
        let Some(value) = value.filter(|value| !self.text_of(value).is_empty()) else {
            return self.fill(colon, &nest(rest, self.change)?, inside);
        };
        if is_null(self.text_of(&value)) {
            return Some(Splice {
                range: self.range_of(&value),
                text: render::inline(&nest(rest, self.change)?),
            });
        }
        match rest {
            [] => match self.change {
                Change::Set { content, .. } => Some(self.replace(colon, &value, content, inside)),
                Change::Append { content, .. } => self.append(&value, content, inside),
            },
            [Step::Key(_), ..] => {
                self.in_mapping(value.as_mapping()?, fields_of(shape), rest, inside)
            }
            [Step::Item(index), rest @ ..] => {
                let item = value.as_sequence()?.get(*index)?;
                let inside = inside || value.as_sequence()?.is_flow_style();
                match rest {
                    [] => Some(self.replace(
                        self.range_of(&item).start,
                        &item,
                        self.change.content(),
                        inside,
                    )),
                    rest => self.in_mapping(item.as_mapping()?, fields_of(shape), rest, inside),
                }
            }
        }
    }

    /// Gives an empty key its value: behind the colon, or in lines under it. Guidance behind the
    /// key stays where it is.
    fn fill(&self, colon: usize, content: &Content, inside: bool) -> Option<Splice> {
        if *content == Content::Nothing {
            return Some(Splice {
                range: colon..colon,
                text: String::new(),
            });
        }
        if !inside && render::stands_in_lines(content) {
            let at = self.next_line(colon);
            return Some(Splice {
                range: at..at,
                text: render::lines(content, self.column(colon)? + 2, self.newline),
            });
        }
        let text = if let (Content::Text(text), false) = (content, inside) {
            render::scalar(text, false, Quotes::Free)
        } else {
            render::inline(content)
        };
        Some(Splice {
            range: colon..colon,
            text: format!(" {text}"),
        })
    }

    fn replace(&self, colon: usize, value: &YamlNode, content: &Content, inside: bool) -> Splice {
        let range = self.range_of(value);
        let text = self.text_of(value);
        let gap = &self.yaml[colon..range.start];
        let in_lines = (value.is_mapping() || value.is_sequence()) && !text.starts_with(['[', '{']);
        let from_colon = (in_lines && !gap.contains('#')) || *content == Content::Nothing;
        let quotes = match text.as_bytes().first() {
            Some(b'\'') => Quotes::Single,
            Some(b'"') => Quotes::Double,
            _ => Quotes::Free,
        };
        let new = match content {
            Content::Text(text) => render::scalar(text, inside, quotes),
            content => render::inline(content),
        };
        if !from_colon {
            return Splice { range, text: new };
        }
        let text = if new.is_empty() {
            new
        } else {
            format!(" {new}")
        };
        Splice {
            range: colon..range.end,
            text,
        }
    }

    /// One more item in a list, or a list of two where one scalar stood.
    fn append(&self, value: &YamlNode, content: &Content, inside: bool) -> Option<Splice> {
        let range = self.range_of(value);
        let Some(sequence) = value.as_sequence() else {
            let lone = value.is_scalar().then(|| self.text_of(value))?;
            return Some(Splice {
                range,
                text: format!("[{lone}, {}]", render::inline(content)),
            });
        };
        if inside || sequence.is_flow_style() {
            return Some(self.append_inside(sequence, range.start, content));
        }
        let indent = range.start - self.line_start(range.start);
        let at = self.after_own_comments(range.end, indent);
        Some(Splice {
            range: at..at,
            text: render::list_item(content, indent, self.newline),
        })
    }

    fn append_inside(&self, sequence: &Sequence, start: usize, content: &Content) -> Splice {
        let item = render::inline(content);
        let last = sequence.last().map(|last| self.range_of(&last).end);
        let (at, text) = last.map_or((start + 1, item.clone()), |end| (end, format!(", {item}")));
        Splice {
            range: at..at,
            text,
        }
    }

    /// A new key, behind the last of those that come before it in the format.
    fn insert(
        &self,
        mapping: &Mapping,
        fields: &[Field],
        key: &str,
        content: &Content,
        inside: bool,
    ) -> Option<Splice> {
        let rank = |key: &str| fields.iter().position(|field| field.key == key);
        let own = rank(key).unwrap_or(usize::MAX);
        let entries: Vec<MappingEntry> = mapping.entries().collect();
        let before = entries.iter().filter(|entry| {
            self.key_of(entry)
                .and_then(rank)
                .is_none_or(|other| other < own)
        });
        let before = before.max_by_key(|entry| self.key_of(entry).and_then(rank));
        let entry = [(key.to_owned(), content.clone())];
        let brief = || render::inline(&Content::Record(entry.to_vec()));
        let Some(first) = entries.first() else {
            let start = usize::try_from(mapping.byte_range().start).ok()?;
            return Some(Splice {
                range: start + 1..start + 1,
                text: brief().trim_matches(['{', '}']).to_owned(),
            });
        };
        let first = self.key_start(first)?;
        let (at, text) = match (before, inside) {
            (Some(before), true) => (
                self.end_of(before)?,
                format!(", {}", strip_braces(&brief())),
            ),
            (None, true) => (first, format!("{}, ", strip_braces(&brief()))),
            (Some(before), false) => {
                let indent = first - self.line_start(first);
                (
                    self.after_own_comments(self.end_of(before)?, indent),
                    render::block(&entry, indent, self.newline),
                )
            }
            (None, false) => {
                let indent = first - self.line_start(first);
                let lines = render::block(&entry, indent, self.newline);
                (
                    first,
                    format!("{}{}", lines.trim_start_matches(' '), " ".repeat(indent)),
                )
            }
        };
        Some(Splice {
            range: at..at,
            text,
        })
    }

    fn key_of(&self, entry: &MappingEntry) -> Option<&str> {
        let range = self.range_of(&entry.key_node()?);
        Some(self.yaml[range].trim_matches(['"', '\'']))
    }

    fn key_start(&self, entry: &MappingEntry) -> Option<usize> {
        Some(self.range_of(&entry.key_node()?).start)
    }

    /// Just behind the colon of an entry.
    fn after_colon(&self, entry: &MappingEntry) -> Option<usize> {
        let end = self.range_of(&entry.key_node()?).end;
        let gap = self.yaml[end..].find(':')?;
        self.yaml[end..end + gap]
            .trim()
            .is_empty()
            .then_some(end + gap + 1)
    }

    /// Where an entry ends: its value, blank lines left out; its colon where it has none.
    fn end_of(&self, entry: &MappingEntry) -> Option<usize> {
        let colon = self.after_colon(entry)?;
        let value = entry
            .value_node()
            .map(|value| self.range_of(&value))
            .filter(|range| !range.is_empty());
        Some(value.map_or(colon, |range| range.end))
    }

    /// The start of the first line behind `end` that is no comment of what ended there: those stand
    /// deeper than `indent`.
    fn after_own_comments(&self, end: usize, indent: usize) -> usize {
        let mut at = self.next_line(end);
        loop {
            let line = &self.yaml[at..self.next_line(at)];
            let text = line.trim_start_matches(' ');
            if !text.starts_with('#') || line.len() - text.len() <= indent {
                return at;
            }
            at += line.len();
        }
    }

    /// The bytes of a node, without the blank lines and the line end that a block takes along.
    fn range_of(&self, node: &YamlNode) -> Range<usize> {
        let position = node.byte_range();
        let (start, end) = (position.start as usize, position.end as usize);
        start..start + self.yaml[start..end].trim_end().len()
    }

    fn text_of(&self, node: &YamlNode) -> &str {
        &self.yaml[self.range_of(node)]
    }

    fn line_start(&self, at: usize) -> usize {
        self.yaml[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    fn next_line(&self, at: usize) -> usize {
        self.yaml[at..]
            .find('\n')
            .map_or(self.yaml.len(), |newline| at + newline + 1)
    }

    /// The column of the key on this line; that of an item's first key stands behind its dash.
    fn column(&self, at: usize) -> Option<usize> {
        let line = &self.yaml[self.line_start(at)..at];
        let key = line.find(|char| char != ' ' && char != '-')?;
        Some(key)
    }
}

fn strip_braces(text: &str) -> &str {
    text.strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'))
        .unwrap_or(text)
}

fn is_null(text: &str) -> bool {
    matches!(text, "~" | "null" | "Null" | "NULL")
}

fn shape_of(fields: &[Field], key: &str) -> Option<Shape> {
    fields
        .iter()
        .find(|field| field.key == key)
        .map(|field| field.shape)
}

fn fields_of(shape: Option<Shape>) -> &'static [Field] {
    match shape {
        Some(
            Shape::Record(fields)
            | Shape::Records(fields)
            | Shape::ValueOrRecord(fields)
            | Shape::ValuesOrRecords(fields),
        ) => fields,
        _ => &[],
    }
}
