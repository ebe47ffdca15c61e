//! Findings as workflow commands of GitHub Actions, and as a table for the step's summary.
//!
//! GitHub shows ten annotations per kind and step, so the worst come first; the summary has all.

use std::fmt::Write;

use super::{Summary, clean, level, summary_line, worst_first};
use crate::rules::{self, Assessment, Severity};
use crate::wording::Lang;

/// Workflow commands for the findings that are not explained. `folder` is the register's path in
/// the repository, empty or ending in `/`.
#[must_use]
pub fn github(assessment: &Assessment, folder: &str, lang: Lang) -> String {
    let mut out = String::new();
    for finding in worst_first(assessment) {
        let kind = level(finding.severity, "notice");
        let title = format!("{} {}", finding.code, super::page(finding.code, lang).name);
        let text = format!(
            "{}\n{}",
            rules::message(finding, lang),
            rules::help(finding, lang)
        );
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "::{kind} file={},line={},col={},endColumn={},title={}::{}",
            property(&format!("{folder}{}", finding.path)),
            finding.span.line,
            finding.span.column,
            finding.span.end_column,
            property(&title),
            data(&text)
        );
    }
    out
}

/// The full list as a Markdown table, for `$GITHUB_STEP_SUMMARY`.
#[must_use]
pub fn step_summary(assessment: &Assessment, lang: Lang) -> String {
    let words = rules::words(lang);
    let mut out = format!("### {}\n\n", summary_line(assessment, words));
    if Summary::of(assessment).at_least(Severity::Notice) == 0 {
        return out;
    }
    let _ = writeln!(
        out,
        "{}\n|---|---|---|---|",
        words.text("diagnostics-table-head")
    );
    for finding in worst_first(assessment) {
        let place = format!("{}:{}", finding.path, finding.span.line);
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} |",
            finding.severity.word(),
            finding.code,
            cell(&place),
            cell(&rules::message(finding, lang))
        );
    }
    out
}

fn data(text: &str) -> String {
    clean(text).replace('%', "%25").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A cell of a Markdown table that cannot leave its cell or become markup.
fn cell(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\n' | '\r' => out.push(' '),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '!' | '~' => out.extend(['\\', character]),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{cell, property};

    #[test]
    fn a_hostile_name_cannot_end_the_command_or_the_cell() {
        assert_eq!(
            property("a,b:c%\n::error::x"),
            "a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax"
        );
        assert_eq!(cell("a|b\n<img>"), "a\\|b &lt;img>");
    }
}
