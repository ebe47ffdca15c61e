//! Findings for a person at a terminal: the line with a caret, what is wrong, why the rule exists,
//! and the way out.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{clean, on_one_line, summary_line};
use crate::place::Span;
use crate::rules::{self, Assessment, Finding, Severity};
use crate::wording::{Lang, Words};

/// All findings that are not explained (with `explained`: those too), then the counts.
#[must_use]
pub fn text(assessment: &Assessment, lang: Lang, color: bool, explained: bool) -> String {
    let counts = summary_line(assessment, rules::words(lang));
    format!(
        "{}{counts}\n",
        findings_text(assessment, lang, color, explained)
    )
}

/// The findings alone: what a change would add says nothing of the whole.
#[must_use]
pub fn findings_text(assessment: &Assessment, lang: Lang, color: bool, explained: bool) -> String {
    let words = rules::words(lang);
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for finding in assessment
        .findings
        .iter()
        .filter(|finding| explained || finding.explained.is_none())
    {
        let source = assessment.register.source(&finding.path);
        out.push_str(&renderer.render(&groups(finding, source, words)));
        out.push_str("\n\n");
    }
    out
}

fn groups(finding: &Finding, source: &str, words: &Words) -> Vec<Group<'static>> {
    let level = match finding.severity {
        Severity::Fault => Level::ERROR,
        Severity::Deviation => Level::WARNING,
        Severity::Notice => Level::NOTE,
    };
    let message = clean(&rules::message(finding, words.lang()));
    let title = level
        .with_name(words.text(severity_key(finding.severity)))
        .primary_title(message)
        .id(finding.code.0);
    let mut group = title.element(excerpt(finding, source));
    if let Some(reason) = &finding.explained {
        group = group.element(
            Level::NOTE
                .with_name(words.text("verdict-explained"))
                .message(clean(reason)),
        );
    }
    let why = clean(&super::page(finding.code, words.lang()).why);
    if !why.is_empty() {
        group = group.element(
            Level::NOTE
                .with_name(words.text("verdict-why"))
                .message(why),
        );
    }
    let help = clean(&rules::help(finding, words.lang()));
    vec![
        group.element(
            Level::HELP
                .with_name(words.text("verdict-help"))
                .message(help),
        ),
    ]
}

/// The words of a severity in findings.
const fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Fault => "verdict-fault",
        Severity::Deviation => "verdict-deviation",
        Severity::Notice => "verdict-notice",
    }
}

/// The line with its caret; only the place where the file or the line is not there. Personal data
/// on the line stay hidden, whatever the finding is about: only their length shows.
fn excerpt(finding: &Finding, source: &str) -> Element<'static> {
    let Span {
        line,
        column,
        end_column,
    } = finding.span;
    let found = source
        .split('\n')
        .nth(line.saturating_sub(1) as usize)
        .map(|text| clean(text.trim_end_matches('\r')));
    let Some(text) = found.filter(|text| !text.is_empty()) else {
        return Origin::path(on_one_line(&finding.path))
            .line(line as usize)
            .char_column(column as usize)
            .into();
    };
    let (start, end) = (
        column.saturating_sub(1) as usize,
        end_column.saturating_sub(1) as usize,
    );
    let personal: Vec<Span> = rules::find_personal_data(&text)
        .into_iter()
        .map(|hit| hit.span)
        .collect();
    let hidden = |at: usize| {
        personal
            .iter()
            .any(|span| (span.column as usize..span.end_column as usize).contains(&(at + 1)))
    };
    let text: String = text
        .chars()
        .enumerate()
        .map(|(at, character)| if hidden(at) { '•' } else { character })
        .collect();
    let byte = |at: usize| {
        text.char_indices()
            .nth(at)
            .map_or(text.len(), |(byte, _)| byte)
    };
    let (from, to) = (byte(start), byte(end.max(start + 1)));
    let annotation = AnnotationKind::Primary.span(from..to.max(from));
    Snippet::source(text)
        .line_start(line as usize)
        .path(on_one_line(&finding.path))
        .fold(false)
        .annotation(annotation)
        .into()
}
