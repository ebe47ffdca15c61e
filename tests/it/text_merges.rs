//! Merges that git made line by line, or somebody by hand, are found by the three versions they saw,
//! and what they lost is made again.

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

const CASE: &str = "klachten/2026/2026-001.md";

/// What one officer and the other record, merged by plain git on the second one's computer as
/// `resolved` says: of the marked text it makes what is committed.
fn merged_by_hand(one: &[&[&str]], other: &[&[&str]], resolved: impl Fn(&str) -> String) -> Office {
    let office = Office::new(Kind::Git);
    for fact in one {
        office.record("een", fact);
    }
    office.synced("een");
    for fact in other {
        office.record("twee", fact);
    }
    merge(&office, CASE, resolved);
    office
}

/// Merges what the first one shared, without the driver.
fn merge(office: &Office, path: &str, resolved: impl Fn(&str) -> String) {
    office.git("twee", &["config", "--remove-section", "merge.klachten"]);
    office.git("twee", &["fetch", "-q"]);
    let file = office.place("twee").join(path);
    // Fails where both changed the same lines; then the file holds both.
    let _ = office.tried_git("twee", &["merge", "-q", "--no-commit", "origin/main"]);
    let marked = std::fs::read_to_string(&file).expect("reads");
    std::fs::write(&file, resolved(&marked)).expect("writes");
    office.git("twee", &["add", "-A"]);
    office.git("twee", &["commit", "-q", "-m", "Merge branch main"]);
}

fn today(office: &Office) -> String {
    said(&office.klachten("twee", &["vandaag", "--as-of", "2026-03-06"]))
}

/// The text after `repair`, which `today` named and names no more.
fn repaired(office: &Office) -> String {
    let named = today(office);
    assert!(named.contains("klachten herstel"), "{named}");
    let told = office.done("twee", &["herstel", "--as-of", "2026-03-06"]);
    assert!(told.contains("opnieuw gemaakt"), "{told}");
    let named = today(office);
    assert!(!named.contains("samenvoeging in git"), "{named}");
    let again = office.done("twee", &["herstel", "--as-of", "2026-03-06"]);
    assert!(!again.contains("opnieuw gemaakt"), "{again}");
    assert_eq!(office.git("twee", &["status", "--porcelain"]), "");
    office.text("twee", "2026-001")
}

#[test]
fn marks_that_were_committed_become_what_both_said() {
    if !has_git() {
        return;
    }
    let office = merged_by_hand(
        &[&["2026-001", "ontvangstbevestiging", "--on", "2026-03-04"]],
        &[
            &["2026-001", "ontvangstbevestiging", "--on", "2026-03-05"],
            &["2026-001", "ernst", "laag"],
        ],
        |marked| {
            assert!(marked.contains("<<<<<<<"), "{marked}");
            marked.to_owned()
        },
    );
    let checked = office.klachten("twee", &["controleer", "--as-of", "2026-03-06"]);
    assert!(
        said(&checked).contains("klachten herstel"),
        "{}",
        said(&checked)
    );
    let text = repaired(&office);
    assert!(
        text.contains("ernst: laag") && !text.contains("<<<<<<<"),
        "{text}"
    );
    assert!(text.contains("feit: ontvangstbevestiging"), "{text}");
}

#[test]
fn an_item_that_a_merge_lost_comes_back_and_stays_away_once_somebody_took_it_away() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.new_complaint("een", "Zaal te koud");
    office.new_complaint("een", "Koffie op");
    office.synced("een");
    office.synced("twee");
    let related = |at: &str, number: &str| office.record(at, &["2026-001", "verwant", number]);
    related("een", "2026-002");
    office.synced("een");
    related("twee", "2026-003");
    office.record("twee", &["2026-001", "ernst", "laag"]);
    let mine = office.text("twee", "2026-001");
    merge(&office, CASE, |_| mine.clone());
    let text = repaired(&office);
    for kept in ["2026-002", "2026-003", "ernst: laag"] {
        assert!(text.contains(kept), "{kept} in {text}");
    }
    let away = [
        "verwijder",
        "2026-001",
        "verwant",
        "2026-002",
        "--reason",
        "Toch niet",
    ];
    office.done("twee", &away);
    let named = today(&office);
    assert!(!named.contains("samenvoeging in git"), "{named}");
}

