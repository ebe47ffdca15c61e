//! Switches of libgit2 that git2 offers no safe form of.

#![allow(
    unsafe_code,
    reason = "git2 0.21 offers no safe form of these switches"
)]

use std::ffi::c_int;

/// From now on libgit2 flushes objects, references and the index to the disk, in the right order.
/// Without it a power cut may leave a branch that names a commit of zeroes.
pub(super) fn flush_git_writes() {
    // SAFETY: the option takes one int and sets one process-wide flag; a repository is open, so the
    // library is initialised.
    unsafe {
        libgit2_sys::git_libgit2_opts(
            libgit2_sys::GIT_OPT_ENABLE_FSYNC_GITDIR as c_int,
            1 as c_int,
        );
    }
}

/// Keeps at most this much of the packs in memory; without it a walk ends with all of them there.
const MAPPED: usize = 24 * 1024 * 1024;
/// In pieces of this size.
const WINDOW: usize = 4 * 1024 * 1024;

/// Bounds the memory that reading packs takes, whatever the length of the history.
pub(super) fn bound_mapped_packs() {
    // SAFETY: both set one process-wide number; called once, before any repository is open.
    unsafe {
        // A bound that cannot be set costs memory, nothing else.
        let _ = git2::opts::set_mwindow_size(WINDOW);
        let _ = git2::opts::set_mwindow_mapped_limit(MAPPED);
    }
}
