//! How a record is declared: once, with its Dutch keys and everything that is decided about each.
//!
//! From one declaration follow the struct, the reading, the suggestions, the JSON Schema, the
//! options of `new` and `record`, the dated facts, the record as it was known on an earlier day,
//! and what the rules of the history and the site's history know of each key.
//!
//! ```text
//! record! {
//!     /// Steps 7 and 8: a solution as proposed, and the complainant's decision.
//!     pub struct Proposal {
//!         solution: Required<String> = "oplossing" { told },
//!         /// Step 7: the day on which the complainant was told.
//!         told: Optional<Day> = "bericht" { record_day, fact },
//!         reaction: Optional<Reaction> = "reactie" { dated_by("reactie-op"), fact },
//!         reacted: Optional<Day> = "reactie-op",
//!     }
//! }
//! ```
//!
//! Behind the colon stands a [`Slot`](super::slot::Slot): what may stand under the key. In the
//! braces stand the attributes, which are the methods of [`Field`]. What no attribute says is the
//! strict or the plain case: an optional day is known from that day on, anything else as soon as
//! its record is; a closed complaint must not change. Three decisions the compiler asks for: by
//! which day a required day is known, which day of the record `dated_by` and `known_by` mean, and
//! who may learn a text of a complaint.

use super::field::{Field, KnownFrom};
use super::slot::Slot;
use crate::calendar::Day;

/// Takes out of what stands under a key what was not known yet on a day. `later` are the keys of the
/// record whose own day lies after it.
pub(super) fn forget<S: Slot>(held: &mut S, field: &Field, later: &[&str], day: Day) {
    match field.known {
        KnownFrom::Ever => {}
        KnownFrom::DayOf(key) if later.contains(&key) => held.clear(),
        KnownFrom::DayOf(_) | KnownFrom::Itself => held.forget_after(day),
    }
}

