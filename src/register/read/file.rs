//! One file: bytes to an entry with its record and all its faults.

use super::front::{self, Front};
use super::lines::Lines;
use super::naming::RecordKind;
use super::reader::Reader;
use super::yaml::{self, Content, Pair};
use super::{Entry, Fault, FaultCode, encoding, marks};
use crate::place::Span;
use crate::record::{Complaint, Record, Settings, Version};
use crate::repository::ObjectId;

/// The entry of a file whose bytes could be had.
pub(in crate::register) fn read<R: Record>(path: &str, bytes: &[u8]) -> Entry<R> {
    Entry::decoded(path, bytes, read_text)
}

/// A complaint, with the year of its receipt beside its number (F007).
pub(in crate::register) fn read_complaint(path: &str, bytes: &[u8]) -> Entry<Complaint> {
    let mut entry = read::<Complaint>(path, bytes);
    let Some(complaint) = &entry.record else {
        return entry;
    };
    let mut faults = Vec::new();
    if complaint.is_duplicate() && complaint.duplicate_of.is_none() {
        let fault = Fault::new(FaultCode::F004, "message", Span::START);
        faults.push(fault.with("key", "dubbel-van"));
    }
    if complaint.number.value.year != complaint.received.value.year() {
        let fault = Fault::new(FaultCode::F007, "message-received", complaint.number.at)
            .with("number", complaint.number.to_string());
        faults.push(fault.with("received", complaint.received.value));
    }
    entry.add(faults);
    entry
}

/// register.yml, with what two versions of its procedure cannot both have: their number (F008), and
/// the day from which they hold (F005).
pub(in crate::register) fn read_settings(path: &str, bytes: &[u8]) -> Entry<Settings> {
    let mut entry = read::<Settings>(path, bytes);
    let Some(settings) = entry.record.as_deref() else {
        return entry;
    };
    let mut faults = turned_around(settings);
    let versions = &settings.versions;
    faults.extend((0..versions.len()).flat_map(|at| taken_twice(&versions[..at], &versions[at])));
    entry.add(faults);
    entry
}

/// F005 for each stretch of days that ends before it begins.
fn turned_around(settings: &Settings) -> Vec<Fault> {
    let extra = settings
        .versions
        .iter()
        .filter_map(|version| version.days_off.as_ref())
        .flat_map(|days_off| &days_off.extra)
        .map(|days| (days.from, days.until));
    let deputies = settings.deputies.iter();
    extra
        .chain(deputies.map(|deputy| (deputy.from, deputy.until)))
        .filter_map(|(from, until)| Some((from, until.filter(|until| until.value < from.value)?)))
        .map(|(from, until)| {
            Fault::new(FaultCode::F005, "message-order", until.at)
                .with("key", "tot")
                .with("from", from.value.0)
        })
        .collect()
}

/// What a version takes that an earlier one has already.
fn taken_twice(earlier: &[Version], version: &Version) -> impl Iterator<Item = Fault> {
    let number = earlier
        .iter()
        .find(|other| other.version.value == version.version.value)
        .map(|other| {
            let fault = Fault::new(FaultCode::F008, "message-version", version.version.at)
                .with("number", i64::from(version.version.value));
            fault.with("line", i64::from(other.version.at.line))
        });
    let day = earlier
        .iter()
        .find(|other| other.valid_from.value == version.valid_from.value)
        .map(|other| {
            let fault = Fault::new(FaultCode::F005, "message-from", version.valid_from.at)
                .with("value", version.valid_from.value.0);
            fault.with("line", i64::from(other.valid_from.at.line))
        });
    number.into_iter().chain(day)
}

fn read_text<R: Record>(entry: &mut Entry<R>, lines: &Lines<'_>) {
    let whole = 0..lines.text.len();
    let parts = front::parts(&entry.path, lines);
    if let Some(fault) = marks::conflict(lines, parts.as_ref().map_or(&whole, |front| &front.yaml))
    {
        let torn = parts.as_ref().map_or(true, |front| {
            fault.span.line < lines.number(front.body.start)
        });
        entry.faults.push(fault);
        // Which of the two sides is meant, nobody can say; what YAML makes of it is no news.
        if torn {
            return;
        }
    }
    match parts {
        Ok(front) => read_parts(entry, lines, &front),
        Err(fault) => entry.faults.push(fault),
    }
}

fn read_parts<R: Record>(entry: &mut Entry<R>, lines: &Lines<'_>, front: &Front) {
    entry.body = front.body.clone();
    marks::invisible(lines, &front.yaml, "message", &mut entry.faults);
    marks::invisible(lines, &front.body, "message-text", &mut entry.faults);
    match yaml::parse(lines, &front.yaml) {
        Ok(node) => match &node.content {
            Content::Map(pairs) => read_record(entry, lines, pairs),
            Content::Empty => read_record(entry, lines, &[]),
            Content::Scalar { .. } => entry.faults.push(yaml::without_keys(lines, &node)),
            Content::List(_) => {
                entry.faults.push(Fault::new(
                    FaultCode::F005,
                    "message-top",
                    lines.span(&node.at),
                ));
            }
        },
        Err(fault) => entry.faults.push(fault),
    }
}

fn read_record<R: Record>(entry: &mut Entry<R>, lines: &Lines<'_>, pairs: &[Pair<'_>]) {
    let mut reader = Reader::new(lines);
    entry.record = reader.record(pairs, Span::START).map(Box::new);
    entry.faults.append(&mut reader.faults);
    entry.references = reader.references;
    entry.number = number(lines, pairs);
}

/// `nummer` or `jaar` as typed, also where it is no number.
fn number(lines: &Lines<'_>, pairs: &[Pair<'_>]) -> Option<(String, Span)> {
    let pair = pairs
        .iter()
        .find(|pair| pair.key == "nummer" || pair.key == "jaar")?;
    match &pair.value.content {
        Content::Scalar { text, .. } => Some((text.trim().to_owned(), lines.span(&pair.value.at))),
        _ => None,
    }
}

impl<R> Entry<R> {
    /// The entry of a file, of which `read` reads the text.
    pub(super) fn decoded(
        path: &str,
        bytes: &[u8],
        read: impl FnOnce(&mut Entry<R>, &Lines<'_>),
    ) -> Entry<R> {
        let mut entry = Entry {
            content: ObjectId::of_blob(bytes),
            ..Entry::unread(path)
        };
        match encoding::decode(bytes) {
            Ok(text) => {
                entry.text = text.into();
                read(&mut entry, &Lines::new(text));
            }
            Err(fault) => entry.faults.push(fault),
        }
        entry.faults.sort_by_key(|fault| (fault.span, fault.code));
        entry
    }

    /// An entry of which only the path is known.
    pub(in crate::register) fn unread(path: &str) -> Entry<R> {
        Entry {
            path: path.to_owned(),
            content: ObjectId::EMPTY,
            text: "".into(),
            record: None,
            set_aside: None,
            name: RecordKind::of(path).name(path),
            number: None,
            body: 0..0,
            references: Vec::new(),
            faults: Vec::new(),
        }
    }
}

/// The settings that stand in for a register.yml that cannot be read: the procedure's own terms.
///
/// # Panics
/// Never on what a user can change: the text is part of the program, and a test reads it.
pub(in crate::register) fn fallback() -> Settings {
    let entry = read::<Settings>("register.yml", include_bytes!("fallback.yml"));
    *entry.record.expect("the settings in the program are sound")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_settings_in_the_program_are_sound() {
        assert_eq!(super::fallback().categories.len(), 5);
    }
}
