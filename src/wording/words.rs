//! The catalogue of one language, and how a message becomes words.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::lang::Lang;
use super::{Arg, Message, amount, day_long};
use crate::calendar::{Term, Unit};

/// The texts of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

macro_rules! texts {
    ($lang:literal: $($room:literal)*) => { &[$(include_str!(concat!($lang, "/", $room, ".ftl"))),*] };
}

/// One line a room; `tests` keep the two lists alike.
const DUTCH: &[&str] = texts!("nl": "cli" "writing" "sharing" "edit" "interop" "general" "help" "keys" "letters" "preview" "procedure" "report" "repository" "site" "diagnostics");
const ENGLISH: &[&str] = texts!("en": "cli" "writing" "sharing" "edit" "interop" "general" "help" "keys" "letters" "preview" "procedure" "report" "repository" "site" "diagnostics");

impl Words {
    /// The texts of a language, with those that a higher room brings along (the rules' own pages).
    ///
    /// # Panics
    /// Never on a text a user can change: the catalogues are part of the program, and a test reads
    /// every one of them.
    #[must_use]
    pub fn new<S: AsRef<str>>(lang: Lang, more: impl IntoIterator<Item = S>) -> Words {
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are invisible characters; findings and pages must hold none.
        bundle.set_use_isolating(false);
        let own = if lang == Lang::Nl { DUTCH } else { ENGLISH };
        let own = own.iter().map(|text| (*text).to_owned());
        for text in own.chain(more.into_iter().map(|text| text.as_ref().to_owned())) {
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Words { lang, bundle }
    }

    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether the catalogue has this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle
            .get_message(key)
            .is_some_and(|message| message.value().is_some())
    }

    /// The text of a key without arguments. A key that does not exist comes back in brackets: a
    /// fault of ours, which tests catch, must not hide the officer's record.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.say_args(key, &[])
    }

    /// A message in words.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.say_args(message.key, &message.args)
    }

    /// The length of a term in words: "2 weken".
    #[must_use]
    pub fn length(&self, term: Term) -> String {
        let key = match term.unit {
            Unit::Days => "report-days",
            Unit::Weeks => "report-weeks",
            Unit::Months => "report-months",
            Unit::WorkingDays => "report-working-days",
        };
        self.say_args(key, &[("days", Arg::Number(i64::from(term.count)))])
    }

    /// A key, computed or not, with its arguments, in words.
    #[must_use]
    pub fn say_args(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return format!("[{key}]");
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(*name, self.value(arg));
        }
        let mut faults = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut faults)
            .into_owned();
        debug_assert!(faults.is_empty(), "{key}: {faults:?}");
        text
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            // Fluent prints numbers without grouping; `group` is for the sites' tables.
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Decimal(number, decimals) => {
                FluentValue::from(amount(self.lang, *number, *decimals))
            }
            Arg::Day(day) => FluentValue::from(day.to_string()),
            Arg::LongDay(day) => FluentValue::from(day_long(self.lang, *day)),
            Arg::List(items) => FluentValue::from(self.list(items)),
            Arg::Among(items) => {
                let told = items.iter().map(|item| self.told(item));
                FluentValue::from(self.list(&told.collect::<Vec<_>>()))
            }
            Arg::Key(key) => FluentValue::from(self.text(key)),
        }
    }

    /// One item of a list, in words.
    fn told(&self, item: &Arg) -> String {
        match item {
            Arg::Key(key) => self.text(key),
            Arg::Text(text) => text.clone(),
            other => match self.value(other) {
                FluentValue::String(text) => text.into_owned(),
                FluentValue::Number(number) => number.as_string().into_owned(),
                _ => String::new(),
            },
        }
    }

    /// "a, b en c".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [start @ .., last] => format!("{} {} {last}", start.join(", "), self.text("and")),
        }
    }
}
