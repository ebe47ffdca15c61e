//! What others recorded, joined with what was recorded here: the branch goes on to theirs, or to a
//! merge of both by what the records say. Nothing that either side has is lost, and no commit is
//! ever rewritten.
//!
//! ```text
//!   theirs holds ours ────────► the branch goes on to theirs
//!   both went on ─► a number met? ─► the record that others do not know yet moves (own commit)
//!                └► every file: one side's, or both by meaning ─► merge commit
//! ```

mod dropped;
mod joining;
mod meeting;
mod merging;
mod moved;
mod recorders;
mod side;
mod terms;
mod text_merges;
mod versions;
mod withdrawn;

pub use joining::join;
pub use recorders::Recorders;
pub use terms::{JoinTrouble, Joined, Joining, Left, Renumbering};
pub use text_merges::{TextMerge, text_merges};
