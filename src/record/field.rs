//! How a record is declared: once, with its Dutch keys. From one declaration follow the struct, the
//! reading, the list of known keys and the dated facts.

use crate::calendar::{Day, Retention, Term, Zone};
use crate::place::{Placed, Span};
use crate::wording::Lang;

/// What a scalar of the register may be. Faults, suggestions and the JSON Schema follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// A day on which something happened.
    Fact,
    /// A day that may lie ahead.
    Planned,
    /// A whole number within these bounds.
    Integer(i64, i64),
    /// One of a fixed list (F005 otherwise).
    Vocabulary(&'static [&'static str]),
    /// A name that register.yml declares (F011 otherwise).
    Category,
    Cause,
    Role,
    /// `klager`, or a role.
    Recipient,
    /// A reference to another record (F011 when it is not there).
    ComplaintNumber,
    MeasureNumber,
    /// Code of a rule, such as `S502`.
    RuleCode,
    Term,
    Retention,
    Zone,
    /// 64 hexadecimal digits.
    Hex64,
    /// 1 to 5, or `niet-gevraagd`.
    Score,
    /// `#rrggbb`.
    Color,
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
}

/// What stands under a key.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    One(Kind),
    /// A list of scalars; one scalar is read as a list of one. At most this many.
    List(Kind, usize),
    Record(&'static [Field]),
    Records(&'static [Field]),
    /// Free keys, each with a scalar.
    Map(Kind),
}

/// One key of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub key: &'static str,
    pub need: Need,
    pub shape: Shape,
}

/// A scalar that a record can hold. It cannot be built from a text that is not allowed.
pub trait Value: Sized {
    const KIND: Kind;
    /// The value, or nothing when the text is not allowed here.
    fn parse(text: &str) -> Option<Self>;
    /// The day on which something happened, where the value is one.
    fn fact(&self) -> Option<Day> {
        None
    }
}

