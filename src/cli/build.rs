//! `build`: the site of one audience, into a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use clap::ValueEnum;

use super::build_manifest::{BuildManifest, Pages};
use super::context::Context;
use super::decided_years::decided_years;
use super::exit::Exit;
use super::load::{self, Load, Loaded, Source};
use super::templates::warn_of_unused;
use super::trouble::Trouble;
use crate::publish::{self, Publication, Published, SiteFile, Unsafe};
use crate::record::{Audience, Color};
use crate::repository::Repository;
use crate::site::{self, Accent, Content, Standing};
use crate::wording::Message;

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
    if let Some(folder) = &arguments.templates {
        warn_of_unused(&read_templates(folder)?, context);
    }
    let mut manifest = before(arguments, context)?;
    if let Some(manifest) = manifest.as_ref().filter(|manifest| manifest.still_stands()) {
        let told =
            Message::new("cli-built-unchanged").with("path", manifest.out.display().to_string());
        let text = context.say(&told);
        context.output.result(&(text + "\n"));
        return Ok(Exit::Sound);
    }
    let source = arguments
        .at
        .clone()
        .map_or(Source::Folder, Source::Revision);
    let load = Load {
        source,
        history: !arguments.no_history,
        anchor: None,
        messages: None,
    };
    let looked = manifest.as_mut().map(BuildManifest::looked);
    let mut loaded = load.run_on(looked, context)?;
    // Pages hold most of the memory from here on, and only those of some audiences need a text.
    loaded.assessment.register.put_texts_away();
    let audience = arguments.audience.audience();
    let (published, made) = loop {
        match publish(&loaded, arguments, manifest.as_mut(), context)? {
            Some(published) => break published,
            None => loaded = load.run_whole(context)?,
        }
    };
    let shaded = loaded
        .assessment
        .register
        .settings()
        .color
        .as_ref()
        .and_then(|color| shaded(color.value, context));
    // The program ends here: giving back a million small pieces one by one takes as long as reading
    // them.
    std::mem::forget(loaded);
    if let Some(manifest) = manifest {
        manifest.remember(&made, &published);
    }
    let told = Message::new("cli-built")
        .with("audience", audience.word())
        .with("path", published.folder.display().to_string())
        .with("written", published.written)
        .with("unchanged", published.unchanged);
    let text = context.say(&told);
    context.output.result(&(text + "\n"));
    let open = Message::new("cli-built-open").with(
        "path",
        published.folder.join("index.html").display().to_string(),
    );
    let text = context.say(&open);
    context.output.note(&text);
    if let Some(text) = shaded {
        context.output.note(&text);
    }
    Ok(Exit::Sound)
}

/// What to know of a firm's colour that is too light to be read.
fn shaded(given: Color, context: &Context) -> Option<String> {
    let accent = Accent::of(given);
    let told = Message::new("cli-accent-shaded").with("used", accent.light_hex());
    (!accent.as_given).then(|| context.say(&told))
}

