//! Whether each record stands where its number says (F007), and alone (F008). The file at a
//! number's own path is the record; any other file with that number, such as the copy that a
//! synchronised folder left, is read and compared, and counts for nothing.

use std::collections::BTreeMap;

use super::history::differing;
use super::read::{Entry, Fault, FaultCode, RecordKind};
use crate::place::Span;
use crate::wording::Arg;

/// Longer values are told by their key alone.
const LONGEST_VALUE: usize = 40;

/// F007 and F008 on the entries of one kind. `unread` are files of the register that were not
/// opened; a file that cannot be read counts by its name.
pub(super) fn judge<R>(entries: &mut [Entry<R>], unread: &[String], kind: RecordKind) {
    let found = find(entries, unread, kind);
    for (at, place) in found {
        let entry = &mut entries[at];
        if place.is_copy {
            entry.set_aside = entry.record.take();
        }
        entry.add(place.faults);
    }
}

/// What is wrong with the place of one entry.
struct Misplaced {
    faults: Vec<Fault>,
    is_copy: bool,
}

/// A file that holds a number: its path, the line of the number, its place among the entries.
#[derive(Clone, Copy)]
struct Holder<'e> {
    path: &'e str,
    line: u32,
    at: Option<usize>,
}

fn find<R>(entries: &[Entry<R>], unread: &[String], kind: RecordKind) -> Vec<(usize, Misplaced)> {
    let unread = unread.iter().filter(|path| RecordKind::of(path) == kind);
    let named = unread.filter_map(|path| {
        let holder = Holder {
            path,
            line: 1,
            at: None,
        };
        Some((kind.name(path)?, holder))
    });
    let typed = entries.iter().enumerate().filter_map(|(at, entry)| {
        let holder = Holder {
            path: &entry.path,
            line: span(entry).line,
            at: Some(at),
        };
        Some((entry.called()?.to_owned(), holder))
    });
    let holders: Vec<(String, Holder)> = named.chain(typed).collect();
    let is_own =
        |(number, holder): &&(String, Holder)| kind.path(number).as_deref() == Some(holder.path);
    // Of a number that no file has in its name, the first file stands for it.
    let mut first: BTreeMap<&str, Holder> = BTreeMap::new();
    for (number, holder) in holders.iter().filter(is_own).chain(&holders) {
        first.entry(number).or_insert(*holder);
    }
    let place = |(at, entry): (usize, &Entry<R>)| {
        let number = entry.called()?;
        let holder = *first.get(number)?;
        let own = kind.path(number);
        let misplaced =
            entry.number.is_some() && own.as_ref().is_some_and(|own| *own != entry.path);
        let is_copy = misplaced && own.as_deref() == Some(holder.path);
        let of_place = || match holder.at.map(|at| &entries[at]) {
            original if is_copy => Some(copy(entry, number, holder, original)),
            _ => kind.misplaced(&entry.path, number, span(entry)),
        };
        let mut faults: Vec<Fault> = misplaced.then(of_place).flatten().into_iter().collect();
        if holder.path != entry.path {
            faults.push(used_twice(entry, number, holder, is_copy));
        }
        (!faults.is_empty()).then_some((at, Misplaced { faults, is_copy }))
    };
    entries.iter().enumerate().filter_map(place).collect()
}

fn span<R>(entry: &Entry<R>) -> Span {
    entry.number.as_ref().map_or(Span::START, |(_, span)| *span)
}

/// F007 on a copy: what differs between it and the record. Nobody is told to give it the record's
/// name, which would wipe out what only the record has.
fn copy<R>(entry: &Entry<R>, number: &str, of: Holder, original: Option<&Entry<R>>) -> Fault {
    let differs =
        original.and_then(|original| differing(&entry.path, original.source(), entry.source()));
    let text = match &differs {
        None => "message-copy-unread",
        Some(differs) if differs.is_empty() => "message-copy-same",
        Some(_) => "message-copy",
    };
    let named = |value: Option<String>| value.unwrap_or_else(|| String::from("–"));
    let told = differs.into_iter().flatten().map(|(key, record, copy)| {
        let length =
            |value: &Option<String>| value.as_ref().map_or(0, |value| value.chars().count());
        if length(&record).max(length(&copy)) > LONGEST_VALUE {
            key
        } else {
            format!("{key} ({} / {})", named(record), named(copy))
        }
    });
    Fault::new(FaultCode::F007, text, span(entry))
        .with("number", number)
        .with("path", entry.path.as_str())
        .with("expected", of.path)
        .with("differs", Arg::List(told.collect()))
}

fn used_twice<R>(entry: &Entry<R>, number: &str, holder: Holder, is_copy: bool) -> Fault {
    let text = if is_copy { "message-copy" } else { "message" };
    Fault::new(FaultCode::F008, text, span(entry))
        .with("number", number)
        .with("path", holder.path)
        .with("line", i64::from(holder.line))
}

#[cfg(test)]
mod tests {
    use crate::files::File;
    use crate::register::Register;
    use crate::wording::Arg;

    fn complaint(path: &str, more: &str) -> File {
        let text = format!(
            "---\nnummer: 2026-001\nonderwerp: Factuur\nontvangen: 2026-03-01\nkanaal: brief\n\
             categorie: betalingen\n{more}---\n"
        );
        File::new(path, text)
    }

    #[test]
    fn the_record_at_its_own_path_counts_whatever_the_copy_is_called() {
        for name in [
            "2026-001 (conflicted copy).md",
            "2026-001-LAPTOP.md",
            "2026-001~1.md",
            "kopie.md",
        ] {
            let register = Register::read(vec![
                complaint("klachten/2026/2026-001.md", ""),
                complaint(
                    &format!("klachten/2026/{name}"),
                    "ontvangstbevestiging: 2026-03-04\n",
                ),
            ]);
            let counted: Vec<&str> = register
                .complaints
                .iter()
                .filter(|entry| entry.is_sound())
                .map(|entry| entry.path.as_str())
                .collect();
            assert_eq!(counted, ["klachten/2026/2026-001.md"], "{name}");
            let copy = register
                .complaints
                .iter()
                .find(|entry| entry.path.ends_with(name))
                .expect("it is read");
            assert!(copy.record.is_none(), "{name}");
            let told = copy
                .faults
                .iter()
                .find(|fault| fault.text == "message-copy")
                .and_then(|fault| fault.args.iter().find(|(name, _)| *name == "differs"));
            let differs = vec![String::from("ontvangstbevestiging (– / 2026-03-04)")];
            assert_eq!(told, Some(&("differs", Arg::List(differs))), "{name}");
        }
    }

    #[test]
    fn a_copy_that_says_the_same_is_told_apart_from_one_that_does_not() {
        let register = Register::read(vec![
            complaint("klachten/2026/2026-001.md", ""),
            complaint("klachten/2026/2026-001-LAPTOP.md", ""),
        ]);
        let texts: Vec<&str> = register
            .complaints
            .iter()
            .flat_map(|entry| &entry.faults)
            .map(|fault| fault.text)
            .collect();
        assert!(texts.contains(&"message-copy-same"), "{texts:?}");
    }
}
