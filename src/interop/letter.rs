//! A letter of complaint as it came in: by e-mail, once or more often passed on, or as Outlook
//! keeps it. What of it may go into the register is `redact`'s business.

use super::forwarded::{DEEPEST, Layer, Unclear, innermost, received};
use super::mail_in::read_mail;
use super::message::{AttachedFile, Enclosed, Read};
use super::outlook::read_outlook;
use super::own_addresses::OwnAddresses;
use super::recognised::{FileKind, recognise};
use super::thread::{Mailbox, all_people};
use crate::calendar::{Day, Zone};

/// A letter as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// The Message-ID without its brackets, of the letter itself where it came as an attachment.
    pub id: Option<String>,
    /// The day on which it was sent, in the register's zone.
    pub sent: Option<Day>,
    /// Without `RE:`, `FW:` and the like.
    pub subject: Option<String>,
    /// The whole text, line ends as LF; HTML mail as plain text. Of a letter that was passed on,
    /// the text of the innermost.
    pub text: String,
    /// How it was passed on; nothing where it was not.
    pub passed_on: Option<PassedOn>,
    /// What its head leaves open of the day on which it was sent.
    pub unclear: Option<Unclear>,
    /// Senders and receivers, to be kept out of the register.
    pub people: Vec<Mailbox>,
    pub attachments: Vec<AttachedFile>,
}

/// A letter that was passed on: the days on which it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassedOn {
    /// The day on which it was passed on last.
    pub on: Option<Day>,
    /// The day on which it reached the organisation, as far as the senders tell: that of the
    /// outermost letter from outside, else of the letter itself.
    pub received: Option<Day>,
    /// Whether it came as an attachment of the letter that passed it on.
    pub enclosed: bool,
    /// Lines above it, which are left out.
    pub cover: usize,
    /// Whether somebody of the organisation got it first, who is not the one that the register
    /// names.
    pub by_employee: bool,
}

impl Read {
    fn layer(&self) -> Layer {
        Layer {
            from: self.from.clone(),
            sent: self.sent,
            unclear: None,
            to: self.receivers.clone(),
            passes_on: self.passes_on,
        }
    }

    /// This message, as the one that `cover` passed on: of the cover too no names may be told.
    fn out_of(mut self, cover: Read) -> Read {
        self.senders.extend(cover.senders);
        self.receivers.extend(cover.receivers);
        self.attachments.extend(cover.attachments);
        self
    }
}

/// Reads a letter (.eml, or .msg as Outlook keeps it); nothing when the bytes are none. Of a letter
/// that was passed on, in the text or as an attachment, the innermost.
#[must_use]
pub fn read_letter(bytes: &[u8], zone: Zone, own: &OwnAddresses) -> Option<Letter> {
    let mut read = read_message(bytes, zone)?;
    let mut own = own.clone();
    own.add_shared(&read.from, &read.receivers);
    let mut layers = vec![read.layer()];
    for _ in 0..DEEPEST {
        let inner = read
            .enclosed
            .take()
            .and_then(|enclosed| match enclosed {
                Enclosed::Bytes(bytes) => read_message(&bytes, zone),
                Enclosed::Read(read) => Some(*read),
            })
            .filter(|inner| !inner.text.is_empty());
        let Some(inner) = inner else { break };
        layers.push(inner.layer());
        read = inner.out_of(read);
    }
    let enclosed = layers.len() > 1;
    let text = innermost(&read.text, &mut layers, &own, zone);
    let cover = read.text.lines().count() - text.lines().count();
    let inner = layers.last().filter(|_| layers.len() > 1);
    let passed_on = inner.map(|inner| PassedOn {
        on: layers[0].sent,
        received: received(&layers, &own),
        enclosed,
        cover,
        by_employee: own.is_of_employee(&layers[0].from, &inner.from, &inner.to),
    });
    let mut people = [read.senders, read.receivers, all_people(&read.text)].concat();
    people.sort();
    people.dedup();
    Some(Letter {
        id: read.id,
        sent: layers.last().and_then(|layer| layer.sent),
        unclear: layers.pop().and_then(|layer| layer.unclear),
        subject: read.subject,
        text,
        passed_on,
        people,
        attachments: read.attachments,
    })
}

fn read_message(bytes: &[u8], zone: Zone) -> Option<Read> {
    match recognise(bytes) {
        FileKind::OutlookLetter => read_outlook(bytes, zone),
        FileKind::Text | FileKind::Unknown => read_mail(bytes, zone),
        _ => None,
    }
}

impl Letter {
    /// The day on which it reached the organisation, as far as the letter tells.
    #[must_use]
    pub fn received(&self) -> Option<Day> {
        self.passed_on
            .map_or(self.sent, |passed_on| passed_on.received)
    }

    /// The day on which the outermost letter was sent.
    #[must_use]
    pub fn arrived(&self) -> Option<Day> {
        self.passed_on.map_or(self.sent, |passed_on| passed_on.on)
    }
}

#[cfg(test)]
mod tests {
    use super::{Letter, OwnAddresses};
    use crate::calendar::Zone;

    fn read(bytes: &[u8]) -> Letter {
        super::read_letter(bytes, Zone::AMSTERDAM, &OwnAddresses::default()).expect("a letter")
    }

    fn names(letter: &Letter) -> Vec<&str> {
        letter
            .people
            .iter()
            .filter_map(|person| person.name.as_deref())
            .collect()
    }

    #[test]
    fn charsets_html_and_attachments_are_read() {
        let eml = b"From: =?ISO-8859-15?Q?Ren=E9e_Voorbeeld?= <r@voorbeeld.example>\r\nTo: Klachten <klachten@voorbeeld.example>\r\n\
            Date: Sun, 1 Mar 2026 23:30:00 +0000\r\nSubject: FW: Re: =?windows-1252?Q?Te_laat_=96_weer_=80_50?=\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n<p>Ik wachtte \x93uren\x94.</p>\r\n\
            --x\r\nContent-Type: application/pdf; name=\"brief.pdf\"\r\nContent-Disposition: attachment; filename=\"brief.pdf\"\r\n\
            Content-Transfer-Encoding: base64\r\n\r\nYWJj\r\n--x--\r\n";
        let letter = read(eml);
        assert_eq!(
            letter.sent.map(|day| day.to_string()).as_deref(),
            Some("2026-03-02")
        );
        assert_eq!(letter.subject.as_deref(), Some("Te laat – weer € 50"));
        assert_eq!(letter.text, "Ik wachtte “uren”.");
        assert_eq!(names(&letter), ["Klachten", "Renée Voorbeeld"]);
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
            let letter = read(eml.as_bytes());
            let day = letter.sent.map(|day| day.to_string()).unwrap_or_default();
            (
                day,
                letter.subject.clone().unwrap_or_default(),
                letter.text.clone(),
                letter.passed_on.is_some_and(|passed_on| passed_on.enclosed),
                names(&letter).join(", "),
                letter.attachments.len(),
            )
        };
        let other = (
            "2026-03-02".into(),
            "Te laat".into(),
            "Ik wachtte uren.".into(),
            true,
            String::from("Collega Nummer, Klaas Klager"),
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
                String::from("Collega Nummer"),
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
        let letter = read(eml);
        assert_eq!(letter.subject.as_deref(), Some("Eén klacht"));
        assert_eq!(letter.text, "Het kostte € 50.");
        assert!(
            names(&letter).contains(&"Renée Voorbeeld"),
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
        let letter = read(eml);
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
