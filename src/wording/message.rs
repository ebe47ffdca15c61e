//! A text that has not been put into words yet.

use crate::calendar::Day;

/// A key of the texts with its arguments, in the order in which they were given.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub const fn new(key: &'static str) -> Message {
        Message {
            key,
            args: Vec::new(),
        }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Message {
        self.args.push((name, value.into()));
        self
    }
}

/// An argument of a message. How it is written depends on the language.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Printed as it is.
    Text(String),
    /// A whole number; chooses the plural.
    Number(i64),
    /// A number with this many decimals (comma in Dutch); chooses no plural.
    Decimal(f64, u8),
    /// Written as `YYYY-MM-DD`: findings and programs.
    Day(Day),
    /// Written in full: "6 maart 2026".
    LongDay(Day),
    /// "1, 2 en 3".
    List(Vec<String>),
    /// The same of arguments that depend on the language themselves.
    Among(Vec<Arg>),
    /// Another text of the same catalogue, put into words in the same language.
    Key(&'static str),
}

impl From<u32> for Arg {
    fn from(count: u32) -> Arg {
        Arg::Number(i64::from(count))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

/// As the system shows it.
impl From<&std::path::Path> for Arg {
    fn from(path: &std::path::Path) -> Arg {
        Arg::Text(path.display().to_string())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Day> for Arg {
    fn from(day: Day) -> Arg {
        Arg::Day(day)
    }
}

impl From<Vec<String>> for Arg {
    fn from(items: Vec<String>) -> Arg {
        Arg::List(items)
    }
}
