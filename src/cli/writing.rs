//! What every command that changes the register shares: the register and its repository, who
//! writes, and telling what became of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::clock;
use super::context::Context;
use super::exit::Exit;
use super::likely_names;
use super::merge_attributes;
use super::news;
use super::source;
use super::target::called;
use super::trouble::Trouble;
use super::who;
use crate::calendar::Day;
use crate::diagnostics::{self, Shown};
use crate::files::{Content, File, SETTINGS, Selection, read_folder};
use crate::publish::{Posted, RecordChange, hook_work, overlaid, post};
use crate::record::{NO_ADDRESS, Settings};
use crate::register::{Change, Register, edit_settings};
use crate::repository::{PathChange, Refusal, Repository};
use crate::rules::{self, Assessment, Finding};
use crate::wording::{Lang, Message};

/// How often a file may be overtaken by another writer before we give up.
const ATTEMPTS: usize = 20;

/// A register that is about to be changed.
pub(super) struct WriteSession {
    pub(super) root: PathBuf,
    pub(super) repository: Repository,
    /// As they stood when the register was opened.
    pub(super) settings: Settings,
    /// The day to judge on.
    pub(super) as_of: Day,
    /// The records that are read; of the others the names are enough.
    wanted: Selection,
}

/// A change that was worked out: what to write, and how the commit is called.
pub(super) struct Plan {
    pub(super) changes: Vec<PathChange>,
    /// What the commit says: its first line tells what was done.
    pub(super) subject: String,
}

impl WriteSession {
    /// The register in its repository; changing a register needs one. `paths` are the records that
    /// the command looks into.
    pub(super) fn open<'p>(
        context: &Context,
        paths: impl IntoIterator<Item = &'p str>,
    ) -> Result<WriteSession, Trouble> {
        let wanted = Selection::Only(paths.into_iter().map(str::to_owned).collect());
        WriteSession::with(context, wanted)
    }

    /// The same with every record read.
    pub(super) fn whole(context: &Context) -> Result<WriteSession, Trouble> {
        WriteSession::with(context, Selection::All)
    }

    /// The same where something may be half done in git: only `repair` can do with that.
    pub(super) fn to_repair(context: &Context) -> Result<WriteSession, Trouble> {
        let root = context.register_to_repair()?;
        WriteSession::any(root, context, Selection::Only(BTreeSet::default()))
    }

    fn with(context: &Context, wanted: Selection) -> Result<WriteSession, Trouble> {
        let session = WriteSession::any(context.register()?, context, wanted)?;
        // Told before anything is said of the files: what stands in them is part of it.
        session.repository.refuse_half_done()?;
        Ok(session)
    }

    fn any(root: PathBuf, context: &Context, wanted: Selection) -> Result<WriteSession, Trouble> {
        let repository = source::repository(&root)?;
        let settings = source::settings(&root)?;
        merge_attributes::know_merge_driver(&repository, context);
        Ok(WriteSession {
            as_of: context.as_of(settings.time_zone())?,
            root,
            repository,
            settings,
            wanted,
        })
    }

    /// The files as they stand in the folder.
    pub(super) fn files(&self) -> Result<Vec<File>, Trouble> {
        files(&self.root, &self.wanted)
    }

    /// The files as they would be judged when written: register.yml as it is recorded, whatever was
    /// typed in it since. Tells where that differs.
    pub(super) fn as_recorded(
        &self,
        mut files: Vec<File>,
        context: &mut Context,
    ) -> Result<Vec<File>, Trouble> {
        let recorded = committed(&self.repository, SETTINGS)?;
        let settings = files.iter_mut().find(|file| file.path == SETTINGS);
        if let (Some(recorded), Some(settings)) = (recorded, settings)
            && settings.content != Content::Bytes(recorded.clone())
        {
            settings.content = Content::Bytes(recorded);
            context.warn(&Message::new("writing-settings-not-recorded"));
        }
        Ok(files)
    }

    /// Works out a change and puts it on record; when another writer was faster, works it out anew.
    pub(super) fn put(
        &self,
        context: &mut Context,
        mut plan: impl FnMut(&[File]) -> Result<Plan, Trouble>,
    ) -> Result<Exit, Trouble> {
        hooks_cared_for(&self.repository, context)?;
        who::ask_once(&self.repository, context)?;
        let writer = writer(self.repository.identity());
        let (moment, as_of) = (clock::moment()?, self.as_of);
        for attempt in 1.. {
            let files = self.files()?;
            let Plan { changes, subject } = plan(&files)?;
            if changes.iter().all(|change| change.from == change.to) {
                return Err(Trouble::new("writing-changes-nothing"));
            }
            if attempt == 1 {
                likely_names::refuse_named(&changes)?;
                likely_names::tell_of(&changes, &subject, context)?;
            }
            let posting = RecordChange {
                changes: &changes,
                message: &subject,
                writer: &writer,
                moment,
                as_of,
                no_hooks: context.no_hooks,
            };
            match post(&self.repository, &posting) {
                Posted::Refused(Refusal::Overtaken { .. }) if attempt < ATTEMPTS => {}
                Posted::Done { commit, behind } => {
                    let short: String = commit.to_string().chars().take(7).collect();
                    let first = subject.lines().next().unwrap_or_default();
                    context.output.result(&format!("{first} ({short})\n"));
                    if !behind.is_empty() {
                        let message = Message::new("writing-behind").with("paths", behind);
                        context.warn(&message);
                    }
                    news::tell(&self.root, &changes, as_of, context);
                    return Ok(Exit::Sound);
                }
                Posted::Faulty(faults) => {
                    self.as_recorded(self.files()?, context)?;
                    return Err(refused(context, overlaid(&files, &changes), faults, as_of));
                }
                Posted::Refused(Refusal::Edited { path }) => {
                    return Err(in_the_way(&self.root, &path, context));
                }
                Posted::Refused(refusal) => return Err(refusal.into()),
                Posted::Uncertain(message) => return Err(Trouble::uncertain(message)),
            }
        }
        Err(Trouble::new("repository-moving"))
    }
}

