//! `explain CODE`: what a rule checks, why, and the way out.

use super::context::Context;
use super::exit::Exit;
use super::load;
use super::trouble::Trouble;
use crate::procedure;
use crate::register::{Heading, Register};
use crate::rules::{self, Example};
use crate::wording::{Message, Words};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "CODE")]
    code: String,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let asked = arguments.code.to_uppercase();
    let Some(rule) = rules::find(&asked) else {
        return Err(Trouble::new("cli-no-rule").with("code", arguments.code.clone()));
    };
    let page = rule.page(context.lang);
    let words = context.words;
    let section =
        |heading: &str, text: &str| format!("\n{}\n{}\n", words.text(heading), indent(text));
    let mut out = format!("{} · {} · {}\n", rule.code, rule.severity.word(), page.name);
    out.push_str(&section("cli-explain-why", &page.why));
    if let Some(heading) = rules::heading_of(rule) {
        let quote = quoted(heading, context)?;
        out.push_str(&section("cli-explain-procedure", &quote));
    }
    out.push_str(&section("cli-explain-way-out", &page.way_out));
    out.push_str(&section("cli-explain-bad", &shown(&page.bad, words)));
    out.push_str(&section("cli-explain-good", &shown(&page.good, words)));
    context.output.result(&out);
    Ok(Exit::Sound)
}

/// What the procedure of the register at hand says in the version in force; without a register, or
/// without words of its own, what the program says itself.
fn quoted(heading: Heading, context: &Context) -> Result<String, Trouble> {
    let register = match context.register() {
        Ok(root) => load::settings_and_procedure(&root)?,
        Err(_) => Register::read(Vec::new()),
    };
    let settings = register.settings();
    let version = settings.version_on(context.as_of(settings.time_zone())?);
    let quote = procedure::quote(&register, version, heading, context.words);
    let source = Message::new(if quote.own {
        "cli-explain-own"
    } else {
        "cli-explain-neutral"
    });
    let source = source
        .with("heading", heading.word())
        .with("version", i64::from(version.version.value));
    Ok(format!("{}\n({})", quote.text, context.say(&source)))
}

/// Each example with the day on which it is judged and its files, as the rule's page shows them.
fn shown(examples: &[Example], words: &Words) -> String {
    let shown = examples.iter().map(|example| {
        let judged = words.say_args("example-judged", &[("day", example.as_of.into())]);
        let parts = example
            .parts
            .iter()
            .map(|part| format!("{}\n{}\n", words.say(&part.caption()), indent(&part.shown)));
        format!("{judged}\n{}", parts.collect::<String>())
    });
    shown.collect::<Vec<_>>().join("\n")
}

fn indent(text: &str) -> String {
    text.trim()
        .lines()
        .map(|line| format!("  {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}
