//! For each rule the cases that raise it and the near misses that do not, as miniature registers
//! with exactly the expected codes. The cases stand at the end of the rule's own page, under
//! `# Gevallen`; their fences are those of the rule's examples, histories included.
//!
//! ```text
//! ## meldt: the case [S501 S503]     the codes, where they are not just the rule's own
//! ## zwijgt: the near miss           no code, or those between brackets
//! ```

use std::fs;
use std::path::Path;

use klachten::rules::{Example, catalogue, message};
use klachten::wording::Lang;

use crate::miniature::{codes, example_findings};

/// One case of a file.
struct Case {
    raises: bool,
    title: String,
    expected: Vec<String>,
    example: Example,
}

fn cases(rule: &str) -> Vec<Case> {
    let text = page_of(rule);
    let text = text
        .split_once("\n# Gevallen\n")
        .map_or("", |(_, cases)| cases);
    let text = format!("\n{text}");
    // A fence may hold headings of its own.
    let marked = text
        .replace("\n## meldt: ", "\n\u{1}meldt: ")
        .replace("\n## zwijgt: ", "\n\u{1}zwijgt: ");
    marked
        .split('\u{1}')
        .skip(1)
        .map(|part| case(rule, part))
        .collect()
}

/// The rule's page as it stands beside it, in the folder of its group.
fn page_of(rule: &str) -> String {
    let groups = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    fs::read_dir(groups)
        .unwrap()
        .map(|group| {
            group
                .unwrap()
                .path()
                .join(format!("{}.md", rule.to_lowercase()))
        })
        .find_map(|path| fs::read_to_string(path).ok())
        .unwrap_or_default()
        .replace("\r\n", "\n")
}

fn case(rule: &str, part: &str) -> Case {
    let (heading, body) = part.split_once('\n').unwrap_or((part, ""));
    let raises = heading.starts_with("meldt: ");
    let heading = heading.split_once(": ").map_or(heading, |(_, title)| title);
    let (title, listed) = heading
        .split_once(" [")
        .map_or((heading, None), |(title, codes)| {
            (title, Some(codes.trim_end_matches(']')))
        });
    let own = if raises { rule } else { "" };
    let mut expected: Vec<String> = listed
        .unwrap_or(own)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    expected.sort();
    let example = Example::read(body).unwrap_or_else(|| panic!("{rule}: {title}: no day"));
    Case {
        raises,
        title: title.to_owned(),
        expected,
        example,
    }
}

#[test]
fn each_case_gives_exactly_the_expected_codes() {
    expect(|case| !case.example.has_history());
}

#[test]
fn each_case_with_a_history_gives_exactly_the_expected_codes() {
    expect(|case| case.example.has_history());
}

fn expect(wanted: fn(&Case) -> bool) {
    let mut wrong = Vec::new();
    for rule in catalogue() {
        for case in cases(rule.code.0).into_iter().filter(wanted) {
            let Some(found) = example_findings(&case.example) else {
                continue;
            };
            if codes(&found) != case.expected {
                let said: Vec<String> = found
                    .iter()
                    .map(|finding| {
                        format!(
                            "{} {}: {}",
                            finding.path,
                            finding.code,
                            message(finding, Lang::Nl)
                        )
                    })
                    .collect();
                let expected = case.expected.join(" ");
                wrong.push(format!(
                    "{} {}: expected [{expected}], found:\n    {}",
                    rule.code,
                    case.title,
                    said.join("\n    ")
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn each_rule_has_three_cases_that_raise_it_and_three_near_misses() {
    let mut lacking = Vec::new();
    for rule in catalogue() {
        let cases = cases(rule.code.0);
        let raised = cases.iter().filter(|case| case.raises).count();
        if raised < 3 || cases.len() - raised < 3 {
            lacking.push(format!(
                "{}: {raised} cases that raise it, {} near misses",
                rule.code,
                cases.len() - raised
            ));
        }
        assert!(
            cases
                .iter()
                .all(|case| !case.raises || case.expected.iter().any(|code| code == rule.code.0)),
            "{}",
            rule.code
        );
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}
