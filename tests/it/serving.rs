//! `serve` among other users of the computer: a secret in the address, and nobody who holds a
//! connection keeps others waiting.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const SETTINGS: &str = include_str!("../../src/rules/examples/register.yml");

/// A running server, stopped when the test ends.
struct Server {
    child: Child,
    /// `127.0.0.1:PORT`
    host: String,
    /// `/SECRET/`
    prefix: String,
    _folder: tempfile::TempDir,
}

impl Server {
    fn start() -> Server {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("register.yml"), SETTINGS).unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_klachten"))
            .env_clear()
            .env("HOME", folder.path())
            .args(["serve", "--port", "0", "-C"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.split("http://").nth(1).unwrap();
        let address = address.split_whitespace().next().unwrap();
        let (host, rest) = address.split_once('/').unwrap();
        let server = Server {
            child,
            host: host.to_owned(),
            prefix: format!("/{rest}"),
            _folder: folder,
        };
        // The first request waits for the site.
        let begun = Instant::now();
        while !server.get(&server.prefix).starts_with("HTTP/1.1 200") {
            assert!(begun.elapsed() < Duration::from_secs(60));
            std::thread::sleep(Duration::from_millis(100));
        }
        server
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.host).unwrap()
    }

    fn ask(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        // A connection that was closed on us has answered all that it will.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.host
        ))
    }

    #[cfg(target_os = "linux")]
    fn threads(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("Threads:"))
            .unwrap();
        line["Threads:".len()..].trim().parse().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

#[test]
fn only_who_knows_the_address_reads_the_site() {
    let server = Server::start();
    let secret = server.prefix.trim_matches('/').to_owned();
    assert!(secret.len() == 32 && secret.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let other = if secret.starts_with('0') { "1" } else { "0" };
    let guessed = format!("/{other}{}/", &secret[1..]);
    for path in [
        "/",
        "/index.html",
        "/--klachten/version.js",
        &guessed,
        &format!("/{secret}"),
    ] {
        let answer = server.get(path);
        assert_eq!(status(&answer), "404", "{path}: {answer}");
        assert!(!answer.contains(&secret) && answer.len() < 500, "{answer}");
    }
    let page = server.get(&server.prefix);
    let script = format!("{}--klachten/reload.js", server.prefix);
    assert!(page.contains(&format!(
        "<script src=\"{script}\" data-version=\"1\"></script>"
    )));
    assert_eq!(status(&server.get(&script)), "200");
    assert_ne!(
        Server::start().prefix,
        server.prefix,
        "each run has its own"
    );
}

#[test]
fn a_request_under_another_name_or_for_something_else_than_reading_is_refused() {
    let server = Server::start();
    let Server { host, prefix, .. } = &server;
    let port = host.rsplit(':').next().unwrap();
    let with = |head: &str| server.ask(&format!("{head}\r\n\r\n"));
    let get = format!("GET {prefix} HTTP/1.1");
    for (head, wanted) in [
        (format!("{get}\r\nHost: localhost:{port}"), "200"),
        (format!("{get}\r\nHost: elders.example"), "421"),
        (format!("{get}\r\nHost: 127.0.0.1"), "421"),
        (
            format!("{get}\r\nHost: {host}\r\nHost: elders.example"),
            "421",
        ),
        (get.clone(), "421"),
        (
            format!("GET http://elders.example{prefix} HTTP/1.1\r\nHost: {host}"),
            "421",
        ),
        (
            format!("POST {prefix} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0"),
            "405",
        ),
        (format!("HEAD {prefix} HTTP/1.1\r\nHost: {host}"), "200"),
        (
            format!("{get}\r\nHost: {host}\r\nX: {}", "x".repeat(20_000)),
            "431",
        ),
    ] {
        let answer = with(&head);
        assert_eq!(status(&answer), wanted, "{head}: {answer}");
    }
    for path in ["../Cargo.toml", "%2e%2e/%2e%2e/etc/passwd", "%zz", "a%00b"] {
        assert_eq!(
            status(&server.get(&format!("{prefix}{path}"))),
            "404",
            "{path}"
        );
    }
}

#[test]
fn who_holds_a_connection_keeps_nobody_waiting_and_is_let_go() {
    let server = Server::start();
    #[cfg(target_os = "linux")]
    let threads = server.threads();
    let Server { host, prefix, .. } = &server;
    let mut promised = server.connect();
    write!(
        promised,
        "GET {prefix} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 100000\r\n\r\n"
    )
    .unwrap();
    let half_open: Vec<TcpStream> = (0..100)
        .map(|_| {
            let mut stream = server.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
            stream
        })
        .collect();
    let begun = Instant::now();
    assert_eq!(status(&server.get(prefix)), "200");
    assert!(
        begun.elapsed() < Duration::from_secs(5),
        "{:?}",
        begun.elapsed()
    );
    #[cfg(target_os = "linux")]
    assert_eq!(server.threads(), threads);
    // More than there is room for: these are closed, and the server goes on.
    let more: Vec<TcpStream> = (0..400).map(|_| server.connect()).collect();
    #[cfg(target_os = "linux")]
    assert_eq!(server.threads(), threads);
    for mut stream in half_open {
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        let mut rest = Vec::new();
        let closed = stream.read_to_end(&mut rest);
        let waited = closed.as_ref().is_err_and(|error| {
            [std::io::ErrorKind::WouldBlock, std::io::ErrorKind::TimedOut].contains(&error.kind())
        });
        assert!(!waited, "a half request is still waited for");
    }
    drop(more);
    let again = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        status(&server.get(prefix)) == "200"
    });
    assert!(again);
}
