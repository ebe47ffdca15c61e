//! `build`: the site of one audience, into a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use clap::ValueEnum;

use super::build_manifest::{BuildManifest, BuiltFile, BuiltFiles, Sources};
use super::context::{Context, SpeaksOf};
use super::decided_years::decided_years;
use super::exit::Exit;
use super::given_file;
use super::last_readable::LastReadable;
use super::load::{self, HistoryRead, Load, Loaded, Source};
use super::templates::warn_of_unused;
use super::trouble::Trouble;
use crate::procedure::Duty;
use crate::publish::{
    self, FileByFile, FileDigest, Held, Publication, Published, SiteFile, Target, Unsafe,
};
use crate::record::{Audience, Color};
use crate::repository::Repository;
use crate::site::{self, Accent, Content, PreviousPages};
use crate::wording::{Arg, Message};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = For::Medewerkers)]
    audience: For,
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    #[arg(long, value_name = "REV")]
    at: Option<String>,
    #[arg(long)]
    no_history: bool,
    #[arg(long)]
    replace_audience: bool,
}

/// The audiences, as they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum For {
    Medewerkers,
    Eigenaren,
    Klachtenfunctionaris,
}

impl For {
    pub(super) const fn audience(self) -> Audience {
        match self {
            For::Medewerkers => Audience::Staff,
            For::Eigenaren => Audience::Owners,
            For::Klachtenfunctionaris => Audience::Officer,
        }
    }
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    context.speaks_of = SpeaksOf::Everything;
    if let Some(folder) = &arguments.templates {
        warn_of_unused(&read_templates(folder)?, context);
    }
    let manifest = manifest(arguments, context)?;
    if let Some(manifest) = manifest.as_ref().filter(|manifest| manifest.still_stands()) {
        let message =
            Message::new("cli-built-unchanged").with("path", manifest.out.display().to_string());
        context.result(&message);
        return Ok(Exit::Sound);
    }
    let load = Load::of(
        arguments
            .at
            .clone()
            .map_or(Source::Folder, Source::Revision),
        !arguments.no_history,
    );
    let loaded = load.run(context)?;
    // What was read in trouble is not trusted to be as before, nor remembered.
    let is_all = loaded.unreadable.is_empty() && loaded.left_out == 0;
    let manifest = manifest.filter(|_| loaded.history.is_trusted() && is_all);
    let (published, files) = publish(&loaded, arguments, manifest.as_ref(), context)?;
    let shaded = loaded
        .assessment
        .register
        .settings()
        .color
        .as_ref()
        .and_then(|color| shaded(color.value, context));
    let (history, left_out) = (loaded.history, loaded.left_out);
    // The program ends here: giving back a million small pieces one by one takes as long as reading
    // them.
    std::mem::forget(loaded);
    if let Some(manifest) = manifest {
        manifest.remember(files, &published);
    }
    say_what_was_built(&published, arguments.audience.audience(), context);
    let held = tells_of_held(&published, context);
    if let Some(text) = shaded {
        context.output.note(&text);
    }
    Ok(match history {
        _ if left_out > 0 || held => Exit::Findings,
        HistoryRead::Incomplete | HistoryRead::Unread => {
            context.warn(&Message::new("cli-built-without-history"));
            Exit::Findings
        }
        _ => Exit::Sound,
    })
}

/// That the pages came one by one, and which are still the old ones. Whether there are such.
fn tells_of_held(published: &Published, context: &mut Context) -> bool {
    let Some(FileByFile { error, held }) = &published.file_by_file else {
        return false;
    };
    let path = published.folder.display().to_string();
    let message = Message::new("cli-built-file-by-file")
        .with("path", path)
        .with("error", error.to_string());
    context.warn(&message);
    for Held { path, error } in held {
        let message = Message::new("cli-built-held")
            .with("path", path.as_str())
            .with("error", error.to_string());
        context.warn(&message);
    }
    !held.is_empty()
}

