//! From a folder, a commit or the index to a judged register: the way every command goes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::thread;

use super::context::Context;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::files::{
    Content, File, FilesError, MAX_SIZE, PROCEDURE_FOLDER, Refusal, Selection, is_wanted,
    read_folder, read_settings,
};
use crate::procedure::statuses;
use crate::record::Settings;
use crate::register::{Evidence, History, Register, files_in_git};
use crate::repository::{Failure, ObjectId, Repository, Staged, Trust};
use crate::rules::{
    Assessment, Finding, RuleInput, Unreadable, in_message, judge, natural_order, taken_away,
};

/// Where the files come from.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// As they stand in the folder.
    Folder,
    /// As they stand in the folder, judged for these paths only.
    Paths(Vec<PathBuf>),
    /// One file as it stands in an editor, not saved yet, beside the others of the folder; judged
    /// for that file only.
    Unsaved(PathBuf, Vec<u8>),
    /// As committed.
    Revision(String),
    /// As staged for the next commit; what differs from HEAD is judged.
    Staged,
}

/// What to load and how much of it to judge.
pub(super) struct Load {
    pub(super) source: Source,
    /// Judge the history too.
    pub(super) history: bool,
    /// A commit that the history must contain.
    pub(super) anchor: Option<String>,
    /// Commits whose messages are judged too: `A..B`.
    pub(super) messages: Option<String>,
}

/// A judged register, and where it came from.
pub(super) struct Loaded {
    pub(super) assessment: Assessment,
    /// The folder of the register.
    pub(super) root: PathBuf,
    /// Its path in the repository, empty or ending in `/`.
    pub(super) folder: String,
    pub(super) history: HistoryRead,
    /// What could not be read, and is left out of everything that is said.
    pub(super) unreadable: Vec<Unreadable>,
    /// How many committed files the folder leaves out (a sparse checkout).
    pub(super) left_out: usize,
}

/// How far the history was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HistoryRead {
    /// There is none, or it was not asked for.
    Absent,
    /// All of it, and it has every commit that was seen before.
    Whole,
    /// All of it, but commits that were seen before are not in it (H007).
    CommitsLost,
    /// Not all of it: some was never fetched (H006), or is lost (H008).
    Incomplete,
    /// Nothing: git itself could not be read.
    Unread,
}

impl HistoryRead {
    /// Whether what was made from it may be remembered.
    pub(super) const fn is_trusted(self) -> bool {
        matches!(self, HistoryRead::Absent | HistoryRead::Whole)
    }
}

impl Load {
    /// Reads and judges.
    pub(super) fn run(&self, context: &mut Context) -> Result<Loaded, Trouble> {
        let root = context.register()?;
        let opened = open(&root, self.needs_git(), context)?;
        let mut could_open = opened.is_some();
        let mut repository = opened.flatten();
        let revision = match self.revision(repository.as_ref()) {
            // HEAD cannot be read: the files can be judged all the same.
            Err(trouble) if !self.needs_git() => {
                trouble.print(context.lang, context.output);
                (could_open, repository) = (false, None);
                None
            }
            revision => revision?,
        };
        let staged = self.staged(repository.as_ref())?;
        let committed = self.files_in_git(repository.as_ref(), staged.as_ref())?;
        let selection = self.selection(&root)?;
        let whole = matches!(self.source, Source::Folder | Source::Revision(_));
        let unsaved = self.unsaved(&root)?;
        let wanted = repository
            .as_ref()
            .zip(revision)
            .filter(|_| self.history && whole);
        // Neither needs the other, and each leaves a processor idle now and then.
        let (register, history) = thread::scope(|scope| {
            let reading = scope.spawn(|| {
                committed
                    .map_or_else(|| read_folder(&root, &selection), Ok)
                    .map(|files| Register::read(with_unsaved(files, unsaved)))
            });
            let history =
                wanted.map(|(repository, tip)| History::read(repository, tip, Trust::Cache));
            (
                reading
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                history,
            )
        });
        let register = register.map_err(|error| unreadable(&error))?;
        let unreadable = context.unreadable(&register);
        let from_folder = matches!(self.source, Source::Folder | Source::Paths(_));
        let left_out = context.left_out(repository.as_ref().filter(|_| from_folder));
        let as_of = context.as_of(register.settings().time_zone())?;
        let folder = repository
            .as_ref()
            .map(|repository| repository.full_path(""))
            .unwrap_or_default();
        let evidence = match wanted.zip(history) {
            Some(((repository, tip), history)) => {
                let judged = history.map(|mut history| {
                    history.complete &= left_out == 0;
                    history
                });
                let evidence = self.evidence(repository, tip, judged, &register, context)?;
                evidence.map(|evidence| Evidence {
                    left_out,
                    ..evidence
                })
            }
            None => None,
        };
        let history = match &evidence {
            _ if !self.history => HistoryRead::Absent,
            Some(evidence) if !evidence.history.complete => HistoryRead::Incomplete,
            Some(evidence) if !evidence.lost.is_empty() => HistoryRead::CommitsLost,
            Some(_) => HistoryRead::Whole,
            None if could_open && wanted.is_none() => HistoryRead::Absent,
            None => HistoryRead::Unread,
        };
        let mut assessment = assess(register, as_of, revision, whole, evidence);
        if let Some(repository) = &repository {
            let more =
                self.beside_the_files(repository, staged.as_ref(), assessment.register.settings())?;
            assessment.findings.extend(more);
            assessment.findings.sort_by(|a, b| {
                natural_order(&a.path, &b.path)
                    .then(a.span.line.cmp(&b.span.line))
                    .then(a.code.cmp(&b.code))
            });
        }
        Ok(Loaded {
            assessment,
            root,
            folder,
            history,
            unreadable,
            left_out,
        })
    }