/// Declares records; see the head of this file.
macro_rules! record {
    ($( $(#[$doc:meta])* pub struct $name:ident {
        $( $(#[$field_doc:meta])* $field:ident : $slot:ty = $key:literal
            $({ $($attribute:ident $(($value:expr))?),+ $(,)? })? ),* $(,)?
    } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $( $(#[$field_doc])* pub $field: $slot, )*
            /// The place of the record's own key; the start of the file for a whole file.
            pub span: $crate::place::Span,
        }

        const _: () = $crate::record::field::assert_dated(<$name as $crate::record::Record>::FIELDS);

        impl $crate::record::Record for $name {
            const FIELDS: &'static [$crate::record::Field] = &[
                $( $crate::record::Field::of::<$slot>($key) $($(.$attribute($($value)?))+)? ),*
            ];

            fn read(source: &mut impl $crate::record::Source) -> Option<Self> {
                let mut fields = Self::FIELDS.iter();
                $( let $field = $crate::record::slot::Slot::read(source, fields.next()?); )*
                Some($name { $( $field: $field?, )* span: source.span() })
            }

            fn span(&self) -> $crate::place::Span {
                self.span
            }

            fn key_of(&self, key: &str) -> Option<$crate::place::Span> {
                match key {
                    $( $key => $crate::record::slot::Slot::key(&self.$field), )*
                    _ => None,
                }
            }

            fn each_fact(&self, prefix: &$crate::record::Prefix, each: $crate::record::EachFact<'_>) {
                let mut fields = Self::FIELDS.iter();
                $( if let Some(field) = fields.next() {
                    $crate::record::slot::Slot::each_fact(&self.$field, prefix, field, each);
                } )*
            }

            fn forget_after(&mut self, day: $crate::calendar::Day) -> bool {
                // All days are looked up before the first one is taken out.
                let mut later = Vec::new();
                $( if $crate::record::slot::Slot::day(&self.$field).is_some_and(|fact| fact > day) {
                    later.push($key);
                } )*
                let mut fields = Self::FIELDS.iter();
                $( if let Some(field) = fields.next() {
                    $crate::record::declare::forget(&mut self.$field, field, &later, day);
                } )*
                !Self::FIELDS.iter().any(|field| field.dates_record && later.contains(&field.key))
            }
        }
    )* };
}
pub(super) use record;

#[cfg(test)]
mod tests {
    use super::super::slot::{List, Optional, Required, SubRecord, SubRecords};
    use super::super::{Complaint, Disclosure, KnownFrom, Need, PlannedDay, Shape, fields_along};
    use super::super::{Record, Value};
    use crate::calendar::Day;
    use crate::place::{Placed, Span};

    record! {
        /// A record with each way of being known.
        pub struct Toy {
            words: List<String> = "woorden" { filled, singular("woord"), at_most(2) },
            own: Optional<Day> = "eigen" { short("e") },
            ahead: Optional<PlannedDay> = "vooruit",
            answer: Optional<String> = "antwoord" { dated_by("antwoord-op") },
            answered: Optional<Day> = "antwoord-op",
            remark: Optional<String> = "opmerking" { known_by("antwoord-op") },
            kept: Optional<Day> = "blijft" { ever_known },
            inner: SubRecord<Item> = "binnen",
            items: SubRecords<Item> = "delen",
        }

        /// A record that is known from its day on.
        pub struct Item {
            day: Required<Day> = "dag" { dates_record },
            later: Optional<Day> = "later",
        }
    }

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn placed<T>(value: T) -> Placed<T> {
        Placed::new(value, Span::START, Span::START)
    }

    fn item(from: &str, later: &str) -> Item {
        Item {
            day: placed(day(from)),
            later: Some(placed(day(later))),
            span: Span::START,
        }
    }

    fn toy() -> Toy {
        Toy {
            words: vec![placed("woord".to_owned())],
            own: Some(placed(day("2026-03-02"))),
            ahead: Some(placed(PlannedDay(day("2030-01-01")))),
            answer: Some(placed("ja".to_owned())),
            answered: Some(placed(day("2026-03-03"))),
            remark: Some(placed("x".to_owned())),
            kept: Some(placed(day("2026-03-09"))),
            inner: Some(item("2026-03-04", "2026-03-06")),
            items: vec![
                item("2026-03-01", "2026-03-05"),
                item("2026-03-05", "2026-03-05"),
            ],
            span: Span::START,
        }
    }

    #[test]
    fn each_fact_is_known_from_the_day_that_its_declaration_names() {
        let known = |on: &str| {
            let mut toy = toy();
            assert!(toy.forget_after(day(on)), "nothing dates the record itself");
            let paths: Vec<String> = toy.facts().into_iter().map(|fact| fact.path).collect();
            let answer = (toy.answer.is_some(), toy.remark.is_some());
            assert!(toy.ahead.is_some() && toy.words.len() == 1, "{on}");
            (paths.join(" "), answer)
        };
        let all = "eigen antwoord-op blijft binnen.dag binnen.later delen[0].dag delen[0].later \
                   delen[1].dag delen[1].later";
        assert_eq!(known("2026-03-09"), (all.to_owned(), (true, true)));
        assert_eq!(
            known("2026-03-04"),
            (
                "eigen antwoord-op blijft binnen.dag delen[0].dag".to_owned(),
                (true, true)
            )
        );
        assert_eq!(
            known("2026-03-02"),
            ("eigen blijft delen[0].dag".to_owned(), (false, false))
        );
        assert_eq!(known("2026-02-01"), ("blijft".to_owned(), (false, false)));
        let mut late = item("2026-03-04", "2026-03-06");
        assert!(!late.forget_after(day("2026-03-03")) && late.forget_after(day("2026-03-04")));
        assert_eq!(late.later, None);
    }

    #[test]
    fn a_declaration_says_what_is_decided_about_each_key() {
        let [words, own, _, answer, ..] = Toy::FIELDS else {
            panic!("fields")
        };
        assert_eq!((words.name, words.need), ("woord", Need::Required));
        assert!(matches!(words.shape, Shape::List(_, 2)));
        assert_eq!((own.name, own.short), ("eigen", Some("e")));
        assert_eq!(
            (answer.known, answer.sets_day),
            (KnownFrom::DayOf("antwoord-op"), true)
        );
        // A text of which nobody decided: the compiler refuses it where the history is told.
        assert_eq!(answer.disclosure, Disclosure::Undecided);
        assert_eq!(toy().key_of("eigen"), Some(Span::START));
        assert_eq!(toy().key_of("woorden"), None);
        assert_eq!(String::KIND, super::super::Kind::Text);
    }

    #[test]
    fn a_path_of_the_history_leads_to_its_keys() {
        let keys = |path: &str| {
            let along = fields_along(Complaint::FIELDS, path)?;
            Some(
                along
                    .into_iter()
                    .map(|field| field.key)
                    .collect::<Vec<_>>()
                    .join("/"),
            )
        };
        assert_eq!(
            keys("voorstellen[0].reactie").as_deref(),
            Some("voorstellen/reactie")
        );
        assert_eq!(keys("categorie[1]").as_deref(), Some("categorie"));
        assert_eq!(
            keys("behandeling.afspraken[12].met").as_deref(),
            Some("behandeling/afspraken/met")
        );
        for strange in ["status", "voorstellen[0].prijs", "ontvangen.dag", ""] {
            assert_eq!(keys(strange), None, "{strange}");
        }
    }
}
