//! The preview server: a site in memory, on this computer only, made anew when a file changes.
//!
//! Listens on 127.0.0.1 and answers only requests that name it so (a page elsewhere cannot read the
//! site through a name of its own). Serves nothing from disk. Pages ask every second whether there
//! is a newer version, by a script of our own: the site's content policy allows no other way.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use tiny_http::{Header, Method, Request, Response, Server};

use super::SiteFile;

const RELOAD: &str = include_str!("reload.js");
const RELOAD_PATH: &str = "/--klachten/reload.js";
const VERSION_PATH: &str = "/--klachten/version.js";

/// How often the folder is looked at.
const PAUSE: Duration = Duration::from_millis(400);

/// A server that is listening.
pub struct Preview {
    server: Server,
    port: u16,
}

/// The site as it is served now.
#[derive(Default)]
struct Shown {
    version: u64,
    /// By address, with a leading `/`.
    files: BTreeMap<String, Vec<u8>>,
    /// Why there is no site; shown on every page.
    trouble: Option<String>,
}

impl Preview {
    /// Listens on a port of 127.0.0.1; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn bind(port: u16) -> io::Result<Preview> {
        let server = Server::http(("127.0.0.1", port));
        let server = server.map_err(|error| {
            error
                .downcast::<io::Error>()
                .map_or_else(io::Error::other, |error| *error)
        })?;
        let port = server
            .server_addr()
            .to_ip()
            .map_or(port, |address| address.port());
        Ok(Preview { server, port })
    }

    /// The address to open.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the process is stopped. `build` makes the site, or says why it cannot; it is
    /// asked again whenever something in `folders` changes.
    ///
    /// # Errors
    /// When the server can no longer listen.
    pub fn run(
        &self,
        folders: &[&Path],
        mut build: impl FnMut() -> Result<Vec<SiteFile>, String>,
    ) -> io::Result<()> {
        let mut shown = Shown::default();
        let mut seen = traces(folders);
        shown.take(build());
        let mut looked = Instant::now();
        loop {
            if let Some(request) = self.server.recv_timeout(PAUSE)? {
                self.answer(request, &shown);
            }
            if looked.elapsed() < PAUSE {
                continue;
            }
            looked = Instant::now();
            let now = traces(folders);
            if now != seen {
                seen = now;
                shown.take(build());
            }
        }
    }

    fn answer(&self, request: Request, shown: &Shown) {
        let host = header(&request, "Host").unwrap_or_default();
        let ours = [
            format!("127.0.0.1:{}", self.port),
            format!("localhost:{}", self.port),
        ]
        .contains(&host);
        let (status, kind, body) = match (ours, request.method()) {
            (false, _) => (421, "text/plain; charset=utf-8", b"421".to_vec()),
            (true, Method::Get | Method::Head) => shown.page(request.url()),
            _ => (405, "text/plain; charset=utf-8", b"405".to_vec()),
        };
        let mut response = Response::from_data(body).with_status_code(status);
        for (name, value) in [
            ("Content-Type", kind),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Content-Security-Policy", "frame-ancestors 'none'"),
            ("Referrer-Policy", "no-referrer"),
        ] {
            // The names and values are ours and plain ASCII, so that each is a header.
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // A browser that went away is no failure of ours.
        let _ = request.respond(response);
    }
}

