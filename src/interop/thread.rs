//! The heads that mail programs put above a letter that they answer or pass on, as text: Outlook,
//! Gmail, Apple Mail, Thunderbird and telephones, in Dutch, English and German.

/// A person in a head: a name, an address, or both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Mailbox {
    pub name: Option<String>,
    /// In lower case.
    pub address: Option<String>,
}

/// A head within a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Head {
    /// The first line of it, the one that announces it too.
    pub(super) start: usize,
    /// The first line below it.
    pub(super) below: usize,
    /// How many `>` stand before its lines.
    pub(super) depth: usize,
    /// It says itself that the letter was passed on.
    pub(super) passed_on: bool,
    pub(super) from: Vec<Mailbox>,
    pub(super) reply_to: Vec<Mailbox>,
    pub(super) to: Vec<Mailbox>,
    /// As it was written.
    pub(super) sent: Option<String>,
    pub(super) subject: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    From,
    To,
    Copy,
    Sent,
    Subject,
    ReplyTo,
}

impl Key {
    /// By its name in small letters.
    fn named(name: &str) -> Option<Key> {
        Some(match name {
            "van" | "from" | "von" => Key::From,
            "aan" | "to" | "an" => Key::To,
            "cc" | "kopie" | "kopie aan" | "kopie (cc)" => Key::Copy,
            "verzonden" | "sent" | "gesendet" | "datum" | "date" | "verzonden op" => Key::Sent,
            "onderwerp" | "subject" | "betreff" => Key::Subject,
            "reply-to" | "antwoord-aan" | "antwoord aan" | "beantwoorden aan" | "antwort an"
            | "antworten an" => Key::ReplyTo,
            _ => return None,
        })
    }
}

/// So many lines may stand between two lines of a head, the second of them included.
const LARGEST_GAP: usize = 4;

/// How many `>` stand before a line, and the line without them.
pub(super) fn unquoted(line: &str) -> (usize, &str) {
    let (mut depth, mut rest) = (0, line);
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        (depth, rest) = (depth + 1, inner);
    }
    let rest = if depth > 0 {
        rest.strip_prefix(' ').unwrap_or(rest)
    } else {
        rest
    };
    (depth, rest)
}

/// The first head in a text.
pub(super) fn first_head(lines: &[&str]) -> Option<Head> {
    (0..lines.len()).find_map(|at| head_at(lines, at))
}

/// Everybody whom a head in the text names, of whatever letter.
pub(super) fn all_people(text: &str) -> Vec<Mailbox> {
    let lines: Vec<&str> = text.lines().collect();
    let (mut people, mut at) = (Vec::new(), 0);
    while let Some(head) = first_head(&lines[at..]) {
        at += head.below.max(head.start + 1);
        people.extend([head.from, head.reply_to, head.to].concat());
    }
    people
}

/// The lines below a head: those within its quotes, without its marks.
pub(super) fn below<'a>(lines: &[&'a str], head: &Head) -> Vec<&'a str> {
    let inside = lines[head.below..]
        .iter()
        .map(|line| (unquoted(line).0, *line))
        .take_while(|(depth, line)| *depth >= head.depth || line.trim().is_empty());
    inside
        .map(|(_, line)| without_marks(line, head.depth))
        .collect()
}

