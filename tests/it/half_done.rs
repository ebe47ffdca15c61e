//! From every state in which a git program can leave a register half done `repair` alone recovers,
//! and nothing is lost.

#[cfg(unix)]
use std::os::unix::fs::PermissionsExt;

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

const CASE: &str = "klachten/2026/2026-001.md";

/// Two offices that recorded different days of one fact, and each a fact of its own; the second
/// knows of the first one's by `git fetch`, and its git does not know the merge driver.
fn apart() -> Office {
    let office = Office::new(Kind::Git);
    let day = |at: &str, day: &str| {
        office.record(at, &["2026-001", "ontvangstbevestiging", "--on", day]);
    };
    day("een", "2026-03-04");
    office.record("een", &["2026-001", "reactie-toegezegd", "2026-03-20"]);
    office.synced("een");
    day("twee", "2026-03-05");
    office.record("twee", &["2026-001", "ernst", "laag"]);
    office.git("twee", &["fetch", "-q"]);
    unknown_driver(&office);
    office
}

/// A command that writes lets git know the driver again.
fn unknown_driver(office: &Office) {
    office.git("twee", &["config", "--remove-section", "merge.klachten"]);
}

fn tried(office: &Office, arguments: &[&str]) -> bool {
    office.tried_git("twee", arguments)
}

fn write(office: &Office, path: &str, text: &str) {
    std::fs::write(office.place("twee").join(path), text).expect("writes");
}

