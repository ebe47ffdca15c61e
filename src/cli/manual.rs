//! `completions SHELL` and `man [COMMAND]`: made from the whole command line.

use clap::Command;
use clap_complete::Shell;

use super::context::Context;
use super::outcome::Verdict;
use super::trouble::Trouble;

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

pub(super) fn completions(arguments: &Completions, mut whole: Command, context: &mut Context) -> Result<Verdict, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut whole, "klachten", &mut script);
    context.output.bytes(&script);
    Ok(Verdict::Sound)
}

pub(super) fn man(arguments: &Man, whole: Command, context: &mut Context) -> Result<Verdict, Trouble> {
    let page = match &arguments.command {
        None => page(whole),
        Some(name) => sub_page(name, whole).ok_or_else(|| Trouble::new("man-no-command").with("command", name.as_str()))?,
    };
    context.output.bytes(&page);
    Ok(Verdict::Sound)
}

fn sub_page(name: &str, mut whole: Command) -> Option<Vec<u8>> {
    whole.build();
    let sub = whole.find_subcommand(name)?.clone();
    let full = format!("klachten-{}", sub.get_name());
    // Page names live as long as the program; there is one a run.
    Some(page(sub.name(&*full.leak())))
}

fn page(command: Command) -> Vec<u8> {
    let mut page = Vec::new();
    // Writing into memory does not fail.
    let _ = clap_mangen::Man::new(command).render(&mut page);
    page
}
