//! Any edit of any record: the value is right, every byte outside that value is as it was, and
//! every comment still stands. What is expected is known from how the file was put together, not
//! from any reader of ours.
//!
//! `KLACHTEN_EDITS=20000` asks for more than the usual number.

use klachten::record::{Complaint, Record};
use klachten::register::{Change, Typed, edit};
use proptest::prelude::*;
use serde_yaml::Value;

/// One key of a generated file, in the order of its bytes.
#[derive(Debug, Clone)]
struct Piece {
    /// Comments and blank lines above the key.
    above: String,
    key: &'static str,
    /// The value with the blanks before it.
    value: String,
    /// A comment behind the value, and the line end.
    behind: String,
}

const SCALARS: [&str; 7] = [
    "nummer",
    "onderwerp",
    "dienst",
    "aard-toelichting",
    "uitleg-procedure",
    "reden-uitkomst",
    "les",
];

/// Keys with other shapes, each with the ways in which it may stand.
const SHAPES: [(&str, &[&str]); 3] = [
    (
        "behandeling",
        &[
            "\n  verantwoordelijke: coordinator\n  # opmerking@ dieper\n  sinds: 2026-03-06",
            " {verantwoordelijke: coordinator, sinds: 2026-03-06}",
            "\n    verantwoordelijke: 'x: y'   # opmerking@",
            "",
        ],
    ),
    (
        "voorstellen",
        &[
            "\n  - oplossing: Bon\n    bericht: 2026-03-17\n  - oplossing: >-\n      Nieuwe\n      datum",
            "\n- oplossing: Bon # opmerking@\n\n- oplossing: Datum\n  bericht: 2026-03-17",
            "\n    -   oplossing: |\n          Bon\n\n          # geen opmerking\n        bericht: ~",
            " [{oplossing: Bon}, {oplossing: 'a, b'}]",
            "",
        ],
    ),
    (
        "verwant",
        &[
            " [2026-004, '2026-005' , ]",
            " 2026-004",
            "\n- 2026-004 # opmerking@\n- 2026-005",
            "\n  - 2026-004\n  # opmerking@\n  - 2026-005",
            " [ # opmerking@\n    2026-004,\n    2026-005\n  ]",
            " []",
        ],
    ),
];

/// A value of one scalar, with the blanks before it.
fn scalar() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        " ~",
        " Leest de klacht",
        "    007",
        " 2026-03-06",
        " 'it''s #1'",
        " \"a\\n: b\"",
        " een\n  twee\n\n  drie",
        " \"een\n  twee\"",
        " |\n  een # tekst\n    twee\n\n  drie",
        " >-\n  een\n  twee",
        " |+\n  een\n\n",
        " |\n\n  na wit",
        "\n  op de volgende regel",
        " é – ‘krul’",
    ])
    .prop_map(str::to_owned)
}

fn above() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "",
        "",
        "\n",
        "# opmerking@\n",
        "\n# opmerking@: x\n\n",
    ])
    .prop_map(str::to_owned)
}

fn piece() -> impl Strategy<Value = Piece> {
    let behind = prop::sample::select(vec!["\n", "\n", " # opmerking@\n", "    # opmerking@\n"]);
    let flat = (prop::sample::select(&SCALARS[..]), scalar());
    let other = prop::sample::select(&SHAPES[..]).prop_flat_map(|(key, ways)| {
        (
            Just(key),
            prop::sample::select(ways).prop_map(str::to_owned),
        )
    });
    (above(), prop_oneof![2 => flat, 1 => other], behind).prop_map(
        |(above, (key, value), behind)| {
            // A comment behind a text of several lines would be part of it.
            let behind = if value.contains('\n') { "\n" } else { behind };
            Piece {
                above,
                key,
                value,
                behind: behind.to_owned(),
            }
        },
    )
}

/// The parts of a file: what stands before the value of each key, that value, and so on; each
/// comment with a number of its own.
#[derive(Debug, Clone)]
struct Parts {
    pieces: Vec<Piece>,
    windows: bool,
    mark: bool,
}

