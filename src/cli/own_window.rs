//! Started by a double click on Windows: the window ends with the program, before anybody can read
//! what it says. It becomes a window for typing commands, where `klachten` works in every folder.

#![allow(
    unsafe_code,
    reason = "no crate offers a safe form of the one question that is asked of Windows here"
)]

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::output::Output;
use crate::rules;
use crate::wording::{Lang, Message};

/// Whether the program was double-clicked, or a file was dropped on it. A planned task has a window
/// of its own too, but it names a command.
pub(super) fn was_opened_for(arguments: &[OsString]) -> bool {
    let is_bare = match arguments {
        [] | [_] => true,
        [_, dropped] => Path::new(dropped).is_absolute() && Path::new(dropped).is_file(),
        _ => false,
    };
    is_bare && is_alone()
}

/// Whether no other program is in the window: not the one in which this one was typed either.
#[cfg(windows)]
fn is_alone() -> bool {
    let mut programs = [0; 2];
    // SAFETY: at most two numbers are written, and there is room for two.
    let count = unsafe {
        windows_sys::Win32::System::Console::GetConsoleProcessList(programs.as_mut_ptr(), 2)
    };
    count == 1
}

#[cfg(not(windows))]
fn is_alone() -> bool {
    false
}

/// Says what the window is for, and lets the command interpreter of Windows take it over.
pub(super) fn open_prompt(output: &mut Output) -> u8 {
    let words = rules::words(Lang::default());
    let greeting = Message::new("own-window").with("version", env!("CARGO_PKG_VERSION"));
    output.warn(&words.say(&greeting));
    let Err(error) = take_over() else {
        return 0;
    };
    let failed = Message::new("own-window-failed").with("error", error.to_string());
    output.warn(&words.say(&failed));
    // Until somebody has read it.
    let _ = io::stdin().read_line(&mut String::new());
    2
}

fn take_over() -> io::Result<()> {
    let program = std::env::current_exe()?;
    let folder = program.parent().unwrap_or(Path::new("."));
    let here = std::env::current_dir()?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let interpreter = std::env::var_os("ComSpec").unwrap_or_else(|| OsString::from("cmd.exe"));
    // With something to do it says nothing about itself.
    Command::new(interpreter)
        .args(["/K", "title klachten"])
        .env("PATH", with_first(folder, &path)?)
        .current_dir(first_folder(
            &here,
            folder,
            std::env::var_os("USERPROFILE").map(PathBuf::from),
        ))
        .status()
        .map(drop)
}

/// A list of folders with this one before all others.
fn with_first(folder: &Path, path: &OsStr) -> io::Result<OsString> {
    let folders = std::iter::once(folder.to_owned()).chain(std::env::split_paths(path));
    std::env::join_paths(folders).map_err(io::Error::other)
}

/// Where the commands work at first: a register does not belong beside the program, which is where a
/// double click starts it.
fn first_folder(here: &Path, program: &Path, home: Option<PathBuf>) -> PathBuf {
    home.filter(|_| here == program)
        .unwrap_or_else(|| here.to_owned())
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::path::{Path, PathBuf};

    use super::{first_folder, was_opened_for, with_first};

    #[test]
    fn a_typed_command_opens_no_window() {
        let typed = ["klachten", "vandaag"].map(OsString::from);
        assert!(!was_opened_for(&typed));
        let typed = ["klachten", "--lang", "nl"].map(OsString::from);
        assert!(!was_opened_for(&typed));
    }

    #[test]
    fn the_commands_work_at_home_unless_a_shortcut_says_otherwise() {
        let (program, home) = (Path::new("programs/klachten"), PathBuf::from("home"));
        let begun_at = |here: &str| first_folder(Path::new(here), program, Some(home.clone()));
        assert_eq!(begun_at("programs/klachten"), home);
        assert_eq!(begun_at("register"), Path::new("register"));
        assert_eq!(first_folder(program, program, None), program);
    }

    #[test]
    fn the_program_is_found_before_another_of_its_name() {
        let path = std::env::join_paths(["a", "b"]).expect("a list");
        let with = with_first(Path::new("here"), &path).expect("a list");
        let folders: Vec<PathBuf> = std::env::split_paths(&with).collect();
        assert_eq!(folders, ["here", "a", "b"].map(PathBuf::from));
    }
}
