//! Names that register.yml declares, and other scalars with a shape of their own.

use super::value::{Kind, Value};
use super::{Channel, ComplaintNumber};
use crate::calendar::Day;

/// Values that are kept as they were typed, where the text is one of their kind.
macro_rules! text_value {
    ($( $(#[$doc:meta])* pub struct $name:ident: $kind:ident if $is:expr $(, texts $texts:literal)?; )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// As it was typed.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Value for $name {
            const KIND: Kind = Kind::$kind;
            $( const TEXTS: Option<&'static str> = Some($texts); )?
            fn parse(text: &str) -> Option<Self> {
                $is(text).then(|| $name(text.to_owned()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }
    )* };
}
pub(super) use text_value;

// Whether register.yml declares a name is F011's business.
text_value! {
    /// A key of `categorieen`.
    pub struct CategoryKey: Category if is_filled;
    /// A key of `oorzaken`.
    pub struct CauseKey: Cause if is_filled;
    /// A key of `functies`: a role or pseudonym, never a name.
    pub struct RoleKey: Role if is_filled;
    /// How a complaint came in: one of [`Channel`], or a key of `kanalen`.
    pub struct ChannelKey: Channel if is_filled, texts "site-way";
    /// Who received a copy: `klager`, or a role.
    pub struct Recipient: Recipient if is_filled;
    /// The code of a rule in an explanation: a letter and three or four digits. Whether it exists
    /// and applies is F014's business.
    pub struct RuleCode: RuleCode if is_code;
    /// 64 hexadecimal digits: a commitment to data kept outside git (`kluis`), or a file's SHA-256.
    pub struct Commitment: Hex64 if is_hash;
}

fn is_filled(text: &str) -> bool {
    !text.is_empty()
}

fn is_code(text: &str) -> bool {
    text.split_at_checked(1).is_some_and(|(letter, digits)| {
        "FDSTHA".contains(letter)
            && (3..=4).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl Recipient {
    /// Whether the copy went to the complainant.
    #[must_use]
    pub fn is_complainant(&self) -> bool {
        self.0 == "klager"
    }
}

impl ChannelKey {
    /// The channel as every register knows it; none where `kanalen` declares it.
    #[must_use]
    pub fn fixed(&self) -> Option<Channel> {
        Channel::parse(&self.0)
    }
}

impl From<Channel> for ChannelKey {
    fn from(channel: Channel) -> ChannelKey {
        ChannelKey(channel.word().to_owned())
    }
}

/// A day that may lie ahead; no fact, so D001 does not judge it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlannedDay(pub Day);

impl Value for PlannedDay {
    const KIND: Kind = Kind::Planned;
    fn parse(text: &str) -> Option<Self> {
        Day::parse(text).map(PlannedDay)
    }
}

/// The complainant's judgement of the handling (`tevredenheid`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Score {
    /// 1 (not at all satisfied) to 5.
    Given(u8),
    /// `niet-gevraagd`.
    NotAsked,
}

impl Value for Score {
    const KIND: Kind = Kind::Score;
    fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [digit @ b'1'..=b'5'] => Some(Score::Given(digit - b'0')),
            b"niet-gevraagd" => Some(Score::NotAsked),
            _ => None,
        }
    }
}

/// A colour `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Value for Color {
    const KIND: Kind = Kind::Color;
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        })?;
        let part = |range| u8::from_str_radix(&digits[range], 16).ok();
        Some(Color {
            red: part(0..2)?,
            green: part(2..4)?,
            blue: part(4..6)?,
        })
    }
}

/// The number that a complaint had before (`eerder-nummer`). It need not be in use any more, so it
/// is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormerNumber(pub ComplaintNumber);

impl Value for FormerNumber {
    const KIND: Kind = Kind::FormerNumber;
    fn parse(text: &str) -> Option<Self> {
        ComplaintNumber::parse(text).map(FormerNumber)
    }
}
