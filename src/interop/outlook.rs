//! A letter as Outlook on Windows keeps it (.msg): a compound file of properties, [MS-OXMSG]. The
//! only file that knows cfb.

use std::io::{Cursor, Read as _};

use encoding_rs::{UTF_16LE, WINDOWS_1252};

use super::decoded::of_windows;
use super::forwarded::{DEEPEST, without_prefixes};
use super::html_text::html_text;
use super::message::{AttachedFile, Enclosed, Read, one_line, plain_lines};
use super::thread::Mailbox;
use crate::calendar::{Day, Zone};

/// The first bytes of every compound file: letters of Outlook, and office files of before 2007.
pub(super) const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PROPERTIES: &str = "__properties_version1.0";
/// Seconds from 1601, where Windows begins to count, to 1970.
const EPOCH: i64 = 11_644_473_600;

/// The properties that are read, by their number ([MS-OXPROPS]).
mod property {
    pub(super) const SUBJECT: u16 = 0x0037;
    pub(super) const SUBMITTED: u16 = 0x0039;
    pub(super) const DELIVERED: u16 = 0x0e06;
    pub(super) const BODY: u16 = 0x1000;
    pub(super) const HTML: u16 = 0x1013;
    pub(super) const MESSAGE_ID: u16 = 0x1035;
    /// Name, address and address on the internet of the sender, and of whom he writes for.
    pub(super) const SENDERS: [[u16; 3]; 2] = [[0x0c1a, 0x0c1f, 0x5d01], [0x0042, 0x0065, 0x5d02]];
    pub(super) const RECEIVER: [u16; 3] = [0x3001, 0x3003, 0x39fe];
    pub(super) const FILE_NAMES: [u16; 3] = [0x3707, 0x3704, 0x3001];
    pub(super) const CONTENTS: u16 = 0x3701;
}

type Container<'a> = cfb::CompoundFile<Cursor<&'a [u8]>>;

/// Whether the bytes are a letter of Outlook.
pub(super) fn is_outlook(bytes: &[u8]) -> bool {
    bytes.starts_with(&COMPOUND)
        && opened(bytes).is_some_and(|container| container.exists(format!("/{PROPERTIES}")))
}

/// The names of the streams and storages of a compound file, at its top.
pub(super) fn names_in(bytes: &[u8]) -> Vec<String> {
    opened(bytes)
        .map(|container| {
            container
                .read_root_storage()
                .map(|entry| entry.name().to_owned())
                .collect()
        })
        .unwrap_or_default()
}

pub(super) fn read_outlook(bytes: &[u8], zone: Zone) -> Option<Read> {
    Some(
        Folder {
            container: &mut opened(bytes)?,
            path: String::from("/"),
        }
        .letter(zone, DEEPEST),
    )
}

fn opened(bytes: &[u8]) -> Option<Container<'_>> {
    cfb::CompoundFile::open(Cursor::new(bytes)).ok()
}

/// One storage of the file: the letter, somebody who received it, an attachment.
struct Folder<'c, 'b> {
    container: &'c mut Container<'b>,
    /// Ends with a slash.
    path: String,
}

