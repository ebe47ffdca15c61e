//! For each rule the cases that raise it and the near misses that do not, as miniature registers with
//! exactly the expected codes. The cases stand in `tests/registers/`, one file a rule.
//!
//! ```text
//! ## meldt: the case [S501 S503]     the codes, where they are not just the rule's own
//! ## zwijgt: the near miss           no code, or those between brackets
//! ```

use std::fs;
use std::path::Path;

use klachten::calendar::Day;
use klachten::rules::{catalogue, example_part, message};
use klachten::wording::Lang;

use crate::miniature::{codes, findings};

/// One case of a file.
struct Case {
    raises: bool,
    title: String,
    expected: Vec<String>,
    as_of: Day,
    files: Vec<(String, String)>,
}

fn cases(rule: &str, text: &str) -> Vec<Case> {
    // A fence may hold headings of its own.
    let marked = text.replace("\n## meldt: ", "\n\u{1}meldt: ").replace("\n## zwijgt: ", "\n\u{1}zwijgt: ");
    marked.split('\u{1}').skip(1).map(|part| case(rule, part)).collect()
}

fn case(rule: &str, part: &str) -> Case {
    let (heading, body) = part.split_once('\n').unwrap_or((part, ""));
    let raises = heading.starts_with("meldt: ");
    let heading = heading.split_once(": ").map_or(heading, |(_, title)| title);
    let (title, listed) = heading.split_once(" [").map_or((heading, None), |(title, codes)| (title, Some(codes.trim_end_matches(']'))));
    let own = if raises { rule } else { "" };
    let mut expected: Vec<String> = listed.unwrap_or(own).split_whitespace().map(str::to_owned).collect();
    expected.sort();
    let mut as_of = None;
    let mut files = Vec::new();
    for fence in body.split("\n```").skip(1).step_by(2) {
        let (info, shown) = fence.split_once('\n').unwrap_or((fence, ""));
        let mut words = info.split(' ').skip(1);
        let part = example_part(words.next().unwrap(), &format!("{}\n", shown.trim_end()));
        as_of = as_of.or(words.next().and_then(Day::parse));
        files.push((part.path, part.text));
    }
    if files.iter().all(|(path, _)| path != "register.yml") {
        let settings = example_part("register", "");
        files.push((settings.path, settings.text));
    }
    Case { raises, title: title.to_owned(), expected, as_of: as_of.unwrap_or_else(|| panic!("{rule}: {title}: no day")), files }
}

fn file(rule: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/registers/{rule}.md"))).unwrap_or_default()
}

/// The reader's rules and the history have their own tests.
fn is_tested_here(code: &str) -> bool {
    !code.starts_with('H') && (!code.starts_with('F') || code == "F014")
}

#[test]
fn each_case_gives_exactly_the_expected_codes() {
    let mut wrong = Vec::new();
    for rule in catalogue().filter(|rule| is_tested_here(rule.code.0)) {
        for case in cases(rule.code.0, &file(rule.code.0)) {
            let found = findings(&case.files, case.as_of);
            if codes(&found) != case.expected {
                let said: Vec<String> =
                    found.iter().map(|finding| format!("{} {}: {}", finding.path, finding.code, message(finding, Lang::Nl))).collect();
                let expected = case.expected.join(" ");
                wrong.push(format!("{} {}: expected [{expected}], found:\n    {}", rule.code, case.title, said.join("\n    ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_rule_has_three_cases_that_raise_it_and_three_near_misses() {
    for rule in catalogue().filter(|rule| is_tested_here(rule.code.0)) {
        let cases = cases(rule.code.0, &file(rule.code.0));
        let raised = cases.iter().filter(|case| case.raises).count();
        assert!(raised >= 3, "{}: {raised} cases that raise it", rule.code);
        assert!(cases.len() - raised >= 3, "{}: {} near misses", rule.code, cases.len() - raised);
        assert!(cases.iter().all(|case| !case.raises || case.expected.iter().any(|code| code == rule.code.0)), "{}", rule.code);
    }
}
