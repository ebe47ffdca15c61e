//! Three versions of a front matter made one: each key, each item of a list by its own rule.

use std::collections::BTreeSet;

use super::comments::{comment, lines};
use super::identity::Identity;
use super::meaning::{alike, bare, items, keys, value_of};
use super::rows::{self, Row};
use super::tree::{Block, Entry, Value};
use super::{OpenChoice, Side};
use crate::record::{Field, KnownFrom, Shape, field};
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

struct Merger {
    choices: Vec<OpenChoice>,
    /// Facts that one side took away with others of which the other side changed one: none of them
    /// goes in silence.
    held: Vec<String>,
}

/// Three versions of a value; what is not there says nothing.
#[derive(Clone, Copy)]
struct Said<'t> {
    base: &'t Typed,
    ours: &'t Typed,
    theirs: &'t Typed,
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
    fn removed(&mut self, path: &str, before: &Typed, now: &Typed, remover: Side) {
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

    fn choose(&mut self, path: &str, stands: &Typed, other: &Typed, side: Side) {
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
    fn rows(
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

    /// Three versions of a value of which one at least stands on one line.
    fn typed(&mut self, path: &str, shape: Option<Shape>, said: Said<'_>) -> Typed {
        let Said { base, ours, theirs } = said;
        if alike(ours, theirs) || alike(theirs, base) {
            return ours.clone();
        }
        if alike(ours, base) {
            return theirs.clone();
        }
        let is_list = matches!(ours, Typed::List(_)) || matches!(theirs, Typed::List(_));
        let listed = match shape {
            Some(Shape::List(..) | Shape::Records(_) | Shape::ValuesOrRecords(_)) => true,
            Some(_) => false,
            None => is_list,
        };
        match (bare(ours), bare(theirs)) {
            _ if listed => self.typed_list(path, shape, said),
            (Some(Typed::Record(_)), Some(Typed::Record(_))) => {
                self.typed_record(path, shape, said)
            }
            (None, _) => {
                self.removed(path, base, theirs, Side::Ours);
                theirs.clone()
            }
            (_, None) => {
                self.removed(path, base, ours, Side::Theirs);
                ours.clone()
            }
            _ => {
                self.choose(path, ours, theirs, Side::Theirs);
                ours.clone()
            }
        }
    }

    fn typed_record(&mut self, path: &str, shape: Option<Shape>, said: Said<'_>) -> Typed {
        let [b, o, t] =
            [said.base, said.ours, said.theirs].map(|record| keys(record).collect::<Vec<_>>());
        let fields = shape.map_or(&[][..], Shape::fields);
        let mut merged = Vec::new();
        for row in rows::of_keys(&b, &o, &t) {
            let place = row.ours.map(|at| o[at]).or(row.theirs.map(|at| t[at]));
            let key = place.unwrap_or_default();
            let of = |record| value_of(record, key).unwrap_or(&Typed::Nothing);
            let inner = Said {
                base: of(said.base),
                ours: of(said.ours),
                theirs: of(said.theirs),
            };
            let shape = field(fields, key).map(|field| field.shape);
            let value = self.typed(&format!("{path}.{key}"), shape, inner);
            if bare(&value).is_some() {
                merged.push((key.to_owned(), value));
            }
        }
        Typed::Record(merged)
    }

    fn typed_list(&mut self, path: &str, shape: Option<Shape>, said: Said<'_>) -> Typed {
        let lists = [items(said.base), items(said.ours), items(said.theirs)];
        let rows = self.rows(path, shape, &lists);
        let mut merged = Vec::new();
        for row in rows {
            let of = |side: usize, at: Option<usize>| at.map(|at| &lists[side][at]);
            let path_here = format!("{path}[{}]", merged.len());
            let item = match (of(0, row.base), of(1, row.ours), of(2, row.theirs)) {
                (_, None, None) => None,
                (base, Some(ours), Some(theirs)) => {
                    let base = base.unwrap_or(&Typed::Nothing);
                    let inner = Said { base, ours, theirs };
                    let record = shape.map(|shape| Shape::Record(shape.fields()));
                    Some(self.typed(&path_here, record, inner))
                }
                (None, Some(left), None) | (None, None, Some(left)) => Some(left.clone()),
                (Some(base), Some(left), None) => {
                    self.kept_item(&path_here, base, left, Side::Theirs)
                }
                (Some(base), None, Some(left)) => {
                    self.kept_item(&path_here, base, left, Side::Ours)
                }
            };
            if let Some(item) = item {
                merged.push(item);
            }
        }
        Typed::List(merged)
    }

    fn kept_item(
        &mut self,
        path: &str,
        base: &Typed,
        left: &Typed,
        remover: Side,
    ) -> Option<Typed> {
        if alike(base, left) {
            return None;
        }
        self.removed(path, base, left, remover);
        Some(left.clone())
    }
}

/// A value as `keuzes` holds it; nothing where there is none.
pub(super) fn told(value: &Typed) -> Option<String> {
    match bare(value)? {
        Typed::Text(text) => Some(text.clone()),
        value => Some(inline(value)),
    }
}

/// The keys that one side took away together with others that are known by the same day (a closing
/// with how it ended and why), where the other side changed one of them and took none away. Without
/// this a closing would go, and its reason stay.
fn held(fields: &'static [Field], [base, ours, theirs]: [&Typed; 3]) -> Vec<&'static str> {
    fn of<'r>(record: &'r Typed, key: &str) -> &'r Typed {
        value_of(record, key).unwrap_or(&Typed::Nothing)
    }
    let is_there = |record: &Typed, key: &str| bare(of(record, key)).is_some();
    let mut held = Vec::new();
    let days = fields.iter().filter_map(|field| match field.known {
        KnownFrom::DayOf(day) => Some(day),
        _ => None,
    });
    let days: BTreeSet<&str> = days.collect();
    for day in days {
        let group = fields
            .iter()
            .filter(|field| field.key == day || field.known == KnownFrom::DayOf(day))
            .map(|field| field.key);
        for (keeper, remover) in [(ours, theirs), (theirs, ours)] {
            let was: Vec<&str> = group.clone().filter(|key| is_there(base, key)).collect();
            let is_changed = |key: &&str| !alike(of(base, key), of(keeper, key));
            let is_gone = |key: &&str| !is_there(remover, key);
            let kept_all = was.iter().all(|key| is_there(keeper, key));
            if kept_all && was.iter().any(|key| is_gone(key) && is_changed(key)) {
                held.extend(was.into_iter().filter(is_gone));
            }
        }
    }
    held
}

/// The three versions of a key or item.
struct Entries<'b> {
    base: Option<&'b Entry>,
    ours: Option<&'b Entry>,
    theirs: Option<&'b Entry>,
}

impl<'b> Entries<'b> {
    fn of(row: Row, base: Option<&'b Block>, ours: &'b Block, theirs: &'b Block) -> Entries<'b> {
        Entries {
            base: row
                .base
                .and_then(|at| base.and_then(|base| base.entries.get(at))),
            ours: row.ours.and_then(|at| ours.entries.get(at)),
            theirs: row.theirs.and_then(|at| theirs.entries.get(at)),
        }
    }

    fn any(&self) -> Option<&'b Entry> {
        self.ours.or(self.theirs).or(self.base)
    }
}

/// Whether what stands before the value of one serves the other: nothing behind `ernst:`, the value
/// of which was taken away, leaves no space for a value.
fn open_alike(one: &Entry, other: &Entry) -> bool {
    let is_block = |entry: &Entry| matches!(entry.value, Value::Block(_));
    let is_spaced = |entry: &Entry| entry.open.ends_with(char::is_whitespace);
    is_block(one) == is_block(other) && is_spaced(one) == is_spaced(other)
}

/// What one side changed, else what the other has.
fn changed<'t>(base: &str, one: &'t str, other: &'t str) -> &'t str {
    if one == base { other } else { one }
}
