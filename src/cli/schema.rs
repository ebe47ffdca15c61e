//! `schema`: JSON Schema of the front matter, for editors.

use clap::ValueEnum;

use super::Verdict;
use super::context::Context;
use super::trouble::Trouble;
use crate::register::{self, SchemaKind};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_enum, value_name = "KIND", default_value_t = Kind::Klacht)]
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Klacht,
    Maatregel,
    Jaarverslag,
    Register,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Verdict, Trouble> {
    let kind = match arguments.kind {
        Kind::Klacht => SchemaKind::Complaint,
        Kind::Maatregel => SchemaKind::Measure,
        Kind::Jaarverslag => SchemaKind::Year,
        Kind::Register => SchemaKind::Settings,
    };
    let mut text = serde_json::to_string_pretty(&register::schema(kind)).unwrap_or_default();
    text.push('\n');
    context.output.result(&text);
    Ok(Verdict::Sound)
}
