//! `letter NUMBER KIND`: a letter from a template, as Markdown, HTML or a draft for a mail program.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::context::Context;
use super::exit::Exit;
use super::given_file;
use super::load::{Load, Source};
use super::show::find;
use super::trouble::Trouble;
use crate::interop::{Draft, write_draft};
use crate::letters::{Kind, Letter, Matter, to_html, write};
use crate::publish::write_new;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(value_name = "KIND", value_parser = ["ontvangstbevestiging", "uitleg-procedure", "oplossing", "afschrift", "verdaging"])]
    kind: String,
    #[arg(long, value_enum, default_value_t = Format::Md)]
    format: Format,
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Md,
    Html,
    Eml,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let load = Load {
        source: Source::Folder,
        history: false,
        anchor: None,
        messages: None,
    };
    let assessment = load.run(context)?.assessment;
    let case = find(&assessment, &arguments.number)?;
    let kind = Kind::ALL
        .iter()
        .copied()
        .find(|kind| kind.word() == arguments.kind)
        .unwrap_or(Kind::Acknowledgement);
    let matter = Matter {
        complaint: case.complaint,
        status: case.status,
        settings: assessment.register.settings(),
        as_of: assessment.as_of,
    };
    if let Some(folder) = arguments
        .templates
        .as_ref()
        .filter(|folder| !folder.is_dir())
    {
        return Err(Trouble::io(folder, &std::io::ErrorKind::NotFound.into()));
    }
    let unreadable = RefCell::new(None);
    let own = |name: &str| {
        let path = arguments.templates.as_ref()?.join(name);
        // Of most letters a firm has no template of its own.
        path.exists().then_some(())?;
        given_file::read_text(&path, given_file::LARGEST_TEMPLATE)
            .map_err(|trouble| unreadable.replace(Some(trouble)))
            .ok()
    };
    let letter = write(kind, matter, context.words, own).map_err(|trouble| {
        Trouble::new("letters-template")
            .with("template", trouble.template)
            .with("cause", trouble.cause)
    });
    if let Some(trouble) = unreadable.take() {
        return Err(trouble);
    }
    let letter = letter?;
    for missing in &letter.missing {
        let told = context.words.say(missing);
        context.output.warn(&told);
    }
    let Letter { subject, text, .. } = letter;
    let bytes = match arguments.format {
        Format::Md => format!("# {subject}\n\n{text}").into_bytes(),
        Format::Html => to_html(&subject, &text, context.words.lang().tag()).into_bytes(),
        Format::Eml => {
            let id = format!("{}.{}", case.complaint.number.value, kind.word());
            write_draft(&Draft {
                subject,
                text: text.replace("**", ""),
                day: assessment.as_of,
                id,
            })
        }
    };
    deliver(&bytes, arguments.out.as_deref(), context)
}

/// To standard output, or into a new file.
pub(super) fn deliver(
    bytes: &[u8],
    out: Option<&Path>,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    match out {
        None => {
            context.output.bytes(bytes);
        }
        Some(path) => {
            write_new(path, bytes).map_err(|error| Trouble::io(path, &error))?;
            context.output.note(&path.display().to_string());
        }
    }
    Ok(Exit::Sound)
}
