//! What was typed cannot be run: help, version, or a mistake told in the user's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::names::Names;
use super::output::Output;
use crate::calendar::local_day;
use crate::register::nearest;
use crate::rules;
use crate::wording::{Lang, Message};

/// Help or version was asked for, or something was mistyped.
pub(super) struct Usage {
    pub(super) error: clap::Error,
    pub(super) lang: Lang,
    /// What could have been typed.
    pub(super) names: Names,
}

impl Usage {
    /// Help and version are results (0); a mistake is told on standard error (2).
    pub(super) fn print(&self, output: &mut Output) -> u8 {
        let text = self.error.render().ansi().to_string();
        if !self.error.use_stderr() {
            output.result(&text);
            return 0;
        }
        let told = self
            .message()
            .map(|message| rules::words(self.lang).say(&message));
        // A mistake that clap tells in a way we do not know is told in its own words.
        output.warn(told.as_deref().unwrap_or_else(|| text.trim_end()));
        2
    }

    fn message(&self) -> Option<Message> {
        let words = rules::words(self.lang);
        let value = self.context(ContextKind::InvalidValue).unwrap_or_default();
        let key = match self.error.kind() {
            ErrorKind::InvalidSubcommand => {
                let typed = self.context(ContextKind::InvalidSubcommand)?;
                return Some(self.names.no_command(&typed, "usage-command", words));
            }
            ErrorKind::UnknownArgument => "usage-unknown",
            ErrorKind::MissingRequiredArgument => "usage-missing",
            ErrorKind::MissingSubcommand => "usage-no-command",
            ErrorKind::InvalidValue if value.is_empty() => "usage-no-value",
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
            ErrorKind::ArgumentConflict => "usage-conflict",
            ErrorKind::TooManyValues => "usage-unknown",
            _ => return None,
        };
        let what = self.context(ContextKind::InvalidArg).unwrap_or_default();
        let other = self.context(ContextKind::PriorArg).unwrap_or_default();
        let near = self.names.nearest_option(&what);
        let near = near.filter(|_| self.error.kind() == ErrorKind::UnknownArgument);
        let near = near.or_else(|| self.nearest_value(&value));
        let allowed = self.context(ContextKind::ValidValue);
        let is_day = what.contains(&words.text("help-value-yyyy-mm-dd"));
        let hint = match (near, allowed.filter(|text| !text.is_empty())) {
            (Some(near), _) => Some(Message::new("usage-near").with("near", near)),
            (None, Some(allowed)) => Some(Message::new("usage-allowed").with("allowed", allowed)),
            (None, None) => is_day.then(|| day_hint(&value)),
        };
        // With its space: without a hint there is none.
        let hint = hint.map(|hint| format!(" {}", words.say(&hint)));
        Some(
            Message::new(key)
                .with("what", what)
                .with("value", value)
                .with("other", other)
                .with("hint", hint.unwrap_or_default()),
        )
    }

    /// The value that was probably meant. Clap has its own, but takes "terecht" for "geen-klacht".
    fn nearest_value(&self, typed: &str) -> Option<String> {
        let Some(ContextValue::Strings(values)) = self.error.get(ContextKind::ValidValue) else {
            return None;
        };
        nearest(typed, values.iter().map(String::as_str)).map(str::to_owned)
    }

    fn context(&self, kind: ContextKind) -> Option<String> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(text.clone()),
            ContextValue::Strings(texts) => Some(texts.join(", ")),
            ContextValue::StyledStr(text) => Some(text.to_string()),
            _ => None,
        }
    }
}

/// The day that was probably meant (`2-3-2026`), else how a day is written.
fn day_hint(typed: &str) -> Message {
    // The day of a moment depends on the register's zone: then nothing is suggested.
    match local_day(typed) {
        Some(day) => Message::new("usage-near").with("near", day.to_string()),
        None => Message::new("ask-day"),
    }
}
