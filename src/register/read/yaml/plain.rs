//! The quick way through an ordinary record: one pass over its lines.
//!
//! Understands block mappings and lists, plain and simply quoted scalars on one line, and lists of
//! names in brackets. Anything else is left to the parser (`None`), above all whatever might be
//! wrong. Where it does answer, it answers exactly as the parser does: a property test compares
//! the two trees, places included.

use std::borrow::Cow;
use std::ops::Range;

use super::Lines;
use super::inline::{inline, is_null};
use super::node::{Content, Node, Pair};
use crate::register::read::marks::is_invisible;

/// More lines than any record has; a longer text is for the parser and its limits.
const LINES: usize = 1000;
/// Levels of nesting of the format, and one to spare.
const DEPTH: usize = 6;

/// The tree of the YAML in a range, where it is plain.
pub(super) fn scan<'a>(lines: &Lines<'a>, range: &Range<usize>) -> Option<Node<'a>> {
    let text = &lines.text[range.clone()];
    let is_strange = |byte| matches!(byte, b'\t' | 0x80..);
    // Whether a lone CR ends a line is for the parser to say.
    let has_lone_cr = || text.split("\r\n").any(|line| line.contains('\r'));
    if text.bytes().any(is_strange) && text.chars().any(is_odd) || has_lone_cr() {
        return None;
    }
    let mut scan = Scan {
        lines: Vec::new(),
        next: 0,
    };
    for (start, line) in lines.within(range) {
        let content = line.trim_end_matches(' ').trim_start_matches(' ');
        let indent = line.len() - line.trim_start_matches(' ').len();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if content.bytes().any(|byte| byte < 0x20 || byte == 0x7F) || scan.lines.len() == LINES {
            return None;
        }
        scan.lines.push(Line {
            indent,
            start: start + indent,
            text: content,
        });
    }
    let first = scan.lines.first().filter(|line| line.indent == 0)?.start;
    let map = scan.map(first, 0, 0)?;
    (scan.next == scan.lines.len()).then_some(map)
}

fn is_odd(sign: char) -> bool {
    sign == '\t' || is_invisible(sign) || ('\u{FFFE}'..='\u{FFFF}').contains(&sign)
}

#[derive(Clone, Copy)]
struct Line<'a> {
    indent: usize,
    /// Byte of the file at which the content begins.
    start: usize,
    /// Without indentation, trailing spaces and line end.
    text: &'a str,
}

struct Scan<'a> {
    lines: Vec<Line<'a>>,
    next: usize,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<Line<'a>> {
        self.lines.get(self.next).copied()
    }

    /// The mapping that begins at byte `start`, its keys at `indent`, from the current line on.
    fn map(&mut self, start: usize, indent: usize, depth: usize) -> Option<Node<'a>> {
        let mut pairs = Vec::new();
        let mut end = start;
        while let Some(line) = self.peek().filter(|line| line.indent >= indent) {
            let (key, rest) =
                split_key(line.text).filter(|_| line.indent == indent && depth < DEPTH)?;
            self.next += 1;
            let key_at = line.start..line.start + key.len();
            let colon = key_at.end + 1;
            let value = self.value(line, colon, rest, depth)?;
            let pair = Pair::new(Cow::Borrowed(key), key_at, colon, value);
            end = pair.value.whole.end;
            pairs.push(pair);
        }
        Some(Node::map(start..end, pairs))
    }

    /// The value after a key: on its own line, or in the lines below.
    fn value(
        &mut self,
        line: Line<'a>,
        after: usize,
        rest: &'a str,
        depth: usize,
    ) -> Option<Node<'a>> {
        let value = rest.trim_start_matches(' ');
        let at = after + rest.len() - value.len();
        let below = self.peek();
        let comment = value.starts_with('#') && at > after;
        if !value.is_empty() && !comment {
            let node = inline(at, value)?;
            return below
                .is_none_or(|below| below.indent <= line.indent)
                .then_some(node);
        }
        match below {
            Some(below) if is_item(below.text) && below.indent >= line.indent => {
                self.list(below.start, below.indent, depth + 1)
            }
            Some(below) if below.indent > line.indent => {
                self.map(below.start, below.indent, depth + 1)
            }
            _ => Some(Node::scalar(after..after, Content::Empty)),
        }
    }

    /// The list that begins at byte `start`, its dashes at `indent`, from the current line on.
    fn list(&mut self, start: usize, indent: usize, depth: usize) -> Option<Node<'a>> {
        let mut items: Vec<Node<'a>> = Vec::new();
        while let Some(line) = self
            .peek()
            .filter(|line| line.indent == indent && is_item(line.text))
        {
            let text = line.text[1..].trim_start_matches(' ');
            let inset = line.text.len() - text.len();
            let inner = Line {
                indent: indent + inset,
                start: line.start + inset,
                text,
            };
            if text.is_empty() || is_item(text) || depth >= DEPTH {
                return None;
            }
            if split_key(text).is_some() {
                // The rest of the line is the first line of a mapping that stands further in.
                self.lines[self.next] = inner;
                items.push(self.map(inner.start, inner.indent, depth + 1)?);
                continue;
            }
            self.next += 1;
            items.push(
                inline(inner.start, text)
                    .filter(|_| self.peek().is_none_or(|below| below.indent <= indent))?,
            );
        }
        let end = items.last().map_or(start, |last| last.whole.end);
        Some(Node::list(start..end, items))
    }
}

