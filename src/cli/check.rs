//! `check`: validate the register, say what is wrong and how to mend it.

use std::path::PathBuf;

use clap::ValueEnum;

use super::context::{Context, SpeaksOf};
use super::exit::Exit;
use super::load::{HistoryRead, Load, Loaded, Source};
use super::shared_state::{half_done, spoilt_by_merges};
use super::trouble::Trouble;
use crate::diagnostics::{self, Shown, Summary};
use crate::publish::Watch;
use crate::repository::{Failure, Repository, Trust};
use crate::rules::Severity;
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[arg(long, value_name = "REV", conflicts_with_all = ["paths", "staged"])]
    at: Option<String>,
    #[arg(long, value_name = "A..B")]
    range: Option<String>,
    #[arg(long, value_enum, default_value_t = Severity::Fault)]
    fail_on: Severity,
    #[arg(long, conflicts_with = "paths")]
    staged: bool,
    #[arg(long, value_name = "PATH", conflicts_with_all = ["paths", "staged", "at"])]
    stdin_filename: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["staged", "at", "stdin_filename"])]
    watch: bool,
    #[arg(long)]
    no_history: bool,
    #[arg(long, value_name = "COMMIT")]
    anchor: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Short,
    Json,
    Github,
    Sarif,
    Gitlab,
}

/// Around each judgement of `--watch`, for the problem matchers of editors: English in every
/// language, as the levels of findings are.
const BEGIN: &str = "klachten check: begin\n";
const END: &str = "klachten check: end\n";

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    context.speaks_of = SpeaksOf::Everything;
    if !arguments.watch {
        return judge(arguments, context);
    }
    let root = context.register()?;
    let mut watch = Watch::new(&[root.as_path()]);
    // Until it is stopped, or nobody reads it any more.
    while context.output.result(BEGIN) {
        if let Err(trouble) = judge(arguments, context) {
            trouble.print(context.lang, context.output);
        }
        context.output.result(END);
        while !watch.changed() {}
    }
    Ok(Exit::Sound)
}

fn judge(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let source = source(arguments)?;
    let load = Load {
        source,
        history: !arguments.no_history,
        anchor: arguments.anchor.clone(),
        messages: arguments.range.clone(),
    };
    let loaded = load.run(context)?;
    let assessment = &loaded.assessment;
    tell_beside_rules(arguments, &loaded, context);
    let lang = context.lang;
    // Under `--quiet` a person is told what fails the check, and the counts of all. Programs get
    // everything.
    let shown = Shown {
        explained: context.verbose > 0,
        down_to: if context.output.verbosity < 0 {
            arguments.fail_on
        } else {
            Severity::Notice
        },
    };
    let text = match arguments.format {
        Format::Text => diagnostics::text(assessment, lang, context.color, shown),
        Format::Short => diagnostics::short(assessment, lang),
        Format::Json => diagnostics::json(assessment, lang),
        Format::Github => diagnostics::github(assessment, &loaded.folder, lang),
        Format::Sarif => diagnostics::sarif(assessment, &loaded.folder, lang),
        Format::Gitlab => diagnostics::gitlab(assessment, &loaded.folder, lang),
    };
    context.output.result(&text);
    if arguments.format == Format::Github {
        write_step_summary(&diagnostics::step_summary(assessment, lang), context);
    }
    let failing = Summary::of(assessment).at_least(arguments.fail_on);
    Ok(match loaded.history {
        HistoryRead::Unread => Exit::Unread,
        _ if failing == 0 => Exit::Sound,
        _ => Exit::Findings,
    })
}

/// What passes every rule: what is recorded beside the branch that is shared, and reaches nobody; and
/// what a merge by another program lost.
fn tell_beside_rules(arguments: &Arguments, loaded: &Loaded, context: &mut Context) {
    let Ok(Some(repository)) = Repository::open(&loaded.root) else {
        return;
    };
    let told = |failure: Failure| vec![failure.message()];
    let half = half_done(&repository).map(|message| message.into_iter().collect());
    let mut said: Vec<Message> = half.unwrap_or_else(told);
    let is_of_now = arguments.paths.is_empty() && arguments.at.is_none();
    let history = loaded.assessment.history.as_ref();
    let commits = history.map_or(&[][..], |history| &history.commits);
    let has_merges = commits.iter().any(|commit| commit.parents.len() > 1);
    if is_of_now && said.is_empty() && has_merges && loaded.history == HistoryRead::Whole {
        let zone = loaded.assessment.register.settings().time_zone();
        let on = (loaded.assessment.as_of, zone);
        said = spoilt_by_merges(&repository, on, Trust::Cache).unwrap_or_else(told);
    }
    for message in said {
        context.warn(&message);
    }
}

fn source(arguments: &Arguments) -> Result<Source, Trouble> {
    if let Some(path) = &arguments.stdin_filename {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut bytes)
            .map_err(|error| Trouble::io(path, &error))?;
        return Ok(Source::Unsaved(path.clone(), bytes));
    }
    Ok(match (&arguments.at, arguments.staged) {
        (Some(revision), _) => Source::Revision(revision.clone()),
        (None, true) => Source::Staged,
        (None, false) if arguments.paths.is_empty() => Source::Folder,
        (None, false) => Source::Paths(arguments.paths.clone()),
    })
}

/// GitHub shows ten annotations a step; the whole list goes to the file that it names.
fn write_step_summary(text: &str, context: &mut Context) {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").map(PathBuf::from) else {
        return;
    };
    let written = std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(&path)
        .and_then(|mut file| {
            use std::io::Write;
            file.write_all(text.as_bytes())
        });
    if let Err(error) = written {
        let told = Trouble::io(&path, &error);
        told.print(context.lang, context.output);
    }
}