fn say_what_was_built(published: &Published, audience: Audience, context: &mut Context) {
    let message = Message::new("cli-built")
        .with("audience", audience.word())
        .with("path", published.folder.display().to_string())
        .with("written", published.written)
        .with("unchanged", published.unchanged);
    context.result(&message);
    let open = Message::new("cli-built-open").with(
        "path",
        published.folder.join("index.html").display().to_string(),
    );
    context.note(&open);
    if !published.kept.is_empty() {
        let files = published.kept.iter().map(|kept| kept.now.clone()).collect();
        let message = Message::new("cli-built-kept")
            .with("path", published.folder.display().to_string())
            .with("count", published.kept.len())
            .with("files", Arg::List(files));
        context.warn(&message);
    }
    for leftover in &published.leftovers {
        let message = Message::new("cli-built-leftover")
            .with("path", leftover.folder.display().to_string())
            .with("error", leftover.error.to_string());
        context.warn(&message);
    }
}

/// What to know of a firm's colour that is too light to be read.
fn shaded(given: Color, context: &Context) -> Option<String> {
    let accent = Accent::of(given);
    let told = Message::new("cli-accent-shaded").with("used", accent.light_hex());
    (!accent.as_given).then(|| context.say(&told))
}

/// What is remembered of the last build into the folder. Nothing where the register is not in git.
fn manifest(arguments: &Arguments, context: &Context) -> Result<Option<BuildManifest>, Trouble> {
    let root = context.register()?;
    let Ok(Some(repository)) = Repository::open(&root) else {
        return Ok(None);
    };
    let revision = match &arguments.at {
        Some(revision) => repository.resolve(revision).ok(),
        None => repository.head().ok().flatten(),
    };
    let as_of = context.as_of(load::settings(&root)?.time_zone())?;
    let options = format!(
        "{as_of} {} {:?} {} {}",
        context.lang.tag(),
        arguments.audience,
        arguments.at.is_some(),
        arguments.no_history
    );
    let out = arguments.out.clone().unwrap_or_else(|| default_out(&root));
    let sources = Sources {
        revision,
        at_revision: arguments.at.is_some(),
        options: &options,
        register: &root,
        templates: arguments.templates.as_deref(),
    };
    Ok(Some(BuildManifest::before(repository, out, &sources)))
}

/// Renders and publishes the site of an audience, page by page.
fn publish(
    loaded: &Loaded,
    arguments: &Arguments,
    manifest: Option<&BuildManifest>,
    context: &mut Context,
) -> Result<(Published, BuiltFiles), Trouble> {
    let audience = arguments.audience.audience();
    let out = arguments
        .out
        .clone()
        .unwrap_or_else(|| default_out(&loaded.root));
    let target = Target {
        out: &out,
        reader: audience.word(),
        replace_reader: arguments.replace_audience,
        guarded: &[&loaded.root],
        locks: &std::env::temp_dir(),
    };
    let publication = Publication::begin(target).map_err(|trouble| refused(&trouble, audience))?;
    let previous = manifest.and_then(|manifest| manifest.untouched(publication.old_fingerprint()));
    let previous = |path: &str| previous?.get(path).copied();
    let files: Mutex<BuiltFiles> = Mutex::default();
    pages(
        loaded,
        audience,
        arguments.templates.as_deref(),
        context,
        &|path| previous(path)?.made_from,
        &|file| {
            let (digest, made_from) = match file.content {
                Content::Unchanged(made_from) => {
                    let Some(BuiltFile { digest, .. }) = previous(&file.path) else {
                        return Ok(());
                    };
                    publication.leave(file.path.clone(), digest);
                    (digest, Some(made_from))
                }
                Content::Data(bytes) => (put(&publication, &file.path, bytes, audience)?, None),
                Content::Page(bytes, made_from) => (
                    put(&publication, &file.path, bytes, audience)?,
                    Some(made_from),
                ),
            };
            let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
            files.insert(file.path, BuiltFile { digest, made_from });
            Ok(())
        },
    )?;
    let is_ours = |path: &str| manifest.is_some_and(|manifest| manifest.wrote(path));
    let published = publication
        .finish(&is_ours)
        .map_err(|trouble| refused(&trouble, audience))?;
    Ok((
        published,
        files.into_inner().unwrap_or_else(PoisonError::into_inner),
    ))
}

