//! The catalogue keeps its promises: complete, documented in both languages, with examples that
//! run.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klachten::register::FaultCode;
use klachten::rules::{Origin, catalogue, find, help, message, words};
use klachten::wording::Lang;

use crate::miniature::{codes, example_findings};

/// Codes that were retired: they never come back with another meaning.
const RETIRED: &[&str] = &[];

/// Every code that was ever published, one a line.
const PUBLISHED: &str = include_str!("../golden/codes.txt");

#[test]
fn codes_are_unique_in_order_and_for_ever() {
    let codes: Vec<&str> = catalogue().map(|rule| rule.code.0).collect();
    let groups = ["F", "D", "S", "T", "H", "A"];
    let place = |code: &str| {
        let group = groups
            .iter()
            .position(|group| code.starts_with(group))
            .unwrap();
        (group, code[1..].parse::<u32>().unwrap())
    };
    assert!(
        codes.is_sorted_by(|one, next| place(one) < place(next)),
        "{codes:?}"
    );
    assert!(
        codes
            .iter()
            .all(|code| find(code).is_some_and(|rule| rule.code.0 == *code))
    );
    if std::env::var_os("KLACHTEN_RENEW_GOLDEN").is_some() {
        let all: BTreeSet<&str> = codes.iter().copied().chain(PUBLISHED.lines()).collect();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/codes.txt");
        fs::write(path, all.into_iter().collect::<Vec<_>>().join("\n") + "\n").unwrap();
        return;
    }
    for code in &codes {
        assert!(
            PUBLISHED.lines().any(|published| published == *code),
            "{code} is not in tests/golden/codes.txt: KLACHTEN_RENEW_GOLDEN=1 cargo test --test it -- rulebook::"
        );
    }
    for code in PUBLISHED.lines() {
        assert!(
            codes.contains(&code) != RETIRED.contains(&code),
            "{code} was published"
        );
    }
}

#[test]
fn every_rule_is_documented_in_both_languages() {
    for rule in catalogue() {
        for lang in Lang::ALL {
            let page = rule.page(lang);
            let at = format!("{} in {}", rule.code, lang.tag());
            assert!(
                !page.name.is_empty() && !page.name.ends_with('.'),
                "{at}: name {:?}",
                page.name
            );
            assert!(page.why.len() > 40, "{at}: why");
            assert!(page.way_out.len() > 15, "{at}: way out");
            for key in ["message", "help"] {
                assert!(
                    words(lang).has(&format!("{}-{key}", rule.code)),
                    "{at}: {key}"
                );
            }
        }
        let step = rule
            .code
            .0
            .strip_prefix('S')
            .map(|digits| digits[..digits.len() - 2].parse::<u8>().unwrap());
        assert_eq!(rule.step(), step, "{}", rule.code);
    }
}

#[test]
fn a_page_is_in_the_language_that_was_asked() {
    let title = |lang| find("H001").unwrap().page(lang).name.clone();
    assert_eq!(
        [title(Lang::Nl), title(Lang::En)],
        ["Klacht verdwenen", "Complaint gone"]
    );
    for rule in catalogue() {
        let [nl, en] = [Lang::Nl, Lang::En].map(|lang| rule.page(lang));
        assert!(
            nl.name != en.name && nl.why != en.why && nl.way_out != en.way_out,
            "{}: one text for both languages",
            rule.code
        );
    }
}

/// Rules that cannot be broken alone: what was never proposed was never decided on either, and of
/// two files with one number one has another name.
const COMPANIONS: [(&str, &str); 2] = [("S901", "S801"), ("F008", "F007")];

#[test]
fn every_bad_example_raises_its_rule_and_no_good_one_does() {
    let mut wrong = Vec::new();
    for rule in catalogue() {
        let page = rule.page(Lang::Nl);
        if page.bad.is_empty() || page.good.is_empty() {
            wrong.push(format!("{}: lacks an example", rule.code));
        }
        for (example, bad) in page
            .bad
            .iter()
            .map(|example| (example, true))
            .chain(page.good.iter().map(|example| (example, false)))
        {
            let Some(found) = example_findings(example) else {
                continue;
            };
            let codes = codes(&found);
            let with = COMPANIONS
                .iter()
                .filter(|(code, _)| *code == rule.code.0)
                .map(|(_, other)| *other);
            let mut expected: Vec<&str> = with.chain([rule.code.0]).filter(|_| bad).collect();
            expected.sort_unstable();
            if codes != expected {
                let said: Vec<String> = found
                    .iter()
                    .map(|finding| format!("{} {}", finding.code, message(finding, Lang::Nl)))
                    .collect();
                wrong.push(format!(
                    "{} {}: {codes:?}\n  {}",
                    rule.code,
                    if bad { "bad" } else { "good" },
                    said.join("\n  ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_of_an_example_is_said_in_full_in_both_languages() {
    for rule in catalogue() {
        for example in &rule.page(Lang::Nl).bad {
            for finding in example_findings(example).into_iter().flatten() {
                for lang in Lang::ALL {
                    for text in [message(&finding, lang), help(&finding, lang)] {
                        assert!(
                            text.len() > 10 && !text.starts_with('[') && !text.contains("{$"),
                            "{} {}: {text}",
                            rule.code,
                            lang.tag()
                        );
                        assert!(
                            text.ends_with(['.', '?', ')', '`', '"']),
                            "{} {}: {text}",
                            rule.code,
                            lang.tag()
                        );
                    }
                    if let Some(due) = finding.due {
                        assert!(
                            message(&finding, lang).contains(&due.to_string()),
                            "{} names no day",
                            rule.code
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn every_fault_of_the_reader_is_a_rule_of_the_catalogue() {
    for code in FaultCode::ALL {
        let rule = find(code.as_str()).unwrap_or_else(|| panic!("{code}"));
        assert_eq!(rule.origin, Origin::File, "{code}");
    }
}
