//! `cover`: while the officer is away, what they must do is asked of who does their part.

use std::path::Path;
use std::process::Output;

use crate::building::klachten;
use crate::repository_fixture::{Fixture, has_git};
use crate::syncing::{Kind, Office};

const SETTINGS: &str = "organisatie: Voorbeeld
procedure:
  - versie: 1
    geldig-vanaf: 2020-01-01
    termijnen: {ontvangstbevestiging: 1 week}
categorieen: {betalingen: Betalingen}
oorzaken: {informatie: Informatie}
functies: {klachtenfunctionaris: Klachtenfunctionaris, coordinator: Coördinator, eigenaren: Eigenaren}
";

const COMPLAINT: &str = "---
nummer: 2026-001
onderwerp: Factuur
ontvangen: 2026-07-17
kanaal: brief
ontvangen-door: klachtenfunctionaris
categorie: betalingen
---
## Klacht

De factuur klopt niet.
";

fn run(folder: &Path, day: &str, arguments: &[&str]) -> Output {
    let mut command = klachten();
    command.arg("-C").arg(folder).args(arguments);
    command.args(["--as-of", day]).output().expect("runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&*output.stdout, &*output.stderr].concat()).into_owned()
}

fn register() -> Fixture {
    let fixture = Fixture::new();
    fixture.commit("register.yml", SETTINGS);
    fixture.commit("klachten/2026/2026-001.md", COMPLAINT);
    fixture
}

/// Who is asked for the acknowledgement on a day.
fn asked(fixture: &Fixture, day: &str, more: &[&str]) -> Option<String> {
    let output = run(
        fixture.path(),
        day,
        &[&["today", "--format", "json"], more].concat(),
    );
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("json");
    let mut actions = told["actions"].as_array().expect("a list").iter();
    let action = actions.find(|action| action["action"] == "ontvangstbevestiging")?;
    action["by"].as_str().map(str::to_owned)
}

#[test]
fn while_the_officer_is_away_the_deputy_is_asked_and_before_and_after_the_officer() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let days = ["--from", "2026-07-20", "--to", "2026-08-07"];
    let done = run(
        fixture.path(),
        "2026-07-17",
        &[&["cover", "coordinator"], days.as_slice()].concat(),
    );
    assert!(done.status.success(), "{}", said(&done));
    let subject = fixture.git(&["log", "-1", "--format=%s"]);
    assert_eq!(
        subject,
        "register.yml: waarneming door coordinator van 2026-07-20 tot en met 2026-08-07"
    );
    let settings = String::from_utf8(fixture.read("register.yml")).unwrap();
    assert!(settings.contains("door: coordinator"), "{settings}");
    assert!(
        run(fixture.path(), "2026-07-17", &["check"])
            .status
            .success()
    );
    let by = |day: &str, more: &[&str]| asked(&fixture, day, more);
    assert_eq!(
        by("2026-07-19", &[]).as_deref(),
        Some("klachtenfunctionaris")
    );
    assert_eq!(by("2026-07-20", &[]).as_deref(), Some("coordinator"));
    assert_eq!(by("2026-08-07", &[]).as_deref(), Some("coordinator"));
    assert_eq!(
        by("2026-08-08", &[]).as_deref(),
        Some("klachtenfunctionaris")
    );
    // Asked for either of the two, the list of that part is the same.
    for role in ["coordinator", "klachtenfunctionaris"] {
        let asked = by("2026-07-20", &["--for", role]);
        assert_eq!(asked.as_deref(), Some("coordinator"), "{role}");
    }
    assert_eq!(by("2026-08-08", &["--for", "coordinator"]), None);
    let shown = said(&run(fixture.path(), "2026-07-20", &["show", "2026-001"]));
    assert!(shown.contains("Coördinator"), "{shown}");
    // A mistake has its way back.
    let undone = run(fixture.path(), "2026-07-17", &["undo", "--yes"]);
    assert!(undone.status.success(), "{}", said(&undone));
    assert_eq!(
        by("2026-07-20", &[]).as_deref(),
        Some("klachtenfunctionaris")
    );
    let anew = run(
        fixture.path(),
        "2026-07-17",
        &[&["cover", "coordinator"], days.as_slice()].concat(),
    );
    assert!(anew.status.success(), "{}", said(&anew));
    let again = run(
        fixture.path(),
        "2026-07-17",
        &[
            "cover",
            "coordinator",
            "--from",
            "2026-08-07",
            "--to",
            "2026-08-10",
        ],
    );
    assert_eq!(again.status.code(), Some(2));
    assert!(said(&again).contains("2026-07-20"), "{}", said(&again));
}

