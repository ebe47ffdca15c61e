//! `join PLACE DIR`: a register on a second computer, from its shared place or from a backup file.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::exchange::not_joined;
use super::exit::Exit;
use super::init::refuse_inside;
use super::local_folder::resolved;
use super::merge_attributes::know_merge_driver;
use super::place::{Place, new_computer};
use super::route::{Route, git_program, plain, unreachable};
use super::trouble::Trouble;
use super::{sync, writing};
use crate::publish::join;
use crate::repository::Repository;
use crate::rules;
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "PLACE")]
    place: String,
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let folder = resolved(&arguments.folder);
    let folder = folder.map_err(|error| Trouble::io(&arguments.folder, &error))?;
    refuse_inside(&folder)?;
    let stood = Stood::of(&folder);
    let done = joined(arguments, &folder, context);
    if done.as_ref().is_err_and(|trouble| !trouble.is_uncertain()) {
        stood.again(&folder);
    }
    done
}

/// How a folder stood before anything was put into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stood {
    Nowhere,
    Empty,
    Used,
}

impl Stood {
    fn of(folder: &Path) -> Stood {
        match std::fs::read_dir(folder) {
            Ok(mut entries) => match entries.next() {
                Some(_) => Stood::Used,
                None => Stood::Empty,
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Stood::Nowhere,
            Err(_) => Stood::Used,
        }
    }

    /// Half a register would only be in the way. What cannot be taken away stays.
    fn again(self, folder: &Path) {
        if self == Stood::Used {
            return;
        }
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let _ = match entry.file_type() {
                Ok(kind) if kind.is_dir() => std::fs::remove_dir_all(path),
                _ => std::fs::remove_file(path),
            };
        }
        if self == Stood::Nowhere {
            let _ = std::fs::remove_dir(folder);
        }
    }
}

fn joined(arguments: &Arguments, folder: &Path, context: &mut Context) -> Result<Exit, Trouble> {
    let file = Path::new(&arguments.place);
    if file.is_file() {
        from_backup(file, folder, context)?;
        return done(folder, "join-backup", context);
    }
    let place = Place::named(&arguments.place, false)?;
    place.refuse_to_join()?;
    let branch = first_branch(&place)?;
    let repository = begun(folder)?;
    if repository.head()?.is_none() {
        repository.begin_on(&branch)?;
    }
    place.tell(&repository, &branch, &new_computer())?;
    let route = Route::of(&repository, None)?;
    let words = rules::words(context.lang);
    let shared = sync::attempted(&repository, &route, words, context)?;
    let shared = shared.map_err(|stopped| stopped.trouble)?;
    let anew = repository.reopen()?;
    if anew.head()?.is_none() {
        let key = match shared.unread.is_empty() {
            true => "join-empty",
            false => "join-unread",
        };
        let empty = Trouble::new(key).with("place", plain(&arguments.place));
        return Err(empty.with("paths", shared.unread));
    }
    let exit = done(folder, "join-done", context)?;
    let is_all = sync::tell_files(&shared, context);
    Ok(if is_all { exit } else { Exit::Findings })
}

/// The repository in which the register will stand: a new one, or one that a stopped run began.
fn begun(folder: &Path) -> Result<Repository, Trouble> {
    if folder.join(".git").exists() {
        let open = Repository::open(folder)?;
        return open.ok_or_else(|| not_empty(folder));
    }
    let is_empty = std::fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if is_empty {
        Repository::init(folder).map_err(Trouble::from)
    } else {
        Err(not_empty(folder))
    }
}

fn not_empty(folder: &Path) -> Trouble {
    Trouble::new("init-not-empty").with("folder", folder.display().to_string())
}

/// The branch that a shared place begins with.
fn first_branch(place: &Place) -> Result<String, Trouble> {
    let main = || String::from("main");
    match place {
        Place::Files(_) => Ok(main()),
        Place::Folder(folder) => {
            if !Repository::is_at(folder) {
                let key = if folder.exists() {
                    "join-nothing-there"
                } else {
                    "join-no-place"
                };
                return Err(Trouble::new(key).with("place", folder.display().to_string()));
            }
            let branch = Repository::first_branch_at(folder)?;
            Ok(branch.unwrap_or_else(main))
        }
        Place::Address(address) => {
            let program = git_program(None)
                .ok_or_else(|| Trouble::new("sync-needs-git").with("place", plain(address)))?;
            let branch = program.first_branch(address);
            let branch = branch.map_err(|failure| unreachable(&plain(address), &failure))?;
            Ok(branch.unwrap_or_else(main))
        }
    }
}

/// A register from a file with its whole history. It is shared nowhere yet.
fn from_backup(file: &Path, folder: &Path, context: &mut Context) -> Result<(), Trouble> {
    if !Repository::is_bundle(file) {
        return Err(Trouble::new("join-no-backup").with("path", file.display().to_string()));
    }
    let repository = begun(folder)?;
    let tip = repository
        .read_bundle(file)
        .map_err(|_| Trouble::new("join-not-whole").with("path", file.display().to_string()))?;
    if repository.head()?.is_none() {
        repository.begin_on(&tip.branch)?;
    }
    let writer = writing::writer(repository.identity());
    let hooks_cared_for = writing::hooks_cared_for(&repository, context)?;
    let words = rules::words(context.lang);
    let joining = sync::joining_by(&repository, &writer, words, hooks_cared_for, context)?;
    join(&joining, tip.commit)
        .map(|_| ())
        .map_err(|trouble| not_joined(trouble, &repository, &file.display().to_string()))
}

/// Says that the register stands there, and lets git know how records are merged.
fn done(folder: &Path, key: &'static str, context: &mut Context) -> Result<Exit, Trouble> {
    let register = super::context::find_register(Some(folder));
    let Some(register) = register else {
        return Err(Trouble::new("join-no-register").with("folder", folder.display().to_string()));
    };
    if let Ok(Some(repository)) = Repository::open(&register) {
        repository.make_durable()?;
        know_merge_driver(&repository, context);
    }
    let message = Message::new(key).with("folder", register.display().to_string());
    context.result(&message);
    Ok(Exit::Sound)
}
