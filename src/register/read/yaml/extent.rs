//! How far a value reaches. The parser tells where a value begins and where the text of a scalar
//! stands; the sign above a block of text, the bracket that closes a list, and the comments between
//! the values are found here, in the bytes that belong to no value.

use std::ops::Range;

use super::node::{Content, Node};

/// Where the `|` or `>` stands that begins the text at byte `to`; nothing where it is no such text.
/// The key or dash before it ends at `from`.
pub(super) fn block_sign(text: &str, from: usize, to: usize) -> Option<usize> {
    let sign = past_comments(text, from);
    (sign < to && text[sign..].starts_with(['|', '>'])).then_some(sign)
}

/// Where the dash of a list's item stands; what comes before the item ends at `from`.
pub(super) fn dash(text: &str, from: usize) -> Option<usize> {
    let at = past_comments(text, from);
    text[at..].starts_with('-').then_some(at)
}

/// The first byte from `from` on that is neither blank nor part of a comment.
fn past_comments(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        match text.as_bytes().get(at) {
            Some(b' ' | b'\t' | b'\n' | b'\r') => at += 1,
            Some(b'#') => at = line_end(text, at),
            _ => return at,
        }
    }
}

/// A block of text from its sign to the end of its last line. The blank lines below belong to the
/// layout of the file, and stay when the text is replaced.
pub(super) fn block_of_text(text: &str, sign: usize, lines: &Range<usize>) -> Range<usize> {
    let content = text[lines.clone()].trim_end_matches([' ', '\t', '\n', '\r']);
    let end = if content.is_empty() {
        sign + text[sign..].find([' ', '\t', '\n', '\r']).unwrap_or(1)
    } else {
        lines.start + content.len()
    };
    sign..end
}

/// Behind the bracket that closes a list or mapping whose last value ends at `from`.
pub(super) fn closing(text: &str, from: usize) -> usize {
    let mut at = past_comments(text, from);
    while text[at..].starts_with(',') {
        at = past_comments(text, at + 1);
    }
    if text[at..].starts_with([']', '}']) {
        at + 1
    } else {
        from
    }
}

/// Just behind the colon of a key that ends at `key`.
pub(super) fn after_colon(text: &str, key: usize) -> usize {
    let rest = &text[key..];
    let blank = rest.len() - rest.trim_start().len();
    if rest[blank..].starts_with(':') {
        key + blank + 1
    } else {
        key
    }
}

/// Every comment in a range, from its sign to the end of its line: what begins with `#` outside
/// keys and scalars.
pub(in crate::register) fn comments<'t>(
    text: &'t str,
    range: &Range<usize>,
    root: &Node<'_>,
) -> Vec<&'t str> {
    let mut taken = Vec::new();
    scalars(root, &mut taken);
    taken.push(range.end..range.end);
    let mut found = Vec::new();
    let mut at = range.start;
    for scalar in taken {
        while let Some(sign) = text.get(at..scalar.start).and_then(|gap| gap.find('#')) {
            let end = line_end(text, at + sign);
            found.push(text[at + sign..end].trim_end());
            at = end;
        }
        at = at.max(scalar.end);
    }
    found
}

/// The bytes of every key and scalar, in the order of the file.
fn scalars(node: &Node<'_>, found: &mut Vec<Range<usize>>) {
    match &node.content {
        Content::Empty => {}
        Content::Scalar { .. } => found.push(node.at.clone()),
        Content::List(items) => items.iter().for_each(|item| scalars(item, found)),
        Content::Map(pairs) => {
            for pair in pairs {
                found.push(pair.key_at.clone());
                scalars(&pair.value, found);
            }
        }
    }
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..]
        .find(['\n', '\r'])
        .map_or(text.len(), |end| at + end)
}

#[cfg(test)]
mod tests {
    use super::super::{Content, Lines, Node, parse};
    use super::comments;

    const TEXT: &str = "# boven\na: |-  # kop\n  # tekst\n\n  slot\n\nb:   # leeg\nc: [x, 'y]', # z\n  ]\n\
        d:\n- 'een\n  # tekst'\n- e: ~\n  f: >\n    g\n# onder\nh: {i: , j: {k: l}} # slot\n";

    fn parsed(text: &str) -> Node<'_> {
        parse(&Lines::new(text), &(0..text.len())).expect("YAML")
    }

    #[test]
    fn a_value_reaches_from_its_first_sign_to_its_last() {
        let root = parsed(TEXT);
        let Content::Map(pairs) = &root.content else {
            panic!("a mapping");
        };
        let wholes = pairs.iter().map(|pair| &TEXT[pair.value.whole.clone()]);
        assert_eq!(
            wholes.collect::<Vec<_>>(),
            [
                "|-  # kop\n  # tekst\n\n  slot",
                "",
                "[x, 'y]', # z\n  ]",
                "- 'een\n  # tekst'\n- e: ~\n  f: >\n    g",
                "{i: , j: {k: l}}",
            ]
        );
        let empty = &pairs[1];
        assert_eq!(empty.value.whole, empty.colon..empty.colon);
        assert_eq!(
            TEXT[root.whole.clone()],
            TEXT[8..TEXT.len() - " # slot\n".len()]
        );
    }

    #[test]
    fn a_hash_in_a_text_is_no_comment() {
        let told = comments(TEXT, &(0..TEXT.len()), &parsed(TEXT));
        assert_eq!(
            told,
            ["# boven", "# kop", "# leeg", "# z", "# onder", "# slot"]
        );
    }
}