/// What is remembered of the last build into the folder. Nothing where the register is not in git,
/// or cannot be looked at.
fn before(arguments: &Arguments, context: &Context) -> Result<Option<BuildManifest>, Trouble> {
    let root = context.register()?;
    let Ok(Some(repository)) = Repository::open(&root) else {
        return Ok(None);
    };
    let revision = match &arguments.at {
        Some(revision) => repository.resolve(revision).ok(),
        None => repository.head().ok().flatten(),
    };
    let as_of = context.as_of(load::settings(&root)?.time_zone())?;
    let revision = revision.map(|id| id.to_string()).unwrap_or_default();
    let options = format!(
        "{as_of} {} {:?} {} {}",
        context.lang.tag(),
        arguments.audience,
        arguments.at.is_some(),
        arguments.no_history
    );
    let folders: Vec<&Path> = [Some(root.as_path()), arguments.templates.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let out = arguments.out.clone().unwrap_or_else(|| default_out(&root));
    Ok(BuildManifest::before(
        repository,
        out,
        &[&revision, &options],
        &folders,
    ))
}

/// Renders and publishes the site of an audience, page by page. Nothing, and the old site stands,
/// where a text that a page wanted is not the one any more from which the register was read.
fn publish(
    loaded: &Loaded,
    arguments: &Arguments,
    mut manifest: Option<&mut BuildManifest>,
    context: &mut Context,
) -> Result<Option<(Published, Pages)>, Trouble> {
    let audience = arguments.audience.audience();
    let out = arguments
        .out
        .clone()
        .unwrap_or_else(|| default_out(&loaded.root));
    let known = manifest
        .as_mut()
        .map(|manifest| manifest.known())
        .unwrap_or_default();
    let publication = Publication::begin(
        &out,
        audience.word(),
        &[&loaded.root],
        &std::env::temp_dir(),
        known,
    )
    .map_err(|trouble| refused(&trouble))?;
    if let Some(before) = publication.other_reader() {
        let told = Message::new("cli-built-over")
            .with("path", out.display().to_string())
            .with("before", before);
        let text = context.say(&told.with("audience", audience.word()));
        context.output.warn(&text);
    }
    let standing = manifest
        .as_deref()
        .filter(|_| publication.is_as_known())
        .and_then(BuildManifest::standing);
    let standing = |path: &str| standing?.get(path).copied();
    let made: Mutex<Pages> = Mutex::default();
    let remember = |path, print, digest| {
        made.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path, (print, digest))
    };
    let put = |path: &str, bytes| {
        publication
            .put(&SiteFile {
                path: path.to_owned(),
                bytes,
            })
            .map_err(|trouble| refused(&trouble))
    };
    pages(
        loaded,
        audience,
        arguments.templates.as_deref(),
        context,
        &|path| standing(path).map(|(print, _)| print),
        &|file| {
            match file.content {
                Content::Data(bytes) => drop(put(&file.path, bytes)?),
                Content::Page(bytes, print) => {
                    let digest = put(&file.path, bytes)?;
                    remember(file.path, print, digest);
                }
                Content::Standing(_) => {
                    if let Some((print, digest)) = standing(&file.path) {
                        publication.leave(file.path.clone(), digest);
                        remember(file.path, print, digest);
                    }
                }
            }
            Ok(())
        },
    )?;
    if loaded.assessment.register.has_strayed() {
        return Ok(None);
    }
    let published = publication.finish().map_err(|trouble| refused(&trouble))?;
    Ok(Some((
        published,
        made.into_inner().unwrap_or_else(PoisonError::into_inner),
    )))
}

/// Hands over the site of an audience, file by file and in no order; also what `serve` shows.
pub(super) fn pages(
    loaded: &Loaded,
    audience: Audience,
    templates: Option<&Path>,
    context: &Context,
    standing: Standing<'_>,
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
    let input = site::Input {
        assessment,
        lang: context.lang,
        templates: &templates,
        decided_years: &of_year,
        standing,
    };
    site::render_into(&input, audience, put)?;
    years
        .into_inner()
        .unwrap_or_else(|| Ok(BTreeMap::new()))
        .map(drop)
}

impl From<site::TemplateError> for Trouble {
    fn from(error: site::TemplateError) -> Trouble {
        Trouble::new("cli-template").with("error", error.to_string())
    }
}

/// `site/` beside the register.
fn default_out(root: &Path) -> PathBuf {
    let parent = dunce::canonicalize(root)
        .ok()
        .and_then(|root| root.parent().map(Path::to_owned));
    parent.unwrap_or_else(|| PathBuf::from("..")).join("site")
}

fn refused(trouble: &publish::Trouble) -> Trouble {
    let at = |key, path: &Path| Trouble::new(key).with("path", path.display().to_string());
    match trouble {
        publish::Trouble::Io(path, error) => Trouble::io(path, error),
        publish::Trouble::Unsafe(Unsafe::NotOurs(path)) => at("cli-target-not-ours", path),
        publish::Trouble::Unsafe(Unsafe::Guarded(path)) => at("cli-target-guarded", path),
        publish::Trouble::Unsafe(Unsafe::NoFolder(path)) => at("cli-target-no-folder", path),
        publish::Trouble::Unsafe(Unsafe::NoName(path)) => at("cli-target-no-name", path),
    }
}

/// A firm's own templates: every file of the folder by its relative path.
pub(super) fn read_templates(folder: &Path) -> Result<BTreeMap<String, String>, Trouble> {
    let mut found = BTreeMap::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(below) = todo.pop() {
        for entry in std::fs::read_dir(&below).map_err(|error| Trouble::io(&below, &error))? {
            let path = entry.map_err(|error| Trouble::io(&below, &error))?.path();
            if path.is_dir() {
                todo.push(path);
                continue;
            }
            let text =
                std::fs::read_to_string(&path).map_err(|error| Trouble::io(&path, &error))?;
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