impl Parts {
    fn start(&self) -> String {
        self.bytes(if self.mark { "\u{feff}---\n" } else { "---\n" })
    }

    fn end(&self) -> String {
        self.bytes("---\n\n## Klacht\nonderwerp: geen sleutel # en geen opmerking\n")
    }

    /// The bytes of a part, with the line ends of the file.
    fn bytes(&self, part: &str) -> String {
        if self.windows {
            part.replace('\n', "\r\n")
        } else {
            part.to_owned()
        }
    }

    fn text(&self) -> String {
        self.start() + &self.of(0..self.pieces.len()) + &self.end()
    }

    fn of(&self, range: std::ops::Range<usize>) -> String {
        let piece = |piece: &Piece| {
            format!(
                "{}{}:{}{}",
                piece.above, piece.key, piece.value, piece.behind
            )
        };
        self.bytes(&self.pieces[range].iter().map(piece).collect::<String>())
    }

    /// All bytes up to the value of a key, and all behind it.
    fn around(&self, at: usize) -> (String, String) {
        let piece = &self.pieces[at];
        let before = self.bytes(&format!("{}{}:", piece.above, piece.key));
        let after = self.bytes(&piece.behind);
        (
            self.start() + &self.of(0..at) + &before,
            after + &self.of(at + 1..self.pieces.len()) + &self.end(),
        )
    }

    fn find(&self, key: &str) -> Option<usize> {
        self.pieces.iter().position(|piece| piece.key == key)
    }
}

fn file() -> impl Strategy<Value = Parts> {
    let pieces = prop::collection::vec(piece(), 0..8);
    (pieces, any::<bool>(), any::<bool>()).prop_map(|(mut pieces, windows, mark)| {
        let mut seen = Vec::new();
        pieces.retain(|piece| {
            let new = !seen.contains(&piece.key);
            seen.push(piece.key);
            new
        });
        let mut number = 0;
        for piece in &mut pieces {
            for part in [&mut piece.above, &mut piece.value, &mut piece.behind] {
                while part.contains('@') {
                    *part = part.replacen('@', &format!("-{number}-"), 1);
                    number += 1;
                }
            }
        }
        Parts {
            pieces,
            windows,
            mark,
        }
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9 #:'\"\\\\,\\[\\]{}é|>&*!%@`?-]{1,12}",
        prop::sample::select(vec![
            "Nieuwe tekst",
            "twee\nregels\n\nmet wit",
            "~",
            "nee",
            "1e5",
            "007",
            "---",
            "...",
            "einde:",
            " ervoor",
            "erna ",
            "tab\there",
            "null",
            "# hek",
            "2026-03-02",
        ])
        .prop_map(str::to_owned),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let paths = prop::sample::select(vec![
        "behandeling.verantwoordelijke",
        "behandeling.sinds",
        "voorstellen[0].reactie",
        "voorstellen[0].oplossing",
        "voorstellen[1].oplossing",
        "oorzaak.soort",
    ]);
    let proposal = |text: String| {
        Typed::Record(vec![
            ("oplossing".to_owned(), Typed::Text(text)),
            ("bericht".to_owned(), Typed::from("2026-03-24")),
        ])
    };
    prop_oneof![
        4 => (prop::sample::select(&SCALARS[..]), text()).prop_map(|(key, text)| Change::set(key, text)),
        1 => prop::sample::select(&SCALARS[..]).prop_map(|key| Change::set(key, Typed::Nothing)),
        2 => (paths, text()).prop_map(|(path, text)| Change::set(path, text)),
        1 => text().prop_map(move |text| Change::append("voorstellen", proposal(text))),
        1 => Just(Change::append("verwant", "2026-009")),
    ]
}

/// The record as an independent reader sees it.
fn value(text: &str) -> Value {
    let lines = text.trim_start_matches('\u{feff}').lines().skip(1);
    let yaml: String = lines
        .take_while(|line| *line != "---")
        .map(|line| format!("{line}\n"))
        .collect();
    serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn at<'v>(root: &'v Value, path: &str) -> &'v Value {
    path.split(['.', '[']).fold(root, |value, step| {
        let step = step.trim_end_matches(']');
        let found = match step.parse::<usize>() {
            Ok(index) => value.get(index),
            Err(_) => value.get(step),
        };
        found.unwrap_or(&Value::Null)
    })
}

/// Whether a value reads as this content. A number may have kept its type: `007` is text to us.
fn reads_as(value: &Value, content: &Typed) -> bool {
    match content {
        Typed::Text(text) if !value.is_string() => {
            serde_yaml::from_str::<Value>(text).is_ok_and(|typed| typed == *value)
        }
        Typed::Text(text) => value.as_str() == Some(text),
        Typed::Nothing => value.is_null(),
        Typed::List(items) => items
            .iter()
            .enumerate()
            .all(|(index, item)| value.get(index).is_some_and(|value| reads_as(value, item))),
        Typed::Record(keys) => keys.iter().all(|(key, content)| {
            value
                .get(key.as_str())
                .is_some_and(|value| reads_as(value, content))
        }),
    }
}

/// The new value of the path that a change names.
fn landed<'v>(new: &'v Value, change: &Change) -> &'v Value {
    match change {
        Change::Set { path, .. } | Change::Remove { path } => at(new, path),
        Change::Append { path, .. } => {
            let list = at(new, path).as_sequence();
            list.and_then(|items| items.last()).unwrap_or(&Value::Null)
        }
    }
}

