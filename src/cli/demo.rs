//! `demo DIR`: a fictional register with a realistic history, to try things out and to measure.

use std::path::PathBuf;

use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
use crate::calendar::Zone;
use crate::demo::{Options, generate};
use crate::publish::{NoHistory, write_history};
use crate::wording::{Message, group};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    complaints: u32,
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=25))]
    years: u32,
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let until = context.as_of(Zone::AMSTERDAM)?;
    let folder = &arguments.folder;
    let options = Options {
        complaints: arguments.complaints,
        years: arguments.years,
        seed: arguments.seed,
        until,
    };
    let commits = write_history(folder, generate(&options)).map_err(|failure| match failure {
        NoHistory::NotEmpty(folder) => {
            Trouble::new("cli-demo-not-empty").with("path", folder.as_path())
        }
        NoHistory::Io(path, error) => Trouble::io(&path, &error),
        NoHistory::Git(failure) => failure.into(),
    })?;
    let count = |number: usize| group(context.lang, i64::try_from(number).unwrap_or(i64::MAX));
    let made = Message::new("cli-demo-made")
        .with("path", folder.as_path())
        .with("complaints", count(arguments.complaints as usize))
        .with("commits", count(commits))
        .with("until", until);
    context.result(&made);
    Ok(Exit::Sound)
}
