//! The only writers: a whole site into a folder, one changed record into the register, the preview
//! server. Everything they write was made above as bytes.

mod exchange;
mod folder;
mod site;

pub use folder::Unsafe;
pub use site::{Published, SiteFile, Trouble, publish_site};
