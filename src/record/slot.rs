//! What can stand under a key: one value, a list, a record of its own. Each says how it is read,
//! which facts it holds, and how it looked on an earlier day. A declaration names one for each key,
//! and that is what the record holds: `formal_report: Optional<Day> = "formele-melding"`.

use super::field::{Disclosure, Field, KnownFrom, Need, Shape};
use super::traits::{EachFact, Part, PartSource, Prefix, Record, Source};
use super::value::Value;
use crate::calendar::Day;
use crate::place::{Placed, Span};

/// One value that must be there.
pub type Required<T> = Placed<T>;
/// One value that may be there.
pub type Optional<T> = Option<Placed<T>>;
/// A list of values; one value is read as a list of one.
pub type List<T> = Vec<Placed<T>>;
/// A record of its own.
pub type SubRecord<R> = Option<R>;
/// A list of records.
pub type SubRecords<R> = Vec<R>;
/// Free keys, each with a value.
pub type Map<T> = Vec<(Placed<String>, Placed<T>)>;
/// Free keys, each with a record: settings, without facts.
pub type RecordMap<R> = Vec<(Placed<String>, R)>;

impl<T: Value> Part for Placed<T> {
    const SHAPES: [Shape; 3] = [
        Shape::One(T::KIND),
        Shape::List(T::KIND, usize::MAX),
        Shape::Map(T::KIND),
    ];
    const TEXTS: Option<&'static str> = T::TEXTS;

    fn read(source: &mut impl PartSource) -> Option<Self> {
        source.value()
    }

    fn key(&self) -> Span {
        self.key
    }

    fn day(&self) -> Option<Day> {
        self.value.fact()
    }

    fn each_fact(&self, prefix: &Prefix, field: &Field, _: Option<usize>, each: EachFact<'_>) {
        if let Some(day) = self.value.fact() {
            each(prefix, field, Placed::new(day, self.key, self.at));
        }
    }

    fn forget_after(&mut self, day: Day) -> bool {
        self.value.fact().is_none_or(|fact| fact <= day)
    }
}

impl<R: Record> Part for R {
    const SHAPES: [Shape; 3] = [
        Shape::Record(R::FIELDS),
        Shape::Records(R::FIELDS),
        Shape::RecordMap(R::FIELDS),
    ];

    fn read(source: &mut impl PartSource) -> Option<Self> {
        source.record()
    }

    fn key(&self) -> Span {
        self.span()
    }

    fn each_fact(&self, prefix: &Prefix, field: &Field, item: Option<usize>, each: EachFact<'_>) {
        Record::each_fact(self, &prefix.below(field.key, item), each);
    }

    fn forget_after(&mut self, day: Day) -> bool {
        Record::forget_after(self, day)
    }
}

/// All that stands under a key.
pub trait Slot: Sized {
    const NEED: Need = Need::Optional;
    const SHAPE: Shape;
    const TEXTS: Option<&'static str>;

    /// What could be read; nothing where the record cannot do without.
    fn read(source: &mut impl Source, field: &Field) -> Option<Self>;

    /// Where the key stands.
    fn key(&self) -> Option<Span> {
        None
    }

    /// The day on which it happened, where one day stands there.
    fn day(&self) -> Option<Day> {
        None
    }

    /// Shows its facts.
    fn each_fact(&self, _prefix: &Prefix, _field: &Field, _each: EachFact<'_>) {}

    /// Takes out what happened after a day. What the record cannot do without stays: the record
    /// itself goes then.
    fn forget_after(&mut self, _day: Day) {}

    /// Takes everything out, where the record can do without.
    fn clear(&mut self) {}
}

impl<T: Value> Slot for Placed<T> {
    const NEED: Need = Need::Required;
    const SHAPE: Shape = Self::SHAPES[0];
    const TEXTS: Option<&'static str> = T::TEXTS;

    fn read(source: &mut impl Source, field: &Field) -> Option<Self> {
        source.one(field)
    }

    fn key(&self) -> Option<Span> {
        Some(self.key)
    }

    fn day(&self) -> Option<Day> {
        Part::day(self)
    }

    fn each_fact(&self, prefix: &Prefix, field: &Field, each: EachFact<'_>) {
        Part::each_fact(self, prefix, field, None, each);
    }
}

impl<P: Part> Slot for Option<P> {
    const SHAPE: Shape = P::SHAPES[0];
    const TEXTS: Option<&'static str> = P::TEXTS;

    fn read(source: &mut impl Source, field: &Field) -> Option<Self> {
        Some(source.one(field))
    }

    fn key(&self) -> Option<Span> {
        self.as_ref().map(P::key)
    }

    fn day(&self) -> Option<Day> {
        self.as_ref()?.day()
    }

    fn each_fact(&self, prefix: &Prefix, field: &Field, each: EachFact<'_>) {
        if let Some(part) = self {
            part.each_fact(prefix, field, None, each);
        }
    }

    fn forget_after(&mut self, day: Day) {
        self.take_if(|part| !part.forget_after(day));
    }

    fn clear(&mut self) {
        *self = None;
    }
}

impl<P: Part> Slot for Vec<P> {
    const SHAPE: Shape = P::SHAPES[1];
    const TEXTS: Option<&'static str> = P::TEXTS;

    fn read(source: &mut impl Source, field: &Field) -> Option<Self> {
        field.enough(source.list(field))
    }

    fn each_fact(&self, prefix: &Prefix, field: &Field, each: EachFact<'_>) {
        for (index, part) in self.iter().enumerate() {
            part.each_fact(prefix, field, Some(index), each);
        }
    }

    fn forget_after(&mut self, day: Day) {
        self.retain_mut(|part| part.forget_after(day));
    }

    fn clear(&mut self) {
        Vec::clear(self);
    }
}

impl<P: Part> Slot for Vec<(Placed<String>, P)> {
    const SHAPE: Shape = P::SHAPES[2];
    const TEXTS: Option<&'static str> = P::TEXTS;

    fn read(source: &mut impl Source, field: &Field) -> Option<Self> {
        field.enough(source.map(field))
    }
}

impl Field {
    /// What was read under the key, unless it must hold something and does not.
    fn enough<X>(&self, held: Vec<X>) -> Option<Vec<X>> {
        (self.need == Need::Optional || !held.is_empty()).then_some(held)
    }

    /// A key about which nothing unusual is decided.
    #[must_use]
    pub(super) const fn of<S: Slot>(key: &'static str) -> Field {
        Field {
            key,
            need: S::NEED,
            shape: S::SHAPE,
            texts: S::TEXTS,
            name: key,
            short: None,
            known: KnownFrom::Itself,
            sets_day: false,
            is_record_day: false,
            dates_record: false,
            recorded_before: false,
            set_once: false,
            after_closing: false,
            disclosure: match S::SHAPE.kind() {
                Some(kind) if kind.is_free() => Disclosure::Undecided,
                _ => Disclosure::Plain,
            },
            officer_only: false,
            is_fact: false,
            by_program: false,
            steps: &[],
        }
    }
}
