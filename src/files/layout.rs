//! Which paths the register consists of. A list of what is welcome, not of what is not: names that
//! trouble Windows or a shell are no names of records, and are therefore never opened.

/// The settings of the register.
pub const SETTINGS: &str = "register.yml";

/// The folders that hold records, one Markdown file each.
pub const RECORD_FOLDERS: [&str; 3] = ["klachten", "maatregelen", "jaarverslagen"];

/// The folder of the organisation's own procedure in words, one file a version: `procedure/1.md`.
pub const PROCEDURE_FOLDER: &str = "procedure";

/// The folder of public keys; read by the room that verifies signatures.
const KEYS: &str = "sleutels";

/// How a path of the register is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Welcome {
    /// Settings, a record or the text of a procedure: its bytes are read.
    Record,
    /// A folder of records, to be listed.
    Folder,
    /// Belongs to people or to another room: not looked at.
    Ignored,
    /// Stands in the register, but is no record: named, never opened.
    Foreign,
}

/// How a path relative to the register (with `/`) is treated; `is_folder` as the file system or the
/// tree has it.
pub(super) fn welcome(path: &str, is_folder: bool) -> Welcome {
    let name = path.rsplit('/').next().unwrap_or(path);
    let top = path.split('/').next().unwrap_or(path);
    if path.split('/').any(|part| part.starts_with('.'))
        || name.starts_with("README")
        || top == KEYS
    {
        return Welcome::Ignored;
    }
    if top == PROCEDURE_FOLDER {
        return in_procedure(path, is_folder);
    }
    let among_records = RECORD_FOLDERS.contains(&top);
    match is_folder {
        true if among_records => Welcome::Folder,
        true => Welcome::Foreign,
        false if path == SETTINGS || (among_records && path != top && is_markdown(name)) => {
            Welcome::Record
        }
        false => Welcome::Foreign,
    }
}

/// The texts of the versions are read; what else people keep beside them is theirs.
fn in_procedure(path: &str, is_folder: bool) -> Welcome {
    let version = path
        .strip_prefix(PROCEDURE_FOLDER)
        .and_then(|rest| rest.strip_prefix('/'))
        .and_then(|name| name.strip_suffix(".md"))
        .and_then(|stem| Some((stem, stem.parse::<u32>().ok()?)));
    match version {
        _ if path == PROCEDURE_FOLDER && is_folder => Welcome::Folder,
        None if path == PROCEDURE_FOLDER => Welcome::Foreign,
        Some((stem, number)) if !is_folder && number.to_string() == stem => Welcome::Record,
        _ => Welcome::Ignored,
    }
}

/// Whether a path holds a record or the settings, whose versions the history follows.
#[must_use]
pub fn is_wanted(path: &str) -> bool {
    welcome(path, false) == Welcome::Record && !path.starts_with(PROCEDURE_FOLDER)
}

/// `.MD` too: Windows shows the same file, and the reader then names the right spelling.
fn is_markdown(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(stem, extension)| !stem.is_empty() && extension.eq_ignore_ascii_case("md"))
}

#[cfg(test)]
mod tests {
    use super::{Welcome, is_wanted, welcome};

    #[test]
    fn only_records_are_opened() {
        for path in [
            "register.yml",
            "klachten/2026/2026-007.md",
            "klachten/los.md",
            "maatregelen/2026/M-2026-01.MD",
            "procedure/1.md",
            "procedure/12.md",
        ] {
            assert_eq!(welcome(path, false), Welcome::Record, "{path}");
        }
        for path in [
            ".gitattributes",
            "klachten/.DS_Store",
            ".github/workflows/x.yml",
            "README.md",
            "klachten/2026/README.txt",
            "sleutels/a",
            "procedure/01.md",
            "procedure/toelichting.md",
            "procedure/oud/1.md",
            "procedure/1.pdf",
        ] {
            assert_eq!(welcome(path, false), Welcome::Ignored, "{path}");
        }
        for path in [
            "klachten",
            "klachten/2026/brief.pdf",
            "klachten/2026/CON",
            "Register.yml",
            "C:\\klachten\\x.md",
            "los.md",
            "klachten/.md/..",
        ] {
            assert_ne!(welcome(path, false), Welcome::Record, "{path}");
        }
    }

    #[test]
    fn a_foreign_folder_is_named_but_not_entered() {
        assert_eq!(welcome("site", true), Welcome::Foreign);
        assert_eq!(welcome(".git", true), Welcome::Ignored);
        assert_eq!(welcome("klachten/2026", true), Welcome::Folder);
        assert_eq!(welcome("procedure", true), Welcome::Folder);
        assert_eq!(welcome("procedure", false), Welcome::Foreign);
        assert_eq!(welcome("procedure/oud", true), Welcome::Ignored);
    }

    #[test]
    fn the_history_follows_records_and_settings_only() {
        assert!(is_wanted("register.yml") && is_wanted("klachten/2026/2026-007.md"));
        assert!(!is_wanted("procedure/1.md"));
    }
}