/// Another command is refused and names `repair`, which then leads out; what it says.
fn recovered(office: &Office) -> String {
    let refused = office.klachten("twee", &["noteer", "2026-001", "verwant", "2026-001"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(
        said(&refused).contains("klachten herstel"),
        "{}",
        said(&refused)
    );
    let told = office.done("twee", &["herstel"]);
    // A second time there is nothing left to do.
    let again = office.done("twee", &["herstel"]);
    assert!(!again.contains("staan weer"), "{again}");
    office.git("twee", &["fsck", "--strict"]);
    assert_eq!(office.git("twee", &["branch", "--show-current"]), "main\n");
    told
}

/// After it the register is whole, and work goes on.
fn goes_on(office: &Office) {
    assert_eq!(office.git("twee", &["status", "--porcelain"]), "");
    office.record("twee", &["2026-001", "gewenste-oplossing", "Geld terug"]);
}

fn kept(office: &Office) -> String {
    office.git("twee", &["branch", "--list", "herstel/*"])
}

#[test]
fn what_is_advised_of_the_marks_of_a_half_merge_merges_by_what_the_records_say() {
    if !has_git() {
        return;
    }
    let office = apart();
    assert!(!tried(&office, &["merge", "-q", "origin/main"]));
    let found = said(&office.klachten("twee", &["controleer"]));
    let told = found.contains("F015") && found.contains("klachten herstel 2026-001");
    assert!(told, "{found}");
    let told = office.done("twee", &["herstel", "2026-001"]);
    assert!(told.contains("is afgemaakt"), "{told}");
    let text = office.text("twee", "2026-001");
    assert!(
        text.contains("ernst: laag") && text.contains("reactie-toegezegd: 2026-03-20"),
        "{text}"
    );
}

#[test]
fn a_half_merge_is_finished_by_what_the_records_say() {
    if !has_git() {
        return;
    }
    let office = apart();
    assert!(!tried(&office, &["merge", "-q", "origin/main"]));
    let told = recovered(&office);
    assert!(told.contains("is afgemaakt"), "{told}");
    let text = office.text("twee", "2026-001");
    assert!(
        text.contains("ernst: laag") && text.contains("reactie-toegezegd: 2026-03-20"),
        "{text}"
    );
    assert!(text.contains("feit: ontvangstbevestiging"), "{text}");
    assert_eq!(
        kept(&office),
        "",
        "git wrote the marks, nobody's work was there"
    );
    let parents = office.git("twee", &["rev-list", "--parents", "-1", "HEAD"]);
    assert_eq!(parents.split_whitespace().count(), 3, "{parents}");
    goes_on(&office);
}

#[test]
fn what_somebody_typed_in_a_half_merge_stands_there_after_it() {
    if !has_git() {
        return;
    }
    let office = apart();
    let before = office.text("twee", "2026-001");
    assert!(!tried(&office, &["merge", "-q", "origin/main"]));
    let mine = before.replace("ernst: laag", "ernst: hoog");
    write(&office, CASE, &mine);
    let told = recovered(&office);
    assert!(told.contains("weer wat er tijdens"), "{told}");
    assert_eq!(office.text("twee", "2026-001"), mine);
    assert!(kept(&office).contains("herstel/"), "{told}");
    let merged = office.git("twee", &["show", &format!("HEAD:{CASE}")]);
    assert!(merged.contains("reactie-toegezegd"), "{merged}");
}

#[test]
fn half_typed_between_the_marks_is_kept_under_a_branch() {
    if !has_git() {
        return;
    }
    let office = apart();
    assert!(!tried(&office, &["merge", "-q", "origin/main"]));
    let marked = office.text("twee", "2026-001") + "\nHalf getypt.\n";
    write(&office, CASE, &marked);
    let told = recovered(&office);
    assert!(told.contains("bewaard in git als herstel/"), "{told}");
    let branch = kept(&office);
    let shown = office.git("twee", &["show", &format!("{}:{CASE}", branch.trim())]);
    assert_eq!(shown, marked);
    goes_on(&office);
}

#[test]
fn two_complaints_that_met_in_a_half_merge_are_both_there() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.new_complaint("een", "Zaal te koud");
    office.synced("een");
    office.new_complaint("twee", "Trainer te laat");
    office.git("twee", &["fetch", "-q"]);
    assert!(!tried(&office, &["merge", "-q", "origin/main"]));
    let told = recovered(&office);
    assert!(told.contains("2026-003 heette hier 2026-002"), "{told}");
    assert!(office.text("twee", "2026-002").contains("Zaal te koud"));
    assert!(office.text("twee", "2026-003").contains("Trainer te laat"));
    goes_on(&office);
}

#[test]
fn a_half_rebase_is_undone_and_its_commits_stay() {
    if !has_git() {
        return;
    }
    let office = apart();
    let before = office.git("twee", &["rev-parse", "HEAD"]);
    assert!(!tried(&office, &["rebase", "-q", "origin/main"]));
    let told = recovered(&office);
    assert!(
        told.contains("rebase") && told.contains("afgebroken"),
        "{told}"
    );
    assert_eq!(office.git("twee", &["rev-parse", "HEAD"]), before);
    goes_on(&office);
    let shared = office.klachten("twee", &["deel"]);
    assert_eq!(shared.status.code(), Some(1), "{}", said(&shared));
}

#[test]
fn what_a_rebase_laid_aside_and_made_is_kept() {
    if !has_git() {
        return;
    }
    let office = apart();
    office.record("twee", &["2026-001", "dienst", "Coaching"]);
    unknown_driver(&office);
    let mine = office.text("twee", "2026-001") + "\nNog niet vastgelegd.\n";
    write(&office, CASE, &mine);
    assert!(!tried(
        &office,
        &["rebase", "-q", "--autostash", "origin/main"]
    ));
    let told = recovered(&office);
    assert!(told.contains("nergens anders stonden"), "{told}");
    let branches = kept(&office);
    let holds = branches.lines().any(|branch| {
        let shown = office.git("twee", &["show", &format!("{}:{CASE}", branch.trim())]);
        shown == mine
    });
    assert!(holds, "{branches}");
    goes_on(&office);
}

#[test]
fn a_half_cherry_pick_and_a_half_revert_are_undone() {
    if !has_git() {
        return;
    }
    for half in ["cherry-pick", "revert"] {
        let office = apart();
        let what = if half == "revert" {
            office.record("twee", &["2026-001", "ernst", "hoog", "--replace"]);
            unknown_driver(&office);
            "HEAD~1"
        } else {
            "origin/main~1"
        };
        let before = office.git("twee", &["rev-parse", "HEAD"]);
        assert!(!tried(&office, &[half, what]), "{half}");
        let told = recovered(&office);
        assert!(told.contains(half), "{told}");
        assert_eq!(office.git("twee", &["rev-parse", "HEAD"]), before);
        assert_eq!(kept(&office), "", "{half}");
        goes_on(&office);
    }
}

#[test]
fn commits_beside_the_branch_are_taken_up_or_kept_under_a_branch() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    let commit = |text: &str| {
        let typed = office.text("twee", "2026-001") + text;
        write(&office, CASE, &typed);
        office.git("twee", &["commit", "-q", "-a", "-m", "2026-001: los"]);
        office.git("twee", &["rev-parse", "HEAD"])
    };
    office.git("twee", &["checkout", "-q", "--detach"]);
    let made = commit("\nMet de hand.\n");
    let told = recovered(&office);
    assert!(told.contains("horen er nu bij: 1"), "{told}");
    assert_eq!(office.git("twee", &["rev-parse", "main"]), made);
    goes_on(&office);

    office.git("twee", &["checkout", "-q", "HEAD~1"]);
    let made = commit("\nElders.\n");
    let told = recovered(&office);
    assert!(told.contains("bewaard in git als herstel/"), "{told}");
    let branch = kept(&office);
    assert_eq!(office.git("twee", &["rev-parse", branch.trim()]), made);
    assert!(
        office
            .text("twee", "2026-001")
            .contains("gewenste-oplossing: Geld terug")
    );
    assert_eq!(office.git("twee", &["status", "--porcelain"]), "");
}

