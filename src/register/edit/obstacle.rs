//! What stands in the way of any change to a file: it is to be mended first.

use super::super::read::{BYTE_ORDER_MARK, Content, Lines, Node, conflict, parse, split};

/// Why nothing can be put into a file as it stands, as the key of what to say: its front matter
/// cannot be read, holds a key twice, or two versions of a merge stand in it. Lines typed into it
/// would only make it worse.
#[must_use]
pub fn obstacle(source: &str) -> Option<&'static str> {
    let text = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
    let lines = Lines::new(text);
    let front = split(&lines);
    let whole = 0..text.len();
    if conflict(&lines, front.as_ref().map_or(&whole, |front| &front.yaml)).is_some() {
        return Some("edit-torn");
    }
    let Ok(front) = front else {
        return Some("edit-no-front-matter");
    };
    match parse(&lines, &front.yaml) {
        Err(_) => Some("edit-unreadable"),
        Ok(root) => repeats(&root).then_some("edit-twice"),
    }
}

/// Whether a key stands twice in one record.
fn repeats(node: &Node<'_>) -> bool {
    match &node.content {
        Content::Map(pairs) => {
            let keys = pairs.iter().map(|pair| &pair.key);
            let twice = |(at, key)| keys.clone().take(at).any(|other| other == key);
            keys.clone().enumerate().any(twice) || pairs.iter().any(|pair| repeats(&pair.value))
        }
        Content::List(items) => items.iter().any(repeats),
        Content::Scalar { .. } | Content::Empty => false,
    }
}

#[cfg(test)]
mod tests {
    use super::obstacle;

    #[test]
    fn what_is_to_be_mended_first_is_told_from_what_can_be_edited() {
        for (text, key) in [
            ("---\naard: incident\n---\n\nTekst\n=======\n", None),
            ("---\n---\n", None),
            ("geen kop\n", Some("edit-no-front-matter")),
            ("---\naard: \"incident\n---\n", Some("edit-unreadable")),
            ("---\nles: a\nles: b\n---\n", Some("edit-twice")),
            (
                "---\nafspraken:\n  - met: klager\n    met: klager\n---\n",
                Some("edit-twice"),
            ),
            (
                "---\n<<<<<<< HEAD\nles: a\n=======\nles: b\n>>>>>>> tak\n---\n",
                Some("edit-torn"),
            ),
            (
                "---\nles: a\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> tak\n",
                Some("edit-torn"),
            ),
        ] {
            assert_eq!(obstacle(text), key, "{text}");
        }
    }
}
