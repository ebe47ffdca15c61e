//! `cover ROLE`: an absence of the complaints officer, and who does that part meanwhile.

use super::context::Context;
use super::exit::Exit;
use super::making::{Making, make};
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, settings_change, settings_of};
use crate::calendar::Day;
use crate::files::{File, SETTINGS};
use crate::procedure::OFFICER;
use crate::record::{Deputy, Settings};
use crate::register::Change;
use crate::rules;
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "ROLE")]
    role: String,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::global::day)]
    from: Day,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::global::day)]
    to: Day,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let session = WriteSession::open(context, [SETTINGS])?;
    let making = Making {
        session: &session,
        dry_run: arguments.dry_run,
        yes: true,
    };
    let (exit, _) = make(&making, None, context, |files, _| plan(arguments, files))?;
    Ok(exit)
}

fn plan(arguments: &Arguments, files: &[File]) -> Result<Plan, Trouble> {
    let settings = settings_of(files);
    let Arguments { role, from, to, .. } = arguments;
    refuse(&settings, role, *from, *to)?;
    let (since, until) = (from.to_string(), to.to_string());
    let keys = [("van", &*since), ("tot", &until), ("door", role)];
    let subject = Message::new("subject-cover")
        .with("from", *from)
        .with("to", *to)
        .with("role", role.as_str());
    Ok(Plan {
        changes: vec![settings_change(files, Change::append("waarneming", keys))?],
        subject: rules::words(settings.lang()).say(&subject),
    })
}

/// What cannot be a deputy's turn: nobody of the organisation, the officer, no day, or days that
/// somebody else has already.
fn refuse(settings: &Settings, role: &str, from: Day, to: Day) -> Result<(), Trouble> {
    let roles = settings.roles.iter().map(|(key, _)| key.value.as_str());
    let roles: Vec<&str> = roles.filter(|known| *known != OFFICER).collect();
    if !roles.contains(&role) {
        let roles: Vec<String> = roles.into_iter().map(str::to_owned).collect();
        return Err(Trouble::new("cover-unknown-role")
            .with("role", role)
            .with("roles", roles));
    }
    if to < from {
        return Err(Trouble::new("cover-no-day")
            .with("from", from)
            .with("to", to));
    }
    let overlaps = |deputy: &&Deputy| {
        let until = deputy.until.as_ref().map(|until| until.value.0);
        deputy.from.value.0 <= to && until.is_none_or(|until| from <= until)
    };
    match settings.deputies.iter().find(overlaps) {
        Some(taken) => Err(Trouble::new("cover-taken")
            .with("role", taken.by.value.as_str())
            .with("from", taken.from.value.0)),
        None => Ok(()),
    }
}
