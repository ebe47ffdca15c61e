//! Reading shared over the processors, each with its own way into the object database.

use std::thread;

use super::objects::Objects;
use super::{Failure, ObjectId, Repository, Unread};

/// Below this many pieces, starting a thread costs more than it saves.
const WORTH_A_THREAD: usize = 256;
/// More threads than this wait for the disk, not for a processor.
const MOST_THREADS: usize = 8;

/// The contents of files, for one thread.
pub struct Blobs<'o> {
    objects: &'o Objects<'o>,
}

impl Blobs<'_> {
    /// The bytes of a blob; its name is not recomputed.
    ///
    /// # Errors
    /// When there are none: missing, too large, or damaged.
    pub fn read(&self, id: ObjectId) -> Result<Vec<u8>, Unread> {
        self.objects.blob(id).map(|blob| blob.data().to_vec())
    }
}

impl Repository {
    /// Does each piece of work with the blobs it asks for; the outcomes stand in the order of the work.
    ///
    /// Fastest when neighbours want versions of one file: git stores those beside each other.
    ///
    /// # Errors
    /// When the repository cannot be opened a second time; a blob that fails is `each`'s to judge.
    pub fn with_blobs<W: Sync, T: Send>(&self, work: &[W], each: impl Fn(&Blobs<'_>, &W) -> T + Sync) -> Result<Vec<T>, Failure> {
        self.share_out(work, false, |objects, share| {
            let blobs = Blobs { objects };
            Ok(share.iter().map(|piece| each(&blobs, piece)).collect())
        })
    }

    /// Cuts the work in as many stretches as there are processors; what they bring stands in order.
    pub(super) fn share_out<W: Sync, T: Send>(
        &self,
        work: &[W],
        verify: bool,
        each: impl Fn(&Objects<'_>, &[W]) -> Result<Vec<T>, Failure> + Sync,
    ) -> Result<Vec<T>, Failure> {
        let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
        let share = work.len().div_ceil(threads).max(WORTH_A_THREAD);
        if work.len() <= share {
            return each(&Objects::of(&self.git, verify)?, work);
        }
        let folder = self.git.path();
        let apart = |share: &[W]| {
            let own = git2::Repository::open(folder).map_err(|error| Failure::git(&error))?;
            let objects = Objects::of(&own, verify)?;
            each(&objects, share)
        };
        let mut brought = Vec::with_capacity(work.len());
        thread::scope(|scope| {
            let running: Vec<_> = work.chunks(share).map(|share| scope.spawn(|| apart(share))).collect();
            for thread in running {
                // A thread that panics is a fault of ours: pass it on, never half of what was asked.
                brought.extend(thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
            }
            Ok(brought)
        })
    }
}
