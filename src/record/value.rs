//! Scalars of a record: what kinds there are, and the values that cannot be built wrong.

use crate::calendar::{Day, Retention, Term, Zone};
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
    /// One of the fixed channels, or a key of `kanalen` (F005 otherwise).
    Channel,
    /// `klager`, or a role.
    Recipient,
    /// A reference to another record (F011 when it is not there).
    ComplaintNumber,
    MeasureNumber,
    /// A number of a complaint that need not be in use any more.
    FormerNumber,
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
    /// `https://...`.
    WebAddress,
    /// `https://...` or `mailto:...`.
    FormAddress,
    /// An e-mail address or a telephone number.
    Contact,
}

impl Kind {
    /// Whether people choose the words: a text, or the name of somebody.
    #[must_use]
    pub const fn is_free(self) -> bool {
        matches!(self, Kind::Text | Kind::Role | Kind::Recipient)
    }

    /// Whether it names something that must exist elsewhere (F011; F005 for a channel).
    #[must_use]
    pub const fn refers(self) -> bool {
        matches!(
            self,
            Kind::Category
                | Kind::Cause
                | Kind::Role
                | Kind::Recipient
                | Kind::Channel
                | Kind::ComplaintNumber
                | Kind::MeasureNumber
        )
    }

    /// Whether it is a day, past or ahead.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Kind::Fact | Kind::Planned)
    }
}

/// A scalar that a record can hold. It cannot be built from a text that is not allowed.
pub trait Value: Sized {
    const KIND: Kind;
    /// How the texts of a fixed word are called: this, a dash and the word.
    const TEXTS: Option<&'static str> = None;
    /// The value, or nothing when the text is not allowed here.
    fn parse(text: &str) -> Option<Self>;
    /// The day on which something happened, where the value is one.
    fn fact(&self) -> Option<Day> {
        None
    }
}

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
        let plain =
            !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
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
