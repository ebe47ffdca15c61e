//! The JSON Schema and the reader agree on every record.

use std::sync::LazyLock;

use klachten::calendar::Day;
use klachten::files::File;
use klachten::register::{Fault, RecordKind, Register, schema};
use klachten::rules::{Example, catalogue};
use klachten::wording::Lang;
use serde_json::Value;

/// Faults of the form of a record, which a schema can know.
const FORM: [&str; 4] = ["F003", "F004", "F005", "F006"];

/// What the reader and the schema each say of a file; none where YAML itself is at fault, or where
/// only the reader can know.
fn verdicts(path: &str, text: &str) -> Option<(bool, bool)> {
    let (kind, front) = match path.split('/').next()? {
        "klachten" => (RecordKind::Complaint, front(text)?),
        "maatregelen" => (RecordKind::Measure, front(text)?),
        "jaarverslagen" => (RecordKind::Year, front(text)?),
        "register.yml" => (RecordKind::Settings, text),
        _ => return None,
    };
    let register = Register::read(vec![File::new(path, text)]);
    let faults = faults(&register, kind);
    if faults.iter().any(|fault| {
        !FORM.contains(&fault.code.as_str())
            && !["F007", "F008", "F011", "F018"].contains(&fault.code.as_str())
    }) {
        return None;
    }
    let value: Value = serde_yaml::from_str(front).ok()?;
    let valid = VALIDATORS[kind as usize].is_valid(&value);
    Some((
        faults
            .iter()
            .all(|fault| !FORM.contains(&fault.code.as_str())),
        valid,
    ))
}

/// One for each kind, made once: that is what takes time.
static VALIDATORS: LazyLock<[jsonschema::Validator; 4]> = LazyLock::new(|| {
    RecordKind::ALL.map(|kind| jsonschema::validator_for(&schema(kind)).expect("a schema"))
});

fn front(text: &str) -> Option<&str> {
    Some(text.strip_prefix("---\n")?.split_once("\n---\n")?.0)
}

fn faults(register: &Register, kind: RecordKind) -> Vec<Fault> {
    match kind {
        RecordKind::Complaint => register
            .complaints
            .iter()
            .flat_map(|entry| entry.faults.clone())
            .collect(),
        RecordKind::Measure => register
            .measures
            .iter()
            .flat_map(|entry| entry.faults.clone())
            .collect(),
        RecordKind::Year => register
            .years
            .iter()
            .flat_map(|entry| entry.faults.clone())
            .collect(),
        RecordKind::Settings | RecordKind::Procedure => register.settings.faults.clone(),
    }
}

fn agree(path: &str, text: &str) -> bool {
    let verdicts = verdicts(path, text);
    if let Some((read, valid)) = verdicts {
        assert_eq!(read, valid, "reader and schema differ on {path}:\n{text}");
    }
    verdicts.is_some()
}

#[test]
fn every_example_of_every_rule_is_judged_alike() {
    let pages = catalogue().map(|rule| rule.page(Lang::Nl));
    let files = pages
        .flat_map(|page| page.bad.iter().chain(&page.good))
        .flat_map(Example::files);
    let compared = files.filter(|file| agree(&file.path, &file.text)).count();
    assert!(compared > 100, "{compared}");
}

#[test]
fn every_file_of_the_example_register_is_judged_alike() {
    let files = klachten::files::read_folder(
        std::path::Path::new("register"),
        &klachten::files::Selection::All,
    )
    .unwrap_or_default();
    // The procedure is words, and has no schema.
    let records = files
        .into_iter()
        .filter(|file| !file.path.starts_with("procedure/"));
    for file in records {
        if let klachten::files::Content::Bytes(bytes) = file.content {
            assert!(
                agree(&file.path, std::str::from_utf8(&bytes).expect("UTF-8")),
                "{}",
                file.path
            );
        }
    }
}

#[test]
fn every_line_of_a_record_with_another_value_is_judged_alike() {
    let values = [
        "",
        "~",
        "x",
        "\"\"",
        "5",
        "0",
        "6",
        "-1",
        "2026",
        "2026-02-29",
        "2024-02-29",
        "2100-02-29",
        "2026-13-01",
        "26-01-01",
        "[]",
        "{}",
        "[x]",
        "[x, y, z]",
        "{x: y}",
        "ja",
        "true",
        "nee",
        "1 week",
        "0 weken",
        "12 maanden",
        "2 jaar na afsluiting",
        "M-2026-01",
        "M-2026-1",
        "2026-007",
        "2026-7",
        "2026-0007",
        "2026-1000",
        "akkoord",
        "S502",
        "s502",
        "1.5",
        "niet-gevraagd",
        "\"#0a6b5e\"",
        "0 dagen",
        "000 dag",
        "0 werkdagen",
        "https://voorbeeld.example/a?b=c",
        "http://voorbeeld.example",
        "mailto:klachten@voorbeeld.example",
        "klachten@voorbeeld.example",
        "\"een zin met a@b.example\"",
        "\"(020) 123-4567\"",
        "0201234567",
        "nederland",
        "{kalender: nederland, extra: 2026-12-28}",
        "{kalender: geen, extra: [2026-12-28, {van: 2026-07-27}]}",
        "{kalender: geen, extra: [{tot: 2026-07-27}]}",
        "{telefoon: }",
        "{telefoon: {schriftelijk: nee}}",
    ];
    let records = [
        (
            "klachten/2026/2026-007.md",
            include_str!("fixtures/klacht.md"),
        ),
        (
            "maatregelen/2026/M-2026-01.md",
            include_str!("fixtures/maatregel.md"),
        ),
        ("jaarverslagen/2026.md", include_str!("fixtures/jaar.md")),
        (
            "register.yml",
            include_str!("../../src/rules/examples/register.yml"),
        ),
        ("register.yml", include_str!("fixtures/register.yml")),
    ];
    let (mut compared, mut differ) = (0, Vec::new());
    for (path, text) in records {
        assert!(agree(path, text));
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(colon) = line
                .find(':')
                .filter(|_| !line.starts_with(['#', '(']) && !line.starts_with("tijdzone"))
            else {
                continue;
            };
            for value in values {
                let new = format!("{}: {value}", &line[..colon]);
                let mut lines = lines.clone();
                lines[at] = &new;
                if let Some((read, valid)) = verdicts(path, &(lines.join("\n") + "\n")) {
                    compared += 1;
                    if read != valid {
                        differ.push(format!("{path}: {new}: read {read}"));
                    }
                }
            }
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    assert!(compared > 2000, "{compared}");
}

#[test]
fn the_schema_knows_the_calendar() {
    let schema = schema(RecordKind::Year);
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let valid =
        |day: &str| validator.is_valid(&serde_json::json!({ "jaar": 2026, "besloten-op": day }));
    for year in [2000, 2023, 2024, 2096, 2100] {
        for month in 0..=13 {
            for number in 0..=32 {
                let day = format!("{year}-{month:02}-{number:02}");
                assert_eq!(valid(&day), Day::parse(&day).is_some(), "{day}");
            }
        }
    }
}
