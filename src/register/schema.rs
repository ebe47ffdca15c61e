//! The JSON Schema of each kind of record, for editors: from the same declarations as the reader,
//! so that the two cannot differ.

use crate::json::{Map, Value, json};

use super::RecordKind;
use crate::record::{Complaint, Field, Kind, Measure, Need, Record, Settings, Shape, Year};

impl RecordKind {
    /// Each kind once.
    pub const ALL: [RecordKind; 4] = [
        RecordKind::Complaint,
        RecordKind::Measure,
        RecordKind::Year,
        RecordKind::Settings,
    ];

    /// The word for it in file names and options.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            RecordKind::Complaint => "klacht",
            RecordKind::Measure => "maatregel",
            RecordKind::Year => "jaar",
            RecordKind::Settings => "register",
            RecordKind::Procedure => "procedure",
        }
    }

    /// The keys of its front matter; none of what is words only.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            RecordKind::Complaint => Complaint::FIELDS,
            RecordKind::Measure => Measure::FIELDS,
            RecordKind::Year => Year::FIELDS,
            RecordKind::Settings => Settings::FIELDS,
            // Words, without keys.
            RecordKind::Procedure => &[],
        }
    }
}

/// The schema of one kind of record (draft 7, which editors know best). A key that is there but
/// empty counts as absent, so an optional key may be null.
#[must_use]
pub fn schema(kind: RecordKind) -> Value {
    let mut schema = object(kind.fields());
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["title"] = json!(kind.word());
    schema
}

fn object(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| (field.key.to_owned(), property(field)))
        .collect();
    let required: Vec<&str> = fields
        .iter()
        .filter(|field| field.need == Need::Required)
        .map(|field| field.key)
        .collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn property(field: &Field) -> Value {
    let required = field.need == Need::Required;
    let value = match field.shape {
        Shape::One(kind) => scalar(kind),
        Shape::List(kind, most) => either([scalar(kind), list(scalar(kind), required, most)]),
        Shape::Record(fields) => object(fields),
        Shape::Records(fields) => list(object(fields), required, usize::MAX),
        Shape::ValueOrRecord(fields) => value_or_record(fields),
        Shape::ValuesOrRecords(fields) => either([
            short(fields),
            list(value_or_record(fields), required, usize::MAX),
        ]),
        Shape::Map(kind) => map(scalar(kind), required),
        Shape::RecordMap(fields) => map(object(fields), required),
    };
    if required { value } else { or_nothing(value) }
}

/// One scalar that stands for the first key of a record, or the record.
fn value_or_record(fields: &[Field]) -> Value {
    either([short(fields), object(fields)])
}

fn short(fields: &[Field]) -> Value {
    let first = fields.first().map(|field| field.shape);
    match first {
        Some(Shape::One(kind)) => scalar(kind),
        _ => json!(false),
    }
}

fn map(value: Value, required: bool) -> Value {
    let least = usize::from(required);
    json!({ "type": "object", "minProperties": least, "additionalProperties": or_nothing(value) })
}

fn list(item: Value, required: bool, most: usize) -> Value {
    let mut list =
        json!({ "type": "array", "items": or_nothing(item), "minItems": usize::from(required) });
    if most < usize::MAX {
        list["maxItems"] = json!(most);
    }
    list
}

fn either(values: impl Into<Vec<Value>>) -> Value {
    json!({ "anyOf": values.into() })
}

/// An empty value counts as absent.
fn or_nothing(value: Value) -> Value {
    either([value, json!({ "enum": [null, "", [], {}] })])
}

fn scalar(kind: Kind) -> Value {
    match kind {
        // What looks like a number or a truth value is text here, as typed.
        Kind::Text
        | Kind::Category
        | Kind::Cause
        | Kind::Role
        | Kind::Recipient
        | Kind::Channel => either([
            json!({ "type": "string", "pattern": "\\S" }),
            json!({ "type": ["number", "boolean"] }),
        ]),
        // There are six hundred zones, and new ones every year; only the reader knows them.
        Kind::Zone => json!({ "type": "string", "minLength": 1 }),
        Kind::Fact | Kind::Planned => pattern(DAY),
        Kind::Integer(least, most) => either([
            json!({ "type": "integer", "minimum": least, "maximum": most }),
            json!({ "type": "string", "pattern": "^[0-9]{1,9}$" }),
        ]),
        Kind::Vocabulary(words) => {
            let truths = words
                .iter()
                .filter_map(|word| word.parse::<bool>().ok())
                .map(Value::from);
            json!({ "enum": words.iter().copied().map(Value::from).chain(truths).collect::<Vec<_>>() })
        }
        Kind::ComplaintNumber | Kind::FormerNumber => {
            pattern(&format!("^{YEAR}-(00[1-9]|0[1-9][0-9]|[1-9][0-9]{{2,8}})$"))
        }
        Kind::MeasureNumber => pattern(&format!("^M-{YEAR}-(0[1-9]|[1-9][0-9]{{1,8}})$")),
        Kind::RuleCode => pattern("^[FDSTHA][0-9]{3,4}$"),
        Kind::Term => pattern(&format!(
            "^(0{{1,3}} +(dag|dagen)|{COUNT} +(dag|dagen|week|weken|maand|maanden|werkdag|werkdagen))$"
        )),
        Kind::Retention => pattern(&format!(
            "^{COUNT} +(jaar|jaren|maand|maanden) *(na afsluiting)?$"
        )),
        Kind::Hex64 => pattern("^[0-9a-fA-F]{64}$"),
        Kind::Score => json!({ "enum": [1, 2, 3, 4, 5, "1", "2", "3", "4", "5", "niet-gevraagd"] }),
        Kind::Color => pattern("^#[0-9a-fA-F]{6}$"),
        Kind::WebAddress => pattern(&format!("^https://{UNBROKEN}+$")),
        Kind::FormAddress => pattern(&format!("^(https://{UNBROKEN}+|mailto:{MAIL})$")),
        Kind::Contact => either([
            pattern(&format!("^({MAIL}|[0-9+(][0-9 ().-]{{4,18}}[0-9])$")),
            // A telephone number without quotes is a number to an editor.
            json!({ "type": "integer", "minimum": 100_000 }),
        ]),
    }
}

fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

/// A sign of an address: visible ASCII, and none that ends it in a page or a letter.
const UNBROKEN: &str = "[!#-;=?-~]";

/// Something on both sides of one `@`.
const MAIL: &str = "[!#-;=?A-~]+@[!#-;=?A-~]+";

/// 2000 to 2100.
const YEAR: &str = "(20[0-9]{2}|2100)";

/// 1 to 999, in at most three digits.
const COUNT: &str = "(0{0,2}[1-9]|0?[1-9][0-9]|[1-9][0-9]{2})";

/// A day that the calendar has, 2000-01-01 to 2100-12-31; 2100 is no leap year.
const DAY: &str = "^((20[0-9]{2}|2100)-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))\
|20([02468][048]|[13579][26])-02-29)$";
