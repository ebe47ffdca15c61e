//! Looks for personal data in a text. Made for few false alarms: days, times, amounts and the
//! register's own numbers are none.

use std::ops::Range;

use super::{bsn, email, iban, phone, postcode};
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

/// Everything in a text that looks like personal data, in order. Also for commit messages.
#[must_use]
pub fn scan(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        for (kind, range) in in_line(line) {
            let column =
                |byte: usize| u32::try_from(line[..byte].chars().count() + 1).unwrap_or(u32::MAX);
            let span = Span::new(number, column(range.start), column(range.end));
            hits.push(Hit {
                kind,
                span,
                masked: masked(kind, &line[range]),
            });
        }
    }
    hits
}

/// The text with all personal data masked: for excerpts of a file, and for commit messages.
#[must_use]
pub fn mask(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut from = 0;
        for (kind, range) in in_line(line) {
            safe.push_str(&line[from..range.start]);
            safe.push_str(&masked(kind, &line[range.clone()]));
            from = range.end;
        }
        safe.push_str(&line[from..]);
    }
    safe
}

/// The places (in bytes) of personal data in one line, in order and without overlap. What looks
/// like two kinds counts as the first of these: e-mail, IBAN, telephone, BSN, postcode.
#[must_use]
pub fn in_line(line: &str) -> Vec<(Kind, Range<usize>)> {
    let mut places: Vec<(Kind, Range<usize>)> = Vec::new();
    if line.contains('@') {
        add(&mut places, Kind::Email, email::find(line));
    }
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    // Most lines hold a day, which has eight.
    if digits >= 9 {
        add(&mut places, Kind::Iban, iban::find(line));
        add(&mut places, Kind::Phone, phone::find(line));
        add(&mut places, Kind::Bsn, bsn::find(line));
    }
    if digits >= 5 {
        add(&mut places, Kind::Postcode, postcode::find(line));
    }
    places.sort_by_key(|(_, range)| range.start);
    places
}

fn add(places: &mut Vec<(Kind, Range<usize>)>, kind: Kind, found: Vec<Range<usize>>) {
    for range in found {
        if places
            .iter()
            .all(|(_, taken)| range.end <= taken.start || taken.end <= range.start)
        {
            places.push((kind, range));
        }
    }
}

fn masked(kind: Kind, text: &str) -> String {
    let shown = match kind {
        Kind::Bsn => 0,
        Kind::Email => 1,
        Kind::Phone | Kind::Iban | Kind::Postcode => 2,
    };
    text.chars().take(shown).chain(['…']).collect()
}
