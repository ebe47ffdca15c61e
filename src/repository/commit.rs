//! A commit, read from its raw bytes: whatever someone wrote there, nothing here panics or lies.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Moment, Zone};
use crate::wording::is_steering;

use super::own_commits::{TAKES_BACK, TakenBack};
use super::{Failure, ObjectId};

/// Who made something, as the commit claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: Arc<str>,
    pub email: Arc<str>,
    pub moment: Moment,
}

/// What kind of signature a commit carries; not whether it is any good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignatureKind {
    None,
    Ssh,
    OpenPgp,
    /// X.509, or something that nobody has thought of yet.
    Other,
}

/// One commit. Texts are fit to print: control, direction and invisible characters show as
/// `\u{..}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commit {
    pub id: ObjectId,
    pub parents: Vec<ObjectId>,
    pub author: Person,
    pub committer: Person,
    /// The first line of the message.
    pub subject: Arc<str>,
    pub signature: SignatureKind,
    /// The commit that it takes back, where nobody else had received that one.
    pub takes_back: Option<ObjectId>,
}

impl Commit {
    /// The day on which it was made, by its committer's clock, in a zone.
    #[must_use]
    pub fn day_in(&self, zone: Zone) -> Day {
        zone.day_of(self.committer.moment.seconds)
    }
}

/// A commit's bytes taken apart, without any copy.
pub(super) struct RawCommit<'a> {
    pub tree: ObjectId,
    pub parents: Vec<ObjectId>,
    pub author: &'a [u8],
    pub committer: &'a [u8],
    pub latin1: bool,
    pub signature: SignatureKind,
    pub message: &'a [u8],
}

impl<'a> RawCommit<'a> {
    pub(super) fn parse(id: ObjectId, bytes: &'a [u8]) -> Result<RawCommit<'a>, Failure> {
        let mut raw = RawCommit {
            tree: id,
            // Nearly every commit has one, and a long history is kept whole.
            parents: Vec::with_capacity(1),
            author: b"",
            committer: b"",
            latin1: false,
            signature: SignatureKind::None,
            message: b"",
        };
        let mut tree = None;
        let mut rest = bytes;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            let line = &rest[..end];
            rest = &rest[end + 1..];
            if line.is_empty() {
                raw.message = rest;
                break;
            }
            let (key, value) = split_at_byte(line, b' ');
            match key {
                b"tree" => tree = ObjectId::from_hex(value),
                b"parent" => raw
                    .parents
                    .push(ObjectId::from_hex(value).ok_or_else(|| Failure::damaged(id, "parent"))?),
                b"author" => raw.author = value,
                b"committer" => raw.committer = value,
                b"encoding" => raw.latin1 = is_latin1(value),
                b"gpgsig" => raw.signature = signature_kind(value),
                _ => {}
            }
        }
        raw.tree = tree.ok_or_else(|| Failure::damaged(id, "tree"))?;
        Ok(raw)
    }

    pub(super) fn subject(&self) -> String {
        let start = self
            .message
            .iter()
            .position(|byte| !byte.is_ascii_whitespace())
            .unwrap_or(self.message.len());
        let (line, _) = split_at_byte(&self.message[start..], b'\n');
        printable(line.trim_ascii_end(), self.latin1)
    }

    /// The commit that this one says it takes back, where it says that nobody else had received it.
    pub(super) fn takes_back(&self) -> Option<ObjectId> {
        let lines = TAKES_BACK.as_bytes();
        // Hardly any commit says so, and a long history holds many.
        self.message
            .windows(lines.len())
            .any(|window| window == lines)
            .then(|| TakenBack::of(&self.message()))
            .flatten()
            .filter(|taken| !taken.was_shared)
            .map(|taken| taken.commit)
    }

    /// The whole message, fit to print, its line breaks kept.
    pub(super) fn message(&self) -> String {
        let lines: Vec<String> = self
            .message
            .split(|byte| *byte == b'\n')
            .map(|line| printable(line, self.latin1))
            .collect();
        lines.join("\n")
    }

