//! The only writers: a whole site into a folder, one changed record into the register, the preview
//! server. Everything they write was made above as bytes.

mod begin;
mod editor;
mod exchange;
mod file;
mod file_by_file;
mod folder;
mod foreign;
mod forge;
mod fresh_folder;
mod history;
mod hooks;
mod lock;
mod record;
mod scaffold;
#[cfg(feature = "serve")]
mod serve;
mod shortcomings;
mod site;
mod snapshot;
mod together;
mod watch;

pub use begin::{BeginTrouble, Beginning, add_hook, begin};
pub use exchange::{Leftover, has_leftovers};
pub use file::write_new;
pub use file_by_file::{FileByFile, Held};
pub use folder::Unsafe;
pub use foreign::Kept;
pub use forge::Forge;
pub use history::{NoHistory, write_history};
pub use hooks::{HookWork, hook_work};
pub use record::{
    Posted, RecordChange, added, faults_added, findings_added, findings_at, overlaid, post,
};
pub use scaffold::{
    Body, NewRecord, bare_file, hook, new_file, new_register, with_merge_attributes,
};
#[cfg(feature = "serve")]
pub use serve::Preview;
pub use shortcomings::{Shortcoming, open_complaints, shortcomings};
pub use site::{FileDigest, Publication, Published, SiteFile, Target, Trouble};
pub use snapshot::Snapshot;
pub use together::{
    JoinTrouble, Joined, Joining, Left, Recorders, Renumbering, TextMerge, join, text_merges,
};
pub use watch::Watch;
