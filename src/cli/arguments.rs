//! What can be typed: the commands with their Dutch aliases, and in which language to answer.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::context::{Context, find_register};
use super::exit::Exit;
use super::given_file;
use super::global::Global;
use super::help::{self, localise};
use super::names::Names;
#[cfg(feature = "serve")]
use super::serve;
use super::trouble::Trouble;
use super::usage::Usage;
use super::{
    backup, build, check, completing, cover, demo, explain, export, history, import, init, join,
    letter, manual, merge, merge_driver, new, record, remove, repair, report, rules, schema, show,
    sync, today, undo, verify, withdraw,
};
use crate::wording::Lang;

/// The whole command line. Its texts are in `wording/*/help.ftl`.
#[derive(Debug, Parser)]
#[command(
    name = "klachten",
    version,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Each line: a command, its Dutch alias, its arguments and what runs it.
macro_rules! commands {
    ($(
        $(#[cfg($cfg:meta)])?
        $name:ident $($alias:literal)? $([$setting:meta])?:
        $arguments:ty => $run:expr;
    )*) => {
        #[derive(Debug, Subcommand)]
        pub(super) enum Command {
            $(
                $(#[cfg($cfg)])?
                $(#[command(visible_alias = $alias)])?
                $(#[command($setting)])?
                $name($arguments),
            )*
        }

        impl Command {
            pub(super) fn run(&self, context: &mut Context) -> Result<Exit, Trouble> {
                match self {
                    $($(#[cfg($cfg)])? Command::$name(arguments) => $run(arguments, context),)*
                }
            }
        }
    };
}

// In the order of the officer's day.
commands! {
    Init "begin": init::Arguments => init::run;
    New "nieuw": new::Arguments => new::run;
    Record "noteer": record::Arguments => record::run;
    Remove "verwijder": remove::Arguments => remove::run;
    Move "verplaats": remove::MoveArguments => remove::run_move;
    Undo "ongedaan": undo::Arguments => undo::run;
    Merge "samenvoegen": merge::Arguments => merge::run;
    Withdraw "intrekken": withdraw::Arguments => withdraw::run;
    Sync "deel": sync::Arguments => sync::run;
    Join "sluit-aan": join::Arguments => join::run;
    Cover "vervang": cover::Arguments => cover::run;
    Today "vandaag": today::Arguments => today::run;
    Show "bekijk": show::Arguments => show::run;
    Letter "brief": letter::Arguments => letter::run;
    Check "controleer": check::Arguments => check::run;
    History "historie": history::Arguments => history::run;
    #[cfg(feature = "serve")]
    Serve "toon": serve::Arguments => serve::run;
    Build "bouw": build::Arguments => build::run;
    Report "jaarverslag": report::Arguments => report::run;
    Import "inlezen": import::Arguments => import::run;
    Export: export::Arguments => export::run;
    Rules "regels": rules::Arguments => rules::run;
    Explain "uitleg": explain::Arguments => explain::run;
    Schema: schema::Arguments => schema::run;
    Demo: demo::Arguments => demo::run;
    Backup "reservekopie": backup::Arguments => backup::run;
    Repair "herstel": repair::Arguments => repair::run;
    Verify "verifieer": verify::Arguments => verify::run;
    MergeDriver [hide = true]: merge_driver::Arguments => merge_driver::run;
    Completions: completing::Arguments => completing::run;
    Man: manual::Man => man;
}

fn man(arguments: &manual::Man, context: &mut Context) -> Result<Exit, Trouble> {
    manual::man(arguments, command(context.lang), context)
}

/// Reads the arguments, with help and answers in the language asked for, else the register's.
pub(super) fn parse(arguments: &[OsString]) -> Result<(Cli, Lang), Usage> {
    let lang = language(arguments);
    let usage = |error| Usage {
        error,
        lang,
        names: Names::of(&command(lang), &texts(arguments)),
    };
    let mut matches = command(lang)
        .try_get_matches_from(arguments)
        .map_err(usage)?;
    if let Some(asked) = matches.subcommand_matches(help::NAME) {
        // Told as `klachten COMMAND --help` tells it: help that was asked for comes back as an
        // answer.
        let asked = help::arguments(asked);
        matches = command(lang).try_get_matches_from(asked).map_err(usage)?;
    }
    Cli::from_arg_matches(&matches)
        .map(|cli| (cli, lang))
        .map_err(usage)
}

fn texts(arguments: &[OsString]) -> Vec<&str> {
    arguments
        .iter()
        .filter_map(|argument| argument.to_str())
        .collect()
}

/// The command line with its texts in one language; completions and man pages come from it too.
pub(super) fn command(lang: Lang) -> clap::Command {
    localise(Cli::command().subcommand(help::command()), lang)
}

/// `--lang`, else `taal` of the register that would be used, else Dutch. Looked up before parsing,
/// because help and mistakes are answered in it too.
fn language(arguments: &[OsString]) -> Lang {
    let asked = option(&texts(arguments), "--lang", None).and_then(Lang::parse);
    let register = || {
        let path = register(arguments)?.join("register.yml");
        let text = given_file::read_text(&path, given_file::LARGEST_TEMPLATE).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix("taal:"))?;
        let tag = line.split(" #").next()?.trim();
        Lang::meant(tag.trim_matches(['"', '\'']))
    };
    asked.or_else(register).unwrap_or_default()
}

/// The language, and the register that would be used, of a command line that is not finished yet.
pub(super) fn spoken(arguments: &[OsString]) -> (Lang, Option<PathBuf>) {
    (language(arguments), register(arguments))
}

fn register(arguments: &[OsString]) -> Option<PathBuf> {
    let texts = texts(arguments);
    let asked = option(&texts, "--register", Some("-C"));
    find_register(asked.map(PathBuf::from).as_deref())
}

/// The value of an option, wherever it stands.
fn option<'t>(texts: &[&'t str], long: &str, short: Option<&str>) -> Option<&'t str> {
    texts.iter().enumerate().find_map(|(at, text)| {
        let named = *text == long || Some(*text) == short;
        let joined = text
            .strip_prefix(long)
            .and_then(|rest| rest.strip_prefix('='));
        joined.or_else(|| named.then(|| texts.get(at + 1).copied()).flatten())
    })
}
