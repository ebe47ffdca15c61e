//! `schema`: JSON Schema of the front matter, for editors.

use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
use crate::json;
use crate::register::{RecordKind, schema};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "KIND", value_parser = RecordKind::ALL.map(RecordKind::word), default_value = RecordKind::Complaint.word())]
    kind: String,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let kind = RecordKind::ALL
        .into_iter()
        .find(|kind| kind.word() == arguments.kind)
        .unwrap_or(RecordKind::Complaint);
    context.output.result(&json::pretty(&schema(kind)));
    Ok(Exit::Sound)
}
