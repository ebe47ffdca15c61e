//! Recordings beside the branch that is shared (on another branch, on none, in half a rebase) never
//! pass for shared, and `repair` brings them to the register.

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

const ALL_SHARED: &str = "Alles is gedeeld";

fn each_way(test: impl Fn(&Office)) {
    if has_git() {
        for kind in [Kind::Git, Kind::Folder, Kind::Files] {
            let office = Office::new(kind);
            // Both know that all is shared.
            office.synced("een");
            office.synced("twee");
            test(&office);
        }
    }
}

/// Everything that could call it shared says that it is not, and names `repair`.
fn is_told(office: &Office) {
    let refused = [
        vec!["noteer", "2026-001", "dienst", "Coaching"],
        vec!["deel"],
        vec!["deel", "--dry-run"],
        vec![
            "nieuw",
            "--onderwerp",
            "Zaal",
            "--kanaal",
            "brief",
            "--categorie",
            "overig",
        ],
    ];
    for arguments in &refused {
        let output = office.klachten("twee", arguments);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        let told = said(&output);
        assert!(told.contains("klachten herstel"), "{arguments:?}: {told}");
    }
    for arguments in [
        vec!["vandaag"],
        vec!["vandaag", "--format", "line"],
        vec!["controleer"],
    ] {
        let told = said(&office.klachten("twee", &arguments));
        assert!(told.contains("klachten herstel"), "{arguments:?}: {told}");
        assert!(!told.contains(ALL_SHARED), "{arguments:?}: {told}");
    }
}

/// After `repair` the fact is on the shared branch, and reaches the other officer.
fn is_brought_in(office: &Office) {
    office.done("twee", &["herstel"]);
    assert_eq!(office.git("twee", &["branch", "--show-current"]), "main\n");
    assert!(
        office
            .done("twee", &["herstel"])
            .contains("niets te herstellen")
    );
    let told = office.done("twee", &["vandaag", "--format", "line"]);
    assert!(!told.contains("herstel"), "{told}");
    assert!(office.text("twee", "2026-001").contains("ernst: hoog"));
    office.synced("twee");
    office.synced("een");
    office.are_equal("een", "twee");
    assert!(office.text("een", "2026-001").contains("ernst: hoog"));
    let told = office.done("twee", &["vandaag"]);
    assert!(told.contains(ALL_SHARED), "{told}");
}

/// A fact that git commits, as a program would that knows nothing of registers.
fn committed(office: &Office) {
    let path = office.place("twee/klachten/2026/2026-001.md");
    let text = std::fs::read_to_string(&path).expect("reads");
    let text = text.replacen("kanaal:", "ernst: hoog\nkanaal:", 1);
    std::fs::write(&path, text).expect("writes");
    office.git("twee", &["commit", "-q", "-a", "-m", "2026-001: ernst"]);
}

#[test]
fn what_is_recorded_on_another_branch_is_told_and_brought_to_the_shared_one() {
    each_way(|office| {
        office.git("twee", &["checkout", "-q", "-b", "proef"]);
        is_told(office);
        committed(office);
        is_told(office);
        is_brought_in(office);
        assert!(office.tried_git("twee", &["rev-parse", "-q", "--verify", "proef"]));
    });
}

#[test]
fn two_branches_that_went_apart_are_merged_by_what_the_records_say() {
    each_way(|office| {
        office.git("twee", &["checkout", "-q", "-b", "proef"]);
        committed(office);
        office.git("twee", &["checkout", "-q", "main"]);
        office.record("twee", &["2026-001", "dienst", "Coaching"]);
        office.record("een", &["2026-001", "gewenste-oplossing", "Geld terug"]);
        office.synced("een");
        office.git("twee", &["checkout", "-q", "proef"]);
        is_told(office);
        is_brought_in(office);
        let text = office.text("een", "2026-001");
        assert!(
            text.contains("dienst: Coaching") && text.contains("Geld terug"),
            "{text}"
        );
    });
}

#[test]
fn a_branch_that_another_one_of_the_place_is_sent_to_is_not_shared() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.synced("twee");
    office.git("twee", &["checkout", "-q", "-b", "proef"]);
    committed(&office);
    office.git("twee", &["push", "-q", "-u", "origin", "proef"]);
    is_told(&office);
    is_brought_in(&office);
}

#[test]
fn a_branch_of_another_name_that_goes_to_the_shared_one_is_no_other_branch() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.git("twee", &["fetch", "-q"]);
    office.git(
        "twee",
        &["checkout", "-q", "-b", "werk", "--track", "origin/main"],
    );
    office.record("twee", &["2026-001", "ernst", "hoog"]);
    office.synced("twee");
    office.synced("een");
    assert!(office.text("een", "2026-001").contains("ernst: hoog"));
}

#[test]
fn recordings_that_no_branch_names_or_that_wait_on_theirs_are_not_called_shared() {
    each_way(|office| {
        office.record("twee", &["2026-001", "ernst", "hoog"]);
        office.git("twee", &["checkout", "-q", "--detach", "HEAD~1"]);
        is_told(office);
        let told = office.done("twee", &["vandaag"]);
        assert!(
            told.contains("Eén vastlegging is nog niet gedeeld"),
            "{told}"
        );
        is_brought_in(office);

        office.git("twee", &["checkout", "-q", "--detach"]);
        is_told(office);
        office.done("twee", &["herstel"]);
    });
}

#[test]
fn a_stopped_rebase_does_not_hide_what_waits_to_be_shared() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.record("een", &["2026-001", "ernst", "laag"]);
    office.synced("een");
    office.record("twee", &["2026-001", "ernst", "hoog"]);
    office.git("twee", &["fetch", "-q"]);
    office.git("twee", &["config", "--remove-section", "merge.klachten"]);
    assert!(!office.tried_git("twee", &["rebase", "-q", "origin/main"]));
    let told = said(&office.klachten("twee", &["vandaag"]));
    assert!(told.contains("rebase"), "{told}");
    assert!(
        told.contains("Eén vastlegging is nog niet gedeeld"),
        "{told}"
    );
    is_told(&office);
}

#[test]
fn half_a_merge_on_another_branch_is_finished_and_the_branch_is_left() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.record("een", &["2026-001", "dienst", "Coaching"]);
    office.synced("een");
    office.git("twee", &["fetch", "-q"]);
    office.git("twee", &["checkout", "-q", "-b", "proef"]);
    committed(&office);
    assert!(office.tried_git("twee", &["merge", "-q", "--no-commit", "origin/main"]));
    is_brought_in(&office);
    assert!(office.text("twee", "2026-001").contains("dienst: Coaching"));
}