fn without_marks(line: &str, depth: usize) -> &str {
    let mut rest = line;
    for _ in 0..depth {
        let Some(inner) = rest.trim_start().strip_prefix('>') else {
            return rest;
        };
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// The head that begins at a line: with the line that announces it, or with its sender.
fn head_at(lines: &[&str], at: usize) -> Option<Head> {
    let announced = announcement(unquoted(lines[at]).1);
    let first = match announced {
        Some(_) => (at + 1..lines.len()).find(|at| !unquoted(lines[*at]).1.trim().is_empty())?,
        None => at,
    };
    let mut head = read_head(lines, first);
    match announced {
        None => {
            let complete = !head.from.is_empty() && (head.sent.is_some() || head.subject.is_some());
            let begins = key_line(unquoted(lines[at]).1).is_some_and(|(key, _)| key == Key::From);
            (begins && complete).then_some(head)
        }
        Some(passed_on) => {
            (head.start, head.passed_on) = (at, passed_on);
            Some(head)
        }
    }
}

/// Whether a line announces a letter below it: `Some(true)` where that was passed on.
fn announcement(line: &str) -> Option<bool> {
    let line = line.trim().trim_matches('*').to_lowercase();
    let words = line.trim_matches(['-', '_', ' ', ':', '\u{2013}', '\u{2014}']);
    let begun = ["begin ", "anfang der "].map(|begin| words.strip_prefix(begin));
    match begun.into_iter().flatten().next().unwrap_or(words) {
        "doorgestuurd bericht"
        | "forwarded message"
        | "weitergeleitete nachricht"
        | "weitergeleiteten nachricht" => Some(true),
        // Outlook says the same of what is answered and of what is passed on.
        "oorspronkelijk bericht"
        | "origineel bericht"
        | "original message"
        | "ursprüngliche nachricht"
        | "original-nachricht" => Some(false),
        _ => None,
    }
}

/// The lines of a head from one on; one that has none is empty.
fn read_head(lines: &[&str], first: usize) -> Head {
    let mut head = Head {
        start: first,
        below: first,
        depth: unquoted(lines[first]).0,
        ..Head::default()
    };
    let mut seen: Vec<Key> = Vec::new();
    let mut at = first;
    while let Some((depth, line)) = lines.get(at).map(|line| unquoted(line)) {
        let Some((key, value)) =
            key_line(line).filter(|(key, _)| depth == head.depth && !seen.contains(key))
        else {
            let goes_on = seen.last().is_some_and(|key| continues(*key, line));
            let blank =
                line.trim().is_empty() && !seen.is_empty() && next_is_key(&lines[at..], &seen);
            if !goes_on && !blank {
                break;
            }
            at += 1;
            if goes_on {
                head.take(seen[seen.len() - 1], line.trim());
                head.below = at;
            }
            continue;
        };
        seen.push(key);
        at += 1;
        let mut value = value;
        // A cell of its own: the value stands on the next line.
        if value.is_empty()
            && let Some(next) = lines.get(at).map(|line| unquoted(line).1)
            && key_line(next).is_none()
        {
            value = next.trim();
            at += 1;
        }
        head.take(key, value);
        head.below = at;
    }
    head
}

/// A line that goes on with the receivers of the line above it.
fn continues(key: Key, line: &str) -> bool {
    matches!(key, Key::To | Key::Copy | Key::From)
        && line.contains('@')
        && key_line(line).is_none()
        && line.split_whitespace().count() <= 8
}

fn next_is_key(lines: &[&str], seen: &[Key]) -> bool {
    let near = lines.iter().take(LARGEST_GAP);
    near.map(|line| unquoted(line).1)
        .find(|line| !line.trim().is_empty())
        .and_then(key_line)
        .is_some_and(|(key, _)| !seen.contains(&key))
}

/// `Van: X` as its key and its value; bold type may stand around either.
fn key_line(line: &str) -> Option<(Key, &str)> {
    let marks = |one: char| one == '*' || one.is_whitespace();
    let (name, value) = line.trim_matches(marks).split_once(':')?;
    let name = name.trim_matches(marks).to_lowercase();
    Some((Key::named(&name)?, value.trim_matches(marks)))
}

impl Head {
    fn take(&mut self, key: Key, value: &str) {
        if value.is_empty() {
            return;
        }
        match key {
            Key::From => self.from.extend(mailboxes(value)),
            Key::To | Key::Copy => self.to.extend(mailboxes(value)),
            Key::ReplyTo => self.reply_to.extend(mailboxes(value)),
            Key::Sent => self.sent = Some(value.to_owned()),
            Key::Subject => self.subject = Some(value.to_owned()),
        }
    }
}

/// The persons of one line of a head: `Jan Voorbeeld <j@voorbeeld.example>; ...`.
fn mailboxes(value: &str) -> Vec<Mailbox> {
    let mut all = Vec::new();
    // A comma parts two persons, except in `Voorbeeld, Jan`: an address tells where one ends.
    let parts: Vec<&str> = if value.contains('>') {
        value.split_inclusive('>').collect()
    } else {
        value.split(';').collect()
    };
    for part in parts {
        let part = part.trim_matches([',', ';', ' ', '"', '\'']);
        let (name, address) = match part.split_once('<') {
            Some((name, address)) => (name, address.trim_end_matches('>')),
            None if part.contains('@') => ("", part),
            None => (part, ""),
        };
        let name = name.split(['[', '<']).next().unwrap_or_default();
        let name = name.trim_matches(['"', '\'', ' ', ',', '*']);
        let address = address.trim_start_matches("mailto:").trim().to_lowercase();
        let mailbox = Mailbox {
            name: Some(name.to_owned()).filter(|name| !name.is_empty() && !name.contains('@')),
            address: Some(address).filter(|address| address.contains('@')),
        };
        if mailbox != Mailbox::default() {
            all.push(mailbox);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Mailbox, below, first_head};

    /// Where a head begins, whether it passes on, its sender and day, and what stands below it.
    type Told = (usize, bool, Vec<Mailbox>, Option<String>, String);

    fn read(text: &str) -> Option<Told> {
        let lines: Vec<&str> = text.lines().collect();
        let head = first_head(&lines)?;
        let rest = below(&lines, &head).join("\n").trim().to_owned();
        Some((head.start, head.passed_on, head.from, head.sent, rest))
    }

    fn anna() -> Vec<Mailbox> {
        vec![Mailbox {
            name: Some(String::from("Anna Voorbeeld")),
            address: Some(String::from("a@voorbeeld.example")),
        }]
    }

    #[test]
    fn the_heads_of_mail_programs_are_read_with_what_stands_below() {
        let heads = [
            (
                "Zie onder.\n\n-----Oorspronkelijk bericht-----\nVan: Anna Voorbeeld <a@voorbeeld.example>\nVerzonden: maandag 2 maart 2026 10:00\nAan: Info <i@x.example>;\n Team <t@x.example>\nOnderwerp: Klacht\n\nTekst\n",
                false,
            ),
            (
                "Zie onder.\n\nVan: Anna Voorbeeld <a@voorbeeld.example>\nVerzonden: maandag 2 maart 2026 10:00\nAan: Info\nOnderwerp: Klacht\n\nTekst\n",
                false,
            ),
            (
                "Zie onder.\n\nBegin doorgestuurd bericht:\n\n> Van: Anna Voorbeeld <a@voorbeeld.example>\n> Onderwerp: Klacht\n> Datum: maandag 2 maart 2026 10:00\n> Aan: i@x.example\n> \n> Tekst\n",
                true,
            ),
            (
                "Zie onder.\n\n---------- Forwarded message ---------\nVan: *Anna Voorbeeld* <a@voorbeeld.example>\nDate: maandag 2 maart 2026 10:00\nSubject: Klacht\nTo: <i@x.example>\n\n\nTekst\n",
                true,
            ),
            (
                "Zie onder.\n\n-------- Doorgestuurd bericht --------\nOnderwerp:\nKlacht\nDatum:\nmaandag 2 maart 2026 10:00\nVan:\nAnna Voorbeeld <a@voorbeeld.example>\nAan:\ni@x.example\n\nTekst\n",
                true,
            ),
            (
                "Zie onder.\n\n-----Ursprüngliche Nachricht-----\nVon: Anna Voorbeeld [mailto:a@voorbeeld.example] <a@voorbeeld.example>\nGesendet: maandag 2 maart 2026 10:00\nBetreff: Klacht\n\nTekst\n",
                false,
            ),
        ];
        for (text, passed_on) in heads {
            let sent = Some(String::from("maandag 2 maart 2026 10:00"));
            assert_eq!(
                read(text),
                Some((2, passed_on, anna(), sent, String::from("Tekst"))),
                "{text}"
            );
        }
    }

    #[test]
    fn a_list_in_a_complaint_is_no_head() {
        assert_eq!(read("Ik reisde.\nVan: Utrecht\nNaar: Zwolle\n"), None);
        assert_eq!(read("Datum: 3 maart\nOnderwerp: laat\n"), None);
    }

    #[test]
    fn what_the_letter_itself_begins_with_is_not_taken_for_its_head() {
        let text = "Van: Anna Voorbeeld <a@voorbeeld.example>\nDatum: 2 maart 2026\n\nDatum: 3 maart\nTekst\n";
        assert_eq!(
            read(text).map(|read| read.4),
            Some(String::from("Datum: 3 maart\nTekst"))
        );
    }
}
