//! `withdraw NUMBER`: a record that should never have been, such as a test entry. Its file goes and
//! its number is given up in one commit, with the reason.

use super::ask;
use super::context::{Context, Names};
use super::correcting::{message, show, text_in};
use super::exit::Exit;
use super::given_up::refuse_missing;
use super::making::make_unasked;
use super::remove::reason;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, settings_change, settings_of};
use crate::calendar::Day;
use crate::files::File;
use crate::record::{ComplaintNumber, Value};
use crate::register::{Change, Typed};
use crate::repository::PathChange;
use crate::rules;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    yes: bool,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let target = Target::of(&arguments.number)?;
    if !(target.is_complaint() || target.path.starts_with("maatregelen/")) {
        return Err(Trouble::new("withdraw-no-record").with("number", target.number.as_str()));
    }
    let session = WriteSession::open(context, [target.path.as_str()])?;
    let files = session.files()?;
    refuse_missing(&session, &files, &target)?;
    let (_, text) = text_in(&files, &target)?;
    let reason = reason(arguments.reason.as_deref(), context)?;
    let plan = |files: &[File]| plan(&target, files, &reason, session.as_of);
    let handled = (!arguments.yes && was_handled(text)).then(|| needs_yes(&target));
    if arguments.dry_run {
        let exit = make_unasked(&session, true, Some(&reason), context, plan)?;
        // Shown first: what would go is the ground for the yes.
        return handled.map_or(Ok(exit), Err);
    }
    if !arguments.yes {
        confirm(handled, &plan(&files)?, context)?;
        context.names = Names::Asked;
    }
    make_unasked(&session, false, Some(&reason), context, plan)
}

/// Withdraws a complaint, as somebody chose who was asked whether it stays; the reason is asked.
pub(super) fn chosen(number: &str, context: &mut Context) -> Result<Exit, Trouble> {
    let arguments = Arguments {
        number: number.to_owned(),
        reason: None,
        dry_run: false,
        yes: true,
    };
    run(&arguments, context)
}

/// Asks whether a record is to go; of one that was `handled` nobody is taken to mean it unasked.
fn confirm(handled: Option<Trouble>, planned: &Plan, context: &mut Context) -> Result<(), Trouble> {
    if !ask::is_possible() {
        return handled.map_or(Ok(()), Err);
    }
    if let Some(handled) = handled {
        context.warn(handled.message());
    }
    show(&planned.subject, &planned.changes, context);
    let question = context.words.text("ask-withdraw");
    ask::agrees(&question, ["ask-withdraw-nee", "ask-withdraw-ja"], context)
}

/// Whether something was done with a record of which others know: no slip of the pen.
fn was_handled(text: &str) -> bool {
    const TELLS: [&str; 10] = [
        "vooroverleg",
        "ontvangstbevestiging",
        "uitleg-procedure",
        "verdaging",
        "voorstellen",
        "afschriften",
        "afgesloten",
        "extern",
        // Of a measure.
        "besluit",
        "gereed-op",
    ];
    let typed = Typed::of(text);
    TELLS.iter().any(|key| *typed.at(key) != Typed::Nothing)
}

fn needs_yes(target: &Target) -> Trouble {
    let key = match target.is_complaint() {
        true => "withdraw-needs-yes",
        false => "withdraw-needs-yes-measure",
    };
    Trouble::new(key).with("number", target.number.as_str())
}

fn plan(target: &Target, files: &[File], reason: &str, day: Day) -> Result<Plan, Trouble> {
    let (bytes, _) = text_in(files, target)?;
    let settings = settings_of(files);
    let gone = PathChange::added(&target.path, bytes).reversed();
    let mut changes = vec![gone];
    let number = ComplaintNumber::parse(&target.number);
    if number.is_some_and(|number| settings.given_up(number).is_none()) {
        let day = day.to_string();
        let keys = [
            ("nummer", &*target.number),
            ("reden", reason),
            ("datum", &day),
        ];
        changes.push(settings_change(files, Change::append("vervallen", keys))?);
    }
    let lang = settings.lang();
    let topic = rules::words(lang).text("subject-withdrawn");
    let subject = format!("{}: {topic}", target.number);
    Ok(Plan {
        changes,
        subject: message(&subject, Some(reason), lang),
    })
}
