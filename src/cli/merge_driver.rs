//! `merge-driver BASE OURS THEIRS PATH`: what git calls to merge a record. Answers in the file OURS.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::exit::Exit;
use super::given_file;
use super::load::settings;
use super::target::called;
use super::trouble::Trouble;
use crate::calendar::Zone;
use crate::files::{PROCEDURE_FOLDER, SETTINGS};
use crate::publish::Recorders;
use crate::register::{Merged, Typed, Versions, merge};
use crate::repository::{ObjectId, Repository, merge_lines};
use crate::wording::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The version that both began with; empty where there is none.
    #[arg(value_name = "BASE")]
    base: PathBuf,
    #[arg(value_name = "OURS")]
    ours: PathBuf,
    #[arg(value_name = "THEIRS")]
    theirs: PathBuf,
    /// Where the record stands in the repository.
    #[arg(value_name = "PATH")]
    path: String,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let read = |path| given_file::read(path, given_file::LARGEST);
    let (base, ours, theirs) = (
        read(&arguments.base)?,
        read(&arguments.ours)?,
        read(&arguments.theirs)?,
    );
    let path = in_register(&arguments.path);
    let here = std::env::current_dir().ok();
    let zone = zone(here.as_deref(), &arguments.path);
    let repository = here.and_then(|here| Repository::open(&here).ok().flatten());
    let tips = repository.as_ref().map(|it| {
        let head = it.head().ok().flatten();
        (head, merged_commit(it, &arguments.path, &theirs))
    });
    let (head, other) = tips.unwrap_or_default();
    let day = context.as_of(zone)?;
    let recorders = Recorders::of(repository.as_ref(), head, other, (day, zone));
    let versions = [&base[..], &ours, &theirs];
    if texts(versions).is_some_and(|versions| is_met(path, versions)) {
        context.warn(&Message::new("merge-driver-met").with("path", path));
        return Ok(Exit::Findings);
    }
    let merged = merged(path, versions, &recorders);
    let (bytes, exit) = match merged {
        Some(merged) => {
            for heading in &merged.doubled {
                let told = Message::new("sync-doubled").with("path", path);
                let told = told.with("heading", heading.as_str());
                context.warn(&told);
            }
            (merged.text.into_bytes(), Exit::Sound)
        }
        // What is no record is merged as git would: line by line, with marks where both differ.
        None => match merge_lines(&base, &ours, &theirs) {
            Ok((bytes, true)) => (bytes, Exit::Sound),
            Ok((bytes, false)) => {
                let told = Message::new("merge-driver-unreadable").with("path", path);
                context.warn(&told);
                (bytes, Exit::Findings)
            }
            Err(failure) => return Err(Trouble::said(failure.message())),
        },
    };
    std::fs::write(&arguments.ours, bytes).map_err(|error| Trouble::io(&arguments.ours, &error))?;
    Ok(exit)
}

/// The time zone of the register that a path of the repository belongs to. Settings that are being
/// merged themselves may not be readable.
fn zone(top: Option<&Path>, path: &str) -> Zone {
    let folder = path.strip_suffix(in_register(path)).unwrap_or_default();
    top.and_then(|top| settings(&top.join(folder)).ok())
        .map_or(Zone::AMSTERDAM, |settings| settings.time_zone())
}

/// What the driver makes of three versions of a file: by what they say; nothing where it leaves them
/// to git.
pub(super) fn merged(
    path: &str,
    versions: [&[u8]; 3],
    recorders: &Recorders<'_>,
) -> Option<Merged> {
    let path = in_register(path);
    let versions = texts(versions).filter(|versions| !is_met(path, *versions))?;
    let by = |choice: &_| recorders.of_choice(called(path), choice);
    merge(path, versions, by).ok()
}

/// The path of a record inside its register, which may be a folder of the repository.
fn in_register(path: &str) -> &str {
    let tops = ["klachten", "maatregelen", "jaarverslagen", PROCEDURE_FOLDER];
    let starts = std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1));
    let mut below = starts.map(|at| &path[at..]);
    let is_top = |rest: &&str| {
        let (top, inside) = rest.split_once('/').unwrap_or((rest, ""));
        *rest == SETTINGS || (!inside.is_empty() && tops.contains(&top))
    };
    below.find(is_top).unwrap_or(path)
}

fn texts<'t>([base, ours, theirs]: [&'t [u8]; 3]) -> Option<Versions<'t>> {
    let text = |bytes| std::str::from_utf8(bytes).ok();
    Some(Versions {
        base: text(base).filter(|base| !base.is_empty()),
        ours: text(ours)?,
        theirs: text(theirs)?,
    })
}

/// Whether two different complaints or measures met under one number: new on both sides, and not
/// from the same mail or row.
fn is_met(path: &str, versions: Versions<'_>) -> bool {
    let numbered = path.starts_with("klachten/") || path.starts_with("maatregelen/");
    let (ours, theirs) = (Typed::of(versions.ours), Typed::of(versions.theirs));
    let source = |record: &Typed| record.at("bron").text().map(str::to_owned);
    let is_same = ours == theirs || (source(&ours).is_some() && source(&ours) == source(&theirs));
    numbered && versions.base.is_none() && !is_same
}

/// The commit that is merged, as git names it in a variable of its own; where it does not, as in a
/// rebase, one that has these bytes.
fn merged_commit(repository: &Repository, path: &str, bytes: &[u8]) -> Option<ObjectId> {
    let named = std::env::vars().find_map(|(name, _)| {
        let revision = name.strip_prefix("GITHEAD_")?;
        (revision.len() == 40).then(|| revision.to_owned())
    });
    let holding = || repository.commit_holding(path, bytes).ok().flatten();
    let named = named.and_then(|named| repository.resolve(&named).ok());
    named.or_else(holding)
}