impl WriteSession {
    /// Refuses what [`WriteSession::put`] would refuse of these changes, new faults aside; nothing is
    /// written.
    pub(super) fn refuse(
        &self,
        changes: &[PathChange],
        context: &mut Context,
    ) -> Result<(), Trouble> {
        if changes.iter().all(|change| change.from == change.to) {
            return Err(Trouble::new("writing-changes-nothing"));
        }
        likely_names::refuse_named(changes)?;
        let cared_for = hooks_cared_for(&self.repository, context)?;
        match self.repository.refuse_changes(changes, cared_for) {
            Ok(()) => Ok(()),
            Err(Refusal::Edited { path }) => Err(in_the_way(&self.root, &path, context)),
            Err(refusal) => Err(refusal.into()),
        }
    }
}

/// Whether the hooks of git ask nothing that this program cannot do itself, or the user said to
/// leave out those that do; tells which then.
pub(super) fn hooks_cared_for(
    repository: &Repository,
    context: &mut Context,
) -> Result<bool, Trouble> {
    let hooks = hook_work(repository)?.foreign;
    let others = !hooks.is_empty();
    if others && context.no_hooks {
        let message = Message::new("writing-hooks-left-out").with("hooks", hooks);
        context.warn(&message);
    }
    Ok(!others || context.no_hooks)
}

/// Who writes: as git would have it, else the role.
pub(super) fn writer(identity: Option<(String, String)>) -> (String, String) {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let role = || {
        (
            String::from("Klachtenfunctionaris"),
            String::from(NO_ADDRESS),
        )
    };
    let (name, email) = identity.unwrap_or_else(role);
    (
        set("GIT_AUTHOR_NAME").unwrap_or(name),
        set("GIT_AUTHOR_EMAIL").unwrap_or(email),
    )
}

