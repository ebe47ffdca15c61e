//! Two versions of one record made one, by what they say: key by key, list item by list item, the
//! text by paragraphs. Comments and order of both stay. Knows no git and writes no files.
//!
//! What only one side changed is taken from it. What both changed differently is never decided
//! here: one value stays, the other is kept under `keuzes` with who recorded it (rule F022).

mod body;
mod comments;
mod compared;
mod identity;
mod meaning;
mod rows;
mod sequence;
mod tree;
mod typed;
mod values;

pub use compared::{RightMerge, is_mergeable};

use std::borrow::Cow;

use super::edit::{Change, edit};
use super::read::{BYTE_ORDER_MARK, Lines, RecordKind, Typed, front_of, parse};
use crate::calendar::Day;
use crate::record::{Field, field};
use identity::Identity;
use tree::Block;

/// The three versions of a file: the one both sides began with, where there was one, and theirs.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a> {
    pub base: Option<&'a str>,
    pub ours: &'a str,
    pub theirs: &'a str,
}

/// One of the two that changed a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Ours,
    Theirs,
}

/// A fact with two values, of which one stands in the merged record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenChoice {
    /// As the history addresses it in the merged record: `voorstellen[0].reactie`.
    pub fact: String,
    /// The value that stands in the record.
    pub stands: Option<String>,
    /// The other value; nothing where the fact was removed.
    pub other: Option<String>,
    /// Whose the other value is.
    pub side: Side,
}

/// What came of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    pub text: String,
    /// What somebody must choose; written under `keuzes` where the record has that key.
    pub choices: Vec<OpenChoice>,
    /// Headings under which both rewrote the same paragraph: both stand there now.
    pub doubled: Vec<String>,
}

/// Why two versions cannot be made one by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CannotMerge {
    /// A version is no record that can be read; the one at fault.
    Unreadable(Option<Side>),
    /// Both changed one fact, and the record has no key under which a choice can stay open.
    NoPlaceForChoice,
    /// The merged text would not say what it must: a fault of this program, found in time.
    Unsafe,
}

/// Makes one text of the versions of the file at `path`. `recorded_by` tells the address of who
/// recorded a value, and on which day: only asked for what somebody must choose.
///
/// # Errors
/// When a version cannot be read as a record, or a choice would be lost.
pub fn merge(
    path: &str,
    versions: Versions<'_>,
    mut recorded_by: impl FnMut(&OpenChoice) -> (String, Day),
) -> Result<Merged, CannotMerge> {
    let (mut merged, ending) = joined(path, versions)?;
    let fields = RecordKind::of(path).fields();
    if field(fields, "keuzes").is_some() {
        for choice in &merged.choices {
            // A third computer may have left the same choice open already.
            if is_open(choice, &Typed::of(&merged.text)) {
                continue;
            }
            let (by, on) = recorded_by(choice);
            merged.text = with_choice(&merged.text, fields, choice, by, on)?;
        }
    } else if !merged.choices.is_empty() {
        return Err(CannotMerge::NoPlaceForChoice);
    }
    merged.text = ending.applied(merged.text);
    Ok(merged)
}

/// The same for a file in which no choice can stay open: what ours says stands, and the choices are
/// only told.
///
/// # Errors
/// When a version cannot be read as a record.
pub fn merge_standing(path: &str, versions: Versions<'_>) -> Result<Merged, CannotMerge> {
    let (mut merged, ending) = joined(path, versions)?;
    merged.text = ending.applied(merged.text);
    Ok(merged)
}

/// The two versions made one, before anything is said of choices; and how its lines must end.
fn joined(path: &str, versions: Versions<'_>) -> Result<(Merged, Ending), CannotMerge> {
    let Versions { base, ours, theirs } = versions;
    let ending = Ending::chosen(base, ours, theirs);
    let plain = base.map(plain);
    let (ours, theirs) = (self::plain(ours), self::plain(theirs));
    let fields = RecordKind::of(path).fields();
    let merged = if fields.is_empty() {
        let merged = body::merge(plain.as_deref(), &ours, &theirs);
        Merged {
            text: merged.text,
            choices: Vec::new(),
            doubled: merged.doubled,
        }
    } else {
        let side = |text, side| Parts::of(path, text).ok_or(CannotMerge::Unreadable(side));
        let base = plain.as_deref().map(|text| side(text, None)).transpose()?;
        let (ours, theirs) = (
            side(&ours, Some(Side::Ours))?,
            side(&theirs, Some(Side::Theirs))?,
        );
        record(base.as_ref(), &ours, &theirs, fields)?
    };
    Ok((merged, ending))
}

