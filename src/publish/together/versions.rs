//! One file of which there are three versions.

use super::recorders::Recorders;
use super::side::number_of;
use super::terms::{JoinTrouble, Joining, Left};
use crate::files::{File, SETTINGS};
use crate::record::Deputy;
use crate::register::{
    CannotMerge, Change, RecordKind, Register, Typed, Versions, edit, merge, merge_standing,
};
use crate::repository::{Failure, Leaf, Mode, Repository, merge_lines};
use crate::rules::{CHANGED_AFTER_CLOSING, corrections};

/// Three versions of a file, wherever each stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Three {
    pub(super) base: Option<Leaf>,
    pub(super) ours: Option<Leaf>,
    pub(super) theirs: Option<Leaf>,
}

/// What becomes of a file.
pub(super) enum Kept {
    /// It stands as git has it already, or not at all.
    Leaf(Option<Leaf>),
    Bytes(Mode, Vec<u8>),
}

pub(super) struct Work<'w> {
    pub(super) joining: &'w Joining<'w>,
    pub(super) whole: &'w Repository,
    pub(super) recorders: Recorders<'w>,
    /// The register's folder inside the repository: empty, or ending in `/`.
    pub(super) prefix: String,
}

impl Work<'_> {
    pub(super) fn bytes(&self, leaf: Leaf) -> Result<Vec<u8>, Failure> {
        self.whole.blob(leaf.id)
    }

    /// The path inside the register.
    pub(super) fn inside<'p>(&self, path: &'p str) -> Option<&'p str> {
        path.strip_prefix(&self.prefix)
    }

    /// One file of which there are three versions.
    pub(super) fn one(
        &self,
        path: &str,
        three: Three,
        left: &mut Vec<(String, Left)>,
    ) -> Result<Kept, JoinTrouble> {
        let Three { base, ours, theirs } = three;
        if ours == theirs || base == theirs {
            return Ok(Kept::Leaf(ours));
        }
        if base == ours {
            return Ok(Kept::Leaf(theirs));
        }
        let inside = self.inside(path).unwrap_or(path).to_owned();
        let (Some(here), Some(there)) = (ours, theirs) else {
            left.push((inside, Left::Kept));
            return Ok(Kept::Leaf(ours.or(theirs)));
        };
        let mode = if base.map(|base| base.mode) == Some(here.mode) {
            there.mode
        } else {
            here.mode
        };
        let versions = [
            base.map(|leaf| self.bytes(leaf)).transpose()?,
            Some(self.bytes(here)?),
            Some(self.bytes(there)?),
        ];
        let [base, mut ours, mut theirs] = versions.map(Option::unwrap_or_default);
        under_one_number(&inside, &mut ours, &mut theirs);
        let bytes = self.both(&inside, [&base, &ours, &theirs], left);
        Ok(Kept::Bytes(mode, bytes))
    }

    /// A file that both sides changed.
    fn both(
        &self,
        path: &str,
        [base, ours, theirs]: [&[u8]; 3],
        left: &mut Vec<(String, Left)>,
    ) -> Vec<u8> {
        let texts = utf8(ours).zip(utf8(theirs));
        if let Some((ours, theirs)) = texts.filter(|_| is_register_text(path)) {
            let base = utf8(base).filter(|base| !base.is_empty());
            let versions = Versions { base, ours, theirs };
            if let Some(merged) = self.by_meaning(path, versions, left) {
                if path == SETTINGS {
                    let known = [overlaps(ours), overlaps(theirs)].concat();
                    let new = overlaps(&merged).into_iter();
                    let new = new.filter(|overlap| !known.contains(overlap));
                    left.extend(new.map(|overlap| (path.to_owned(), overlap)));
                }
                return merged.into_bytes();
            }
        } else if let Ok((bytes, true)) = merge_lines(base, ours, theirs) {
            return bytes;
        }
        left.push((path.to_owned(), Left::Whole));
        let reads = |bytes: &[u8]| {
            utf8(bytes).is_some_and(|text| {
                !RecordKind::of(path).has_records() || Typed::of(text) != Typed::Nothing
            })
        };
        // Of two of which one can be read, that one.
        if reads(ours) && !reads(theirs) {
            ours.to_vec()
        } else {
            theirs.to_vec()
        }
    }

    fn by_meaning(
        &self,
        path: &str,
        versions: Versions<'_>,
        left: &mut Vec<(String, Left)>,
    ) -> Option<String> {
        let number = number_of(path).unwrap_or_default();
        let by = |choice: &_| self.recorders.of_choice(number, choice);
        let note = |item| left.push((path.to_owned(), item));
        match merge(path, versions, by) {
            Ok(merged) => {
                let closed = after_closing(path, versions, &merged.text);
                let open = merged.choices.into_iter().map(Left::Open);
                let doubled = merged.doubled.into_iter().map(Left::Doubled);
                open.chain(doubled)
                    .chain(closed.map(Left::AfterClosing))
                    .for_each(note);
                Some(merged.text)
            }
            Err(CannotMerge::NoPlaceForChoice) => {
                let turned = Versions {
                    ours: versions.theirs,
                    theirs: versions.ours,
                    ..versions
                };
                let merged = merge_standing(path, turned).ok()?;
                let theirs = merged.choices.into_iter().map(Left::Theirs);
                let doubled = merged.doubled.into_iter().map(Left::Doubled);
                theirs.chain(doubled).for_each(note);
                Some(merged.text)
            }
            Err(CannotMerge::Unreadable(_) | CannotMerge::Unsafe) => None,
        }
    }
}

