//! Servers of git's own on this computer, for tests that share through them: `git daemon`, HTTP by
//! `git http-backend`, SSH by `sshd`. Each stops when its test ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::repository_fixture::Fixture;

/// A shared store that is empty, in a folder of its own.
pub fn store() -> Fixture {
    let server = Fixture::bare_folder();
    server.git(&["init", "-q", "--bare", "-b", "main", "register.git"]);
    server
}

/// A program that serves, stopped when the test ends.
pub struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> Option<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").ok()?;
    Some(listener.local_addr().ok()?.port())
}

/// Starts a program that is to listen on a port; nothing where it does not.
fn started(command: &mut Command, port: u16) -> Option<Served> {
    let silent = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let served = Served(silent.spawn().ok()?);
    for _ in 0..100 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some(served);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    None
}

/// One of git's own programs; nothing where this git has it not.
fn program_of_git(server: &Fixture, name: &str) -> Option<PathBuf> {
    let program = PathBuf::from(server.git(&["--exec-path"])).join(name);
    program.is_file().then_some(program)
}

/// Git's own server; nothing where it cannot be started here.
pub fn by_daemon(server: &Fixture) -> Option<(Served, String)> {
    let port = free_port()?;
    let mut daemon = Command::new(program_of_git(server, "git-daemon")?);
    daemon
        .args([
            "--export-all",
            "--enable=receive-pack",
            "--listen=127.0.0.1",
        ])
        .arg(format!("--port={port}"))
        .arg(format!("--base-path={}", server.path().display()));
    let served = started(&mut daemon, port)?;
    Some((served, format!("git://127.0.0.1:{port}/register.git")))
}

/// What the web server asks of whoever comes, as the header says it: `functie:geheim`.
const SIGNED_IN: &str = "Basic ZnVuY3RpZTpnZWhlaW0=";

/// A web server that asks for a password and hands everything to `git http-backend`; gives the
/// address behind the scheme. Nothing where git has no such program, or cannot speak HTTP.
pub fn by_http(server: &Fixture) -> Option<String> {
    let backend = program_of_git(server, "git-http-backend")?;
    program_of_git(server, "git-remote-http")?;
    let listener = TcpListener::bind("127.0.0.1:0").ok()?;
    let port = listener.local_addr().ok()?.port();
    let root = server.path().to_owned();
    // Ends with the test program: a thread that waits holds nothing up.
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (backend, root) = (backend.clone(), root.clone());
            std::thread::spawn(move || answer(stream, &backend, &root));
        }
    });
    Some(format!("127.0.0.1:{port}/register.git"))
}

/// One request, answered by the backend as CGI has it.
fn answer(mut stream: TcpStream, backend: &Path, root: &Path) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let headers = headers(&mut reader)?;
    let header = |name: &str| {
        let found = headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    if header("authorization") != SIGNED_IN {
        let asks = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"git\"\r\n\
                    Content-Length: 0\r\nConnection: close\r\n\r\n";
        return stream.write_all(asks.as_bytes()).ok();
    }
    if header("expect").eq_ignore_ascii_case("100-continue") {
        stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").ok()?;
    }
    let body = if header("transfer-encoding").contains("chunked") {
        chunks(&mut reader)?
    } else {
        let mut body = vec![0; header("content-length").parse().unwrap_or(0)];
        reader.read_exact(&mut body).ok()?;
        body
    };
    let mut command = Command::new(backend);
    command
        .env("GIT_PROJECT_ROOT", root)
        .env("GIT_HTTP_EXPORT_ALL", "1")
        .env("REMOTE_USER", "functie")
        .env("REQUEST_METHOD", &method)
        .env("PATH_INFO", path)
        .env("QUERY_STRING", query)
        .env("CONTENT_TYPE", header("content-type"))
        .env("CONTENT_LENGTH", body.len().to_string())
        .env("HTTP_CONTENT_ENCODING", header("content-encoding"))
        .env("GIT_PROTOCOL", header("git-protocol"));
    let answer = cgi(&mut command, &body)?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&answer[..end]);
    let status = head.lines().find_map(|line| line.strip_prefix("Status: "));
    let plain = head.lines().filter(|line| !line.starts_with("Status: "));
    let mut head = format!(
        "HTTP/1.1 {}\r\nConnection: close\r\n",
        status.unwrap_or("200 OK")
    );
    plain.for_each(|line| head += &format!("{line}\r\n"));
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&answer[end + 2..]).ok()
}

/// The headers of a request, their names in small letters.
fn headers(reader: &mut impl BufRead) -> Option<Vec<(String, String)>> {
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else {
            return Some(headers);
        };
        headers.push((name.to_lowercase(), value.trim().to_owned()));
    }
}

/// A body that comes in pieces, each with its length before it.
fn chunks(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let mut length = String::new();
        reader.read_line(&mut length).ok()?;
        let length = usize::from_str_radix(length.trim(), 16).ok()?;
        let mut piece = vec![0; length + 2];
        reader.read_exact(&mut piece).ok()?;
        if length == 0 {
            return Some(body);
        }
        body.extend(&piece[..length]);
    }
}

fn cgi(command: &mut Command, body: &[u8]) -> Option<Vec<u8>> {
    let piped = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = piped.spawn().ok()?;
    let mut stdin = child.stdin.take()?;
    let body = body.to_owned();
    let feeding = std::thread::spawn(move || drop(stdin.write_all(&body)));
    let output = child.wait_with_output().ok()?;
    feeding.join().ok()?;
    Some(output.stdout)
}

/// A server of SSH that lets in whoever has its key; gives the address, and the program by which git
/// is to come there. Nothing where this computer has no `sshd`, or lets this account not in.
pub fn by_ssh(server: &Fixture) -> Option<(Served, String, String)> {
    let program = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd"];
    let program = program.iter().find(|path| Path::new(path).is_file())?;
    let user = Command::new("id").arg("-un").output().ok()?;
    let user = String::from_utf8(user.stdout).ok()?.trim().to_owned();
    for key in ["host", "key"] {
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", "ed25519", "-N", "", "-f"])
            .arg(server.join(key))
            .status();
        made.ok().filter(std::process::ExitStatus::success)?;
    }
    let port = free_port()?;
    let at = |name: &str| server.join(name).display().to_string();
    let lines = [
        String::from("ListenAddress 127.0.0.1"),
        format!("Port {port}"),
        format!("HostKey {}", at("host")),
        format!("AuthorizedKeysFile {}", at("key.pub")),
        String::from("PidFile none"),
        String::from("StrictModes no"),
        String::from("UsePAM no"),
    ];
    std::fs::write(server.join("sshd.conf"), lines.join("\n") + "\n").ok()?;
    let mut sshd = Command::new(program);
    sshd.args(["-D", "-f"]).arg(server.join("sshd.conf"));
    let served = started(&mut sshd, port)?;
    let by = format!(
        "ssh -F none -p {port} -i '{}' -o BatchMode=yes -o IdentitiesOnly=yes \
         -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR",
        at("key")
    );
    let there = format!("{user}@127.0.0.1");
    let let_in = Command::new("sh")
        .args(["-c", &format!("{by} {there} git --version")])
        .stdin(Stdio::null())
        .output();
    let_in.ok().filter(|output| output.status.success())?;
    Some((served, format!("{there}:{}", at("register.git")), by))
}
