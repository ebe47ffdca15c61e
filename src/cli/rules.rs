//! `rules`: all rules, one line each.

use std::fmt::Write;

use super::context::Context;
use super::exit::Exit;
use super::format::Format;
use super::trouble::Trouble;
use crate::json::{self, json};
use crate::rules;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let lang = context.lang;
    let mut out = String::new();
    match arguments.format {
        Format::Text => {
            for rule in rules::catalogue() {
                // Writing to a String cannot fail.
                let _ = writeln!(
                    out,
                    "{:<6} {:<10} {}",
                    rule.code,
                    rule.severity.word(),
                    rule.page(lang).name
                );
            }
        }
        Format::Json => {
            let list: Vec<_> = rules::catalogue()
                .map(|rule| {
                    let page = rule.page(lang);
                    json!({"code": rule.code, "severity": rule.severity, "step": rule.step(), "name": page.name, "why": page.why, "help": page.way_out})
                })
                .collect();
            out = json::pretty(&json!({"version": 1, "rules": list}));
        }
    }
    context.output.result(&out);
    Ok(Exit::Sound)
}
