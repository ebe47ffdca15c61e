//! `sync`: brings in what others recorded and sends what was recorded here.

use super::clock;
use super::context::Context;
use super::exchange::{Exchanged, Route, commits, exchange, unreachable};
use super::exit::Exit;
use super::format::Format;
use super::load::told;
use super::synced::{self, Synced};
use super::trouble::Trouble;
use super::writing::{WriteSession, settings_of, writer};
use crate::calendar::Moment;
use crate::publish::Joining;
use crate::repository::{Obstacle, Repository};
use crate::rules;
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let session = WriteSession::whole(context)?;
    let repository = &session.repository;
    let route = Route::of(repository, None)?;
    let told_as = |synced: Synced, context: &mut Context| {
        let settings = settings_of(&session.files()?);
        synced::tell(&synced, repository, &settings, arguments.format, context)
    };
    if arguments.dry_run {
        let synced = foreseen(repository, route, context)?;
        return told_as(synced, context);
    }
    let now = clock::machine_now();
    let note = |obstacle| {
        let noted = repository.sharing_unfinished(now, obstacle);
        noted.map_err(|failure| told(&failure))
    };
    note(Obstacle::Stopped)?;
    match shared(&session, &route, context) {
        Ok(exchanged) => {
            repository
                .sharing_finished(clock::machine_now())
                .map_err(|failure| told(&failure))?;
            told_as(Synced::done(route, exchanged), context)
        }
        Err((so_far, obstacle, trouble)) => {
            note(obstacle)?;
            if !so_far.received.is_empty() {
                told_as(Synced::halfway(route, so_far), context)?;
            }
            Err(trouble)
        }
    }
}

/// Everything shared, or how far it came.
type Outcome = Result<Exchanged, (Exchanged, Obstacle, Trouble)>;

fn shared(session: &WriteSession, route: &Route, context: &mut Context) -> Outcome {
    let here = |trouble| (Exchanged::default(), Obstacle::Here, trouble);
    let files = session.files().map_err(here)?;
    let settings = settings_of(&files);
    let writer = writer(session.repository.identity());
    let joining = Joining {
        repository: &session.repository,
        writer: &writer,
        moment: Moment {
            seconds: clock::now().map_err(here)?,
            offset_minutes: 0,
        },
        as_of: context.as_of(settings.time_zone()).map_err(here)?,
        words: rules::words(settings.lang()),
        theirs_first: true,
    };
    let words = context.words;
    let output = &mut *context.output;
    let mut progress = |percents: u8| {
        let message = Message::new("sync-progress").with("percents", usize::from(percents));
        output.progress(&words.say(&message));
    };
    let exchanged = exchange(&joining, route, &mut progress);
    context.output.progress("");
    exchanged.map_err(|stopped| (stopped.so_far, stopped.obstacle, stopped.trouble))
}

/// What would go to and fro.
fn foreseen(
    repository: &Repository,
    route: Route,
    context: &mut Context,
) -> Result<Synced, Trouble> {
    let theirs = route.fetch(repository, &mut |_| {});
    let theirs = theirs.map_err(|failure| unreachable(&route.place, &failure))?;
    let _ = context;
    let failed = |failure| told(&failure);
    let anew = repository.reopen().map_err(failed)?;
    let ours = anew.head().map_err(failed)?;
    let mut exchanged = Exchanged::default();
    if let (Some(ours), Some(theirs)) = (ours, theirs) {
        exchanged.received = commits(&anew, Some(ours), theirs).map_err(failed)?;
        exchanged.sent = commits(&anew, Some(theirs), ours).map_err(failed)?;
    }
    Ok(Synced::foreseen(route, exchanged))
}
