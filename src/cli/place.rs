//! A shared place as a person names it: an address, a repository in a folder, or a folder that a
//! service synchronises, in which each computer leaves a file of its own.

use std::path::{Path, PathBuf};

use super::exchange::computer_of;
use super::local_folder::{local_folder, resolved};
use super::route::plain;
use super::trouble::Trouble;
use crate::repository::Repository;

/// What kind of place it is.
pub(super) enum Place {
    /// For the git program.
    Address(String),
    /// A repository, or where one is to be made.
    Folder(PathBuf),
    /// A folder of files, one a computer.
    Files(PathBuf),
}

impl Place {
    /// What a person named. `synchronised`: a service merges the files of this folder by itself, so
    /// that no repository may lie in it.
    pub(super) fn named(place: &str, synchronised: bool) -> Result<Place, Trouble> {
        let Some(folder) = local_folder(place) else {
            return Ok(Place::Address(place.to_owned()));
        };
        let folder = resolved(&folder).map_err(|error| Trouble::io(&folder, &error))?;
        if Repository::is_at(&folder) {
            return Ok(Place::Folder(folder));
        }
        if synchronised || is_synchronised(&folder) || holds_files(&folder) {
            return Ok(Place::Files(folder));
        }
        Ok(Place::Folder(folder))
    }

    /// Refuses a place for a new register that holds another one, or that cannot be made.
    pub(super) fn refuse_used(&self) -> Result<(), Trouble> {
        let (Place::Folder(folder) | Place::Files(folder)) = self else {
            return Ok(());
        };
        self.refuse_without_parent()?;
        let holds_register = match self {
            Place::Files(folder) => holds_files(folder),
            _ => Repository::open(folder)?.is_some_and(|found| matches!(found.head(), Ok(Some(_)))),
        };
        if holds_register {
            let place = folder.display().to_string();
            return Err(Trouble::new("share-other-register").with("place", place));
        }
        Ok(())
    }

    /// Refuses to share with the folder in which somebody works.
    pub(super) fn refuse_work(&self) -> Result<(), Trouble> {
        match self {
            Place::Folder(folder) if Repository::worked_in(folder)?.is_some() => {
                Err(Trouble::new("share-work").with("place", folder.as_path()))
            }
            _ => Ok(()),
        }
    }

    /// Refuses what no other computer can share: the folder in which somebody works, one of backups.
    pub(super) fn refuse_to_join(&self) -> Result<(), Trouble> {
        match self {
            Place::Folder(folder) => match Repository::worked_in(folder)? {
                Some(there) => Err(match there.shared_place()? {
                    Some(place) => Trouble::new("join-work-shared").with("shared", plain(&place)),
                    None => Trouble::new("join-work-alone"),
                }
                .with("place", folder.as_path())),
                None => Ok(()),
            },
            Place::Files(folder) => {
                let mut files = bundles(folder).peekable();
                let Some(newest) = files.peek().cloned() else {
                    return Ok(());
                };
                if files.any(|file| computer_of(&file).is_some()) {
                    return Ok(());
                }
                let newest = bundles(folder).max().unwrap_or(newest);
                Err(Trouble::new("join-backups")
                    .with("place", folder.as_path())
                    .with("path", newest.as_path()))
            }
            Place::Address(_) => Ok(()),
        }
    }

    /// Refuses a place whose own folder is not there: a network drive that is not connected would
    /// become a folder on this computer that only looks shared.
    fn refuse_without_parent(&self) -> Result<(), Trouble> {
        let (Place::Folder(folder) | Place::Files(folder)) = self else {
            return Ok(());
        };
        match folder.parent().filter(|above| !above.is_dir()) {
            Some(above) => Err(Trouble::new("share-no-folder")
                .with("place", folder.as_path())
                .with("folder", above)),
            None => Ok(()),
        }
    }

    /// Makes the place where it is not there yet.
    pub(super) fn make(&self, branch: &str) -> Result<(), Trouble> {
        self.refuse_without_parent()?;
        match self {
            Place::Address(_) => Ok(()),
            Place::Files(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| Trouble::io(folder, &error))
            }
            Place::Folder(folder) if Repository::is_at(folder) => Ok(()),
            Place::Folder(folder) => {
                let is_empty =
                    std::fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
                if !is_empty {
                    return Err(Trouble::new("share-not-empty").with("place", folder.as_path()));
                }
                Repository::init_shared(folder, branch).map_err(Trouble::from)
            }
        }
    }

    /// As the configuration of a register names it.
    fn address(&self) -> String {
        match self {
            Place::Address(address) => address.clone(),
            Place::Folder(folder) | Place::Files(folder) => text(folder),
        }
    }

    /// Refuses where a register is shared with another place already.
    pub(super) fn refuse_other(&self, repository: &Repository) -> Result<(), Trouble> {
        let known = repository.shared_place()?;
        match known.filter(|known| *known != self.address()) {
            Some(other) => Err(elsewhere(&other)),
            None => Ok(()),
        }
    }

    /// Tells a register that it is shared here.
    pub(super) fn tell(
        &self,
        repository: &Repository,
        branch: &str,
        computer: &str,
    ) -> Result<(), Trouble> {
        let address = self.address();
        let known = match self {
            Place::Files(_) => repository.share_in_folder(&address, computer),
            _ => repository.share_at(&address, branch),
        };
        if known? {
            return Ok(());
        }
        let other = repository.shared_place().ok().flatten();
        Err(elsewhere(&other.unwrap_or_default()))
    }
}

fn elsewhere(place: &str) -> Trouble {
    Trouble::new("share-elsewhere").with("place", plain(place))
}

/// As git keeps it in its configuration, on Windows too.
fn text(folder: &Path) -> String {
    folder.display().to_string().replace('\\', "/")
}

/// How folders of services begin that merge files by themselves.
const SERVICES: [&str; 13] = [
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "mijn drive",
    "my drive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "pcloud",
    "syncthing",
    "stack",
];
/// What such a service leaves in its folder.
const MARKS: [&str; 4] = [
    ".stfolder",
    ".dropbox",
    ".dropbox.cache",
    ".owncloudsync.log",
];

/// Whether a service keeps this folder the same on several computers, by all that can be seen.
pub(super) fn is_synchronised(folder: &Path) -> bool {
    let named = folder.iter().any(|part| {
        let part = part.to_string_lossy().to_lowercase();
        SERVICES.iter().any(|service| part.starts_with(service))
    });
    let marked = |folder: &Path| MARKS.iter().any(|mark| folder.join(mark).exists());
    named || folder.ancestors().any(marked)
}

/// Whether another computer left its file there, or somebody a backup.
fn holds_files(folder: &Path) -> bool {
    bundles(folder).next().is_some()
}

fn bundles(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "bundle"))
}

/// A name for this computer that no other has.
pub(super) fn new_computer() -> String {
    let mut bytes = [0; 4];
    // Two computers of one name would write over each other: then rather none.
    if getrandom::fill(&mut bytes).is_err() {
        bytes = std::process::id().to_le_bytes();
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_synchronised;

    #[test]
    fn the_folder_of_a_service_is_known_by_its_name() {
        for folder in [
            "/home/x/OneDrive - Gelukwerkt/klachten",
            "/home/x/Dropbox/k",
        ] {
            assert!(is_synchronised(Path::new(folder)), "{folder}");
        }
        assert!(!is_synchronised(Path::new("/home/x/klachten")));
    }
}
