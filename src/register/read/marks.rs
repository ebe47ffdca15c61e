//! Signs that do not belong in a record whatever YAML makes of them: conflict markers of a merge,
//! and characters that nobody sees or that turn the direction of reading.

use std::ops::Range;

use super::lines::Lines;
use super::{Fault, FaultCode};
use crate::place::Span;

/// The first conflict marker in the front matter, or in the whole file (F015).
///
/// A line of `=======` in the text under the front matter is a heading in Markdown.
pub(in crate::register) fn conflict(lines: &Lines<'_>, front: &Range<usize>) -> Option<Fault> {
    let text = lines.text;
    if !["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|marker| text.contains(marker))
    {
        return None;
    }
    let is = |line: &str, marker: &str| {
        line.strip_prefix(marker)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let (start, line) = lines.within(&(0..text.len())).find(|(start, line)| {
        let half = front.contains(start) && (is(line, "=======") || is(line, "|||||||"));
        half || is(line, "<<<<<<<") || is(line, ">>>>>>>")
    })?;
    Some(Fault::new(
        FaultCode::F015,
        "message",
        lines.span(&(start..start + line.len())),
    ))
}

/// One F016 for each line of `range` that holds an invisible character; `text` names the wording.
pub(super) fn invisible(
    lines: &Lines<'_>,
    range: &Range<usize>,
    text: &'static str,
    faults: &mut Vec<Fault>,
) {
    let part = &lines.text[range.clone()];
    // Most bytes are plain, and need no reading as characters.
    let strange = part.bytes().enumerate();
    let strange = strange.filter(|(_, byte)| !matches!(byte, b' '..=b'~' | b'\n'));
    let signs = strange.filter_map(|(at, _)| Some((at, part.get(at..)?.chars().next()?)));
    let mut last = 0;
    for (at, sign) in signs.filter(|(_, sign)| is_invisible(*sign)) {
        let at = range.start + at;
        let line = lines.number(at);
        if line != last {
            faults.push(invisible_fault(
                sign,
                lines.span(&(at..at + sign.len_utf8())),
                text,
            ));
        }
        last = line;
    }
}

/// F016 for a character of a text that an escape in double quotes hides from the look at the file
/// itself: it does not stand in `typed`.
pub(super) fn escaped(text: &str, typed: &str, span: Span) -> Option<Fault> {
    let mut hidden = text.chars().filter(|sign| is_invisible(*sign));
    let sign = hidden.find(|sign| !typed.contains(*sign))?;
    Some(invisible_fault(sign, span, "message"))
}

/// F016 for one character.
fn invisible_fault(sign: char, span: Span, text: &'static str) -> Fault {
    Fault::new(FaultCode::F016, text, span).with("sign", format!("U+{:04X}", u32::from(sign)))
}

/// Controls, zero-width characters and those that change the direction (Unicode Cf and Cc).
pub(super) fn is_invisible(sign: char) -> bool {
    match sign {
        '\t' | '\n' | '\r' | ' '..='~' => false,
        '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' => true,
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => true,
        _ => sign.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::{conflict, invisible};
    use crate::register::read::lines::Lines;

    #[test]
    fn invisible_characters_are_found_once_a_line() {
        let lines = Lines::new("a\u{202E}b\u{200B}\nécafé €\nx\u{FEFF}\n");
        let mut faults = Vec::new();
        invisible(&lines, &(0..lines.text.len()), "message", &mut faults);
        let places: Vec<_> = faults
            .iter()
            .map(|fault| (fault.span.line, fault.span.column))
            .collect();
        assert_eq!(places, [(1, 2), (3, 2)]);
    }

    #[test]
    fn a_heading_underlined_with_equal_signs_is_no_conflict() {
        let found = |text: &str, front: usize| {
            conflict(&Lines::new(text), &(0..front)).map(|fault| fault.span.line)
        };
        assert_eq!(found("---\na: b\n---\nKop\n=======\n", 12), None);
        assert_eq!(found("---\na: b\n=======\na: c\n---\n", 20), Some(3));
        assert_eq!(
            found(
                "---\na: b\n---\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> tak\n",
                12
            ),
            Some(4)
        );
        assert_eq!(found("---\na: <<<<<<< b\n---\n", 20), None);
    }
}
