//! `schema`: JSON Schema of the front matter, for editors.

use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
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
    let mut text = serde_json::to_string_pretty(&schema(kind)).unwrap_or_default();
    text.push('\n');
    context.output.result(&text);
    Ok(Exit::Sound)
}
