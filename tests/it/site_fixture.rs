//! Sites in memory for tests: a register from texts or from a folder, rendered for an audience.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use klachten::calendar::Day;
use klachten::files::{self, Selection};
use klachten::record::Audience;
use klachten::register::Register;
use klachten::rules::{Assessment, RuleInput};
use klachten::site::{File, Input, render_into};
use klachten::templates::TemplateError;
use klachten::wording::Lang;

/// The settings that every made-up register of these tests begins with.
pub const SETTINGS: &str = "organisatie: Proefbedrijf\ntijdzone: Europe/Amsterdam\nprocedure:\n  - versie: 1\n    geldig-vanaf: 2024-01-01\n    \
termijnen:\n      ontvangstbevestiging: 1 week\n      uitleg-procedure: 2 weken\n";

pub fn judged(files: Vec<files::File>, as_of: &str) -> Assessment {
    let as_of = Day::parse(as_of).unwrap();
    let register = Register::read(files);
    let statuses = klachten::procedure::statuses(&register, as_of);
    let findings = klachten::rules::judge(&RuleInput::new(&register, &statuses), as_of);
    Assessment {
        as_of,
        register,
        statuses,
        findings,
        history: None,
        unchecked_signatures: 0,
        revision: Some("0123456789abcdef0123456789abcdef01234567".into()),
        complete: true,
    }
}

/// A register of texts, by path.
pub fn register_of(texts: &[(&str, String)], as_of: &str) -> Assessment {
    let file = |(path, text): &(&str, String)| files::File::new(*path, text.as_str());
    judged(texts.iter().map(file).collect(), as_of)
}

/// The example register of this repository.
pub fn example() -> Assessment {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
    judged(
        files::read_folder(&folder, &Selection::All).unwrap(),
        "2026-11-22",
    )
}

/// Every file of the site for one audience, sorted by path.
pub fn render(input: &Input<'_>, audience: Audience) -> Result<Vec<File>, TemplateError> {
    let files: Mutex<Vec<File>> = Mutex::default();
    let keep = |file| -> Result<(), TemplateError> {
        files.lock().unwrap().push(file);
        Ok(())
    };
    render_into(input, audience, &keep)?;
    let mut files = files.into_inner().unwrap();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

pub fn site(assessment: &Assessment, audience: Audience, lang: Lang) -> Vec<File> {
    let templates = BTreeMap::new();
    render(
        &Input {
            assessment,
            lang,
            templates: &templates,
            decided_years: &|_| None,
            last_readable: &[],
            previous: &|_| None,
        },
        audience,
    )
    .unwrap()
}

/// The text of a file; every file of a site is text.
pub fn text(file: &File) -> &str {
    std::str::from_utf8(file.bytes()).unwrap()
}
