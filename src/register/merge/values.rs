//! Three versions of a front matter made one: each key, each item of a list by its own rule.

use super::comments::{comment, lines};
use super::identity::Identity;
use super::meaning::{alike, bare, held, items, keys, value_of};
use super::rows::{self, Entries, Row};
use super::tree::{Block, Entry, Value, open_alike};
use super::{OpenChoice, Side};
use crate::record::{Field, Shape, field};
use crate::register::edit::inline;
use crate::register::read::Typed;

/// The three versions of a front matter.
#[derive(Clone, Copy)]
pub(super) struct Fronts<'b> {
    pub base: Option<&'b Block>,
    pub ours: &'b Block,
    pub theirs: &'b Block,
}

/// What came of them.
pub(super) struct Front {
    pub block: Block,
    pub choices: Vec<OpenChoice>,
}

pub(super) fn merge(fronts: Fronts<'_>, fields: &'static [Field]) -> Front {
    let mut merger = Merger {
        choices: Vec::new(),
        held: Vec::new(),
    };
    let block = merger.map("", fields, fronts.base, fronts.ours, fronts.theirs);
    Front {
        block,
        choices: merger.choices,
    }
}

pub(super) struct Merger {
    choices: Vec<OpenChoice>,
    /// Facts that one side took away with others of which the other side changed one: none of them
    /// goes in silence.
    held: Vec<String>,
}

/// Three versions of a value; what is not there says nothing.
#[derive(Clone, Copy)]
pub(super) struct Said<'t> {
    pub base: &'t Typed,
    pub ours: &'t Typed,
    pub theirs: &'t Typed,
}

/// A value, and the version whose first line it needs; none where it was made anew.
type Chosen = (Value, Option<Side>);

impl Merger {
    fn map(
        &mut self,
        path: &str,
        fields: &'static [Field],
        base: Option<&Block>,
        ours: &Block,
        theirs: &Block,
    ) -> Block {
        let b = base.map_or_else(Vec::new, Block::keys);
        let mut block = Block {
            indent: ours.indent,
            entries: Vec::new(),
            tail: lines(base.map_or("", |base| &base.tail), &ours.tail, &theirs.tail),
            is_list: false,
        };
        let mut lead = String::new();
        let below = |key: &str| {
            if path.is_empty() {
                key.to_owned()
            } else {
                format!("{path}.{key}")
            }
        };
        let was = base.map_or(Typed::Nothing, Block::means);
        let held = held(fields, [&was, &ours.means(), &theirs.means()]);
        self.held.extend(held.into_iter().map(below));
        for row in rows::of_keys(&b, &ours.keys(), &theirs.keys()) {
            let entries = Entries::of(row, base, ours, theirs);
            let key = entries
                .any()
                .map(|entry| entry.key.clone())
                .unwrap_or_default();
            let inner = below(&key);
            let shape = field(fields, &key).map(|field| field.shape);
            self.put(&inner, shape, &entries, &mut block, &mut lead);
        }
        block.tail.insert_str(0, &lead);
        block
    }

    /// Adds what comes of one key or item; comments that stood above one that goes wait in `lead`
    /// for the next.
    fn put(
        &mut self,
        path: &str,
        shape: Option<Shape>,
        entries: &Entries<'_>,
        block: &mut Block,
        lead: &mut String,
    ) {
        match self.entry(path, shape, entries) {
            Some(mut entry) => {
                entry.lead.insert_str(0, lead);
                lead.clear();
                block.entries.push(entry);
            }
            None => {
                let was = entries.base.map_or("", |base| &base.lead);
                let left = entries
                    .ours
                    .or(entries.theirs)
                    .map_or("", |entry| &entry.lead);
                let added: Vec<&str> = left
                    .split_inclusive('\n')
                    .filter(|line| line.contains('#') && !was.contains(line))
                    .collect();
                lead.push_str(&added.concat());
            }
        }
    }

