//! Complaints that one side withdrew while the other recorded something of them: they stay, their
//! numbers are given up no more, and whether they should go is a choice that stays open.

use std::collections::BTreeSet;

use super::side::{Files, number_of};
use crate::register::{Change, OpenChoice, Side, Typed, edit_settings};

/// The records that one of two sides took away and the other changed: the merge keeps them.
pub(super) fn contested<'f>(base: &'f Files, sides: [&Files; 2]) -> Vec<&'f String> {
    let is_contested = |(path, before): &(&String, &_)| {
        let [ours, theirs] = sides.map(|side| side.get(*path));
        let changed = match (ours, theirs) {
            (Some(stays), None) | (None, Some(stays)) => stays != *before,
            _ => false,
        };
        changed && number_of(path).is_some()
    };
    base.iter()
        .filter(is_contested)
        .map(|(path, _)| path)
        .collect()
}

/// Settings in which some numbers are not given up any more, and which of them were; nothing where
/// none was, or the lines cannot be taken out.
pub(super) fn with_back<'n>(
    settings: &str,
    numbers: &BTreeSet<&'n str>,
) -> Option<(String, BTreeSet<&'n str>)> {
    let typed = Typed::of_settings(settings);
    let Typed::List(items) = typed.at("vervallen") else {
        return None;
    };
    let (mut changes, mut back) = (Vec::new(), BTreeSet::new());
    for (at, item) in items.iter().enumerate().rev() {
        let number = item.at("nummer").text();
        if let Some(number) = number.and_then(|number| numbers.get(number)) {
            changes.push(Change::remove(format!("vervallen[{at}]")));
            back.insert(*number);
        }
    }
    let text = edit_settings(settings, &changes).ok()?;
    (!back.is_empty()).then_some((text, back))
}

/// The choice whether a complaint stays; `side` withdrew it.
pub(super) fn choice(number: &str, side: Side) -> OpenChoice {
    OpenChoice {
        fact: String::from("nummer"),
        stands: Some(number.to_owned()),
        other: None,
        side,
    }
}
