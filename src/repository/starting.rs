//! The begin of sharing: telling a clone where its shared place is, and a clone that is still
//! empty.

use std::fs;
use std::path::{Path, PathBuf};

use super::branches::{BRANCH, branch_of_head};
use super::bundle::is_whole_bundle;
use super::open::set_up_libgit2;
use super::sharing::{COMPUTER, FOLDER, UNFINISHED};
use super::{Failure, ObjectId, Repository, Tracked};

/// How the shared place is called in a clone.
const REMOTE: &str = "origin";
/// How the files of other computers are called in a clone.
const OTHERS: &str = "gedeeld";

impl Repository {
    /// From now on the branch shares with this address. Gives whether it could be told: another
    /// address stands there already where not.
    ///
    /// # Errors
    /// When the configuration cannot be written.
    pub fn share_at(&self, address: &str, branch: &str) -> Result<bool, Failure> {
        if let Some(known) = self.shared_place()? {
            return Ok(known == address);
        }
        self.git.remote(REMOTE, address)?;
        let own = self.branch_name().unwrap_or_else(|| branch.to_owned());
        let mut config = self.local_config()?;
        config
            .set_str(&format!("branch.{own}.remote"), REMOTE)
            .and_then(|()| {
                config.set_str(
                    &format!("branch.{own}.merge"),
                    &format!("refs/heads/{branch}"),
                )
            })
            .and_then(|()| config.set_str(BRANCH, &own))?;
        Ok(true)
    }

    /// From now on the register is shared by files in a folder: this computer writes one of this
    /// name, and reads those of others.
    ///
    /// # Errors
    /// When the configuration cannot be written.
    pub fn share_in_folder(&self, folder: &str, computer: &str) -> Result<bool, Failure> {
        if let Some(known) = self.shared_place()? {
            return Ok(known == folder);
        }
        let mut config = self.local_config()?;
        config
            .set_str(COMPUTER, computer)
            .and_then(|()| config.set_str(FOLDER, folder))?;
        if let Some(own) = self.branch_name() {
            config.set_str(BRANCH, &own)?;
        }
        Ok(true)
    }

    /// From now on the register is shared nowhere, as before it was told of a place.
    ///
    /// # Errors
    /// When the configuration cannot be written.
    pub fn share_nowhere(&self) -> Result<(), Failure> {
        if self.shared_folder().is_none() {
            self.git.remote_delete(REMOTE)?;
        }
        let mut config = self.local_config()?;
        for key in [FOLDER, COMPUTER, BRANCH] {
            match config.remove(key) {
                Err(error) if error.code() != git2::ErrorCode::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        self.forget_note(UNFINISHED)
    }

    /// From now on commits of this clone are made under this name and address.
    ///
    /// # Errors
    /// When the configuration cannot be written.
    pub fn keep_identity(&self, name: &str, address: &str) -> Result<(), Failure> {
        let mut config = self.local_config()?;
        config
            .set_str("user.name", name)
            .and_then(|()| config.set_str("user.email", address))
            .map_err(Failure::from)
    }

    /// The name and address that this user's git has for every repository.
    #[must_use]
    pub fn usual_identity() -> Option<(String, String)> {
        set_up_libgit2();
        let config = git2::Config::open_default().ok()?;
        Some((
            config.get_string("user.name").ok()?,
            config.get_string("user.email").ok()?,
        ))
    }

    pub(super) fn local_config(&self) -> Result<git2::Config, Failure> {
        self.git
            .config()
            .and_then(|config| config.open_level(git2::ConfigLevel::Local))
            .map_err(Failure::from)
    }

    /// Which branch a repository in a folder begins with.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn first_branch_at(folder: &Path) -> Result<Option<String>, Failure> {
        set_up_libgit2();
        let git = git2::Repository::open(folder)?;
        Ok(branch_of_head(&git))
    }

    /// Before the first commit: which branch that will be on.
    ///
    /// # Errors
    /// When HEAD cannot be written.
    #[expect(
        clippy::disallowed_methods,
        reason = "there is no commit yet, so nothing can be lost by it"
    )]
    pub fn begin_on(&self, branch: &str) -> Result<(), Failure> {
        self.git
            .set_head(&format!("refs/heads/{branch}"))
            .map_err(Failure::from)
    }

    /// This computer's own file in the shared folder.
    #[must_use]
    pub fn own_file(&self) -> Option<PathBuf> {
        let name = self.setting(COMPUTER)?;
        Some(Path::new(&self.shared_folder()?).join(format!("klachten-{name}.bundle")))
    }

    /// Where this computer's own file in the shared folder ended when it was last written.
    ///
    /// # Errors
    /// When the reference cannot be read.
    pub fn left_before(&self) -> Result<Option<ObjectId>, Failure> {
        let Some(place) = self.own_file() else {
            return Ok(None);
        };
        self.remembered_tip(&others(&name_of(&place)))
    }

    /// Takes in what other computers left in the shared folder.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn fetch_from_others(&self) -> Result<LeftByOthers, Failure> {
        let folder = self.shared_folder().unwrap_or_default();
        let folder = Path::new(&folder);
        let failed = |error: std::io::Error| Failure::file(folder, &error);
        let own = self.own_file();
        let mut places: Vec<PathBuf> = fs::read_dir(folder)
            .map_err(failed)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|place| place.extension().is_some_and(|end| end == "bundle"))
            .filter(|place| Some(place) != own.as_ref())
            .collect();
        places.sort();
        let mut found = LeftByOthers::default();
        let mut own = self.head()?;
        for place in places {
            let Ok(tip) = self.read_bundle(&place) else {
                found.unread.push(place.display().to_string());
                continue;
            };
            // What a new clone takes in first is its register.
            let own = *own.get_or_insert(tip.commit);
            if self.merge_bases(own, tip.commit)?.is_empty() {
                found.strays.push(place.display().to_string());
                continue;
            }
            found.tips.push(tip.commit);
            self.remember_tip(&others(&name_of(&place)), tip.commit)?;
        }
        Ok(found)
    }

    /// Leaves everything that leads to a commit for other computers, where it is not there yet.
    /// Gives whether something was written.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn leave_for_others(&self, branch: &str, tip: ObjectId) -> Result<bool, Failure> {
        let Some(place) = self.own_file() else {
            return Ok(false);
        };
        let tip = super::BundleTip {
            branch: branch.to_owned(),
            commit: tip,
        };
        let stands = |place: &Path| {
            is_whole_bundle(place) && self.read_bundle(place).is_ok_and(|known| known == tip)
        };
        let written = !stands(&place);
        if written {
            self.write_bundle(&place, &tip)?;
            if !stands(&place) {
                return Err(Failure::File {
                    path: place.display().to_string(),
                    detail: String::from("not what was written"),
                });
            }
        }
        self.remember_tip(&others(&name_of(&place)), tip.commit)?;
        Ok(written)
    }
}

/// What the files of other computers hold.
#[derive(Debug, Default)]
pub struct LeftByOthers {
    /// Where each of them ends.
    pub tips: Vec<ObjectId>,
    /// Files that could not be taken in: not whole yet, or spoilt.
    pub unread: Vec<String>,
    /// Files of another register.
    pub strays: Vec<String>,
}

fn others(name: &str) -> Tracked<'_> {
    Tracked {
        remote: OTHERS,
        branch: name,
    }
}

/// A file's name as a reference may be called: a service may have added words to it.
fn name_of(place: &Path) -> String {
    let name = place.file_stem().unwrap_or_default().to_string_lossy();
    name.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect()
}
