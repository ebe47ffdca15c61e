//! New files of a register: a complaint, a measure, a year, a whole register. Each is a text with
//! short guidance where a value is still to come, filled in by the same editor that later changes
//! it.

use super::editor::editor_files;
use crate::procedure::neutral_text;
use crate::record::{Complaint, Field, Measure, Record, Year};
use crate::register::{Change, Refusal, as_plain_text, edit, edit_settings};
use crate::repository::{OWN_HOOK, PathChange};
use crate::wording::Lang;

macro_rules! texts {
    ($name:literal) => {
        |lang| match lang {
            Lang::Nl => include_str!(concat!("scaffold/nl/", $name)),
            Lang::En => include_str!(concat!("scaffold/en/", $name)),
        }
    };
}

const ATTRIBUTES: &str = include_str!("scaffold/gitattributes");

/// The attributes of a register that was begun before git was told how records are merged, with the
/// lines that say it; nothing where these stand there already, whatever git makes of them here.
#[must_use]
pub fn with_merge_attributes(attributes: &str) -> Option<String> {
    let about_merging =
        |line: &&str| line.contains("merge=klachten") || line.contains("Two versions");
    let wanted = || ATTRIBUTES.lines().filter(about_merging);
    if wanted().all(|line| attributes.lines().any(|known| known == line)) {
        return None;
    }
    let mut lines = attributes.to_owned();
    if !lines.is_empty() && !lines.ends_with('\n') {
        lines.push('\n');
    }
    for line in wanted() {
        lines.push_str(line);
        lines.push('\n');
    }
    Some(lines)
}

/// What kind of record a new file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewRecord {
    Complaint,
    Measure,
    Year,
}

impl NewRecord {
    /// The known keys of its front matter.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            NewRecord::Complaint => Complaint::FIELDS,
            NewRecord::Measure => Measure::FIELDS,
            NewRecord::Year => Year::FIELDS,
        }
    }

    fn text(self, lang: Lang) -> &'static str {
        let text: fn(Lang) -> &'static str = match self {
            NewRecord::Complaint => texts!("complaint.md"),
            NewRecord::Measure => texts!("measure.md"),
            NewRecord::Year => texts!("year.md"),
        };
        text(lang)
    }
}

/// A new file with these facts, and `body` as the text under its first heading (a measure's has
/// none).
///
/// # Errors
/// When a fact does not fit the record.
pub fn new_file(
    kind: NewRecord,
    lang: Lang,
    changes: &[Change],
    body: &str,
) -> Result<String, Refusal> {
    Ok(with_body(
        edit(kind.text(lang), kind.fields(), changes)?,
        body,
    ))
}