#[test]
fn a_search_through_the_history_ends_on_the_branch() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.record("twee", &["2026-001", "ernst", "laag"]);
    office.git("twee", &["bisect", "start", "HEAD", "HEAD~2"]);
    recovered(&office);
    assert!(!tried(
        &office,
        &["rev-parse", "-q", "--verify", "refs/bisect/bad"]
    ));
    goes_on(&office);
}

#[test]
fn what_is_staged_is_staged_no_more_and_what_stands_in_the_file_stays() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    let before = office.text("twee", "2026-001");
    let staged = before.clone() + "\nKlaargezet.\n";
    write(&office, CASE, &staged);
    office.git("twee", &["add", CASE]);
    let told = recovered(&office);
    assert!(told.contains("niet meer klaar"), "{told}");
    assert_eq!(office.text("twee", "2026-001"), staged);
    assert_eq!(kept(&office), "");
    office.record("twee", &["2026-001"]);

    // What was staged before it was typed over stands nowhere else.
    let typed = office.text("twee", "2026-001") + "\nDaarna getypt.\n";
    write(&office, CASE, &(before + "\nAlleen klaargezet.\n"));
    office.git("twee", &["add", CASE]);
    write(&office, CASE, &typed);
    recovered(&office);
    assert_eq!(office.text("twee", "2026-001"), typed);
    let branch = kept(&office);
    let shown = office.git("twee", &["show", &format!("{}:{CASE}", branch.trim())]);
    assert!(shown.contains("Alleen klaargezet."), "{shown}");

    write(
        &office,
        CASE,
        &office.git("twee", &["show", &format!("HEAD:{CASE}")]),
    );
    office.git("twee", &["rm", "-q", "--cached", CASE]);
    recovered(&office);
    goes_on(&office);
}

#[test]
fn a_file_that_nobody_touched_keeps_its_edit_through_all_of_it() {
    if !has_git() {
        return;
    }
    let office = apart();
    let settings = std::fs::read_to_string(office.place("twee/register.yml")).expect("reads");
    let mine = settings + "# eigen regel\n";
    write(&office, "register.yml", &mine);
    assert!(!tried(&office, &["merge", "-q", "origin/main"]));
    recovered(&office);
    let stands = std::fs::read_to_string(office.place("twee/register.yml")).expect("reads");
    assert_eq!(stands, mine);
    assert_eq!(kept(&office), "");
}

