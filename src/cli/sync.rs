//! `sync`: brings in what others recorded and sends what was recorded here.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use super::added_attributes;
use super::ask;
use super::came_back::came_back;
use super::choosing::{self, Asked};
use super::clock;
use super::context::Context;
use super::exchange::{Exchanged, Stopped, commits, exchange, not_joined};
use super::exit::Exit;
use super::format::Format;
use super::load::settings;
use super::route::{Route, unreachable};
use super::shared_state::to_repair;
use super::synced::{self, Stage, Synced};
use super::target::called;
use super::trouble::Trouble;
use super::writing::{WriteSession, hooks_cared_for, settings_of, show_faults, text_of, writer};
use crate::calendar::Zone;
use crate::publish::{Joining, added, findings_at, join};
use crate::register::{RecordKind, is_mergeable};
use crate::repository::{ObjectId, Obstacle, Repository};
use crate::rules::{self, CHANGED_AFTER_CLOSING, Code, Finding, Severity};
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
        let route = Route::of(&session.repository, None)?;
        let exchanged = foreseen(&session, &route, context)?;
        let told = (route.place.as_str(), &exchanged, Stage::Foreseen);
        let exit = tell(told, arguments, &session, context)?;
        let is_all = tell_files(&exchanged, context);
        return Ok(if is_all { exit } else { Exit::Findings });
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
    let place = route.place.as_str();
    let lang = settings_of(&session.files()?).lang();
    if let Some(message) = added_attributes::asked_for(session, lang, context)? {
        context.note(&message);
    }
    let before = repository.head()?;
    match attempted(repository, &route, rules::words(lang), context)? {
        Ok(exchanged) => {
            let (unread, _) = exchanged.unread_of_others();
            let raised = raised(session, before, &exchanged, context)?;
            let stage = if unread.is_empty() {
                Stage::Done
            } else {
                Stage::Halfway
            };
            let exit = tell((place, &exchanged, stage), arguments, session, context)?;
            let is_all = tell_files(&exchanged, context);
            let open = choosing::open(session)?;
            let open: Vec<String> = open.into_iter().map(|choice| choice.number).collect();
            let back = came_back(repository, before, &exchanged, &open)?;
            let is_all = is_all && back.is_empty();
            back.iter().for_each(|message| context.warn(message));
            let is_sound = tell_raised(session, raised, context)? && is_all;
            Ok(if is_sound { exit } else { Exit::Findings })
        }
        Err(stopped) => {
            let so_far = &stopped.so_far;
            if !so_far.received.is_empty() || !so_far.sent.is_empty() {
                tell((place, so_far, Stage::Halfway), arguments, session, context)?;
            }
            Err(stopped.trouble)
        }
    }
}

/// Tells which files in the shared folder were not taken in; gives whether all of others were.
pub(super) fn tell_files(exchanged: &Exchanged, context: &mut Context) -> bool {
    let (unread, junk) = exchanged.unread_of_others();
    let is_all = unread.is_empty() && exchanged.strays.is_empty();
    let strays = exchanged.strays.clone();
    for (key, paths) in [
        ("sync-not-whole", unread),
        ("sync-junk", junk),
        ("sync-strays", strays),
    ] {
        if !paths.is_empty() {
            context.warn(&Message::new(key).with("paths", paths));
        }
    }
    is_all
}

/// Tells what came in and went out, or would.
fn tell(
    (place, exchanged, stage): (&str, &Exchanged, Stage),
    arguments: &Arguments,
    session: &WriteSession,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let settings = settings_of(&session.files()?);
    let synced = Synced {
        place,
        exchanged,
        stage,
    };
    synced::tell(
        &synced,
        &session.repository,
        &settings,
        arguments.format,
        context,
    )
}

/// What is wrong since: faults that came in or went out, and whatever the two sides raise together
/// that neither had. What one of them had already was told there.
fn raised(
    session: &WriteSession,
    before: Option<ObjectId>,
    exchanged: &Exchanged,
    context: &mut Context,
) -> Result<Vec<Finding>, Trouble> {
    let Exchanged {
        tips, there, sent, ..
    } = exchanged;
    let repository = session.repository.reopen()?;
    let (Some(head), false) = (
        repository.head()?,
        exchanged.received.is_empty() && sent.is_empty(),
    ) else {
        return Ok(Vec::new());
    };
    let as_of = context.as_of(settings_of(&session.files()?).time_zone())?;
    let is_merged = Some(head) != before && !tips.contains(&head);
    let at = |commit: &ObjectId| findings_at(&repository, *commit, is_merged, as_of);
    let mut after = at(&head)?;
    after.retain(|finding| {
        let is_fault = finding.severity == Severity::Fault;
        // Choices, and what came to a closed case, are told by themselves; what the history says of
        // no record, nobody merged.
        let is_of_a_record = ![F022, CHANGED_AFTER_CLOSING].contains(&finding.code)
            && (finding.number.is_some() || !finding.code.0.starts_with('H'));
        is_fault || (is_merged && finding.explained.is_none() && is_of_a_record)
    });
    if after.is_empty() {
        return Ok(after);
    }
    let beside = |commit: Option<ObjectId>| -> Result<Vec<Finding>, Trouble> {
        let known = commit.as_ref().map(at).transpose()?;
        Ok(added(&known.unwrap_or_default(), after.clone()))
    };
    let came_in = beside(before)?;
    let went_out = if sent.is_empty() {
        Vec::new()
    } else {
        beside(*there)?
    };
    let mut together = came_in.clone();
    for tip in tips {
        together = added(&at(tip)?, together);
    }
    after.retain(|finding| match finding.severity {
        Severity::Fault => came_in.contains(finding) || went_out.contains(finding),
        _ => together.contains(finding),
    });
    Ok(after)
}

