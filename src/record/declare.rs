//! How a record is declared: once, with its Dutch keys. From one declaration follow the struct, the
//! reading, the list of known keys and the dated facts.

use super::field::{Fact, Path, Value};
use crate::calendar::Day;
use crate::place::Placed;

/// Notes the fact behind a placed value, where it is one.
pub(super) fn note_fact<T: Value>(path: Path, placed: &Placed<T>, facts: &mut Vec<Fact>) {
    if let Some(day) = placed.value.fact() {
        facts.push(Fact {
            path,
            day: Placed::new(day, placed.key, placed.at),
        });
    }
}

/// Widens a stretch of days by the fact behind a placed value, where it is one.
pub(super) fn widen<T: Value>(placed: &Placed<T>, span: &mut Option<(Day, Day)>) {
    if let Some(day) = placed.value.fact() {
        *span = Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
    }
}

/// Declares a record: `name: how Type = "key"`, where `how` is `required`, `optional`, `list`,
/// `required_list`, `record`, `records`, `required_records`, `value_or_record`,
/// `values_or_records`, `map`, `required_map` or `record_map`.
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
    (@type value_or_record $kind:ty) => { Option<$kind> };
    (@type values_or_records $kind:ty) => { Vec<$kind> };
    (@type record_map $kind:ty) => { Vec<($crate::place::Placed<String>, $kind)> };
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
    (@shape value_or_record $kind:ty) => { $crate::record::Shape::ValueOrRecord(<$kind as $crate::record::Record>::FIELDS) };
    (@shape values_or_records $kind:ty) => { $crate::record::Shape::ValuesOrRecords(<$kind as $crate::record::Record>::FIELDS) };
    (@shape record_map $kind:ty) => { $crate::record::Shape::RecordMap(<$kind as $crate::record::Record>::FIELDS) };
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
    (@read $source:ident, value_or_record $kind:ty, $key:literal) => { $source.value_or_record::<$kind>($key) };
    (@read $source:ident, values_or_records $kind:ty, $key:literal) => { $source.values_or_records::<$kind>($key) };
    (@read $source:ident, record_map $kind:ty, $key:literal) => { $source.record_map::<$kind>($key) };
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
        $crate::record::declare::note_fact(format!("{}{}", $prefix, $key), &$value, $facts);
    };
    (@facts optional $value:expr, $key:literal, $prefix:ident, $facts:ident) => {
        if let Some(value) = &$value {
            $crate::record::declare::note_fact(format!("{}{}", $prefix, $key), value, $facts);
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
        $crate::record::declare::widen(&$value, $span);
    };
    (@span optional $value:expr, $span:ident) => {
        if let Some(value) = &$value {
            $crate::record::declare::widen(value, $span);
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
