//! What stands at the head of a message, read from its bytes by rules of our own: the answer that
//! the reading of letters is held to. RFC 5322 for the lines, RFC 2047 for the words in them.

use chrono::{DateTime, FixedOffset};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The moment of the last `Date` that a calendar has; its weekday is left out, as some are wrong.
pub fn moment(message: &[u8]) -> Option<DateTime<FixedOffset>> {
    let lines = lines(message, "date");
    let mut moments = lines.iter().filter_map(|line| {
        let text = String::from_utf8_lossy(line).into_owned();
        let date = text.split_once(',').map_or(text.as_str(), |(_, date)| date);
        let date = date.split('(').next()?.trim();
        // RFC 5322, 4.3: a zone that nobody knows is read as that of UTC.
        let unzoned = || {
            date.rsplit_once(' ')
                .map(|(time, _)| format!("{time} +0000"))
        };
        let parsed = DateTime::parse_from_rfc2822(date).ok();
        parsed.or_else(|| DateTime::parse_from_rfc2822(&unzoned()?).ok())
    });
    moments.next_back()
}

/// The last `Subject`, its coded words written out, without what a mail program put in front of it.
pub fn subject(message: &[u8]) -> Option<String> {
    let lines = lines(message, "subject");
    let text = words(lines.last()?)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let bare = ["Re: ", "Fwd: "]
        .iter()
        .find_map(|put| text.strip_prefix(put));
    // A soft hyphen is no part of a text, only a place where a line may break.
    let text = bare.unwrap_or(&text).replace('\u{ad}', "");
    Some(text).filter(|text| !text.is_empty())
}

/// The values of the header lines of this name, unfolded, up to the first empty line.
fn lines(message: &[u8], name: &str) -> Vec<Vec<u8>> {
    let mut found: Vec<Vec<u8>> = Vec::new();
    let mut ours = false;
    for line in message
        .split(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
    {
        if line.is_empty() {
            break;
        }
        if line[0].is_ascii_whitespace() {
            if let Some(value) = found.last_mut().filter(|_| ours) {
                value.extend(line);
            }
            continue;
        }
        let colon = line.iter().position(|byte| *byte == b':');
        ours = colon.is_some_and(|colon| {
            line[..colon]
                .trim_ascii_end()
                .eq_ignore_ascii_case(name.as_bytes())
        });
        if let Some(colon) = colon.filter(|_| ours) {
            found.push(line[colon + 1..].to_vec());
        }
    }
    found
}

/// The text of a header line: coded words and the bytes between them.
fn words(line: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(start) = find(rest, b"=?") {
        let parts: Vec<&[u8]> = rest[start + 2..].splitn(3, |byte| *byte == b'?').collect();
        let [charset, coding, tail] = parts[..] else {
            break;
        };
        let Some(end) = find(tail, b"?=") else { break };
        let between = &rest[..start];
        // White space between two coded words is no part of the text.
        if text.is_empty() || !between.trim_ascii().is_empty() {
            text += &undeclared(between);
        }
        let bytes = if coding.eq_ignore_ascii_case(b"b") {
            base64(&tail[..end])
        } else {
            quoted(&tail[..end])
        };
        text += &decoded(charset, &bytes);
        rest = &tail[end + 2..];
    }
    text + &undeclared(rest)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// Bytes of which nobody said what they are: UTF-8, or else what Windows wrote.
fn undeclared(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes)
        .map_or_else(|_| WINDOWS_1252.decode(bytes).0.into_owned(), str::to_owned)
}

fn decoded(charset: &[u8], bytes: &[u8]) -> String {
    if charset.eq_ignore_ascii_case(b"utf-7") {
        return utf7(bytes);
    }
    Encoding::for_label(charset)
        .unwrap_or(UTF_8)
        .decode(bytes)
        .0
        .into_owned()
}

/// `+APY-` is UTF-16 in base 64.
fn utf7(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = bytes;
    while let Some(start) = rest.iter().position(|byte| *byte == b'+') {
        text += &undeclared(&rest[..start]);
        let tail = &rest[start + 1..];
        let end = tail
            .iter()
            .position(|byte| *byte == b'-')
            .unwrap_or(tail.len());
        let units = base64(&tail[..end])
            .chunks_exact(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
            .collect::<Vec<_>>();
        text += &String::from_utf16_lossy(&units);
        rest = tail.get(end + 1..).unwrap_or_default();
    }
    text + &undeclared(rest)
}

fn quoted(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let hex = text
            .get(at + 1..at + 3)
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        match (text[at], hex) {
            (b'=', Some(byte)) => {
                bytes.push(byte);
                at += 2;
            }
            (b'_', _) => bytes.push(b' '),
            (byte, _) => bytes.push(byte),
        }
        at += 1;
    }
    bytes
}

fn base64(text: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sextets = text
        .iter()
        .filter_map(|letter| LETTERS.iter().position(|known| known == letter));
    let bits: String = sextets.map(|sextet| format!("{sextet:06b}")).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .filter_map(|byte| u8::from_str_radix(std::str::from_utf8(byte).ok()?, 2).ok())
        .collect()
}
