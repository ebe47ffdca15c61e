//! What the history will say of a change that is not made yet: whoever corrects a set-once fact or a
//! closed case can say why in the same commit.

use super::h002::later_changes;
use super::h004;
use crate::record::{Complaint, Record as _};
use crate::register::{Keys, replay};
use crate::rules::{Code, code};

const SET_ONCE_CHANGED: Code = code("H002");
/// The code of what came to a case that was closed.
pub const CHANGED_AFTER_CLOSING: Code = code("H004");

/// A deviation that a change brings by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub code: Code,
    /// The keys that bring it.
    pub keys: Vec<String>,
    /// Whether the change says why by itself (`afwijkingen`).
    pub explained: bool,
    /// The reason of an earlier change of this kind, which stands in the record. It covers this one
    /// too, though it was not given for it.
    pub standing: Option<String>,
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
    let (then, now) = (replay(&both[..1]), replay(&both));
    found
        .into_iter()
        .filter(|(_, keys): &(Code, Vec<String>)| is_complaint && !keys.is_empty())
        .map(|(code, keys)| {
            let standing = explanations(&then, code);
            let mut known = standing.clone();
            // Of two that are alike, one is new where there was one.
            let is_new = |given: &Explanation| match known.iter().position(|it| it == given) {
                Some(at) => {
                    known.swap_remove(at);
                    false
                }
                None => true,
            };
            Correction {
                code,
                keys,
                explained: explanations(&now, code).iter().any(is_new),
                standing: standing.into_iter().next_back().map(|given| given.reason),
            }
        })
        .collect()
}

#[derive(Clone, PartialEq, Eq)]
struct Explanation {
    reason: String,
    day: Option<String>,
}

/// The explanations of a code in a record, in their order.
fn explanations(keys: &Keys, code: Code) -> Vec<Explanation> {
    let of_code = keys.iter().filter(|(_, value)| *value == code.0);
    let items = of_code.filter_map(|(key, _)| {
        let item = key.strip_suffix("].regel")?;
        item.starts_with("afwijkingen[").then_some(item)
    });
    let value = |item: &str, key: &str| keys.get(&*format!("{item}].{key}")).cloned();
    items
        .map(|item| Explanation {
            reason: value(item, "reden").unwrap_or_default(),
            day: value(item, "datum"),
        })
        .collect()
}
