//! What a record can do, whatever it holds, and what it asks of its reader. A record's part is
//! written by its declaration (see `declare`), never by hand.

use super::field::Field;
use super::slot::Part;
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

/// Is shown a fact: the path of its record, which ends in a dot or is empty, its key and its day.
pub type EachFact<'f> = &'f mut dyn FnMut(&str, &Field, Placed<Day>);

/// A record with its known keys.
pub trait Record: Sized {
    const FIELDS: &'static [Field];

    /// Reads every key; nothing when a required one could not be read.
    fn read(source: &mut impl Source) -> Option<Self>;

    /// The place of the record's own key; the start of the file for a whole file.
    fn span(&self) -> Span;

    /// Where a key of the record itself stands.
    fn key_of(&self, key: &str) -> Option<Span>;

    /// Shows every dated fact, in the order of the declaration; `prefix` ends in a dot or is empty.
    fn each_fact(&self, prefix: &str, each: EachFact<'_>);

    /// Every dated fact, planned days left out.
    fn facts(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        self.each_fact("", &mut |prefix, field, day| {
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
        self.each_fact("", &mut |_, _, Placed { value: day, .. }| {
            span = Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        });
        span
    }

    /// Takes out every fact that was not known yet on a day, each by the day that its declaration
    /// names; false where the record itself was not known yet.
    fn forget_after(&mut self, day: Day) -> bool;
}
