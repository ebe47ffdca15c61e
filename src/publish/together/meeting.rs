//! Numbers that meet: two computers gave one number to different records. The one that others do
//! not know yet takes the next free number, in a commit of its own, and whatever points at it on
//! its side follows.

use std::collections::{BTreeMap, BTreeSet};

use super::side::{Files, has_letter, number_of, origin, path_of, text_of};
use super::terms::{JoinTrouble, Joining, Renumbering};
use crate::files::{File, SETTINGS};
use crate::record::{Complaint, Measure, Record};
use crate::register::{Change, History, RecordKind, Refusal, Register, Typed, edit, with_numbers};
use crate::repository::{Failure, Leaf, ObjectId, PathChange, Repository, Trust};
use crate::wording::Message;

/// One of the two sides: the commit, and its files.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tip<'f> {
    pub(super) commit: ObjectId,
    pub(super) files: &'f Files,
}

/// The paths on either side of records whose number the other side knows as another record's, and
/// that must give way.
#[derive(Debug, Default)]
pub(super) struct GivingWay {
    pub(super) ours: BTreeSet<String>,
    pub(super) theirs: BTreeSet<String>,
}

/// Which records must give way.
pub(super) fn giving_way(
    joining: &Joining<'_>,
    base: &Files,
    ours: Tip<'_>,
    theirs: Tip<'_>,
) -> Result<GivingWay, JoinTrouble> {
    let repository = joining.repository;
    let mut found = GivingWay::default();
    let added = |tip: Tip<'_>| -> Vec<String> {
        let new = tip.files.keys().filter(|path| !base.contains_key(*path));
        new.filter(|path| number_of(path).is_some())
            .cloned()
            .collect()
    };
    let added_here = added(ours);
    if added_here.is_empty() {
        return Ok(found);
    }
    let used = used_paths(repository, theirs.commit)?;
    for path in added_here {
        let (Some(here), there) = (ours.files.get(&path), theirs.files.get(&path)) else {
            continue;
        };
        let Some(there) = there else {
            // Given and taken away again on the other side: it never comes to mean another.
            if used.contains(&path) && !base.contains_key(&path) {
                found.ours.insert(path);
            }
            continue;
        };
        if here.id == there.id || is_same_source(repository, *here, *there)? {
            continue;
        }
        let (one, other) = (
            origin(repository, ours.commit, &path)?,
            origin(repository, theirs.commit, &path)?,
        );
        if one == other {
            continue;
        }
        if joining.theirs_first || is_later(repository, one.0, other.0)? {
            found.ours.insert(path);
        } else {
            found.theirs.insert(path);
        }
    }
    Ok(found)
}

/// Whether both were made of one mail or one row of a list: then they are one complaint.
pub(super) fn is_same_source(
    repository: &Repository,
    one: Leaf,
    other: Leaf,
) -> Result<bool, Failure> {
    let source = |leaf| -> Result<Option<String>, Failure> {
        let text = text_of(repository, leaf)?.unwrap_or_default();
        Ok(Typed::of(&text).at("bron").text().map(str::to_owned))
    };
    let one = source(one)?;
    Ok(one.is_some() && one == source(other)?)
}

/// Whether the first of two commits was made after the other; every computer answers the same.
pub(super) fn is_later(
    repository: &Repository,
    one: ObjectId,
    other: ObjectId,
) -> Result<bool, Failure> {
    let moment =
        |commit| -> Result<i64, Failure> { Ok(repository.commit(commit)?.author.moment.seconds) };
    Ok((moment(one)?, one) > (moment(other)?, other))
}

/// Every path at which a record ever stood.
pub(super) fn used_paths(
    repository: &Repository,
    tip: ObjectId,
) -> Result<BTreeSet<String>, Failure> {
    let history = History::read(repository, tip, Trust::Cache)?;
    let revisions = history.records.values().flatten();
    Ok(revisions
        .flat_map(|revision| revision.moved_from.iter().chain([&revision.path]))
        .map(ToString::to_string)
        .collect())
}

/// The commit in which records of one side take their new numbers, ready to be made.
pub(super) struct Moves {
    pub(super) changes: Vec<PathChange>,
    pub(super) message: String,
    pub(super) told: Vec<Renumbering>,
}

/// Works out the new numbers of records of one side, and what follows them there.
pub(super) fn moves(
    joining: &Joining<'_>,
    base: &Files,
    side: Tip<'_>,
    other: Tip<'_>,
    paths: &BTreeSet<String>,
) -> Result<Moves, JoinTrouble> {
    let repository = joining.repository;
    let mut taken: BTreeSet<String> = side
        .files
        .keys()
        .chain(other.files.keys())
        .cloned()
        .collect();
    taken.extend(used_paths(repository, side.commit)?);
    taken.extend(used_paths(repository, other.commit)?);
    for tip in [side, other] {
        taken.extend(given_up(repository, tip.files)?);
    }
    let mut numbers = BTreeMap::new();
    for path in paths {
        let Some(old) = number_of(path) else {
            continue;
        };
        let new = next_number(old, &taken);
        taken.insert(path_of(&new));
        numbers.insert(old.to_owned(), new);
    }
    let told = numbers.iter().map(|(old, new)| Renumbering {
        old: old.clone(),
        new: new.clone(),
        letter_sent: false,
        mentions: Vec::new(),
    });
    let mut moves = Moves {
        changes: Vec::new(),
        message: String::new(),
        told: told.collect(),
    };
    for (path, leaf) in side.files {
        let gives_way = paths.contains(path);
        if number_of(path).is_none() || (!gives_way && base.get(path) == Some(leaf)) {
            continue;
        }
        let Some(text) = text_of(repository, *leaf)? else {
            continue;
        };
        moves.follow(joining, path, *leaf, &text, &numbers)?;
    }
    moves.message = message(joining, &moves.told);
    Ok(moves)
}

