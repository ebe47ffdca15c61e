//! What is wrong with YAML that cannot be read, in the officer's terms.
//!
//! The parser notices a fault where it gets stuck, often a line later than the slip. A look at each
//! line down to there finds the usual slips: a colon dropped, a quote left open, a text that needs
//! quotes. Only the wording and the place come from here; that there is a fault, the parser says.

use std::ops::Range;

use super::node::in_quotes;
use super::{Fault, FaultCode, Lines};

/// F017 for a feature of YAML met at byte `at`, with the line as it should read.
pub(super) fn feature(lines: &Lines<'_>, at: usize, text: &'static str) -> Fault {
    let (start, line) = lines.around(at);
    let word = line[at.saturating_sub(start).min(line.len())..]
        .split(' ')
        .next()
        .unwrap_or_default();
    Fault::new(
        FaultCode::F017,
        text,
        lines.span(&(at..at + word.len().max(1))),
    )
    .with("fixed", fixed(start, line))
}

/// F002 (or F017, where a sign of YAML begins a text) for what stopped the parser at byte `at`.
pub(super) fn syntax(lines: &Lines<'_>, range: &Range<usize>, at: usize) -> Fault {
    let (last, _) = lines.around(at);
    let mut above: Option<Entry<'_>> = None;
    let mut item: Option<Item> = None;
    let mut until = range.start;
    for (start, line) in structure(lines, range).take_while(|(start, _)| *start <= last) {
        if start < until {
            continue;
        }
        if let Some(fault) = hash_in_brackets(lines, start, line) {
            return fault;
        }
        let entry = Entry::of(start, line);
        let suspect = match &entry {
            Some(entry) => beside_dash(lines, entry, item)
                .or_else(|| misplaced(lines, entry, above.as_ref()))
                .or_else(|| value(lines, entry)),
            None => no_key(lines, start, line, above.as_ref()),
        };
        match suspect {
            Some(Suspect::Fault(fault)) => return fault,
            Some(Suspect::GoesOn(end)) => until = end,
            None => {}
        }
        item = Item::of(line, entry.as_ref(), above.as_ref(), item);
        above = entry.or(above);
    }
    Fault::new(FaultCode::F002, "message", lines.span(&(at..at + 1)))
}

/// A `#` against a word inside brackets (`{reden: x #2}`): to YAML the rest of the line is a remark,
/// and the bracket never closes.
fn hash_in_brackets(lines: &Lines<'_>, start: usize, line: &str) -> Option<Fault> {
    let (mut depth, mut quote, mut before) = (0_usize, None, ' ');
    let hash = line.char_indices().find_map(|(at, sign)| {
        let opens_text = before == ' ' || "[{,".contains(before);
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if opens_text => quote = Some(sign),
            (None, '[' | '{') if depth > 0 || opens_text => depth += 1,
            (None, ']' | '}') => depth = depth.saturating_sub(1),
            (None, '#') if depth > 0 && before == ' ' => return Some(at),
            _ => {}
        }
        before = sign;
        None
    })?;
    let is_word = |sign: char| !sign.is_whitespace() && sign != '#';
    line[hash + 1..].starts_with(is_word).then_some(())?;
    let opening = ["{", "[", ", ", ": "].iter().filter_map(|sign| {
        let at = line[..hash].rfind(sign)?;
        Some(at + sign.len())
    });
    let from = opening.max()?;
    let to = line[hash..]
        .find([',', ']', '}'])
        .map_or(line.len(), |end| hash + end);
    let fixed = format!(
        "{}{}{}",
        &line[..from],
        in_quotes(&line[from..to]),
        &line[to..]
    );
    let span = lines.span(&(start + from..start + to));
    let fault = Fault::new(FaultCode::F002, "message-text", span);
    Some(fault.with("fixed", fixed.trim()))
}

enum Suspect {
    Fault(Fault),
    /// A quoted text that ends on a later line, before this byte.
    GoesOn(usize),
}

/// A line with a key: `  - key: value`.
pub(super) struct Entry<'a> {
    start: usize,
    line: &'a str,
    /// Column of the key, dashes counted as indentation.
    pub(super) indent: usize,
    pub(super) key: &'a str,
    pub(super) value_start: usize,
    pub(super) value: &'a str,
}

