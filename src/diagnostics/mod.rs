//! Findings as people and programs want them: text with excerpts, one line each, JSON, GitHub
//! annotations, SARIF, GitLab; a case and the day's list as JSON. Returns text; writes nothing.

mod case;
mod duties;
mod github;
mod gitlab;
mod json;
mod record;
mod sarif;
mod short;
mod summary;
mod text;
mod unreadable;
mod year;

pub use case::case_json;
pub use duties::{duties_json, duty_command};
pub use github::{github, step_summary};
pub use gitlab::gitlab;
pub use json::{json, json_findings};
pub use record::{RecordShown, record_json, record_text};
pub use sarif::sarif;
pub use short::short;
pub use summary::{Summary, summary_line};
pub use text::{Shown, findings_text, text};
pub use unreadable::unreadable_text;
pub use year::YearKnown;

use std::sync::LazyLock;

use crate::rules::{self, Assessment, Code, Finding, Page, Severity};
use crate::wording::{Lang, is_steering};

/// The English word that editors and programs look for. Each has its own for a notice.
const fn level(severity: Severity, notice: &'static str) -> &'static str {
    match severity {
        Severity::Fault => "error",
        Severity::Deviation => "warning",
        Severity::Notice => notice,
    }
}

/// What is not explained, the worst first: forges show no more than the first few.
fn worst_first(assessment: &Assessment) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = assessment
        .findings
        .iter()
        .filter(|finding| finding.explained.is_none())
        .collect();
    // A stable sort: within a severity the order by path, line and code stays.
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// The page of a rule; an empty one for a code that is not in the catalogue.
fn page(code: Code, lang: Lang) -> &'static Page {
    static NONE: LazyLock<Page> = LazyLock::new(Page::default);
    rules::find(code.0).map_or(&NONE, |rule| rule.page(lang))
}

/// A stranger's words on a terminal: control and direction-changing characters become visible, each
/// by one character, so that columns keep their meaning.
fn clean(text: &str) -> String {
    let hide = |character: char| {
        if character == '\t' {
            ' '
        } else if character.is_control() && character != '\n' || is_steering(character) {
            '\u{fffd}'
        } else {
            character
        }
    };
    text.chars().map(hide).collect()
}

/// The same for what stands on one line, such as the name of a file.
fn on_one_line(text: &str) -> String {
    clean(text).replace('\n', "\u{fffd}")
}
