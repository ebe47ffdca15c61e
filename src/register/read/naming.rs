//! What a path says about a record, and whether it agrees with what the record says (F007).

use super::{BYTE_ORDER_MARK, Fault, FaultCode};
use crate::files::PROCEDURE_FOLDER;
use crate::place::Span;
use crate::record::{ComplaintNumber, MeasureNumber, Value, YearNumber};

/// The kinds of files that a register consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RecordKind {
    Complaint,
    Measure,
    Year,
    Settings,
    /// The organisation's procedure in words, of one version.
    Procedure,
}

impl RecordKind {
    /// By the topmost folder. Files elsewhere do not reach the reader.
    pub fn of(path: &str) -> RecordKind {
        match path.split('/').next() {
            Some("klachten") => RecordKind::Complaint,
            Some("maatregelen") => RecordKind::Measure,
            Some("jaarverslagen") => RecordKind::Year,
            Some(PROCEDURE_FOLDER) => RecordKind::Procedure,
            _ => RecordKind::Settings,
        }
    }

    /// Whether its folder is one of records, which have a number and a front matter.
    pub const fn has_records(self) -> bool {
        !matches!(self, RecordKind::Settings | RecordKind::Procedure)
    }

    /// The path that belongs to a number, and nothing where the text is none.
    pub(in crate::register) fn path(self, number: &str) -> Option<String> {
        match self {
            RecordKind::Settings | RecordKind::Procedure => None,
            RecordKind::Complaint => {
                ComplaintNumber::parse(number).map(|of| format!("klachten/{}/{of}.md", of.year))
            }
            RecordKind::Measure => {
                MeasureNumber::parse(number).map(|of| format!("maatregelen/{}/{of}.md", of.year))
            }
            RecordKind::Year => {
                YearNumber::parse(number).map(|of| format!("jaarverslagen/{}.md", of.0))
            }
        }
    }

    /// The number or year that the file's name has, where it has that form.
    pub(in crate::register) fn name(self, path: &str) -> Option<String> {
        Some(stem(path))
            .filter(|stem| self.is_number(stem))
            .map(str::to_owned)
    }

    /// The path that a record was meant to have whose name an editor made into that of a plain text:
    /// `2026-007.md.txt`, `2026-007.txt`.
    pub(in crate::register) fn renamed(self, path: &str) -> Option<String> {
        let name = path.rsplit('/').next()?.to_lowercase();
        let bare = name.strip_suffix(".txt")?;
        let number = bare.strip_suffix(".md").unwrap_or(bare);
        self.path(&number.to_uppercase())
    }

    /// Whether a text is a number of this kind.
    pub(crate) fn is_number(self, text: &str) -> bool {
        match self {
            RecordKind::Procedure => text.parse::<u32>().is_ok(),
            of_records => of_records.path(text).is_some(),
        }
    }

    /// F007 where the number and the path disagree.
    pub(in crate::register) fn misplaced(
        self,
        path: &str,
        number: &str,
        span: Span,
    ) -> Option<Fault> {
        let expected = self.path(number).filter(|expected| expected != path)?;
        let same_name = expected.rsplit('/').next() == path.rsplit('/').next();
        let text = if same_name {
            "message-folder"
        } else {
            "message"
        };
        Some(
            Fault::new(FaultCode::F007, text, span)
                .with("number", number)
                .with("path", path)
                .with("expected", expected),
        )
    }
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Whether a Markdown file among the records is meant as one: it has fences, or is named like one.
pub(in crate::register) fn is_meant_as_record(path: &str, start: &[u8]) -> bool {
    let start = start
        .strip_prefix(BYTE_ORDER_MARK.as_bytes())
        .unwrap_or(start);
    let stem = stem(path);
    let begins = |stem: &str| stem.starts_with(|sign: char| sign.is_ascii_digit());
    start.starts_with(b"---") || begins(stem) || stem.strip_prefix("M-").is_some_and(begins)
}

#[cfg(test)]
mod tests {
    use super::RecordKind;
    use crate::place::Span;

    #[test]
    fn number_name_and_folder_must_agree() {
        let fault = |kind: RecordKind, path: &str, number: &str| {
            kind.misplaced(path, number, Span::START)
                .map(|fault| fault.text)
        };
        assert_eq!(
            fault(
                RecordKind::Complaint,
                "klachten/2026/2026-007.md",
                "2026-007"
            ),
            None
        );
        assert_eq!(
            fault(
                RecordKind::Complaint,
                "klachten/2026/2026-007.MD",
                "2026-007"
            ),
            Some("message")
        );
        assert_eq!(
            fault(
                RecordKind::Complaint,
                "klachten/2026/2026-008.md",
                "2026-007"
            ),
            Some("message")
        );
        assert_eq!(
            fault(
                RecordKind::Complaint,
                "klachten/2025/2026-007.md",
                "2026-007"
            ),
            Some("message-folder")
        );
        assert_eq!(
            fault(RecordKind::Complaint, "klachten/2026-007.md", "2026-007"),
            Some("message-folder")
        );
        assert_eq!(
            fault(
                RecordKind::Measure,
                "maatregelen/2026/M-2026-01.md",
                "M-2026-01"
            ),
            None
        );
        assert_eq!(
            fault(RecordKind::Year, "jaarverslagen/2026.md", "2025"),
            Some("message")
        );
        assert_eq!(
            fault(RecordKind::Complaint, "klachten/2026/x.md", "2026-7"),
            None
        );
    }
}
