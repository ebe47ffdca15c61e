//! `completions SHELL` and `man [COMMAND]`: made from the command line itself.

use clap_complete::Shell;

use super::Verdict;
use super::context::Context;
use super::trouble::Trouble;
use crate::wording::Lang;

#[derive(Debug, clap::Args)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

#[derive(Debug, clap::Args)]
pub(super) struct Man {
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

pub(super) fn completions(arguments: &Completions, context: &mut Context) -> Result<Verdict, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut super::arguments::command(context.lang), "klachten", &mut script);
    context.output.bytes(&script);
    Ok(Verdict::Sound)
}

pub(super) fn man(arguments: &Man, context: &mut Context) -> Result<Verdict, Trouble> {
    let page = match &arguments.command {
        None => page(super::arguments::command(context.lang)),
        Some(name) => sub_page(name, context.lang).ok_or_else(|| Trouble::new("man-no-command").with("command", name.as_str()))?,
    };
    context.output.bytes(&page);
    Ok(Verdict::Sound)
}

fn sub_page(name: &str, lang: Lang) -> Option<Vec<u8>> {
    let mut command = super::arguments::command(lang);
    command.build();
    let sub = command.find_subcommand(name)?.clone();
    let full = format!("klachten-{}", sub.get_name());
    // Page names live as long as the program; there is one a run.
    Some(page(sub.name(&*full.leak())))
}

fn page(command: clap::Command) -> Vec<u8> {
    let mut page = Vec::new();
    // Writing into memory does not fail.
    let _ = clap_mangen::Man::new(command).render(&mut page);
    page
}