#[test]
fn an_item_that_a_merge_doubled_stands_there_once() {
    if !has_git() {
        return;
    }
    let both = "verwant: [2026-002, 2026-002]";
    let office = Office::new(Kind::Git);
    office.new_complaint("een", "Zaal te koud");
    office.synced("een");
    office.synced("twee");
    for at in ["een", "twee"] {
        office.record(at, &["2026-001", "verwant", "2026-002"]);
    }
    office.record("een", &["2026-001", "ernst", "laag"]);
    office.synced("een");
    let mine = office.text("twee", "2026-001");
    let line = mine.lines().find(|line| line.starts_with("verwant"));
    let line = line.expect("stands there").to_owned();
    merge(&office, CASE, |_| mine.replace(&line, both));
    let text = repaired(&office);
    assert_eq!(text.matches("2026-002").count(), 1, "{text}");
}

#[test]
fn a_complaint_that_a_merge_lost_by_its_number_is_there_again() {
    if !has_git() {
        return;
    }
    for keep in ["ours", "marks"] {
        let office = Office::new(Kind::Git);
        office.new_complaint("een", "Zaal te koud");
        office.synced("een");
        office.new_complaint("twee", "Trainer te laat");
        let mine = office.text("twee", "2026-002");
        merge(&office, "klachten/2026/2026-002.md", |marked| {
            if keep == "ours" {
                mine.clone()
            } else {
                marked.to_owned()
            }
        });
        repaired(&office);
        let all = ["2026-002", "2026-003"].map(|number| office.text("twee", number));
        for subject in ["onderwerp: Zaal te koud", "onderwerp: Trainer te laat"] {
            let count = all.iter().filter(|text| text.contains(subject)).count();
            assert_eq!(count, 1, "{keep} {subject} {all:?}");
        }
        assert!(all[1].contains("eerder-nummer: 2026-002"), "{}", all[1]);
    }
}

#[test]
fn what_a_person_chose_in_a_merge_and_a_merge_by_the_driver_are_left_alone() {
    if !has_git() {
        return;
    }
    let office = merged_by_hand(
        &[&["2026-001", "ernst", "hoog"]],
        &[&["2026-001", "ernst", "laag"]],
        |marked| {
            let line = |line: &&str| {
                !["<<<<<<<", "=======", ">>>>>>>", "ernst: laag"]
                    .iter()
                    .any(|start| line.starts_with(start))
            };
            marked
                .lines()
                .filter(line)
                .map(|line| format!("{line}\n"))
                .collect()
        },
    );
    let named = today(&office);
    assert!(!named.contains("samenvoeging in git"), "{named}");
    assert!(office.text("twee", "2026-001").contains("ernst: hoog"));
}

#[test]
fn a_fact_that_one_side_recorded_and_whoever_merged_dropped_comes_back() {
    if !has_git() {
        return;
    }
    let recorded = [
        &["2026-001", "ernst", "hoog"][..],
        &["2026-001", "ontvangstbevestiging", "--on", "2026-03-04"],
        &["2026-001", "verantwoordelijke", "coordinator-trainingen"],
        &["2026-001", "voorstel", "Geld terug", "--on", "2026-03-05"],
        &[
            "2026-001",
            "verloop",
            "Gebeld over de factuur.",
            "--on",
            "2026-03-05",
        ],
    ];
    for fact in recorded {
        let office = Office::new(Kind::Git);
        office.record("een", &["2026-001", "dienst", "Coaching"]);
        office.synced("een");
        office.synced("twee");
        let without = office.text("een", "2026-001");
        office.record("een", fact);
        let theirs = office.text("een", "2026-001");
        office.synced("een");
        office.record("twee", &["2026-001", "dienst", "Training", "--replace"]);
        let mine = office.text("twee", "2026-001");
        assert_ne!(without, theirs);
        merge(&office, CASE, |_| mine.clone());
        let text = repaired(&office);
        assert_eq!(text, theirs.replace("Coaching", "Training"), "{fact:?}");
        // Whoever dropped it on purpose takes the repair back, and is asked no more.
        office.done("twee", &["ongedaan", "--yes"]);
        let named = today(&office);
        assert!(!named.contains("samenvoeging in git"), "{named}");
    }
}

