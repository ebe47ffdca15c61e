//! The list of keys that may sign (`allowed_signers` of OpenSSH), read from bytes. Which list holds
//! for which commit is for the rooms above.

use super::ssh::PublicKey;
use crate::calendar::Day;
use crate::wording::Message;

/// Who may sign, with which key and when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignerList {
    pub(super) signers: Vec<Signer>,
    /// Lines that count for nothing, with the reason.
    pub ignored: Vec<IgnoredLine>,
}

/// A line of the list that names no key we can judge by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IgnoredLine {
    /// Counted from 1.
    pub line: usize,
    pub reason: IgnoredReason,
}

/// Why a line of the list counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IgnoredReason {
    /// `cert-authority`: certificates are not judged here.
    CertAuthority,
    /// An option that we do not know, or a moment that is none.
    Option,
    /// No key, or one that cannot be read.
    Key,
    /// Not UTF-8.
    Text,
}

impl IgnoredLine {
    /// What is wrong with the line.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = match self.reason {
            IgnoredReason::CertAuthority => "repository-signer-authority",
            IgnoredReason::Option => "repository-signer-option",
            IgnoredReason::Key => "repository-signer-key",
            IgnoredReason::Text => "repository-signer-text",
        };
        Message::new(key).with("line", self.line)
    }
}

/// One key that may sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signer {
    /// As the list writes them: `kf@example.nl,*@example.nl`.
    pub principals: String,
    pub key: PublicKey,
    /// What the key may be used for, as patterns; `None`: everything.
    namespaces: Option<Vec<String>>,
    /// Seconds since 1970; both ends count.
    pub valid_after: Option<i64>,
    pub valid_before: Option<i64>,
}

impl SignerList {
    /// Reads a list. Never fails: a line that cannot be read is named in `ignored`, and no key on
    /// it counts. A moment without `Z` is read as UTC, so that every computer judges alike.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> SignerList {
        let mut list = SignerList::default();
        for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            let read = std::str::from_utf8(line)
                .map_err(|_| IgnoredReason::Text)
                .and_then(|line| {
                    let line = line.trim();
                    if line.is_empty() || line.starts_with('#') {
                        Ok(None)
                    } else {
                        signer(line).map(Some)
                    }
                });
            match read {
                Ok(signer) => list.signers.extend(signer),
                Err(reason) => list.ignored.push(IgnoredLine {
                    line: at + 1,
                    reason,
                }),
            }
        }
        list
    }
}

fn signer(line: &str) -> Result<Signer, IgnoredReason> {
    let (principals, rest) = word(line);
    let (second, after_second) = word(rest);
    let (options, key) = if is_key_type(second) {
        ("", rest)
    } else {
        (second, after_second)
    };
    let key = PublicKey::parse(key).ok_or(IgnoredReason::Key)?;
    let principals = principals.trim_matches('"').to_owned();
    let mut signer = Signer {
        principals,
        key,
        namespaces: None,
        valid_after: None,
        valid_before: None,
    };
    for option in split_outside_quotes(options, ',').filter(|option| !option.is_empty()) {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        let value = value.trim_matches('"');
        match name.to_ascii_lowercase().as_str() {
            "cert-authority" => return Err(IgnoredReason::CertAuthority),
            "namespaces" => signer.namespaces = Some(value.split(',').map(str::to_owned).collect()),
            "valid-after" => signer.valid_after = Some(moment(value).ok_or(IgnoredReason::Option)?),
            "valid-before" => {
                signer.valid_before = Some(moment(value).ok_or(IgnoredReason::Option)?);
            }
            _ => return Err(IgnoredReason::Option),
        }
    }
    Ok(signer)
}

fn is_key_type(word: &str) -> bool {
    ["ssh-", "ecdsa-", "sk-"]
        .iter()
        .any(|start| word.starts_with(start))
}

/// The first word, quotes respected, and what follows it.
fn word(line: &str) -> (&str, &str) {
    let line = line.trim_start();
    let mut quoted = false;
    let end = line.find(|character: char| {
        quoted ^= character == '"';
        character.is_ascii_whitespace() && !quoted
    });
    let (word, rest) = line.split_at(end.unwrap_or(line.len()));
    (word, rest.trim_start())
}

