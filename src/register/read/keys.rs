//! A record from its tree: each key that the record asks for, and the faults of its value.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::allowed;
use super::marks;
use super::reader::Reader;
use super::remark::{cut_short, taken_for_nothing};
use super::spelling::composed;
use super::yaml::{Content, Node, Pair, in_quotes};
use super::{Fault, FaultCode, Reference};
use crate::place::{Placed, Span};
use crate::record::{Field, Kind, Need, Part, PartSource, Record, Shape, Source, Value};

impl<'a> Reader<'_, 'a> {
    /// The record in these pairs; `span` is its own place, for keys that are missing.
    pub(super) fn record<R: Record>(&mut self, pairs: &[Pair<'a>], span: Span) -> Option<R> {
        self.judge_keys(pairs, R::FIELDS);
        R::read(&mut Mapping {
            reader: self,
            pairs,
            span,
            called: None,
        })
    }

    fn wrong(&mut self, text: &'static str, key: &str, node: &Node<'_>) {
        let fault = Fault::new(FaultCode::F005, text, self.span(node));
        self.faults.push(fault.with("key", key));
    }
}

/// The keys of one record, as its declaration asks for them.
struct Mapping<'r, 'l, 'a> {
    reader: &'r mut Reader<'l, 'a>,
    pairs: &'r [Pair<'a>],
    span: Span,
    /// The key that was typed, where one value stands for the whole record.
    called: Option<&'r str>,
}

impl<'r, 'l, 'a> Mapping<'r, 'l, 'a> {
    /// The first pair with this key, where it holds something; F004 where it must and does not, F018
    /// where its text is lost to YAML.
    fn find(&mut self, field: &Field) -> Option<&'r Pair<'a>> {
        let key = field.key;
        // A key given twice counts where it stands first.
        if let Some(pair) = self.pairs.iter().find(|pair| pair.key == key) {
            if !pair.value.is_empty() {
                return Some(pair);
            }
            let Reader { lines, faults, .. } = &mut *self.reader;
            faults.extend(cut_short(lines, key, &(pair.colon..pair.colon)));
            if matches!(field.shape, Shape::One(Kind::Text)) {
                faults.extend(taken_for_nothing(lines, key, &pair.value.whole));
            }
        }
        if field.need == Need::Required {
            let fault = Fault::new(FaultCode::F004, "message", self.span);
            self.reader.faults.push(fault.with("key", key));
        }
        None
    }

    /// What stands under a key.
    fn under<'s>(&'s mut self, pair: &'s Pair<'a>, field: &'s Field) -> Spot<'s, 'l, 'a> {
        Spot {
            key: self.called.unwrap_or(field.key),
            key_at: pair.key_at.start..pair.colon,
            node: &pair.value,
            shape: field.shape,
            reader: self.reader,
        }
    }

    /// The entries of free keys; F009 where one stands there twice, and then the first counts.
    fn named_once(&mut self, pairs: &'r [Pair<'a>]) -> Vec<&'r Pair<'a>> {
        let mut once: Vec<&Pair<'a>> = Vec::new();
        let mut seen: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
        for entry in pairs {
            match seen.get(&composed(&entry.key)) {
                Some(earlier) => {
                    let span = self.reader.key_span(entry);
                    self.reader.twice(&entry.key, span, *earlier);
                }
                None => {
                    seen.insert(composed(&entry.key), entry.key_at.start);
                    once.push(entry);
                }
            }
        }
        once
    }
}

impl Source for Mapping<'_, '_, '_> {
    fn span(&self) -> Span {
        self.span
    }

    fn one<P: Part>(&mut self, field: &Field) -> Option<P> {
        let pair = self.find(field)?;
        P::read(&mut self.under(pair, field))
    }

    fn list<P: Part>(&mut self, field: &Field) -> Vec<P> {
        let Some(pair) = self.find(field) else {
            return Vec::new();
        };
        let items = match (&pair.value.content, field.shape) {
            (Content::List(items), _) => items,
            (_, Shape::ValuesOrRecords(_)) => std::slice::from_ref(&pair.value),
            (_, Shape::Records(_)) => {
                self.reader.wrong("message-records", field.key, &pair.value);
                return Vec::new();
            }
            _ => return Vec::from_iter(P::read(&mut self.under(pair, field))),
        };
        let mut list = Vec::new();
        let mut seen: BTreeSet<Cow<'_, str>> = BTreeSet::new();
        for item in items.iter().filter(|item| !item.is_empty()) {
            if let Shape::List(_, most) = field.shape {
                if list.len() == most {
                    let fault = Fault::new(FaultCode::F005, "message-most", self.reader.span(item));
                    let fault = fault.with("key", field.key).with("most", most);
                    self.reader.faults.push(fault);
                    break;
                }
                // What stands there twice counts once.
                if let Content::Scalar { text, .. } = &item.content
                    && !seen.insert(composed(text))
                {
                    continue;
                }
            }
            list.extend(P::read(&mut Spot {
                key: field.key,
                key_at: match &item.content {
                    Content::Map(pairs) => pairs[0].key_at.start..pairs[0].colon,
                    _ => item.at.clone(),
                },
                node: item,
                shape: field.shape,
                reader: self.reader,
            }));
        }
        list
    }

    fn map<P: Part>(&mut self, field: &Field) -> Vec<(Placed<String>, P)> {
        let Some(pair) = self.find(field) else {
            return Vec::new();
        };
        let Content::Map(pairs) = &pair.value.content else {
            self.reader.wrong("message-map", field.key, &pair.value);
            return Vec::new();
        };
        let mut map = Vec::new();
        for entry in self.named_once(pairs) {
            if matches!(field.shape, Shape::Map(_)) && entry.value.is_empty() {
                continue;
            }
            let name = Placed::new(
                composed(&entry.key).into_owned(),
                self.reader.key_span(entry),
                self.reader.lines.span(&entry.key_at),
            );
            let mut spot = Spot {
                key: &entry.key,
                ..self.under(entry, field)
            };
            map.extend(P::read(&mut spot).map(|part| (name, part)));
        }
        map
    }
}

