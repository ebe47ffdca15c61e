//! `backup DIR`: the whole history in one file that was read back, with the day in its name.

use std::path::{Path, PathBuf};

use super::clock;
use super::context::Context;
use super::exit::Exit;
use super::load::{repository, settings};
use super::merge_attributes::tell_unknown_driver;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::register::History;
use crate::repository::{BundleTip, Failure, Repository, Trust};
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let root = context.register()?;
    let repository = repository(&root)?;
    tell_unknown_driver(Some(&repository), context);
    let day = context.as_of(settings(&root)?.time_zone())?;
    if repository.is_shallow() || repository.is_partial() {
        let command = if repository.is_shallow() {
            "git fetch --unshallow"
        } else {
            "git fetch --refetch --no-filter"
        };
        return Err(Trouble::new("backup-not-whole").with("command", command));
    }
    let head = repository.head()?;
    let commit = head.ok_or_else(|| Trouble::new("backup-nothing"))?;
    let branch = repository.shared_branch();
    let branch = branch.unwrap_or_else(|| String::from("main"));
    let tip = BundleTip { branch, commit };
    // What is damaged here would be damaged there; and reading it may never end.
    if !is_sound(&repository)? {
        return Err(Trouble::new("backup-damaged"));
    }
    let folder = folder(&arguments.folder, &repository)?;
    let place = place(&folder, day);
    let written = repository.write_bundle(&place, &tip);
    let read_back = written.and_then(|()| is_whole(&place, &tip));
    if !read_back.is_ok_and(|is_whole| is_whole) {
        // What cannot be read back is no copy of anything.
        let _ = std::fs::remove_file(&place);
        return Err(Trouble::new("backup-failed").with("path", place.display().to_string()));
    }
    // The copy is there, whether or not it can be remembered here.
    let _ = repository.backed_up(clock::machine_now());
    let text = Message::new("backup-done")
        .with("path", place.display().to_string())
        .with("commit", commit.short());
    let text = context.say(&text);
    context.output.result(&(text + "\n"));
    Ok(Exit::Sound)
}

fn is_sound(repository: &Repository) -> Result<bool, Failure> {
    Ok(repository.verify_objects(|_, _| {})?.damaged.is_empty())
}

/// Whether a new repository with nothing but this file has the whole history, each object what its
/// name says.
fn is_whole(place: &Path, tip: &BundleTip) -> Result<bool, Failure> {
    let aside = place.with_extension("nagelezen");
    let looked = || {
        let repository = Repository::init(&aside)?;
        let found = repository.read_bundle(place)?;
        let history = History::read(&repository, tip.commit, Trust::Nothing)?;
        Ok(found == *tip && history.complete && is_sound(&repository)?)
    };
    let looked = looked();
    let _ = std::fs::remove_dir_all(&aside);
    looked
}

/// The folder, made where it is missing. One inside the register is no second place: what befalls
/// the one befalls the other.
fn folder(folder: &Path, repository: &Repository) -> Result<PathBuf, Trouble> {
    if !folder.exists() {
        std::fs::create_dir(folder).map_err(|error| Trouble::io(folder, &error))?;
    }
    let real = crate::disk::canonical(folder).map_err(|error| Trouble::io(folder, &error))?;
    let inside = repository.work_tree().is_some_and(|top| {
        let top = crate::disk::canonical(top);
        top.is_ok_and(|top| real.starts_with(top))
    });
    if inside {
        return Err(Trouble::new("backup-inside").with("path", folder.display().to_string()));
    }
    Ok(folder.to_owned())
}

/// A name that nothing has: an earlier copy stays what it is.
fn place(folder: &Path, day: Day) -> PathBuf {
    let named = |again: &str| folder.join(format!("klachtenregister-{day}{again}.bundle"));
    let mut place = named("");
    let mut again = 2;
    while place.symlink_metadata().is_ok() {
        place = named(&format!("-{again}"));
        again += 1;
    }
    place
}
