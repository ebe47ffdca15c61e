//! `init`: what it refuses before anything is made, and what it says where half of what was asked
//! could be done.

use std::fs;
use std::process::Output;

use super::guide::klachten;

fn run(home: &std::path::Path, arguments: &[&str]) -> Output {
    klachten(home, home).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_place_with_another_register_is_refused_before_a_register_is_made() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    assert!(
        run(home, &["init", "een", "--share", "plek"])
            .status
            .success()
    );
    let refused = run(home, &["init", "twee", "--share", "plek"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(said(&refused).contains("sluit-aan"), "{}", said(&refused));
    assert!(!home.join("twee").exists());
}

#[test]
fn a_place_on_a_drive_that_is_not_there_is_refused_and_not_made() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    for more in [&[][..], &["--synchronised"]] {
        let arguments = ["init", "een", "--share", "schijf/klachten/plek"];
        let refused = run(home, &[&arguments[..], more].concat());
        assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
        assert!(
            said(&refused).contains("netwerkschijf"),
            "{}",
            said(&refused)
        );
        assert!(!home.join("een").exists() && !home.join("schijf").exists());
    }
    // A register that stands is not told of a place that cannot be made either.
    assert!(run(home, &["init", "een"]).status.success());
    let refused = run(home, &["init", "een", "--share", "schijf/plek"]);
    assert_eq!(refused.status.code(), Some(2));
    let shared = run(home, &["init", "een", "--share", "plek"]);
    assert!(shared.status.success(), "{}", said(&shared));
}

#[test]
fn a_register_that_could_not_be_shared_stands_and_is_told_how_to_share_it_later() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let address = "https://127.0.0.1:1/leeg.git";
    let half = run(home, &["init", "een", "--share", address]);
    assert_eq!(half.status.code(), Some(1), "{}", said(&half));
    assert!(home.join("een/register.yml").is_file());
    let advice = format!("klachten init een --share {address}");
    assert!(said(&half).contains(&advice), "{}", said(&half));
}

#[test]
fn a_register_inside_another_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    assert!(run(home, &["init", "een"]).status.success());
    let refused = run(home, &["init", "een/klachten/twee"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(!home.join("een/klachten/twee").exists());
}

#[test]
fn a_register_in_a_folder_of_a_service_is_warned_about() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    fs::create_dir(home.join("OneDrive - Firma")).unwrap();
    let made = run(home, &["init", "OneDrive - Firma/klachten"]);
    assert!(made.status.success());
    assert!(said(&made).contains("--synchronised"), "{}", said(&made));
}

#[test]
fn an_editor_may_ask_about_the_first_complaint_of_a_year() {
    use std::io::Write;
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    assert!(run(home, &["init", "een"]).status.success());
    let mut command = klachten(&home.join("een"), home);
    let path = "klachten/2031/2031-001.md";
    let mut child = command
        .args(["check", "--stdin-filename", path, "--format", "json"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let text = b"---\nnummer: 2031-002\n---\n";
    child.stdin.take().unwrap().write_all(text).unwrap();
    let output = child.wait_with_output().unwrap();
    let found = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(1), "{found}");
    assert!(found.contains("F007") && found.contains(path), "{found}");
}
