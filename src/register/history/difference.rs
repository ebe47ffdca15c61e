//! Two versions of a file, key by key.

use std::fmt::Write;

use super::changes::{ChangeList, KeyChange};
use super::version::Version;
use super::{FILE, TEXT};
use crate::register::read::{Content, Node, Pair};

/// Adds what differs between two versions; a missing one has no keys at all.
///
/// From or to a version that cannot be read, the difference of the files as text comes first. What
/// becomes readable again counts as all new: the caller knows what was known before.
pub(super) fn difference<'v>(
    old: Option<&'v Version<'_>>,
    new: Option<&'v Version<'_>>,
    out: &mut ChangeList,
) {
    let mut found = Found {
        path: String::new(),
        out,
    };
    let readable = |version: Option<&Version<'_>>| version.is_none_or(Version::is_readable);
    if !readable(old) || !readable(new) {
        lines(
            FILE,
            old.map_or("", |old| old.source),
            new.map_or("", |new| new.source),
            found.out,
        );
    }
    if readable(new) {
        let parts = |version: Option<&'v Version<'_>>| version?.parts.as_ref();
        let (before, after) = (parts(old), parts(new));
        found.nodes(
            before.map(|(front, _)| front),
            after.map(|(front, _)| front),
        );
        lines(
            TEXT,
            before.map_or("", |(_, body)| body),
            after.map_or("", |(_, body)| body),
            found.out,
        );
    }
}

/// The keys that differ between two files of one record, with what each has; none where either
/// cannot be read.
pub(in crate::register) fn differing(
    path: &str,
    old: &str,
    new: &str,
) -> Option<Vec<DifferingKey>> {
    let (old, new) = (
        Version::read(path, old.as_bytes()),
        Version::read(path, new.as_bytes()),
    );
    if !old.is_readable() || !new.is_readable() {
        return None;
    }
    let mut list = ChangeList::default();
    difference(Some(&old), Some(&new), &mut list);
    let owned = |change: KeyChange<'_>| {
        let text = |value: Option<&str>| value.map(str::to_owned);
        (change.key.to_owned(), text(change.from), text(change.to))
    };
    Some(list.finish().iter().map(owned).collect())
}

/// A key, what it has in the one file and in the other.
pub(in crate::register) type DifferingKey = (String, Option<String>, Option<String>);

struct Found<'o> {
    /// The address of the node being looked at.
    path: String,
    out: &'o mut ChangeList,
}

impl Found<'_> {
    fn nodes(&mut self, old: Option<&Node<'_>>, new: Option<&Node<'_>>) {
        match (old.map(|node| &node.content), new.map(|node| &node.content)) {
            (Some(Content::Map(old)), Some(Content::Map(new))) => self.maps(old, new),
            (Some(Content::List(old)), Some(Content::List(new))) => self.lists(old, new),
            (Some(Content::Scalar { text: old, .. }), Some(Content::Scalar { text: new, .. })) => {
                if old != new {
                    self.note(Some(old), Some(new));
                }
            }
            (old, new) => {
                self.leaves(old, true);
                self.leaves(new, false);
            }
        }
    }

    fn maps(&mut self, old: &[Pair<'_>], new: &[Pair<'_>]) {
        for pair in first_of_each(new) {
            let before = find(old, &pair.key);
            self.at_key(&pair.key, |found| {
                found.nodes(before.map(|pair| &pair.value), Some(&pair.value));
            });
        }
        for pair in first_of_each(old).filter(|pair| find(new, &pair.key).is_none()) {
            self.at_key(&pair.key, |found| found.nodes(Some(&pair.value), None));
        }
    }

    fn lists(&mut self, old: &[Node<'_>], new: &[Node<'_>]) {
        for index in 0..old.len().max(new.len()) {
            self.at_item(index, |found| found.nodes(old.get(index), new.get(index)));
        }
    }

    /// Every scalar of a node that came or went as a whole.
    fn leaves(&mut self, content: Option<&Content<'_>>, gone: bool) {
        match content {
            None | Some(Content::Empty) => {}
            Some(Content::Scalar { text, .. }) if gone => self.note(Some(text), None),
            Some(Content::Scalar { text, .. }) => self.note(None, Some(text)),
            Some(Content::List(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.at_item(index, |found| found.leaves(Some(&item.content), gone));
                }
            }
            Some(Content::Map(pairs)) => {
                for pair in first_of_each(pairs) {
                    self.at_key(&pair.key, |found| {
                        found.leaves(Some(&pair.value.content), gone);
                    });
                }
            }
        }
    }

    fn note(&mut self, from: Option<&str>, to: Option<&str>) {
        let (from, to) = (present(from), present(to));
        if from != to {
            self.out.push(KeyChange {
                key: &self.path,
                from,
                to,
                line: 0,
            });
        }
    }

    fn at_key(&mut self, key: &str, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        look(self);
        self.path.truncate(length);
    }

    fn at_item(&mut self, index: usize, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        // Writing to a string cannot fail.
        let _ = write!(self.path, "[{index}]");
        look(self);
        self.path.truncate(length);
    }
}

