//! What a shell asks while somebody types: commands, options, and the numbers of open complaints.
//!
//! The script of a shell (`completions SHELL`) knows nothing itself: it asks this program, with a
//! variable of its own set, so that what is offered is never older than program and register.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Command;
use clap_complete::Shell;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::{CompleteEnv, Shells};

use super::clock;
use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
use crate::files::{self, Selection};
use crate::procedure::statuses;
use crate::register::Register;
use crate::wording::Lang;

/// By this the script of a shell says that it asks.
const VARIABLE: &str = "KLACHTEN_COMPLETE";
const PROGRAM: &str = "klachten";

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// The answer to a shell that asks; none where a person or a program calls. `spoken` gives language
/// and register of a command line that is not finished yet, `whole` all that can be typed.
pub(super) fn answer(
    arguments: &[OsString],
    spoken: fn(&[OsString]) -> (Lang, Option<PathBuf>),
    whole: fn(Lang) -> Command,
) -> Option<ExitCode> {
    std::env::var_os(VARIABLE)?;
    let (lang, root) = spoken(arguments);
    let line = || {
        let line = without_hidden(&whole(lang));
        in_one_language(with_numbers(line, root.as_deref()), lang)
    };
    let here = std::env::current_dir().ok();
    let answered = CompleteEnv::with_factory(line)
        .var(VARIABLE)
        .try_complete(arguments, here.as_deref());
    match answered {
        Ok(true) => Some(ExitCode::SUCCESS),
        // The variable stands there without a word: nobody asks.
        Ok(false) => None,
        Err(_) => Some(ExitCode::from(2)),
    }
}

/// What a shell reads once, so that it asks from then on.
pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let mut script = Vec::new();
    // Each shell that can be chosen has a script, and writing into memory does not fail.
    if let Some(shell) = Shells::builtins().completer(&arguments.shell.to_string()) {
        let _ = shell.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut script);
    }
    context.output.bytes(&script);
    Ok(Exit::Sound)
}

/// What people type: not what only programs call.
fn without_hidden(whole: &Command) -> Command {
    let subs = whole.get_subcommands().filter(|sub| !sub.is_hide_set());
    Command::new(whole.get_name().to_owned())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .args(whole.get_arguments().cloned())
        .subcommands(subs.cloned())
}

/// Each command under its name in one language. Its other name is completed for who begins it.
fn in_one_language(whole: Command, lang: Lang) -> Command {
    whole.mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        let aliases: Vec<String> = sub.get_visible_aliases().map(str::to_owned).collect();
        match (lang, aliases.first().cloned()) {
            (_, None) => sub,
            (Lang::Nl, Some(dutch)) => sub.visible_alias(None::<&str>).name(dutch).alias(name),
            (Lang::En, Some(_)) => sub.visible_alias(None::<&str>).aliases(aliases),
        }
    })
}

fn with_numbers(whole: Command, root: Option<&Path>) -> Command {
    let Some(root) = root else {
        return whole;
    };
    whole.mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        sub.mut_args(|argument| {
            let is_number = matches!(
                (name.as_str(), argument.get_id().as_str()),
                (_, "number" | "numbers") | ("merge", "into") | ("move", "to")
            );
            if !is_number {
                return argument;
            }
            let root: PathBuf = root.to_owned();
            argument.add(ArgValueCompleter::new(move |typed: &OsStr| {
                numbers(&root, typed)
            }))
        })
    })
}

/// The open complaints whose number begins as typed, with what they are about. Of a number that no
/// open one has, the closed ones: a person who types it knows what they look for.
fn numbers(root: &Path, typed: &OsStr) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    // `record` takes several in one go: 2026-002,2026-003.
    let begun = typed.rfind(',').map_or(0, |comma| comma + 1);
    let (before, last) = typed.split_at(begun);
    let register = Register::read(files::read_folder(root, &Selection::All).unwrap_or_default());
    let Ok(today) = clock::today(register.settings().time_zone()) else {
        return Vec::new();
    };
    let statuses = statuses(&register, today);
    let mut found: Vec<(bool, CompletionCandidate)> = Vec::new();
    for (entry, status) in register.complaints.iter().zip(&statuses) {
        let (Some(complaint), Some(status)) = (&entry.record, status) else {
            continue;
        };
        let number = complaint.number.value.to_string();
        if number.starts_with(last) {
            let about = complaint.subject.value.clone();
            let candidate = CompletionCandidate::new(format!("{before}{number}"));
            found.push((status.is_closed(), candidate.help(Some(about.into()))));
        }
    }
    let open = found.iter().any(|(closed, _)| !closed);
    let offered = found.into_iter().filter(|(closed, _)| !(open && *closed));
    offered.map(|(_, candidate)| candidate).collect()
}
