//! Making libgit2 flush what it writes: the only `unsafe` of the program.

#![allow(unsafe_code, reason = "git2 0.21 offers no safe form of this one switch")]

use std::ffi::c_int;

/// From now on libgit2 flushes objects, references and the index to the disk, in the right order.
/// Without it a power cut may leave a branch that names a commit of zeroes.
pub(super) fn flush_git_writes() {
    // SAFETY: the option takes one int and sets one process-wide flag; a repository is open, so the
    // library is initialised.
    unsafe {
        libgit2_sys::git_libgit2_opts(libgit2_sys::GIT_OPT_ENABLE_FSYNC_GITDIR as c_int, 1 as c_int);
    }
}
