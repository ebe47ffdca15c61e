//! What can be typed: the commands with their Dutch aliases, and in which language to answer.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::context::find_register;
use super::given_file;
use super::global::Global;
use super::help::{self, localise};
use super::names::Names;
use super::speaks_of::SpeaksOf;
use super::usage::Usage;
use super::{
    backup, build, check, cover, demo, explain, export, history, import, init, join, letter,
    manual, merge, merge_driver, new, record, remove, repair, report, rules, schema, show, sync,
    today, undo, verify, withdraw,
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

/// In the order of the officer's day.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(visible_alias = "begin")]
    Init(init::Arguments),
    #[command(visible_alias = "nieuw")]
    New(new::Arguments),
    #[command(visible_alias = "noteer")]
    Record(record::Arguments),
    #[command(visible_alias = "verwijder")]
    Remove(remove::Arguments),
    #[command(visible_alias = "verplaats")]
    Move(remove::MoveArguments),
    #[command(visible_alias = "ongedaan")]
    Undo(undo::Arguments),
    #[command(visible_alias = "samenvoegen")]
    Merge(merge::Arguments),
    #[command(visible_alias = "intrekken")]
    Withdraw(withdraw::Arguments),
    #[command(visible_alias = "deel")]
    Sync(sync::Arguments),
    #[command(visible_alias = "sluit-aan")]
    Join(join::Arguments),
    #[command(visible_alias = "vervang")]
    Cover(cover::Arguments),
    #[command(visible_alias = "vandaag")]
    Today(today::Arguments),
    #[command(visible_alias = "bekijk")]
    Show(show::Arguments),
    #[command(visible_alias = "brief")]
    Letter(letter::Arguments),
    #[command(visible_alias = "controleer")]
    Check(check::Arguments),
    #[command(visible_alias = "historie")]
    History(history::Arguments),
    #[cfg(feature = "serve")]
    #[command(visible_alias = "toon")]
    Serve(super::serve::Arguments),
    #[command(visible_alias = "bouw")]
    Build(build::Arguments),
    #[command(visible_alias = "jaarverslag")]
    Report(report::Arguments),
    #[command(visible_alias = "inlezen")]
    Import(import::Arguments),
    Export(export::Arguments),
    #[command(visible_alias = "regels")]
    Rules(rules::Arguments),
    #[command(visible_alias = "uitleg")]
    Explain(explain::Arguments),
    Schema(schema::Arguments),
    Demo(demo::Arguments),
    #[command(visible_alias = "reservekopie")]
    Backup(backup::Arguments),
    #[command(visible_alias = "herstel")]
    Repair(repair::Arguments),
    #[command(visible_alias = "verifieer")]
    Verify(verify::Arguments),
    /// Called by git alone.
    #[command(hide = true)]
    MergeDriver(merge_driver::Arguments),
    Completions(manual::Completions),
    Man(manual::Man),
}

impl Command {
    /// A new command must say here what it speaks of.
    pub(super) fn speaks_of(&self) -> SpeaksOf {
        match self {
            Command::Today(_)
            | Command::Check(_)
            | Command::Build(_)
            | Command::Export(_)
            | Command::Verify(_) => SpeaksOf::Everything,
            #[cfg(feature = "serve")]
            Command::Serve(_) => SpeaksOf::Everything,
            Command::History(history) => history.speaks_of(),
            Command::Report(report) => report.speaks_of(),
            Command::MergeDriver(_)
            | Command::Init(_)
            | Command::New(_)
            | Command::Record(_)
            | Command::Remove(_)
            | Command::Move(_)
            | Command::Undo(_)
            | Command::Sync(_)
            | Command::Join(_)
            | Command::Merge(_)
            | Command::Withdraw(_)
            | Command::Cover(_)
            | Command::Backup(_)
            | Command::Show(_)
            | Command::Letter(_)
            | Command::Import(_)
            | Command::Rules(_)
            | Command::Explain(_)
            | Command::Schema(_)
            | Command::Demo(_)
            | Command::Repair(_)
            | Command::Completions(_)
            | Command::Man(_) => SpeaksOf::NoWhole,
        }
    }
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
    let texts = texts(arguments);
    let option = |long: &str, short: Option<&str>| {
        texts.iter().enumerate().find_map(|(at, text)| {
            let named = *text == long || Some(*text) == short;
            let joined = text
                .strip_prefix(long)
                .and_then(|rest| rest.strip_prefix('='));
            joined.or_else(|| named.then(|| texts.get(at + 1).copied()).flatten())
        })
    };
    let asked = option("--lang", None).and_then(Lang::parse);
    let register = || {
        let folder = find_register(
            option("--register", Some("-C"))
                .map(PathBuf::from)
                .as_deref(),
        )?;
        let path = folder.join("register.yml");
        let text = given_file::read_text(&path, given_file::LARGEST_TEMPLATE).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix("taal:"))?;
        let tag = line.split(" #").next()?.trim();
        Lang::meant(tag.trim_matches(['"', '\'']))
    };
    asked.or_else(register).unwrap_or_default()
}
