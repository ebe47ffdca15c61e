//! What is remembered of the last build into a folder, in the git folder: what it was made from, what
//! it made, and of each page what that was made from. So a build in which nothing changed is over at
//! once, and after one commit only the pages that it touches are made.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::fingerprint::Fingerprint;
use crate::publish::{FileDigest, stamp};
use crate::repository::{Packing, Repository, Unpacking};

/// Each page by its path: what it was made from, and its digest.
pub(super) type Pages = BTreeMap<String, (Fingerprint, FileDigest)>;

/// The last build into a folder, beside the one that is asked for.
pub(super) struct Built {
    repository: Repository,
    pub(super) out: PathBuf,
    program: String,
    /// Everything that decides about the site's bytes, as it was before reading: what changes under our
    /// hands is read again by the next build.
    sources: String,
    /// The folder as it stands now.
    site: String,
    last: Option<Last>,
}

/// What was remembered.
struct Last {
    program: String,
    sources: String,
    site: String,
    pages: Pages,
}

impl Built {
    /// Before a build of what `words` and `folders` decide about, into `out`. Nothing where these cannot
    /// be looked at.
    pub(super) fn before(repository: Repository, out: PathBuf, words: &[&str], folders: &[&Path]) -> Option<Built> {
        let program = program();
        let words: Vec<&str> = words.iter().copied().chain([program.as_str()]).collect();
        let sources = stamp(&words, folders).ok()?;
        let site = stamp(&[], &[&out]).ok()?;
        let last = repository.cache_read(&name(&out)).and_then(|bytes| Last::unpack(&mut Unpacking { rest: &bytes }));
        Some(Built { repository, out, program, sources, site, last })
    }

    /// Whether the last build into this folder was made from the same, and nobody touched it since.
    pub(super) fn still_stands(&self) -> bool {
        self.last.as_ref().is_some_and(|last| last.sources == self.sources && last.site == self.site)
    }

    /// The pages of the last build by this program, where nobody touched its folder since.
    pub(super) fn standing(&self) -> Option<&Pages> {
        let last = self.last.as_ref().filter(|last| last.program == self.program && last.site == self.site);
        last.map(|last| &last.pages)
    }

    /// Remembers this build. A memory that cannot be kept costs time, nothing else.
    pub(super) fn remember(self, pages: &Pages) {
        let Ok(site) = stamp(&[], &[&self.out]) else { return };
        let mut out = Packing::default();
        [&self.program, &self.sources, &site].into_iter().for_each(|text| out.text(text));
        out.count(pages.len());
        for (path, (print, digest)) in pages {
            out.text(path);
            out.bytes.extend(print.0);
            out.bytes.extend(digest);
        }
        let _ = self.repository.cache_write(&name(&self.out), [out.bytes]);
    }
}

impl Last {
    fn unpack(from: &mut Unpacking<'_>) -> Option<Last> {
        let mut text = || from.text().map(str::to_owned);
        let (program, sources, site) = (text()?, text()?, text()?);
        let pages = (0..from.count()?)
            .map(|_| Some((from.text()?.to_owned(), (Fingerprint(from.array()?), from.array()?))))
            .collect::<Option<_>>()?;
        from.rest.is_empty().then_some(Last { program, sources, site, pages })
    }
}

/// The program itself: a newer one may make other pages of the same version.
pub(super) fn program() -> String {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).ok();
    let found = metadata.map(|found| format!("{} {:?}", found.len(), found.modified().ok())).unwrap_or_default();
    format!("{} {found}", env!("CARGO_PKG_VERSION"))
}

/// One memory for each folder that sites are built in.
fn name(out: &Path) -> String {
    let out = std::path::absolute(out).unwrap_or_else(|_| out.to_owned());
    let name = stamp(&[&out.to_string_lossy()], &[]).unwrap_or_default();
    format!("site-{name:.16}")
}
