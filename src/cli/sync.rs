//! `sync`: brings in what others recorded and sends what was recorded here.

use std::path::Path;
use std::time::Duration;

use super::added_attributes;
use super::ask;
use super::choosing::{self, Asked};
use super::clock;
use super::context::Context;
use super::exchange::{Exchanged, Route, Stopped, commits, exchange, unreachable};
use super::exit::Exit;
use super::format::Format;
use super::load::settings;
use super::synced::{self, Synced};
use super::trouble::Trouble;
use super::writing::{WriteSession, hooks_cared_for, settings_of, show_faults, writer};
use crate::calendar::{Moment, Zone};
use crate::files::File;
use crate::publish::{Joining, faults_added};
use crate::repository::{Obstacle, Repository};
use crate::rules;
use crate::wording::{Message, Words};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let session = WriteSession::whole(context)?;
    if arguments.dry_run {
        let synced = foreseen(&session.repository, Route::of(&session.repository, None)?)?;
        let settings = settings_of(&session.files()?);
        return synced::tell(
            &synced,
            &session.repository,
            &settings,
            arguments.format,
            context,
        );
    }
    let asks = arguments.format == Format::Text && ask::is_possible();
    let mut known = choosing::open(&session)?;
    loop {
        let exit = shared(arguments, &session, context)?;
        if !asks {
            return Ok(exit);
        }
        let open = choosing::open(&session)?;
        match choosing::ask_new(&session, &known, context)? {
            Asked::AllOpen => return Ok(exit),
            Asked::Stopped => return Ok(Exit::Findings),
            Asked::Chosen => {}
        }
        // What was chosen is to reach the others too; what was left open is not asked again.
        known = open;
    }
}

/// Shares everything once, both ways, and tells what came of it.
fn shared(
    arguments: &Arguments,
    session: &WriteSession,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let repository = &session.repository;
    let route = Route::of(repository, None)?;
    let told_as = |synced: Synced, context: &mut Context| {
        let settings = settings_of(&session.files()?);
        synced::tell(&synced, repository, &settings, arguments.format, context)
    };
    let now = clock::machine_now();
    let note = |obstacle| {
        let noted = repository.sharing_unfinished(now, obstacle);
        noted.map_err(Trouble::from)
    };
    note(Obstacle::Stopped)?;
    let lang = settings_of(&session.files()?).lang();
    if let Some(message) = added_attributes::asked_for(session, lang, context)? {
        let text = context.say(&message);
        context.output.note(&text);
    }
    let before = session.files()?;
    match exchanged(repository, &route, rules::words(lang), context) {
        Ok(exchanged) => {
            repository.sharing_finished(clock::machine_now())?;
            let came_in = !exchanged.received.is_empty();
            let exit = told_as(Synced::done(route, exchanged), context)?;
            if came_in && tell_faults(session, before, context)? {
                return Ok(Exit::Findings);
            }
            Ok(exit)
        }
        Err(stopped) => {
            note(stopped.obstacle)?;
            if !stopped.so_far.received.is_empty() {
                told_as(Synced::halfway(route, stopped.so_far), context)?;
            }
            Err(stopped.trouble)
        }
    }
}

/// Says which faults the register has that it had not before others' work came in; gives whether it
/// has any.
fn tell_faults(
    session: &WriteSession,
    before: Vec<File>,
    context: &mut Context,
) -> Result<bool, Trouble> {
    let after = session.files()?;
    let as_of = context.as_of(settings_of(&after).time_zone())?;
    let faults = faults_added(before, after.clone(), as_of);
    if faults.is_empty() {
        return Ok(false);
    }
    let message = Message::new("sync-faulty").with("count", faults.len());
    show_faults(context, after, faults, as_of);
    let text = context.say(&message);
    context.output.warn(&text);
    Ok(true)
}

/// Shares everything, both ways; `words` are for what commits say.
pub(super) fn exchanged(
    repository: &Repository,
    route: &Route,
    words: &'static Words,
    context: &mut Context,
) -> Result<Exchanged, Box<Stopped>> {
    let stopped = |trouble| {
        Box::new(Stopped {
            so_far: Exchanged::default(),
            obstacle: Obstacle::Here,
            trouble,
        })
    };
    let writer = writer(repository.identity());
    let hooks_cared_for = hooks_cared_for(repository, context).map_err(stopped)?;
    let joining =
        joining_by(repository, &writer, words, hooks_cared_for, context).map_err(stopped)?;
    let told = context.words;
    let output = &mut *context.output;
    let mut progress = |percents: u8| {
        let message = Message::new("sync-progress").with("percents", usize::from(percents));
        output.progress(&told.say(&message));
    };
    let exchanged = exchange(&joining, route, &mut progress);
    context.output.progress("");
    exchanged
}

/// What joining takes, now and on the day of the run.
pub(super) fn joining_by<'j>(
    repository: &'j Repository,
    writer: &'j (String, String),
    words: &'static Words,
    hooks_cared_for: bool,
    context: &Context,
) -> Result<Joining<'j>, Trouble> {
    // A clone that joins has no settings yet.
    let zone = context.register().and_then(|root| settings(&root));
    let zone = zone.map_or(Zone::AMSTERDAM, |settings| settings.time_zone());
    Ok(Joining {
        repository,
        writer,
        moment: Moment {
            seconds: clock::now()?,
            offset_minutes: 0,
        },
        as_of: context.as_of(zone)?,
        zone,
        words,
        theirs_first: true,
        hooks_cared_for,
    })
}

/// How long a sharing that nobody asked for may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Shares before a number is given, where the register asks for it (`sync: vanzelf`) and it is
/// quick: then numbers rarely meet. Whatever comes of it, the command goes on.
pub(super) fn first(root: &Path, context: &mut Context) {
    let Ok(settings) = settings(root) else {
        return;
    };
    let repository = Repository::open(root).ok().flatten();
    let Some(repository) = repository.filter(|_| settings.sync.is_some()) else {
        return;
    };
    let shared = Route::of(&repository, Some(PATIENCE)).and_then(|route| {
        let words = rules::words(settings.lang());
        let note = |obstacle| {
            let noted = repository.sharing_unfinished(clock::machine_now(), obstacle);
            noted.map_err(Trouble::from)
        };
        note(Obstacle::Stopped)?;
        match exchanged(&repository, &route, words, context) {
            Ok(exchanged) => {
                let finished = repository.sharing_finished(clock::machine_now());
                finished?;
                Ok(exchanged.received.len())
            }
            Err(stopped) => {
                note(stopped.obstacle)?;
                Err(stopped.trouble)
            }
        }
    });
    let message = match shared {
        Ok(0) => return,
        Ok(count) => Message::new("sync-first").with("count", count),
        Err(trouble) => {
            let text = context.say(trouble.message());
            context.output.note(&text);
            Message::new("sync-first-not")
        }
    };
    let text = context.say(&message);
    context.output.note(&text);
}

/// What would go to and fro.
fn foreseen(repository: &Repository, route: Route) -> Result<Synced, Trouble> {
    let fetched = route.fetch(repository, &mut |_| {});
    let fetched = fetched.map_err(|failure| unreachable(&route.place, &failure))?;
    let anew = repository.reopen()?;
    let ours = anew.head()?;
    let mut exchanged = Exchanged::default();
    let Some(ours) = ours else {
        return Ok(Synced::foreseen(route, exchanged));
    };
    for theirs in fetched.tips {
        let came = commits(&anew, Some(ours), theirs)?;
        exchanged.received.extend(came);
    }
    exchanged.sent = commits(&anew, fetched.there, ours)?;
    Ok(Synced::foreseen(route, exchanged))
}
