//! Typed as YAML: in lines of its own, or on one line between brackets.

use crate::register::read::Typed;

/// How a scalar is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// None where none are needed.
    Free,
    Single,
    Double,
}

/// Keys with their content in lines of their own, each ended by `newline`.
pub(super) fn block(keys: &[(String, Typed)], indent: usize, newline: &str) -> String {
    let margin = " ".repeat(indent);
    let mut text = String::new();
    for (key, content) in keys {
        text.push_str(&margin);
        text.push_str(key);
        text.push(':');
        match content {
            Typed::Nothing => text.push_str(newline),
            content if stands_in_lines(content) => {
                text.push_str(newline);
                text.push_str(&lines(content, indent + 2, newline));
            }
            content => {
                text.push(' ');
                text.push_str(&own_line(content));
                text.push_str(newline);
            }
        }
    }
    text
}

/// Whether content needs lines of its own in a block: records, and lists of records.
pub(super) fn stands_in_lines(content: &Typed) -> bool {
    match content {
        Typed::Record(_) => true,
        Typed::List(items) => items.iter().any(|item| matches!(item, Typed::Record(_))),
        Typed::Text(_) | Typed::Nothing => false,
    }
}

/// A record or a list of records in lines at this indent.
pub(super) fn lines(content: &Typed, indent: usize, newline: &str) -> String {
    match content {
        Typed::Record(keys) => block(keys, indent, newline),
        Typed::List(items) => items
            .iter()
            .map(|item| list_item(item, indent, newline))
            .collect(),
        content => format!("{}{}{newline}", " ".repeat(indent), own_line(content)),
    }
}

/// One item of a block list, its dash at this indent.
pub(super) fn list_item(item: &Typed, indent: usize, newline: &str) -> String {
    let margin = " ".repeat(indent);
    match item {
        Typed::Record(keys) if !keys.is_empty() => {
            let keys = block(keys, indent + 2, newline);
            format!("{margin}- {}", keys.trim_start_matches(' '))
        }
        item => format!("{margin}- {}{newline}", own_line(item)),
    }
}

/// Typed on a line of a block: a scalar there needs fewer quotes than between brackets.
pub(super) fn own_line(content: &Typed) -> String {
    match content {
        Typed::Text(text) => scalar(text, false, Quotes::Free),
        content => inline(content),
    }
}

/// Typed on one line, between brackets where it is a list or a record.
pub(in crate::register) fn inline(content: &Typed) -> String {
    match content {
        Typed::Text(text) => scalar(text, true, Quotes::Free),
        Typed::List(items) => format!(
            "[{}]",
            items.iter().map(inline).collect::<Vec<_>>().join(", ")
        ),
        Typed::Record(keys) => {
            let keys: Vec<String> = keys
                .iter()
                .map(|(key, content)| format!("{key}: {}", inline(content)).trim_end().to_owned())
                .collect();
            format!("{{{}}}", keys.join(", "))
        }
        Typed::Nothing => String::new(),
    }
}

/// A scalar, quoted as asked or as it needs. `inside` brackets more characters have a meaning.
pub(super) fn scalar(text: &str, inside: bool, quotes: Quotes) -> String {
    let awkward = text
        .chars()
        .any(|char| char.is_control() || matches!(char, '\u{2028}' | '\u{2029}' | '\u{feff}'));
    match quotes {
        Quotes::Free if is_plain(text, inside) => text.to_owned(),
        Quotes::Single if !awkward => single(text),
        Quotes::Free if !awkward && text.contains(['"', '\\']) => single(text),
        _ => double(text),
    }
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double(text: &str) -> String {
    let mut quoted = String::from('"');
    for char in text.chars() {
        match char {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            char if char.is_control() || matches!(char, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(char)));
            }
            char => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether YAML reads these characters as they are. Stricter than YAML: what needs thought gets
/// quotes.
fn is_plain(text: &str, inside: bool) -> bool {
    let starts_well = text
        .starts_with(|char: char| char.is_alphanumeric() || matches!(char, '(' | '/' | '€' | '+'));
    let signed_day = text.starts_with("---") || text.starts_with("...");
    let hollow = matches!(text.to_ascii_lowercase().as_str(), "null" | "~");
    starts_well
        && !signed_day
        && !hollow
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(|char| {
            char.is_control()
                || matches!(
                    char,
                    '\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{85}'
                )
        })
        && !(inside && text.contains([',', '[', ']', '{', '}', ':']))
}
