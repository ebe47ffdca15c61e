//! What a clone knows of sharing without asking a network.

use std::path::Path;

use klachten::repository::{Obstacle, Repository, Sharing, UnfinishedSharing};

use crate::repository_fixture::{Fixture, has_git};

fn sharing(folder: &Path) -> Sharing {
    let repository = Repository::open(folder).expect("opens");
    repository
        .expect("a repository")
        .sharing()
        .expect("is known")
}

#[test]
fn a_clone_counts_the_commits_that_nobody_else_is_known_to_have() {
    if !has_git() {
        return;
    }
    let office = Fixture::bare_folder();
    office.git(&["init", "-q", "--bare", "-b", "main", "shared"]);
    let alone = Fixture::new();
    alone.sh("echo een > een.md");
    alone.commit_all_on("2026-03-02", "een");
    let known = sharing(alone.path());
    assert_eq!((known.place, known.last, known.not_shared), (None, None, 1));

    let place = office.join("shared").display().to_string();
    alone.git(&["remote", "add", "origin", &place]);
    alone.git(&["push", "-q", "-u", "origin", "main"]);
    let known = sharing(alone.path());
    assert_eq!((known.place, known.not_shared), (Some(place), 0));
    alone.sh("echo twee > een.md");
    alone.commit_all_on("2026-03-03", "twee");
    assert_eq!(sharing(alone.path()).not_shared, 1);
}

#[test]
fn a_sharing_that_began_stays_unfinished_from_its_first_attempt_until_one_is_finished() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    let repository = fixture.open();
    let begun = |now, obstacle| repository.sharing_unfinished(now, obstacle).expect("notes");
    begun(100, Obstacle::Stopped);
    begun(200, Obstacle::Place);
    let unfinished = Some(UnfinishedSharing {
        since: 100,
        obstacle: Obstacle::Place,
    });
    assert_eq!(sharing(fixture.path()).unfinished, unfinished);
    repository.sharing_finished(300).expect("notes");
    let known = sharing(fixture.path());
    assert_eq!((known.last, known.unfinished), (Some(300), None));
}

/// What `today` says on 10 March 2026.
fn today(folder: &Path, format: &str) -> String {
    let output = crate::building::klachten()
        .arg("-C")
        .arg(folder)
        .args(["today", "--as-of", "2026-03-10", "--format", format])
        .output()
        .expect("runs");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_day_says_what_is_not_shared_yet_and_that_a_sharing_did_not_finish_until_it_did() {
    if !has_git() {
        return;
    }
    let office = Fixture::bare_folder();
    office.git(&["init", "-q", "--bare", "-b", "main", "shared"]);
    let fixture = Fixture::new();
    fixture.commit("register.yml", crate::audit::SETTINGS);
    for format in ["text", "line", "mail"] {
        assert!(
            !today(fixture.path(), format).contains("gedeeld"),
            "{format}: nowhere to share"
        );
    }
    let place = office.join("shared").display().to_string();
    fixture.git(&["remote", "add", "origin", &place]);
    let repository = fixture.open();
    let said = |wanted: &str| {
        for format in ["text", "line", "mail"] {
            let text = today(fixture.path(), format).replace("=\r\n", "");
            assert!(text.contains(wanted), "{format}: {text}");
        }
    };
    said("vastlegging is nog niet gedeeld. Delen: klachten deel");
    // 2 and 5 March 2026, at noon.
    repository
        .sharing_unfinished(1_772_449_200, Obstacle::Place)
        .expect("notes");
    said("Delen is sinds 2026-03-02 niet gelukt: de plek");
    repository.sharing_finished(1_772_708_400).expect("notes");
    said("de laatste keer was op 2026-03-05");
    fixture.git(&["push", "-q", "-u", "origin", "main"]);
    said("Alles is gedeeld; de laatste keer was op 2026-03-05");
}

#[test]
fn a_register_on_one_computer_only_says_so_after_a_week_until_a_backup_is_made() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.commit("register.yml", crate::audit::SETTINGS);
    let tells = |day: &str| {
        let output = crate::building::klachten()
            .arg("-C")
            .arg(fixture.path())
            .args(["today", "--as-of", day])
            .output()
            .expect("runs");
        String::from_utf8_lossy(&output.stdout).contains("alleen op deze computer")
    };
    // The commit is of 2 March.
    assert!(!tells("2026-03-09"));
    assert!(tells("2026-03-10"));
    let copies = Fixture::bare_folder();
    let made = crate::building::klachten()
        .arg("-C")
        .arg(fixture.path())
        .arg("backup")
        .arg(copies.join("kopie"))
        .status()
        .expect("runs");
    assert!(made.success());
    assert!(!tells("2026-03-10"));
}
