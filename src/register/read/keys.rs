//! A record from its tree: each key that the record asks for, and the faults of its value.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::allowed;
use super::marks;
use super::reader::Reader;
use super::remark::{cut_short, taken_for_nothing};
use super::spelling::composed;
use super::yaml::{Content, Node, Pair, in_quotes};
use super::{Fault, FaultCode, Reference, Referent};
use crate::place::{Placed, Span};
use crate::record::{Kind, Need, Record, Source, Value};

impl<'a> Reader<'_, 'a> {
    /// The record in these pairs; `span` is its own place, for keys that are missing.
    pub(super) fn record<R: Record>(&mut self, pairs: &[Pair<'a>], span: Span) -> Option<R> {
        self.judge_keys(pairs, R::FIELDS);
        R::read(&mut Mapping {
            reader: self,
            pairs,
            span,
            next: 0,
            called: None,
        })
    }

    /// The record for which one scalar stands: its first key has that value. A fault names the key
    /// under which the scalar was typed.
    fn short_record<R: Record>(
        &mut self,
        called: &'static str,
        typed: Pair<'a>,
        span: Span,
    ) -> Option<R> {
        let pair = Pair {
            key: R::FIELDS.first()?.key.into(),
            ..typed
        };
        R::read(&mut Mapping {
            reader: self,
            pairs: &[pair],
            span,
            next: 0,
            called: Some(called),
        })
    }
}

/// The keys of one record, as its declaration asks for them.
struct Mapping<'r, 'l, 'a> {
    reader: &'r mut Reader<'l, 'a>,
    pairs: &'r [Pair<'a>],
    span: Span,
    /// Where to look first: keys mostly stand in the order of the declaration.
    next: usize,
    /// The key that was typed, where one scalar stands for the whole record.
    called: Option<&'static str>,
}

