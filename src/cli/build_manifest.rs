//! What is remembered of the last build into a folder, in the git folder: what it was made from,
//! what it made, and of each page what that was made from. So a build in which nothing changed is
//! over at once, and after one commit only the pages that it touches are made.
//!
//! Only a build without trouble is remembered: one that could not read the whole history says
//! nothing about the next.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::codec;
use crate::fingerprint::{Fingerprint, FingerprintBuilder, hex};
use crate::publish::{FileDigest, Published, Snapshot, has_leftovers};
use crate::repository::{ObjectId, Repository};

/// One file of a site.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct BuiltFile {
    pub(super) digest: FileDigest,
    /// Of a page: what it was made from.
    pub(super) made_from: Option<Fingerprint>,
}

/// Each file of a site by its path.
pub(super) type BuiltFiles = BTreeMap<String, BuiltFile>;

/// The last build into a folder, beside the one that is asked for.
pub(super) struct BuildManifest {
    repository: Repository,
    pub(super) out: PathBuf,
    program: String,
    /// Everything that decides about the site's bytes, as it was before reading: what changes under
    /// our hands is read again by the next build. None where it cannot be looked at.
    sources: Option<Fingerprint>,
    /// Whether this clone saw no other commits than those of the one that is read (H007).
    no_commit_lost: bool,
    last: Option<Remembered>,
}

/// What is remembered.
#[derive(Serialize, Deserialize)]
struct Remembered {
    program: String,
    sources: Fingerprint,
    /// The folder as the build left it.
    site: Fingerprint,
    files: BuiltFiles,
}

/// What decides about a site's bytes.
pub(super) struct Sources<'a> {
    /// The commit that is read.
    pub(super) revision: Option<ObjectId>,
    /// Whether the register is read as it stood in that commit, not as it stands in its folder.
    pub(super) at_revision: bool,
    /// The options of the command.
    pub(super) options: &'a str,
    pub(super) register: &'a Path,
    pub(super) templates: Option<&'a Path>,
}

impl BuildManifest {
    /// Before a build of `sources` into `out`.
    pub(super) fn before(
        repository: Repository,
        out: PathBuf,
        sources: &Sources<'_>,
    ) -> BuildManifest {
        let program = program();
        let seen = repository.seen().ok().flatten();
        let last = repository
            .cache_read(&name(&out))
            .and_then(|bytes| codec::unpack(&bytes));
        BuildManifest {
            sources: fingerprint(&repository, &program, sources),
            no_commit_lost: sources.at_revision || seen.is_none() || seen == sources.revision,
            repository,
            out,
            program,
            last,
        }
    }

    /// Whether the last build into this folder was made from the same, and nobody touched it since.
    pub(super) fn still_stands(&self) -> bool {
        let Some(last) = &self.last else { return false };
        self.sources == Some(last.sources)
            && self.no_commit_lost
            && Snapshot::of(&self.out, None).is_ok_and(|site| site.fingerprint() == last.site)
            && !has_leftovers(&self.out)
    }

    /// The files of the last build by this program, where nobody touched its folder since: it looks
    /// like `site`.
    pub(super) fn untouched(&self, site: Fingerprint) -> Option<&BuiltFiles> {
        let last = self
            .last
            .as_ref()
            .filter(|last| last.program == self.program && last.site == site);
        last.map(|last| &last.files)
    }

    /// Whether a file is one that the last build into the folder wrote.
    pub(super) fn wrote(&self, path: &str) -> bool {
        let last = self.last.as_ref();
        last.is_some_and(|last| last.files.contains_key(path))
    }

    /// Remembers this build. A memory that cannot be kept costs time, nothing else.
    pub(super) fn remember(self, files: BuiltFiles, published: &Published) {
        let (Some(sources), Some(site)) = (self.sources, published.fingerprint) else {
            return;
        };
        let remembered = Remembered {
            program: self.program,
            sources,
            site,
            files,
        };
        let _ = self
            .repository
            .cache_write(&name(&self.out), |out| codec::pack_into(&remembered, out));
    }
}

/// The folder of the register, the templates, the objects of git and what hides some of them. That
/// a commit is read says nothing of what can be read of its history.
fn fingerprint(
    repository: &Repository,
    program: &str,
    sources: &Sources<'_>,
) -> Option<Fingerprint> {
    let own = repository.own_folder();
    let git = own.parent()?;
    std::fs::create_dir_all(&own).ok()?;
    let objects = git.join("objects");
    // The folder of git changes with every look at it; the commit and the objects stand for it.
    let mut folders = vec![(sources.register, Some(".git")), (objects.as_path(), None)];
    folders.extend(sources.templates.map(|folder| (folder, Some(".git"))));
    let mut builder = FingerprintBuilder::default();
    for snapshot in Snapshot::settled(&folders, &own).ok()? {
        builder.add(snapshot.fingerprint().0);
    }
    let shallow = std::fs::read(git.join("shallow")).unwrap_or_default();
    builder.add(shallow);
    let revision = sources
        .revision
        .map(|id| id.to_string())
        .unwrap_or_default();
    for word in [
        program,
        &revision,
        sources.options,
        &sources.register.to_string_lossy(),
        &sources
            .templates
            .map(Path::to_string_lossy)
            .unwrap_or_default(),
    ] {
        builder.add(word);
    }
    Some(builder.finish())
}

/// The program itself: a newer one may make other pages of the same version.
fn program() -> String {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).ok();
    let found = metadata
        .map(|found| format!("{} {:?}", found.len(), found.modified().ok()))
        .unwrap_or_default();
    format!("{} {found}", env!("CARGO_PKG_VERSION"))
}

/// One memory for each folder that sites are built in.
fn name(out: &Path) -> String {
    let out = std::path::absolute(out).unwrap_or_else(|_| out.to_owned());
    let fingerprint = Fingerprint::of(out.as_os_str().as_encoded_bytes());
    format!("built-{}", hex(&fingerprint.0[..8]))
}
