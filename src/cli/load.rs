//! From a folder, a commit or the index to a judged register: the way every command goes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::context::Context;
use super::merge_attributes::tell_unknown_driver;
use super::source::with_unsaved;
pub(super) use super::source::{Source, repository, settings, settings_and_procedure};
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::files::read_folder;
use crate::parallel::both;
use crate::procedure::statuses;
use crate::record::{Settings, natural_order};
use crate::register::{Evidence, History, Register, files_in_git};
use crate::repository::{Failure, ObjectId, Repository, Staged, Trust};
use crate::rules::{Assessment, Finding, RuleInput, Unreadable, in_message, judge, taken_away};

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
    /// These files, with their history or without.
    pub(super) const fn of(source: Source, history: bool) -> Load {
        Load {
            source,
            history,
            anchor: None,
            messages: None,
        }
    }

    /// Reads and judges.
    pub(super) fn run(&self, context: &mut Context) -> Result<Loaded, Trouble> {
        let root = context.register()?;
        let opened = open(&root, self.needs_git(), context)?;
        let mut could_open = opened.is_some();
        let mut repository = opened.flatten();
        let revision = match self.source.revision(repository.as_ref()) {
            // HEAD cannot be read: the files can be judged all the same.
            Err(trouble) if !self.needs_git() => {
                trouble.print(context.lang, context.output);
                (could_open, repository) = (false, None);
                None
            }
            revision => revision?,
        };
        tell_unknown_driver(repository.as_ref(), context);
        let staged = self.source.staged(repository.as_ref())?;
        let committed = self
            .source
            .files_in_git(repository.as_ref(), staged.as_ref())?;
        let selection = self.source.selection(&root)?;
        let whole = matches!(self.source, Source::Folder | Source::Revision(_));
        let unsaved = self.source.unsaved(&root)?;
        // A hook must be quick, and what is staged has no history yet.
        let has_history = whole || matches!(self.source, Source::Paths(_));
        let wanted = repository
            .as_ref()
            .zip(revision)
            .filter(|_| self.history && has_history);
        // What judging needs later is more than the two need together.
        let (history, files) = both(
            || wanted.map(|(repository, tip)| History::read(repository, tip, Trust::Cache)),
            || committed.map_or_else(|| read_folder(&root, &selection), Ok),
        );
        let files = files?;
        let register = Register::read(with_unsaved(files, unsaved));
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

    fn needs_git(&self) -> bool {
        self.source.needs_git() || self.messages.is_some()
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
            Some(anchor) => {
                Some(ObjectId::parse(anchor).map_or_else(|| repository.resolve(anchor), Ok)?)
            }
            None => None,
        };
        // A revision of old need not contain what came later.
        let at_head = matches!(self.source, Source::Folder);
        let gathered = history.and_then(|history| {
            let seen = if at_head { repository.seen()? } else { None };
            let wanted = seen.into_iter().chain(anchor);
            Evidence::gather(repository, history, register.settings(), wanted)
        });
        let evidence = match gathered {
            Ok(evidence) => evidence,
            Err(failure) => {
                context.warn(&failure.message());
                return Ok(None);
            }
        };
        if at_head && evidence.lost.is_empty() && evidence.history.complete {
            // On a read-only disk nothing can be remembered, and the register is none the worse.
            let _ = repository.mark_seen(tip);
        }
        Ok(Some(evidence))
    }
}

/// Personal data in the messages of the commits `A..B`; a side left out is HEAD.
fn in_messages(repository: &Repository, range: &str) -> Result<Vec<Finding>, Trouble> {
    let (from, to) = range
        .split_once("..")
        .ok_or_else(|| Trouble::new("cli-range").with("range", range))?;
    let resolve = |revision: &str| match revision {
        "" => repository.resolve("HEAD"),
        revision => repository.resolve(revision),
    };
    let commits = repository.between(resolve(from)?, resolve(to)?)?;
    let mut findings = Vec::new();
    for commit in commits {
        let message = repository.commit_message(commit)?;
        findings.extend(in_message(
            &format!("commit {}", &commit.to_string()[..12]),
            &message,
        ));
    }
    Ok(findings)
}

impl Loaded {
    /// The register as it stood in a commit; not judged. Only files that were not the
    /// same as what was loaded are read: what is not committed is no part of it.
    pub(super) fn at_commit(&self, commit: ObjectId) -> Result<Register, Trouble> {
        let repository = repository(&self.root)?;
        let then = repository.entries_at(commit)?;
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
    let input = RuleInput {
        named_only: !whole,
        evidence: evidence.as_ref(),
        ..RuleInput::new(&register, &statuses)
    };
    let mut findings = judge(&input, as_of);
    if !whole {
        // The history tells of every record; of these files it was asked.
        let named: BTreeSet<&str> = register.contents().map(|(path, _)| path).collect();
        findings.retain(|finding| {
            !finding.code.0.starts_with('H')
                || finding.number.is_none()
                || named.contains(&*finding.path)
        });
    }
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
        Err(failure) if needed => Err(failure.into()),
        Err(failure) => {
            context.warn(&failure.message());
            Ok(None)
        }
    }
}
