//! Records that stand at one place on one side and at another on the other side.

use std::collections::BTreeMap;

use super::side::{Files, number_of, origin, path_of, text_of};
use super::terms::JoinTrouble;
use super::versions::Work;
use crate::register::Typed;
use crate::repository::ObjectId;

/// One record that stands at different places on the two sides.
pub(super) struct Moved {
    pub(super) base: Option<String>,
    pub(super) ours: String,
    pub(super) theirs: String,
}

impl Moved {
    /// A file that stands at one place on all sides.
    pub(super) fn nowhere(path: &str) -> Moved {
        Moved {
            base: Some(path.to_owned()),
            ours: path.to_owned(),
            theirs: path.to_owned(),
        }
    }
}

impl Work<'_> {
    /// The records that stand at one place on one side and at another on the other side, by the
    /// place they will have.
    pub(super) fn moved(
        &self,
        base: &Files,
        ours: (ObjectId, &Files),
        theirs: (ObjectId, &Files),
    ) -> Result<BTreeMap<String, Moved>, JoinTrouble> {
        let new_on = |files: &Files, other: &Files| -> Vec<String> {
            let only = files
                .keys()
                .filter(|path| !base.contains_key(*path) && !other.contains_key(*path));
            only.filter(|path| self.inside(path).and_then(number_of).is_some())
                .cloned()
                .collect()
        };
        let (here, there) = (new_on(ours.1, theirs.1), new_on(theirs.1, ours.1));
        let mut moved = BTreeMap::new();
        for (paths, side, other) in [(&here, ours.1, theirs.1), (&there, theirs.1, ours.1)] {
            for path in paths {
                let former = self.former(base, side, path)?;
                let Some(former) = former.filter(|former| other.contains_key(former)) else {
                    continue;
                };
                let [ours, theirs] = if std::ptr::eq(paths, &here) {
                    [path.clone(), former.clone()]
                } else {
                    [former.clone(), path.clone()]
                };
                let one = Moved {
                    base: Some(former),
                    ours,
                    theirs,
                };
                moved.insert(path.clone(), one);
            }
        }
        if here.is_empty() || there.is_empty() {
            return Ok(moved);
        }
        let mut origins = BTreeMap::new();
        for path in &there {
            let at = self.inside(path).unwrap_or(path);
            origins.insert(origin(self.joining.repository, theirs.0, at)?, path.clone());
        }
        for path in here {
            let at = self.inside(&path).unwrap_or(&path);
            let found = origin(self.joining.repository, ours.0, at)?;
            let Some(other) = origins.get(&found) else {
                continue;
            };
            // The one that went the longest way has met the most; every computer answers the same.
            let stays = (&path).max(other).clone();
            let former = format!("{}{}", self.prefix, found.1);
            let one = Moved {
                base: base.contains_key(&former).then_some(former),
                ours: path.clone(),
                theirs: other.clone(),
            };
            moved.insert(stays, one);
        }
        Ok(moved)
    }

    /// The path in the base of a record that one side has put under another number.
    fn former(
        &self,
        base: &Files,
        files: &Files,
        path: &str,
    ) -> Result<Option<String>, JoinTrouble> {
        let Some(leaf) = files.get(path) else {
            return Ok(None);
        };
        let text = text_of(self.whole, *leaf)?.unwrap_or_default();
        let typed = Typed::of(&text);
        let former = typed.at("eerder-nummer").text();
        let former = former.map(|number| format!("{}{}", self.prefix, path_of(number)));
        Ok(former.filter(|former| base.contains_key(former) && !files.contains_key(former)))
    }
}
