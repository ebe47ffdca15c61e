//! Sharing by the addresses that people have: a `file://` one, and a server of git's own.

use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::repository_fixture::{Fixture, has_git};
use crate::syncing::{Kind, Office};

/// A shared store that is empty, in a folder of its own.
fn store() -> Fixture {
    let server = Fixture::bare_folder();
    server.git(&["init", "-q", "--bare", "-b", "main", "register.git"]);
    server
}

/// Two officers who both have a new complaint of the same number share it.
fn goes_both_ways(address: &str) {
    let office = Office::at(Kind::Git, address);
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
        goes_both_ways(&format!("file://{}", server.join("register.git").display()));
    }
}

/// Git's own server, stopped when the test ends.
struct Daemon(Child);

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Serves a folder on a free port of this computer; nothing where that cannot be done here.
fn served(server: &Fixture) -> Option<(Daemon, u16)> {
    let programs = PathBuf::from(server.git(&["--exec-path"]));
    let port = TcpListener::bind("127.0.0.1:0")
        .ok()?
        .local_addr()
        .ok()?
        .port();
    let daemon = Command::new(programs.join("git-daemon"))
        .args([
            "--export-all",
            "--enable=receive-pack",
            "--listen=127.0.0.1",
        ])
        .arg(format!("--port={port}"))
        .arg(format!("--base-path={}", server.path().display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let daemon = Daemon(daemon.ok()?);
    for _ in 0..100 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some((daemon, port));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    None
}

#[test]
fn a_server_of_git_is_shared_with() {
    if !has_git() {
        return;
    }
    let server = store();
    match served(&server) {
        Some((_daemon, port)) => goes_both_ways(&format!("git://127.0.0.1:{port}/register.git")),
        None => eprintln!("SKIPPED: git daemon cannot be started here"),
    }
}
