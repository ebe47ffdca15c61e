//! What a file is, by its content: its name may say anything.

use super::outlook::{COMPOUND, is_outlook, names_in};
use crate::wording::worded;

worded! {
    /// Kinds of files that people give in the place of a letter or a list, as keys of messages call
    /// them.
    pub enum FileKind {
        /// A letter as Outlook keeps it (.msg).
        OutlookLetter = "outlook-letter",
        /// A list of Excel since 2007 (.xlsx).
        Workbook = "workbook",
        /// A list of Excel before 2007 (.xls), or in its binary form (.xlsb).
        OldWorkbook = "old-workbook",
        /// A list of LibreOffice (.ods).
        OpenWorkbook = "open-workbook",
        /// A text of Word or LibreOffice (.docx, .doc, .odt, .rtf).
        Document = "document",
        Pdf = "pdf",
        Picture = "picture",
        /// A page of a browser, or a letter that was saved as one.
        Page = "page",
        /// Plain text of any kind: a letter (.eml) and a list (.csv) are told apart by reading them.
        Text = "text",
        Unknown = "unknown",
    }
}

/// Recognises a file by its content.
#[must_use]
pub fn recognise(bytes: &[u8]) -> FileKind {
    let begins = |all: &[&[u8]]| all.iter().any(|start| bytes.starts_with(start));
    if begins(&[b"PK\x03\x04"]) {
        return packed(bytes);
    }
    if begins(&[&COMPOUND]) {
        return compound(bytes);
    }
    let page = [b"<!doctype html".as_slice(), b"<html"];
    let text = bytes.trim_ascii_start();
    let is_page = page.iter().any(|start| {
        text.get(..start.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(start))
    });
    if begins(&[b"%PDF"]) {
        FileKind::Pdf
    } else if begins(&[b"{\\rtf"]) {
        FileKind::Document
    } else if begins(&[b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"]) {
        FileKind::Picture
    } else if is_page {
        FileKind::Page
    } else if !bytes.is_empty() && (!bytes.contains(&0) || begins(&[b"\xff\xfe", b"\xfe\xff"])) {
        FileKind::Text
    } else {
        FileKind::Unknown
    }
}

/// A zip of a newer office program, by the files within it.
fn packed(bytes: &[u8]) -> FileKind {
    let holds = |name: &str| {
        bytes
            .windows(name.len())
            .any(|window| window == name.as_bytes())
    };
    if holds("xl/workbook.bin") {
        FileKind::OldWorkbook
    } else if holds("xl/workbook.xml") {
        FileKind::Workbook
    } else if holds("application/vnd.oasis.opendocument.spreadsheet") {
        FileKind::OpenWorkbook
    } else if holds("word/document") || holds("application/vnd.oasis.opendocument.text") {
        FileKind::Document
    } else {
        FileKind::Unknown
    }
}

fn compound(bytes: &[u8]) -> FileKind {
    if is_outlook(bytes) {
        return FileKind::OutlookLetter;
    }
    let names = names_in(bytes);
    let holds = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
    if holds(&["Workbook", "Book"]) {
        FileKind::OldWorkbook
    } else if holds(&["WordDocument"]) {
        FileKind::Document
    } else {
        FileKind::Unknown
    }
}
