//! One key of a record, with everything that is decided about it: what may stand under it, by which
//! day it is known, whether it may change, who may learn its value, how `record` calls it.

use super::value::Kind;

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

impl Shape {
    /// The keys of the record or records under it; none for scalars.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Shape::Record(fields)
            | Shape::Records(fields)
            | Shape::ValueOrRecord(fields)
            | Shape::ValuesOrRecords(fields)
            | Shape::RecordMap(fields) => fields,
            Shape::One(_) | Shape::List(..) | Shape::Map(_) => &[],
        }
    }

    /// The kind of its scalars; none for records.
    #[must_use]
    pub const fn kind(self) -> Option<Kind> {
        match self {
            Shape::One(kind) | Shape::List(kind, _) | Shape::Map(kind) => Some(kind),
            _ => None,
        }
    }
}

/// From which day on a fact is known, for a look at the register as it was on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownFrom {
    /// A day that something happened: from that day on. Anything else: as soon as its record is.
    Itself,
    /// The day under this key of the same record.
    DayOf(&'static str),
    /// Always, whatever its day.
    Ever,
}

/// Who among those that see the history of a complaint may learn the values of a key. The staff
/// sees no history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosure {
    /// A day, a number, a word of a fixed list: everyone.
    Plain,
    /// A text or a name of which nobody decided yet. The compiler refuses it in a complaint.
    Undecided,
    /// A text that everyone may read.
    Told,
    /// A person, or words about one: only who may see persons.
    Person,
    /// Nobody: it says nothing, or is nobody's business.
    Opaque,
}

/// One key of a record. Declared by [`record!`](super::declare), with an attribute for each
/// decision that is not the usual one; the methods of this type are those attributes.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub key: &'static str,
    pub need: Need,
    pub shape: Shape,
    /// How the texts of its fixed words are called; see [`Value::TEXTS`](super::Value::TEXTS).
    pub texts: Option<&'static str>,
    /// How `record` calls it: the key, or the singular of a list.
    pub name: &'static str,
    /// A shorter name that `record` takes as well.
    pub short: Option<&'static str>,
    pub known: KnownFrom,
    /// Whether recording it sets the day by which it is known.
    pub sets_day: bool,
    /// Whether `record` puts the day of the whole record here.
    pub is_record_day: bool,
    /// Whether the whole record is known from this day on.
    pub dates_record: bool,
    /// Whether its day was recorded before, under another key or elsewhere.
    pub recorded_before: bool,
    pub set_once: bool,
    pub after_closing: bool,
    pub disclosure: Disclosure,
    /// Whether owners do not even learn that it changed.
    pub officer_only: bool,
    /// Whether `record` takes this key of an inner record by its own name.
    pub is_fact: bool,
    /// Whether only the program writes it, so that no option and no fact is called so.
    pub by_program: bool,
    /// The steps of the procedure that it records; none where it belongs to no step.
    pub steps: &'static [u8],
}

/// The attributes of a declaration.
impl Field {
    /// True from the first moment on: each later change is H002.
    pub(super) const fn set_once(mut self) -> Field {
        self.set_once = true;
        self
    }

    /// May still come to, or change in, a closed complaint: neither H004 nor D004.
    pub(super) const fn after_closing(mut self) -> Field {
        self.after_closing = true;
        self
    }

    /// `record` puts the day of the whole record here.
    pub(super) const fn record_day(mut self) -> Field {
        self.is_record_day = true;
        self
    }

    /// The day of the whole record, which is known from then on.
    pub(super) const fn dates_record(self) -> Field {
        Field {
            dates_record: true,
            ..self.record_day()
        }
    }

    /// Known from the day under another key of the record; `record` sets that day along with it.
    pub(super) const fn dated_by(self, key: &'static str) -> Field {
        Field {
            sets_day: true,
            ..self.known_by(key)
        }
    }

    /// Known from the day under another key of the record, which is recorded for itself.
    pub(super) const fn known_by(mut self, key: &'static str) -> Field {
        self.known = KnownFrom::DayOf(key);
        self
    }

    /// Known whatever its day: an explanation given later speaks of what happened before.
    pub(super) const fn ever_known(mut self) -> Field {
        self.known = KnownFrom::Ever;
        self
    }

    /// Its day was recorded before, under another key or elsewhere: recording it here is never late.
    pub(super) const fn recorded_before(mut self) -> Field {
        self.recorded_before = true;
        self
    }

    /// At most so many items.
    pub(super) const fn at_most(mut self, most: usize) -> Field {
        if let Shape::List(kind, _) = self.shape {
            self.shape = Shape::List(kind, most);
        }
        self
    }

    /// A list or a map that must hold something.
    pub(super) const fn filled(mut self) -> Field {
        self.need = Need::Required;
        self
    }

    /// One value may stand for a whole record: that of its first key.
    pub(super) const fn or_value(mut self) -> Field {
        self.shape = match self.shape {
            Shape::Record(fields) => Shape::ValueOrRecord(fields),
            Shape::Records(fields) => Shape::ValuesOrRecords(fields),
            shape => shape,
        };
        self
    }

