//! `explain CODE`: what a rule checks, why, and the way out.

use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
use crate::rules::{self, Example};
use crate::wording::Words;

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
    out.push_str(&section("cli-explain-way-out", &page.way_out));
    out.push_str(&section("cli-explain-bad", &shown(&page.bad, words)));
    out.push_str(&section("cli-explain-good", &shown(&page.good, words)));
    context.output.result(&out);
    Ok(Exit::Sound)
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
