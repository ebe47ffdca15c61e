//! What a sharing brings about that somebody must know is told by it, with the way out: what two
//! computers recorded and does not fit together, records that cannot be read, files of others.

use std::fs;

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

const CASE: &str = "twee/klachten/2026/2026-001.md";

/// What a sharing says that ends with this exit status.
fn ends(office: &Office, at: &str, arguments: &[&str], code: i32) -> String {
    let output = office.klachten(at, arguments);
    assert_eq!(output.status.code(), Some(code), "{}", said(&output));
    said(&output)
}

fn edit(office: &Office, from: &str, to: &str) {
    let path = office.place(CASE);
    let text = fs::read_to_string(&path).expect("reads");
    assert!(text.contains(from), "{text}");
    fs::write(&path, text.replacen(from, to, 1)).expect("writes");
}

#[test]
fn a_closing_and_a_proposal_that_knew_nothing_of_each_other_are_told() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    let closing = [
        "2026-001",
        "afgesloten",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "Ziet ervan af",
    ];
    office.record("een", &closing);
    office.synced("een");
    // Both commits are of one second.
    office.record("twee", &["2026-001", "voorstel", "Geld terug"]);
    let told = ends(&office, "twee", &["deel"], 1);
    assert!(
        told.contains("H004") && told.contains("voorstellen[0].oplossing"),
        "{told}"
    );
    // It is told where it was merged, and once.
    office.synced("twee");
    office.synced("een");
    office.are_equal("een", "twee");
}

#[test]
fn two_absences_that_overlap_are_told() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    let cover = |at: &str, role: &str, from: &str, to: &str| {
        office.done(at, &["vervang", role, "--from", from, "--to", to]);
    };
    cover("een", "trainer-1", "2026-04-01", "2026-04-14");
    cover("twee", "trainer-2", "2026-04-10", "2026-04-20");
    office.synced("een");
    let told = ends(&office, "twee", &["deel"], 1);
    assert!(
        told.contains("2026-04-01") && told.contains("2026-04-10"),
        "{told}"
    );
    assert!(told.contains("door elkaar"), "{told}");
    office.synced("twee");
}

#[test]
fn a_record_with_marks_of_a_merge_is_sent_and_told_and_repair_makes_it_readable() {
    if !has_git() {
        return;
    }
    for kind in [Kind::Git, Kind::Folder, Kind::Files] {
        let office = Office::new(kind);
        office.record("twee", &["2026-001", "ernst", "hoog"]);
        let before = office.text("twee", "2026-001");
        let marks = "<<<<<<< HEAD\nernst: hoog\n=======\nernst: laag\n>>>>>>> x";
        edit(&office, "ernst: hoog", marks);
        office.git("twee", &["commit", "-q", "-a", "-m", "Merge"]);
        let told = ends(&office, "twee", &["deel"], 1);
        assert!(told.contains("F015"), "{told}");
        assert!(told.contains("klachten herstel 2026-001"), "{told}");
        // The other one is told too, and either can mend it.
        let told = ends(&office, "een", &["deel"], 1);
        assert!(told.contains("klachten herstel 2026-001"), "{told}");
        let told = office.done("een", &["herstel", "2026-001"]);
        assert!(told.contains("het laatst te lezen"), "{told}");
        assert_eq!(office.text("een", "2026-001"), before);
        office.synced("een");
        office.synced("twee");
        office.are_equal("een", "twee");
        assert_eq!(office.text("twee", "2026-001"), before);
        let told = office.done("een", &["herstel", "2026-001"]);
        assert!(told.contains("staat zoals het is vastgelegd"), "{told}");
    }
}

#[test]
fn bytes_that_are_no_text_and_typing_over_them_lead_back_to_what_could_be_read() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    let before = office.text("twee", "2026-001");
    let path = office.place(CASE);
    fs::write(&path, [before.as_bytes(), b"\xff\xfe"].concat()).expect("writes");
    office.git("twee", &["commit", "-q", "-a", "-m", "kapot"]);
    fs::write(&path, "kapot en niet vastgelegd").expect("writes");
    office.done("twee", &["herstel", "2026-001"]);
    assert_eq!(office.text("twee", "2026-001"), before);
    assert_eq!(office.git("twee", &["status", "--porcelain"]), "");
    assert!(
        office
            .git("twee", &["branch", "--list", "herstel/*"])
            .contains("herstel/")
    );
}

