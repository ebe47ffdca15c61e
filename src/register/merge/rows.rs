//! In which order the keys or items of both sides come to stand: in ours, with what only the other
//! side has behind what it stands behind there.

use super::identity::Identity;
use super::tree::{Block, Entry};
use crate::calendar::Day;
use crate::register::read::Typed;

/// The places of one key or item in the three versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Row {
    pub base: Option<usize>,
    pub ours: Option<usize>,
    pub theirs: Option<usize>,
}

/// The three versions of a key or item.
pub(super) struct Entries<'b> {
    pub base: Option<&'b Entry>,
    pub ours: Option<&'b Entry>,
    pub theirs: Option<&'b Entry>,
}

impl<'b> Entries<'b> {
    pub fn of(
        row: Row,
        base: Option<&'b Block>,
        ours: &'b Block,
        theirs: &'b Block,
    ) -> Entries<'b> {
        Entries {
            base: row
                .base
                .and_then(|at| base.and_then(|base| base.entries.get(at))),
            ours: row.ours.and_then(|at| ours.entries.get(at)),
            theirs: row.theirs.and_then(|at| theirs.entries.get(at)),
        }
    }

    pub fn any(&self) -> Option<&'b Entry> {
        self.ours.or(self.theirs).or(self.base)
    }
}

/// The keys of three mappings.
pub(super) fn of_keys(base: &[&str], ours: &[&str], theirs: &[&str]) -> Vec<Row> {
    let place = |keys: &[&str], key: &str| keys.iter().position(|known| *known == key);
    let row = |key: &str| Row {
        base: place(base, key),
        ours: place(ours, key),
        theirs: place(theirs, key),
    };
    let mut rows: Vec<Row> = ours.iter().map(|key| row(key)).collect();
    for (at, key) in theirs.iter().enumerate() {
        if place(ours, key).is_none() {
            let place = behind(&rows, at);
            rows.insert(place, row(key));
        }
    }
    rows
}

/// The items of three lists.
pub(super) fn of_items(
    identity: &Identity,
    base: &[Typed],
    ours: &[Typed],
    theirs: &[Typed],
) -> Vec<Row> {
    let (mine, other) = (
        identity.followed(base, ours),
        identity.followed(base, theirs),
    );
    let mut rows: Vec<Row> = (0..ours.len())
        .map(|at| {
            let base = mine.iter().position(|place| *place == Some(at));
            Row {
                base,
                ours: Some(at),
                theirs: base.and_then(|base| other[base]),
            }
        })
        .collect();
    for (at, item) in theirs.iter().enumerate() {
        let base = other.iter().position(|place| *place == Some(at));
        if base.is_some_and(|base| mine[base].is_some()) {
            continue;
        }
        let is_same = |row: &&mut Row| {
            let new = row.base.is_none() && row.theirs.is_none() && base.is_none();
            new && row
                .ours
                .is_some_and(|mine| identity.is_same_new(&ours[mine], item))
        };
        if let Some(row) = rows.iter_mut().find(is_same) {
            row.theirs = Some(at);
            continue;
        }
        let mut place = behind(&rows, at);
        // Of what both added in one place the earlier day comes first.
        while let Some(Row {
            base: None,
            ours: Some(mine),
            theirs: None,
        }) = rows.get(place)
        {
            if matches!((day(item), day(&ours[*mine])), (Some(new), Some(known)) if new < known) {
                break;
            }
            place += 1;
        }
        rows.insert(
            place,
            Row {
                base,
                ours: None,
                theirs: Some(at),
            },
        );
    }
    rows
}

/// Behind the row that stands before place `at` of the other side.
fn behind(rows: &[Row], at: usize) -> usize {
    let before = (0..at)
        .rev()
        .find_map(|earlier| rows.iter().position(|row| row.theirs == Some(earlier)));
    before.map_or(0, |place| place + 1)
}

/// The first day that an item names.
fn day(item: &Typed) -> Option<Day> {
    let Typed::Record(keys) = item else {
        return None;
    };
    keys.iter()
        .find_map(|(_, value)| value.text().and_then(Day::parse))
}
