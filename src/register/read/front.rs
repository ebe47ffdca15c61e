//! Where the front matter of a file begins and ends: the one place that knows the fences.

use std::ops::Range;

use super::lines::Lines;
use super::{Fault, FaultCode, RecordKind};
use crate::place::Span;

/// The longest front matter: 64 KiB.
const LONGEST: usize = 64 * 1024;

/// A file in two parts, as ranges of bytes.
pub(in crate::register) struct Front {
    /// Between the fences.
    pub(in crate::register) yaml: Range<usize>,
    /// After the closing fence.
    pub(in crate::register) body: Range<usize>,
}

/// The parts of the file at a path: register.yml is all YAML, without fences.
pub(in crate::register) fn parts(path: &str, lines: &Lines<'_>) -> Result<Front, Fault> {
    if RecordKind::of(path) != RecordKind::Settings {
        return split(lines);
    }
    let end = lines.text.len();
    match limit(&(0..end)) {
        Some(fault) => Err(fault),
        None => Ok(Front {
            yaml: 0..end,
            body: end..end,
        }),
    }
}

/// The front matter, or F001 where it is missing or not closed, F010 where it is too long.
pub(in crate::register) fn split(lines: &Lines<'_>) -> Result<Front, Fault> {
    let whole = 0..lines.text.len();
    let looked_at = 0..whole.end.min(LONGEST + 16);
    let mut fences = lines
        .within(&looked_at)
        .filter(|(_, line)| line.trim_end() == "---");
    match fences.next() {
        Some((0, _)) => {}
        _ => return Err(Fault::of_file(FaultCode::F001, "message")),
    }
    let Some((closing, _)) = fences.next() else {
        return Err(limit(&looked_at).unwrap_or(Fault::new(
            FaultCode::F001,
            "message-open",
            Span::new(1, 1, 4),
        )));
    };
    let yaml = lines.below(0)..closing;
    match limit(&yaml) {
        Some(fault) => Err(fault),
        None => Ok(Front {
            yaml,
            body: lines.below(closing)..whole.end,
        }),
    }
}

/// F010 where the YAML is longer than a record needs; looked at before anything is parsed.
fn limit(yaml: &Range<usize>) -> Option<Fault> {
    (yaml.len() > LONGEST).then(|| Fault::of_file(FaultCode::F010, "message-front"))
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::register::read::lines::Lines;

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