    /// What git tells that stands in no file: messages of commits, and complaints that are staged
    /// to go.
    fn beside_the_files(
        &self,
        repository: &Repository,
        staged: Option<&Staged>,
        settings: &Settings,
    ) -> Result<Vec<Finding>, Trouble> {
        let mut findings = self
            .messages
            .as_deref()
            .map_or(Ok(Vec::new()), |range| in_messages(repository, range))?;
        if let Some(staged) = staged {
            let removed: Vec<&str> = staged.removed().collect();
            findings.extend(taken_away(
                &removed,
                staged.entries.iter().map(|entry| entry.path.as_str()),
                settings,
            ));
        }
        Ok(findings)
    }

    /// What git tells of every record, with what must be in it. A history that cannot be read is
    /// told; the rest goes on.
    fn evidence(
        &self,
        repository: &Repository,
        tip: ObjectId,
        history: Result<History, Failure>,
        register: &Register,
        context: &mut Context,
    ) -> Result<Option<Evidence>, Trouble> {
        let anchor = match &self.anchor {
            // An anchor that was rewritten away may not even exist here any more.
            Some(anchor) => Some(ObjectId::parse(anchor).map_or_else(
                || repository.resolve(anchor).map_err(|failure| told(&failure)),
                Ok,
            )?),
            None => None,
        };
        match history.and_then(|history| self.gather(repository, tip, history, register, anchor)) {
            Ok(evidence) => Ok(Some(evidence)),
            Err(failure) => {
                let text = context.say(&failure.message());
                context.output.warn(&text);
                Ok(None)
            }
        }
    }

    fn gather(
        &self,
        repository: &Repository,
        tip: ObjectId,
        history: History,
        register: &Register,
        anchor: Option<ObjectId>,
    ) -> Result<Evidence, Failure> {
        // A revision of old need not contain what came later.
        let at_head = matches!(self.source, Source::Folder);
        let seen = if at_head { repository.seen()? } else { None };
        let evidence = Evidence::gather(
            repository,
            history,
            register.settings(),
            seen.into_iter().chain(anchor),
        )?;
        if at_head && evidence.lost.is_empty() && evidence.history.complete {
            // On a read-only disk nothing can be remembered, and the register is none the worse.
            let _ = repository.mark_seen(tip);
        }
        Ok(evidence)
    }

    fn needs_git(&self) -> bool {
        matches!(self.source, Source::Revision(_) | Source::Staged) || self.messages.is_some()
    }

    /// What the next commit would hold, where that is asked for.
    fn staged(&self, repository: Option<&Repository>) -> Result<Option<Staged>, Trouble> {
        let repository = repository.filter(|_| matches!(self.source, Source::Staged));
        repository
            .map(Repository::staged)
            .transpose()
            .map_err(|failure| told(&failure))
    }

