//! What a record is to its reader: fields with a kind and a shape, values that cannot be built
//! wrong. How one is declared stands in `declare`.

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
    /// A record, or one scalar that stands for its first key alone.
    ValueOrRecord(&'static [Field]),
    /// A list of those.
    ValuesOrRecords(&'static [Field]),
    /// Free keys, each with a scalar.
    Map(Kind),
    /// Free keys, each with a record.
    RecordMap(&'static [Field]),
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
    fn value_or_record<R: Record>(&mut self, key: &'static str) -> Option<R>;
    fn values_or_records<R: Record>(&mut self, key: &'static str) -> Vec<R>;
    fn map<T: Value>(&mut self, key: &'static str, need: Need) -> Vec<(Placed<String>, Placed<T>)>;
    fn record_map<R: Record>(&mut self, key: &'static str) -> Vec<(Placed<String>, R)>;
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
