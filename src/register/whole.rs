//! A whole register: its files to entries, shared over the processors, in the order of their
//! paths, numbers as numbers.

use super::across;
use super::contents::{Register, find};
use super::read::{
    self, Entry, Fault, FaultCode, ProcedureText, RecordKind, Stray, is_meant_as_record,
};
use crate::files::{Content, File, Refusal};
use crate::parallel::in_parallel;
use crate::place::Span;
use crate::record::{Complaint, Measure, Settings, Year, natural_order};
use crate::wording::Arg;

/// Fewer files than this are read sooner than a thread is started.
const WORTH_A_THREAD: usize = 64;

/// Copies the entry at a path, where there is one.
fn copied<R: Clone>(from: &[Entry<R>], path: &str, to: &mut Vec<Entry<R>>) -> bool {
    let found = find(from, path);
    to.extend(found.map(Entry::alone));
    found.is_some()
}

/// What became of one file.
enum Piece {
    Settings(Entry<Settings>),
    Complaint(Entry<Complaint>),
    Measure(Entry<Measure>),
    Year(Entry<Year>),
    Procedure(Entry<ProcedureText>),
    Stray(Stray),
    Unread(String),
}

impl Register {
    /// Reads a register from its files, however they were had. Never fails: what is wrong becomes a
    /// fault of its file, and no file hides another.
    #[must_use]
    pub fn read(files: Vec<File>) -> Register {
        Register::assembled(files, None)
    }

    /// The register at another time, from the files that were different then. Those left unread are
    /// taken over from this register: so ten thousand files cost no more than those that changed.
    #[must_use]
    pub fn at_another_time(&self, files: Vec<File>) -> Register {
        Register::assembled(files, Some(self))
    }

    fn assembled(mut files: Vec<File>, other: Option<&Register>) -> Register {
        files.sort_by(|a, b| natural_order(&a.path, &b.path));
        // A foreign folder in a tree comes once for each of its files.
        files.dedup_by(|later, earlier| later.path == earlier.path);
        let mut register = Register::empty();
        // The bytes of a file are gone once it is read.
        for piece in in_parallel(files, WORTH_A_THREAD, |file| piece(&file)) {
            match piece {
                Piece::Unread(path)
                    if other.is_some_and(|other| register.take_over(other, &path)) => {}
                piece => register.add(piece),
            }
        }
        if register.settings.record.is_none() {
            register.fallback = Some(read::fallback());
        }
        across::judge(&mut register);
        register.index_numbers();
        register
    }

    /// Whether there was something to take over.
    fn take_over(&mut self, other: &Register, path: &str) -> bool {
        match RecordKind::of(path) {
            RecordKind::Settings => false,
            RecordKind::Complaint => copied(&other.complaints, path, &mut self.complaints),
            RecordKind::Measure => copied(&other.measures, path, &mut self.measures),
            RecordKind::Year => copied(&other.years, path, &mut self.years),
            RecordKind::Procedure => copied(&other.procedures, path, &mut self.procedures),
        }
    }

    fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Settings(entry) => self.settings = entry,
            Piece::Complaint(entry) => self.complaints.push(entry),
            Piece::Measure(entry) => self.measures.push(entry),
            Piece::Year(entry) => self.years.push(entry),
            Piece::Procedure(entry) => self.procedures.push(entry),
            Piece::Stray(stray) => self.strays.push(stray),
            Piece::Unread(path) => self.unread.push(path),
        }
    }
}

/// F012; and where the file is a record after all, under a name that an editor gave it, which one.
fn no_record(kind: RecordKind, path: &str) -> Fault {
    match kind.renamed(path) {
        Some(expected) => {
            Fault::new(FaultCode::F012, "message-renamed", Span::START).with("expected", expected)
        }
        None => Fault::new(FaultCode::F012, "message", Span::START),
    }
}

