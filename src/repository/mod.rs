//! Git: which files stood where in which commit, and the only way to add a commit.
//!
//! Knows no complaints, only paths, blobs and commits, all relative to the register's folder inside
//! the repository. The only room that knows `git2`, `libgit2-sys`, `flate2`, `sha1`, `ring`
//! and `base64ct`.
//! Reading starts no outside program and runs no hook, filter or monitor that a configuration
//! names; commit and tree objects are read raw, so that a hostile one is at worst shown escaped.
//! What is read is verified: packs by their sums, loose objects by their names (`objects`).

mod branches;
mod bundle;
mod cache;
mod changed_files;
mod checkout;
mod checksums;
mod commit;
mod entry;
mod failure;
mod files;
mod finish;
mod git_program;
mod growing_tree;
mod half_done;
mod history;
mod history_writer;
mod hooks;
mod id;
mod init;
mod later_commits;
mod lines;
mod lock;
mod loose;
mod lost;
mod merges;
mod objects;
mod open;
mod operation;
mod order;
mod own_commits;
mod packs;
mod parallel_reads;
mod readiness;
mod recent;
mod recovery;
mod recovery_plan;
mod refs;
mod refusal;
mod repair;
mod restore;
mod revision;
mod sharing;
mod sides;
mod sign;
mod signature;
mod signers;
mod ssh;
mod starting;
mod stored;
mod switches;
mod transfer;
mod tree;
mod verify;
mod verify_loose;
mod verify_pack;
mod walk;
mod work_tree;
mod write;

pub use bundle::BundleTip;
pub use cache::is_worth_writing;
pub use changed_files::{Change, Leaf, Revision};
pub use commit::{Commit, Person, SignatureKind};
pub use entry::{Entry, Mode, Unread};
pub use failure::{Failure, refuse_too_long};
pub use files::Staged;
pub use git_program::{GitProgram, Progress};
pub use growing_tree::GrowingTree;
pub use half_done::HalfDone;
pub use history::{History, Trust};
pub use history_writer::HistoryWriter;
pub use hooks::{ActiveHook, HookKind, OWN_HOOK};
pub use id::ObjectId;
pub use lines::{changed_lines, merge_lines};
pub use lost::{Loss, Lost};
pub use merges::MergeCommit;
pub use open::Repository;
pub use operation::Operation;
pub use own_commits::TakenBack;
pub use parallel_reads::Blobs;
pub use readiness::PathChange;
pub use recovery::Recovery;
pub use recovery_plan::MergedAs;
pub use refusal::Refusal;
pub use repair::Repair;
pub use restore::Restored;
pub use sharing::{Obstacle, Sharing, UnfinishedSharing};
pub use sides::Modes;
pub use signature::{Signature, SignatureCheck};
pub use signers::{IgnoredLine, IgnoredReason, SignerList};
pub use starting::LeftByOthers;
pub use transfer::{Sent, Tracked};
pub use verify::{Damage, ObjectCheck};
pub use write::{NewCommit, Outcome, Proposal};
