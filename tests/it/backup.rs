//! `backup`: one file with the whole history, which was read back before anybody relies on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::building::klachten;
use crate::record_history::complaint;
use crate::repository_fixture::{Fixture, has_git};

fn register() -> Fixture {
    let fixture = Fixture::new();
    fixture.commit("register.yml", crate::audit::SETTINGS);
    for at in 0..3 {
        let keys = format!("dienst: woord {at}\n");
        fixture.commit(
            "klachten/2026/2026-007.md",
            complaint("2026-007", &keys, "Tekst\n"),
        );
    }
    fixture
}

fn backup(register: &Path, to: &Path) -> Output {
    klachten()
        .arg("-C")
        .arg(register)
        .args(["backup", &to.to_string_lossy(), "--as-of", "2026-11-22"])
        .output()
        .expect("runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&*output.stdout, &*output.stderr].concat()).into_owned()
}

/// The only bundles in a folder.
fn bundles(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

#[test]
fn a_backup_is_restored_by_the_command_that_is_told_with_its_whole_history() {
    if !has_git() {
        return;
    }
    let from = register();
    let beside = tempfile::tempdir().unwrap();
    let folder = beside.path().join("usb stick");
    let done = backup(from.path(), &folder);
    assert!(done.status.success(), "{}", said(&done));
    let files = bundles(&folder);
    let name = folder.join("klachtenregister-2026-11-22.bundle");
    assert_eq!(
        files,
        std::slice::from_ref(&name),
        "nothing half stands beside it"
    );
    let told = format!("klachten sluit-aan \"{}\" NIEUWE-MAP", name.display());
    assert!(said(&done).contains(&told), "{}", said(&done));
    let mut restore = klachten();
    restore.arg("sluit-aan").arg(&name).arg("nieuw");
    let restored = restore.current_dir(beside.path()).output().unwrap();
    assert!(restored.status.success(), "{}", said(&restored));
    let cloned = Command::new("git")
        .args(["clone", "-q"])
        .arg(&name)
        .arg("kloon")
        .current_dir(beside.path())
        .status()
        .unwrap();
    assert!(cloned.success(), "git itself reads it");
    let history = |folder: &Path| {
        let mut command = klachten();
        command
            .arg("-C")
            .arg(folder)
            .args(["history", "--format", "json"]);
        command.output().unwrap().stdout
    };
    assert_eq!(history(&beside.path().join("nieuw")), history(from.path()));
    assert_eq!(history(&beside.path().join("kloon")), history(from.path()));
    // What git says of it.
    from.git(&["bundle", "verify", "-q", &name.to_string_lossy()]);
    // The next one of that day does not take its place.
    let whole = fs::read(&name).unwrap();
    assert!(backup(from.path(), &folder).status.success());
    assert_eq!(bundles(&folder).len(), 2);
    assert_eq!(fs::read(&name).unwrap(), whole);
}

#[test]
fn a_backup_of_a_part_or_into_the_register_itself_is_refused_and_leaves_nothing() {
    if !has_git() {
        return;
    }
    let from = register();
    let inside = backup(from.path(), &from.path().join("kopie"));
    assert_eq!(inside.status.code(), Some(2));
    assert!(said(&inside).contains("andere schijf"), "{}", said(&inside));
    let beside = tempfile::tempdir().unwrap();
    let shallow = beside.path().join("ondiep");
    let url = format!("file://{}", from.path().display());
    from.git(&[
        "clone",
        "-q",
        "--depth",
        "1",
        &url,
        &shallow.to_string_lossy(),
    ]);
    let to = beside.path().join("uit");
    let refused = backup(&shallow, &to);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        said(&refused).contains("git fetch --unshallow"),
        "{}",
        said(&refused)
    );
    // An object that is not what its name says never gets into a backup.
    let blob = from.git(&["rev-parse", "HEAD~1:klachten/2026/2026-007.md"]);
    let other = from.git(&["rev-parse", "HEAD:klachten/2026/2026-007.md"]);
    let loose = |id: &str| {
        from.path()
            .join(".git/objects")
            .join(&id[..2])
            .join(&id[2..])
    };
    let bytes = fs::read(loose(&other)).unwrap();
    fs::remove_file(loose(&blob)).unwrap();
    fs::write(loose(&blob), bytes).unwrap();
    let spoilt = backup(from.path(), &to);
    assert_eq!(spoilt.status.code(), Some(2), "{}", said(&spoilt));
    assert!(!to.exists() || bundles(&to).is_empty());
}
