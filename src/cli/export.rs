//! `export`: all complaints as csv, xlsx or json.

use std::path::PathBuf;

use clap::ValueEnum;

use super::context::{Context, SpeaksOf};
use super::exit::Exit;
use super::letter::deliver;
use super::merge_attributes::tell_unknown_driver;
use super::output::Output;
use super::trouble::Trouble;
use super::writing::files;
use crate::files::Selection;
use crate::interop::{Table, complaints_json, complaints_table};
use crate::register::Register;
use crate::repository::Repository;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Xlsx,
    Json,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    context.speaks_of = SpeaksOf::Everything;
    let root = context.register()?;
    let register = Register::read(files(&root, &Selection::All)?);
    let unreadable = context.unreadable(&register);
    // Without git, or in one that cannot be opened, the folder is the register.
    let repository = Repository::open(&root).ok().flatten();
    tell_unknown_driver(repository.as_ref(), context);
    let left_out = context.left_out(repository.as_ref());
    let as_of = context.as_of(register.settings().time_zone())?;
    let table = || complaints_table(&register, &context.words.text("export-title"));
    let bytes = match arguments.format {
        Format::Csv => table().to_csv(context.lang),
        Format::Xlsx if arguments.out.is_none() && Output::is_terminal() => {
            return Err(Trouble::new("export-needs-file"));
        }
        Format::Xlsx => Table::to_xlsx(&[table()])
            .map_err(|cause| Trouble::new("export-too-large").with("cause", cause))?,
        Format::Json => complaints_json(&register, as_of, &unreadable).into_bytes(),
    };
    deliver(&bytes, arguments.out.as_deref(), context)?;
    Ok(Exit::where_all_was_read(&unreadable, left_out))
}
