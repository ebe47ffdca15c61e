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
    let from = text.start.max(start);
    let fixed = format!("{key}: {}", in_quotes(&line[from - start..]));
    let span = lines.span(&(text.end + blank..start + line.len()));
    let fault = Fault::new(FaultCode::F018, "message", span);
    Some(fault.with("key", key).with("fixed", fixed))
}
