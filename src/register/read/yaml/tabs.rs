//! Tabs where YAML takes only spaces, told with the line that is meant.

use std::ops::Range;

use super::diagnose::{Entry, structure};
use super::{Fault, FaultCode, Lines};

/// F002 for a tab in the indentation or behind a key: it looks like spaces, and is none to YAML.
pub(super) fn tab(lines: &Lines<'_>, range: &Range<usize>) -> Option<Fault> {
    let mut above: Option<Above<'_>> = None;
    for (start, line) in structure(lines, range) {
        let lead = line.len() - line.trim_start().len();
        let entry = Entry::of(start, line);
        let fault = |text, at: usize| {
            let place = start + at..start + at + 1;
            Fault::new(FaultCode::F002, text, lines.span(&place))
        };
        if let Some(at) = line[..lead].find('\t') {
            let spaces = above.map_or(0, |above| above.indent_below(line, entry.is_some()));
            return Some(fault("message-tab", at).with("spaces", spaces));
        }
        if let Some(entry) = &entry
            && let Some(at) = line[..entry.value_start - start].find('\t')
        {
            let fixed = format!("{}: {}", entry.key, entry.value);
            return Some(fault("message-tab-behind", at).with("fixed", fixed));
        }
        above = Some(Above::of(line, lead, entry, above));
    }
    None
}

/// The line above, as far as it tells how deep the next one stands.
#[derive(Clone, Copy)]
struct Above<'a> {
    /// Columns of its key, or of its text where it has none.
    indent: usize,
    has_key: bool,
    value: &'a str,
    /// The column of the dash of the item that it belongs to.
    dash: Option<usize>,
}

impl<'a> Above<'a> {
    fn of(line: &'a str, lead: usize, entry: Option<Entry<'a>>, above: Option<Above<'_>>) -> Self {
        let has_dash = is_item(line);
        let own = has_dash.then_some(lead);
        let dash = own.or_else(|| above?.dash.filter(|dash| *dash < lead));
        Above {
            indent: match &entry {
                Some(entry) => entry.indent,
                None => lead + if has_dash { 2 } else { 0 },
            },
            has_key: entry.is_some(),
            value: entry.map_or("", |entry| entry.value),
            dash,
        }
    }

    /// How deep a line below it is meant to stand.
    fn indent_below(self, line: &str, has_key: bool) -> usize {
        let is_empty = self.value.is_empty() || self.value.starts_with(['#', '|', '>']);
        match (self.has_key && is_empty, self.dash) {
            (true, _) => self.indent + 2,
            (false, Some(dash)) if is_item(line) => dash,
            // The rest of a text that stands behind a key goes deeper.
            _ if self.has_key && !has_key && !is_item(line) => self.indent + 2,
            _ => self.indent,
        }
    }
}

fn is_item(line: &str) -> bool {
    let content = line.trim();
    content == "-" || content.starts_with("- ")
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use crate::register::read::Lines;
    use crate::wording::Arg;

    /// The text after each advice was followed, until none is left.
    fn mended(text: &str) -> String {
        let mut text = text.to_owned();
        for _ in 0..9 {
            let Err(fault) = parse(&Lines::new(&text), &(0..text.len())) else {
                return text;
            };
            let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
            let row = &mut rows[fault.span.line as usize - 1];
            let lead = row.len() - row.trim_start().len();
            *row = match (fault.text, &fault.args[..]) {
                ("message-tab", [("spaces", Arg::Number(spaces))]) => {
                    let spaces = usize::try_from(*spaces).expect("a count");
                    " ".repeat(spaces) + row.trim_start()
                }
                (_, [("fixed", Arg::Text(fixed))]) => {
                    let dash = if row.trim_start().starts_with("- ") {
                        "- "
                    } else {
                        ""
                    };
                    format!("{}{dash}{fixed}", &row[..lead])
                }
                other => panic!("{other:?} of {text:?}"),
            };
            text = rows.join("\n") + "\n";
        }
        panic!("never mended: {text:?}");
    }

    #[test]
    fn what_is_advised_for_a_tab_makes_the_line_that_was_meant() {
        for (typed, meant) in [
            ("a: x\n\tb: y\n", "a: x\nb: y\n"),
            ("\ta: x\nb: y\n", "a: x\nb: y\n"),
            ("a:\n\tb: y\n\tc: z\n", "a:\n  b: y\n  c: z\n"),
            ("a:   # uitleg\n\tb: y\n", "a:   # uitleg\n  b: y\n"),
            ("a:\n    b: y\n\tc: z\n", "a:\n    b: y\n    c: z\n"),
            ("a:\n  b: y\n  \tc: z\n", "a:\n  b: y\n  c: z\n"),
            ("a:\n\t- x\n\t- y\n", "a:\n  - x\n  - y\n"),
            ("a:\n  - b: x\n\tc: y\n", "a:\n  - b: x\n    c: y\n"),
            (
                "a:\n  - b: x\n    c: y\n\t- b: z\n",
                "a:\n  - b: x\n    c: y\n  - b: z\n",
            ),
            ("a: >\n\ttekst\n\tmeer\n", "a: >\n  tekst\n  meer\n"),
            ("a:\n  - b: |\n\t\t\ttekst\n", "a:\n  - b: |\n      tekst\n"),
            ("a: een\n\ttekst\n", "a: een\n  tekst\n"),
            ("a:\tx\nb: \ty\n", "a: x\nb: y\n"),
            ("a:\n  - b:\tx\n", "a:\n  - b: x\n"),
            ("a:\tte: laat\n", "a: \"te: laat\"\n"),
            ("a: te:\tlaat\n", "a: \"te:\tlaat\"\n"),
            ("a: x\nb\tlaag\n", "a: x\nb: laag\n"),
        ] {
            assert_eq!(mended(typed), meant, "{typed:?}");
        }
    }
}
