//! Merges by plain git that kept one side whole (`-s ours`): what they dropped is told by every
//! command that looks at it, and comes back.

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

const DAY: [&str; 2] = ["--as-of", "2026-03-06"];

/// The first one shared `facts`; the second one has something of its own, and keeps only that.
fn dropped(facts: impl Fn(&Office)) -> Office {
    let office = Office::new(Kind::Git);
    facts(&office);
    office.synced("een");
    office.record("twee", &["2026-001", "ernst", "laag"]);
    keep_ours(&office);
    office
}

/// The second one merges what was shared, and keeps only what is its own.
fn keep_ours(office: &Office) {
    office.git("twee", &["fetch", "-q"]);
    office.git(
        "twee",
        &["merge", "-q", "-s", "ours", "origin/main", "-m", "Merge"],
    );
}

fn told(office: &Office, command: &[&str]) -> String {
    said(&office.klachten("twee", &[command, &DAY].concat()))
}

/// Each of these commands says all of it.
fn each_tells(office: &Office, commands: &[&[&str]], wanted: &[&str]) {
    for command in commands {
        let told = told(office, command);
        for wanted in wanted {
            assert!(told.contains(wanted), "{command:?}, {wanted}: {told}");
        }
    }
}

#[test]
fn a_complaint_that_a_merge_dropped_is_told_everywhere_and_comes_back() {
    if !has_git() {
        return;
    }
    let office = dropped(|office| office.new_complaint("een", "Zaal te koud"));
    each_tells(
        &office,
        &[&["vandaag"], &["verifieer"], &["deel"]],
        &["klachten/2026/2026-002.md", "klachten herstel"],
    );
    assert!(told(&office, &["controleer"]).contains("klachten herstel 2026-002"));
    let noted = told(&office, &["noteer", "2026-002", "ernst", "laag"]);
    assert!(noted.contains("klachten herstel 2026-002"), "{noted}");
    let mended = office.done("twee", &[&["herstel", "2026-002"], &DAY[..]].concat());
    assert!(mended.contains("staat er weer"), "{mended}");
    assert!(!mended.contains("vergissing"), "{mended}");
    assert_eq!(
        office.text("twee", "2026-002"),
        office.text("een", "2026-002")
    );
    office.done("twee", &[&["controleer"], &DAY[..]].concat());
    let after = told(&office, &["vandaag"]);
    assert!(!after.contains("samenvoeging"), "{after}");
    office.synced("twee");
    office.synced("een");
    office.are_equal("een", "twee");
}

#[test]
fn two_complaints_whose_numbers_met_in_a_merge_that_dropped_them_take_two_numbers() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    for subject in ["Zaal te koud", "Koffie op"] {
        office.new_complaint("een", subject);
    }
    office.synced("een");
    for subject in ["Trainer te laat", "Thee op"] {
        office.new_complaint("twee", subject);
    }
    keep_ours(&office);
    let mended = office.done("twee", &[&["herstel"], &DAY[..]].concat());
    assert!(!mended.contains("nog niet is vastgelegd"), "{mended}");
    let all: String = office
        .numbers("twee")
        .iter()
        .map(|number| office.text("twee", number))
        .collect();
    for subject in ["Zaal te koud", "Koffie op", "Trainer te laat", "Thee op"] {
        assert!(all.contains(subject), "{subject}");
    }
    office.done("twee", &[&["controleer"], &DAY[..]].concat());
}

#[test]
fn a_complaint_that_was_withdrawn_after_it_came_back_stays_away() {
    if !has_git() {
        return;
    }
    let office = dropped(|office| office.new_complaint("een", "Zaal te koud"));
    office.done("twee", &[&["herstel"], &DAY[..]].concat());
    let away = ["intrekken", "2026-002", "--reason", "Een test", "--yes"];
    office.done("twee", &[&away[..], &DAY].concat());
    let after = told(&office, &["vandaag"]);
    assert!(!after.contains("samenvoeging"), "{after}");
}

