//! The timeline of a case and the audit page: what git says of a complaint, in words, for those who
//! may know the days.

use klachten::files::{Selection, read_folder};
use klachten::record::Audience;
use klachten::register::History;
use klachten::repository::Trust;
use klachten::rules::{Assessment, RuleInput, judge};
use klachten::wording::Lang;

use crate::repository_fixture::{Fixture, has_git};
use crate::site_fixture::{SETTINGS, judged, site, text};

const AS_OF: &str = "2026-11-22";
const PAGE: &str = "klachten/2026/2026-007.html";

/// A complaint received on 2 March and recorded then, acknowledged on 6 March and recorded on 20
/// March, with a handler who changed.
fn register() -> Fixture {
    let fixture = Fixture::new();
    let settings = SETTINGS.replace(
        "    termijnen:",
        "    registratie-binnen: 7 dagen\n    termijnen:",
    );
    let names = "schrijvers: {kf@example.nl: klachtenfunctionaris}\ncategorieen: {a: Advies}\noorzaken: {b: Bejegening}\n\
functies: {klachtenfunctionaris: Klachtenfunctionaris, een: Trainer Een, twee: Trainer Twee}\n\
publicatie: {klachtenfunctionaris: {tekst: ja, betrokkenen: ja}}\n";
    fixture.write("register.yml", format!("{settings}{names}"));
    let complaint = |more: &str| {
        let head = "---\nnummer: 2026-007\nonderwerp: Verplaatst\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: a\n";
        fixture.write(
            "klachten/2026/2026-007.md",
            format!("{head}{more}---\nTekst.\n"),
        );
    };
    complaint("behandeling: {verantwoordelijke: een}\n");
    fixture.commit_all_on("2026-03-02", "vastgelegd");
    complaint("ontvangstbevestiging: 2026-03-06\nbehandeling: {verantwoordelijke: twee}\n");
    fixture.commit_all_on("2026-03-20", "vastgelegd");
    fixture
}

fn assessed(fixture: &Fixture) -> Assessment {
    let repository = fixture.open();
    let tip = repository.head().unwrap().unwrap();
    let history = History::read(&repository, tip, Trust::Nothing).unwrap();
    let plain = judged(read_folder(fixture.path(), &Selection::All).unwrap(), AS_OF);
    let evidence =
        klachten::register::Evidence::gather(&repository, history, plain.register.settings(), [])
            .unwrap();
    let findings = judge(
        &RuleInput {
            evidence: Some(&evidence),
            ..RuleInput::new(&plain.register, &plain.statuses)
        },
        plain.as_of,
    );
    Assessment {
        findings,
        history: Some(evidence.history),
        ..plain
    }
}

fn page(audience: Audience, path: &str) -> Option<String> {
    let fixture = register();
    site(&assessed(&fixture), audience, Lang::Nl)
        .iter()
        .find(|file| file.path == path)
        .map(|file| text(file).to_owned())
}

/// The words of a page without its tags, one space between.
fn plain(html: &str) -> String {
    let words = html
        .split('<')
        .filter_map(|part| part.split_once('>').map(|(_, text)| text));
    words
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_fact_stands_on_its_own_day_beside_the_day_on_which_it_was_recorded_and_by_whom() {
    if !has_git() {
        return;
    }
    let page = plain(&page(Audience::Officer, PAGE).unwrap());
    assert!(
        page.contains(
            "2 maart 2026 Klacht ontvangen dezelfde dag vastgelegd door Klachtenfunctionaris"
        ),
        "{page}"
    );
    assert!(page.contains("6 maart 2026 Ontvangstbevestiging verstuurd vastgelegd op 20 maart 2026 door Klachtenfunctionaris"), "{page}");
    assert!(page.contains("14 dagen na het feit"), "{page}");
    assert_eq!(page.matches("na het feit").count(), 1, "{page}");
    assert!(!page.contains("kf@example.nl"));
}

#[test]
fn what_changed_is_folded_beneath_in_words_from_what_to_what() {
    if !has_git() {
        return;
    }
    let html = page(Audience::Officer, PAGE).unwrap();
    let folded = html
        .split("<details class=\"changes")
        .nth(1)
        .and_then(|rest| rest.split("</details>").next())
        .unwrap();
    assert!(
        plain(folded).contains("Verantwoordelijke: van Trainer Een naar Trainer Twee"),
        "{folded}"
    );
    assert!(!folded.contains("behandeling.verantwoordelijke"));
}

#[test]
fn a_change_that_a_merge_left_out_says_so_in_the_field_history() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let path = "klachten/2026/2026-007.md";
    let handler = String::from_utf8(fixture.read(path)).unwrap();
    fixture.git(&["checkout", "-q", "-b", "tak"]);
    fixture.write(path, handler.replace("Verplaatst", "Anders"));
    fixture.commit_all_on("2026-03-21", "anders");
    fixture.git(&["checkout", "-q", "main"]);
    fixture.git(&["merge", "-q", "-s", "ours", "-m", "samen", "tak"]);
    let merge = &fixture.git(&["rev-parse", "HEAD"])[..10];
    let files = site(&assessed(&fixture), Audience::Officer, Lang::Nl);
    let page = plain(text(files.iter().find(|file| file.path == PAGE).unwrap()));
    let told = format!(
        "Onderwerp: van Verplaatst naar Anders (niet overgenomen bij samenvoeging {merge} van 2 maart 2026)"
    );
    assert!(page.contains(&told), "{page}");
    assert_eq!(page.matches("niet overgenomen").count(), 1, "{page}");
}

#[test]
fn the_officers_tasks_stand_beside_the_steps_and_not_on_the_staffs_page() {
    if !has_git() {
        return;
    }
    assert!(
        page(Audience::Officer, PAGE)
            .unwrap()
            .contains("Voortgang bewaakt")
    );
    let staff = page(Audience::Staff, PAGE).unwrap();
    for secret in [
        "Voortgang bewaakt",
        "Tijdpad",
        "6 maart",
        "20 maart",
        "Trainer",
        "vastgelegd",
    ] {
        assert!(!staff.contains(secret), "{secret}");
    }
}

#[test]
fn the_audit_page_says_first_what_stands_out_and_gives_its_figures_to_programs() {
    if !has_git() {
        return;
    }
    let html = page(Audience::Owners, "controle.html").unwrap();
    assert!(
        plain(&html).contains("De geschiedenis is heel: in 2 vastleggingen is niets verdwenen"),
        "{html}"
    );
    assert!(
        plain(&html).contains("Eén feit is te laat vastgelegd."),
        "{html}"
    );
    let json = page(Audience::Owners, "gegevens/controle.json").unwrap();
    let figures: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (
            &figures["commits"],
            &figures["late_recordings"],
            &figures["lag"]["largest"]
        ),
        (&2.into(), &1.into(), &14.into())
    );
    assert!(page(Audience::Staff, "gegevens/controle.json").is_none());
}