/// Every line of comment, in order.
fn comments(text: &str) -> Vec<&str> {
    let begins = |(at, _): (usize, &str)| text[at..].lines().next();
    text.match_indices("# opmerking")
        .filter_map(begins)
        .collect()
}

fn cases() -> u32 {
    let asked = std::env::var("KLACHTEN_EDITS");
    asked
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(3000)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn an_edit_changes_one_value_and_no_other_byte(parts in file(), change in change()) {
        let source = parts.text();
        let old = value(&source);
        let (path, content) = match &change {
            Change::Set { path, content } | Change::Append { path, content } => (path, content),
            Change::Remove { path } => (path, &Typed::Nothing),
        };
        let Ok(new) = edit(&source, Complaint::FIELDS, std::slice::from_ref(&change)) else {
            // A scalar of the record itself can always be set, but behind a text that keeps the
            // blank lines below it.
            prop_assert!(source.contains("|+") || !SCALARS.contains(&path.as_str()), "{:?}\n{}", change, source);
            return Ok(());
        };
        let read = value(&new);
        prop_assert!(reads_as(landed(&read, &change), content), "{:?}\n{}\n=>\n{}", change, source, new);
        let top = path.split(['.', '[']).next().unwrap_or(path);
        let others = |value: &Value| {
            let keys = value.as_mapping().cloned().unwrap_or_default();
            keys.into_iter().filter(|(key, _)| key.as_str() != Some(top)).collect::<Vec<_>>()
        };
        prop_assert_eq!(others(&old), others(&read), "{:?}\n{}\n=>\n{}", change, source, new);

        let told = format!("{change:?}\n{source}\n=>\n{new}");
        match parts.find(top).filter(|at| !parts.pieces[*at].value.is_empty()) {
            // What stands around the old value stands around the new one.
            Some(at) => {
                let (before, after) = parts.around(at);
                prop_assert!(new.starts_with(&before) && new.ends_with(&after), "{}", told);
                prop_assert!(before.len() + after.len() <= new.len(), "{}", told);
            }
            // Nothing went: without what came in, the file is as it was.
            None => {
                let bytes = source.bytes().zip(new.bytes());
                let same = bytes.take_while(|(old, new)| old == new).count();
                prop_assert!(new.as_bytes().ends_with(&source.as_bytes()[same..]), "{}", told);
            }
        }
        prop_assert_eq!(comments(&source), comments(&new), "{:?}\n{}\n=>\n{}", change, source, new);
        if parts.windows {
            prop_assert!(!new.replace("\r\n", "").contains('\n'), "mixed line ends\n{}", new);
        } else {
            prop_assert!(!new.contains('\r'));
        }
    }
}
