//! `schema`: JSON Schema of the front matter, for editors.

use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
use crate::json;
use crate::register::{RecordKind, schema};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "KIND", value_enum, default_value_t = RecordKind::Complaint)]
    kind: RecordKind,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let text = json::pretty(&schema(arguments.kind));
    context.output.result(&text);
    Ok(Exit::Sound)
}