/// A value that is there, without the line ends that a block of text ends with.
fn present(text: Option<&str>) -> Option<&str> {
    text.map(|text| text.trim_end_matches('\n'))
        .filter(|text| !text.is_empty())
}

/// Each key once: of a key given twice the first counts, as in the reader.
fn first_of_each<'p, 'a>(pairs: &'p [Pair<'a>]) -> impl Iterator<Item = &'p Pair<'a>> {
    let first = |(index, pair): &(usize, &Pair<'a>)| {
        pairs[..*index]
            .iter()
            .all(|earlier| earlier.key != pair.key)
    };
    pairs.iter().enumerate().filter(first).map(|(_, pair)| pair)
}

/// The first pair with a key.
fn find<'p, 'a>(pairs: &'p [Pair<'a>], key: &str) -> Option<&'p Pair<'a>> {
    pairs.iter().find(|pair| pair.key == key)
}

/// Adds the lines that differ between two texts, without those that are the same at
/// both ends.
pub(super) fn lines(key: &str, old: &str, new: &str, out: &mut ChangeList) {
    if old == new {
        return;
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let above = old
        .iter()
        .zip(&new)
        .take_while(|(old, new)| old == new)
        .count();
    let (old, new) = (&old[above..], &new[above..]);
    let below = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(old, new)| old == new)
        .count();
    let part =
        |lines: &[&str]| (lines.len() > below).then(|| lines[..lines.len() - below].join("\n"));
    let (from, to) = (part(old), part(new));
    if from != to {
        let line = u32::try_from(above).unwrap_or(u32::MAX);
        out.push(KeyChange {
            key,
            from: from.as_deref(),
            to: to.as_deref(),
            line,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::changes::Changes;
    use super::{ChangeList, Version, difference, lines};

    fn listed(fill: impl FnOnce(&mut ChangeList)) -> Changes {
        let mut list = ChangeList::default();
        fill(&mut list);
        list.finish()
    }

    fn shown(changes: &Changes) -> Vec<String> {
        changes
            .iter()
            .map(|change| {
                format!(
                    "{}: {} > {}",
                    change.key,
                    change.from.unwrap_or("-"),
                    change.to.unwrap_or("-")
                )
            })
            .collect()
    }

    fn between(old: &str, new: &str) -> Vec<String> {
        let version =
            |text: &'static str| Version::read("klachten/2026/2026-007.md", text.as_bytes());
        let leak = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
        shown(&listed(|out| {
            difference(Some(&version(leak(old))), Some(&version(leak(new))), out);
        }))
    }

    #[test]
    fn keys_are_compared_whatever_their_order_quotes_or_comments() {
        let old = "---\nnummer: 2026-007\nkanaal: brief\nbehandeling:\n  betrokkenen: [a, b]\n---\n\nTekst\n";
        let same = "---\n# bij de post\nkanaal: \"brief\"\nnummer: 2026-007\nbehandeling: {betrokkenen: [a, b]}\nles:\n---\nTekst\n";
        assert_eq!(between(old, same), Vec::<String>::new());
        let new = "---\nnummer: 2026-007\nkanaal: e-mail\nbehandeling:\n  verantwoordelijke: a\n  betrokkenen: [b]\n---\n\nTekst\nMeer\n";
        let expected = [
            "kanaal: brief > e-mail",
            "behandeling.verantwoordelijke: - > a",
            "behandeling.betrokkenen[0]: a > b",
            "behandeling.betrokkenen[1]: b > -",
            "tekst: - > Meer",
        ];
        assert_eq!(between(old, new), expected);
    }

    #[test]
    fn a_version_that_cannot_be_read_is_told_as_text() {
        let good = "---\nnummer: 2026-007\nkanaal: brief\n---\n";
        let bad = "---\nnummer: 2026-007\nkanaal brief\n---\n";
        assert_eq!(
            between(good, bad),
            ["bestand: kanaal: brief > kanaal brief"]
        );
        assert_eq!(
            between(bad, good),
            [
                "bestand: kanaal brief > kanaal: brief",
                "nummer: - > 2026-007",
                "kanaal: - > brief"
            ]
        );
    }

    #[test]
    fn of_a_text_only_the_lines_that_differ_are_kept() {
        let change = |old, new| {
            let changes = listed(|out| lines("tekst", old, new, out));
            changes.iter().next().map(|change| {
                (
                    change.line,
                    change.from.map(str::to_owned),
                    change.to.map(str::to_owned),
                )
            })
        };
        assert_eq!(change("a\nb\nc", "a\nb\nc"), None);
        assert_eq!(
            change("a\nb\nc", "a\nx\ny\nc"),
            Some((1, Some("b".into()), Some("x\ny".into())))
        );
        assert_eq!(change("a\na", "a\na\na"), Some((2, None, Some("a".into()))));
        assert_eq!(change("a", ""), Some((0, Some("a".into()), None)));
    }
}