#[test]
fn a_file_that_only_the_other_side_changed_and_whoever_merged_left_as_it_was_comes_back() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.new_complaint("een", "Zaal te koud");
    office.synced("een");
    office.synced("twee");
    office.record("een", &["2026-001", "ernst", "hoog"]);
    office.synced("een");
    office.record("twee", &["2026-002", "ernst", "laag"]);
    office.git("twee", &["fetch", "-q"]);
    office.git(
        "twee",
        &[
            "merge",
            "-q",
            "-s",
            "ours",
            "-m",
            "Mijn versie",
            "origin/main",
        ],
    );
    let text = repaired(&office);
    assert!(text.contains("ernst: hoog"), "{text}");
    assert!(office.text("twee", "2026-002").contains("ernst: laag"));
}

#[test]
fn a_fact_that_was_taken_away_and_that_a_merge_brought_back_goes_again() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.record("een", &["2026-001", "ernst", "hoog"]);
    office.synced("een");
    office.synced("twee");
    let away = ["verwijder", "2026-001", "ernst", "--reason", "Niet bekend"];
    office.done("een", &away);
    office.synced("een");
    office.record("twee", &["2026-001", "dienst", "Training"]);
    let mine = office.text("twee", "2026-001");
    merge(&office, CASE, |_| mine.clone());
    let text = repaired(&office);
    assert!(!text.contains("ernst: hoog"), "{text}");
    assert!(text.contains("dienst: Training"), "{text}");
}

#[test]
fn what_somebody_typed_in_a_merge_instead_of_either_value_is_a_choice() {
    if !has_git() {
        return;
    }
    for chosen in ["hoog", "laag", "midden"] {
        let office = Office::new(Kind::Git);
        office.record("een", &["2026-001", "ernst", "hoog"]);
        office.synced("een");
        office.record("twee", &["2026-001", "ernst", "laag"]);
        let typed = office
            .text("twee", "2026-001")
            .replace("ernst: laag", &format!("ernst: {chosen}"));
        merge(&office, CASE, |_| typed.clone());
        let named = today(&office);
        assert!(!named.contains("samenvoeging in git"), "{chosen}: {named}");
    }
}

#[test]
fn a_paragraph_that_was_put_in_other_words_while_merging_is_a_choice() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.record(
        "een",
        &["2026-001", "verloop", "Gebeld.", "--on", "2026-03-05"],
    );
    office.synced("een");
    office.record("twee", &["2026-001", "ernst", "laag"]);
    let typed = office.text("een", "2026-001");
    let typed = typed.replace("2026-03-05: Gebeld.", "2026-03-05: Gebeld met de klager.");
    let typed = typed.replace("categorie:", "ernst: laag\ncategorie:");
    merge(&office, CASE, |_| typed.clone());
    let named = today(&office);
    assert!(!named.contains("samenvoeging in git"), "{named}");
}

#[test]
fn an_item_that_one_side_took_away_and_the_other_answered_is_a_choice_of_whoever_merged() {
    if !has_git() {
        return;
    }
    for keeps in [true, false] {
        let office = Office::new(Kind::Git);
        let proposal = |at: &str, what: &str, day: &str| {
            office.record(at, &["2026-001", "voorstel", what, "--on", day]);
        };
        proposal("een", "Korting", "2026-03-03");
        let refused = ["2026-001", "reactie", "afgewezen", "--on", "2026-03-03"];
        office.record("een", &refused);
        proposal("een", "Geld terug", "2026-03-04");
        office.synced("een");
        office.synced("twee");
        let reaction = ["2026-001", "reactie", "akkoord", "--on", "2026-03-05"];
        office.record("een", &reaction);
        let answered = office.text("een", "2026-001");
        office.synced("een");
        let away = [
            "verwijder",
            "2026-001",
            "voorstel",
            "2",
            "--reason",
            "Nooit gedaan",
        ];
        office.done("twee", &away);
        let removed = office.text("twee", "2026-001");
        let chosen = if keeps { answered } else { removed };
        merge(&office, CASE, |_| chosen.clone());
        let named = today(&office);
        assert!(!named.contains("samenvoeging in git"), "{keeps}: {named}");
    }
}
