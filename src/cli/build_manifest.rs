//! What is remembered of the last build into a folder, in the git folder: what it was made from,
//! what it made, and of each page what that was made from. So a build in which nothing changed is
//! over at once, and after one commit only the pages that it touches are made.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::slice::from_ref;

use super::remembered::Looked;
use crate::fingerprint::Fingerprint;
use crate::parallel::in_parallel;
use crate::publish::{FileDigest, Known, Published, Seen, Twin, stamp};
use crate::repository::{Packing, Repository, Unpacking};

/// Each page by its path: what it was made from, and its digest.
pub(super) type Pages = BTreeMap<String, (Fingerprint, FileDigest)>;

/// The last build into a folder, beside the one that is asked for.
pub(super) struct BuildManifest {
    repository: Repository,
    pub(super) out: PathBuf,
    program: String,
    /// Everything that decides about the site's bytes, as it was before reading: what changes under
    /// our hands is read again by the next build.
    sources: String,
    /// The folder as it stands now.
    seen: Seen,
    /// The folder of the register, of which `sources` tells.
    looked: Looked,
    site: String,
    last: Option<Last>,
}

/// What was remembered.
struct Last {
    program: String,
    sources: String,
    site: String,
    /// Of the site and its twin; empty where it has none.
    pair: String,
    pages: Pages,
}

impl BuildManifest {
    /// Before a build of what `words` and `folders` decide about, into `out`. Nothing where these
    /// cannot be looked at.
    pub(super) fn before(
        repository: Repository,
        out: PathBuf,
        words: &[&str],
        folders: &[&Path],
    ) -> Option<BuildManifest> {
        let program = program();
        let mut looked = Looked::begin(&repository);
        let mut places: Vec<(&Path, Option<&str>)> = vec![(&out, None)];
        // The folder of git changes with every look at it; the commit stands for it.
        places.extend(folders.iter().map(|folder| (*folder, Some(".git"))));
        let look = |(folder, but): (&Path, Option<&str>)| {
            let mut told = Vec::new();
            let seen = Seen::told(folder, but, |path, metadata| {
                told.extend(but.map(|_| (path.to_owned(), metadata)))
            })?;
            Ok((seen, told))
        };
        let seen = in_parallel(places, 1, look)
            .into_iter()
            .collect::<io::Result<Vec<_>>>()
            .ok()?;
        let (mut sources, told): (Vec<Seen>, Vec<_>) = seen.into_iter().unzip();
        let seen = sources.remove(0);
        // The first folder is the register's.
        looked.looks = told
            .into_iter()
            .nth(1)
            .unwrap_or_default()
            .into_iter()
            .collect();
        let places: Vec<_> = folders
            .iter()
            .map(|folder| folder.to_string_lossy())
            .collect();
        let words: Vec<&str> = words
            .iter()
            .copied()
            .chain([program.as_str()])
            .chain(places.iter().map(AsRef::as_ref))
            .collect();
        let sources = stamp(&words, &sources);
        let site = stamp(&[], from_ref(&seen));
        let last = repository
            .cache_read(&name(&out))
            .and_then(|bytes| Last::unpack(&mut Unpacking { rest: &bytes }));
        Some(BuildManifest {
            repository,
            out,
            program,
            sources,
            seen,
            looked,
            site,
            last,
        })
    }

    /// Whether the last build into this folder was made from the same, and nobody touched it since.
    pub(super) fn still_stands(&self) -> bool {
        self.last
            .as_ref()
            .is_some_and(|last| last.sources == self.sources && last.site == self.site)
    }

    /// The pages of the last build by this program, where nobody touched its folder since.
    pub(super) fn standing(&self) -> Option<&Pages> {
        let last = self
            .last
            .as_ref()
            .filter(|last| last.program == self.program && last.site == self.site);
        last.map(|last| &last.pages)
    }

    /// What was seen of the register's folder, for whoever reads it.
    pub(super) fn looked(&mut self) -> Looked {
        std::mem::take(&mut self.looked)
    }

    /// What is known of the folder, for the one who publishes in it.
    pub(super) fn known(&mut self) -> Known {
        // Of a site that somebody touched nobody knows what its twin is.
        let last = self.last.as_ref().filter(|last| last.site == self.site);
        let pair = last.map(|last| last.pair.clone()).unwrap_or_default();
        let twin = Twin::new(&self.repository.own_folder(), &name(&self.out), pair);
        Known {
            seen: Some(std::mem::take(&mut self.seen)),
            twin: Some(twin),
        }
    }

    /// Remembers this build. A memory that cannot be kept costs time, nothing else.
    pub(super) fn remember(self, pages: &Pages, published: &Published) {
        let Some(seen) = &published.seen else { return };
        let mut out = Packing::default();
        let pair = published.pair.as_deref().unwrap_or_default();
        [
            &self.program,
            &self.sources,
            &stamp(&[], from_ref(seen)),
            pair,
        ]
        .into_iter()
        .for_each(|text| out.text(text));
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
        let (program, sources, site, pair) = (text()?, text()?, text()?, text()?);
        let pages = (0..from.count()?)
            .map(|_| {
                Some((
                    from.text()?.to_owned(),
                    (Fingerprint(from.array()?), from.array()?),
                ))
            })
            .collect::<Option<_>>()?;
        from.rest.is_empty().then_some(Last {
            program,
            sources,
            site,
            pair,
            pages,
        })
    }
}

/// The program itself: a newer one may make other pages of the same version.
pub(super) fn program() -> String {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).ok();
    let found = metadata
        .map(|found| format!("{} {:?}", found.len(), found.modified().ok()))
        .unwrap_or_default();
    format!("{} {found}", env!("CARGO_PKG_VERSION"))
}

/// One memory for each folder that sites are manifest in.
fn name(out: &Path) -> String {
    let out = std::path::absolute(out).unwrap_or_else(|_| out.to_owned());
    let name = stamp(&[&out.to_string_lossy()], &[]);
    format!("site-{name:.16}")
}
