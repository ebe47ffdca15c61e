//! The only writers: a whole site into a folder, one changed record into the register, the preview
//! server. Everything they write was made above as bytes.

mod exchange;
mod folder;
mod history;
mod record;
mod scaffold;
mod site;

pub use folder::Unsafe;
pub use history::{NoHistory, write_history};
pub use record::{Posted, Posting, faults_added, overlaid, post};
pub use scaffold::{NewRecord, hook, new_file, new_register};
pub use site::{Published, SiteFile, Trouble, publish_site};