#[test]
fn half_a_mail_with_commits_is_undone() {
    if !has_git() {
        return;
    }
    for how in [&["am", "-q"][..], &["am", "-q", "-3"]] {
        let office = apart();
        let before = office.git("twee", &["rev-parse", "HEAD"]);
        let mail = office.git("een", &["format-patch", "-1", "--stdout", "HEAD~1"]);
        std::fs::write(office.place("mail"), mail).expect("writes");
        assert!(!tried(&office, &[how, &["../mail"]].concat()), "{how:?}");
        let told = recovered(&office);
        assert!(
            told.contains("(am)") && told.contains("afgebroken"),
            "{told}"
        );
        assert_eq!(office.git("twee", &["rev-parse", "HEAD"]), before);
        // What `am -3` joined comes from no commit here: it is kept, as if somebody had typed it.
        assert_eq!(kept(&office).is_empty(), how.len() == 2, "{how:?}");
        goes_on(&office);
    }
}

#[cfg(unix)]
#[test]
fn a_repair_that_left_a_branch_and_could_not_join_it_is_told_and_finished_later() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.git("twee", &["checkout", "-q", "-b", "proef"]);
    let fact = "ernst: laag\n";
    let text = office.text("twee", "2026-001");
    write(
        &office,
        CASE,
        &text.replace("categorie:", &format!("{fact}categorie:")),
    );
    let commit = ["commit", "-q", "-a", "--no-verify", "-m", "2026-001: ernst"];
    office.git("twee", &commit);
    office.git("twee", &["checkout", "-q", "main"]);
    office.record("twee", &["2026-001", "dienst", "Coaching"]);
    office.git("twee", &["checkout", "-q", "proef"]);
    // What stops it halfway here is a hook; a power cut would leave the same.
    let hook = office.place("twee").join(".git/hooks/pre-commit");
    std::fs::create_dir_all(hook.parent().expect("a folder")).expect("is made");
    std::fs::write(&hook, "#!/bin/sh\nexit 0\n").expect("writes");
    let executable = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&hook, executable).expect("is set");
    let stopped = office.klachten("twee", &["herstel"]);
    assert_eq!(stopped.status.code(), Some(2), "{}", said(&stopped));
    assert_eq!(office.git("twee", &["branch", "--show-current"]), "main\n");
    for command in ["vandaag", "deel", "controleer"] {
        let told = said(&office.klachten("twee", &[command]));
        assert!(told.contains("halverwege gestopt"), "{command}: {told}");
    }
    std::fs::remove_file(&hook).expect("goes");
    let told = office.done("twee", &["herstel"]);
    assert!(told.contains("nog moest samenvoegen"), "{told}");
    let text = office.text("twee", "2026-001");
    assert!(
        text.contains(fact) && text.contains("dienst: Coaching"),
        "{text}"
    );
    let told = said(&office.klachten("twee", &["vandaag"]));
    assert!(!told.contains("halverwege gestopt"), "{told}");
}

#[test]
fn a_branch_of_another_register_is_left_and_told_and_locks_nothing() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.git("twee", &["checkout", "-q", "--orphan", "los"]);
    let commit = ["commit", "-q", "--no-verify", "-m", "Los"];
    office.git("twee", &commit);
    let told = office.done("twee", &["herstel"]);
    assert!(
        told.contains("op los staat") && !told.contains("wordt ermee samengevoegd"),
        "{told}"
    );
    assert_eq!(office.git("twee", &["branch", "--show-current"]), "main\n");
    assert!(tried(&office, &["rev-parse", "-q", "--verify", "los"]));
    let again = office.done("twee", &["herstel"]);
    assert!(again.contains("niets te herstellen"), "{again}");
    office.synced("twee");
    // A version before this one noted it as still to be joined.
    let los = office.git("twee", &["rev-parse", "los"]);
    let note = office.place("twee").join(".git/klachten/samen-te-voegen");
    std::fs::create_dir_all(note.parent().expect("a folder")).expect("is made");
    std::fs::write(&note, los).expect("writes");
    let told = office.done("twee", &["herstel", "2026-001"]);
    assert!(told.contains("op los staat"), "{told}");
    assert!(!told.contains("nog moest samenvoegen"), "{told}");
    assert!(!note.exists(), "{told}");
}
