//! What merges left out, as bytes of the cache.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Fate, Kept, Outcome};
use crate::register::history::cache::{pack_changes, unpack_changes};
use crate::repository::{Packing, Unpacking};

impl Kept {
    pub(in crate::register::history) fn pack(&self, out: &mut Packing) {
        out.count(self.records.len());
        for (number, fate) in &self.records {
            out.text(number);
            out.count(fate.outcomes.len());
            for (at, of_keys) in &fate.outcomes {
                out.count(*at);
                out.count(of_keys.len());
                for (key, outcome) in of_keys {
                    out.text(key);
                    let merge = match outcome {
                        Outcome::LeftOut(merge) => Some(*merge),
                        Outcome::Taken => None,
                    };
                    out.optional(merge, Packing::count);
                }
            }
            out.count(fate.settled.len());
            for (at, changes) in &fate.settled {
                out.count(*at);
                pack_changes(out, changes);
            }
        }
    }

    /// `from` stands somewhere on `shelf`.
    pub(in crate::register::history) fn unpack(
        from: &mut Unpacking<'_>,
        shelf: &Arc<Vec<u8>>,
    ) -> Option<Kept> {
        let records = (0..from.count()?)
            .map(|_| Some((from.text()?.to_owned(), fate(from, shelf)?)))
            .collect::<Option<_>>()?;
        Some(Kept { records })
    }
}

fn fate(from: &mut Unpacking<'_>, shelf: &Arc<Vec<u8>>) -> Option<Fate> {
    let outcomes = (0..from.count()?)
        .map(|_| Some((from.count()?, outcomes(from)?)))
        .collect::<Option<_>>()?;
    let settled = (0..from.count()?)
        .map(|_| Some((from.count()?, unpack_changes(from, shelf)?)))
        .collect::<Option<_>>()?;
    Some(Fate { outcomes, settled })
}

fn outcomes(from: &mut Unpacking<'_>) -> Option<BTreeMap<String, Outcome>> {
    let outcome = |from: &mut Unpacking<'_>| {
        Some(
            from.optional(Unpacking::count)?
                .map_or(Outcome::Taken, Outcome::LeftOut),
        )
    };
    (0..from.count()?)
        .map(|_| Some((from.text()?.to_owned(), outcome(from)?)))
        .collect()
}
