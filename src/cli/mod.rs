//! The command line: one file a command (its arguments and its run), the clock, the terminal, the
//! exit codes. The only room that asks what day it is, and the only one that prints.

mod added_attributes;
mod arguments;
mod ask;
mod backup;
mod build;
mod build_manifest;
mod came_back;
mod check;
mod choosing;
mod clock;
mod completing;
mod context;
mod correcting;
mod cover;
mod decided_years;
mod demo;
mod ending;
mod exchange;
mod exit;
mod explain;
mod explaining;
mod export;
mod format;
mod given_file;
mod given_up;
mod global;
mod help;
mod history;
mod import;
mod import_draft;
mod import_faults;
mod import_gaps;
mod import_mapping;
mod import_names;
mod import_rows;
mod import_unknown;
mod init;
mod join;
mod keys;
mod last_readable;
mod letter;
mod letter_day;
mod letter_in;
mod likely_names;
mod load;
mod local_folder;
mod making;
mod manual;
mod merge;
mod merge_attributes;
mod merge_driver;
mod merged_again;
mod merged_start;
mod names;
mod near_duplicates;
mod new;
mod new_year;
mod news;
mod numbers;
mod output;
mod own_edit;
mod own_window;
mod place;
mod record;
mod recovered;
mod remove;
mod renumbered;
mod reopening;
mod repair;
mod report;
mod restored;
mod route;
mod rules;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod shared_state;
mod show;
mod show_other;
mod source;
mod sources;
mod standing;
mod sync;
mod synced;
mod target;
mod templates;
mod today;
mod trouble;
mod typed;
mod undo;
mod usage;
mod verify;
mod who;
mod withdraw;
mod writing;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::Cli;
use context::Context;
use exit::Exit;
use output::Output;
use trouble::Trouble;

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if let Some(answered) = completing::answer(&arguments, arguments::spoken, arguments::command) {
        return answered;
    }
    let mut output = Output::new();
    if own_window::was_opened_for(&arguments) {
        return ExitCode::from(own_window::open_prompt(&mut output));
    }
    let code = match arguments::parse(&arguments) {
        Err(usage) => usage.print(&mut output),
        Ok((cli, lang)) => match run(&cli, lang, &mut output) {
            Ok(Exit::Sound) => 0,
            Ok(Exit::Findings) => 1,
            Ok(Exit::Unread | Exit::Refused) => 2,
            Err(trouble) => trouble.print(lang, &mut output),
        },
    };
    ExitCode::from(code)
}

fn run(cli: &Cli, lang: crate::wording::Lang, output: &mut Output) -> Result<Exit, Trouble> {
    cli.command
        .run(&mut Context::new(&cli.global, lang, output)?)
}