#[test]
fn a_merge_that_took_one_side_whole_is_told_by_the_sharing() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.record("een", &["2026-001", "dienst", "Coaching"]);
    office.synced("een");
    office.record("twee", &["2026-001", "gewenste-oplossing", "Geld terug"]);
    office.git("twee", &["fetch", "-q"]);
    office.git(
        "twee",
        &["merge", "-q", "-s", "ours", "--no-edit", "origin/main"],
    );
    let told = ends(&office, "twee", &["deel"], 1);
    assert!(told.contains("klachten herstel"), "{told}");
    office.done("twee", &["herstel"]);
    office.synced("twee");
    assert!(office.text("twee", "2026-001").contains("dienst: Coaching"));
}

#[test]
fn an_edit_that_cannot_be_read_is_led_back_by_the_command_that_is_named() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    office.record("een", &["2026-001", "dienst", "Coaching"]);
    office.synced("een");
    edit(&office, "kanaal: e-mail", "kanaal: [e-mail");
    let told = ends(&office, "twee", &["deel"], 2);
    assert!(told.contains("klachten herstel 2026-001"), "{told}");
    assert!(!told.contains("klachten noteer"), "{told}");
    office.done("twee", &["herstel", "2026-001"]);
    office.synced("twee");
    edit(&office, "kanaal: e-mail", "kanaal: brief");
    office.record("een", &["2026-001", "ernst", "laag"]);
    office.synced("een");
    let told = ends(&office, "twee", &["deel"], 2);
    assert!(told.contains("klachten noteer 2026-001"), "{told}");
    office.record("twee", &["2026-001"]);
    office.synced("twee");
}

#[test]
fn a_lock_that_was_left_behind_is_named_in_words_until_repair_takes_it_away() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    let lock = office.place("twee/.git/refs/heads/main.lock");
    let file = fs::File::create(lock).expect("makes");
    file.set_modified(std::time::UNIX_EPOCH).expect("sets");
    office.record("een", &["2026-001", "ernst", "laag"]);
    office.synced("een");
    let told = ends(&office, "twee", &["deel"], 2);
    assert!(
        told.contains("main.lock") && told.contains("klachten herstel"),
        "{told}"
    );
    assert!(!told.contains("failed"), "{told}");
    let told = office.done("twee", &["vandaag", "--format", "line"]);
    assert!(
        told.contains("main.lock") && told.contains("klachten herstel"),
        "{told}"
    );
    office.done("twee", &["herstel"]);
    office.synced("twee");
    let told = office.done("twee", &["vandaag", "--format", "line"]);
    assert!(!told.contains("herstel"), "{told}");
}

#[test]
fn a_spoilt_file_of_another_computer_hides_nothing_and_a_stray_copy_holds_nothing_up() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Files);
    let name = office.git("een", &["config", "klachten.computer"]);
    let of_other = office.place(&format!("plek/klachten-{}.bundle", name.trim()));
    fs::write(&of_other, "niets").expect("writes");
    office.record("twee", &["2026-001", "ernst", "hoog"]);
    let told = ends(&office, "twee", &["deel"], 1);
    assert!(
        told.contains("Verstuurd (1)") && told.contains("nog niet heel"),
        "{told}"
    );
    let told = office.done("twee", &["vandaag", "--format", "line"]);
    assert!(told.contains("bestand van een andere computer"), "{told}");
    assert!(
        told.contains("Hier staat niets dat nog niet gedeeld is"),
        "{told}"
    );
    office.synced("een");
    assert!(office.text("een", "2026-001").contains("ernst: hoog"));
    let stray = format!(
        "{} (conflict van LAPTOP).bundle",
        of_other.with_extension("").display()
    );
    fs::write(&stray, "niets").expect("writes");
    let told = office.synced("twee");
    assert!(told.contains("LAPTOP"), "{told}");
    let told = office.done("twee", &["vandaag"]);
    assert!(told.contains("Alles is gedeeld"), "{told}");
}

