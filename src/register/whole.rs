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

fn alone<R: Clone>(entries: &[Entry<R>], path: &str) -> Option<Entry<R>> {
    find(entries, path).map(Entry::alone)
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
            let known = match (&piece, other) {
                (Piece::Unread(path), Some(other)) => other.copy(path),
                _ => None,
            };
            register.add(known.unwrap_or(piece));
        }
        if register.settings.record.is_none() {
            register.fallback = Some(read::fallback());
        }
        across::judge(&mut register);
        register.index_numbers();
        register
    }

    /// A copy of the entry at a path, where there is one, for another register.
    fn copy(&self, path: &str) -> Option<Piece> {
        match RecordKind::of(path) {
            RecordKind::Settings => None,
            RecordKind::Complaint => alone(&self.complaints, path).map(Piece::Complaint),
            RecordKind::Measure => alone(&self.measures, path).map(Piece::Measure),
            RecordKind::Year => alone(&self.years, path).map(Piece::Year),
            RecordKind::Procedure => alone(&self.procedures, path).map(Piece::Procedure),
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
        Content::Bytes(bytes) => entry(kind, path, Ok(bytes)),
        Content::Foreign => stray(no_record(kind, path)),
        Content::Unread => Piece::Unread(path.to_owned()),
        Content::Refused(refusal) => match refused(refusal) {
            fault if fault.code == FaultCode::F013 => stray(fault),
            // A record keeps its place: others may refer to it by its file's name.
            fault => entry(kind, path, Err(fault)),
        },
    }
}

/// Why the bytes of a file cannot be had (F010), or must not be (F013).
fn refused(refusal: &Refusal) -> Fault {
    let fault = |text| Fault::new(FaultCode::F010, text, Span::START);
    match refusal {
        Refusal::Symlink => Fault::new(FaultCode::F013, "message", Span::START),
        Refusal::Outside => Fault::new(FaultCode::F013, "message-outside", Span::START),
        Refusal::TooLarge(size) => {
            let kib = i64::try_from(size.div_ceil(1024)).unwrap_or(i64::MAX);
            fault("message-large").with("size", kib)
        }
        Refusal::InUse => fault("message-in-use"),
        Refusal::Unreadable(cause) => fault("message-unreadable").with("cause", &**cause),
        Refusal::Lost(why) => fault("message-unreadable").with("cause", Arg::Key(why)),
    }
}

fn entry(kind: RecordKind, path: &str, bytes: Result<&[u8], Fault>) -> Piece {
    fn of<R>(
        read: fn(&str, &[u8]) -> Entry<R>,
        path: &str,
        bytes: Result<&[u8], Fault>,
    ) -> Entry<R> {
        let refused = |fault| Entry {
            faults: vec![fault],
            ..Entry::unread(path)
        };
        bytes.map_or_else(refused, |bytes| read(path, bytes))
    }
    match kind {
        RecordKind::Settings => Piece::Settings(of(read::read_settings, path, bytes)),
        RecordKind::Complaint => Piece::Complaint(of(read::read_complaint, path, bytes)),
        RecordKind::Measure => Piece::Measure(of(read::read, path, bytes)),
        RecordKind::Year => Piece::Year(of(read::read, path, bytes)),
        RecordKind::Procedure => Piece::Procedure(of(read::read_procedure, path, bytes)),
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