/// A file taken apart: fence, front matter, fence, text.
struct Parts<'t> {
    before: &'t str,
    front: Block,
    after: &'t str,
    body: &'t str,
}

impl<'t> Parts<'t> {
    fn of(path: &str, text: &'t str) -> Option<Parts<'t>> {
        let lines = Lines::new(text);
        let front = front_of(path, &lines).ok()?;
        let root = parse(&lines, &front.yaml).ok()?;
        Some(Parts {
            before: &text[..front.yaml.start],
            front: tree::read(&lines, &front.yaml, &root)?,
            after: &text[front.yaml.end..front.body.start],
            body: &text[front.body],
        })
    }
}

fn record(
    base: Option<&Parts<'_>>,
    ours: &Parts<'_>,
    theirs: &Parts<'_>,
    fields: &'static [Field],
) -> Result<Merged, CannotMerge> {
    let fronts = values::Fronts {
        base: base.map(|base| &base.front),
        ours: &ours.front,
        theirs: &theirs.front,
    };
    let front = values::merge(fronts, fields);
    let body = body::merge(base.map(|base| base.body), ours.body, theirs.body);
    let mut yaml = String::new();
    front.block.render(&mut yaml);
    let lines = Lines::new(&yaml);
    let read = parse(&lines, &(0..yaml.len())).map_err(|_| CannotMerge::Unsafe)?;
    if !meaning::alike(&Typed::from(&read), &front.block.means()) {
        return Err(CannotMerge::Unsafe);
    }
    let text = format!("{}{yaml}{}{}", ours.before, ours.after, body.text);
    let sides = [&ours.front.means(), &theirs.front.means()];
    let mut choices = front.choices;
    if let Some(base) = base {
        let apart = settled_apart(&base.front.means(), sides, &front.block.means());
        let is_known = |fact: &str| choices.iter().any(|known| known.fact == fact);
        let new: Vec<_> = apart.into_iter().filter(|it| !is_known(&it.fact)).collect();
        choices.extend(new);
    }
    Ok(Merged {
        text: with_moved_choices(&text, fields, sides)?,
        choices,
        doubled: body.doubled,
    })
}

/// Choices that stood open and that the sides settled differently: one confirmed the value that
/// stood there, which changes no value, and the other recorded another. Both decided; the merge
/// does not.
fn settled_apart(base: &Typed, sides: [&Typed; 2], merged: &Typed) -> Vec<OpenChoice> {
    let mut apart: Vec<OpenChoice> = Vec::new();
    for choice in meaning::items(base.at("keuzes")) {
        let fact = choice.at("feit").text().unwrap_or_default();
        let at = |record: &Typed| moved(fact, base, record).unwrap_or_else(|| fact.to_owned());
        let is_changed = |side: &Typed| !meaning::alike(side.at(&at(side)), base.at(fact));
        let is_settled = |side: &Typed| {
            let open = meaning::items(side.at("keuzes"));
            !open.iter().any(|known| {
                known.at("feit").text() == Some(&at(side))
                    && known.at("waarde") == choice.at("waarde")
            })
        };
        let confirms = |side: &Typed| is_settled(side) && !is_changed(side);
        let [ours, theirs] = sides;
        let side = match (confirms(ours), confirms(theirs)) {
            (true, false) if is_changed(theirs) => Side::Ours,
            (false, true) if is_changed(ours) => Side::Theirs,
            _ => continue,
        };
        let now = at(merged);
        if apart.iter().all(|known| known.fact != now) {
            apart.push(OpenChoice {
                stands: values::told(merged.at(&now)),
                fact: now,
                other: values::told(base.at(fact)),
                side,
            });
        }
    }
    apart
}

/// Choices that stood open already name their fact by its place in a list: they follow it.
fn with_moved_choices(
    text: &str,
    fields: &'static [Field],
    sides: [&Typed; 2],
) -> Result<String, CannotMerge> {
    let merged = Typed::of(text);
    let mut changes = Vec::new();
    for (at, choice) in meaning::items(merged.at("keuzes")).iter().enumerate() {
        let has = |side: &&&Typed| {
            let choices = meaning::items(side.at("keuzes"));
            choices.iter().any(|known| meaning::alike(known, choice))
        };
        let whose = sides.iter().find(has);
        let fact = choice.at("feit").text().unwrap_or_default();
        if let Some(moved) = whose.and_then(|whose| moved(fact, whose, &merged)) {
            changes.push(Change::set(format!("keuzes[{at}].feit"), moved));
        }
    }
    edit(text, fields, &changes).map_err(|_| CannotMerge::Unsafe)
}

/// The address in the merged record of a fact of one side's list, where it is another there.
fn moved(fact: &str, side: &Typed, merged: &Typed) -> Option<String> {
    let (list, rest) = fact.split_once('[')?;
    let (place, rest) = rest.split_once(']')?;
    let key = list.rsplit('.').next().unwrap_or(list);
    let items = |record: &Typed| meaning::items(record.at(list));
    let followed = Identity::of(key).followed(&items(side), &items(merged));
    let place: usize = place.parse().ok()?;
    let now = followed.get(place).copied().flatten()?;
    (now != place).then(|| format!("{list}[{now}]{rest}"))
}

/// A record with one more choice that stands open; `by` recorded the other value, and on that day.
///
/// # Errors
/// When the record cannot be read.
pub fn with_open_choice(
    path: &str,
    text: &str,
    choice: &OpenChoice,
    (by, on): (String, Day),
) -> Result<String, CannotMerge> {
    if is_open(choice, &Typed::of(text)) {
        return Ok(text.to_owned());
    }
    with_choice(text, RecordKind::of(path).fields(), choice, by, on)
}

/// Whether the other value of a choice stands under `keuzes`, whoever recorded it.
fn is_open(choice: &OpenChoice, record: &Typed) -> bool {
    meaning::items(record.at("keuzes")).iter().any(|open| {
        open.at("feit").text() == Some(choice.fact.as_str())
            && open.at("waarde").text() == choice.other.as_deref()
    })
}

/// The record with one more item of `keuzes`.
fn with_choice(
    text: &str,
    fields: &'static [Field],
    choice: &OpenChoice,
    by: String,
    on: Day,
) -> Result<String, CannotMerge> {
    let mut keys = vec![(String::from("feit"), Typed::from(choice.fact.as_str()))];
    if let Some(other) = &choice.other {
        keys.push((String::from("waarde"), Typed::from(other.as_str())));
    }
    keys.push((String::from("door"), Typed::from(by)));
    keys.push((String::from("op"), Typed::from(on.to_string())));
    let change = Change::append("keuzes", Typed::Record(keys));
    edit(text, fields, &[change]).map_err(|_| CannotMerge::Unsafe)
}

/// The text without a byte-order mark, each line ended by LF.
fn plain(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// How a file writes the end of a line, and whether it begins with a byte-order mark.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Ending {
    crlf: bool,
    mark: bool,
}

impl Ending {
    fn of(text: &str) -> Ending {
        Ending {
            crlf: text.contains("\r\n"),
            mark: text.starts_with(BYTE_ORDER_MARK),
        }
    }

    /// Ours, unless only the other side changed it.
    fn chosen(base: Option<&str>, ours: &str, theirs: &str) -> Ending {
        let ours = Ending::of(ours);
        if base.map(Ending::of) == Some(ours) {
            Ending::of(theirs)
        } else {
            ours
        }
    }

    fn applied(self, text: String) -> String {
        let text = if self.crlf {
            text.replace('\n', "\r\n")
        } else {
            text
        };
        if self.mark {
            format!("{BYTE_ORDER_MARK}{text}")
        } else {
            text
        }
    }
}

#[cfg(test)]
mod tests;