#[test]
fn a_synchronised_folder_that_is_gone_is_told_as_a_place_that_cannot_be_reached() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Files);
    fs::rename(office.place("plek"), office.place("weg")).expect("renames");
    let told = ends(&office, "twee", &["deel"], 2);
    assert!(told.contains("niet te bereiken"), "{told}");
    fs::rename(office.place("weg"), office.place("plek")).expect("renames");
    office.synced("twee");
}

#[test]
fn a_record_that_one_withdrew_and_the_other_changed_is_told_with_the_command_that_withdraws() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    office.done(
        "een",
        &["intrekken", "2026-001", "--reason", "Proef", "--yes"],
    );
    office.record("twee", &["2026-001", "ernst", "hoog"]);
    office.synced("een");
    let told = ends(&office, "twee", &["deel"], 1);
    assert!(told.contains("klachten intrekken 2026-001"), "{told}");
    office.done(
        "twee",
        &["intrekken", "2026-001", "--reason", "Proef", "--yes"],
    );
    office.synced("twee");
    office.synced("een");
    office.are_equal("een", "twee");
}

#[test]
fn a_record_that_somebody_put_back_on_purpose_is_not_told_as_one_that_came_back() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    office.another("drie", "administratie");
    let away = ["intrekken", "2026-001", "--reason", "Proef", "--yes"];
    office.done("een", &away);
    for at in ["een", "twee", "drie"] {
        office.synced(at);
    }
    office.done("twee", &["ongedaan", "2026-001", "--yes"]);
    office.synced("twee");
    for at in ["een", "drie"] {
        let told = ends(&office, at, &["deel"], 0);
        assert!(!told.contains("weggehaald"), "{at}: {told}");
    }
    office.are_equal("een", "twee");
}

#[test]
fn a_year_that_came_back_is_told_without_a_command_that_refuses_years() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    let year = office.place("een").join("jaarverslagen/2025.md");
    let text = "---\njaar: 2025\n---\n\n## Inleiding\n\nEen.\n";
    fs::create_dir_all(year.parent().expect("a folder")).expect("is made");
    let commit = |at: &str, say: &str| {
        office.git(at, &["add", "-A"]);
        office.git(at, &["commit", "-q", "--no-verify", "-m", say]);
    };
    fs::write(&year, text).expect("writes");
    commit("een", "2025");
    office.synced("een");
    office.synced("twee");
    fs::remove_file(&year).expect("goes");
    commit("een", "2025 weg");
    let there = office.place("twee").join("jaarverslagen/2025.md");
    fs::write(&there, text.replace("Een.", "Een. Twee.")).expect("writes");
    commit("twee", "2025 anders");
    office.klachten("een", &["deel"]);
    // Whoever shares second is told by the merge itself, whoever took it away by the next sharing.
    office.klachten("twee", &["deel"]);
    let told = ends(&office, "een", &["deel"], 1);
    assert!(told.contains("jaarverslagen/2025.md: weggehaald"), "{told}");
    assert!(!told.contains("klachten intrekken 2025"), "{told}");
}

#[test]
fn joining_is_refused_where_it_would_leave_something_that_is_no_register() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Folder);
    let told = ends(&office, ".", &["sluit-aan", "plek", "een/klachten/drie"], 2);
    assert!(told.contains("ligt in het register"), "{told}");
    assert!(!office.place("een/klachten/drie").exists());

    fs::create_dir(office.place("leeg")).expect("makes");
    let told = ends(&office, ".", &["sluit-aan", "leeg", "drie"], 2);
    assert!(
        !told.contains("Er is geen") && told.contains("geen gedeeld register"),
        "{told}"
    );

    office.done("een", &["reservekopie", "../kopie"]);
    let mut entries = fs::read_dir(office.place("kopie")).expect("lists");
    let copy = entries.next().expect("a file").expect("lists").path();
    let whole = fs::read(&copy).expect("reads");
    fs::write(office.place("half.bundle"), &whole[..whole.len() - 60]).expect("writes");
    let told = ends(&office, ".", &["sluit-aan", "half.bundle", "drie"], 2);
    assert!(told.contains("geen hele reservekopie"), "{told}");
    assert!(!office.place("drie").exists());
    fs::write(office.place("half.bundle"), &whole).expect("writes");
    office.done(".", &["sluit-aan", "half.bundle", "drie"]);
}