fn split_outside_quotes(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |character: char| {
        quoted ^= character == '"';
        character == separator && !quoted
    })
}

/// `YYYYMMDD[HHMM[SS]][Z]` in seconds since 1970.
fn moment(text: &str) -> Option<i64> {
    let digits = text.strip_suffix(['Z', 'z']).unwrap_or(text);
    let well_formed =
        matches!(digits.len(), 8 | 12 | 14) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !well_formed {
        return None;
    }
    let part = |from: usize, to: usize| digits.get(from..to).map_or(Ok(0), str::parse::<u32>).ok();
    let day = Day::new(part(0, 4)?.try_into().ok()?, part(4, 6)?, part(6, 8)?)?;
    let (hours, minutes, seconds) = (part(8, 10)?, part(10, 12)?, part(12, 14)?);
    if hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    let days = day.days_since(Day::new(1970, 1, 1)?);
    Some(days * 86_400 + i64::from(hours * 3600 + minutes * 60 + seconds))
}

impl Signer {
    /// Whether the key may be used for this; a pattern after `!` forbids.
    pub(super) fn may(&self, purpose: &str) -> bool {
        let Some(patterns) = &self.namespaces else {
            return true;
        };
        let named = |pattern: &str| fits(pattern.as_bytes(), purpose.as_bytes());
        let forbidden = patterns
            .iter()
            .any(|pattern| pattern.strip_prefix('!').is_some_and(named));
        !forbidden && patterns.iter().any(|pattern| named(pattern))
    }
}

/// Whether a text fits a pattern with `*` and `?`.
fn fits(pattern: &[u8], text: &[u8]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((b'*', rest)), _) => {
            fits(rest, text)
                || text
                    .split_first()
                    .is_some_and(|(_, text)| fits(pattern, text))
        }
        (Some((b'?', rest)), Some((_, text))) => fits(rest, text),
        (Some((wanted, rest)), Some((found, text))) => wanted == found && fits(rest, text),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{IgnoredReason, SignerList, fits, moment};

    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";

    #[test]
    fn a_list_as_openssh_writes_it_is_read_whole() {
        let text = format!(
            "# lijst\r\n\nkf@example.nl {KEY} opmerking\nb@x,*@y namespaces=\"git,file\",valid-after=\"20260101Z\",valid-before=\"20261231235959\" {KEY}\n\"met spatie\" cert-authority {KEY}\nc@x zerts {KEY}\nd@x ssh-ed25519 onzin\ne@x\n"
        );
        let list = SignerList::parse(&[text.as_bytes(), b"\xff\n"].concat());
        let principals: Vec<_> = list
            .signers
            .iter()
            .map(|signer| signer.principals.as_str())
            .collect();
        assert_eq!(principals, ["kf@example.nl", "b@x,*@y"]);
        assert_eq!(
            list.signers[1].namespaces,
            Some(vec!["git".to_owned(), "file".to_owned()])
        );
        assert_eq!(
            (list.signers[1].valid_after, list.signers[1].valid_before),
            (Some(1_767_225_600), Some(1_798_761_599))
        );
        let ignored: Vec<_> = list
            .ignored
            .iter()
            .map(|line| (line.line, line.reason))
            .collect();
        use IgnoredReason::{CertAuthority, Key, Option, Text};
        assert_eq!(
            ignored,
            [
                (5, CertAuthority),
                (6, Option),
                (7, Key),
                (8, Key),
                (9, Text)
            ]
        );
    }

    #[test]
    fn a_moment_that_is_none_is_refused() {
        for text in [
            "",
            "2026",
            "20260230",
            "202601012",
            "20260101T",
            "202601012500",
            "2026010112",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn patterns_match_as_in_openssh() {
        assert!(fits(b"*", b"") && fits(b"gi?", b"git") && fits(b"a*c", b"abbc"));
        assert!(!fits(b"gi?", b"gi") && !fits(b"git", b"file"));
    }
}
