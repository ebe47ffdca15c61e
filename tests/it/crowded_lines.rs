//! A file full of faults is told in the space of a few: findings of one rule on one line are one,
//! equal findings elsewhere are named at the first. Programs get every line, people an answer.

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;

const SETTINGS: &str = include_str!("../../src/rules/examples/register.yml");
const FRONT: &str = "---\nnummer: 2026-001\nonderwerp: Factuur\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: betalingen\n---\n\n## Klacht\n\n";

fn check(body: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("klachten/2026");
    fs::create_dir_all(&place).unwrap();
    fs::write(folder.path().join("register.yml"), SETTINGS).unwrap();
    fs::write(place.join("2026-001.md"), format!("{FRONT}{body}\n")).unwrap();
    let day = if arguments.contains(&"--as-of") {
        &[][..]
    } else {
        &["--as-of", "2026-03-05"]
    };
    Command::new(env!("CARGO_BIN_EXE_klachten"))
        .env_clear()
        .env("HOME", folder.path())
        .args(["check", "-C"])
        .arg(folder.path())
        .args(day)
        .args(arguments)
        .output()
        .unwrap()
}

fn told(body: &str, arguments: &[&str]) -> String {
    String::from_utf8(check(body, arguments).stdout).unwrap()
}

/// A line of telephone numbers, spelt in two ways.
fn crowded(count: usize) -> String {
    "06-12345678 020-1234567 ".repeat(count / 2)
}

#[test]
fn findings_of_one_rule_on_one_line_are_one_with_their_number_in_every_format() {
    let body = crowded(800);
    for format in ["text", "short", "github", "sarif"] {
        let told = told(&body, &["--format", format]);
        assert_eq!(
            told.matches("(800 keer op deze regel)").count(),
            1,
            "{format}"
        );
    }
    let json: Value = serde_json::from_str(&told(&body, &["--format", "json"])).unwrap();
    let phones: Vec<&Value> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["code"] == "A002")
        .collect();
    assert_eq!(phones.len(), 1);
    assert_eq!(
        (
            &phones[0]["count"],
            &phones[0]["line"],
            &phones[0]["column"]
        ),
        (&800.into(), &11.into(), &1.into())
    );
    let sarif: Value = serde_json::from_str(&told(&body, &["--format", "sarif"])).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let counted = results
        .iter()
        .filter(|result| result["occurrenceCount"] == 800);
    assert_eq!(counted.count(), 1);
}

#[test]
fn what_is_told_does_not_grow_with_what_stands_on_a_line() {
    for format in ["text", "short", "json", "sarif", "github"] {
        let told = |count| told(&crowded(count), &["--format", format]).len();
        assert!(told(8_000) <= told(800) + 16, "{format}");
    }
}

#[test]
fn of_a_long_line_the_part_around_the_place_is_shown_with_its_own_column() {
    let body = format!(
        "{} 06-12345678 {}",
        "woord ".repeat(2_000),
        "woord ".repeat(2_000)
    );
    let told = told(&body, &[]);
    assert!(
        told.contains("klachten/2026/2026-001.md:11:12002"),
        "{told}"
    );
    assert!(told.contains("woord") && told.contains('•') && !told.contains("12345678"));
    assert!(told.len() < 4_000, "{told}");
}

#[test]
fn equal_findings_at_other_places_are_named_at_the_first_in_text_only() {
    let body = "Bel 06-12345678.\n".repeat(40);
    let text = told(&body, &[]);
    assert_eq!(text.matches("fout[A002]").count(), 1, "{text}");
    assert!(
        text.contains("ook op: klachten/2026/2026-001.md:12, "),
        "{text}"
    );
    assert!(text.contains("en nog 27 plaatsen"), "{text}");
    assert!(text.contains("40 fouten"), "{text}");
    assert_eq!(
        told(&body, &["--format", "short"])
            .matches("error[A002]")
            .count(),
        40
    );
}

#[test]
fn a_quiet_check_tells_what_fails_it_and_the_counts_of_all() {
    let body = "Bel 06-12345678.\n";
    let late = ["--as-of", "2026-04-30"];
    let loud = told(body, &late);
    assert!(
        loud.contains("fout[A002]") && loud.contains("afwijking[S501]"),
        "{loud}"
    );
    let quiet = told(body, &[&late[..], &["-q"]].concat());
    assert!(
        quiet.contains("fout[A002]") && !quiet.contains("afwijking["),
        "{quiet}"
    );
    assert_eq!(quiet.lines().last(), loud.lines().last());
    let asked = told(
        body,
        &[&late[..], &["-q", "--fail-on", "afwijking"]].concat(),
    );
    assert!(
        asked.contains("afwijking[S501]") && !asked.contains("aandacht["),
        "{asked}"
    );
    let programs = [&late[..], &["-q", "--format", "short"]].concat();
    assert!(told(body, &programs).contains("warning[S501]"));
}
