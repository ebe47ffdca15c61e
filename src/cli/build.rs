//! `build`: the site of one audience, into a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Verdict;
use super::context::Context;
use super::load::{Load, Loaded, Source};
use super::trouble::Trouble;
use crate::publish::{self, Published, SiteFile, Unsafe, publish_site};
use crate::record::Audience;
use crate::site;
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

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Verdict, Trouble> {
    let source = arguments.at.clone().map_or(Source::Folder, Source::Revision);
    let load = Load { source, history: !arguments.no_history, anchor: None, messages: None };
    let loaded = load.run(context)?;
    let audience = arguments.audience.audience();
    let published = publish(&loaded, audience, arguments.out.as_deref(), arguments.templates.as_deref(), context)?;
    let told = Message::new("cli-built")
        .with("audience", audience.word())
        .with("path", published.folder.display().to_string())
        .with("written", published.written)
        .with("unchanged", published.unchanged);
    let text = context.say(&told);
    context.output.result(&(text + "\n"));
    let open = Message::new("cli-built-open").with("path", published.folder.join("index.html").display().to_string());
    let text = context.say(&open);
    context.output.note(&text);
    Ok(Verdict::Sound)
}

fn publish(
    loaded: &Loaded,
    audience: Audience,
    out: Option<&Path>,
    templates: Option<&Path>,
    context: &Context,
) -> Result<Published, Trouble> {
    let files = pages(loaded, audience, templates, context)?;
    let out = out.map_or_else(|| default_out(&loaded.root), Path::to_owned);
    let guarded = [loaded.root.as_path()];
    publish_site(&out, files, &guarded, &std::env::temp_dir()).map_err(|trouble| refused(&trouble))
}

/// The site of an audience in memory; also what `serve` shows.
pub(super) fn pages(loaded: &Loaded, audience: Audience, templates: Option<&Path>, context: &Context) -> Result<Vec<SiteFile>, Trouble> {
    let templates = templates.map(read_templates).transpose()?.unwrap_or_default();
    let assessment = &loaded.assessment;
    let input = site::Input { assessment, lang: context.lang, templates: &templates };
    let files = site::render(&input, audience).map_err(|error| Trouble::new("cli-template").with("error", error.to_string()))?;
    Ok(files.into_iter().map(|file| SiteFile { path: file.path, bytes: file.bytes }).collect())
}

/// `site/` beside the register.
fn default_out(root: &Path) -> PathBuf {
    let parent = root.canonicalize().ok().and_then(|root| root.parent().map(Path::to_owned));
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
fn read_templates(folder: &Path) -> Result<BTreeMap<String, String>, Trouble> {
    let mut found = BTreeMap::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(below) = todo.pop() {
        for entry in std::fs::read_dir(&below).map_err(|error| Trouble::io(&below, &error))? {
            let path = entry.map_err(|error| Trouble::io(&below, &error))?.path();
            if path.is_dir() {
                todo.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).map_err(|error| Trouble::io(&path, &error))?;
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.insert(name, text);
        }
    }
    Ok(found)
}
