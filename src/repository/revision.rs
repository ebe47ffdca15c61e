//! The commit that a name means, in git's words: a branch, a tag, an id, `HEAD~2`, `v1^`.
//!
//! libgit2 reads names too, but it reads the objects on the way by itself, and one that was cut
//! short holds it for ever (`loose`). Here it only looks up references and beginnings of ids.

use super::objects::Objects;
use super::{Failure, ObjectId, Repository};

/// A tag of a tag of a tag ...: no longer chain is followed.
const MOST_TAGS: usize = 16;

impl Repository {
    /// The commit that a name means: a branch, tag, (short) commit id, `HEAD~2`, ...
    ///
    /// # Errors
    /// [`Failure::NoRevision`] when nothing, or nothing that leads to a commit, has this name.
    pub fn resolve(&self, revision: &str) -> Result<ObjectId, Failure> {
        let objects = Objects::of(self)?;
        let none = || Failure::NoRevision {
            revision: revision.to_owned(),
        };
        let end = revision.find(['~', '^']).unwrap_or(revision.len());
        let (base, steps) = revision.split_at(end);
        let base = self.named(base).ok_or_else(none)?;
        let mut commit = match peeled(&objects, base) {
            Err(Failure::Missing { object }) if object == base => return Err(none()),
            peeled => peeled?.ok_or_else(none)?,
        };
        for step in steps_of(steps).ok_or_else(none)? {
            commit = step.from(&objects, commit)?.ok_or_else(none)?;
        }
        Ok(commit)
    }

    /// The object that a reference, an id or the beginning of one names.
    fn named(&self, name: &str) -> Option<ObjectId> {
        let name = if name == "@" { "HEAD" } else { name };
        if let Some(id) = ObjectId::parse(name) {
            return Some(id);
        }
        let reference = self.git.resolve_reference_from_short_name(name);
        let target = reference
            .ok()
            .and_then(|reference| reference.resolve().ok()?.target());
        let start = || {
            let length = name.len();
            let is_start =
                (4..40).contains(&length) && name.bytes().all(|it| it.is_ascii_hexdigit());
            let start = git2::Oid::from_str(name).ok().filter(|_| is_start)?;
            self.git.odb().ok()?.exists_prefix(start, length).ok()
        };
        target.or_else(start).map(ObjectId::from)
    }
}

/// The commit that an object is or, if it is a tag, names; `None`: it is something else.
fn peeled(objects: &Objects<'_>, id: ObjectId) -> Result<Option<ObjectId>, Failure> {
    let mut next = id;
    for _ in 0..MOST_TAGS {
        match objects.commit(next) {
            Ok(_) => return Ok(Some(next)),
            Err(failure @ Failure::Damaged { .. }) => match objects.tagged(next) {
                Ok(Some(object)) => next = object,
                // Neither: what was found out first tells most.
                _ if matches!(&failure, Failure::Damaged { detail, .. } if is_kind(detail)) => {
                    return Ok(None);
                }
                _ => return Err(failure),
            },
            Err(failure) => return Err(failure),
        }
    }
    Ok(None)
}

/// Whether an object is sound, but of another kind than was asked for.
fn is_kind(detail: &str) -> bool {
    matches!(detail, "blob" | "tree" | "tag")
}

/// A step from a commit to one before it.
enum Step {
    /// `~n`: so many times to the first parent.
    Back(usize),
    /// `^n`: to the parent of this number, from 1 on; 0 is the commit itself.
    Parent(usize),
}

impl Step {
    fn from(&self, objects: &Objects<'_>, commit: ObjectId) -> Result<Option<ObjectId>, Failure> {
        match self {
            Step::Parent(0) => Ok(Some(commit)),
            Step::Parent(number) => Ok(objects.parents(commit)?.get(number - 1).copied()),
            Step::Back(count) => {
                let mut at = commit;
                for _ in 0..*count {
                    match objects.first_parent(at)? {
                        Some(parent) => at = parent,
                        None => return Ok(None),
                    }
                }
                Ok(Some(at))
            }
        }
    }
}

/// `~2^^{commit}` as steps; `None` where it is something else.
fn steps_of(mut text: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    while let Some(sign) = text.chars().next() {
        text = &text[sign.len_utf8()..];
        if let Some(rest) = ["{commit}", "{}"]
            .iter()
            .find_map(|end| text.strip_prefix(end))
        {
            text = rest;
            continue;
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at(digits);
        let number = if number.is_empty() {
            1
        } else {
            number.parse().ok()?
        };
        steps.push(match sign {
            '~' => Step::Back(number),
            '^' => Step::Parent(number),
            _ => return None,
        });
        text = rest;
    }
    Some(steps)
}
