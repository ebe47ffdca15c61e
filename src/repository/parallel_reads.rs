//! Reading shared over the processors, each with its own way into the object database.

use super::objects::Objects;
use super::{Failure, ObjectId, Repository, Unread};
use crate::parallel::in_parallel;

/// So many pieces with one way into the object database: each begins without the objects that the
/// last one had at hand.
const STRETCH: usize = 4096;

/// The contents of files, for one thread.
pub struct Blobs<'o> {
    objects: &'o Objects<'o>,
}

impl Blobs<'_> {
    /// The bytes of a blob.
    ///
    /// # Errors
    /// When there are none: missing, too large, or damaged.
    pub fn read(&self, id: ObjectId) -> Result<Vec<u8>, Unread> {
        self.objects.blob(id)
    }
}

impl Repository {
    /// Does each piece of work with the blobs it asks for; the outcomes stand in the order of the
    /// work.
    ///
    /// Fastest when neighbours want versions of one file: git stores those beside each other.
    ///
    /// # Errors
    /// When the repository cannot be opened a second time; a blob that fails is `each`'s to judge.
    pub fn with_blobs<W: Sync, T: Send>(
        &self,
        work: &[W],
        each: impl Fn(&Blobs<'_>, &W) -> T + Sync,
    ) -> Result<Vec<T>, Failure> {
        self.in_parallel(work, false, |objects, share| {
            let blobs = Blobs { objects };
            Ok(share.iter().map(|piece| each(&blobs, piece)).collect())
        })
    }

    /// Cuts the work in stretches for the processors; what they bring stands in order.
    pub(super) fn in_parallel<W: Sync, T: Send>(
        &self,
        work: &[W],
        verify: bool,
        each: impl Fn(&Objects<'_>, &[W]) -> Result<Vec<T>, Failure> + Sync,
    ) -> Result<Vec<T>, Failure> {
        let packs = self.packs();
        if work.len() <= STRETCH {
            return each(&Objects::with(&self.git, packs, verify)?, work);
        }
        let folder = self.git.path();
        let brought = in_parallel(work.chunks(STRETCH), 1, |stretch| {
            let own = git2::Repository::open(folder)?;
            each(&Objects::with(&own, packs, verify)?, stretch)
        });
        let mut all = Vec::with_capacity(work.len());
        for brought in brought {
            all.extend(brought?);
        }
        Ok(all)
    }
}