impl<'a> Entry<'a> {
    pub(super) fn of(start: usize, line: &'a str) -> Option<Self> {
        let content = content(line);
        let indent = line.len() - content.len();
        let ends_key =
            |at: &usize| matches!(content.as_bytes().get(at + 1), None | Some(b' ' | b'\t'));
        let mut colons = content.match_indices(':').map(|(at, _)| at);
        let colon = colons.find(ends_key)?;
        let key = &content[..colon];
        let simple = !key.is_empty()
            && key
                .chars()
                .all(|sign| sign.is_alphanumeric() || "-_.@".contains(sign));
        let value = content[colon + 1..].trim();
        let value_start = start
            + indent
            + colon
            + 1
            + (content[colon + 1..].len() - content[colon + 1..].trim_start().len());
        simple.then_some(Entry {
            start,
            line,
            indent,
            key,
            value_start,
            value,
        })
    }

    fn fault(&self, lines: &Lines<'_>, text: &'static str) -> Suspect {
        let span = lines.span(&(self.value_start..self.value_start + self.value.len()));
        Suspect::Fault(
            Fault::new(FaultCode::F002, text, span).with("fixed", fixed(self.start, self.line)),
        )
    }
}

/// What stands on a line after its indentation and the dashes of lists.
fn content(line: &str) -> &str {
    let mut rest = line.trim_start();
    while let Some(inner) = rest.strip_prefix("- ") {
        rest = inner.trim_start();
    }
    rest
}

/// The line with its text in quotes.
fn fixed(start: usize, line: &str) -> String {
    match Entry::of(start, line) {
        Some(entry) => {
            // A quote that never closes is the slip itself; one that closes is part of the text.
            let open = entry
                .value
                .strip_prefix('"')
                .filter(|rest| closing(rest, '"').is_none());
            format!("{}: {}", entry.key, in_quotes(open.unwrap_or(entry.value)))
        }
        None => in_quotes(content(line)),
    }
}

/// The item of a list that a line belongs to.
#[derive(Clone, Copy)]
struct Item {
    /// Column of its dash.
    dash: usize,
    /// Column of its keys.
    indent: usize,
    /// The dashes stand deeper than the key of the list: no key of the record stands in their column.
    is_deeper: bool,
}

impl Item {
    fn of(
        line: &str,
        entry: Option<&Entry<'_>>,
        above: Option<&Entry<'_>>,
        before: Option<Item>,
    ) -> Option<Item> {
        let dash = line.len() - line.trim_start().len();
        if !line.trim_start().starts_with("- ") {
            return before.filter(|item| item.dash < dash);
        }
        let next = before.filter(|item| item.dash == dash);
        let is_deeper = || above.is_some_and(|above| above.indent < dash);
        Some(Item {
            dash,
            indent: entry?.indent,
            is_deeper: next.map_or_else(is_deeper, |item| item.is_deeper),
        })
    }
}

/// A key of an item in the column of its dash.
fn beside_dash(lines: &Lines<'_>, entry: &Entry<'_>, item: Option<Item>) -> Option<Suspect> {
    let is_item = entry.line.trim_start().starts_with('-');
    let item = item.filter(|item| !is_item && item.is_deeper && item.dash == entry.indent)?;
    let key = entry.start + entry.indent;
    let place = lines.span(&(key..key + entry.key.len()));
    let fault = Fault::new(FaultCode::F002, "message-dash", place);
    Some(Suspect::Fault(
        fault.with("key", entry.key).with("spaces", item.indent),
    ))
}

/// A key that stands deeper than the key above it, which already has a value.
fn misplaced(lines: &Lines<'_>, entry: &Entry<'_>, above: Option<&Entry<'_>>) -> Option<Suspect> {
    let above = above.filter(|above| {
        entry.indent > above.indent
            && !above.value.is_empty()
            && !above.value.starts_with(['#', '|', '>'])
    })?;
    let item = entry.line.trim_start().starts_with('-');
    (!item).then(|| {
        let key = entry.start + entry.indent;
        let fault = Fault::new(
            FaultCode::F002,
            "message-indent",
            lines.span(&(key..key + entry.key.len())),
        );
        Suspect::Fault(fault.with("key", entry.key).with("above", above.key))
    })
}