fn is_item(text: &str) -> bool {
    text == "-" || text.starts_with("- ")
}

/// A simple key and what follows its colon.
fn split_key(text: &str) -> Option<(&str, &str)> {
    let (key, rest) = text.split_once(':')?;
    let simple = key
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let starts = key
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_alphanumeric());
    (simple && starts && (rest.is_empty() || rest.starts_with(' ')) && !is_null(key))
        .then_some((key, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::strict;
    use super::{Lines, scan};

    /// Whether the quick way kept its promise on a text: silent, or exactly the parser's tree.
    fn agrees(text: &str) -> bool {
        let lines = Lines::new(text);
        match scan(&lines, &(0..text.len())) {
            None => false,
            Some(quick) => {
                let thorough = strict::parse(&lines, &(0..text.len()));
                assert_eq!(Ok(quick), thorough, "{text:?}");
                true
            }
        }
    }

    #[test]
    fn an_ordinary_record_goes_the_quick_way() {
        for text in [
            "nummer: 2026-007\nonderwerp: Café dicht & koud   # let op\n",
            "vooroverleg:\n  datum: 2026-03-03\n  opgelost: nee\nbetrokkenen: [trainer-2, 'x']\n",
            "afspraken:\n  - datum: 2026-03-03\n    over: x\n\n  # tussendoor\n  - datum: 2026-03-04\nles: \"Een: twee\" # ja\n",
            "maatregelen:\n- M-2026-01\n- M-2026-02\nverwant: []\nleeg:\n  # niets\nnul: ~\n",
            "a: 007\r\nb: 1e5\r\nc: true\r\nd: .inf\r\ne: 0x1F\r\nf: 12_000\r\n",
            "a:\n    b:\n      c: x\n    d: y\n",
        ] {
            // The second holds a quoted item in brackets, which is for the parser.
            assert_eq!(agrees(text), !text.contains("'x'"), "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_or_unusual_is_left_to_the_parser() {
        for text in [
            "",
            "a",
            "a:b\n",
            "\ta: b\n",
            "a: 'b\n",
            "a: b: c\n",
            "a: b\n  c: d\n",
            "a:\n b: c\n  d: e\n",
            "- a\n",
            "a: [b\nc: d\n",
            "a: {b: c}\n",
            "a: *b\n",
            "a: |\n  b\n",
            "a: b\n---\nc: d\n",
            "a: b\n  vervolg\n",
            "a:\n  - b\n   - c\n",
            " a: b\n",
            "a: b\rc: d\n",
            "a: \u{202E}\n",
        ] {
            assert!(!agrees(text), "{text:?}");
        }
    }

    /// Lines as officers type them, and as they go wrong.
    fn line() -> impl Strategy<Value = String> {
        let key = prop::sample::select(vec![
            "a", "b-c", "nummer", "7", "null", "true", "d", "é", "x y", "<<", "- a", "- - b", "-",
            "",
        ]);
        let value = prop::sample::select(vec![
            "",
            "x",
            "2026-03-02",
            "007",
            "1e5",
            "~",
            "null",
            "Null",
            "true",
            "een twee",
            "x # y",
            "x #y",
            "x#y",
            "# y",
            "'x'",
            "'it''s'",
            "\"x\"",
            "\"a\\n\"",
            "'x' # y",
            "'x'y",
            "\"x",
            "[a, b]",
            "[]",
            "[ ]",
            "[a,]",
            "[a",
            "[a] b",
            "[a, ~]",
            "[1, 2.5] # z",
            "[é, b c]",
            "{a: b}",
            "*a",
            "&a",
            "!x",
            "|",
            ">",
            "- x",
            "? x",
            "a: b",
            "a:",
            "@x",
            "%",
            "`",
            ", x",
            "x,y",
            "é €",
            "-1",
            "=",
            "<",
            "x:y",
            "http://x.y/z",
            "a  b  ",
            "0o17",
            ".inf",
            "12_3",
            "\t",
            "x\ty",
        ]);
        let end = prop::sample::select(vec![
            "\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n# c\n", "",
        ]);
        let colon = prop::sample::select(vec![": ", ": ", ": ", ": ", ":", ":  ", " ", " : "]);
        (0usize..6, key, colon, value, end).prop_map(|(indent, key, colon, value, end)| {
            format!("{}{key}{colon}{value}{end}", " ".repeat(indent))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 4000 } else { 400_000 }))]

        #[test]
        fn the_quick_way_gives_the_parsers_tree_or_none(lines in prop::collection::vec(line(), 1..7)) {
            agrees(&lines.concat());
        }

        #[test]
        fn plain_lines_give_the_parsers_tree(lines in prop::collection::vec(("[ ]{0,4}", "(- )?", "[a-c]{1,2}", ": ?", "[a-z0-9#'\\[\\], :é-]{0,8}"), 1..8)) {
            let text: String = lines.into_iter().map(|(a, b, c, d, e)| format!("{a}{b}{c}{d}{e}\n")).collect();
            agrees(&text);
        }
    }
}