/// The files of a register as they stand in its folder.
pub(super) fn files(root: &std::path::Path, wanted: &Selection) -> Result<Vec<File>, Trouble> {
    Ok(read_folder(root, wanted)?)
}

/// The bytes that stand at a path in HEAD; nothing for a file that is new.
pub(super) fn committed(repository: &Repository, path: &str) -> Result<Option<Vec<u8>>, Trouble> {
    let Some(head) = repository.head()? else {
        return Ok(None);
    };
    let entry = repository.entry_at(head, path)?;
    let read = entry.map(|entry| repository.read_blob(entry.id));
    Ok(read.transpose()?)
}

/// The settings of a register; its other files are not read for them.
pub(super) fn settings_of(files: &[File]) -> Settings {
    let settings = files.iter().filter(|file| file.path == SETTINGS);
    Register::read(settings.cloned().collect())
        .settings()
        .clone()
}

/// The bytes of a file, and its text; nothing when it is not there or not UTF-8.
pub(super) fn text_of<'a>(files: &'a [File], path: &str) -> Option<(&'a [u8], &'a str)> {
    let file = files.iter().find(|file| file.path == path)?;
    let Content::Bytes(bytes) = &file.content else {
        return None;
    };
    std::str::from_utf8(bytes)
        .ok()
        .map(|text| (bytes.as_slice(), text))
}

/// Shows the faults that a change would add, and says that nothing was written.
pub(super) fn refused(
    context: &mut Context,
    files: Vec<File>,
    faults: Vec<Finding>,
    as_of: Day,
) -> Trouble {
    let count = faults.len();
    show_faults(context, files, faults, as_of);
    Trouble::new("writing-refused").with("count", count)
}

/// Shows faults with the lines they stand on.
pub(super) fn show_faults(
    context: &mut Context,
    files: Vec<File>,
    faults: Vec<Finding>,
    as_of: Day,
) {
    let register = Register::read(files);
    let assessment = Assessment {
        as_of,
        register,
        statuses: Vec::new(),
        findings: faults,
        history: None,
        unchecked_signatures: 0,
        revision: None,
        complete: false,
    };
    let text =
        diagnostics::findings_text(&assessment, context.lang, context.color, Shown::UNEXPLAINED);
    context.output.warn(text.trim_end());
}

/// What a commit says of a fact, in the language of the register.
pub(super) fn phrase(fact: &str, lang: Lang) -> String {
    let words = rules::words(lang);
    let key = format!("subject-{fact}");
    if words.has(&key) {
        words.text(&key)
    } else {
        words.say(&Message::new("subject-other").with("fact", fact))
    }
}

/// A file that holds edits of the officer's own, or was thrown away: the fact waits until it is as it
/// is on record.
fn in_the_way(root: &Path, path: &str, context: &Context) -> Trouble {
    if !root.join(path).exists() {
        return Trouble::new("record-thrown-away").with("number", called(path));
    }
    let command = |key| context.say(&Message::new(key).with("number", called(path)));
    Trouble::new("writing-own-edit")
        .with("path", path)
        .with("command", command("writing-own-edit-command"))
        .with("back", command("writing-own-edit-back"))
}

/// A change to register.yml.
pub(super) fn settings_change(files: &[File], change: Change) -> Result<PathChange, Trouble> {
    let unreadable = || unreadable(SETTINGS, SETTINGS);
    let (bytes, text) = text_of(files, SETTINGS).ok_or_else(unreadable)?;
    let edited = edit_settings(text, &[change]).map_err(|refusal| {
        let trouble = Trouble::from(refusal);
        trouble.with("number", SETTINGS).with("path", SETTINGS)
    })?;
    Ok(PathChange::edited(SETTINGS, bytes, edited))
}

/// A file that is there, but of which nothing can be made.
pub(super) fn unreadable(name: &str, path: &str) -> Trouble {
    Trouble::new("cli-not-readable")
        .with("number", name)
        .with("path", path)
}