/// A value that YAML cannot read as text.
fn value(lines: &Lines<'_>, entry: &Entry<'_>) -> Option<Suspect> {
    let value = entry.value;
    let first = value.chars().next()?;
    let strange = |text| Some(Suspect::Fault(feature(lines, entry.value_start, text)));
    match first {
        '*' => strange("message-alias"),
        '&' => strange("message-anchor"),
        '!' => strange("message-tag"),
        '"' | '\'' => quoted(lines, entry, first),
        '[' | '{' => bracketed(lines, entry, if first == '[' { ']' } else { '}' }),
        '@' | '`' | '%' | ',' | ']' | '}' => Some(entry.fault(lines, "message-text")),
        '|' | '>' => {
            let behind = value[1..]
                .trim_start_matches(|sign: char| sign.is_ascii_digit() || "+-".contains(sign))
                .trim_start();
            (!behind.is_empty() && !behind.starts_with('#'))
                .then(|| entry.fault(lines, "message-text"))
        }
        _ => {
            let text = value.find(" #").map_or(value, |comment| &value[..comment]);
            let sign = matches!(text.split(' ').next(), Some("-" | "?"));
            let risky = sign || text.contains(": ") || text.contains(":\t") || text.ends_with(':');
            risky.then(|| entry.fault(lines, "message-text"))
        }
    }
}

fn quoted(lines: &Lines<'_>, entry: &Entry<'_>, quote: char) -> Option<Suspect> {
    if let Some(end) = closing(&entry.value[1..], quote) {
        return trailing(lines, entry, &entry.value[end + 2..]);
    }
    // It may close further down, on lines that stand deeper.
    let mut here = entry.start + entry.line.len();
    loop {
        let rest = &lines.text[here..];
        let next = here + rest.find(|sign| sign != '\n' && sign != '\r')?;
        let (start, line) = lines.around(next);
        let deeper = line.len() - line.trim_start().len() > entry.indent;
        if !deeper || line.trim() == "---" {
            return Some(entry.fault(lines, "message-quote"));
        }
        here = start + line.len();
        if closing(line, quote).is_some() {
            return Some(Suspect::GoesOn(here));
        }
    }
}

/// Where a quoted text ends.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if quote == '"' => {
                signs.next();
            }
            '\'' if quote == '\'' && signs.peek().is_some_and(|(_, next)| *next == '\'') => {
                signs.next();
            }
            _ if sign == quote => return Some(at),
            _ => {}
        }
    }
    None
}

fn bracketed(lines: &Lines<'_>, entry: &Entry<'_>, close: char) -> Option<Suspect> {
    match entry.value.rfind(close) {
        Some(end) => trailing(lines, entry, &entry.value[end + 1..]),
        None => Some(entry.fault(lines, "message-bracket")),
    }
}

/// Text behind a closed quote or bracket.
fn trailing(lines: &Lines<'_>, entry: &Entry<'_>, rest: &str) -> Option<Suspect> {
    let rest = rest.trim_start();
    (!rest.is_empty() && !rest.starts_with('#')).then(|| entry.fault(lines, "message-text"))
}

/// A line without a key: the rest of a text above, or a key that lost its colon.
fn no_key(
    lines: &Lines<'_>,
    start: usize,
    line: &str,
    above: Option<&Entry<'_>>,
) -> Option<Suspect> {
    let content = content(line);
    let indent = line.len() - content.len();
    let item = line.trim_start().starts_with("- ");
    if item
        || above.is_some_and(|above| indent > above.indent)
        || content.starts_with(['"', '\'', '[', '{', ']', '}', '?'])
    {
        return None;
    }
    let place = start + indent..start + line.trim_end().len();
    let word = content.split([' ', '\t', ':']).next().unwrap_or_default();
    let rest = content[word.len()..].trim_start_matches([':', ' ', '\t']);
    let text = if content[word.len()..].starts_with(':') {
        "message-space"
    } else {
        "message-colon"
    };
    let fixed = format!("{word}: {rest}");
    Some(Suspect::Fault(
        Fault::new(FaultCode::F002, text, lines.span(&place)).with("fixed", fixed.trim_end()),
    ))
}

/// The lines that carry structure: no blank lines, comments, or text behind `|` and `>`.
pub(super) fn structure<'l>(
    lines: &'l Lines<'_>,
    range: &'l Range<usize>,
) -> impl Iterator<Item = (usize, &'l str)> {
    let mut block: Option<usize> = None;
    lines.within(range).filter(move |(_, line)| {
        let trimmed = line.trim();
        // A tab is no indentation: a text that begins with one is none of the key above.
        let indent = line.len() - line.trim_start_matches(' ').len();
        if trimmed.is_empty() || block.is_some_and(|limit| indent > limit) {
            return false;
        }
        let behind = trimmed.rsplit(": ").next().unwrap_or_default();
        let opens = trimmed.contains(": ") && behind.starts_with(['|', '>']) && behind.len() <= 3;
        block = opens.then_some(indent);
        !trimmed.starts_with('#')
    })
}
