//! Sharing by the addresses that people have: a `file://` one, a server of git's own, a web server
//! that asks for a password, and SSH.

use std::path::Path;

use crate::git_servers::{by_daemon, by_http, by_ssh, store};
use crate::repository_fixture::has_git;
use crate::syncing::{Kind, Office, said};

/// Two officers who both have a new complaint of the same number share it.
fn goes_both_ways(office: &Office) {
    office.new_complaint("een", "Zaal te koud");
    office.new_complaint("twee", "Koffie op");
    office.synced("twee");
    assert!(
        office
            .synced("een")
            .contains("2026-003 heette hier 2026-002")
    );
    office.synced("twee");
    office.are_equal("een", "twee");
}

#[test]
fn a_file_address_is_shared_with() {
    if has_git() {
        let server = store();
        let address = format!("file://{}", server.join("register.git").display());
        goes_both_ways(&Office::at(Kind::Git, &address));
    }
}

#[test]
fn a_server_of_git_is_shared_with() {
    if !has_git() {
        return;
    }
    let server = store();
    match by_daemon(&server) {
        Some((_served, address)) => goes_both_ways(&Office::at(Kind::Git, &address)),
        None => eprintln!("SKIPPED: git daemon cannot be started here"),
    }
}

#[test]
fn a_web_server_is_shared_with_and_its_password_is_nowhere_told() {
    if !has_git() {
        return;
    }
    let server = store();
    let Some(place) = by_http(&server) else {
        eprintln!("SKIPPED: this git has no http-backend, or cannot speak HTTP");
        return;
    };
    let office = Office::at(Kind::Git, &format!("http://functie:geheim@{place}"));
    goes_both_ways(&office);
    office.record("een", &["2026-001", "ernst", "laag"]);
    let told = office.synced("een") + &office.done("een", &["vandaag"]);
    assert!(told.contains(&format!("http://{place}")), "{told}");
    assert!(!told.contains("geheim"), "{told}");
    // Somebody who is not let in is told so, and nobody is asked for anything.
    let wrong = format!("http://functie:anders@{place}");
    office.git("twee", &["remote", "set-url", "origin", &wrong]);
    let output = office.klachten("twee", &["deel"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(
        said(&output).contains("laat u niet toe"),
        "{}",
        said(&output)
    );
    assert!(!said(&output).contains("anders@"), "{}", said(&output));
}

#[test]
fn a_place_by_ssh_is_shared_with() {
    if !has_git() {
        return;
    }
    let server = store();
    match by_ssh(&server) {
        Some((_served, address, by)) => {
            let ssh = [("GIT_SSH_COMMAND", by)];
            goes_both_ways(&Office::with(Kind::Git, &address, &ssh));
        }
        None => eprintln!("SKIPPED: no sshd here that lets this account in"),
    }
}

/// A program in the place of `ssh` that runs here what was to run there.
#[cfg(unix)]
fn stand_in_for_ssh(folder: &Path) -> String {
    let script = folder.join("plaatsvervanger");
    write_program(
        &script,
        "#!/bin/sh\nfor last; do :; done\nexec sh -c \"$last\"\n",
    );
    script.display().to_string()
}

#[cfg(unix)]
fn write_program(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::write(path, text).expect("writes");
    let may_run = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(path, may_run).expect("sets");
}

#[test]
#[cfg(unix)]
fn an_address_of_ssh_goes_by_the_program_that_git_was_told_of() {
    if !has_git() {
        return;
    }
    let server = store();
    let ssh = [("GIT_SSH_COMMAND", stand_in_for_ssh(server.path()))];
    for address in ["functie@server.example:", "ssh://functie@server.example"] {
        let store = store();
        let address = format!("{address}{}", store.join("register.git").display());
        goes_both_ways(&Office::with(Kind::Git, &address, &ssh));
    }
}

/// A `git` that, before it sends something for the first time, lets another officer be quicker.
#[cfg(unix)]
fn overtaken(office: &Office, quicker: &str) -> String {
    let folders = std::env::var("PATH").expect("a path");
    let real = std::env::split_paths(&folders).map(|folder| folder.join("git"));
    let real = real.into_iter().find(|path| path.is_file()).expect("git");
    let (real, first) = (real.display(), office.place("eerste"));
    let (first, quicker) = (first.display(), office.place(quicker));
    let bin = office.place("bin");
    std::fs::create_dir(&bin).expect("makes");
    let text = format!(
        "#!/bin/sh\ncase \" $* \" in *' push '*)\n\
         if [ ! -e '{first}' ]; then : > '{first}'; '{real}' -C '{}' push -q origin main; fi;; esac\n\
         exec '{real}' \"$@\"\n",
        quicker.display()
    );
    write_program(&bin.join("git"), &text);
    format!("{}:{folders}", bin.display())
}

#[test]
#[cfg(unix)]
fn whoever_was_quicker_is_brought_in_and_sending_goes_on_by_itself() {
    if !has_git() {
        return;
    }
    let mut office = Office::new(Kind::Git);
    office.new_complaint("een", "Zaal te koud");
    office.new_complaint("twee", "Koffie op");
    let path = overtaken(&office, "een");
    office.set("PATH", path);
    let told = office.synced("twee");
    assert!(
        office.place("eerste").exists(),
        "nobody was quicker: {told}"
    );
    assert!(told.contains("2026-003 heette hier 2026-002"), "{told}");
    assert!(told.contains("Binnengekomen (1)"), "{told}");
    assert!(told.contains("Alles is nu gedeeld"), "{told}");
    office.synced("een");
    office.are_equal("een", "twee");
}
