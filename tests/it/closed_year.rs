//! A closed year: rebuilt later it is the same to the byte, and a later correction is an erratum.

use std::fs;
use std::path::Path;

use crate::building::{files, klachten};
use crate::repository_fixture::{Fixture, has_git};

/// The command in a register that is a repository of its own.
fn run(fixture: &Fixture, args: &[&str]) -> Vec<u8> {
    let output = klachten()
        .arg("-C")
        .arg(fixture.path())
        .args(args)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

const SETTINGS: &str = "organisatie: Voorbeeld\nprocedure:\n  - versie: 1\n    geldig-vanaf: 2020-01-01\n    termijnen: {ontvangstbevestiging: 1 week}\n\
categorieen: {betalingen: Betalingen}\noorzaken: {informatie: Informatie}\nfuncties: {klachtenfunctionaris: Klachtenfunctionaris, eigenaren: Eigenaren}\n";

fn complaint(number: &str, received: &str) -> String {
    format!(
        "---\nnummer: {number}\nonderwerp: Factuur\nontvangen: {received}\nkanaal: brief\ncategorie: betalingen\n---\nTekst.\n"
    )
}

/// A closed year in git (every commit is of 2 March 2026), decided on that day.
fn closed_year() -> Option<Fixture> {
    let fixture = has_git().then(Fixture::new)?;
    fixture.write("register.yml", SETTINGS);
    fixture.write(
        "klachten/2025/2025-001.md",
        complaint("2025-001", "2025-03-01"),
    );
    fixture.commit(
        "jaarverslagen/2025.md",
        "---\njaar: 2025\nbesloten-op: 2026-03-02\n---\n## Analyse\nEen rustig jaar.\n",
    );
    Some(fixture)
}

/// A later commit, of a later day.
fn later(fixture: &Fixture, path: &str, text: &str) {
    let stream = format!(
        "commit refs/heads/main\ncommitter KF <kf@example.nl> 1775030400 +0200\ndata 8\nlater.\n\nfrom refs/heads/main^0\nM 100644 inline {path}\ndata {}\n{text}\n",
        text.len()
    );
    fixture.fast_import(stream.as_bytes());
    fixture.git(&["reset", "-q", "--hard", "refs/heads/main"]);
}

#[test]
fn a_closed_year_rebuilt_later_from_its_commit_is_the_same_to_the_byte() {
    let Some(fixture) = closed_year() else { return };
    let tip = fixture.git(&["rev-parse", "HEAD"]);
    let report = |format: &str| {
        run(
            &fixture,
            &[
                "report",
                "2025",
                "--as-of",
                "2026-03-10",
                "--at",
                &tip,
                "--format",
                format,
            ],
        )
    };
    let out = tempfile::tempdir().unwrap();
    let build = |name: &str| {
        let to = out.path().join(name);
        run(
            &fixture,
            &[
                "build",
                "-q",
                "--as-of",
                "2026-03-10",
                "--at",
                &tip,
                "--audience",
                "eigenaren",
                "--out",
                to.to_str().unwrap(),
            ],
        );
        files(&to)
    };
    let (reports, site) = (
        ["md", "html", "json", "csv", "xlsx"].map(report),
        build("first"),
    );
    later(
        &fixture,
        "klachten/2025/2025-002.md",
        &complaint("2025-002", "2025-12-30"),
    );
    later(
        &fixture,
        "klachten/2026/2026-001.md",
        &complaint("2026-001", "2026-02-01"),
    );
    assert!(
        reports == ["md", "html", "json", "csv", "xlsx"].map(report),
        "a report differs"
    );
    let again = build("second");
    assert!(site.contains_key(Path::new("jaarverslag/2025.html")));
    let differ: Vec<_> = site
        .iter()
        .filter(|(path, bytes)| again.get(*path) != Some(*bytes))
        .map(|(path, _)| path)
        .collect();
    assert!(site.len() == again.len() && differ.is_empty(), "{differ:?}");
}

#[test]
fn a_later_correction_of_a_closed_year_is_an_erratum_in_the_command_and_on_the_site() {
    let Some(fixture) = closed_year() else { return };
    let out = tempfile::tempdir().unwrap();
    let told = |name: &str| {
        let to = out.path().join(name);
        run(
            &fixture,
            &[
                "build",
                "-q",
                "--as-of",
                "2026-05-01",
                "--audience",
                "eigenaren",
                "--out",
                to.to_str().unwrap(),
            ],
        );
        let page = fs::read_to_string(to.join("jaarverslag/2025-bijlage.html")).unwrap();
        // Where the same year stands with its figures of today, that is said.
        for beside in ["jaren/2025.html", "jaren/index.html"] {
            let beside = fs::read_to_string(to.join(beside)).unwrap();
            assert!(beside.contains("Hier staan de cijfers van nu"), "{beside}");
        }
        (
            String::from_utf8(run(&fixture, &["report", "2025", "--as-of", "2026-05-01"])).unwrap(),
            page,
        )
    };
    let nothing = "niets veranderd aan de cijfers";
    let (text, page) = told("first");
    assert!(text.contains(nothing) && page.contains(nothing), "{text}");
    // A complaint of a later year corrects nothing; one of the closed year does.
    later(
        &fixture,
        "klachten/2026/2026-001.md",
        &complaint("2026-001", "2026-02-01"),
    );
    assert!(told("second").1.contains(nothing));
    later(
        &fixture,
        "klachten/2025/2025-002.md",
        &complaint("2025-002", "2025-12-30"),
    );
    let (text, page) = told("third");
    assert!(text.contains("| Ontvangen | 1 | 2 |"), "{text}");
    assert!(text.contains("**Sindsdien veranderd**: ja"), "{text}");
    assert!(
        page.contains("Erratum")
            && page.contains("Ontvangen</a></th><td class=\"n\">1</td><td class=\"n\">2</td>"),
        "{page}"
    );
}

#[test]
fn staff_are_told_that_they_read_a_decided_year_with_the_figures_of_today() {
    let Some(fixture) = closed_year() else { return };
    later(
        &fixture,
        "klachten/2025/2025-002.md",
        &complaint("2025-002", "2025-12-30"),
    );
    let out = tempfile::tempdir().unwrap();
    let build = ["build", "-q", "--as-of", "2026-05-01", "--out"];
    let to = out.path().join("staff");
    let build = build.iter().copied().chain([to.to_str().unwrap()]);
    run(&fixture, &build.collect::<Vec<_>>());
    for page in [
        "jaren/2025.html",
        "jaren/index.html",
        "jaarverslag/2025.html",
    ] {
        let text = fs::read_to_string(to.join(page)).unwrap().to_lowercase();
        assert!(
            text.contains("hier staan de cijfers van nu"),
            "{page}: {text}"
        );
        assert!(!text.contains("vertelt het zoals het toen stond"), "{page}");
    }
}

#[test]
fn how_the_register_was_kept_stands_in_the_json_of_a_decided_year_as_in_its_text() {
    let Some(fixture) = closed_year() else { return };
    let json = run(
        &fixture,
        &[
            "report",
            "2025",
            "--as-of",
            "2026-03-10",
            "--format",
            "json",
        ],
    );
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["figures"]["recordkeeping"]["complaints"], 1);
}