/// Where one value stands, or one record.
struct Spot<'s, 'l, 'a> {
    reader: &'s mut Reader<'l, 'a>,
    /// The key that a fault names.
    key: &'s str,
    /// The key with its colon; of a value in a list, the value; of a record in a list, its first key.
    key_at: Range<usize>,
    node: &'s Node<'a>,
    /// Of the whole key.
    shape: Shape,
}

impl<'a> Spot<'_, '_, 'a> {
    /// What was typed between brackets on one line, where that is what a value is: `[spoed]`.
    fn in_brackets(&self) -> Option<&'a str> {
        let text: &'a str = self.reader.lines.text;
        let typed = &text[self.node.whole.clone()];
        (typed.starts_with(['[', '{']) && !typed.contains('\n')).then_some(typed)
    }

    /// F005 for a list or a record where one value should stand.
    fn not_one(&mut self, kind: Kind) {
        match self.in_brackets() {
            Some(typed) if matches!(kind, Kind::Text) => {
                let span = self.reader.lines.span(&self.node.whole);
                let fixed = format!("{}: {}", self.key, in_quotes(typed));
                let fault = Fault::new(FaultCode::F005, "message-brackets", span);
                let fault = fault.with("key", self.key).with("fixed", fixed);
                self.reader.faults.push(fault);
            }
            _ => self.reader.wrong("message-one", self.key, self.node),
        }
    }

    /// The value of one scalar, which stands at `span`, or a fault that says why it is none.
    fn scalar<T: Value>(&mut self, span: Span) -> Option<T> {
        let (Content::Scalar { plain, .. }, Some(text)) = (&self.node.content, self.node.text())
        else {
            self.not_one(T::KIND);
            return None;
        };
        let key = self.key;
        let Reader {
            lines,
            faults,
            references,
            ..
        } = &mut *self.reader;
        if *plain && matches!(T::KIND, Kind::Text | Kind::Color) {
            faults.extend(cut_short(lines, key, &self.node.at));
        }
        let raw = &lines.text[self.node.at.clone()];
        faults.extend(marks::escaped(text, raw, span));
        let text = &*match T::KIND.refers() {
            true => composed(text),
            false => Cow::Borrowed(text),
        };
        let value = T::parse(text);
        if value.is_none() {
            faults.push(allowed::refusal(T::KIND, key, text, span));
        } else if T::KIND.refers() && key != "nummer" {
            // Only `nummer` names its own record.
            references.push(Reference {
                to: T::KIND,
                name: text.to_owned(),
                span,
            });
        }
        value
    }

    /// The record for which one scalar stands: its first key has that value. A fault names the key
    /// under which the scalar was typed.
    fn short_record<R: Record>(&mut self) -> Option<R> {
        let pair = Pair {
            key: R::FIELDS.first()?.key.into(),
            key_at: self.key_at.clone(),
            colon: self.key_at.end,
            value: self.node.clone(),
        };
        R::read(&mut Mapping {
            span: self.reader.lines.span(&self.key_at),
            reader: self.reader,
            pairs: &[pair],
            called: Some(self.key),
        })
    }
}

impl PartSource for Spot<'_, '_, '_> {
    fn value<T: Value>(&mut self) -> Option<Placed<T>> {
        let at = self.reader.span(self.node);
        let value = self.scalar(at)?;
        Some(Placed::new(value, self.reader.lines.span(&self.key_at), at))
    }

    fn record<R: Record>(&mut self) -> Option<R> {
        let span = self.reader.lines.span(&self.key_at);
        match (&self.node.content, self.shape) {
            (Content::Map(pairs), _) => self.reader.record(pairs, span),
            // Nothing said of it: the name alone.
            (Content::Empty, _) => self.reader.record(&[], span),
            (_, Shape::ValueOrRecord(_) | Shape::ValuesOrRecords(_)) => self.short_record(),
            (_, shape) => {
                let in_list = matches!(shape, Shape::Records(_));
                let text = if in_list {
                    "message-records"
                } else {
                    "message-record"
                };
                self.reader.wrong(text, self.key, self.node);
                None
            }
        }
    }
}
