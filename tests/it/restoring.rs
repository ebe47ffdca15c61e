//! A record that was spoilt, thrown away or renamed outside the program comes back by one command,
//! and what stood there is kept.

use std::fs;
use std::path::Path;

use super::writing::{WriteSession, commit_by_hand};

/// A register with one recorded complaint, and where its file stands.
fn begun() -> (WriteSession, std::path::PathBuf, String) {
    let desk = WriteSession::new();
    desk.ok(&[
        "new",
        "--onderwerp",
        "Te laat",
        "--categorie",
        "overig",
        "--kanaal",
        "brief",
    ]);
    let path = desk.root.join("klachten/2026/2026-001.md");
    let text = desk.text("2026-001");
    (desk, path, text)
}

/// What `repair` says of records of which one cannot be put back.
fn not_restored(desk: &WriteSession, numbers: &str) -> String {
    let output = desk.run(&["repair", numbers]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_number_that_is_none_leaves_the_others_as_they_are_and_one_that_is_not_back_is_told_by_the_exit()
 {
    let (desk, path, text) = begun();
    fs::write(&path, "alles weg").unwrap();
    let output = desk.run(&["repair", "2026-001,2026-x"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&path).unwrap(), "alles weg");
    not_restored(&desk, "2026-001,2026-009");
    assert_eq!(desk.text("2026-001"), text);
}

#[test]
fn what_was_staged_of_a_spoilt_record_is_kept_too() {
    let (desk, path, _) = begun();
    let repository = git2::Repository::open(&desk.root).unwrap();
    let file = Path::new("klachten/2026/2026-001.md");
    fs::write(&path, "half af").unwrap();
    let mut index = repository.index().unwrap();
    index.add_path(file).unwrap();
    index.write().unwrap();
    fs::write(&path, "alles weg").unwrap();
    desk.ok(&["repair", "2026-001"]);
    let branches = repository.references_glob("refs/heads/herstel/*").unwrap();
    let texts = branches.map(|branch| {
        let tree = branch.unwrap().peel_to_tree().unwrap();
        let entry = tree.get_path(file).unwrap();
        repository.find_blob(entry.id()).unwrap().content().to_vec()
    });
    let texts: std::collections::BTreeSet<Vec<u8>> = texts.collect();
    assert!(texts.contains(&b"half af"[..]) && texts.contains(&b"alles weg"[..]));
}

#[test]
fn a_spoilt_record_comes_back_as_it_was_recorded_and_what_stood_there_is_kept() {
    let (desk, path, text) = begun();
    fs::write(&path, "alles weg\r\n").unwrap();
    // What the other commands advise on the way is this one.
    let refused = desk.refused(&["record", "2026-001", "ernst", "hoog"]);
    assert!(refused.contains("klachten herstel"), "{refused}");
    let refused = desk.refused(&["undo", "--yes"]);
    assert!(refused.contains("klachten herstel 2026-001"), "{refused}");
    assert!(desk.ok(&["repair"]).contains("klachten herstel"));
    let said = desk.ok(&["repair", "2026-001"]);
    assert!(
        said.contains("staat weer zoals het laatst is vastgelegd"),
        "{said}"
    );
    assert_eq!(
        desk.text("2026-001").replace('\r', ""),
        text.replace('\r', "")
    );
    let repository = git2::Repository::open(&desk.root).unwrap();
    let branches = repository.references_glob("refs/heads/herstel/*").unwrap();
    let kept: Vec<git2::Reference> = branches.map(Result::unwrap).collect();
    let tree = kept[0].peel_to_tree().unwrap();
    let entry = tree
        .get_path(Path::new("klachten/2026/2026-001.md"))
        .unwrap();
    let blob = repository.find_blob(entry.id()).unwrap();
    assert_eq!((kept.len(), blob.content()), (1, &b"alles weg\r\n"[..]));
    assert!(
        desk.ok(&["repair", "2026-001"])
            .contains("staat zoals het is vastgelegd")
    );
    desk.ok(&["record", "2026-001", "ernst", "hoog"]);
}

#[test]
fn a_record_that_was_thrown_away_comes_back_recorded_or_not() {
    let (desk, path, text) = begun();
    fs::remove_file(&path).unwrap();
    let found = desk.run(&["check"]);
    let found = String::from_utf8_lossy(&found.stdout).into_owned();
    assert!(
        found.contains("H001") && found.contains("klachten herstel 2026-001"),
        "{found}"
    );
    for asked in [
        &["record", "2026-001", "ernst", "hoog"][..],
        &["remove", "2026-001", "ernst", "--reason", "x"],
        &["withdraw", "2026-001", "--reason", "x"],
        &["show", "2026-001"],
    ] {
        let said = desk.refused(asked);
        assert!(
            said.contains("klachten herstel 2026-001"),
            "{asked:?}: {said}"
        );
    }
    let said = desk.refused(&["letter", "2026-001", "ontvangstbevestiging"]);
    assert!(said.contains("klachten bekijk 2026-001"), "{said}");
    desk.ok(&["repair", "2026-001"]);
    assert_eq!(desk.text("2026-001"), text);
    fs::remove_file(&path).unwrap();
    commit_by_hand(&desk);
    let told = "klachten ongedaan 2026-001";
    let found = desk.run(&["check"]);
    let found = String::from_utf8_lossy(&found.stdout).into_owned();
    assert!(found.contains("H001") && found.contains(told), "{found}");
    assert!(not_restored(&desk, "2026-001").contains(told));
    assert!(!path.exists());
    desk.ok(&["undo", "2026-001", "--yes"]);
    assert_eq!(desk.text("2026-001"), text);
    let found = desk.run(&["check"]);
    let found = String::from_utf8_lossy(&found.stdout).into_owned();
    assert!(!found.contains("H001"), "{found}");
}

#[test]
fn a_number_that_was_never_recorded_has_nothing_to_go_back_to() {
    let (desk, _, _) = begun();
    let new = desk.root.join("klachten/2026/2026-002.md");
    fs::write(&new, "half getypt").unwrap();
    let said = not_restored(&desk, "2026-002");
    assert!(said.contains("Er is niets om naar terug te gaan"), "{said}");
    assert_eq!(fs::read_to_string(&new).unwrap(), "half getypt");
}

#[test]
fn a_complaint_that_got_another_number_does_not_come_back_under_the_old_one() {
    let (desk, path, _) = begun();
    desk.ok(&[
        "record",
        "2026-001",
        "ontvangen",
        "2025-12-30",
        "--replace",
        "--reason",
        "Mis",
    ]);
    let said = not_restored(&desk, "2026-001");
    assert!(said.contains("klachten bekijk 2026-001"), "{said}");
    assert!(!path.exists());
    assert!(desk.ok(&["show", "2026-001"]).contains("2025-001"));
}

#[test]
fn a_record_that_an_editor_renamed_is_missed_and_told_with_its_own_name() {
    let (desk, path, _) = begun();
    fs::rename(&path, path.with_extension("md.txt")).unwrap();
    let found = desk.run(&["check", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_slice(&found.stdout).unwrap();
    assert_eq!(found["complete"], false);
    let said = desk.run(&["check"]);
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(
        said.contains("Geef het bestand de naam klachten/2026/2026-001.md"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn where_work_is_kept_is_told_though_what_comes_after_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let (desk, path, text) = begun();
    fs::write(&path, text.replace("onderwerp:", "onderwerp: [")).unwrap();
    commit_by_hand(&desk);
    fs::write(&path, "alles weg").unwrap();
    let hook = desk.root.join(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, "#!/bin/sh\nexit 0\n").unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    let output = desk.run(&["repair", "2026-001"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(told.contains("herstel/"), "{told}");
}

/// What `check` advises about the record, from where it says what to do.
fn advised(desk: &WriteSession) -> String {
    let found = desk.run(&["check"]);
    let found = String::from_utf8_lossy(&found.stdout).into_owned();
    let advised = found.split("wat te doen: ").nth(1).unwrap_or_default();
    advised.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn two_versions_in_one_file_are_chosen_from_by_hand_or_go_back_and_the_advice_names_both() {
    let marks =
        |one: &str, other: &str| format!("<<<<<<< HEAD\n{one}\n=======\n{other}\n>>>>>>> andere\n");
    let in_front =
        |text: &str| text.replace("kanaal: brief\n", &marks("kanaal: brief", "kanaal: e-mail"));
    let in_text = |text: &str| format!("{text}{}", marks("Gebeld.", "Gemaild."));
    let torn: [&dyn Fn(&str) -> String; 2] = [&in_front, &in_text];
    for (torn, is_committed) in torn.iter().flat_map(|torn| [(torn, false), (torn, true)]) {
        let (desk, path, text) = begun();
        let tear = || {
            fs::write(&path, torn(&text)).unwrap();
            if is_committed {
                commit_by_hand(&desk);
            }
        };
        tear();
        assert!(desk.text("2026-001").contains("<<<<<<<"));
        let told = advised(&desk);
        for way in ["klachten noteer 2026-001", "klachten herstel 2026-001"] {
            assert!(told.contains(way), "{told}");
            // Nothing is recorded in it, and what is refused names the same ways.
            for asked in [
                &["record", "2026-001", "ernst", "hoog"][..],
                &["record", "2026-001", "verloop", "Gebeld"],
                &["remove", "2026-001", "categorie", "--reason", "x"],
            ] {
                let said = desk.refused(asked);
                assert!(said.contains(way) && said.contains("F015"), "{said}");
            }
        }
        desk.ok(&["repair", "2026-001"]);
        assert_eq!(desk.text("2026-001"), text);
        tear();
        let chosen = text.replace("Te laat", "Veel te laat");
        fs::write(&path, &chosen).unwrap();
        desk.ok(&["record", "2026-001"]);
        assert_eq!(desk.text("2026-001"), chosen);
        desk.ok(&["record", "2026-001", "ernst", "hoog"]);
    }
}

#[test]
fn a_record_that_is_spoilt_is_to_be_mended_before_anything_is_recorded_in_it() {
    for (spoilt, code) in [
        (("---\nnummer", "nummer"), "F001"),
        (("kanaal: brief", "kanaal: \"brief"), "F002"),
        (("kanaal: brief", "kanaal: brief\nkanaal: brief"), "F009"),
    ] {
        let (desk, path, text) = begun();
        let spoil = || {
            fs::write(&path, text.replacen(spoilt.0, spoilt.1, 1)).unwrap();
            commit_by_hand(&desk);
        };
        spoil();
        let said = desk.refused(&["record", "2026-001", "ernst", "hoog"]);
        assert!(said.contains("klachten herstel 2026-001"), "{code}: {said}");
        assert!(!said.contains("ernst: hoog"), "no lines to type: {said}");
        if said.contains("klachten controleer") {
            let found = desk.run(&["check", "klachten/2026/2026-001.md"]);
            let found = String::from_utf8_lossy(&found.stdout).into_owned();
            assert!(found.contains(code), "{found}");
        }
        desk.ok(&["repair", "2026-001"]);
        desk.ok(&["record", "2026-001", "ernst", "hoog"]);
    }
    let (desk, _, _) = begun();
    let settings = desk.root.join("register.yml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("organisatie: ", "organisatie: \"")).unwrap();
    let said = desk.refused(&["withdraw", "2026-001", "--reason", "Proef"]);
    assert!(said.contains("klachten herstel register.yml"), "{said}");
    assert!(!said.contains("reden: "), "no lines to type: {said}");
    desk.ok(&["repair", "register.yml"]);
    desk.ok(&["withdraw", "2026-001", "--reason", "Proef"]);
}

#[test]
fn settings_that_were_thrown_away_come_back_from_where_the_register_stood() {
    let (desk, path, text) = begun();
    let settings = desk.root.join("register.yml");
    let stood = fs::read_to_string(&settings).unwrap();
    fs::remove_file(&settings).unwrap();
    for asked in [
        &["today"][..],
        &["check"],
        &["record", "2026-001", "ernst", "hoog"],
    ] {
        let said = desk.refused(asked);
        assert!(said.contains("herstel register.yml"), "{asked:?}: {said}");
    }
    // Also from a folder of it.
    let below = super::guide::klachten(path.parent().unwrap(), desk.home.path())
        .arg("today")
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&below.stderr).contains("herstel register.yml"));
    desk.ok(&["repair", "register.yml"]);
    assert_eq!(fs::read_to_string(&settings).unwrap(), stood);
    assert_eq!(desk.text("2026-001"), text);
    desk.ok(&["record", "2026-001", "ernst", "hoog"]);
}

#[test]
fn the_file_of_a_year_that_was_thrown_away_is_not_begun_anew() {
    let (desk, _, _) = begun();
    desk.ok(&["report", "2026", "--init"]);
    let file = desk.root.join("jaarverslagen/2026.md");
    fs::remove_file(&file).unwrap();
    assert!(desk.ok(&["show", "2026"]).contains("klachten herstel 2026"));
    let said = desk.refused(&["report", "2026", "--init"]);
    assert!(said.contains("klachten herstel 2026"), "{said}");
    assert!(!said.contains("typte"), "nothing was typed: {said}");
    desk.ok(&["repair", "2026"]);
    assert!(file.exists());
}

#[test]
fn what_is_to_be_done_of_a_spoilt_record_is_to_mend_it_first() {
    let (desk, path, text) = begun();
    fs::write(&path, text.replace("kanaal: ", "kanaal: \"")).unwrap();
    let output = desk.run(&["today"]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(told.contains("klachten herstel 2026-001"), "{told}");
    assert!(
        !told.contains("vastleggen: "),
        "that would be refused: {told}"
    );
    assert!(
        !told.contains("klachten brief"),
        "that would be refused: {told}"
    );
    fs::write(&path, &text).unwrap();
    assert!(desk.ok(&["today"]).contains("klachten brief 2026-001"));
}
