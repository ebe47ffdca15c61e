//! Findings of one rule on one line that say the same are one finding, with their number. A line
//! with eight hundred telephone numbers is one fault of one line, not eight hundred.

use std::collections::BTreeMap;

use super::{Finding, Judge, find};

/// Takes equal findings of each line together, the first one's place kept. `findings` stand in the
/// order of path, line and code.
pub(super) fn once_a_line(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    // Where, among those kept, each different one of this line and rule stands.
    let mut of_line: BTreeMap<String, usize> = BTreeMap::new();
    let mut rest = findings.into_iter().peekable();
    while let Some(finding) = rest.next() {
        let begins = kept.last().is_none_or(|last| !is_same_line(last, &finding));
        if begins {
            of_line.clear();
        }
        // Most findings are alone on their line: nothing to compare.
        if begins && rest.peek().is_none_or(|next| !is_same_line(&finding, next)) {
            kept.push(finding);
            continue;
        }
        let at = *of_line.entry(saying(&finding)).or_insert(kept.len());
        match kept.get_mut(at) {
            Some(first) => first.count += finding.count,
            None => kept.push(finding),
        }
    }
    kept
}

fn is_same_line(one: &Finding, other: &Finding) -> bool {
    (one.code, one.span.line) == (other.code, other.span.line) && one.path == other.path
}

/// What a finding says, apart from its place. Of personal data only the first letters may be shown:
/// that these differ says nothing.
fn saying(finding: &Finding) -> String {
    let personal = find(finding.code.0)
        .is_some_and(|rule| matches!(rule.judge, Judge::Text(_) | Judge::Names));
    let args = if personal { &[] } else { &*finding.args };
    format!(
        "{:?}",
        (
            finding.text,
            finding.severity,
            &finding.explained,
            &finding.number,
            finding.due,
            finding.round,
            args
        )
    )
}

#[cfg(test)]
mod tests {
    use super::once_a_line;
    use crate::place::Span;
    use crate::rules::{Code, Finding, Severity, message};
    use crate::wording::Lang;

    fn finding(code: &'static str, line: u32, column: u32, masked: &str) -> Finding {
        Finding {
            code: Code(code),
            severity: Severity::Fault,
            explained: None,
            number: None,
            path: String::from("klachten/2026/2026-001.md"),
            span: Span::new(line, column, column + 4),
            step: None,
            due: None,
            round: None,
            is_of_earlier_round: false,
            text: "message",
            args: vec![("masked", masked.into()), ("key", masked.into())],
            count: 1,
        }
    }

    #[test]
    fn equal_findings_of_a_line_are_one_with_their_number() {
        let found = once_a_line(vec![
            finding("A002", 3, 1, "06…"),
            finding("A002", 3, 9, "02…"),
            finding("A002", 3, 18, "06…"),
            finding("A003", 3, 30, "NL…"),
            finding("A002", 4, 1, "06…"),
        ]);
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.code.0, one.span.line, one.span.column, one.count))
            .collect();
        assert_eq!(
            told,
            [("A002", 3, 1, 3), ("A003", 3, 30, 1), ("A002", 4, 1, 1)]
        );
        assert!(message(&found[0], Lang::Nl).ends_with(" (3 keer op deze regel)"));
        assert!(message(&found[0], Lang::En).ends_with(" (3 times on this line)"));
        assert!(!message(&found[2], Lang::Nl).contains("keer op deze regel"));
    }

    #[test]
    fn findings_that_say_something_else_stay_apart_though_they_share_a_line() {
        let found = once_a_line(vec![
            finding("F004", 1, 1, "kanaal"),
            finding("F004", 1, 1, "nummer"),
            finding("F004", 1, 1, "kanaal"),
        ]);
        assert_eq!(
            found.iter().map(|one| one.count).collect::<Vec<_>>(),
            [2, 1]
        );
    }
}