/// Says what is wrong since the sharing, and what leads out of it; gives whether nothing is.
fn tell_raised(
    session: &WriteSession,
    findings: Vec<Finding>,
    context: &mut Context,
) -> Result<bool, Trouble> {
    let files = session.files()?;
    let settings = settings_of(&files);
    let as_of = context.as_of(settings.time_zone())?;
    let (faults, others): (Vec<Finding>, Vec<Finding>) = findings
        .into_iter()
        .partition(|finding| finding.severity == Severity::Fault);
    let is_sound = |finding: &Finding| finding.severity == Severity::Notice;
    let mut sound = faults.is_empty() && others.iter().all(is_sound);
    let mut said = Vec::new();
    for path in faults
        .iter()
        .map(|fault| &*fault.path)
        .collect::<BTreeSet<_>>()
    {
        let text = text_of(&files, path).map_or("", |(_, text)| text);
        if RecordKind::of(path).has_records() && !is_mergeable(path, text) {
            let broken = Message::new("sync-broken").with("path", path);
            said.push(broken.with("number", called(path)));
        }
    }
    for (key, findings) in [("sync-faulty", faults), ("sync-raised", others)] {
        let count = findings.len();
        if count > 0 {
            show_faults(context, files.clone(), findings, as_of);
            said.insert(0, Message::new(key).with("count", count));
        }
    }
    // What a merge by another program lost is no finding of any file.
    let day = (as_of, settings.time_zone());
    let spoilt = to_repair(&session.repository.reopen()?, day)?;
    sound &= spoilt.is_empty();
    said.extend(spoilt);
    for message in said {
        context.warn(&message);
    }
    Ok(sound)
}

/// Shares everything, both ways, and notes whether that was finished, and what hindered it; `words`
/// are for what commits say.
pub(super) fn attempted(
    repository: &Repository,
    route: &Route,
    words: &'static Words,
    context: &mut Context,
) -> Result<Result<Exchanged, Box<Stopped>>, Trouble> {
    let now = clock::machine_now();
    repository.sharing_unfinished(now, Obstacle::Stopped)?;
    let done = exchanged(repository, route, words, context);
    let obstacle = match &done {
        Ok(exchanged) if exchanged.unread_of_others().0.is_empty() => None,
        Ok(_) => Some(Obstacle::Others),
        Err(stopped) => Some(stopped.obstacle),
    };
    // Commits that came in, and the folder of a new clone, are not known to what was opened before.
    let anew = repository.reopen()?;
    match obstacle {
        Some(obstacle) => anew.sharing_unfinished(now, obstacle)?,
        None => anew.sharing_finished(clock::machine_now())?,
    }
    Ok(done)
}

fn exchanged(
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
        moment: clock::moment()?,
        as_of: context.as_of(zone)?,
        zone,
        words,
        theirs_first: true,
        hooks_cared_for,
        is_foreseen: false,
    })
}

/// A fact with two values.
const F022: Code = Code("F022");

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
    let words = rules::words(settings.lang());
    let shared = Route::of(&repository, Some(PATIENCE)).and_then(|route| {
        let done = attempted(&repository, &route, words, context)?;
        let exchanged = done.map_err(|stopped| stopped.trouble)?;
        Ok(exchanged.received.len())
    });
    let message = match shared {
        Ok(0) => return,
        Ok(count) => Message::new("sync-first").with("count", count),
        Err(trouble) => {
            context.note(trouble.message());
            Message::new("sync-first-not")
        }
    };
    context.note(&message);
}

/// What would go to and fro; refuses what the sharing itself would refuse.
fn foreseen(
    session: &WriteSession,
    route: &Route,
    context: &mut Context,
) -> Result<Exchanged, Trouble> {
    let repository = &session.repository;
    let fetched = route.fetch(repository, &mut |_| {});
    let fetched = fetched.map_err(|failure| unreachable(&route.place, &failure))?;
    let anew = repository.reopen()?;
    let ours = anew.head()?;
    fetched.refuse_other_register(ours.is_some(), &route.place)?;
    let mut exchanged = Exchanged::default();
    let Some(ours) = ours else {
        return Ok(exchanged);
    };
    let writer = writer(anew.identity());
    let hooks_cared_for = hooks_cared_for(&anew, context)?;
    let words = rules::words(session.settings.lang());
    let joining = Joining {
        theirs_first: route.theirs_first(),
        is_foreseen: true,
        ..joining_by(&anew, &writer, words, hooks_cared_for, context)?
    };
    for theirs in fetched.tips {
        join(&joining, theirs).map_err(|trouble| not_joined(trouble, &anew, &route.place))?;
        let came = commits(&anew, Some(ours), theirs)?;
        exchanged.received.extend(came);
    }
    exchanged.sent = commits(&anew, fetched.there, ours)?;
    exchanged.unread = fetched.unread;
    exchanged.strays = fetched.strays;
    Ok(exchanged)
}
