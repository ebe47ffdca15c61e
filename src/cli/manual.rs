//! `man [COMMAND]`.

use clap::Command;

use super::context::Context;
use super::exit::Exit;
use super::names::Names;
use super::trouble::Trouble;
use crate::wording::Words;

#[derive(Debug, clap::Args)]
pub(super) struct Man {
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

pub(super) fn man(arguments: &Man, whole: Command, context: &mut Context) -> Result<Exit, Trouble> {
    let page = match &arguments.command {
        None => page(whole, context.words),
        Some(name) => sub_page(name, whole, context.words)?,
    };
    context.output.result(&page);
    Ok(Exit::Sound)
}

fn sub_page(name: &str, mut whole: Command, words: &Words) -> Result<String, Trouble> {
    whole.build();
    let unknown =
        || Trouble::said(Names::of(&whole, &[]).no_command(name, "man-no-command", words));
    let found = whole.find_subcommand(name).filter(|sub| !sub.is_hide_set());
    let sub = found.ok_or_else(unknown)?.clone();
    let full = format!("klachten-{}", sub.get_name());
    // Page names live as long as the program; there is one a run.
    Ok(page(sub.name(&*full.leak()), words))
}

/// The headings that come in English, and our texts for them.
const HEADINGS: [(&str, &str); 4] = [
    (".SH NAME", "help-man-name"),
    (".SH SYNOPSIS", "help-man-usage"),
    (".SH DESCRIPTION", "help-man-description"),
    (".SH VERSION", "help-man-version"),
];

fn page(command: Command, words: &Words) -> String {
    let mut page = Vec::new();
    // Writing into memory does not fail.
    let _ = clap_mangen::Man::new(command).render(&mut page);
    let line = |line: &str| match HEADINGS.iter().find(|(english, _)| *english == line) {
        Some((_, key)) => format!(".SH {}\n", words.text(key)),
        None => format!("{line}\n"),
    };
    String::from_utf8_lossy(&page).lines().map(line).collect()
}
