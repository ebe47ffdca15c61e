//! `serve`: the site on this computer, made anew and shown again when a file changes.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::build::{For, pages, read_templates};
use super::context::{Context, SpeaksOf};
use super::exit::Exit;
use super::load::{Load, Source};
use super::templates::warn_of_unused;
use super::trouble::Trouble;
use crate::publish::{Preview, SiteFile};
use crate::site::File;
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "PORT", default_value_t = 8765)]
    port: u16,
    #[arg(long, value_enum, default_value_t = For::Klachtenfunctionaris)]
    audience: For,
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    context.speaks_of = SpeaksOf::Everything;
    let root = context.register()?;
    let preview = Preview::bind(arguments.port, &secret()?)
        .map_err(|error| trouble(arguments.port, &error))?;
    context.result(&Message::new("preview-open").with("url", preview.url()));
    let templates = arguments.templates.as_deref();
    if let Some(folder) = templates {
        warn_of_unused(&read_templates(folder)?, context);
    }
    let folders: Vec<_> = std::iter::once(root.as_path()).chain(templates).collect();
    let lang = context.lang;
    let build = || {
        let load = Load::of(Source::Folder, true);
        let loaded = load.run(context).map_err(|trouble| trouble.text(lang))?;
        let files: Mutex<Vec<_>> = Mutex::default();
        let keep = |file: File| {
            let file = SiteFile {
                bytes: file.bytes().to_vec(),
                path: file.path,
            };
            files
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(file);
            Ok(())
        };
        pages(
            &loaded,
            arguments.audience.audience(),
            templates,
            context,
            &|_| None,
            &keep,
        )
        .map_err(|trouble| trouble.text(lang))?;
        Ok(files.into_inner().unwrap_or_else(PoisonError::into_inner))
    };
    preview
        .run(&folders, build)
        .map_err(|error| Trouble::io(&root, &error))?;
    Ok(Exit::Sound)
}

/// What nobody can guess, from the system's own source of chance.
fn secret() -> Result<String, Trouble> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| Trouble::new("preview-secret").with("error", error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn trouble(port: u16, error: &std::io::Error) -> Trouble {
    let key = if error.kind() == ErrorKind::AddrInUse {
        "preview-port-taken"
    } else {
        "preview-port"
    };
    Trouble::new(key)
        .with("port", port.to_string())
        .with("error", error.to_string())
}
