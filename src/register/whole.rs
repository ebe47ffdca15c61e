//! A whole register: its files to entries, shared over the processors, in the order of their paths.

use super::contents::Register;
use super::naming::{Kind, is_meant_as_record};
use super::{Entry, Fault, Stray, across, reading};
use crate::intake::{Content, File, Refusal};
use crate::place::Span;
use crate::record::{Complaint, Measure, Settings, Year};
use crate::wording::Arg;

/// What became of one file.
enum Piece {
    Settings(Box<Entry<Settings>>),
    Complaint(Box<Entry<Complaint>>),
    Measure(Box<Entry<Measure>>),
    Year(Box<Entry<Year>>),
    Stray(Stray),
    Unread(String),
}

impl Register {
    /// Reads a register from its files, however they were had. Never fails: what is wrong becomes a
    /// fault of its file, and no file hides another.
    #[must_use]
    pub fn read(mut files: Vec<File>) -> Register {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        // A foreign folder in a tree comes once for each of its files.
        files.dedup_by(|later, earlier| later.path == earlier.path);
        let mut register = Register::empty();
        for piece in pieces(files) {
            register.add(piece);
        }
        if register.settings.record.is_none() {
            register.fallback = Some(reading::fallback());
        }
        across::judge(&mut register);
        register.index_numbers();
        register
    }

    fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Settings(entry) => self.settings = *entry,
            Piece::Complaint(entry) => self.complaints.push(*entry),
            Piece::Measure(entry) => self.measures.push(*entry),
            Piece::Year(entry) => self.years.push(*entry),
            Piece::Stray(stray) => self.strays.push(stray),
            Piece::Unread(path) => self.unread.push(path),
        }
    }
}

/// Reads all files on all processors; the order of the answers is that of the files. The bytes of a
/// file are gone once it is read.
fn pieces(mut files: Vec<File>) -> Vec<Piece> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(8);
    let share = files.len().div_ceil(workers).max(64);
    let mut shares = Vec::new();
    while !files.is_empty() {
        let rest = files.split_off(share.min(files.len()));
        shares.push(std::mem::replace(&mut files, rest));
    }
    let read = |share: Vec<File>| share.into_iter().map(|file| piece(&file)).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let handles: Vec<_> = shares.into_iter().map(|share| scope.spawn(move || read(share))).collect();
        // A reader that panics is a fault of ours: pass it on, never a half register.
        handles.into_iter().flat_map(|handle| handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

fn piece(file: &File) -> Piece {
    let path = file.path.as_str();
    let kind = Kind::of(path);
    let stray = |fault| Piece::Stray(Stray { path: path.to_owned(), fault });
    if path.split('/').any(|part| part == "..") {
        return stray(Fault::new("F013", "message-outside", Span::START));
    }
    match &file.content {
        Content::Bytes(bytes) if kind != Kind::Settings && !is_meant_as_record(path, bytes) => {
            stray(Fault::new("F012", "message", Span::START))
        }
        Content::Bytes(bytes) => match kind {
            Kind::Settings => Piece::Settings(Box::new(reading::read(path, bytes))),
            Kind::Complaint => Piece::Complaint(Box::new(reading::read_complaint(path, bytes))),
            Kind::Measure => Piece::Measure(Box::new(reading::read(path, bytes))),
            Kind::Year => Piece::Year(Box::new(reading::read(path, bytes))),
        },
        Content::Foreign => stray(Fault::new("F012", "message", Span::START)),
        Content::Unread => Piece::Unread(path.to_owned()),
        Content::Refused(Refusal::Symlink) => stray(Fault::new("F013", "message", Span::START)),
        Content::Refused(Refusal::Outside) => stray(Fault::new("F013", "message-outside", Span::START)),
        Content::Refused(Refusal::TooLarge(size)) => {
            let kib = i64::try_from(size.div_ceil(1024)).unwrap_or(i64::MAX);
            refused(kind, path, Fault::new("F010", "message-large", Span::START).with("size", kib))
        }
        Content::Refused(Refusal::Unreadable(cause)) => {
            refused(kind, path, Fault::new("F010", "message-unreadable", Span::START).with("cause", &**cause))
        }
        Content::Refused(Refusal::Lost(why)) => {
            refused(kind, path, Fault::new("F010", "message-unreadable", Span::START).with("cause", Arg::Key(why)))
        }
    }
}

/// A record that could not be read keeps its place: others may refer to it by its file's name.
fn refused(kind: Kind, path: &str, fault: Fault) -> Piece {
    fn entry<R>(path: &str, fault: Fault) -> Box<Entry<R>> {
        Box::new(Entry { faults: vec![fault], ..Entry::unread(path) })
    }
    match kind {
        Kind::Settings => Piece::Settings(entry(path, fault)),
        Kind::Complaint => Piece::Complaint(entry(path, fault)),
        Kind::Measure => Piece::Measure(entry(path, fault)),
        Kind::Year => Piece::Year(entry(path, fault)),
    }
}