/// What the reader offers a record: its keys, one by one. Each call notes the faults it finds and
/// answers with what could be read.
pub trait Source {
    /// The place of the record itself (its key), for keys that are missing.
    fn span(&self) -> Span;
    fn one<T: Value>(&mut self, key: &'static str, need: Need) -> Option<Placed<T>>;
    fn list<T: Value>(&mut self, key: &'static str, need: Need, most: usize) -> Vec<Placed<T>>;
    fn record<R: Record>(&mut self, key: &'static str, need: Need) -> Option<R>;
    fn records<R: Record>(&mut self, key: &'static str, need: Need) -> Vec<R>;
    fn map<T: Value>(&mut self, key: &'static str, need: Need) -> Vec<(Placed<String>, Placed<T>)>;
}

/// Where a value stands in a record, as `history` addresses it: `voorstellen[0].reactie`.
pub type Path = String;

/// A dated fact of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub path: Path,
    pub day: Placed<Day>,
}

/// A record with its known keys.
pub trait Record: Sized {
    const FIELDS: &'static [Field];
    /// Reads every key; nothing when a required one could not be read.
    fn read<S: Source>(source: &mut S) -> Option<Self>;
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
}

/// Notes the fact behind a placed value, where it is one.
pub(super) fn note_fact<T: Value>(path: Path, placed: &Placed<T>, facts: &mut Vec<Fact>) {
    if let Some(day) = placed.value.fact() {
        facts.push(Fact { path, day: Placed::new(day, placed.key, placed.at) });
    }
}

/// Widens a stretch of days by the fact behind a placed value, where it is one.
pub(super) fn widen<T: Value>(placed: &Placed<T>, span: &mut Option<(Day, Day)>) {
    if let Some(day) = placed.value.fact() {
        *span = Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
    }
}

/// Declares a record: `name: how Type = "key"`, where `how` is `required`, `optional`, `list`,
/// `required_list`, `record`, `records`, `required_records`, `map` or `required_map`.
macro_rules! record {
    ($(#[$doc:meta])* pub struct $name:ident {
        $( $(#[$field_doc:meta])* $field:ident : $how:ident $kind:ty = $key:literal $([$most:literal])? ),* $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $( $(#[$field_doc])* pub $field: record!(@type $how $kind), )*
            /// The place of the record's own key; the start of the file for a whole file.
            pub span: $crate::place::Span,
        }

        impl $crate::record::Record for $name {
            const FIELDS: &'static [$crate::record::Field] = &[
                $( record!(@field $how $kind, $key $(, $most)?) ),*
            ];

            fn read<S: $crate::record::Source>(source: &mut S) -> Option<Self> {
                $( let $field = record!(@read source, $how $kind, $key $(, $most)?); )*
                Some($name { $( $field: record!(@need $how $field), )* span: source.span() })
            }

            #[allow(unused_variables, reason = "a record without dates or lists")]
            fn collect_facts(&self, prefix: &str, facts: &mut Vec<$crate::record::Fact>) {
                $( record!(@facts $how self.$field, $key, prefix, facts); )*
            }

            #[allow(unused_variables, reason = "a record without dates or lists")]
            fn widen(&self, span: &mut Option<($crate::calendar::Day, $crate::calendar::Day)>) {
                $( record!(@span $how self.$field, span); )*
            }
        }
    };

    (@type required $kind:ty) => { $crate::place::Placed<$kind> };
    (@type optional $kind:ty) => { Option<$crate::place::Placed<$kind>> };
    (@type list $kind:ty) => { Vec<$crate::place::Placed<$kind>> };
    (@type required_list $kind:ty) => { Vec<$crate::place::Placed<$kind>> };
    (@type record $kind:ty) => { Option<$kind> };
    (@type records $kind:ty) => { Vec<$kind> };
    (@type required_records $kind:ty) => { Vec<$kind> };
    (@type map $kind:ty) => { Vec<($crate::place::Placed<String>, $crate::place::Placed<$kind>)> };
    (@type required_map $kind:ty) => { Vec<($crate::place::Placed<String>, $crate::place::Placed<$kind>)> };

    (@field $how:ident $kind:ty, $key:literal $(, $most:literal)?) => {
        $crate::record::Field { key: $key, need: record!(@presence $how), shape: record!(@shape $how $kind $(, $most)?) }
    };
    (@presence required) => { $crate::record::Need::Required };
    (@presence required_list) => { $crate::record::Need::Required };
    (@presence required_records) => { $crate::record::Need::Required };
    (@presence required_map) => { $crate::record::Need::Required };
    (@presence $how:ident) => { $crate::record::Need::Optional };

    (@shape required $kind:ty) => { $crate::record::Shape::One(<$kind as $crate::record::Value>::KIND) };
    (@shape optional $kind:ty) => { $crate::record::Shape::One(<$kind as $crate::record::Value>::KIND) };
    (@shape list $kind:ty, $most:literal) => { $crate::record::Shape::List(<$kind as $crate::record::Value>::KIND, $most) };
    (@shape list $kind:ty) => { $crate::record::Shape::List(<$kind as $crate::record::Value>::KIND, usize::MAX) };
    (@shape required_list $kind:ty) => { $crate::record::Shape::List(<$kind as $crate::record::Value>::KIND, usize::MAX) };
    (@shape record $kind:ty) => { $crate::record::Shape::Record(<$kind as $crate::record::Record>::FIELDS) };
    (@shape records $kind:ty) => { $crate::record::Shape::Records(<$kind as $crate::record::Record>::FIELDS) };
    (@shape required_records $kind:ty) => { $crate::record::Shape::Records(<$kind as $crate::record::Record>::FIELDS) };
    (@shape map $kind:ty) => { $crate::record::Shape::Map(<$kind as $crate::record::Value>::KIND) };
    (@shape required_map $kind:ty) => { $crate::record::Shape::Map(<$kind as $crate::record::Value>::KIND) };

    (@read $source:ident, required $kind:ty, $key:literal) => { $source.one::<$kind>($key, $crate::record::Need::Required) };
    (@read $source:ident, optional $kind:ty, $key:literal) => { $source.one::<$kind>($key, $crate::record::Need::Optional) };
    (@read $source:ident, list $kind:ty, $key:literal, $most:literal) => { $source.list::<$kind>($key, $crate::record::Need::Optional, $most) };
    (@read $source:ident, list $kind:ty, $key:literal) => { $source.list::<$kind>($key, $crate::record::Need::Optional, usize::MAX) };
    (@read $source:ident, required_list $kind:ty, $key:literal) => {
        Some($source.list::<$kind>($key, $crate::record::Need::Required, usize::MAX)).filter(|list| !list.is_empty())
    };
    (@read $source:ident, record $kind:ty, $key:literal) => { $source.record::<$kind>($key, $crate::record::Need::Optional) };
    (@read $source:ident, records $kind:ty, $key:literal) => { $source.records::<$kind>($key, $crate::record::Need::Optional) };
    (@read $source:ident, required_records $kind:ty, $key:literal) => {
        Some($source.records::<$kind>($key, $crate::record::Need::Required)).filter(|list| !list.is_empty())
    };
    (@read $source:ident, map $kind:ty, $key:literal) => { $source.map::<$kind>($key, $crate::record::Need::Optional) };
    (@read $source:ident, required_map $kind:ty, $key:literal) => {
        Some($source.map::<$kind>($key, $crate::record::Need::Required)).filter(|list| !list.is_empty())
    };

    (@need required $field:ident) => { $field? };
    (@need required_list $field:ident) => { $field? };
    (@need required_records $field:ident) => { $field? };
    (@need required_map $field:ident) => { $field? };
    (@need $how:ident $field:ident) => { $field };

    (@facts required $value:expr, $key:literal, $prefix:ident, $facts:ident) => {
        $crate::record::field::note_fact(format!("{}{}", $prefix, $key), &$value, $facts);
    };
    (@facts optional $value:expr, $key:literal, $prefix:ident, $facts:ident) => {
        if let Some(value) = &$value {
            $crate::record::field::note_fact(format!("{}{}", $prefix, $key), value, $facts);
        }
    };
    (@facts record $value:expr, $key:literal, $prefix:ident, $facts:ident) => {
        if let Some(value) = &$value {
            $crate::record::Record::collect_facts(value, &format!("{}{}.", $prefix, $key), $facts);
        }
    };
    (@facts records $value:expr, $key:literal, $prefix:ident, $facts:ident) => {
        for (index, value) in $value.iter().enumerate() {
            $crate::record::Record::collect_facts(value, &format!("{}{}[{index}].", $prefix, $key), $facts);
        }
    };
    (@facts $how:ident $value:expr, $key:literal, $prefix:ident, $facts:ident) => {};

    (@span required $value:expr, $span:ident) => {
        $crate::record::field::widen(&$value, $span);
    };
    (@span optional $value:expr, $span:ident) => {
        if let Some(value) = &$value {
            $crate::record::field::widen(value, $span);
        }
    };
    (@span record $value:expr, $span:ident) => {
        if let Some(value) = &$value {
            $crate::record::Record::widen(value, $span);
        }
    };
    (@span records $value:expr, $span:ident) => {
        for value in &$value {
            $crate::record::Record::widen(value, $span);
        }
    };
    (@span $how:ident $value:expr, $span:ident) => {};
}
pub(super) use record;

impl Value for String {
    const KIND: Kind = Kind::Text;
    fn parse(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Value for Day {
    const KIND: Kind = Kind::Fact;
    fn parse(text: &str) -> Option<Self> {
        Day::parse(text)
    }
    fn fact(&self) -> Option<Day> {
        Some(*self)
    }
}

impl Value for u32 {
    const KIND: Kind = Kind::Integer(0, 999_999_999);
    fn parse(text: &str) -> Option<Self> {
        let plain = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| plain)
    }
}

impl Value for Term {
    const KIND: Kind = Kind::Term;
    fn parse(text: &str) -> Option<Self> {
        Term::parse(text)
    }
}

impl Value for Retention {
    const KIND: Kind = Kind::Retention;
    fn parse(text: &str) -> Option<Self> {
        Retention::parse(text)
    }
}

impl Value for Zone {
    const KIND: Kind = Kind::Zone;
    fn parse(text: &str) -> Option<Self> {
        Zone::parse(text)
    }
}

impl Value for Lang {
    const KIND: Kind = Kind::Vocabulary(&["nl", "en"]);
    fn parse(text: &str) -> Option<Self> {
        Lang::parse(text)
    }
}
