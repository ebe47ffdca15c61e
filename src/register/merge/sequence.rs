//! Two lists that grew out of one: what either side removed is gone, what either side added is
//! there. Used for lines of comments and for paragraphs.

/// What one side made of a list: which items it kept, and what it put before each of them and at
/// the end.
struct Edited<'t> {
    kept: Vec<bool>,
    added: Vec<Vec<&'t str>>,
}

/// The merged list, and whether both sides put something else in the place of the same item.
/// Items are compared by `same`.
pub(super) fn merge<'t>(
    base: &[&'t str],
    ours: &[&'t str],
    theirs: &[&'t str],
    same: impl Fn(&str, &str) -> bool + Copy,
    in_order: impl Fn(&mut Vec<&'t str>),
) -> (Vec<&'t str>, bool) {
    let (mine, other) = (edited(base, ours, same), edited(base, theirs, same));
    let mut merged = Vec::new();
    let mut doubled = false;
    for at in 0..=base.len() {
        let mut added = mine.added[at].clone();
        let extra: Vec<&str> = other.added[at]
            .iter()
            .filter(|item| added.iter().all(|known| !same(known, item)))
            .copied()
            .collect();
        let gone = |at: usize| at < base.len() && !mine.kept[at] && !other.kept[at];
        let replaced = gone(at) || (at > 0 && gone(at - 1));
        doubled |= replaced && !added.is_empty() && !extra.is_empty();
        added.extend(extra);
        in_order(&mut added);
        merged.append(&mut added);
        if at < base.len() && mine.kept[at] && other.kept[at] {
            merged.push(base[at]);
        }
    }
    (merged, doubled)
}

fn edited<'t>(base: &[&str], side: &[&'t str], same: impl Fn(&str, &str) -> bool) -> Edited<'t> {
    let mut edited = Edited {
        kept: vec![false; base.len()],
        added: vec![Vec::new(); base.len() + 1],
    };
    let mut from = 0;
    let mut next = 0;
    for (old, new) in common(base, side, same) {
        // What stands where items were removed comes in the place of the first of them.
        let place = if old > next { next } else { old };
        edited.added[place].extend(&side[from..new]);
        edited.kept[old] = true;
        (next, from) = (old + 1, new + 1);
    }
    edited.added[next].extend(&side[from..]);
    edited
}

/// The longest list of items that stand in both, in the same order: their places in each.
fn common(one: &[&str], other: &[&str], same: impl Fn(&str, &str) -> bool) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    let mut length = vec![0_u32; (one.len() + 1) * width];
    for i in (0..one.len()).rev() {
        for j in (0..other.len()).rev() {
            length[i * width + j] = if same(one[i], other[j]) {
                length[(i + 1) * width + j + 1] + 1
            } else {
                length[(i + 1) * width + j].max(length[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < one.len() && j < other.len() {
        if same(one[i], other[j]) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if length[(i + 1) * width + j] >= length[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::merge;

    fn merged(base: &str, ours: &str, theirs: &str) -> (String, bool) {
        let items = |text: &'static str| text.split_whitespace().collect::<Vec<_>>();
        let leak = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
        let (items, doubled) = merge(
            &items(leak(base)),
            &items(leak(ours)),
            &items(leak(theirs)),
            |one, other| one == other,
            |_| {},
        );
        (items.join(" "), doubled)
    }

    #[test]
    fn what_either_side_added_or_removed_shows() {
        for (base, ours, theirs, expected, doubled) in [
            ("a b", "a b", "a b", "a b", false),
            ("a b", "a x b", "a b y", "a x b y", false),
            ("a b", "a", "a b y", "a y", false),
            ("a", "a x", "a y", "a x y", false),
            ("a", "a x", "a x", "a x", false),
            ("a b", "a c", "a d", "a c d", true),
            ("a b", "a c", "a b n", "a c n", false),
            ("a b", "a", "a c", "a c", false),
            ("", "x", "y", "x y", false),
        ] {
            assert_eq!(
                merged(base, ours, theirs),
                (expected.to_owned(), doubled),
                "{base} | {ours} | {theirs}"
            );
        }
    }
}
