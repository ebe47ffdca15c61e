//! The files of one of two sides that are to become one, and which record each of them is.

use std::collections::BTreeMap;

use crate::record::{ComplaintNumber, MeasureNumber, Value};
use crate::register::{RecordKind, Typed};
use crate::repository::{Entry, Failure, Leaf, ObjectId, Repository};

/// Files by path, as git holds them.
pub(super) type Files = BTreeMap<String, Leaf>;

/// The files of a commit.
pub(super) fn files_at(repository: &Repository, commit: ObjectId) -> Result<Files, Failure> {
    let entries = repository.entries_at(commit)?.into_iter();
    let by_path = |entry: Entry| {
        let leaf = Leaf::from(&entry);
        (entry.path, leaf)
    };
    Ok(entries.map(by_path).collect())
}

/// The files with which two commits both began; nothing where they have none in common.
pub(super) fn common(
    repository: &Repository,
    ours: ObjectId,
    theirs: ObjectId,
) -> Result<Option<Files>, Failure> {
    let bases = repository.merge_bases(ours, theirs)?;
    let Some((first, rest)) = bases.split_first() else {
        return Ok(None);
    };
    let mut files = files_at(repository, *first)?;
    for other in rest {
        // Both were merged into both sides: what either has is known to both.
        let before = match repository.merge_bases(*first, *other)?.first() {
            Some(before) => files_at(repository, *before)?,
            None => Files::new(),
        };
        for (path, leaf) in files_at(repository, *other)? {
            let known = files.get(&path);
            if known.is_none() || known == before.get(&path) {
                files.insert(path, leaf);
            }
        }
    }
    Ok(Some(files))
}

/// The text of a file; nothing where it is none.
pub(super) fn text_of(repository: &Repository, leaf: Leaf) -> Result<Option<String>, Failure> {
    Ok(String::from_utf8(repository.blob(leaf.id)?).ok())
}

/// The number that a path gives a complaint or a measure; nothing for another file.
pub(super) fn number_of(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?.strip_suffix(".md")?;
    let known = match RecordKind::of(path) {
        RecordKind::Complaint => ComplaintNumber::parse(name).is_some(),
        RecordKind::Measure => MeasureNumber::parse(name).is_some(),
        _ => false,
    };
    known.then_some(name)
}

/// Whether a letter may have gone out that carries the number of a record.
pub(super) fn has_letter(text: &str) -> bool {
    let typed = Typed::of(text);
    let letters = [
        "ontvangstbevestiging",
        "uitleg-procedure",
        "voorstellen",
        "verdaging",
    ];
    letters.iter().any(|key| *typed.at(key) != Typed::Nothing)
}

/// Where a record with a number stands.
pub(super) fn path_of(number: &str) -> String {
    let folder = if number.starts_with("M-") {
        "maatregelen"
    } else {
        "klachten"
    };
    let year = number.trim_start_matches("M-").split('-').next();
    format!("{folder}/{}/{number}.md", year.unwrap_or_default())
}

/// The commit that first added a record, and its path then: what it is, under whatever number it
/// goes later.
pub(super) fn origin(
    repository: &Repository,
    tip: ObjectId,
    path: &str,
) -> Result<(ObjectId, String), Failure> {
    let (mut commit, mut path) = (tip, path.to_owned());
    'back: loop {
        let parents = repository.parents(commit)?;
        for parent in &parents {
            if repository.entry_at(*parent, &path)?.is_some() {
                commit = *parent;
                continue 'back;
            }
        }
        let former = match parents[..] {
            [parent] => former_path(repository, (parent, commit), &path)?,
            _ => None,
        };
        match (former, parents.first()) {
            (Some(former), Some(parent)) => (commit, path) = (*parent, former),
            _ => return Ok((commit, path)),
        }
    }
}

/// The path under which a commit found the record that it put elsewhere: gone in the same commit,
/// and named as the earlier number, or, of a measure, the same but for its number.
fn former_path(
    repository: &Repository,
    (parent, commit): (ObjectId, ObjectId),
    path: &str,
) -> Result<Option<String>, Failure> {
    let read = |commit, path: &str| -> Result<Option<Typed>, Failure> {
        let Some(entry) = repository.entry_at(commit, path)? else {
            return Ok(None);
        };
        Ok(text_of(repository, Leaf::from(&entry))?.map(|text| Typed::of(&text)))
    };
    let Some(now) = read(commit, path)? else {
        return Ok(None);
    };
    let went = |former: &str| -> Result<bool, Failure> {
        Ok(repository.entry_at(parent, former)?.is_some()
            && repository.entry_at(commit, former)?.is_none())
    };
    if let Some(number) = now.at("eerder-nummer").text() {
        let former = path_of(number);
        return Ok(went(&former)?.then_some(former));
    }
    if RecordKind::of(path) != RecordKind::Measure {
        return Ok(None);
    }
    let before = files_at(repository, parent)?;
    let after = files_at(repository, commit)?;
    for former in before.keys().filter(|path| !after.contains_key(*path)) {
        let is_same = |was: &Typed| {
            let same = |key| was.at(key) == now.at(key);
            same("titel") && same("aanbevolen-op")
        };
        if RecordKind::of(former) == RecordKind::Measure
            && read(parent, former)?.as_ref().is_some_and(is_same)
        {
            return Ok(Some(former.clone()));
        }
    }
    Ok(None)
}