fn put(
    publication: &Publication,
    path: &str,
    bytes: Vec<u8>,
    audience: Audience,
) -> Result<FileDigest, Trouble> {
    let file = SiteFile {
        path: path.to_owned(),
        bytes,
    };
    publication
        .put(&file)
        .map_err(|trouble| refused(&trouble, audience))
}

/// Hands over the site of an audience, file by file and in no order; also what `serve` shows.
pub(super) fn pages(
    loaded: &Loaded,
    audience: Audience,
    templates: Option<&Path>,
    context: &Context,
    previous: PreviousPages<'_>,
    put: &(impl Fn(site::File) -> Result<(), Trouble> + Sync),
) -> Result<(), Trouble> {
    let templates = templates
        .map(read_templates)
        .transpose()?
        .unwrap_or_default();
    let assessment = &loaded.assessment;
    let years = OnceLock::new();
    let of_year = |year: i32| {
        years
            .get_or_init(|| decided_years(loaded))
            .as_ref()
            .ok()?
            .get(&year)
    };
    let duties = LastReadable::of(
        &assessment.register,
        assessment.history.as_ref(),
        &loaded.root,
    )
    .map_or_else(Vec::new, |earlier| earlier.agenda(assessment.as_of));
    let last_readable: Vec<Duty> = duties
        .into_iter()
        .filter(|duty| duty.known_from.is_some())
        .collect();
    let input = site::Input {
        assessment,
        last_readable: &last_readable,
        lang: context.lang,
        templates: &templates,
        decided_years: &of_year,
        previous,
    };
    site::render_into(&input, audience, put)?;
    years
        .into_inner()
        .unwrap_or_else(|| Ok(BTreeMap::new()))
        .map(drop)
}

impl From<crate::templates::TemplateError> for Trouble {
    fn from(error: crate::templates::TemplateError) -> Trouble {
        Trouble::new("cli-template").with("error", error.to_string())
    }
}

/// `site/` beside the register.
fn default_out(root: &Path) -> PathBuf {
    let parent = crate::disk::canonical(root)
        .ok()
        .and_then(|root| root.parent().map(Path::to_owned));
    parent.unwrap_or_else(|| PathBuf::from("..")).join("site")
}

fn refused(trouble: &publish::Trouble, audience: Audience) -> Trouble {
    let at = |key, path: &Path| Trouble::new(key).with("path", path.display().to_string());
    match trouble {
        publish::Trouble::Io(path, error) => Trouble::io(path, error),
        publish::Trouble::Unsafe(Unsafe::NotOurs(path)) => at("cli-target-not-ours", path),
        publish::Trouble::Unsafe(Unsafe::Guarded(path)) => at("cli-target-guarded", path),
        publish::Trouble::Unsafe(Unsafe::NoFolder(path)) => at("cli-target-no-folder", path),
        publish::Trouble::Unsafe(Unsafe::NoName(path)) => at("cli-target-no-name", path),
        publish::Trouble::Unsafe(Unsafe::OtherReader(path, before)) => {
            at("cli-target-other-audience", path)
                .with("before", before.as_str())
                .with("audience", audience.word())
        }
        publish::Trouble::Unsafe(Unsafe::ForeignFiles(path, files)) => {
            at("cli-target-foreign", path).with("files", Arg::List(files.clone()))
        }
    }
}

/// A firm's own templates: every file of the folder by its relative path.
pub(super) fn read_templates(folder: &Path) -> Result<BTreeMap<String, String>, Trouble> {
    let mut found = BTreeMap::new();
    let mut todo = vec![folder.to_owned()];
    // A link to a folder above leads round and round.
    let mut seen = BTreeSet::new();
    while let Some(below) = todo.pop() {
        if !seen
            .insert(crate::disk::canonical(&below).map_err(|error| Trouble::io(&below, &error))?)
        {
            continue;
        }
        for entry in std::fs::read_dir(&below).map_err(|error| Trouble::io(&below, &error))? {
            let path = entry.map_err(|error| Trouble::io(&below, &error))?.path();
            if path.is_dir() {
                todo.push(path);
                continue;
            }
            let text = given_file::read_text(&path, given_file::LARGEST_TEMPLATE)?;
            let name = path
                .strip_prefix(folder)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            found.insert(name, text);
        }
    }
    Ok(found)
}
