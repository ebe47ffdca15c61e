//! Files in the folder of a site that are not the site's: they are carried over into the new one,
//! never deleted in silence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::folder::{HASH_LIST, MARK};
use super::snapshot::Snapshot;

/// Where a file goes that stands in the way of one of the site's.
const ASIDE: &str = "bewaard";

/// A file that is not the site's: where it was, and where it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub was: String,
    pub now: String,
}

/// The files of the old site's folder that are not the site's, with their places beside `new`.
/// The old site's own list of hashes tells which are; `is_ours` tells of others. Where that list is
/// gone, what stands in the place of a file of the new site is taken for the site's.
pub(super) fn keep<T>(
    target: &Path,
    old: &Snapshot,
    new: &BTreeMap<String, T>,
    is_ours: &dyn Fn(&str) -> bool,
) -> Vec<Kept> {
    let list = fs::read_to_string(target.join(HASH_LIST)).ok();
    let listed: BTreeSet<&str> = list
        .as_deref()
        .unwrap_or_default()
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, path)| path)
        .chain([HASH_LIST, MARK])
        .collect();
    let mut taken: BTreeSet<String> = new.keys().cloned().chain([MARK.to_owned()]).collect();
    let foreign = old
        .files()
        .filter(|path| !listed.contains(path) && !is_ours(path))
        .filter(|path| list.is_some() || !new.contains_key(*path));
    let mut kept = Vec::new();
    for was in foreign {
        let aside = std::iter::once(was.to_owned())
            .chain(std::iter::once(format!("{ASIDE}/{was}")))
            .chain((2..).map(|number| format!("{ASIDE}-{number}/{was}")));
        let now = aside.into_iter().find(|path| fits(path, &taken));
        let now = now.unwrap_or_else(|| was.to_owned());
        taken.insert(now.clone());
        let was = was.to_owned();
        kept.push(Kept { was, now });
    }
    kept
}

/// Whether a file can stand at a path beside these.
fn fits(path: &str, taken: &BTreeSet<String>) -> bool {
    let below = format!("{path}/");
    let ends = path.match_indices('/').map(|(end, _)| end);
    let is_below_none = ends
        .chain([path.len()])
        .all(|end| !taken.contains(&path[..end]));
    let has_none_below = taken
        .range(below.clone()..)
        .next()
        .is_none_or(|next| !next.starts_with(&below));
    is_below_none && has_none_below
}

/// Where they were.
pub(super) fn paths(kept: Vec<Kept>) -> Vec<String> {
    kept.into_iter().map(|kept| kept.was).collect()
}
