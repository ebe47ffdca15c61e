//! What can stand under a key: one value, a list, a record of its own. Each says how it is read,
//! which facts it holds, and how it looked on an earlier day. A declaration names one for each key:
//! `formal_report: Optional<Day> = "formele-melding"`.

use std::marker::PhantomData;

use super::field::{Disclosure, Field, KnownFrom, Need, Shape};
use super::traits::{Fact, Record, Source};
use super::value::Value;
use crate::calendar::Day;
use crate::place::{Placed, Span};

/// What stands under a key.
pub trait Slot {
    /// What a record holds there.
    type Held;
    const NEED: Need;
    const SHAPE: Shape;
    const TEXTS: Option<&'static str> = None;

    /// What could be read; nothing where the record cannot do without.
    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held>;

    /// Where the key stands.
    fn key(_held: &Self::Held) -> Option<Span> {
        None
    }

    /// The day on which it happened, where one day stands there.
    fn day(_held: &Self::Held) -> Option<Day> {
        None
    }

    /// Adds its facts; `prefix` ends in a dot or is empty.
    fn collect_facts(_held: &Self::Held, _prefix: &str, _field: &Field, _facts: &mut Vec<Fact>) {}

    /// Widens a stretch of days until it holds each of its facts.
    fn widen(_held: &Self::Held, _span: &mut Option<(Day, Day)>) {}

    /// Takes out what happened after a day. What the record cannot do without stays: the record
    /// itself goes then.
    fn forget_after(_held: &mut Self::Held, _day: Day) {}

    /// Takes everything out, where the record can do without.
    fn clear(_held: &mut Self::Held) {}
}

/// One value that must be there.
pub struct Required<T>(PhantomData<T>);

impl<T: Value> Slot for Required<T> {
    type Held = Placed<T>;
    const NEED: Need = Need::Required;
    const SHAPE: Shape = Shape::One(T::KIND);
    const TEXTS: Option<&'static str> = T::TEXTS;

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Placed<T>> {
        source.one(field.key, field.need)
    }

    fn key(held: &Placed<T>) -> Option<Span> {
        Some(held.key)
    }

    fn day(held: &Placed<T>) -> Option<Day> {
        held.value.fact()
    }

    fn collect_facts(held: &Placed<T>, prefix: &str, field: &Field, facts: &mut Vec<Fact>) {
        facts.extend(held.value.fact().map(|day| Fact {
            path: format!("{prefix}{}", field.key),
            day: Placed::new(day, held.key, held.at),
            recorded_before: field.recorded_before,
        }));
    }

    fn widen(held: &Placed<T>, span: &mut Option<(Day, Day)>) {
        if let Some(day) = held.value.fact() {
            *span = Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
    }
}

/// One value that may be there.
pub struct Optional<T>(PhantomData<T>);

impl<T: Value> Slot for Optional<T> {
    type Held = Option<Placed<T>>;
    const NEED: Need = Need::Optional;
    const SHAPE: Shape = Shape::One(T::KIND);
    const TEXTS: Option<&'static str> = T::TEXTS;

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        Some(source.one(field.key, field.need))
    }

    fn key(held: &Self::Held) -> Option<Span> {
        held.as_ref().map(|placed| placed.key)
    }

    fn day(held: &Self::Held) -> Option<Day> {
        held.as_ref()?.value.fact()
    }

    fn collect_facts(held: &Self::Held, prefix: &str, field: &Field, facts: &mut Vec<Fact>) {
        if let Some(placed) = held {
            Required::collect_facts(placed, prefix, field, facts);
        }
    }

    fn widen(held: &Self::Held, span: &mut Option<(Day, Day)>) {
        if let Some(placed) = held {
            Required::widen(placed, span);
        }
    }

    fn forget_after(held: &mut Self::Held, day: Day) {
        if Self::day(held).is_some_and(|fact| fact > day) {
            *held = None;
        }
    }

    fn clear(held: &mut Self::Held) {
        *held = None;
    }
}

/// A list of values; one value is read as a list of one.
pub struct List<T>(PhantomData<T>);

impl<T: Value> Slot for List<T> {
    type Held = Vec<Placed<T>>;
    const NEED: Need = Need::Optional;
    const SHAPE: Shape = Shape::List(T::KIND, usize::MAX);
    const TEXTS: Option<&'static str> = T::TEXTS;

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        let most = match field.shape {
            Shape::List(_, most) => most,
            _ => usize::MAX,
        };
        Some(source.list(field.key, field.need, most))
    }

    fn clear(held: &mut Self::Held) {
        held.clear();
    }
}