    /// How `record` and the options call one item of a list.
    pub(super) const fn singular(mut self, name: &'static str) -> Field {
        self.name = name;
        self
    }

    /// A shorter name that `record` takes as well.
    pub(super) const fn short(mut self, name: &'static str) -> Field {
        self.short = Some(name);
        self
    }

    /// `record` takes this key of an inner record by its own name.
    pub(super) const fn fact(mut self) -> Field {
        self.is_fact = true;
        self
    }

    /// Only the program writes it.
    pub(super) const fn by_program(mut self) -> Field {
        self.by_program = true;
        self
    }

    /// The steps of the procedure that it records.
    pub(super) const fn steps(mut self, steps: &'static [u8]) -> Field {
        self.steps = steps;
        self
    }

    /// A text that everyone who sees the history may read.
    pub(super) const fn told(mut self) -> Field {
        self.disclosure = Disclosure::Told;
        self
    }

    /// A person, or words about one.
    pub(super) const fn person(mut self) -> Field {
        self.disclosure = Disclosure::Person;
        self
    }

    /// A value that nobody learns.
    pub(super) const fn opaque(mut self) -> Field {
        self.disclosure = Disclosure::Opaque;
        self
    }

    /// Owners do not even learn that it changed.
    pub(super) const fn officer_only(mut self) -> Field {
        self.officer_only = true;
        self
    }
}

/// The key with this name.
#[must_use]
pub fn field<'f>(fields: &'f [Field], key: &str) -> Option<&'f Field> {
    fields.iter().find(|field| field.key == key)
}

/// The key of the record itself that a path as the history addresses it begins with.
#[must_use]
pub fn field_of_path<'f>(fields: &'f [Field], path: &str) -> Option<&'f Field> {
    field(fields, path.split(['.', '[']).next().unwrap_or(path))
}

/// The fields along a path: `voorstellen[0].reactie` is the list and the key of its item. Nothing
/// where a key on the way is not ours.
#[must_use]
pub fn fields_along<'f>(fields: &'f [Field], path: &str) -> Option<Vec<&'f Field>> {
    let mut along = Vec::new();
    let mut fields = fields;
    for part in path.split('.') {
        let found = field_of_path(fields, part)?;
        along.push(found);
        fields = found.shape.fields();
    }
    Some(along)
}

/// What `record` takes for the fact at an address: of `behandeling.afspraken[1].met` the key `met`
/// of the second `afspraak`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Called<'p> {
    pub name: &'static str,
    /// Its place in its list, from 0.
    pub item: Option<usize>,
    pub key: Option<&'p str>,
}

/// How the fact at an address is called: by the innermost list that holds it, else by its outermost
/// key. Nothing where a key on the way is not ours.
#[must_use]
pub fn called<'p>(fields: &[Field], path: &'p str) -> Option<Called<'p>> {
    let along = fields_along(fields, path)?;
    let parts: Vec<&str> = path.split('.').collect();
    let list = parts.iter().rposition(|part| part.ends_with(']'));
    let at = list.unwrap_or(0);
    let place = parts[at].split_once('[');
    Some(Called {
        name: along[at].name,
        item: place.and_then(|(_, place)| place.trim_end_matches(']').parse().ok()),
        key: parts.get(at + 1).copied(),
    })
}

/// Refuses at compile time a record in which a day is known by nothing: a required day must be that
/// of its record, and what is known by another day must name a day of the same record.
pub(super) const fn assert_dated(fields: &[Field]) {
    let mut at = 0;
    while at < fields.len() {
        let field = &fields[at];
        let is_fact = matches!(field.shape, Shape::One(Kind::Fact));
        assert!(
            !is_fact
                || matches!(field.need, Need::Optional)
                || field.dates_record
                || matches!(field.known, KnownFrom::Ever),
            "a required day says by which day it is known: `dates_record` or `ever_known`"
        );
        assert!(
            !field.dates_record || is_fact,
            "only a day that something happened dates a record"
        );
        if let KnownFrom::DayOf(key) = field.known {
            assert!(
                has_day(fields, key) && matches!(field.need, Need::Optional),
                "`dated_by` and `known_by` name a day of the same record, and can be left out"
            );
        }
        at += 1;
    }
}

const fn has_day(fields: &[Field], key: &str) -> bool {
    let mut at = 0;
    while at < fields.len() {
        if is_same(fields[at].key, key) {
            return matches!(fields[at].shape, Shape::One(Kind::Fact));
        }
        at += 1;
    }
    false
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Refuses at compile time a text or a name of which nobody decided who may learn it, in a record
/// whose history is told on pages.
pub(super) const fn assert_disclosed(fields: &[Field]) {
    let mut at = 0;
    while at < fields.len() {
        if matches!(fields[at].disclosure, Disclosure::Undecided) {
            needs_one_of_told_person_opaque(fields[at].key);
        }
        assert_disclosed(fields[at].shape.fields());
        at += 1;
    }
}

/// The compiler shows the name of this function and, as the message, the key.
const fn needs_one_of_told_person_opaque(key: &str) -> ! {
    panic!("{}", key)
}
