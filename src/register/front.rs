//! Where the front matter of a Markdown file begins and ends.

use std::ops::Range;

use super::Fault;
use super::lines::Lines;
use crate::place::Span;

/// The longest front matter: 64 KiB.
const LONGEST: usize = 64 * 1024;

/// A file in two parts, as ranges of bytes.
pub(super) struct Front {
    /// Between the fences.
    pub(super) yaml: Range<usize>,
    /// After the closing fence.
    pub(super) body: Range<usize>,
}

/// The front matter, or F001 where it is missing or not closed, F010 where it is too long.
pub(super) fn split(lines: &Lines<'_>) -> Result<Front, Fault> {
    let whole = 0..lines.text.len();
    let looked_at = 0..whole.end.min(LONGEST + 16);
    let mut fences = lines
        .within(&looked_at)
        .filter(|(_, line)| line.trim_end() == "---");
    match fences.next() {
        Some((0, _)) => {}
        _ => return Err(Fault::new("F001", "message", Span::START)),
    }
    let Some((closing, fence)) = fences.next() else {
        return Err(limit(&looked_at).unwrap_or(Fault::new(
            "F001",
            "message-open",
            Span::new(1, 1, 4),
        )));
    };
    let yaml = after_line(lines.text, 0)..closing;
    match limit(&yaml) {
        Some(fault) => Err(fault),
        None => Ok(Front {
            yaml,
            body: after_line(lines.text, closing + fence.len())..whole.end,
        }),
    }
}

/// F010 where the YAML is longer than a record needs; looked at before anything is parsed.
pub(super) fn limit(yaml: &Range<usize>) -> Option<Fault> {
    (yaml.len() > LONGEST).then(|| Fault::new("F010", "message-front", Span::START))
}

/// The first byte of the line after the one that holds `at`.
fn after_line(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    match rest.find(['\n', '\r']) {
        Some(end) => {
            at + end
                + if rest[end..].starts_with("\r\n") {
                    2
                } else {
                    1
                }
        }
        None => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::register::lines::Lines;

    fn parts(text: &str) -> Result<(&str, &str), &'static str> {
        let front = split(&Lines::new(text)).map_err(|fault| fault.text)?;
        Ok((&text[front.yaml], &text[front.body]))
    }

    #[test]
    fn fences_stand_alone_on_their_line_whatever_ends_it() {
        assert_eq!(parts("---\na: b\n---\ntekst\n"), Ok(("a: b\n", "tekst\n")));
        assert_eq!(
            parts("---\r\na: b\r\n---\r\ntekst"),
            Ok(("a: b\r\n", "tekst"))
        );
        assert_eq!(parts("---\ra: b\r---\rtekst"), Ok(("a: b\r", "tekst")));
        assert_eq!(parts("--- \n---"), Ok(("", "")));
        assert_eq!(parts("---\na: ---\n---\n"), Ok(("a: ---\n", "")));
    }

    #[test]
    fn a_missing_fence_is_a_fault() {
        for text in ["", "x", "\n---\na: b\n---\n", "----\na: b\n---\n"] {
            assert_eq!(parts(text), Err("message"), "{text:?}");
        }
        assert_eq!(parts("---\na: b\n--\n"), Err("message-open"));
        assert_eq!(
            parts(&format!("---\n{}\n---\n", "#".repeat(70_000))),
            Err("message-front")
        );
    }
}