impl<'r, 'a> Mapping<'r, '_, 'a> {
    /// The first pair with this key, where it holds something; F004 where it must and does not.
    fn find(&mut self, key: &'static str, need: Need) -> Option<&'r Pair<'a>> {
        let pairs = self.pairs;
        let (before, after) = pairs.split_at(self.next);
        let found = after
            .iter()
            .position(|pair| pair.key == key)
            .map(|at| at + self.next);
        // A key given twice counts where it stands first.
        let found = before.iter().position(|pair| pair.key == key).or(found);
        let pair = found.map(|index| {
            self.next = index + 1;
            &pairs[index]
        });
        match pair {
            Some(pair) if !pair.value.is_empty() => Some(pair),
            _ => {
                if let Some(pair) = pair {
                    let behind = pair.colon..pair.colon;
                    let fault = cut_short(self.reader.lines, key, &behind);
                    self.reader.faults.extend(fault);
                }
                if need == Need::Required {
                    self.reader
                        .faults
                        .push(Fault::new(FaultCode::F004, "message", self.span).with("key", key));
                }
                None
            }
        }
    }

    /// F018 where YAML takes the text under a key for nothing.
    fn tell_lost_word(&mut self, key: &'static str) {
        let lost = self.pairs.iter().find(|pair| pair.key == key);
        let lost = lost.filter(|pair| pair.value.content == Content::Empty);
        let fault =
            lost.and_then(|pair| taken_for_nothing(self.reader.lines, key, &pair.value.whole));
        self.reader.faults.extend(fault);
    }

    /// What was typed between brackets on one line, where that is what a value is: `[spoed]`.
    fn in_brackets(&self, node: &Node<'_>) -> Option<&'a str> {
        let text: &'a str = self.reader.lines.text;
        let typed = &text[node.whole.clone()];
        (typed.starts_with(['[', '{']) && !typed.contains('\n')).then_some(typed)
    }

    /// The value of one scalar, or a fault that says why it is none.
    fn scalar<T: Value>(&mut self, key: &str, node: &Node<'a>) -> Option<T> {
        let (Content::Scalar { plain, .. }, Some(text)) = (&node.content, node.text()) else {
            return match self
                .in_brackets(node)
                .filter(|_| matches!(T::KIND, Kind::Text))
            {
                Some(typed) => {
                    let fixed = format!("{key}: {}", in_quotes(typed));
                    let span = self.reader.lines.span(&node.whole);
                    let fault = Fault::new(FaultCode::F005, "message-brackets", span);
                    let fault = fault.with("key", key).with("fixed", fixed);
                    self.reader.faults.push(fault);
                    None
                }
                None => self.wrong("message-one", key, node),
            };
        };
        let span = self.reader.span(node);
        if *plain && matches!(T::KIND, Kind::Text | Kind::Color) {
            let fault = cut_short(self.reader.lines, key, &node.at);
            self.reader.faults.extend(fault);
        }
        let raw = &self.reader.lines.text[node.at.clone()];
        self.reader.faults.extend(marks::escaped(text, raw, span));
        let refers_to = Referent::of(T::KIND);
        let text = &*match refers_to {
            Some(_) => composed(text),
            None => Cow::Borrowed(text),
        };
        let value = T::parse(text);
        if value.is_none() {
            self.reader
                .faults
                .push(allowed::refusal(T::KIND, key, text, span));
        } else if key != "nummer" {
            // Only `nummer` names its own record.
            self.reader.references.extend(refers_to.map(|to| Reference {
                to,
                name: text.to_owned(),
                span,
            }));
        }
        value
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

    fn wrong<T>(&mut self, text: &'static str, key: &str, node: &Node<'_>) -> Option<T> {
        let span = self.reader.span(node);
        self.reader
            .faults
            .push(Fault::new(FaultCode::F005, text, span).with("key", key));
        None
    }
}

impl Source for Mapping<'_, '_, '_> {
    fn span(&self) -> Span {
        self.span
    }

    fn one<T: Value>(&mut self, key: &'static str, need: Need) -> Option<Placed<T>> {
        let Some(pair) = self.find(key, need) else {
            if matches!(T::KIND, Kind::Text) {
                self.tell_lost_word(key);
            }
            return None;
        };
        let value = self.scalar(self.called.unwrap_or(key), &pair.value)?;
        Some(Placed::new(
            value,
            self.reader.key_span(pair),
            self.reader.span(&pair.value),
        ))
    }

    fn list<T: Value>(&mut self, key: &'static str, need: Need, most: usize) -> Vec<Placed<T>> {
        let Some(pair) = self.find(key, need) else {
            return Vec::new();
        };
        let Content::List(items) = &pair.value.content else {
            let key_span = self.reader.key_span(pair);
            let at = self.reader.span(&pair.value);
            return self
                .scalar(key, &pair.value)
                .map(|value| Placed::new(value, key_span, at))
                .into_iter()
                .collect();
        };
        let mut list = Vec::new();
        let mut seen: BTreeSet<Cow<'_, str>> = BTreeSet::new();
        for item in items.iter().filter(|item| !item.is_empty()) {
            if list.len() == most {
                let fault = Fault::new(FaultCode::F005, "message-most", self.reader.span(item));
                self.reader
                    .faults
                    .push(fault.with("key", key).with("most", most));
                break;
            }
            // What stands there twice counts once.
            if let Content::Scalar { text, .. } = &item.content
                && !seen.insert(composed(text))
            {
                continue;
            }
            if let Some(value) = self.scalar(key, item) {
                let at = self.reader.span(item);
                list.push(Placed::new(value, at, at));
            }
        }
        list
    }

    fn record<R: Record>(&mut self, key: &'static str, need: Need) -> Option<R> {
        let pair = self.find(key, need)?;
        let span = self.reader.key_span(pair);
        match &pair.value.content {
            Content::Map(pairs) => self.reader.record(pairs, span),
            _ => self.wrong("message-record", key, &pair.value),
        }
    }

    fn value_or_record<R: Record>(&mut self, key: &'static str) -> Option<R> {
        let pair = self.find(key, Need::Optional)?;
        let span = self.reader.key_span(pair);
        match &pair.value.content {
            Content::Map(pairs) => self.reader.record(pairs, span),
            _ => self.reader.short_record(key, pair.clone(), span),
        }
    }

    fn values_or_records<R: Record>(&mut self, key: &'static str) -> Vec<R> {
        let Some(pair) = self.find(key, Need::Optional) else {
            return Vec::new();
        };
        let items = match &pair.value.content {
            Content::List(items) => items.as_slice(),
            _ => std::slice::from_ref(&pair.value),
        };
        let mut records = Vec::new();
        for item in items.iter().filter(|item| !item.is_empty()) {
            records.extend(match &item.content {
                Content::Map(pairs) => {
                    let first = pairs.first();
                    let span = first.map_or(self.span, |first| self.reader.key_span(first));
                    self.reader.record(pairs, span)
                }
                _ => {
                    let span = self.reader.span(item);
                    let typed = Pair {
                        key: key.into(),
                        key_at: item.at.clone(),
                        colon: item.at.end,
                        value: item.clone(),
                    };
                    self.reader.short_record(key, typed, span)
                }
            });
        }
        records
    }

    fn record_map<R: Record>(&mut self, key: &'static str) -> Vec<(Placed<String>, R)> {
        let Some(pair) = self.find(key, Need::Optional) else {
            return Vec::new();
        };
        let Content::Map(pairs) = &pair.value.content else {
            self.wrong::<()>("message-map", key, &pair.value);
            return Vec::new();
        };
        let mut map = Vec::new();
        for entry in self.named_once(pairs) {
            let key_span = self.reader.key_span(entry);
            let name = Placed::new(
                composed(&entry.key).into_owned(),
                key_span,
                self.reader.lines.span(&entry.key_at),
            );
            let record = match &entry.value.content {
                Content::Map(pairs) => self.reader.record(pairs, key_span),
                // Nothing said of it: the name alone.
                Content::Empty => self.reader.record(&[], key_span),
                _ => self.wrong("message-record", &entry.key, &entry.value),
            };
            map.extend(record.map(|record| (name, record)));
        }
        map
    }

    fn records<R: Record>(&mut self, key: &'static str, need: Need) -> Vec<R> {
        let Some(pair) = self.find(key, need) else {
            return Vec::new();
        };
        let Content::List(items) = &pair.value.content else {
            return self
                .wrong::<R>("message-records", key, &pair.value)
                .into_iter()
                .collect();
        };
        let mut records = Vec::new();
        for item in items.iter().filter(|item| !item.is_empty()) {
            match &item.content {
                Content::Map(pairs) => {
                    let span = pairs
                        .first()
                        .map_or(self.span, |first| self.reader.key_span(first));
                    records.extend(self.reader.record::<R>(pairs, span));
                }
                _ => records.extend(self.wrong("message-records", key, item)),
            }
        }
        records
    }

    fn map<T: Value>(&mut self, key: &'static str, need: Need) -> Vec<(Placed<String>, Placed<T>)> {
        let Some(pair) = self.find(key, need) else {
            return Vec::new();
        };
        let Content::Map(pairs) = &pair.value.content else {
            return self
                .wrong::<(Placed<String>, Placed<T>)>("message-map", key, &pair.value)
                .into_iter()
                .collect();
        };
        let mut map = Vec::new();
        for entry in self.named_once(pairs) {
            let key_span = self.reader.key_span(entry);
            if !entry.value.is_empty()
                && let Some(value) = self.scalar(&entry.key, &entry.value)
            {
                let name_at = self.reader.lines.span(&entry.key_at);
                map.push((
                    Placed::new(composed(&entry.key).into_owned(), key_span, name_at),
                    Placed::new(value, key_span, self.reader.span(&entry.value)),
                ));
            }
        }
        map
    }
}