#[test]
fn a_complaint_that_three_lines_in_one_merge_dropped_comes_back_by_its_number() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.new_complaint("een", "Zaal te koud");
    office.synced("een");
    office.record("twee", &["2026-001", "ernst", "laag"]);
    office.git("twee", &["fetch", "-q"]);
    office.git("twee", &["branch", "zij", "HEAD~1"]);
    office.git("twee", &["checkout", "-q", "zij"]);
    office.git(
        "twee",
        &["commit", "-q", "--allow-empty", "-m", "Iets anders"],
    );
    office.git("twee", &["checkout", "-q", "main"]);
    let merge = ["merge", "-q", "-s", "ours", "-m", "Merge"];
    office.git("twee", &[&merge[..], &["origin/main", "zij"]].concat());
    assert!(told(&office, &["controleer"]).contains("klachten herstel 2026-002"));
    office.done("twee", &[&["herstel", "2026-002"], &DAY[..]].concat());
    assert_eq!(
        office.text("twee", "2026-002"),
        office.text("een", "2026-002")
    );
    office.done("twee", &[&["controleer"], &DAY[..]].concat());
}

#[test]
fn settings_that_a_merge_dropped_are_told_with_key_day_and_commit_and_come_back() {
    if !has_git() {
        return;
    }
    let office = dropped(|office| {
        office.new_complaint("een", "Een test");
        let away = ["intrekken", "2026-002", "--reason", "Een test", "--yes"];
        office.done("een", &[&away[..], &DAY].concat());
        let cover = ["vervang", "administratie", "--from", "2026-03-09"];
        office.done("een", &[&cover[..], &["--to", "2026-03-20"], &DAY].concat());
        let settings = office.place("een").join("register.yml");
        let text = std::fs::read_to_string(&settings).expect("reads");
        let text = text.replace("Gelukwerkt", "Gelukwerkt BV");
        std::fs::write(&settings, text).expect("writes");
        office.record("een", &["register.yml"]);
    });
    let merge = office.git("twee", &["show", "-s", "--format=%cs %h", "--abbrev=10"]);
    let (day, merge) = merge.trim().split_once(' ').expect("both");
    let told_merge = format!("{} (wijziging {merge})", &day[..4]);
    each_tells(
        &office,
        &[&["vandaag"], &["verifieer"], &["controleer"], &["deel"]],
        &[
            "organisatie",
            "vervallen",
            "waarneming",
            &told_merge,
            "klachten herstel",
        ],
    );
    assert_eq!(
        office.klachten("twee", &["verifieer"]).status.code(),
        Some(1)
    );
    let mended = office.done("twee", &[&["herstel"], &DAY[..]].concat());
    assert!(mended.contains("organisatie"), "{mended}");
    let settings = |at: &str| std::fs::read_to_string(office.place(at).join("register.yml"));
    assert_eq!(settings("twee").ok(), settings("een").ok());
    office.done("twee", &["verifieer"]);
    office.synced("twee");
    let after = told(&office, &["vandaag"]);
    assert!(!after.contains("samenvoeging"), "{after}");
}

#[test]
fn a_withdrawal_that_a_merge_dropped_comes_back_whole() {
    if !has_git() {
        return;
    }
    let office = dropped(|office| {
        office.new_complaint("een", "Een test");
        office.synced("een");
        office.synced("twee");
        let away = ["intrekken", "2026-002", "--reason", "Een test", "--yes"];
        office.done("een", &[&away[..], &DAY].concat());
    });
    each_tells(&office, &[&["vandaag"]], &["vervallen", "klachten herstel"]);
    office.done("twee", &[&["herstel"], &DAY[..]].concat());
    assert_eq!(office.numbers("twee"), office.numbers("een"));
    office.done("twee", &[&["controleer"], &DAY[..]].concat());
    office.synced("twee");
    assert_eq!(office.text("twee", "2026-002"), "");
}

