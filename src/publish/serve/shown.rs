//! The site as it is served now: which bytes stand at which address.

use std::collections::BTreeMap;

use super::SiteFile;

const RELOAD: &str = include_str!("../reload.js");
const RELOAD_PATH: &str = "--klachten/reload.js";
const VERSION_PATH: &str = "--klachten/version.js";

/// A status, the kind of what follows, and its bytes.
pub(super) type Answer = (u16, &'static str, Vec<u8>);

/// The site as it is served now.
pub(super) struct Shown {
    /// Where our own scripts stand: the address of the site.
    prefix: String,
    version: u64,
    /// By address, below the prefix.
    files: BTreeMap<String, Vec<u8>>,
    /// Why there is no site; shown on every page.
    trouble: Option<String>,
}

impl Shown {
    /// No site yet.
    pub(super) fn new(prefix: &str) -> Shown {
        Shown {
            prefix: prefix.to_owned(),
            version: 0,
            files: BTreeMap::new(),
            trouble: None,
        }
    }

    pub(super) fn take(&mut self, built: Result<Vec<SiteFile>, String>) {
        self.version += 1;
        match built {
            Ok(files) => {
                self.trouble = None;
                self.files = files
                    .into_iter()
                    .map(|file| (file.path, file.bytes))
                    .collect();
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    /// What stands at an address below the prefix, with `%xx` for bytes.
    pub(super) fn page(&self, address: &str) -> Answer {
        let address = crate::disk::decoded(address);
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
        let path = if address.is_empty() || address.ends_with('/') {
            format!("{address}index.html")
        } else {
            address
        };
        let kind = kind_of(&path);
        let html = kind.starts_with("text/html");
        match (&self.trouble, self.files.get(&path)) {
            (Some(trouble), _) if html => (500, kind, self.with_reload(&trouble_page(trouble))),
            (_, Some(bytes)) if html => (200, kind, self.with_reload(bytes)),
            (_, Some(bytes)) => (200, kind, bytes.clone()),
            (_, None) => (404, "text/plain; charset=utf-8", b"404\n".to_vec()),
        }
    }

    /// The page with our script at the end of its body.
    fn with_reload(&self, page: &[u8]) -> Vec<u8> {
        // With the version that it shows: a change before the first question is a change too.
        let script = format!(
            "<script src=\"{}{RELOAD_PATH}\" data-version=\"{}\"></script>",
            self.prefix, self.version
        );
        let end = page
            .windows(7)
            .rposition(|window| window == b"</body>")
            .unwrap_or(page.len());
        [&page[..end], script.as_bytes(), &page[end..]].concat()
    }
}

fn trouble_page(trouble: &str) -> Vec<u8> {
    let text = trouble
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!(
        "<!doctype html><meta charset=\"utf-8\"><title>klachten</title><body><pre>{text}</pre></body>"
    )
    .into_bytes()
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

#[cfg(test)]
mod tests {
    use super::Shown;
    use crate::publish::SiteFile;

    #[test]
    fn only_files_of_the_site_are_served_and_pages_reload_themselves() {
        let mut shown = Shown::new("/geheim/");
        let file = |path: &str, text: &str| SiteFile {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        shown.take(Ok(vec![
            file("index.html", "<body>x</body>"),
            file("klachten/é.html", "y"),
        ]));
        assert_eq!(
            shown.page(""),
            (
                200,
                "text/html; charset=utf-8",
                b"<body>x<script src=\"/geheim/--klachten/reload.js\" data-version=\"1\"></script></body>"
                    .to_vec()
            )
        );
        assert_eq!(shown.page("klachten/%C3%A9.html").0, 200);
        assert_eq!(shown.page("../Cargo.toml").0, 404);
        assert_eq!(
            shown.page("--klachten/version.js").2,
            b"klachtenVersion(1);\n"
        );
        shown.take(Err(String::from("<kapot>")));
        assert!(String::from_utf8_lossy(&shown.page("").2).contains("&lt;kapot&gt;"));
    }
}
