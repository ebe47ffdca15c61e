//! The only writers: a whole site into a folder, one changed record into the register, the preview
//! server. Everything they write was made above as bytes.

mod begin;
mod change;
mod exchange;
mod file;
mod folder;
mod history;
mod lock;
mod record;
mod room;
mod scaffold;
mod seen;
#[cfg(feature = "serve")]
mod serve;
mod site;
mod twin;

pub use begin::{BeginTrouble, Beginning, begin};
pub use file::write_new;
pub use folder::Unsafe;
pub use history::{NoHistory, write_history};
pub use record::{Posted, RecordChange, faults_added, overlaid, post};
pub use scaffold::{NewRecord, bare_file, hook, new_file, new_register};
pub use seen::{Seen, stamp};
#[cfg(feature = "serve")]
pub use serve::Preview;
pub use site::{FileDigest, Known, Publication, Published, SiteFile, Trouble};
pub use twin::Twin;