impl Moves {
    /// One record of the side: at its new place, or with the new numbers of those it names.
    fn follow(
        &mut self,
        joining: &Joining<'_>,
        path: &str,
        leaf: Leaf,
        text: &str,
        numbers: &BTreeMap<String, String>,
    ) -> Result<(), JoinTrouble> {
        let unreadable = |_| JoinTrouble::Unreadable(path.to_owned());
        let old = number_of(path).unwrap_or_default();
        let named = with_numbers(path, text, numbers).map_err(unreadable)?;
        let Some(new) = numbers.get(old) else {
            for (former, number) in numbers {
                self.note_mention(former, number, path, &named);
            }
            if named != text {
                let change = joining.repository.change_from_head(
                    path,
                    Some(leaf),
                    Some(named.into_bytes()),
                )?;
                self.changes.push(change);
            }
            return Ok(());
        };
        let moved = under_number(&named, path, old, new).map_err(unreadable)?;
        let place = path_of(new);
        for told in self.told.iter_mut().filter(|told| told.new == *new) {
            told.letter_sent = has_letter(text);
        }
        for (former, number) in numbers {
            self.note_mention(former, number, &place, &moved);
        }
        let gone = joining
            .repository
            .change_from_head(path, Some(leaf), None)?;
        self.changes.push(gone);
        self.changes.push(PathChange::added(place, moved));
        Ok(())
    }

    /// Takes note of a text that names the old number: a person wrote it, and it stays as it is.
    fn note_mention(&mut self, former: &str, number: &str, path: &str, text: &str) {
        let names = |line: &str| {
            line.split(|c: char| !c.is_alphanumeric() && c != '-')
                .any(|word| word == former)
        };
        let by_program = |line: &str| line.starts_with("eerder-nummer:");
        if text.lines().any(|line| names(line) && !by_program(line)) {
            for told in self.told.iter_mut().filter(|told| told.new == number) {
                told.mentions.push(path.to_owned());
            }
        }
    }
}

/// Where records stood whose numbers were given up (`vervallen`).
pub(super) fn given_up(repository: &Repository, files: &Files) -> Result<Vec<String>, Failure> {
    let Some(leaf) = files.get(SETTINGS) else {
        return Ok(Vec::new());
    };
    let text = text_of(repository, *leaf)?.unwrap_or_default();
    let register = Register::read(vec![File::new(SETTINGS, text.as_bytes())]);
    let withdrawn = &register.settings().withdrawn;
    Ok(withdrawn
        .iter()
        .map(|withdrawn| path_of(&withdrawn.number.value.to_string()))
        .collect())
}

/// One more than the highest number of the same kind and year.
pub(super) fn next_number(old: &str, taken: &BTreeSet<String>) -> String {
    let (start, serial) = old.rsplit_once('-').unwrap_or((old, ""));
    let folder = path_of(old);
    let folder = folder.trim_end_matches(&format!("{old}.md"));
    let serial_of = |path: &String| -> Option<u32> {
        let name = path.strip_prefix(folder)?.strip_suffix(".md")?;
        name.strip_prefix(start)?.strip_prefix('-')?.parse().ok()
    };
    let highest = taken.iter().filter_map(serial_of).max().unwrap_or(0);
    format!("{start}-{:0width$}", highest + 1, width = serial.len())
}

fn message(joining: &Joining<'_>, told: &[Renumbering]) -> String {
    let line = |told: &Renumbering| {
        let said = Message::new("subject-renumbered").with("former", told.old.as_str());
        format!("{}: {}", told.new, joining.words.say(&said))
    };
    let lines: Vec<String> = told.iter().map(line).collect();
    match lines.split_first() {
        Some((first, [])) => first.clone(),
        Some((first, rest)) => format!("{first}\n\n{}", rest.join("\n")),
        None => String::new(),
    }
}

/// The text of a record under another number. A complaint keeps the number that it had, so that a
/// letter that carried it still finds its case.
pub(super) fn under_number(
    text: &str,
    path: &str,
    old: &str,
    new: &str,
) -> Result<String, Refusal> {
    let number = Change::set("nummer", new);
    if RecordKind::of(path) == RecordKind::Measure {
        edit(text, Measure::FIELDS, &[number])
    } else {
        let changes = [number, Change::set("eerder-nummer", old)];
        edit(text, Complaint::FIELDS, &changes)
    }
}
