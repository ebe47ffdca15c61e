//! The files of the written procedure with the commands: from a folder, a commit and the index; on
//! record; and on the pages of versions.

use std::fs;

use klachten::record::Audience;
use klachten::wording::Lang;

use super::guide::klachten;
use super::site_fixture::{SETTINGS, register_of, site, text};

const VERSIONS: &str = "  - versie: 2\n    geldig-vanaf: 2026-01-01\n    termijnen: {ontvangstbevestiging: 1 week, uitleg-procedure: 2 \
weken, oplossing: 6 weken}\ncategorieen: {overig: Overig}\noorzaken: {informatie: Informatie}\nfuncties: {trainer-2: Trainer 2}\n";

/// Every heading of a step, with a sentence that names its version.
fn procedure(version: u32) -> String {
    let steps =
        (1..=10).map(|step| format!("## Stap {step}\nZo doen wij het in versie {version}.\n"));
    format!(
        "## Geheim\nVan versie {version}.\n\n{}",
        steps.collect::<String>()
    )
}

fn complaint(number: &str, received: &str) -> (String, String) {
    let text = format!(
        "---\nnummer: {number}\nonderwerp: X\nontvangen: {received}\nkanaal: brief\ncategorie: overig\n---\n"
    );
    (format!("klachten/{}/{number}.md", &number[..4]), text)
}

#[test]
fn a_case_quotes_the_version_that_judges_it_and_a_page_shows_what_changed() {
    let (old, new) = (
        complaint("2025-001", "2025-03-03"),
        complaint("2026-001", "2026-03-02"),
    );
    let assessment = register_of(
        &[
            ("register.yml", format!("{SETTINGS}{VERSIONS}")),
            ("procedure/1.md", procedure(1)),
            (
                "procedure/2.md",
                procedure(2).replace("## Stap 4\nZo doen", "## Stap 4\nOok zo doen"),
            ),
            (&old.0, old.1),
            (&new.0, new.1),
        ],
        "2026-03-05",
    );
    let files = site(&assessment, Audience::Staff, Lang::Nl);
    let page = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        text(file.unwrap_or_else(|| panic!("no {path}")))
    };
    let said = |path: &str, version: u32| {
        page(path).contains(&format!("Zo doen wij het in versie {version}."))
    };
    assert!(said("procedure.html", 2) && !said("procedure.html", 1));
    assert!(said("procedure-1.html", 1) && !said("procedure-1.html", 2));
    let (before, after) = ("klachten/2025/2025-001.html", "klachten/2026/2026-001.html");
    assert!(
        said(before, 1)
            && !said(before, 2)
            && page(before).contains("../../procedure-1.html#stap-5")
    );
    assert!(
        said(after, 2) && !said(after, 1) && page(after).contains("../../procedure.html#stap-5")
    );
    let changes = page("procedure-wijzigingen.html");
    assert_eq!(changes.matches("<del>").count(), 11, "{changes}");
    assert!(changes.contains("Ook zo doen wij het in versie 2."));
    assert!(page("procedure.html").contains("procedure-wijzigingen.html"));
}

#[test]
fn the_words_are_read_as_committed_and_as_staged_and_go_on_record_by_hand() {
    let home = tempfile::tempdir().unwrap();
    let root = home.path().join("register");
    let run = |arguments: &[&str]| {
        let folder = if root.exists() { &root } else { home.path() };
        let output = klachten(folder, home.path())
            .args(arguments)
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        (
            output.status.code(),
            String::from_utf8_lossy(&said).into_owned(),
        )
    };
    assert_eq!(
        run(&["init", "register", "--organisatie", "Buurtwerk Verzonnen"]).0,
        Some(0)
    );
    assert!(!run(&["check"]).1.contains("F020"));
    let path = root.join("procedure/1.md");
    let whole = fs::read_to_string(&path).unwrap();
    assert!(whole.contains("{termijn ontvangstbevestiging}") && !whole.contains("1 week"));
    fs::write(&path, whole.replace("## Stap 4", "## Vierde stap")).unwrap();
    let (code, said) = run(&["check"]);
    assert!(
        code == Some(0) && said.contains("F020") && said.contains("Stap 4"),
        "{said}"
    );
    assert_eq!(run(&["check", "--fail-on", "aandacht"]).0, Some(1));
    assert!(!run(&["check", "--at", "HEAD"]).1.contains("F020"));
    let json = run(&["check", "--format", "json"]).1;
    assert!(
        json.contains("\"path\": \"procedure/1.md\"") && json.contains("\"number\": null"),
        "{json}"
    );
    let (code, said) = run(&["record", "procedure/1.md"]);
    assert!(
        code == Some(0) && said.contains("geldt sinds 2025-01-01"),
        "{said}"
    );
    assert!(run(&["check", "--at", "HEAD"]).1.contains("F020"));
    assert!(
        run(&["explain", "S401"])
            .1
            .contains("algemene zin van het programma")
    );
    assert!(
        run(&["explain", "S501"])
            .1
            .contains("uit de eigen tekst, versie 1")
    );
    let (code, said) = run(&["record", "procedure/1.md", "ontvangstbevestiging"]);
    assert!(code == Some(2) && said.contains("procedure/1.md"), "{said}");
}

#[test]
fn a_language_that_is_none_of_ours_is_told_in_dutch_unless_it_looks_english() {
    let home = tempfile::tempdir().unwrap();
    let settings = format!("{SETTINGS}{VERSIONS}");
    for (tag, said) in [
        ("de", "kan niet bij"),
        ("xx", "kan niet bij"),
        ("engels", "is not allowed under"),
        ("\"en\"", "As of "),
        ("nld", "kan niet bij"),
    ] {
        fs::write(
            home.path().join("register.yml"),
            format!("{settings}taal: {tag}\n"),
        )
        .unwrap();
        let output = klachten(home.path(), home.path())
            .arg("check")
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(told.contains(said), "{tag}: {told}");
    }
}
