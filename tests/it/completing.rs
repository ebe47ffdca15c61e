//! What a shell offers while somebody types, asked in the way of each shell; and by a real bash, and
//! a real zsh or fish where there is one.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::building::klachten;
use crate::site_fixture::SETTINGS;

const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

/// Two open complaints and a closed one.
fn register() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("register");
    let lists = "categorieen: {a: A}\noorzaken: {b: B}\nfuncties: {klachtenfunctionaris: K}\n";
    let write = |path: &str, text: String| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("register.yml", format!("{SETTINGS}{lists}"));
    for (number, more) in [
        (
            "2026-001",
            "afgesloten: 2026-03-09\nuitkomst: ingetrokken\n",
        ),
        ("2026-002", ""),
        ("2026-013", ""),
    ] {
        write(
            &format!("klachten/2026/{number}.md"),
            format!(
                "---\nnummer: {number}\nonderwerp: Onderwerp van {number}\nontvangen: 2026-03-02\nkanaal: brief\n\
                 categorie: a\n{more}---\n\n## Klacht\n"
            ),
        );
    }
    home
}

/// What is offered for the last word, asked as the script of a shell asks.
fn offered(shell: &str, folder: &Path, words: &[&str]) -> String {
    let output = klachten()
        .current_dir(folder)
        .env("KLACHTEN_COMPLETE", shell)
        .env("_CLAP_COMPLETE_INDEX", (words.len() - 1).to_string())
        .env("_CLAP_IFS", "\n")
        .env("SOURCE_DATE_EPOCH", "1774000000")
        .arg("--")
        .args(words)
        .output()
        .unwrap();
    assert!(output.status.success(), "{shell}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_shell_is_offered_the_numbers_of_open_complaints_wherever_a_number_is_typed() {
    let home = register();
    for shell in SHELLS {
        for command in [
            "record", "noteer", "letter", "show", "move", "withdraw", "repair",
        ] {
            let offered = offered(shell, home.path(), &["klachten", command, ""]);
            for (number, open) in [("2026-001", false), ("2026-002", true), ("2026-013", true)] {
                assert_eq!(
                    offered.contains(number),
                    open,
                    "{shell} {command}: {offered}"
                );
            }
        }
    }
    let bash = |words: &[&str]| offered("bash", home.path(), words);
    assert_eq!(bash(&["klachten", "record", "2026-01"]), "2026-013");
    assert_eq!(
        bash(&["klachten", "show", "2026-001"]),
        "2026-001",
        "whoever types a closed one means it"
    );
    assert_eq!(
        bash(&["klachten", "record", "2026-002,2026-01"]),
        "2026-002,2026-013"
    );
    let elsewhere = tempfile::tempdir().unwrap();
    let folder = home.path().join("register");
    let folder = folder.to_str().unwrap();
    let named = ["klachten", "-C", folder, "record", "2026-01"];
    assert_eq!(offered("bash", elsewhere.path(), &named), "2026-013");
    let nowhere = offered("bash", elsewhere.path(), &["klachten", "record", "2"]);
    assert_eq!(
        nowhere, "",
        "no register, no numbers, and no complaint about it"
    );
}

#[test]
fn what_only_programs_call_is_offered_to_nobody() {
    let home = register();
    for shell in SHELLS {
        let offered = offered(shell, home.path(), &["klachten", ""]);
        for (command, there) in [
            ("noteer", true),
            ("nieuw", true),
            ("record", false),
            ("merge-driver", false),
        ] {
            assert_eq!(offered.contains(command), there, "{shell}: {offered}");
        }
        let begun = self::offered(shell, home.path(), &["klachten", "rec"]);
        assert!(begun.contains("record"), "{shell}: the other name: {begun}");
        let english = self::offered(shell, home.path(), &["klachten", "--lang", "en", ""]);
        assert!(
            english.contains("record") && !english.contains("noteer"),
            "{shell}: {english}"
        );
        let kinds = self::offered(shell, home.path(), &["klachten", "letter", "2026-002", ""]);
        assert!(kinds.contains("ontvangstbevestiging"), "{shell}: {kinds}");
    }
}

/// A variable that stands there without a word asks nothing.
#[test]
fn without_a_shell_that_asks_commands_run_as_ever() {
    let output = klachten()
        .env("KLACHTEN_COMPLETE", "")
        .arg("--version")
        .output()
        .unwrap();
    assert!(output.stdout.starts_with(b"klachten "), "{output:?}");
}

/// The folder of the program, for the path of a shell.
fn path_with_the_program() -> String {
    let program = PathBuf::from(klachten().get_program());
    let folder = program.parent().unwrap().display().to_string();
    format!("{folder}:{}", std::env::var("PATH").unwrap())
}

fn by_shell(shell: &str, folder: &Path, script: &str) -> Option<String> {
    let output = Command::new(shell)
        .args(["-c", script])
        .current_dir(folder)
        .env("PATH", path_with_the_program())
        .env("SOURCE_DATE_EPOCH", "1774000000")
        .output()
        .ok()?;
    assert!(output.status.success(), "{shell}: {output:?}");
    Some(String::from_utf8(output.stdout).unwrap())
}

#[cfg(unix)]
#[test]
fn a_real_shell_that_read_the_script_offers_them() {
    let home = register();
    let bash = "source <(klachten completions bash)
        complete -p klachten >/dev/null
        COMP_WORDS=(klachten noteer 2026-0) COMP_CWORD=2 COMP_TYPE=9
        _clap_complete_klachten klachten 2026-0 noteer
        printf '%s\\n' \"${COMPREPLY[@]}\"";
    let offered = by_shell("bash", home.path(), bash).unwrap();
    assert_eq!(offered, "2026-002\n2026-013\n");
    let fish =
        "klachten completions fish | source; complete --do-complete 'klachten noteer 2026-0'";
    if let Some(offered) = by_shell("fish", home.path(), fish) {
        assert_eq!(
            offered,
            "2026-002\tOnderwerp van 2026-002\n2026-013\tOnderwerp van 2026-013\n"
        );
    }
}
