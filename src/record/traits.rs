//! What a record can do, whatever it holds, and what it asks of its reader. Both are written by
//! the declaration of the record (see `declare`), never by hand.

use super::field::{Field, Need};
use super::value::Value;
use crate::calendar::Day;
use crate::place::{Placed, Span};

/// What the reader offers a record: its keys, one by one. Each call notes the faults it finds and
/// answers with what could be read.
pub trait Source {
    /// The place of the record itself (its key), for keys that are missing.
    fn span(&self) -> Span;
    fn one<T: Value>(&mut self, key: &'static str, need: Need) -> Option<Placed<T>>;
    fn list<T: Value>(&mut self, key: &'static str, need: Need, most: usize) -> Vec<Placed<T>>;
    fn record<R: Record>(&mut self, key: &'static str, need: Need) -> Option<R>;
    fn records<R: Record>(&mut self, key: &'static str, need: Need) -> Vec<R>;
    fn value_or_record<R: Record>(&mut self, key: &'static str) -> Option<R>;
    fn values_or_records<R: Record>(&mut self, key: &'static str) -> Vec<R>;
    fn map<T: Value>(&mut self, key: &'static str, need: Need) -> Vec<(Placed<String>, Placed<T>)>;
    fn record_map<R: Record>(&mut self, key: &'static str) -> Vec<(Placed<String>, R)>;
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

/// A record with its known keys.
pub trait Record: Sized {
    const FIELDS: &'static [Field];

    /// Reads every key; nothing when a required one could not be read.
    fn read<S: Source>(source: &mut S) -> Option<Self>;

    /// The place of the record's own key; the start of the file for a whole file.
    fn span(&self) -> Span;

    /// Where a key of the record itself stands.
    fn key_of(&self, key: &str) -> Option<Span>;

    /// Adds every dated fact, in the order of the declaration; `prefix` ends in a dot or is empty.
    fn collect_facts(&self, prefix: &str, facts: &mut Vec<Fact>);

    /// Every dated fact, planned days left out.
    fn facts(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        self.collect_facts("", &mut facts);
        facts
    }

    /// Widens a stretch of days until it holds every dated fact.
    fn widen(&self, span: &mut Option<(Day, Day)>);

    /// The days of the earliest and the latest fact: what most judgements need, without the paths.
    fn fact_span(&self) -> Option<(Day, Day)> {
        let mut span = None;
        self.widen(&mut span);
        span
    }

    /// Takes out every fact that was not known yet on a day, each by the day that its declaration
    /// names; false where the record itself was not known yet.
    fn forget_after(&mut self, day: Day) -> bool;
}
