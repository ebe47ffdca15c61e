//! Records that point at themselves, or round in a circle (F019): by `hoort-bij` and `dubbel-van`
//! together, for what belongs with its own duplicate has no first record either.

use std::collections::BTreeMap;

use super::read::{Entry, Fault, FaultCode};
use crate::place::Placed;
use crate::record::{Complaint, ComplaintNumber};

/// Members of a circle that a finding names; of a longer one the others go without saying.
const NAMED: usize = 6;

/// A record that points at another one.
struct Pointer<'a> {
    key: &'static str,
    to: usize,
    number: &'a Placed<ComplaintNumber>,
}

/// F019 at each key that lies on a circle, with the place of its entry. Of a number used twice the
/// first record counts as the one that is meant.
pub(super) fn circles(entries: &[Entry<Complaint>]) -> Vec<(usize, Fault)> {
    let records = || {
        let all = entries.iter().enumerate();
        all.filter_map(|(at, entry)| Some((at, entry.record.as_deref()?)))
    };
    let mut places: BTreeMap<ComplaintNumber, usize> = BTreeMap::new();
    for (at, complaint) in records() {
        places.entry(complaint.number.value).or_insert(at);
    }
    let mut pointers: Vec<Vec<Pointer<'_>>> = entries.iter().map(|_| Vec::new()).collect();
    for (at, complaint) in records() {
        let keys = [
            ("hoort-bij", complaint.same_event_as.as_ref()),
            ("dubbel-van", complaint.duplicate_of.as_ref()),
        ];
        for (key, number) in keys {
            let to = number.and_then(|number| places.get(&number.value));
            let pointer = to.zip(number);
            pointers[at].extend(pointer.map(|(to, number)| Pointer {
                key,
                to: *to,
                number,
            }));
        }
    }
    let parts = mutual(&pointers);
    let mut members: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (at, complaint) in records() {
        let named = members.entry(parts[at]).or_default();
        named.push(complaint.number.value.to_string());
    }
    let mut faults = Vec::new();
    for (at, pointers) in pointers.iter().enumerate() {
        for pointer in pointers.iter().filter(|to| parts[to.to] == parts[at]) {
            faults.push((at, fault(pointer, at, &members[&parts[at]])));
        }
    }
    faults
}

fn fault(pointer: &Pointer<'_>, at: usize, members: &[String]) -> Fault {
    let text = if pointer.to == at {
        "message-self"
    } else if members.len() > NAMED {
        "message-long"
    } else {
        "message"
    };
    let named = members.iter().take(NAMED).cloned();
    Fault::new(FaultCode::F019, text, pointer.number.key)
        .with("key", pointer.key)
        .with("other", pointer.number.value.to_string())
        .with("circle", named.collect::<Vec<_>>())
        .with("count", members.len())
}

/// For each record the part of the register to which it belongs: two records share one where each
/// is reached from the other (Kosaraju's two passes, without recursion: a circle may be long).
fn mutual(pointers: &[Vec<Pointer<'_>>]) -> Vec<usize> {
    let onward: Vec<Vec<usize>> = pointers
        .iter()
        .map(|list| list.iter().map(|pointer| pointer.to).collect())
        .collect();
    let mut back: Vec<Vec<usize>> = onward.iter().map(|_| Vec::new()).collect();
    for (from, list) in onward.iter().enumerate() {
        for to in list {
            back[*to].push(from);
        }
    }
    let mut seen = vec![false; onward.len()];
    let mut finished = Vec::with_capacity(onward.len());
    for start in 0..onward.len() {
        walk(start, &onward, &mut seen, &mut finished);
    }
    seen.fill(false);
    let mut parts = vec![0; onward.len()];
    for start in finished.into_iter().rev() {
        let mut part = Vec::new();
        walk(start, &back, &mut seen, &mut part);
        for member in part {
            parts[member] = start;
        }
    }
    parts
}

/// Goes from `start` to all that was not seen yet; each is added once all behind it are.
fn walk(start: usize, edges: &[Vec<usize>], seen: &mut [bool], finished: &mut Vec<usize>) {
    let mut stack = Vec::new();
    if !std::mem::replace(&mut seen[start], true) {
        stack.push((start, 0));
    }
    while let Some((at, next)) = stack.pop() {
        let Some(&to) = edges[at].get(next) else {
            finished.push(at);
            continue;
        };
        stack.push((at, next + 1));
        if !std::mem::replace(&mut seen[to], true) {
            stack.push((to, 0));
        }
    }
}
