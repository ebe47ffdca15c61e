//! Sharing by a folder in which each computer leaves a file: what may lie in it, and joining there.

use std::path::PathBuf;

use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

/// The files in the shared folder.
fn files(office: &Office) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(office.place("plek")).expect("lists");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("lists").path()).collect();
    files.sort();
    files
}

fn own_file(office: &Office, at: &str) -> PathBuf {
    let computer = office.git(at, &["config", "klachten.computer"]);
    let name = format!("plek/klachten-{}.bundle", computer.trim());
    office.place(&name)
}

fn spoil(file: &PathBuf) {
    let mut bytes = std::fs::read(file).expect("reads");
    let middle = bytes.len() - 100;
    bytes[middle] ^= 0xff;
    std::fs::write(file, bytes).expect("writes");
}

#[test]
fn an_own_file_that_is_damaged_or_gone_is_written_anew_and_that_is_said() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Files);
    let own = own_file(&office, "een");
    let whole = std::fs::read(&own).expect("reads");
    for is_gone in [false, true] {
        if is_gone {
            std::fs::remove_file(&own).expect("goes");
        } else {
            spoil(&own);
        }
        let told = office.synced("een");
        assert!(told.contains("opnieuw geschreven"), "{is_gone}: {told}");
        assert_eq!(std::fs::read(&own).expect("reads").len(), whole.len());
        office.git("een", &["bundle", "verify", &own.display().to_string()]);
        let again = office.synced("een");
        assert!(again.contains("niets te delen"), "{again}");
    }
}

#[test]
fn a_file_of_another_register_is_named_and_passed_over() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Files);
    stray(&office, "00000000");
    office.record("een", &["2026-001", "ernst", "laag"]);
    for at in ["een", "twee"] {
        let output = office.klachten(at, &["deel"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains("klachten-00000000.bundle"), "{told}");
        assert!(told.contains("ander register"), "{told}");
    }
    assert!(office.text("twee", "2026-001").contains("ernst: laag"));
    let told = office.klachten("twee", &["deel", "--format", "json"]);
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("klachten-00000000.bundle\""), "{told}");
}

#[test]
fn joining_that_cannot_read_anything_says_so_and_leaves_no_folder() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Files);
    files(&office).iter().for_each(spoil);
    std::fs::create_dir(office.place("leeg")).expect("is made");
    for folder in ["drie", "leeg"] {
        let output = office.klachten(".", &["sluit-aan", "plek", folder]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("beschadigd"), "{told}");
        assert!(told.contains("klachten-"), "{told}");
    }
    assert!(!office.place("drie").exists());
    let left = std::fs::read_dir(office.place("leeg"))
        .expect("stays")
        .count();
    assert_eq!(left, 0);
}

#[test]
fn joining_where_one_file_is_damaged_names_it() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Files);
    office.record("een", &["2026-001", "ernst", "laag"]);
    office.synced("een");
    spoil(&own_file(&office, "een"));
    let output = office.klachten(".", &["sluit-aan", "plek", "drie"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("klachten-"), "{}", said(&output));
    assert_eq!(
        office.text("drie", "2026-001"),
        office.text("twee", "2026-001")
    );
}

#[test]
fn a_folder_that_is_no_shared_place_is_refused_with_the_way_that_is_right() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.done(".", &["init", "alleen", "--organisatie", "Elders"]);
    office.done(".", &["reservekopie", "kopie", "-C", "een"]);
    let plek = office.place("plek").display().to_string();
    for (place, right) in [
        ("een", format!("sluit-aan {plek} MAP")),
        ("alleen", String::from("--share PLEK")),
        ("kopie", String::from(".bundle\" MAP")),
    ] {
        let output = office.klachten(".", &["sluit-aan", place, "drie"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(2), "{place}: {told}");
        assert!(told.contains(&right), "{place}: {told}");
        assert!(!office.place("drie").exists(), "{place}");
    }
}

#[test]
fn a_way_up_and_out_of_a_register_is_followed() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.done("een", &["sluit-aan", "../plek", "../drie"]);
    let place = office.git("drie", &["config", "remote.origin.url"]);
    assert_eq!(place, office.git("twee", &["config", "remote.origin.url"]));
    office.done("een", &["init", "../vier", "--organisatie", "Elders"]);
    let inside = office.klachten("een", &["sluit-aan", "../plek", "../een/vijf"]);
    assert_eq!(inside.status.code(), Some(2), "{}", said(&inside));
}

#[test]
fn lines_that_git_is_told_to_overlook_here_are_not_added_again() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    let attributes = office.place("een").join(".git/info/attributes");
    std::fs::create_dir_all(attributes.parent().expect("a folder")).expect("is made");
    std::fs::write(&attributes, "*.md -merge\n").expect("writes");
    for _ in 0..2 {
        office.synced("een");
        office.done("een", &["herstel"]);
    }
    let text = std::fs::read_to_string(office.place("een").join(".gitattributes"));
    let text = text.expect("reads");
    let count = text
        .lines()
        .filter(|line| line.contains("Two versions"))
        .count();
    assert_eq!(count, 1, "{text}");
}

/// A file of another register, as a computer called `name` would have left it.
fn stray(office: &Office, name: &str) {
    office.done(".", &["init", "ander", "--organisatie", "Elders"]);
    office.done(".", &["reservekopie", "kopie", "-C", "ander"]);
    let copy = std::fs::read_dir(office.place("kopie"))
        .expect("lists")
        .next();
    let copy = copy.expect("a copy").expect("lists").path();
    let place = office.place("plek").join(format!("klachten-{name}.bundle"));
    std::fs::copy(copy, place).expect("copies");
}

#[test]
fn a_folder_with_files_of_two_registers_is_not_joined_by_guessing() {
    if !has_git() {
        return;
    }
    for name in ["00000000", "ffffffff"] {
        let office = Office::new(Kind::Files);
        stray(&office, name);
        let before = files(&office);
        let output = office.klachten(".", &["sluit-aan", "plek", "drie"]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains("meer dan"), "{}", said(&output));
        assert!(!office.place("drie").exists());
        assert_eq!(files(&office), before);
    }
}

#[test]
fn a_register_is_not_tied_to_a_place_that_is_no_place_for_it() {
    if !has_git() {
        return;
    }
    for kind in [Kind::Git, Kind::Files] {
        let office = Office::new(kind);
        office.done(".", &["init", "ander", "--organisatie", "Elders"]);
        let before = files(&office);
        for (place, why) in [("plek", "ander register"), ("twee", "iemand werkt")] {
            let output = office.klachten(".", &["init", "ander", "--share", place]);
            assert_eq!(output.status.code(), Some(2), "{place}: {}", said(&output));
            assert!(said(&output).contains(why), "{place}: {}", said(&output));
        }
        assert_eq!(files(&office), before);
        office.done(".", &["init", "ander", "--share", "andere-plek"]);
    }
}