impl Shown {
    fn take(&mut self, built: Result<Vec<SiteFile>, String>) {
        self.version += 1;
        match built {
            Ok(files) => {
                self.trouble = None;
                self.files = files
                    .into_iter()
                    .map(|file| (format!("/{}", file.path), file.bytes))
                    .collect();
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    /// Status, kind and bytes of an address.
    fn page(&self, url: &str) -> (u16, &'static str, Vec<u8>) {
        let address = decoded(url.split(['?', '#']).next().unwrap_or("/"));
        match address.as_str() {
            VERSION_PATH => {
                return (
                    200,
                    kind_of(VERSION_PATH),
                    format!("klachtenVersion({});\n", self.version).into_bytes(),
                );
            }
            RELOAD_PATH => return (200, kind_of(RELOAD_PATH), RELOAD.as_bytes().to_vec()),
            _ => {}
        }
        let path = if address.ends_with('/') {
            format!("{address}index.html")
        } else {
            address
        };
        let kind = kind_of(&path);
        let html = kind.starts_with("text/html");
        match (&self.trouble, self.files.get(&path)) {
            (Some(trouble), _) if html => {
                (500, kind, with_reload(trouble_page(trouble).as_bytes()))
            }
            (_, Some(bytes)) if html => (200, kind, with_reload(bytes)),
            (_, Some(bytes)) => (200, kind, bytes.clone()),
            (_, None) => (404, "text/plain; charset=utf-8", b"404".to_vec()),
        }
    }
}

/// The page with our script at the end of its body.
fn with_reload(page: &[u8]) -> Vec<u8> {
    let script = format!("<script src=\"{RELOAD_PATH}\"></script>");
    let end = page
        .windows(7)
        .rposition(|window| window == b"</body>")
        .unwrap_or(page.len());
    [&page[..end], script.as_bytes(), &page[end..]].concat()
}

fn trouble_page(trouble: &str) -> String {
    let text = trouble
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!(
        "<!doctype html><meta charset=\"utf-8\"><title>klachten</title><body><pre>{text}</pre></body>"
    )
}

fn header(request: &Request, name: &str) -> Option<String> {
    request
        .headers()
        .iter()
        .find(|header| header.field.as_str().as_str().eq_ignore_ascii_case(name))
        .map(|header| header.value.to_string())
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("xml" | "atom") => "application/xml; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// An address with its `%xx` taken as bytes.
fn decoded(url: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = url.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok())
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What shows that a file changed: name, time and size of everything below the folders.
fn traces(folders: &[&Path]) -> Vec<(PathBuf, Option<SystemTime>, u64)> {
    let mut todo: Vec<PathBuf> = folders.iter().map(|folder| (*folder).to_owned()).collect();
    let mut traces = Vec::new();
    while let Some(folder) = todo.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let Ok(metadata) = entry.metadata() else {
                continue;
            };
            let git = entry.file_name() == ".git";
            if metadata.is_dir() && !git {
                todo.push(entry.path());
            } else if !git {
                traces.push((entry.path(), metadata.modified().ok(), metadata.len()));
            }
        }
    }
    // A commit changes the history that pages show, and no other file.
    for log in folders.iter().map(|folder| folder.join(".git/logs/HEAD")) {
        if let Ok(metadata) = log.metadata() {
            traces.push((log, metadata.modified().ok(), metadata.len()));
        }
    }
    traces.sort();
    traces
}

#[cfg(test)]
mod tests {
    use super::{Shown, decoded};
    use crate::publish::SiteFile;

    #[test]
    fn only_files_of_the_site_are_served_and_pages_reload_themselves() {
        let mut shown = Shown::default();
        let file = |path: &str, text: &str| SiteFile {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        shown.take(Ok(vec![
            file("index.html", "<body>x</body>"),
            file("klachten/é.html", "y"),
        ]));
        assert_eq!(
            shown.page("/?q"),
            (
                200,
                "text/html; charset=utf-8",
                b"<body>x<script src=\"/--klachten/reload.js\"></script></body>".to_vec()
            )
        );
        assert_eq!(shown.page("/klachten/%C3%A9.html").0, 200);
        assert_eq!(shown.page("/../Cargo.toml").0, 404);
        assert_eq!(
            shown.page("/--klachten/version.js?1").2,
            b"klachtenVersion(1);\n"
        );
        shown.take(Err(String::from("<kapot>")));
        assert!(String::from_utf8_lossy(&shown.page("/").2).contains("&lt;kapot&gt;"));
        assert_eq!(decoded("/%zz%4"), "/%zz%4");
    }
}
