//! The register as files: paths and bytes, from a folder or from a tree of git. Follows no symbolic
//! link, reads nothing outside the register, and knows no complaints.
//!
//! Folder and tree give the same [`File`], so that one reader serves the work tree, the index and
//! every revision.

mod file;
mod folder;
mod layout;

pub use file::{Content, File, MAX_SIZE, Refusal};
pub use folder::{FilesError, Selection, read_folder, read_settings};
pub use layout::{PROCEDURE_FOLDER, RECORD_FOLDERS, SETTINGS, is_wanted};