    fn entry(
        &mut self,
        path: &str,
        shape: Option<Shape>,
        Entries { base, ours, theirs }: &Entries<'_>,
    ) -> Option<Entry> {
        match (*ours, *theirs) {
            (None, None) => None,
            (Some(left), None) => self.left(path, *base, left, Side::Theirs),
            (None, Some(left)) => self.left(path, *base, left, Side::Ours),
            (Some(ours), Some(theirs)) => {
                if ours == theirs {
                    return Some(ours.clone());
                }
                if self.held.iter().any(|held| held == path) {
                    // A key without a value is a fact that was taken away.
                    let (left, remover) = if bare(&ours.value.means()).is_none() {
                        (theirs, Side::Ours)
                    } else {
                        (ours, Side::Theirs)
                    };
                    return self.left(path, *base, left, remover);
                }
                if *base == Some(theirs) {
                    return Some(ours.clone());
                }
                if *base == Some(ours) {
                    return Some(theirs.clone());
                }
                Some(self.both(path, shape, *base, ours, theirs))
            }
        }
    }

    /// A key or item that only one side has: it is new, or `remover` removed it.
    fn left(
        &mut self,
        path: &str,
        base: Option<&Entry>,
        left: &Entry,
        remover: Side,
    ) -> Option<Entry> {
        let Some(base) = base else {
            return Some(left.clone());
        };
        let (before, now) = (base.value.means(), left.value.means());
        if self.held.iter().any(|held| held == path) {
            self.choose(path, &now, &Typed::Nothing, remover);
            return Some(left.clone());
        }
        if alike(&before, &now) {
            return None;
        }
        self.removed(path, &before, &now, remover);
        Some(left.clone())
    }

    /// What one side changed and the other removed stays, and somebody must choose.
    pub(super) fn removed(&mut self, path: &str, before: &Typed, now: &Typed, remover: Side) {
        if let Typed::Record(_) = now {
            for key in keys(now) {
                let of = |record| value_of(record, key).unwrap_or(&Typed::Nothing);
                if !alike(of(before), of(now)) {
                    let path = format!("{path}.{key}");
                    self.removed(&path, of(before), of(now), remover);
                }
            }
        } else if bare(now).is_some() {
            self.choose(path, now, &Typed::Nothing, remover);
        }
    }

    pub(super) fn choose(&mut self, path: &str, stands: &Typed, other: &Typed, side: Side) {
        self.choices.push(OpenChoice {
            fact: path.to_owned(),
            stands: told(stands),
            other: told(other),
            side,
        });
    }

    fn both(
        &mut self,
        path: &str,
        shape: Option<Shape>,
        base: Option<&Entry>,
        ours: &Entry,
        theirs: &Entry,
    ) -> Entry {
        let was = |part: fn(&Entry) -> &str| base.map_or("", part);
        let (value, side) = self.value(path, shape, base.map(|base| &base.value), ours, theirs);
        let fresh = format!("{}: ", ours.key);
        let open = match side {
            Some(Side::Ours) if open_alike(ours, theirs) => {
                changed(was(|it| &it.open), &ours.open, &theirs.open)
            }
            Some(Side::Theirs) if open_alike(ours, theirs) => {
                changed(was(|it| &it.open), &theirs.open, &ours.open)
            }
            Some(Side::Ours) => &ours.open,
            Some(Side::Theirs) => &theirs.open,
            None if ours.open.ends_with(' ') => &ours.open,
            None => &fresh,
        };
        Entry {
            key: ours.key.clone(),
            lead: lines(was(|it| &it.lead), &ours.lead, &theirs.lead),
            open: open.to_owned(),
            value,
            close: comment(was(|it| &it.close), &ours.close, &theirs.close),
        }
    }

