//! The objects of a commit to be: its tree and itself, on the disk before anybody names them.

use super::objects::Objects;
use super::readiness::Ready;
use super::sign::{Signer, with_signature};
use super::work_tree::flush_folder;
use super::write::NewCommit;
use super::{Failure, ObjectId, Refusal, Repository};

impl Repository {
    /// HEAD's tree with the changes made in it; all else stays as HEAD has it.
    pub(super) fn tree_with(
        &self,
        parent: Option<ObjectId>,
        changes: &[Ready<'_>],
    ) -> Result<ObjectId, Refusal> {
        let base = match parent {
            Some(parent) if changes.is_empty() => {
                return Ok(Objects::of(self)?.commit_tree(parent)?);
            }
            Some(parent) => self
                .git
                .find_commit(parent.oid()?)
                .map(|commit| commit.tree_id()),
            None => self
                .git
                .treebuilder(None)
                .and_then(|builder| builder.write()),
        };
        let base = base.and_then(|id| self.git.find_tree(id))?;
        let mut builder = git2::build::TreeUpdateBuilder::new();
        for change in changes {
            match &change.blob {
                Some(bytes) => {
                    let blob = self.git.blob(bytes)?;
                    let executable = change.mode == super::Mode::Executable;
                    let mode = if executable {
                        git2::FileMode::BlobExecutable
                    } else {
                        git2::FileMode::Blob
                    };
                    builder.upsert(change.path.as_str(), blob, mode);
                }
                None => {
                    builder.remove(change.path.as_str());
                }
            }
        }
        builder
            .create_updated(&self.git, &base)
            .map(ObjectId::from)
            .map_err(Refusal::from)
    }

    pub(super) fn store_commit(
        &self,
        new: &NewCommit<'_>,
        parents: &[ObjectId],
        root: ObjectId,
        signer: &Signer,
    ) -> Result<ObjectId, Refusal> {
        let time = git2::Time::new(new.moment.seconds, new.moment.offset_minutes);
        let who =
            git2::Signature::new(new.name, new.email, &time).map_err(|_| Refusal::NoIdentity)?;
        let tree = self.git.find_tree(root.oid()?)?;
        let commit_of = |parent: &ObjectId| {
            let found = self.git.find_commit(parent.oid()?);
            found.map_err(Failure::from)
        };
        let parents = parents
            .iter()
            .map(commit_of)
            .collect::<Result<Vec<_>, _>>()?;
        let message = format!("{}\n", new.message.trim_end());
        let bytes = self.git.commit_create_buffer(
            &who,
            &who,
            &message,
            &tree,
            &parents.iter().collect::<Vec<_>>(),
        )?;
        let signature = signer.sign(&bytes, &self.own_folder())?;
        let bytes = signature.map_or_else(
            || bytes.to_vec(),
            |signature| with_signature(&bytes, &signature),
        );
        let odb = self.git.odb()?;
        let commit = odb
            .write(git2::ObjectType::Commit, &bytes)
            .map(ObjectId::from)?;
        // libgit2 flushes the objects and their folders, but not the folder of those folders.
        let folders = self.git_folder().join("objects");
        flush_folder(&folders).map_err(|error| Failure::file(&folders, &error))?;
        Ok(commit)
    }
}
