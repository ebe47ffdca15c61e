//! What the history will say of a change that is not made yet: whoever corrects a set-once fact or a
//! closed case can say why in the same commit.

use super::h002::later_changes;
use super::h004;
use crate::record::{Complaint, Record as _};
use crate::register::replay;
use crate::rules::{Code, code};

const SET_ONCE_CHANGED: Code = code("H002");
const CHANGED_AFTER_CLOSING: Code = code("H004");

/// A deviation that a change brings by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub code: Code,
    /// The keys that bring it.
    pub keys: Vec<String>,
    /// Whether the record says already why (`afwijkingen`).
    pub explained: bool,
}

/// The deviations that the history will tell, if the file at this path becomes so.
#[must_use]
pub fn corrections(path: &str, before: &[u8], after: &[u8]) -> Vec<Correction> {
    let both = h004::as_revisions(path, before, after);
    let revisions: Vec<_> = both.iter().collect();
    let set_once = Complaint::FIELDS.iter().filter(|field| field.set_once);
    let changed = set_once
        .filter(|field| !later_changes(&revisions, field.key).is_empty())
        .map(|field| field.key.to_owned());
    let is_complaint = path.starts_with("klachten/");
    let found = [
        (SET_ONCE_CHANGED, changed.collect()),
        (
            CHANGED_AFTER_CLOSING,
            h004::touched_after_closing(path, before, after),
        ),
    ];
    let keys = replay(&both);
    let explained = |code: Code| {
        keys.iter().any(|(key, value)| {
            key.starts_with("afwijkingen[") && key.ends_with("].regel") && value == code.0
        })
    };
    found
        .into_iter()
        .filter(|(_, keys): &(Code, Vec<String>)| is_complaint && !keys.is_empty())
        .map(|(code, keys)| Correction {
            code,
            keys,
            explained: explained(code),
        })
        .collect()
}
