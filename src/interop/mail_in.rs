//! A letter by e-mail (.eml): its day, subject, text and attachments, whatever the charset.
//!
//! What of it may go into the register is `redact`'s business.

use encoding_rs::WINDOWS_1252;
use mail_parser::{Address, Message, MessageParser, MimeHeaders};

use crate::calendar::{Day, Zone};
use crate::fingerprint::{hex, sha256};
use crate::wording::is_steering;

/// A letter as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// The day on which it was sent, in the register's zone.
    pub sent: Option<Day>,
    /// Without `RE:`, `FW:` and the like.
    pub subject: Option<String>,
    /// The whole text, line ends as LF; HTML mail as plain text.
    pub text: String,
    /// Whether it was passed on: then the letter proper stands below a head.
    pub forwarded: bool,
    /// Whether it came as an attachment of a letter that passed it on, of which the words are left
    /// out.
    pub enclosed: bool,
    /// Names of senders and receivers, to be kept out of the register.
    pub people: Vec<String>,
    pub attachments: Vec<AttachedFile>,
}

/// An attachment: known by its hash, kept outside git.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedFile {
    pub name: String,
    /// SHA-256 as 64 hexadecimal digits.
    pub sha256: String,
    /// In bytes.
    pub size: usize,
}

/// Letters in letters in letters: deeper than this is no letter of anyone.
const DEEPEST: usize = 4;

/// Reads a letter; nothing when the bytes are no message at all. Of a letter that passes on one
/// other as an attachment, that other one.
#[must_use]
pub fn read_letter(bytes: &[u8], zone: Zone) -> Option<Letter> {
    let (mut letter, mut enclosed) = read(bytes, zone)?;
    for _ in 0..DEEPEST {
        let inner = enclosed
            .and_then(|bytes| read(&bytes, zone))
            .filter(|(inner, _)| !inner.text.is_empty());
        let Some((inner, deeper)) = inner else { break };
        letter = inner.out_of(letter);
        enclosed = deeper;
    }
    Some(letter)
}

/// A letter, and the bytes of the only one that it passes on as an attachment.
fn read(bytes: &[u8], zone: Zone) -> Option<(Letter, Option<Vec<u8>>)> {
    let message = parsed(bytes)?;
    // Bytes of which the letter does not say what they are: some programs write them as Windows
    // does.
    let undeclared = std::str::from_utf8(bytes)
        .is_err()
        .then(|| WINDOWS_1252.decode(bytes).0.into_owned());
    let again = undeclared.as_ref().and_then(|text| parsed(text.as_bytes()));
    let typed =
        unspoilt(message.subject(), again.as_ref().and_then(Message::subject)).map(one_line);
    let (subject, forwarded) = typed.as_deref().map(without_prefixes).unwrap_or_default();
    let messages: Vec<_> = message
        .attachments()
        .filter(|part| part.is_message())
        .collect();
    let enclosed = <[_; 1]>::try_from(messages)
        .ok()
        .filter(|_| forwarded)
        .map(|[part]| part.contents().to_vec());
    let attachments = message
        .attachments()
        .enumerate()
        .filter(|(_, part)| enclosed.is_none() || !part.is_message());
    let letter = Letter {
        sent: sent_on(&message, zone),
        subject: Some(subject.to_owned()).filter(|subject| !subject.is_empty()),
        text: text_of(&message, again.as_ref()),
        forwarded,
        enclosed: false,
        people: people([&message].into_iter().chain(&again)),
        attachments: attachments
            .map(|(index, part)| attached(part, index))
            .collect(),
    };
    Some((letter, enclosed))
}

impl Letter {
    /// This letter, as the one that `cover` passed on: also of the cover no names may be told.
    fn out_of(mut self, cover: Letter) -> Letter {
        self.people.extend(cover.people);
        self.people.sort();
        self.people.dedup();
        self.attachments.extend(cover.attachments);
        Letter {
            enclosed: true,
            ..self
        }
    }
}

fn parsed(bytes: &[u8]) -> Option<Message<'_>> {
    // mail-parser 0.11 stops at a message that was cut off in the middle of a part; to us that is
    // no letter.
    let message = std::panic::catch_unwind(|| MessageParser::default().parse(bytes))
        .ok()
        .flatten()?;
    Some(message).filter(|message| !message.headers().is_empty())
}