/// Two computers may have given one record two numbers: it has the one of the place where it will
/// stand, and the other is its earlier one. Nobody recorded either, so nobody has to choose.
fn under_one_number(path: &str, ours: &mut Vec<u8>, theirs: &mut Vec<u8>) {
    let Some(number) = number_of(path) else {
        return;
    };
    let known = |bytes: &[u8]| {
        let typed = Typed::of(utf8(bytes).unwrap_or_default());
        typed.at("nummer").text().map(str::to_owned)
    };
    let (Some(here), Some(there)) = (known(ours), known(theirs)) else {
        return;
    };
    let other = match (here == number, there == number) {
        (true, false) => there,
        (false, true) => here,
        _ => return,
    };
    let keys = match RecordKind::of(path) {
        RecordKind::Complaint => vec![
            Change::set("nummer", number),
            Change::set("eerder-nummer", other),
        ],
        _ => vec![Change::set("nummer", number)],
    };
    for bytes in [ours, theirs] {
        let fields = RecordKind::of(path).fields();
        if let Some(Ok(text)) = utf8(bytes).map(|text| edit(text, fields, &keys)) {
            *bytes = text.into_bytes();
        }
    }
}

/// What a closed case has in a merged record that the side which closed it did not know. The days
/// of the commits do not tell it: both may be of one second.
fn after_closing(path: &str, versions: Versions<'_>, merged: &str) -> Option<Vec<String>> {
    let new_to = |side: &str| {
        let found = corrections(path, side.as_bytes(), merged.as_bytes());
        let mut found = found.into_iter();
        let found = found.find(|it| it.code == CHANGED_AFTER_CLOSING && !it.explained);
        found.map(|correction| correction.keys)
    };
    // Where both had closed it, neither was changed without knowing.
    match (new_to(versions.ours), new_to(versions.theirs)) {
        (Some(keys), None) | (None, Some(keys)) => Some(keys),
        _ => None,
    }
}

/// The absences in settings that overlap.
fn overlaps(settings: &str) -> Vec<Left> {
    let register = Register::read(vec![File::new(SETTINGS, settings.as_bytes())]);
    let deputies = &register.settings().deputies;
    let days = |deputy: &Deputy| {
        let until = deputy.until.map(|until| until.value.0);
        (deputy.from.value.0, until)
    };
    let mut found = Vec::new();
    for (at, one) in deputies.iter().enumerate() {
        for other in &deputies[at + 1..] {
            let ((from, until), (since, to)) = (days(one), days(other));
            let told = |deputy: &Deputy, from| (deputy.by.value.as_str().to_owned(), from);
            if to.is_none_or(|to| from <= to) && until.is_none_or(|until| since <= until) {
                found.push(Left::Overlap(told(one, from), told(other, since)));
            }
        }
    }
    found
}

fn utf8(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// Whether a file of the register is merged by what it says.
fn is_register_text(path: &str) -> bool {
    RecordKind::of(path).has_records() || path == SETTINGS || path.starts_with("procedure/")
}
