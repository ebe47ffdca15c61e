//! What stands behind a text: a remark of the officer, or a part of the text that YAML cut off.

use std::ops::Range;

use super::lines::Lines;
use super::yaml::in_quotes;
use super::{Fault, FaultCode};

/// F018: the `#` behind a text, where it looks like part of the text rather than a remark.
pub(super) fn cut_short(lines: &Lines<'_>, key: &str, text: &Range<usize>) -> Option<Fault> {
    let (start, line) = lines.around(text.end);
    let rest = &line[text.end - start..];
    let blank = rest.len() - rest.trim_start().len();
    let remark = rest.trim_start().strip_prefix('#')?;
    // A remark stands apart, or at least keeps a space behind its sign.
    let stands_apart = blank > 1 || text.is_empty();
    let is_remark = (remark.is_empty() || remark.starts_with([' ', '#'])) && stands_apart;
    if is_remark || blank == 0 {
        return None;
    }
    // A text over several lines becomes one: in quotes on its last line alone its begin is lost.
    let whole = lines.text[text.start..start + line.len()].lines();
    let whole: Vec<&str> = whole
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let fixed = format!("{key}: {}", in_quotes(&whole.join(" ")));
    let span = lines.span(&(text.end + blank..start + line.len()));
    let text = if whole.len() > 1 {
        "message-lines"
    } else {
        "message"
    };
    let fault = Fault::new(FaultCode::F018, text, span);
    Some(fault.with("key", key).with("fixed", fixed))
}

/// F018: a text of one word that YAML takes for nothing at all (`null`). The sign for nothing, `~`,
/// is no word.
pub(super) fn taken_for_nothing(
    lines: &Lines<'_>,
    key: &str,
    value: &Range<usize>,
) -> Option<Fault> {
    let word = &lines.text[value.clone()];
    word.eq_ignore_ascii_case("null").then(|| {
        let fixed = format!("{key}: {}", in_quotes(word));
        Fault::new(FaultCode::F018, "message-nothing", lines.span(value))
            .with("key", key)
            .with("word", word)
            .with("fixed", fixed)
    })
}
