//! Personal data in commit messages: they are part of the register for ever, and read by many.

use super::{Found, Judge};
use crate::personal_data::scan;
use crate::rules::once_a_line::once_a_line;
use crate::rules::{Finding, catalogue};

/// What the rules of this group find in a commit's message; `name` stands in the place of a path.
#[must_use]
pub fn in_message(name: &str, message: &str) -> Vec<Finding> {
    let hits = scan(message);
    let mut findings = Vec::new();
    for rule in catalogue() {
        let mut found = Found::new(rule);
        found.in_file(name, None);
        for hit in hits
            .iter()
            .filter(|hit| matches!(rule.judge, Judge::Text(kind) if kind == hit.kind))
        {
            found.at(hit.span).with("masked", hit.masked.clone());
        }
        findings.extend(found.taken());
    }
    findings.sort_by_key(|finding| (finding.span.line, finding.code));
    once_a_line(findings)
}

#[cfg(test)]
mod tests {
    use super::in_message;

    #[test]
    fn an_address_in_a_message_is_found_at_its_line_and_never_shown() {
        let findings = in_message(
            "commit 1a2b3c",
            "2026-007: brief verstuurd\n\nNaar piet.jansen@voorbeeld.nl gemaild.\n",
        );
        let found: Vec<_> = findings
            .iter()
            .map(|finding| (finding.code.0, finding.span.line, finding.path.as_str()))
            .collect();
        assert_eq!(found, [("A001", 3, "commit 1a2b3c")]);
        assert!(!format!("{findings:?}").contains("jansen"));
        assert!(
            in_message(
                "commit 1a2b3c",
                "2026-007: ontvangstbevestiging verstuurd\n"
            )
            .is_empty()
        );
    }
}