    fn value(
        &mut self,
        path: &str,
        shape: Option<Shape>,
        base: Option<&Value>,
        ours: &Entry,
        theirs: &Entry,
    ) -> Chosen {
        let block_of = |value: Option<&Value>| match value {
            Some(Value::Block(block)) => Some(block.clone()),
            _ => None,
        };
        if let (Value::Block(mine), Value::Block(other)) = (&ours.value, &theirs.value)
            && mine.is_list == other.is_list
        {
            let base = block_of(base).filter(|base| base.is_list == mine.is_list);
            let block = if mine.is_list {
                self.list(path, shape, base.as_ref(), mine, other)
            } else {
                let fields = shape.map_or(&[][..], Shape::fields);
                self.map(path, fields, base.as_ref(), mine, other)
            };
            return (Value::Block(block), Some(Side::Ours));
        }
        let (mine, other) = (ours.value.means(), theirs.value.means());
        let base = base.map_or(Typed::Nothing, Value::means);
        let said = Said {
            base: &base,
            ours: &mine,
            theirs: &other,
        };
        let means = self.typed(path, shape, said);
        if alike(&means, &mine) {
            (ours.value.clone(), Some(Side::Ours))
        } else if alike(&means, &other) {
            (theirs.value.clone(), Some(Side::Theirs))
        } else {
            let raw = inline(&means);
            (Value::Inline { raw, means }, None)
        }
    }

    /// A list in lines of its own on both sides.
    fn list(
        &mut self,
        path: &str,
        shape: Option<Shape>,
        base: Option<&Block>,
        ours: &Block,
        theirs: &Block,
    ) -> Block {
        let said = [
            base.map_or_else(Vec::new, |base| items(&base.means())),
            items(&ours.means()),
            items(&theirs.means()),
        ];
        let rows = self.rows(path, shape, &said);
        let mut block = Block {
            indent: ours.indent,
            entries: Vec::new(),
            tail: lines(base.map_or("", |base| &base.tail), &ours.tail, &theirs.tail),
            is_list: true,
        };
        let mut lead = String::new();
        for row in rows {
            let place = block.entries.len();
            let entries = Entries::of(row, base, ours, theirs);
            self.put(
                &format!("{path}[{place}]"),
                shape,
                &entries,
                &mut block,
                &mut lead,
            );
        }
        block.tail.insert_str(0, &lead);
        block
    }

    /// Which items of three lists belong together, in the order in which they are to stand. Of a
    /// list that holds only so many words, or whose first word means most, what is too much or
    /// different becomes a choice.
    pub(super) fn rows(
        &mut self,
        path: &str,
        shape: Option<Shape>,
        [base, ours, theirs]: &[Vec<Typed>; 3],
    ) -> Vec<Row> {
        let key = path.rsplit('.').next().unwrap_or(path);
        let mut rows = rows::of_items(&Identity::of(key), base, ours, theirs);
        let Some(Shape::List(_, most)) = shape else {
            return rows;
        };
        let first = |list: &[Typed]| list.first().cloned().unwrap_or(Typed::Nothing);
        let (was, mine, other) = (first(base), first(ours), first(theirs));
        if key == "categorie"
            && !alike(&was, &mine)
            && !alike(&was, &other)
            && !alike(&mine, &other)
        {
            rows.retain(|row| row.ours.is_some() || row.theirs != Some(0));
            let stays = |row: &&Row| row.ours.is_some() || row.base.is_none();
            let lone = rows.iter().filter(stays).count() < 2;
            let fact = if lone {
                path.to_owned()
            } else {
                format!("{path}[0]")
            };
            self.choose(&fact, &mine, &other, Side::Theirs);
        }
        let mut count = 0;
        rows.retain(|row| {
            let gone = row.base.is_some() && (row.ours.is_none() || row.theirs.is_none());
            let surplus = !gone && count >= most && row.ours.is_none();
            count += usize::from(!gone && !surplus);
            if surplus && let Some(item) = row.theirs {
                self.choose(
                    path,
                    &Typed::List(ours.clone()),
                    &theirs[item],
                    Side::Theirs,
                );
            }
            !surplus
        });
        rows
    }
}

/// A value as `keuzes` holds it; nothing where there is none.
pub(super) fn told(value: &Typed) -> Option<String> {
    match bare(value)? {
        Typed::Text(text) => Some(text.clone()),
        value => Some(inline(value)),
    }
}

/// What one side changed, else what the other has.
fn changed<'t>(base: &str, one: &'t str, other: &'t str) -> &'t str {
    if one == base { other } else { one }
}
