//! What is remembered of the verdicts on complaints changes no judgement, whatever happens to the
//! register in between.

use std::fs;
use std::path::{Path, PathBuf};

use klachten::calendar::Day;
use klachten::files::File;
use klachten::procedure::statuses;
use klachten::register::Register;
use klachten::rules::{RuleInput, Verdicts, judge, judge_anew};

use crate::building::{copy, files, klachten};
use crate::record_history::{Dice, alter};
use crate::repository_fixture::{Fixture, has_git};

const CACHE: &str = ".git/klachten/verdicts-1";

/// The example register with a history of two commits.
fn register() -> Fixture {
    let fixture = Fixture::new();
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("register"),
        fixture.path(),
    );
    fixture.git(&["add", "-A"]);
    fixture.git(&["commit", "-q", "-m", "begin"]);
    fixture
}

fn check(fixture: &Fixture, day: &str) -> String {
    let output = klachten()
        .args(["check", "--format", "json", "--as-of", day, "-C"])
        .arg(fixture.path())
        .output()
        .expect("runs");
    assert!(
        output.status.code().is_some_and(|code| code < 2),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Judges with what is remembered, and without.
fn both(fixture: &Fixture, what: &str, day: &str) -> String {
    let remembered = check(fixture, day);
    let _ = fs::remove_file(fixture.join(CACHE));
    assert_eq!(remembered, check(fixture, day), "{what}");
    remembered
}

#[test]
fn after_any_change_to_any_file_the_findings_are_those_of_a_judgement_without_memory() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let mut dice = Dice(11);
    let records: Vec<PathBuf> = files(fixture.path())
        .into_keys()
        .filter(|path| !path.starts_with(".git"))
        .collect();
    let records: Vec<&PathBuf> = records
        .iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|end| end == "md" || end == "yml")
        })
        .collect();
    for step in 0..24 {
        let path = records[dice.below(u32::try_from(records.len()).expect("few")) as usize];
        let kept = fs::read(fixture.path().join(path)).expect("a record");
        alter(&fixture.path().join(path), &mut dice);
        if step % 2 == 0 {
            fixture.git(&["commit", "-q", "-a", "--allow-empty", "-m", "verder"]);
        }
        both(
            &fixture,
            &format!("step {step}, {}", path.display()),
            "2026-11-22",
        );
        if step % 3 == 0 {
            fs::write(fixture.path().join(path), kept).expect("written");
        }
    }
}

#[test]
fn what_lies_outside_the_file_of_a_complaint_makes_it_heard_again() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let first = both(&fixture, "begin", "2026-11-22");
    // Terms pass without a push.
    assert_ne!(both(&fixture, "another day", "2027-01-22"), first);
    check(&fixture, "2026-11-22");
    // Which measure answers a complaint stands in the measure's file.
    let measure = "maatregelen/2026/M-2026-01.md";
    let text = fixture.read(measure);
    fs::remove_file(fixture.join(measure)).expect("removed");
    assert_ne!(both(&fixture, "a measure gone", "2026-11-22"), first);
    fixture.write(measure, &text);
    assert_eq!(both(&fixture, "and back", "2026-11-22"), first);
    let settings = String::from_utf8(fixture.read("register.yml")).expect("UTF-8");
    assert!(settings.contains("2 weken"));
    fixture.write("register.yml", settings.replace("2 weken", "3 dagen"));
    assert_ne!(both(&fixture, "shorter terms", "2026-11-22"), first);
}

#[test]
fn a_known_verdict_stands_and_the_others_are_heard() {
    let complaint = |number: u32| {
        let text = format!(
            "---\nnummer: 2026-{number:03}\nonderwerp: Factuur\nontvangen: 2026-03-02\nformele-melding: 2026-03-03\nkanaal: brief\ncategorie: a\n---\n"
        );
        File::new(format!("klachten/2026/2026-{number:03}.md"), text)
    };
    let settings = "organisatie: X\nprocedure:\n  - versie: 1\n    geldig-vanaf: 2020-01-01\ncategorieen: {a: A}\noorzaken: {b: B}\nfuncties: {k: K}\n";
    let register = Register::read(
        (1..=3)
            .map(complaint)
            .chain([File::new("register.yml", settings)])
            .collect(),
    );
    let as_of = Day::parse("2026-11-22").expect("a day");
    let statuses = statuses(&register, as_of);
    let judged = RuleInput::new(&register, &statuses);
    let first = judge_anew(&judged, as_of, "one", &Verdicts::default());
    assert_eq!((&first.findings, first.news()), (&judge(&judged, as_of), 3));
    assert!(
        first.findings.len() >= 3,
        "each complaint waits for its acknowledgement: {first:?}"
    );
    let packed = first.pack(&Verdicts::default());
    let known = Verdicts::unpack(&packed).expect("verdicts");
    let second = judge_anew(&judged, as_of, "one", &known);
    assert_eq!(
        (&second.findings, second.news(), second.pack(&known)),
        (&first.findings, 0, packed.clone())
    );
    // A verdict that was remembered otherwise shows who was not heard.
    let at = packed
        .windows(8)
        .position(|bytes| bytes == b"2026-001")
        .expect("a finding");
    let mut forged = packed.clone();
    forged[at..at + 8].copy_from_slice(b"2026-999");
    let known = Verdicts::unpack(&forged).expect("verdicts");
    let again = |program: &str| judge_anew(&judged, as_of, program, &known).findings;
    assert_ne!(again("one"), first.findings);
    assert_eq!(
        again("two"),
        first.findings,
        "another program judges by other rules"
    );
}

#[test]
fn a_memory_that_is_damaged_or_of_something_else_is_not_believed() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let first = check(&fixture, "2026-11-22");
    let bytes = fixture.read(CACHE);
    assert!(
        bytes.len() > 16 * 20,
        "of most complaints the verdict is their own"
    );
    for at in (0..bytes.len()).step_by(bytes.len() / 8) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 4;
        fixture.write(CACHE, damaged);
        assert_eq!(check(&fixture, "2026-11-22"), first, "byte {at}");
        fixture.write(CACHE, &bytes[..at]);
        assert_eq!(check(&fixture, "2026-11-22"), first, "cut at {at}");
    }
}
