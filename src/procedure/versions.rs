//! What changed in the words of the procedure from one version to the next: line by line, under
//! each heading.

use super::Quote;

/// A part of the procedure that reads differently in the later version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedPart {
    /// The part in the later version; in the earlier one where it is gone.
    pub part: Quote,
    pub lines: Vec<LineChange>,
}

/// One line of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineChange {
    Same(String),
    Gone(String),
    New(String),
}

/// Every part that reads differently, in the order of the later version; those that are gone last.
#[must_use]
pub fn changed_parts(earlier: &[Quote], later: &[Quote]) -> Vec<ChangedPart> {
    let same_part = |one: &Quote, other: &Quote| {
        one.heading == other.heading && (one.heading.is_some() || one.title == other.title)
    };
    let changed = later.iter().map(|part| {
        let before = earlier.iter().find(|quote| same_part(quote, part));
        (part, before.map_or("", |quote| &quote.text), &*part.text)
    });
    let gone = earlier
        .iter()
        .filter(|quote| !later.iter().any(|part| same_part(quote, part)))
        .map(|quote| (quote, &*quote.text, ""));
    changed
        .chain(gone)
        .filter(|(_, before, after)| before != after)
        .map(|(part, before, after)| ChangedPart {
            part: part.clone(),
            lines: line_changes(before, after),
        })
        .collect()
}

/// The lines of two texts as one list: the longest run of lines that both have, in order, is kept.
fn line_changes(before: &str, after: &str) -> Vec<LineChange> {
    let (old, new): (Vec<&str>, Vec<&str>) = (lines(before), lines(after));
    let kept = kept_lengths(&old, &new);
    let (mut at_old, mut at_new) = (0, 0);
    let mut changes = Vec::new();
    while at_old < old.len() || at_new < new.len() {
        let both = at_old < old.len() && at_new < new.len();
        if both && old[at_old] == new[at_new] {
            changes.push(LineChange::Same(old[at_old].to_owned()));
            (at_old, at_new) = (at_old + 1, at_new + 1);
        } else if at_new == new.len()
            || (at_old < old.len() && kept[at_old + 1][at_new] >= kept[at_old][at_new + 1])
        {
            changes.push(LineChange::Gone(old[at_old].to_owned()));
            at_old += 1;
        } else {
            changes.push(LineChange::New(new[at_new].to_owned()));
            at_new += 1;
        }
    }
    changes
}

fn lines(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .collect()
}

/// For each pair of places, how many lines the two rests can keep in common.
fn kept_lengths(old: &[&str], new: &[&str]) -> Vec<Vec<usize>> {
    let mut kept = vec![vec![0; new.len() + 1]; old.len() + 1];
    for at_old in (0..old.len()).rev() {
        for at_new in (0..new.len()).rev() {
            kept[at_old][at_new] = if old[at_old] == new[at_new] {
                kept[at_old + 1][at_new + 1] + 1
            } else {
                kept[at_old + 1][at_new].max(kept[at_old][at_new + 1])
            };
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::LineChange::{Gone, New, Same};
    use super::{changed_parts, line_changes};
    use crate::procedure::Quote;
    use crate::register::Heading;

    #[test]
    fn only_lines_that_differ_are_gone_or_new() {
        let changes = line_changes("een\ntwee\n\ndrie\n", "nul\neen\ndrie\nvier\n");
        let [nul, een, twee, drie, vier] =
            ["nul", "een", "twee", "drie", "vier"].map(str::to_owned);
        assert_eq!(
            changes,
            [New(nul), Same(een), Gone(twee), Same(drie), New(vier)]
        );
        assert_eq!(line_changes("", ""), []);
    }

    #[test]
    fn as_many_lines_as_can_be_are_kept() {
        let kept = |before: &str, after: &str| -> String {
            let text = |words: &str| words.replace(' ', "\n");
            let changes = line_changes(&text(before), &text(after));
            let kept = changes.into_iter().filter_map(|change| match change {
                Same(line) => Some(line),
                Gone(_) | New(_) => None,
            });
            kept.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(kept("x a b c", "a b c x"), "a b c");
        assert_eq!(kept("a b c x", "x a b c"), "a b c");
        assert_eq!(kept("a x b y c", "p a q b r c s"), "a b c");
        assert_eq!(kept("a b c d e", "b d a c e b").split(' ').count(), 3);
        assert_eq!(kept("a a b", "b a a"), "a a");
        assert_eq!(kept("a", "b"), "");
    }

    #[test]
    fn a_part_is_told_where_its_words_changed_and_where_it_is_gone_or_new() {
        let quote = |heading: Option<Heading>, title: &str, text: &str| Quote {
            heading,
            title: title.to_owned(),
            text: text.to_owned(),
            own: true,
        };
        let step = |text: &str| quote(Some(Heading::Step(5)), "Bericht", text);
        let goal = quote(Some(Heading::Goal), "", "Goed.");
        let secret = quote(None, "Geheim", "Stil.");
        let open = quote(None, "Open", "Luid.");
        let changed = changed_parts(
            &[goal.clone(), step("1 week"), secret.clone()],
            &[goal, step("2 weken"), open.clone()],
        );
        let told: Vec<_> = changed
            .iter()
            .map(|change| (&*change.part.title, change.lines.len()))
            .collect();
        assert_eq!(told, [("Bericht", 2), ("Open", 1), ("Geheim", 1)]);
        let words = |text: &str| String::from(text);
        assert_eq!(
            changed[0].lines,
            [Gone(words("1 week")), New(words("2 weken"))]
        );
        assert_eq!(changed[1].part, open);
        assert_eq!(changed[2].lines, [Gone(String::from("Stil."))]);
    }
}