    /// The files of a commit or of the index; none where the folder is read.
    fn files_in_git(
        &self,
        repository: Option<&Repository>,
        staged: Option<&Staged>,
    ) -> Result<Option<Vec<File>>, Trouble> {
        if let (Some(repository), Some(staged)) = (repository, staged) {
            let changed: BTreeSet<&str> = staged.changed.iter().map(String::as_str).collect();
            return Ok(Some(files_in_git(repository, &staged.entries, |path| {
                changed.contains(path)
            })));
        }
        let (Source::Revision(revision), Some(repository)) = (&self.source, repository) else {
            return Ok(None);
        };
        let entries = repository
            .resolve(revision)
            .and_then(|commit| repository.entries_at(commit))
            .map_err(|failure| told(&failure))?;
        Ok(Some(files_in_git(repository, &entries, |_| true)))
    }

    /// The file of an editor, where one was handed over.
    fn unsaved(&self, root: &Path) -> Result<Option<File>, Trouble> {
        let Source::Unsaved(path, bytes) = &self.source else {
            return Ok(None);
        };
        let path = inside_unsaved(root, path)?;
        let size = bytes.len() as u64;
        Ok(Some(if size > MAX_SIZE {
            File::of(path, Content::Refused(Refusal::TooLarge(size)))
        } else {
            File::new(path, bytes.as_slice())
        }))
    }

    /// Which files of the folder are read; the others only exist.
    fn selection(&self, root: &Path) -> Result<Selection, Trouble> {
        let paths = match &self.source {
            Source::Paths(paths) => paths,
            Source::Unsaved(path, _) => {
                return Ok(Selection::Only(BTreeSet::from([inside_unsaved(
                    root, path,
                )?])));
            }
            _ => return Ok(Selection::All),
        };
        let wanted = paths
            .iter()
            .map(|path| inside(root, path))
            .collect::<Result<BTreeSet<_>, _>>()?;
        Ok(if wanted.contains("") {
            Selection::All
        } else {
            Selection::Only(wanted)
        })
    }

    fn revision(&self, repository: Option<&Repository>) -> Result<Option<ObjectId>, Trouble> {
        let Some(repository) = repository else {
            return Ok(None);
        };
        match &self.source {
            Source::Revision(revision) => repository
                .resolve(revision)
                .map(Some)
                .map_err(|failure| told(&failure)),
            _ => repository.head().map_err(|failure| told(&failure)),
        }
    }
}

/// The files with one as it stands in an editor: in the place of the saved one, or among them where
/// it was never saved. A file that is no record is no business of the register's.
fn with_unsaved(mut files: Vec<File>, unsaved: Option<File>) -> Vec<File> {
    if let Some(unsaved) = unsaved {
        match files.binary_search_by(|file| file.path.cmp(&unsaved.path)) {
            Ok(at) if files[at].content != Content::Foreign => files[at] = unsaved,
            Ok(_) => {}
            Err(at) if is_wanted(&unsaved.path) => files.insert(at, unsaved),
            Err(_) => {}
        }
    }
    files
}

/// Personal data in the messages of the commits `A..B`; a side left out is HEAD.
fn in_messages(repository: &Repository, range: &str) -> Result<Vec<Finding>, Trouble> {
    let (from, to) = range
        .split_once("..")
        .ok_or_else(|| Trouble::new("cli-range").with("range", range))?;
    let resolve = |revision: &str| {
        repository
            .resolve(if revision.is_empty() {
                "HEAD"
            } else {
                revision
            })
            .map_err(|failure| told(&failure))
    };
    let commits = repository
        .between(resolve(from)?, resolve(to)?)
        .map_err(|failure| told(&failure))?;
    let mut findings = Vec::new();
    for commit in commits {
        let message = repository
            .commit_message(commit)
            .map_err(|failure| told(&failure))?;
        findings.extend(in_message(
            &format!("commit {}", &commit.to_string()[..12]),
            &message,
        ));
    }
    Ok(findings)
}

/// The settings of the register in a folder; its other files are not read.
pub(super) fn settings(root: &Path) -> Result<Settings, Trouble> {
    let file = read_settings(root).map_err(|error| unreadable(&error))?;
    Ok(Register::read(file.into_iter().collect())
        .settings()
        .clone())
}