/// The text of a record that is taken over from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body<'a> {
    /// What stands under the front matter, as it stood there.
    Whole(&'a str),
    /// The complaint itself, to stand under its heading.
    Complaint(&'a str),
}

/// A new complaint without guidance, for facts that are taken over from elsewhere.
///
/// # Errors
/// When a fact does not fit the record.
pub fn bare_file(
    fields: &'static [Field],
    changes: &[Change],
    body: Body<'_>,
) -> Result<String, Refusal> {
    match body {
        Body::Whole(body) => {
            let head = edit("---\n---\n", fields, changes)?;
            let body = body.trim();
            Ok(match body {
                "" => head,
                body => format!("{head}\n{body}\n"),
            })
        }
        Body::Complaint(body) => Ok(with_body(
            edit("---\n---\n\n## Klacht\n\n## Verloop\n", fields, changes)?,
            body,
        )),
    }
}

/// Puts a text under the heading `Klacht`, or at the end where there is none.
fn with_body(filled: String, body: &str) -> String {
    let body = body.trim();
    if body.is_empty() {
        return filled;
    }
    let body = format!("{}\n", as_plain_text(body));
    match filled.split_once("\n## Klacht\n") {
        Some((head, rest)) => format!("{head}\n## Klacht\n\n{body}{rest}"),
        None => format!("{filled}{body}"),
    }
}

/// The files of a new register; `answers` are changes to register.yml, `forge_file` is what its
/// forge runs.
///
/// # Errors
/// When an answer does not fit register.yml.
pub fn new_register(
    lang: Lang,
    answers: &[Change],
    forge_file: PathChange,
) -> Result<Vec<PathChange>, Refusal> {
    let settings: fn(Lang) -> &'static str = texts!("register.yml");
    let settings = edit_settings(settings(lang), answers)?;
    let files = [
        ("register.yml", settings),
        (".gitattributes", ATTRIBUTES.to_owned()),
        (".gitignore", include_str!("scaffold/gitignore").to_owned()),
        ("procedure/1.md", neutral_text(lang).to_owned()),
        ("klachten/.gitkeep", String::new()),
        ("maatregelen/.gitkeep", String::new()),
        ("jaarverslagen/.gitkeep", String::new()),
    ];
    let files = files
        .into_iter()
        .chain(editor_files(NewRecord::Complaint.text(lang)));
    let files = files.map(|(path, text)| PathChange::added(path, text));
    Ok(files.chain([forge_file]).collect())
}

/// The pre-commit hook that checks what is about to be committed with any git program. `program` is
/// where this program stands now, as a word of the shell.
#[must_use]
pub fn hook(program: &str) -> String {
    include_str!("scaffold/pre-commit")
        .replace("OWN_HOOK", OWN_HOOK)
        .replace("OWN_PROGRAM", program)
}

#[cfg(test)]
mod tests {
    use super::{NewRecord, new_file, new_register};
    use crate::calendar::Day;
    use crate::files::File;
    use crate::publish::{Forge, faults_added};
    use crate::register::{Change, Typed};
    use crate::wording::Lang;

    #[test]
    fn a_new_register_with_a_new_complaint_has_no_faults() {
        let day = Day::parse("2026-03-02").expect("a day");
        for lang in Lang::ALL {
            let answers = [
                Change::set("organisatie", "Bedrijf: 'Eén' & Co"),
                Change::set("taal", lang.tag()),
            ];
            let files = new_register(lang, &answers, Forge::Github.file(None)).expect("a register");
            let mut files: Vec<File> = files
                .into_iter()
                .filter(|file| !file.path.contains("/.") && !file.path.starts_with('.'))
                .map(|file| File::new(file.path, file.to.unwrap_or_default()))
                .collect();
            let facts = [
                ("nummer", "2026-001"),
                ("onderwerp", "Te laat #1"),
                ("ontvangen", "2026-03-02"),
                ("kanaal", "e-mail"),
                ("categorie", "overig"),
            ];
            let facts = facts.map(|(key, value)| Change::set(key, value));
            let text =
                new_file(NewRecord::Complaint, lang, &facts, "# Kop\n---\nTekst").expect("a file");
            assert!(
                text.contains("## Klacht\n\n\\# Kop\n---\nTekst\n\n## Verloop\n"),
                "{text}"
            );
            files.push(File::new("klachten/2026/2026-001.md", text));
            let year = new_file(NewRecord::Year, lang, &[Change::set("jaar", "2025")], "")
                .expect("a file");
            files.push(File::new("jaarverslagen/2025.md", year));
            let facts = [
                ("nummer", "M-2026-01"),
                ("titel", "T"),
                ("soort", "preventief"),
                ("aanbevolen-op", "2026-03-02"),
            ];
            let mut facts = facts.map(|(key, value)| Change::set(key, value)).to_vec();
            facts.push(Change::Append {
                path: String::from("aanleiding"),
                content: Typed::from("2026-001"),
            });
            let measure = new_file(NewRecord::Measure, lang, &facts, "Waarom.").expect("a file");
            files.push(File::new("maatregelen/2026/M-2026-01.md", measure));
            assert_eq!(faults_added(Vec::new(), files, day), []);
        }
    }
}
