//! What reading the tree of one file gathers besides the record: faults and references. Here the
//! faults of keys themselves; those of their values are found in `keys`.

use super::lines::Lines;
use super::misplaced::misplaced;
use super::near::nearest;
use super::yaml::{Content, Node, Pair, in_quotes};
use super::{Fault, FaultCode, Reference};
use crate::place::Span;
use crate::record::Field;

/// After this many faults a file gets no more suggestions: it is no record that went wrong
/// somewhere.
const SUGGESTIONS: usize = 100;

/// What reading the tree of one file gathers besides the record.
pub(super) struct Reader<'l, 'a> {
    pub(super) lines: &'l Lines<'a>,
    pub(super) faults: Vec<Fault>,
    pub(super) references: Vec<Reference>,
    /// The keys of the whole record, once reading it has begun.
    top: Option<&'static [Field]>,
}

impl<'l, 'a> Reader<'l, 'a> {
    pub(super) fn new(lines: &'l Lines<'a>) -> Self {
        Reader {
            lines,
            faults: Vec::new(),
            references: Vec::new(),
            top: None,
        }
    }

    /// F003 and F009: keys that the record does not know, or that stand there twice.
    pub(super) fn judge_keys(&mut self, pairs: &[Pair<'a>], fields: &'static [Field]) {
        let mut first: Vec<Option<&Pair<'a>>> = vec![None; fields.len()];
        for (index, pair) in pairs.iter().enumerate() {
            if let Some(fault) = self.behind_comma(pairs, index) {
                self.faults.push(fault);
                continue;
            }
            match fields.iter().position(|field| field.key == pair.key) {
                Some(index) => match first[index] {
                    None => first[index] = Some(pair),
                    Some(earlier) => {
                        self.twice(&pair.key, self.key_span(pair), earlier.key_at.start);
                    }
                },
                None => self.unknown_key((pairs, index), fields),
            }
        }
        self.top = self.top.or(Some(fields));
    }

    /// F003 for a word without a colon between braces: the rest of the text before the comma
    /// (`reden: ziek, lang`).
    fn behind_comma(&self, pairs: &[Pair<'a>], index: usize) -> Option<Fault> {
        let is_rest =
            |pair: &Pair<'a>| pair.colon == pair.key_at.end && pair.value.content == Content::Empty;
        let pair = pairs.get(index).filter(|pair| is_rest(pair))?;
        let begin = pairs[..index].iter().rfind(|pair| !is_rest(pair))?;
        let Content::Scalar { plain: true, .. } = begin.value.content else {
            return None;
        };
        let after = pairs[index..].iter().take_while(|pair| is_rest(pair));
        let end = after.last().map_or(pair.key_at.end, |last| last.key_at.end);
        let text = &self.lines.text[begin.value.at.start..end];
        let fixed = format!("{}: {}", begin.key, in_quotes(text));
        let fault = Fault::new(FaultCode::F003, "message-comma", self.key_span(pair));
        Some(
            fault
                .with("key", &*pair.key)
                .with("before", &*begin.key)
                .with("fixed", fixed),
        )
    }

    fn unknown_key(&mut self, at: (&[Pair<'a>], usize), fields: &'static [Field]) {
        let pair = &at.0[at.1];
        let span = self.key_span(pair);
        let suggests = self.faults.len() < SUGGESTIONS;
        let elsewhere = || misplaced(self.lines, at, (fields, self.top), span);
        let elsewhere = suggests.then(elsewhere).flatten();
        let fault = elsewhere.unwrap_or_else(|| {
            let known = fields.iter().map(|field| field.key);
            let near = suggests.then(|| nearest(&pair.key, known));
            let fault = Fault::new(FaultCode::F003, "message", span);
            fault.with("key", &*pair.key).nearest(near.flatten())
        });
        self.faults.push(fault);
    }

    pub(super) fn twice(&mut self, key: &str, span: Span, earlier: usize) {
        let line = self.lines.number(earlier);
        self.faults.push(
            Fault::new(FaultCode::F009, "message", span)
                .with("key", key)
                .with("first", i64::from(line)),
        );
    }

    /// The key with its colon.
    pub(super) fn key_span(&self, pair: &Pair<'_>) -> Span {
        self.lines.span(&(pair.key_at.start..pair.colon))
    }

    pub(super) fn span(&self, node: &Node<'_>) -> Span {
        self.lines.span(&node.at)
    }
}