    /// Name, e-mail address and moment of an `author` or `committer` line; what is missing stays
    /// empty.
    pub(super) fn person(line: &[u8], latin1: bool) -> (String, String, Moment) {
        let open = line
            .iter()
            .position(|byte| *byte == b'<')
            .unwrap_or(line.len());
        let close = line
            .iter()
            .rposition(|byte| *byte == b'>')
            .filter(|close| *close > open)
            .unwrap_or(line.len());
        let name = printable(line[..open].trim_ascii(), latin1);
        let email = printable(line[(open + 1).min(close)..close].trim_ascii(), latin1);
        let times = std::str::from_utf8(&line[(close + 1).min(line.len())..]).unwrap_or_default();
        let mut times = times.split_ascii_whitespace();
        let seconds = times.next().map_or(0, clamped);
        let offset = times.next().map_or(0, clamped);
        let minutes = offset / 100 * 60 + offset % 100;
        let offset_minutes = i32::try_from(minutes.clamp(-6_039, 6_039)).unwrap_or(0);
        (
            name,
            email,
            Moment {
                seconds,
                offset_minutes,
            },
        )
    }
}

fn split_at_byte(bytes: &[u8], wanted: u8) -> (&[u8], &[u8]) {
    match bytes.iter().position(|byte| *byte == wanted) {
        Some(at) => (&bytes[..at], &bytes[at + 1..]),
        None => (bytes, b""),
    }
}

/// A number that may be too large to hold, or none at all.
fn clamped(text: &str) -> i64 {
    text.parse::<i128>().map_or(0, |number| {
        i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX })
    })
}

fn is_latin1(encoding: &[u8]) -> bool {
    let names: [&[u8]; 5] = [
        b"iso-8859-1",
        b"iso8859-1",
        b"latin1",
        b"iso-8859-15",
        b"windows-1252",
    ];
    names.iter().any(|name| encoding.eq_ignore_ascii_case(name))
}

fn signature_kind(first_line: &[u8]) -> SignatureKind {
    match first_line {
        b"-----BEGIN SSH SIGNATURE-----" => SignatureKind::Ssh,
        b"-----BEGIN PGP SIGNATURE-----" | b"-----BEGIN PGP MESSAGE-----" => SignatureKind::OpenPgp,
        _ => SignatureKind::Other,
    }
}

/// Text that is safe to put on a terminal or a page, whatever its bytes.
pub(super) fn printable(bytes: &[u8], latin1: bool) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if latin1 => bytes.iter().map(|byte| char::from(*byte)).collect(),
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    };
    if !text.chars().any(is_unprintable) {
        return text;
    }
    let mut shown = String::new();
    for character in text.chars() {
        if is_unprintable(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Control characters, and those that change direction or cannot be seen.
fn is_unprintable(character: char) -> bool {
    character.is_control()
        || is_steering(character)
        || matches!(character, '\u{ad}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{RawCommit, SignatureKind, printable};
    use crate::repository::ObjectId;

    const TREE: &str = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n";

    #[test]
    fn a_hostile_commit_is_shown_and_does_not_act() {
        let bytes = [
            TREE.as_bytes(),
            b"author Jos\xe9 \x1b[31m <x@\x00y> -9223372036854775809 +9999\ncommitter <> \nencoding ISO-8859-1\n\nOn\xdfin\r\x07\nmore",
        ]
        .concat();
        let id = ObjectId::of_blob(b"");
        let raw = RawCommit::parse(id, &bytes).expect("parses");
        let (name, email, moment) = RawCommit::person(raw.author, raw.latin1);
        assert_eq!(
            (name.as_str(), email.as_str()),
            ("José \\u{1b}[31m", "x@\\u{0}y")
        );
        assert_eq!((moment.seconds, moment.offset_minutes), (i64::MIN, 6039));
        assert_eq!(raw.subject(), "Onßin\\u{d}\\u{7}");
        assert_eq!(RawCommit::person(raw.committer, false).0, "");
        assert_eq!(raw.signature, SignatureKind::None);
    }

    #[test]
    fn bytes_that_are_no_commit_are_refused() {
        for bytes in [&b""[..], b"\n\n", b"tree 12\n\n", b"parent x\n"] {
            assert!(RawCommit::parse(ObjectId::of_blob(b""), bytes).is_err());
        }
    }

    #[test]
    fn direction_marks_show_themselves() {
        assert_eq!(printable("a\u{202e}b".as_bytes(), false), "a\\u{202e}b");
        assert_eq!(printable("gewoon één".as_bytes(), false), "gewoon één");
    }
}