#[test]
fn a_text_of_the_procedure_that_a_merge_put_back_is_told_and_comes_back() {
    if !has_git() {
        return;
    }
    let path = "procedure/1.md";
    let office = dropped(|office| {
        let file = office.place("een").join(path);
        let text = std::fs::read_to_string(&file).expect("reads");
        std::fs::write(&file, format!("{text}\nEen klacht mag ook mondeling.\n")).expect("writes");
        office.record("een", &[path]);
    });
    each_tells(&office, &[&["vandaag"]], &[path, "klachten herstel"]);
    office.done("twee", &[&["herstel"], &DAY[..]].concat());
    let text = |at: &str| std::fs::read_to_string(office.place(at).join(path)).ok();
    assert_eq!(text("twee"), text("een"));
    // Whoever dropped it on purpose takes the repair back, and is asked no more.
    office.done("twee", &["ongedaan", "--yes"]);
    let after = told(&office, &["vandaag"]);
    assert!(!after.contains("samenvoeging"), "{after}");
}

#[test]
fn a_check_that_cannot_judge_the_merges_says_which_object_is_missing() {
    if !has_git() {
        return;
    }
    let path = "procedure/1.md";
    let office = dropped(|office| {
        let file = office.place("een").join(path);
        std::fs::write(&file, "## Stap 1\n\nMag ook mondeling.\n").expect("writes");
        office.record("een", &[path]);
    });
    let blob = office.git("twee", &["rev-parse", "origin/main:procedure/1.md"]);
    let (folder, rest) = blob.trim().split_at(2);
    let object = office.place("twee").join(".git/objects").join(folder);
    std::fs::remove_file(object.join(rest)).expect("a loose object");
    let told = told(&office, &["controleer"]);
    assert!(told.contains(&blob.trim()[..7]), "{told}");
}

#[test]
fn a_merge_that_was_mended_is_told_again_where_git_goes_back_to_before_that() {
    if !has_git() {
        return;
    }
    let office = dropped(|office| office.record("een", &["2026-001", "dienst", "Coaching"]));
    office.done("twee", &[&["herstel"], &DAY[..]].concat());
    each_tells(&office, &[&["herstel"]], &["niets te herstellen"]);
    let mended = office.text("twee", "2026-001");
    office.git("twee", &["reset", "-q", "--hard", "HEAD~1"]);
    each_tells(
        &office,
        &[&["vandaag"], &["controleer"]],
        &["klachten herstel"],
    );
    office.done("twee", &[&["herstel"], &DAY[..]].concat());
    assert_eq!(office.text("twee", "2026-001"), mended);
}

#[test]
fn an_address_that_a_merge_dropped_from_the_settings_comes_back_and_is_told_nowhere() {
    if !has_git() {
        return;
    }
    let address = "piet.jansen@voorbeeld.example";
    let settings = |office: &Office, at: &str| {
        std::fs::read_to_string(office.place(at).join("register.yml")).expect("reads")
    };
    let office = dropped(|office| {
        let text = settings(office, "een");
        let text = format!("{text}\nschrijvers:\n  {address}: klachtenfunctionaris\n");
        std::fs::write(office.place("een").join("register.yml"), text).expect("writes");
        office.record("een", &["register.yml"]);
    });
    for command in [
        &["vandaag"][..],
        &["vandaag", "--format", "mail"],
        &["verifieer", "--format", "json"],
        &["controleer"],
        &["deel"],
        &["herstel"],
    ] {
        let told = said(&office.klachten("twee", &[command, &DAY].concat()));
        // A mail breaks its lines in this way.
        let told = told.replace("=\r\n", "").replace("=\n", "");
        assert!(told.contains("schrijvers"), "{command:?}: {told}");
        assert!(!told.contains("piet"), "{command:?}: {told}");
    }
    assert!(settings(&office, "twee").contains(address));
    each_tells(&office, &[&["herstel"]], &["niets te herstellen"]);
}