fn piece(file: &File) -> Piece {
    let path = file.path.as_str();
    let kind = RecordKind::of(path);
    let stray = |fault| {
        Piece::Stray(Stray {
            path: path.to_owned(),
            fault,
        })
    };
    if path.split('/').any(|part| part == "..") {
        return stray(Fault::new(FaultCode::F013, "message-outside", Span::START));
    }
    match &file.content {
        Content::Bytes(bytes) if kind.has_records() && !is_meant_as_record(path, bytes) => {
            stray(no_record(kind, path))
        }
        Content::Bytes(bytes) => match kind {
            RecordKind::Settings => Piece::Settings(read::read_settings(path, bytes)),
            RecordKind::Complaint => Piece::Complaint(read::read_complaint(path, bytes)),
            RecordKind::Measure => Piece::Measure(read::read(path, bytes)),
            RecordKind::Year => Piece::Year(read::read(path, bytes)),
            RecordKind::Procedure => Piece::Procedure(read::read_procedure(path, bytes)),
        },
        Content::Foreign => stray(no_record(kind, path)),
        Content::Unread => Piece::Unread(path.to_owned()),
        Content::Refused(Refusal::Symlink) => {
            stray(Fault::new(FaultCode::F013, "message", Span::START))
        }
        Content::Refused(Refusal::Outside) => {
            stray(Fault::new(FaultCode::F013, "message-outside", Span::START))
        }
        Content::Refused(Refusal::TooLarge(size)) => {
            let kib = i64::try_from(size.div_ceil(1024)).unwrap_or(i64::MAX);
            refused(
                kind,
                path,
                Fault::new(FaultCode::F010, "message-large", Span::START).with("size", kib),
            )
        }
        Content::Refused(Refusal::Unreadable(cause)) => refused(
            kind,
            path,
            Fault::new(FaultCode::F010, "message-unreadable", Span::START).with("cause", &**cause),
        ),
        Content::Refused(Refusal::InUse) => refused(
            kind,
            path,
            Fault::new(FaultCode::F010, "message-in-use", Span::START),
        ),
        Content::Refused(Refusal::Lost(why)) => refused(
            kind,
            path,
            Fault::new(FaultCode::F010, "message-unreadable", Span::START)
                .with("cause", Arg::Key(why)),
        ),
    }
}

/// A record that could not be read keeps its place: others may refer to it by its file's name.
fn refused(kind: RecordKind, path: &str, fault: Fault) -> Piece {
    fn entry<R>(path: &str, fault: Fault) -> Entry<R> {
        Entry {
            faults: vec![fault],
            ..Entry::unread(path)
        }
    }
    match kind {
        RecordKind::Settings => Piece::Settings(entry(path, fault)),
        RecordKind::Complaint => Piece::Complaint(entry(path, fault)),
        RecordKind::Measure => Piece::Measure(entry(path, fault)),
        RecordKind::Year => Piece::Year(entry(path, fault)),
        RecordKind::Procedure => Piece::Procedure(entry(path, fault)),
    }
}

#[cfg(test)]
mod tests {
    use super::Register;
    use crate::files::{Content, File};

    const SETTINGS: &str = "organisatie: Voorbeeld\nprocedure:\n  - versie: 1\n    geldig-vanaf: 2020-01-01\n\
        categorieen: {betalingen: Betalingen}\noorzaken: {informatie: Informatie}\n";

    fn complaint(number: u32, more: &str) -> File {
        let text = format!(
            "---\nnummer: 2026-{number:03}\nonderwerp: Factuur\nontvangen: 2026-03-01\nkanaal: brief\ncategorie: betalingen\n{more}---\nTekst.\n"
        );
        File::new(format!("klachten/2026/2026-{number:03}.md"), text)
    }

    #[test]
    fn another_time_is_read_as_if_all_its_files_were() {
        let settings = || File::new("register.yml", SETTINGS);
        // What one file refers to is gone from another, and comes back; a number is used twice, and
        // no more.
        let twice = File {
            path: "klachten/2026/2026-009.md".to_owned(),
            ..complaint(2, "")
        };
        let now = [
            settings(),
            complaint(1, "hoort-bij: 2026-003\n"),
            complaint(2, "verwant: [2026-004]\n"),
            complaint(3, "kanaal: x\n"),
            twice,
        ];
        let then = [
            settings(),
            complaint(1, "hoort-bij: 2026-003\n"),
            complaint(2, "verwant: [2026-004]\n"),
            complaint(4, ""),
        ];
        for (now, then) in [
            (&now[..], &then[..]),
            (&then, &now),
            (&now, &now[..2]),
            (&now[..1], &then),
        ] {
            let unread = |file: &File| {
                if now.contains(file) && file.path != "register.yml" {
                    Content::Unread
                } else {
                    file.content.clone()
                }
            };
            let files = then
                .iter()
                .map(|file| File::of(file.path.as_str(), unread(file)))
                .collect();
            let whole = Register::read(then.to_vec());
            let found = Register::read(now.to_vec()).at_another_time(files);
            assert_eq!(found, whole);
            let texts = |register: &Register| {
                register
                    .complaints
                    .iter()
                    .map(|entry| entry.source().to_owned())
                    .collect::<Vec<_>>()
            };
            assert_eq!(texts(&found), texts(&whole));
        }
    }
}