impl<'b> Folder<'_, 'b> {
    fn letter(&mut self, zone: Zone, deep: usize) -> Read {
        let typed = self
            .text(property::SUBJECT)
            .map(|subject| one_line(&subject));
        let (subject, passes_on) = typed.as_deref().map(without_prefixes).unwrap_or_default();
        let plain = self.text(property::BODY).unwrap_or_default();
        let text = if plain.trim().is_empty() {
            let html = self.html().and_then(|html| html_text(&html));
            html.unwrap_or(plain)
        } else {
            plain
        };
        let senders: Vec<Mailbox> = property::SENDERS
            .into_iter()
            .filter_map(|properties| self.mailbox(properties))
            .collect();
        let folders = self.folders();
        let receivers = folders
            .iter()
            .filter(|name| name.starts_with("__recip_version1.0_"))
            .filter_map(|name| self.inner(name).mailbox(property::RECEIVER))
            .collect();
        let mut read = Read {
            id: self
                .text(property::MESSAGE_ID)
                .map(|id| id.trim_matches(['<', '>', ' ']).to_owned()),
            sent: self.day(zone),
            subject: Some(subject.to_owned()).filter(|subject| !subject.is_empty()),
            passes_on,
            text: plain_lines(&text).trim().to_owned(),
            from: senders.iter().rev().take(1).cloned().collect(),
            senders,
            receivers,
            ..Read::default()
        };
        self.attachments(&folders, &mut read, zone, deep);
        read
    }

    /// What is attached; the only letter among it, where this one passes it on, by itself.
    fn attachments(&mut self, folders: &[String], read: &mut Read, zone: Zone, deep: usize) {
        let attached = folders
            .iter()
            .filter(|name| name.starts_with("__attach_version1.0_"));
        let mut messages = Vec::new();
        for (index, name) in attached.enumerate() {
            let mut folder = self.inner(name);
            match folder.message(zone, deep) {
                Some(message) => messages.push(message),
                None => read.attachments.push(folder.attachment(index)),
            }
        }
        // A letter within it has no bytes of its own to be known by.
        if let Ok([message]) = <[_; 1]>::try_from(messages)
            && read.passes_on
        {
            read.enclosed = Some(Enclosed::Read(Box::new(message)));
        }
    }

    /// The letter that this attachment is.
    fn message(&mut self, zone: Zone, deep: usize) -> Option<Read> {
        let path = format!("{}__substg1.0_{:04X}000D/", self.path, property::CONTENTS);
        let is_letter = deep > 0 && self.container.exists(format!("{path}{PROPERTIES}"));
        is_letter.then(|| {
            Folder {
                container: self.container,
                path,
            }
            .letter(zone, deep - 1)
        })
    }

    fn attachment(&mut self, index: usize) -> AttachedFile {
        let name = property::FILE_NAMES
            .into_iter()
            .find_map(|property| self.text(property));
        let contents = self.stream(property::CONTENTS, "0102").unwrap_or_default();
        AttachedFile::new(
            name.as_deref(),
            || format!("bijlage-{}", index + 1),
            &contents,
        )
    }

    /// A person: the address on the internet, else another one that has an `@`.
    fn mailbox(&mut self, [name, address, internet]: [u16; 3]) -> Option<Mailbox> {
        let addresses = [self.text(internet), self.text(address)];
        let mailbox = Mailbox {
            name: self
                .text(name)
                .map(|name| one_line(&name).trim_matches('\'').to_owned())
                .filter(|name| !name.is_empty() && !name.contains('@')),
            address: addresses
                .into_iter()
                .flatten()
                .map(|address| address.trim().to_lowercase())
                .find(|address| address.contains('@')),
        };
        (mailbox != Mailbox::default()).then_some(mailbox)
    }

    fn html(&mut self) -> Option<String> {
        let bytes = self.stream(property::HTML, "0102");
        let decoded = bytes.map(|bytes| {
            String::from_utf8(bytes)
                .unwrap_or_else(|error| WINDOWS_1252.decode(error.as_bytes()).0.into_owned())
        });
        decoded.or_else(|| self.text(property::HTML))
    }

    /// The moment at which it was sent, else delivered.
    fn day(&mut self, zone: Zone) -> Option<Day> {
        let mut bytes = Vec::new();
        let mut stream = self
            .container
            .open_stream(format!("{}{PROPERTIES}", self.path))
            .ok()?;
        stream.read_to_end(&mut bytes).ok()?;
        // At the top of the file the list begins after 32 bytes, in a letter within it after 24.
        let head = if self.path == "/" { 32 } else { 24 };
        let moment = |wanted: u16| {
            let tag = u32::from(wanted) << 16 | 0x40;
            let mut entries = bytes.get(head..)?.chunks_exact(16);
            let entry = entries.rfind(|entry| entry.starts_with(&tag.to_le_bytes()))?;
            let ticks = u64::from_le_bytes(entry[8..].try_into().ok()?);
            i64::try_from(ticks / 10_000_000)
                .ok()
                .map(|seconds| seconds - EPOCH)
        };
        let seconds = moment(property::SUBMITTED).or_else(|| moment(property::DELIVERED))?;
        Day::parse(&zone.day_of(seconds).to_string())
    }

    /// A text property, in UTF-16 or as Windows writes it.
    fn text(&mut self, property: u16) -> Option<String> {
        let wide = self
            .stream(property, "001F")
            .map(|bytes| UTF_16LE.decode_without_bom_handling(&bytes).0.into_owned());
        wide.or_else(|| Some(of_windows(&self.stream(property, "001E")?)))
            .map(|text| text.trim_end_matches('\0').to_owned())
            .filter(|text| !text.is_empty())
    }

    fn stream(&mut self, property: u16, kind: &str) -> Option<Vec<u8>> {
        let path = format!("{}__substg1.0_{property:04X}{kind}", self.path);
        let mut bytes = Vec::new();
        self.container
            .open_stream(path)
            .ok()?
            .read_to_end(&mut bytes)
            .ok()?;
        Some(bytes)
    }

    fn folders(&self) -> Vec<String> {
        let entries = self.container.read_storage(&self.path);
        let mut names: Vec<String> = entries
            .into_iter()
            .flatten()
            .filter(cfb::Entry::is_storage)
            .map(|entry| entry.name().to_owned())
            .collect();
        names.sort();
        names
    }

    fn inner(&mut self, name: &str) -> Folder<'_, 'b> {
        Folder {
            path: format!("{}{name}/", self.path),
            container: self.container,
        }
    }
}
