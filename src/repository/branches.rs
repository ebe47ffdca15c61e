//! Which branch a register is recorded on, and under which name it is shared.

use super::{Failure, ObjectId, Repository};

/// The branch that is shared, as the begin of sharing noted it.
pub(super) const BRANCH: &str = "klachten.tak";
/// How a register's first branch is called, by this program and by others.
const USUAL: [&str; 2] = ["main", "master"];

impl Repository {
    /// The short name of the branch that HEAD names, with or without a commit.
    pub(super) fn branch_name(&self) -> Option<String> {
        branch_of_head(&self.git)
    }

    /// The remote that the branch shares with.
    ///
    /// # Errors
    /// When the configuration cannot be read.
    pub fn remote_name(&self) -> Result<Option<String>, Failure> {
        let own = self.branch_name();
        let own = own.and_then(|branch| self.setting(&format!("branch.{branch}.remote")));
        let names = self.git.remotes()?;
        let mut names: Vec<String> = names
            .iter()
            .filter_map(|name| name.ok().flatten().map(str::to_owned))
            .collect();
        let known = own
            .filter(|name| name != ".")
            .or_else(|| names.iter().find(|name| *name == "origin").cloned());
        Ok(match known {
            Some(name) => Some(name),
            None if names.len() == 1 => names.pop(),
            None => None,
        })
    }

    /// The name under which the branch is shared; nothing where HEAD names no branch.
    #[must_use]
    pub fn shared_branch(&self) -> Option<String> {
        let own = self.branch_name()?;
        Some(self.goes_to(&own).unwrap_or(own))
    }

    /// The branch by which this clone shares the register, as a reference: the one that the begin
    /// of sharing noted, else of those that go to the shared place the usual one. Nothing where the
    /// register is shared nowhere, or nothing tells which branch it is.
    #[must_use]
    pub fn register_branch(&self) -> Option<String> {
        self.shared_place().ok().flatten()?;
        let noted = self.setting(BRANCH).and_then(|name| self.branch(&name));
        noted.or_else(|| {
            let mut known = self.branches();
            if self.shared_folder().is_none() {
                let remote = self.remote_name().ok().flatten();
                known.retain(|name| {
                    let short = name.trim_start_matches("refs/heads/");
                    self.setting(&format!("branch.{short}.remote")) == remote
                });
            }
            let usual = known.iter().find(|name| {
                let short = name.trim_start_matches("refs/heads/");
                USUAL.contains(&short)
            });
            match (usual, &known[..]) {
                (Some(usual), _) => Some(usual.clone()),
                (None, [only]) => Some(only.clone()),
                _ => None,
            }
        })
    }

    /// The branch that HEAD names, and the one that the register is shared by, where those go to
    /// different places: what is recorded here reaches nobody. Of a second work tree of one
    /// repository HEAD cannot name the same branch, so nothing is said of it.
    pub(super) fn other_branch(&self) -> Option<(String, String)> {
        let here = self.branch_name().filter(|_| !self.git.is_worktree())?;
        let register = self.register_branch()?;
        let register = register.strip_prefix("refs/heads/")?;
        let to = |name: &str| self.goes_to(name);
        let is_same = here == register || (to(&here).is_some() && to(&here) == to(register));
        (!is_same).then(|| (here, register.to_owned()))
    }

    /// The branch to go back to, as a reference: the one that the operation began on, else the one
    /// that is shared, the one that HEAD named last, the only one, or one of the usual ones.
    pub(super) fn branch_to_return_to(&self) -> Option<String> {
        let begun = [
            "rebase-merge/head-name",
            "rebase-apply/head-name",
            "BISECT_START",
        ];
        let named = begun
            .iter()
            .find_map(|name| self.branch(&self.git_note(name)?));
        named
            .or_else(|| self.register_branch())
            .or_else(|| self.last_branch())
            .or_else(|| {
                <[String; 1]>::try_from(self.branches())
                    .ok()
                    .map(|[only]| only)
            })
            .or_else(|| USUAL.iter().find_map(|name| self.branch(name)))
    }

    /// The branch that HEAD went away from last.
    fn last_branch(&self) -> Option<String> {
        let log = self.git.reflog("HEAD").ok()?;
        log.iter().find_map(|entry| {
            let message = entry.message().ok().flatten()?.to_owned();
            let moved = message.strip_prefix("checkout: moving from ")?;
            self.branch(moved.split_once(" to ")?.0)
        })
    }

    /// The reference of a branch that is there.
    fn branch(&self, name: &str) -> Option<String> {
        let name = name.strip_prefix("refs/heads/").unwrap_or(name);
        let full = format!("refs/heads/{name}");
        self.git.find_reference(&full).is_ok().then_some(full)
    }

    /// Whether this clone has a branch.
    #[must_use]
    pub fn has_branches(&self) -> bool {
        !self.branches().is_empty()
    }

    /// The branches of this clone, as references.
    fn branches(&self) -> Vec<String> {
        let found = self
            .git
            .references_glob("refs/heads/*")
            .into_iter()
            .flatten();
        let name = |reference: git2::Reference<'_>| reference.name().ok().map(str::to_owned);
        found.flatten().filter_map(name).collect()
    }

    /// What other places are known to have: the references, and their commits.
    pub(super) fn remote_tips(&self) -> Result<Vec<(String, ObjectId)>, Failure> {
        let mut tips = Vec::new();
        for reference in self.git.references_glob("refs/remotes/*")? {
            let reference = reference?;
            if let (Ok(name), Some(tip)) = (reference.name(), reference.target()) {
                tips.push((name.to_owned(), ObjectId::from(tip)));
            }
        }
        Ok(tips)
    }

    /// To which branch of the shared place one of this clone goes.
    fn goes_to(&self, branch: &str) -> Option<String> {
        let name = self.setting(&format!("branch.{branch}.merge"))?;
        Some(name.strip_prefix("refs/heads/")?.to_owned())
    }

    /// Where this clone remembers what the shared place has; nothing where files are shared.
    pub(super) fn tracked_name(&self) -> Result<Option<String>, Failure> {
        let register = self.register_branch();
        let register = register.and_then(|name| Some(name.strip_prefix("refs/heads/")?.to_owned()));
        let (Some(remote), Some(branch), None) = (
            self.remote_name()?,
            register.or_else(|| self.branch_name()),
            self.shared_folder(),
        ) else {
            return Ok(None);
        };
        let there = self.goes_to(&branch).unwrap_or(branch);
        Ok(Some(format!("refs/remotes/{remote}/{there}")))
    }

    /// A word of git's configuration.
    pub(super) fn setting(&self, key: &str) -> Option<String> {
        self.git.config().ok()?.get_string(key).ok()
    }
}

/// The short name of the branch that HEAD of a repository names.
pub(super) fn branch_of_head(git: &git2::Repository) -> Option<String> {
    let head = git.find_reference("HEAD").ok()?;
    let target = std::str::from_utf8(head.symbolic_target_bytes()?).ok()?;
    Some(target.strip_prefix("refs/heads/")?.to_owned())
}