/// The settings and the written procedure of the register in a folder; its records are not opened.
pub(super) fn settings_and_procedure(root: &Path) -> Result<Register, Trouble> {
    let wanted = Selection::Only(BTreeSet::from([String::from(PROCEDURE_FOLDER)]));
    read_folder(root, &wanted)
        .map(Register::read)
        .map_err(|error| unreadable(&error))
}

/// The repository around a register that must have one.
pub(super) fn repository(root: &Path) -> Result<Repository, Trouble> {
    Repository::open(root)
        .map_err(|failure| told(&failure))?
        .ok_or_else(|| Trouble::new("cli-not-in-git"))
}

impl Loaded {
    /// The register as it stood in a commit; not judged. Only files that were not the
    /// same as what was loaded are read: what is not committed is no part of it.
    pub(super) fn at_commit(&self, commit: ObjectId) -> Result<Register, Trouble> {
        let repository = repository(&self.root)?;
        let then = repository
            .entries_at(commit)
            .map_err(|failure| told(&failure))?;
        let register = &self.assessment.register;
        let now: BTreeMap<&str, ObjectId> = register.contents().collect();
        let changed = then
            .iter()
            .filter(|entry| now.get(entry.path.as_str()) != Some(&entry.id));
        let changed: BTreeSet<&str> = changed.map(|entry| entry.path.as_str()).collect();
        Ok(
            register.at_another_time(files_in_git(&repository, &then, |path| {
                changed.contains(path)
            })),
        )
    }
}

/// Judges a register as read.
fn assess(
    register: Register,
    as_of: Day,
    revision: Option<ObjectId>,
    whole: bool,
    evidence: Option<Evidence>,
) -> Assessment {
    let statuses = statuses(&register, as_of);
    let mut input = RuleInput::new(&register, &statuses);
    if !whole {
        input = input.named_only();
    }
    if let Some(evidence) = &evidence {
        input = input.with_history(evidence);
    }
    let findings = judge(&input, as_of);
    let complete = whole
        && register.is_readable()
        && register.left_out().is_empty()
        && evidence
            .as_ref()
            .is_some_and(|evidence| evidence.history.complete);
    let unchecked_signatures = evidence.as_ref().map_or(0, |evidence| evidence.unchecked);
    let history = evidence.map(|evidence| evidence.history);
    Assessment {
        as_of,
        register,
        statuses,
        findings,
        history,
        unchecked_signatures,
        revision: revision.map(|id| id.to_string()),
        complete,
    }
}

/// The repository around a register, where there is one. A repository that cannot be opened is
/// told, and no more than that where the command can do without; then there is nothing at all.
fn open(
    root: &Path,
    needed: bool,
    context: &mut Context,
) -> Result<Option<Option<Repository>>, Trouble> {
    match Repository::open(root) {
        Ok(None) if needed => Err(Trouble::new("cli-not-in-git")),
        Ok(repository) => Ok(Some(repository)),
        Err(failure) if needed => Err(told(&failure)),
        Err(failure) => {
            let text = context.say(&failure.message());
            context.output.warn(&text);
            Ok(None)
        }
    }
}

pub(super) fn told(failure: &Failure) -> Trouble {
    Trouble::said(failure.message())
}

fn unreadable(error: &FilesError) -> Trouble {
    match error {
        FilesError::Folder(path, error) => Trouble::io(path, error),
        FilesError::Name(path) => {
            Trouble::new("cli-no-register-at").with("path", path.display().to_string())
        }
    }
}

/// The path in the register of a file that may not be there yet, in a folder that is.
fn inside_unsaved(root: &Path, path: &Path) -> Result<String, Trouble> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return inside(root, path);
    };
    let here = folder.as_os_str().is_empty();
    let folder = inside(root, if here { Path::new(".") } else { folder })?;
    let name = name.to_string_lossy();
    Ok(if folder.is_empty() {
        name.into_owned()
    } else {
        format!("{folder}/{name}")
    })
}

/// A path as typed, relative to the register, with `/`. Typed from here or from the register.
fn inside(root: &Path, path: &Path) -> Result<String, Trouble> {
    let real =
        |path: &Path| crate::disk::canonical(path).map_err(|error| Trouble::io(path, &error));
    let root = real(root)?;
    let found = real(path).or_else(|trouble| real(&root.join(path)).map_err(|_| trouble))?;
    let below = found
        .strip_prefix(&root)
        .map_err(|_| Trouble::new("cli-outside").with("path", path.display().to_string()))?;
    Ok(below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/"))
}