#[test]
fn a_deputy_is_somebody_of_the_organisation_and_not_the_officer() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let tip = fixture.git(&["rev-parse", "HEAD"]);
    for (role, from, to, told) in [
        ("buurman", "2026-07-20", "2026-08-07", "coordinator"),
        (
            "klachtenfunctionaris",
            "2026-07-20",
            "2026-08-07",
            "coordinator",
        ),
        ("coordinator", "2026-08-07", "2026-07-20", "2026-07-20"),
    ] {
        let refused = run(
            fixture.path(),
            "2026-07-17",
            &["vervang", role, "--from", from, "--to", to],
        );
        assert_eq!(refused.status.code(), Some(2), "{role}");
        assert!(said(&refused).contains(told), "{}", said(&refused));
    }
    let shown = run(
        fixture.path(),
        "2026-07-17",
        &[
            "cover",
            "coordinator",
            "--from",
            "2026-07-20",
            "--to",
            "2026-07-20",
            "--dry-run",
        ],
    );
    assert!(
        said(&shown).contains("+") && shown.status.success(),
        "{}",
        said(&shown)
    );
    assert_eq!(fixture.git(&["rev-parse", "HEAD"]), tip);
}

#[test]
fn what_the_deputy_recorded_is_told_apart_in_the_history_on_the_pages_and_by_today() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    let settings = office.place("een/register.yml");
    let text = std::fs::read_to_string(&settings).expect("reads");
    let writers = "schrijvers:\n  functionaris@voorbeeld.example: klachtenfunctionaris\n  \
                   waarnemer@voorbeeld.example: coordinator-trainingen\n";
    std::fs::write(&settings, text + writers).expect("writes");
    office.record("een", &["register.yml"]);
    let days = ["--from", "2026-03-05", "--to", "2026-03-20"];
    office.done(
        "een",
        &[&["vervang", "coordinator-trainingen"], &days[..]].concat(),
    );
    office.synced("een");
    office.synced("twee");
    office.record(
        "twee",
        &["2026-001", "ontvangstbevestiging", "--on", "2026-03-06"],
    );
    office.synced("twee");
    office.synced("een");
    let history = office.done("een", &["historie", "2026-001"]);
    assert!(
        history.contains("functionaris\n") && history.contains("waarnemer\n"),
        "{history}"
    );
    let today = office.done("een", &["vandaag", "--as-of", "2026-03-06"]);
    assert!(today.contains("Coördinator trainingen"), "{today}");
    let asked = office.done("een", &["vandaag", "--as-of", "2026-03-21"]);
    assert!(!asked.contains("Coördinator trainingen"), "{asked}");
    let day = ["--as-of", "2026-03-06"];
    for audience in ["eigenaren", "klachtenfunctionaris"] {
        let out = format!("../{audience}");
        let build = ["bouw", "--audience", audience, "--out", &out];
        office.done("een", &[&build[..], &day].concat());
        for page in ["controle.html", "klachten/2026/2026-001.html"] {
            let page = office.place(audience).join(page);
            let text = std::fs::read_to_string(&page).expect("reads");
            for role in ["Klachtenfunctionaris", "Coördinator trainingen"] {
                assert!(text.contains(role), "{}: {role}", page.display());
            }
            assert!(!text.contains("@voorbeeld.example"), "{}", page.display());
        }
    }
}