/// A record of its own.
pub struct SubRecord<R>(PhantomData<R>);

impl<R: Record> Slot for SubRecord<R> {
    type Held = Option<R>;
    const NEED: Need = Need::Optional;
    const SHAPE: Shape = Shape::Record(R::FIELDS);

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        Some(source.record(field.key, field.need))
    }

    fn key(held: &Self::Held) -> Option<Span> {
        held.as_ref().map(R::span)
    }

    fn collect_facts(held: &Self::Held, prefix: &str, field: &Field, facts: &mut Vec<Fact>) {
        if let Some(record) = held {
            record.collect_facts(&format!("{prefix}{}.", field.key), facts);
        }
    }

    fn widen(held: &Self::Held, span: &mut Option<(Day, Day)>) {
        if let Some(record) = held {
            record.widen(span);
        }
    }

    fn forget_after(held: &mut Self::Held, day: Day) {
        if held
            .as_mut()
            .is_some_and(|record| !record.forget_after(day))
        {
            *held = None;
        }
    }

    fn clear(held: &mut Self::Held) {
        *held = None;
    }
}

/// A list of records.
pub struct SubRecords<R>(PhantomData<R>);

impl<R: Record> Slot for SubRecords<R> {
    type Held = Vec<R>;
    const NEED: Need = Need::Optional;
    const SHAPE: Shape = Shape::Records(R::FIELDS);

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        Some(source.records(field.key, field.need))
    }

    fn collect_facts(held: &Self::Held, prefix: &str, field: &Field, facts: &mut Vec<Fact>) {
        for (index, record) in held.iter().enumerate() {
            record.collect_facts(&format!("{prefix}{}[{index}].", field.key), facts);
        }
    }

    fn widen(held: &Self::Held, span: &mut Option<(Day, Day)>) {
        for record in held {
            record.widen(span);
        }
    }

    fn forget_after(held: &mut Self::Held, day: Day) {
        held.retain_mut(|record| record.forget_after(day));
    }

    fn clear(held: &mut Self::Held) {
        held.clear();
    }
}

/// A record, or one value that stands for its first key alone: settings, without facts.
pub struct ValueOrRecord<R>(PhantomData<R>);

impl<R: Record> Slot for ValueOrRecord<R> {
    type Held = Option<R>;
    const NEED: Need = Need::Optional;
    const SHAPE: Shape = Shape::ValueOrRecord(R::FIELDS);

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        Some(source.value_or_record(field.key))
    }
}

/// A list of such records or values.
pub struct ValuesOrRecords<R>(PhantomData<R>);

impl<R: Record> Slot for ValuesOrRecords<R> {
    type Held = Vec<R>;
    const NEED: Need = Need::Optional;
    const SHAPE: Shape = Shape::ValuesOrRecords(R::FIELDS);

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        Some(source.values_or_records(field.key))
    }
}

/// Free keys, each with a value.
pub struct Map<T>(PhantomData<T>);

impl<T: Value> Slot for Map<T> {
    type Held = Vec<(Placed<String>, Placed<T>)>;
    const NEED: Need = Need::Optional;
    const SHAPE: Shape = Shape::Map(T::KIND);

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        Some(source.map(field.key, field.need))
    }
}

/// Free keys, each with a record: settings, without facts.
pub struct RecordMap<R>(PhantomData<R>);

impl<R: Record> Slot for RecordMap<R> {
    type Held = Vec<(Placed<String>, R)>;
    const NEED: Need = Need::Optional;
    const SHAPE: Shape = Shape::RecordMap(R::FIELDS);

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        Some(source.record_map(field.key))
    }
}

/// A list or a map that must hold something.
pub struct Filled<S>(PhantomData<S>);

impl<X, L: Slot<Held = Vec<X>>> Slot for Filled<L> {
    type Held = Vec<X>;
    const NEED: Need = Need::Required;
    const SHAPE: Shape = L::SHAPE;
    const TEXTS: Option<&'static str> = L::TEXTS;

    fn read<S: Source>(source: &mut S, field: &Field) -> Option<Self::Held> {
        L::read(source, field).filter(|held| !held.is_empty())
    }

    fn collect_facts(held: &Self::Held, prefix: &str, field: &Field, facts: &mut Vec<Fact>) {
        L::collect_facts(held, prefix, field, facts);
    }

    fn widen(held: &Self::Held, span: &mut Option<(Day, Day)>) {
        L::widen(held, span);
    }

    fn forget_after(held: &mut Self::Held, day: Day) {
        L::forget_after(held, day);
    }
}

impl Field {
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