/// The first reading of a text, unless it lost letters that the second kept.
fn unspoilt<T: AsRef<str>>(first: Option<T>, second: Option<T>) -> Option<T> {
    let spoilt = |text: &T| text.as_ref().contains(char::REPLACEMENT_CHARACTER);
    if first.as_ref().is_some_and(spoilt) {
        second.filter(|text| !spoilt(text)).or(first)
    } else {
        first
    }
}

fn sent_on(message: &Message<'_>, zone: Zone) -> Option<Day> {
    let date = message.date().filter(|date| date.is_valid())?;
    let day = zone.day_of(date.to_timestamp());
    Day::parse(&day.to_string())
}

/// Every text part, one under the other, with plain line ends.
fn text_of(message: &Message<'_>, again: Option<&Message<'_>>) -> String {
    let part = |index| {
        unspoilt(
            message.body_text(index),
            again.and_then(|again| again.body_text(index)),
        )
    };
    let parts = (0..message.text_body_count()).filter_map(part);
    let text = parts
        .map(|part| plain_lines(&part))
        .collect::<Vec<_>>()
        .join("\n\n");
    text.trim().to_owned()
}

fn plain_lines(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace(['\u{a0}', '\t'], " ");
    let invisible = |char: &char| is_steering(*char) || *char == '\u{ad}';
    let visible: String = text
        .chars()
        .filter(|char| *char == '\n' || !char.is_control() && !invisible(char))
        .collect();
    visible
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}

