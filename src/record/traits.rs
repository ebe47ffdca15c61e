//! What a record can do, whatever it holds, and what it asks of its reader. A record's part is
//! written by its declaration (see `declare`), never by hand.

use std::fmt;

use super::field::{Field, Shape};
use super::value::Value;
use crate::calendar::Day;
use crate::place::{Placed, Span};

/// What the reader offers a record: its keys, one by one. Each call notes the faults it finds and
/// answers with what could be read.
pub trait Source {
    /// The place of the record itself (its key), for keys that are missing.
    fn span(&self) -> Span;
    fn one<P: Part>(&mut self, field: &Field) -> Option<P>;
    fn list<P: Part>(&mut self, field: &Field) -> Vec<P>;
    fn map<P: Part>(&mut self, field: &Field) -> Vec<(Placed<String>, P)>;
}

/// What stands under a key, in a list or under a free key: a value, or a record.
pub trait Part: Sized {
    /// The shape of a key with one of it, with a list of it, with free keys for it.
    const SHAPES: [Shape; 3];
    const TEXTS: Option<&'static str> = None;

    fn read(source: &mut impl PartSource) -> Option<Self>;

    /// Where its key stands.
    fn key(&self) -> Span;

    /// The day on which it happened, where it is such a day.
    fn day(&self) -> Option<Day> {
        None
    }

    /// Shows its facts; `prefix` leads to the record of the field, `item` is its place in a list.
    fn each_fact(&self, prefix: &Prefix, field: &Field, item: Option<usize>, each: EachFact<'_>);

    /// Takes out what happened after a day; false where all of it did.
    fn forget_after(&mut self, day: Day) -> bool;
}

/// What the reader offers one part of a record, of which it knows the place.
pub trait PartSource {
    fn value<T: Value>(&mut self) -> Option<Placed<T>>;
    fn record<R: Record>(&mut self) -> Option<R>;
}

/// Where a value stands in a record, as `history` addresses it: `voorstellen[0].reactie`.
pub type Path = String;

/// A dated fact of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub path: Path,
    pub day: Placed<Day>,
    /// See [`Field::recorded_before`].
    pub recorded_before: bool,
}

/// The path of a record, which ends in a dot or is empty. Most who are shown a fact only look at its
/// day: it is written out where somebody asks.
pub struct Prefix<'p> {
    above: Option<&'p Prefix<'p>>,
    key: &'static str,
    item: Option<usize>,
}

impl Prefix<'_> {
    /// Of the record that is the whole file.
    pub const ROOT: Prefix<'static> = Prefix {
        above: None,
        key: "",
        item: None,
    };

    /// Of a record under a key; `item` is its place in a list.
    #[must_use]
    pub const fn below(&self, key: &'static str, item: Option<usize>) -> Prefix<'_> {
        Prefix {
            above: Some(self),
            key,
            item,
        }
    }
}

impl fmt::Display for Prefix<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = self.key;
        match (self.above, self.item) {
            (None, _) => Ok(()),
            (Some(above), None) => write!(out, "{above}{key}."),
            (Some(above), Some(item)) => write!(out, "{above}{key}[{item}]."),
        }
    }
}

/// Is shown a fact: the path of its record, its key and its day.
pub type EachFact<'f> = &'f mut dyn FnMut(&Prefix, &Field, Placed<Day>);

/// A record with its known keys.
pub trait Record: Sized {
    const FIELDS: &'static [Field];

    /// Reads every key; nothing when a required one could not be read.
    fn read(source: &mut impl Source) -> Option<Self>;

    /// The place of the record's own key; the start of the file for a whole file.
    fn span(&self) -> Span;

    /// Where a key of the record itself stands.
    fn key_of(&self, key: &str) -> Option<Span>;

    /// Shows every dated fact, in the order of the declaration.
    fn each_fact(&self, prefix: &Prefix, each: EachFact<'_>);

    /// Every dated fact, planned days left out.
    fn facts(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        self.each_fact(&Prefix::ROOT, &mut |prefix, field, day| {
            facts.push(Fact {
                path: format!("{prefix}{}", field.key),
                day,
                recorded_before: field.recorded_before,
            });
        });
        facts
    }

    /// The days of the earliest and the latest fact: what most judgements need, without the paths.
    fn fact_span(&self) -> Option<(Day, Day)> {
        let mut span: Option<(Day, Day)> = None;
        self.each_fact(&Prefix::ROOT, &mut |_, _, Placed { value: day, .. }| {
            span = Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        });
        span
    }

    /// Takes out every fact that was not known yet on a day, each by the day that its declaration
    /// names; false where the record itself was not known yet.
    fn forget_after(&mut self, day: Day) -> bool;
}
