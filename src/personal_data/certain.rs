//! What is certainly personal data. Made for few false alarms: days, times, amounts and the
//! register's own numbers are none.

use std::collections::BTreeMap;
use std::ops::Range;

use super::edges::in_lines;
use super::{bsn, email, iban, looked_at, phone, postcode};
use crate::place::Span;

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Email,
    Phone,
    Iban,
    Bsn,
    Postcode,
}

/// Personal data in a text. Never carries it in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub kind: Kind,
    pub span: Span,
    /// What may be shown of it: "06…".
    pub masked: String,
}

/// Everything in a text that is certainly personal data, in order. Also for commit messages.
#[must_use]
pub fn scan(text: &str) -> Vec<Hit> {
    // An address over two lines is one: it is told where its postcode stands.
    let found = in_lines(text, |before, line| in_line_between(before, line, ""));
    let hits = found.into_iter().map(|(kind, span, text)| Hit {
        kind,
        span,
        masked: masked(kind, text),
    });
    hits.collect()
}

/// The text with all personal data masked: for excerpts of a file, and for commit messages.
#[must_use]
pub fn mask(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    let mut before = "";
    while let Some(line) = lines.next() {
        let mut from = 0;
        let after = lines.peek().copied().unwrap_or_default();
        for (kind, range) in in_line_between(before, line, after) {
            safe.push_str(&line[from..range.start]);
            safe.push_str(&masked(kind, &line[range.clone()]));
            from = range.end;
        }
        safe.push_str(&line[from..]);
        before = line;
    }
    safe
}

/// The places (in bytes) of personal data in one line, in order and without overlap. What looks
/// like two kinds counts as the first of these: e-mail, IBAN, telephone, BSN, postcode.
#[must_use]
pub fn in_line(line: &str) -> Vec<(Kind, Range<usize>)> {
    in_line_between("", line, "")
}

/// The same of a line that stands between two others: an address may begin on one and end on the
/// next.
#[must_use]
pub fn in_line_between(before: &str, line: &str, after: &str) -> Vec<(Kind, Range<usize>)> {
    let mut places = BTreeMap::new();
    if line.contains('@') {
        add(&mut places, Kind::Email, email::find(line));
    }
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    looked_at(line.len());
    // Most lines hold a day, which has eight.
    if digits >= 9 {
        add(&mut places, Kind::Iban, iban::find(line));
        add(&mut places, Kind::Phone, phone::find(line));
        add(&mut places, Kind::Bsn, bsn::find(line));
    }
    if digits >= 5 {
        add(&mut places, Kind::Postcode, postcode::find(line));
    }
    if digits >= 1 {
        let begun = postcode::over_two_lines(before, line).map(|(_, code)| code);
        let ended = postcode::over_two_lines(line, after).map(|(number, _)| number);
        add(&mut places, Kind::Postcode, begun.into_iter().collect());
        add(&mut places, Kind::Postcode, ended.into_iter().collect());
    }
    places
        .into_iter()
        .map(|(start, (end, kind))| (kind, start..end))
        .collect()
}

/// Where each place begins, with its end.
type Places = BTreeMap<usize, (usize, Kind)>;

/// Adds what overlaps nothing that is there already: of places that do not overlap, only the last
/// one that begins before the new one's end can reach into it.
fn add(places: &mut Places, kind: Kind, found: Vec<Range<usize>>) {
    for range in found {
        let last_before = places.range(..range.end).next_back();
        if last_before.is_none_or(|(_, (end, _))| *end <= range.start) {
            places.insert(range.start, (range.end, kind));
        }
    }
}

fn masked(kind: Kind, text: &str) -> String {
    let shown = match kind {
        Kind::Bsn => 0,
        Kind::Email => 1,
        // The house number of an address whose postcode stands on the next line.
        Kind::Postcode if text.len() < 6 => 0,
        Kind::Phone | Kind::Iban | Kind::Postcode => 2,
    };
    text.chars().take(shown).chain(['…']).collect()
}