fn one_line(text: &str) -> String {
    plain_lines(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A subject without what mail programs put in front of it, and whether they passed it on.
fn without_prefixes(subject: &str) -> (&str, bool) {
    let mut rest = subject.trim();
    let mut forwarded = false;
    while let Some((prefix, tail)) = rest.split_once(':') {
        match prefix.trim().to_lowercase().as_str() {
            "fw" | "fwd" | "doorst" | "doorgestuurd" | "tr" | "wg" => forwarded = true,
            "re" | "antw" | "aw" | "betr" | "sv" => {}
            _ => break,
        }
        rest = tail.trim_start();
    }
    (rest, forwarded)
}

fn people<'m>(messages: impl Iterator<Item = &'m Message<'m>>) -> Vec<String> {
    let addresses = |message: &'m Message<'m>| {
        [
            message.from(),
            message.sender(),
            message.to(),
            message.cc(),
            message.reply_to(),
        ]
    };
    let mut people: Vec<String> = messages
        .flat_map(addresses)
        .flatten()
        .flat_map(names)
        .collect();
    people.sort();
    people.dedup();
    people
}

fn names(address: &Address<'_>) -> Vec<String> {
    address
        .iter()
        .filter_map(|person| person.name().map(one_line))
        .collect()
}

fn attached(part: &mail_parser::MessagePart<'_>, index: usize) -> AttachedFile {
    let contents = part.contents();
    let unnamed = || {
        if part.is_message() {
            format!("bericht-{}.eml", index + 1)
        } else {
            format!("bijlage-{}", index + 1)
        }
    };
    // A name that leads into folders is the sender's, or worse; the last part says what it is.
    let named = part.attachment_name().map(one_line);
    let name = named
        .as_deref()
        .and_then(|name| name.rsplit(['/', '\\']).next())
        .map(str::trim)
        .filter(|name| !name.is_empty());
    AttachedFile {
        name: name.map_or_else(unnamed, str::to_owned),
        sha256: hex(&sha256(contents)),
        size: contents.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::read_letter;
    use crate::calendar::Zone;

    #[test]
    fn charsets_html_and_attachments_are_read() {
        let eml = b"From: =?ISO-8859-15?Q?Ren=E9e_Voorbeeld?= <r@voorbeeld.example>\r\nTo: Klachten <klachten@voorbeeld.example>\r\n\
            Date: Sun, 1 Mar 2026 23:30:00 +0000\r\nSubject: FW: Re: =?windows-1252?Q?Te_laat_=96_weer_=80_50?=\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n<p>Ik wachtte \x93uren\x94.</p>\r\n\
            --x\r\nContent-Type: application/pdf; name=\"brief.pdf\"\r\nContent-Disposition: attachment; filename=\"brief.pdf\"\r\n\
            Content-Transfer-Encoding: base64\r\n\r\nYWJj\r\n--x--\r\n";
        let letter = read_letter(eml, Zone::AMSTERDAM).expect("a letter");
        assert_eq!(
            letter.sent.map(|day| day.to_string()).as_deref(),
            Some("2026-03-02")
        );
        assert_eq!(letter.subject.as_deref(), Some("Te laat – weer € 50"));
        assert!(letter.forwarded);
        assert_eq!(letter.text, "Ik wachtte “uren”.");
        assert_eq!(letter.people, ["Klachten", "Renée Voorbeeld"]);
        assert_eq!(letter.attachments[0].name, "brief.pdf");
        assert_eq!(
            letter.attachments[0].sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn of_a_letter_that_passes_on_one_other_as_an_attachment_the_other_is_read() {
        let attached = "--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: Klaas Klager <k@voorbeeld.example>\r\n\
            Date: Mon, 2 Mar 2026 10:00:00 +0100\r\nSubject: Te laat\r\n\r\nIk wachtte uren.\r\n";
        let letter = |subject: &str, parts: &str| {
            let eml = format!(
                "From: Collega Nummer <c@voorbeeld.example>\r\nDate: Thu, 5 Mar 2026 10:00:00 +0100\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n\
                 Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nZie bijlage.\r\n{parts}--x--\r\n"
            );
            let letter = read_letter(eml.as_bytes(), Zone::AMSTERDAM).expect("a letter");
            let day = letter.sent.map(|day| day.to_string()).unwrap_or_default();
            (
                day,
                letter.subject.unwrap_or_default(),
                letter.text,
                letter.enclosed,
                letter.people,
                letter.attachments.len(),
            )
        };
        let people = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        let other = (
            "2026-03-02".into(),
            "Te laat".into(),
            "Ik wachtte uren.".into(),
            true,
            people(&["Collega Nummer", "Klaas Klager"]),
            0,
        );
        assert_eq!(letter("FW: klacht", attached), other);
        // Not passed on, or more than one: nobody can know which is meant.
        let cover = |subject: &str, messages| {
            (
                "2026-03-05".into(),
                subject.into(),
                "Zie bijlage.".into(),
                false,
                people(&["Collega Nummer"]),
                messages,
            )
        };
        assert_eq!(letter("Klacht", attached), cover("Klacht", 1));
        assert_eq!(
            letter("FW: klacht", &attached.repeat(2)),
            cover("klacht", 2)
        );
    }

    #[test]
    fn bytes_that_nobody_declared_are_read_as_windows_writes_them() {
        let eml = b"From: Ren\xe9e Voorbeeld <r@voorbeeld.example>\r\nDate: Sun, 1 Mar 2026 12:00:00 +0000\r\nSubject: E\xe9n klacht\r\n\r\nHet kostte \x80 50.\r\n";
        let letter = read_letter(eml, Zone::AMSTERDAM).expect("a letter");
        assert_eq!(letter.subject.as_deref(), Some("Eén klacht"));
        assert_eq!(letter.text, "Het kostte € 50.");
        assert!(
            letter.people.iter().any(|name| name == "Renée Voorbeeld"),
            "{:?}",
            letter.people
        );
    }

    #[test]
    fn an_attachment_leads_into_no_folder_and_always_has_a_name() {
        let eml = b"From: r@voorbeeld.example\r\nSubject: Klacht\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n\
            --x\r\nContent-Type: text/plain\r\n\r\nZie bijlage.\r\n--x\r\nContent-Type: image/png; name=\"../..\\\\foto.png\"\r\n\
            Content-Disposition: attachment\r\n\r\nabc\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: X\r\n\r\nTekst\r\n\
            --x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\nabc\r\n--x--\r\n";
        let letter = read_letter(eml, Zone::AMSTERDAM).expect("a letter");
        assert_eq!(
            letter
                .attachments
                .iter()
                .map(|file| file.name.as_str())
                .collect::<Vec<_>>(),
            ["foto.png", "bericht-2.eml", "bijlage-3"]
        );
    }
}
