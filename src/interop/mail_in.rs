//! A letter by e-mail (.eml): its head, text and attachments, whatever the charset.

use encoding_rs::WINDOWS_1252;
use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};

use super::forwarded::without_prefixes;
use super::html_text::html_text;
use super::message::{AttachedFile, Enclosed, Read, one_line, plain_lines};
use super::thread::Mailbox;
use crate::calendar::{Day, Zone};

/// Reads a message; nothing when the bytes are none.
pub(super) fn read_mail(bytes: &[u8], zone: Zone) -> Option<Read> {
    let bytes = unwrapped(bytes);
    let message = parsed(bytes)?;
    // Bytes of which the letter does not say what they are: some programs write them as Windows
    // does.
    let undeclared = std::str::from_utf8(bytes)
        .is_err()
        .then(|| WINDOWS_1252.decode(bytes).0.into_owned());
    let again = undeclared.as_ref().and_then(|text| parsed(text.as_bytes()));
    let typed =
        unspoilt(message.subject(), again.as_ref().and_then(Message::subject)).map(one_line);
    let (subject, passes_on) = typed.as_deref().map(without_prefixes).unwrap_or_default();
    let messages: Vec<_> = message
        .attachments()
        .filter(|part| part.is_message())
        .collect();
    let enclosed = <[_; 1]>::try_from(messages)
        .ok()
        .filter(|_| passes_on)
        .map(|[part]| Enclosed::Bytes(part.contents().to_vec()));
    let attachments = message
        .attachments()
        .enumerate()
        .filter(|(_, part)| enclosed.is_none() || !part.is_message());
    let senders = [message.reply_to(), message.from(), message.sender()];
    let more = again
        .iter()
        .flat_map(|again| [again.from(), again.reply_to()]);
    Some(Read {
        id: message.message_id().map(str::to_owned),
        sent: sent_on(&message, zone),
        subject: Some(subject.to_owned()).filter(|subject| !subject.is_empty()),
        passes_on,
        text: text_of(&message, again.as_ref()),
        from: mailboxes(message.from()),
        senders: senders
            .into_iter()
            .chain(more)
            .flat_map(mailboxes)
            .collect(),
        receivers: [message.to(), message.cc()]
            .into_iter()
            .flat_map(mailboxes)
            .collect(),
        attachments: attachments
            .map(|(index, part)| attached(part, index))
            .collect(),
        enclosed,
    })
}

/// The message itself: Apple Mail puts its length on a line above it, a mailbox of one letter a
/// line that begins with `From `.
fn unwrapped(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let line = bytes[..end].trim_ascii();
    let is_length = !line.is_empty() && line.iter().all(u8::is_ascii_digit);
    if is_length || line.starts_with(b"From ") {
        &bytes[end + 1..]
    } else {
        bytes
    }
}

fn parsed(bytes: &[u8]) -> Option<Message<'_>> {
    // mail-parser 0.11 stops at a message that was cut off in the middle of a part; to us that is
    // no letter.
    let message = std::panic::catch_unwind(|| MessageParser::default().parse(bytes))
        .ok()
        .flatten()?;
    // Any text with a colon in its first line has a header; a letter has one of these.
    let is_letter = |message: &Message<'_>| {
        let known = [message.from().is_some(), message.date().is_some()];
        known.contains(&true) || message.subject().is_some() || message.message_id().is_some()
    };
    Some(message).filter(is_letter)
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

/// Every text part, one under the other, with plain line ends. The HTML where the plain text beside
/// it is blank, or only says that there is HTML.
fn text_of(message: &Message<'_>, again: Option<&Message<'_>>) -> String {
    let plain = body(message, again, |message| &message.text_body);
    let count = |text: &str| text.split_whitespace().count();
    // What is as long as a greeting is no letter beside one of some lines.
    if count(&plain) > 25 || message.text_body == message.html_body {
        return plain;
    }
    let rich = body(message, again, |message| &message.html_body);
    if count(&plain) == 0 || count(&rich) > 4 * count(&plain) {
        rich
    } else {
        plain
    }
}

fn body<'a, 'm>(
    message: &'a Message<'m>,
    again: Option<&'a Message<'m>>,
    parts: fn(&'a Message<'m>) -> &'a Vec<u32>,
) -> String {
    let text = |message: &'a Message<'m>, index: usize| {
        let part = message.parts.get(*parts(message).get(index)? as usize)?;
        match &part.body {
            PartType::Text(text) => Some(text.to_string()),
            PartType::Html(html) => {
                // What is no letter's HTML is read by a simpler way, which takes no tree.
                let simple = || mail_parser::decoders::html::html_to_text(html);
                Some(html_text(html).unwrap_or_else(simple))
            }
            _ => None,
        }
    };
    let part = |index| {
        unspoilt(
            text(message, index),
            again.and_then(|again| text(again, index)),
        )
    };
    let parts = (0..parts(message).len()).filter_map(part);
    let text = parts
        .map(|part| plain_lines(&part))
        .collect::<Vec<_>>()
        .join("\n\n");
    text.trim().to_owned()
}

fn mailboxes(address: Option<&Address<'_>>) -> Vec<Mailbox> {
    address
        .iter()
        .flat_map(|address| address.iter())
        .map(|person| Mailbox {
            name: person.name().map(one_line),
            address: person.address().map(str::to_lowercase),
        })
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
    AttachedFile::new(part.attachment_name(), unnamed, contents)
}
