//! One line a finding, for editors' problem matchers: `path:line:column: error[F003]: text`. The
//! level keeps its English word in every language, because the matchers look for it.

use std::fmt::Write;

use super::{level, on_one_line};
use crate::rules::{self, Assessment};
use crate::wording::Lang;

/// All findings, the explained ones with their mark, one line each.
#[must_use]
pub fn short(assessment: &Assessment, lang: Lang) -> String {
    let mut out = String::new();
    for finding in &assessment.findings {
        let (path, message) = (
            on_one_line(&finding.path),
            on_one_line(&rules::message(finding, lang)),
        );
        let explained = if finding.explained.is_some() {
            rules::words(lang).text("diagnostics-explained-mark")
        } else {
            String::new()
        };
        let (line, column) = (finding.span.line, finding.span.column);
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{path}:{line}:{column}: {}[{}]: {message}{explained}",
            level(finding.severity, "info"),
            finding.code
        );
    }
    out
}