#[test]
fn what_is_not_committed_changes_nothing_of_what_the_owners_decided_on() {
    let Some(fixture) = closed_year() else { return };
    later(
        &fixture,
        "klachten/2025/2025-002.md",
        &complaint("2025-002", "2025-12-30"),
    );
    // What cannot be read now is said, and ends with 1; the year stays what it was.
    let told = || {
        let mut command = klachten();
        command.arg("-C").arg(fixture.path());
        let output = command
            .args(["report", "2025", "--as-of", "2026-05-01"])
            .output()
            .unwrap();
        assert!(output.status.code() <= Some(1), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    // The first complaint was in the report, whatever stands or is missing in the folder.
    fs::remove_file(fixture.path().join("klachten/2025/2025-001.md")).unwrap();
    assert!(!told().contains("| Ontvangen | 0 |"), "{}", told());
    fixture.write("klachten/2025/2025-001.md", "---\nnummer: 2025-001\n");
    assert!(!told().contains("| Ontvangen | 0 |"), "{}", told());
}

#[test]
fn a_correction_that_is_not_committed_yet_is_an_erratum_too_the_first_time_and_the_next() {
    let Some(fixture) = closed_year() else { return };
    let out = tempfile::tempdir().unwrap();
    let site = |name: &str| {
        let to = out.path().join(name);
        run(
            &fixture,
            &[
                "build",
                "-q",
                "--as-of",
                "2026-05-01",
                "--audience",
                "eigenaren",
                "--out",
                to.to_str().unwrap(),
            ],
        );
        fs::read_to_string(to.join("jaarverslag/2025-bijlage.html")).unwrap()
    };
    fixture.write(
        "klachten/2025/2025-002.md",
        complaint("2025-002", "2025-12-30"),
    );
    let report =
        String::from_utf8(run(&fixture, &["report", "2025", "--as-of", "2026-05-01"])).unwrap();
    assert!(report.contains("| Ontvangen | 1 | 2 |"), "{report}");
    let first = site("first");
    assert!(first.contains("Erratum") && first == site("second"));
    // What was remembered is of that decision, and of no other.
    fixture.write(
        "jaarverslagen/2025.md",
        "---\njaar: 2025\nbesloten-op: 2026-02-28\n---\n## Analyse\nEen rustig jaar.\n",
    );
    assert!(
        !site("third").contains("Erratum"),
        "git does not reach back that far"
    );
}

#[test]
fn what_could_not_be_read_when_the_owners_decided_is_said_though_it_can_be_read_now() {
    let Some(fixture) = has_git().then(Fixture::new) else {
        return;
    };
    fixture.write("register.yml", SETTINGS);
    fixture.write(
        "klachten/2025/2025-001.md",
        complaint("2025-001", "2025-03-01"),
    );
    fixture.write("klachten/2025/2025-002.md", "---\naard:incident\n");
    fixture.commit(
        "jaarverslagen/2025.md",
        "---\njaar: 2025\nbesloten-op: 2026-03-02\n---\n## Analyse\nEen rustig jaar.\n",
    );
    later(
        &fixture,
        "klachten/2025/2025-002.md",
        &complaint("2025-002", "2025-12-30"),
    );
    let mut command = klachten();
    command.arg("-C").arg(fixture.path());
    let output = command
        .args(["report", "2025", "--as-of", "2026-05-01"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("| Ontvangen | 1 | 2 |"), "{text}");
    let head: String = text.lines().take(6).collect();
    assert!(head.contains("1 bestand kon niet"), "{head}");
}
