//! The options of every command.

use std::path::PathBuf;

use clap::{ArgAction, ValueEnum};

use crate::calendar::Day;

/// Options of every command.
#[derive(Debug, clap::Args)]
pub(super) struct Global {
    #[arg(short = 'C', long = "register", global = true, value_name = "DIR")]
    pub(super) register: Option<PathBuf>,
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) as_of: Option<Day>,
    #[arg(long, global = true, value_name = "nl|en", value_parser = ["nl", "en"])]
    pub(super) lang: Option<String>,
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub(super) color: Color,
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(super) verbose: u8,
    #[arg(long, global = true)]
    pub(super) no_hooks: bool,
}

/// When to colour (NO_COLOR is honoured under `auto`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

/// A day as options take it.
pub(super) fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| String::from("YYYY-MM-DD"))
}
