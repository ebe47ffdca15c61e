//! T401: no annual report for a finished year. A scaffold is no report.

use super::{Found, Judge, Origin, RegisterContext, Rule, Severity};
use crate::place::Span;
use crate::procedure::report_due;
use crate::record::Year;
use crate::register::Entry;

pub static RULE: Rule = Rule::new(
    "T401",
    Severity::Deviation,
    Origin::Task(4),
    Judge::Register(judge),
    include_str!("t401.md"),
)
.on_the_whole();

fn judge(context: &RegisterContext<'_>, found: &mut Found) {
    let received = context
        .register
        .complaints
        .iter()
        .filter_map(|entry| entry.record.as_deref())
        .map(|complaint| complaint.received.value);
    let Some(first) = received.min() else { return };
    if context.settings.is_none() {
        return;
    }
    for year in first.year()..context.as_of.year() {
        let due = report_due(year);
        let report = context
            .register
            .years
            .iter()
            .find(|entry| is_of(entry, year));
        if context.as_of <= due || report.is_some_and(|report| has_analysis(report.body().text)) {
            continue;
        }
        match report {
            Some(report) => {
                found.in_entry(report);
                found
                    .at(Span::START)
                    .due(due)
                    .with("year", year.to_string())
                    .worded("message-empty");
            }
            None => {
                found.in_file(&format!("jaarverslagen/{year}.md"), None);
                found
                    .at(Span::START)
                    .due(due)
                    .with("year", year.to_string());
            }
        }
    }
}

fn is_of(entry: &Entry<Year>, year: i32) -> bool {
    entry.record.as_deref().map_or_else(
        || entry.called() == Some(&year.to_string()),
        |record| record.year.value.0 == year,
    )
}

/// Whether the heading Analyse has text under it; headings and comments are no text.
#[must_use]
pub fn has_analysis(text: &str) -> bool {
    let mut inside = None;
    for line in without_comments(text).lines().map(str::trim) {
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        // Only behind the signs of a heading does a trimmed line have a space here.
        if let Some(title) = line[level..].strip_prefix(' ').map(str::trim) {
            if inside.is_none_or(|above| level <= above) {
                inside = (title.eq_ignore_ascii_case("analyse")
                    || title.eq_ignore_ascii_case("analysis"))
                .then_some(level);
            }
        } else if inside.is_some() && !line.is_empty() {
            return true;
        }
    }
    false
}

fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("<!--") {
        plain.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::has_analysis;

    #[test]
    fn a_scaffold_is_no_analysis() {
        for empty in [
            "",
            "## Analyse\n",
            "## Analyse\n<!-- schrijf\nhier -->\n\n## Aanbevelingen\nTekst\n",
            "Tekst\n",
            "## Analyse\n### Oorzaken\n",
        ] {
            assert!(!has_analysis(empty), "{empty}");
        }
        for full in [
            "## Analyse\nTekst",
            "# Jaar\n## analyse\n### Oorzaken\nTekst\n",
            "## Analyse\r\n<!-- x -->Tekst\r\n",
        ] {
            assert!(has_analysis(full), "{full}");
        }
    }
}
