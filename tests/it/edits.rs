//! Random edits on random files: the value is right and every other byte is as it was.
//!
//! `KLACHTEN_EDITS=20000` asks for the full number.

use klachten::record::{Complaint, Record};
use klachten::register::{Change, Typed, edit};

/// A stream of numbers that is the same everywhere (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((word ^ (word >> 31)) % bound as u64).expect("below the bound")
    }

    pub fn pick<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.below(items.len())]
    }
}

const TEXTS: &[&str] = &[
    "Workshop zonder bericht verplaatst",
    "Factuur #12",
    "Klacht: te laat",
    "'s Avonds",
    "*spoed*",
    "@x",
    "[intern] x",
    "Koffie & thee",
    "a, b en c",
    "met \"haakjes\" en 'streepjes'",
    "terug\\streep",
    "007",
    "nee",
    "~",
    "null",
    "1e5",
    "- streep",
    "twee\nregels\n\nmet wit",
    "tab\there",
    "é€ü – ‘krul’",
    "---",
    "einde:",
    " spatie ervoor",
    "spatie erna ",
    "{x}",
    "? vraag",
    "| pijp",
    "> hoek",
    "%procent",
    "`x`",
    "!uitroep",
    "2026-03-02",
];

/// One key of a generated file: how it stands there, and what may be set in its place.
struct Written {
    key: &'static str,
    lines: String,
}

/// A scalar in one of the styles of YAML, with the text that the file holds for it.
fn scalar(dice: &mut Dice, indent: usize) -> String {
    let text = dice.pick(&[
        "Leest de klacht",
        "Nieuwe datum zonder kosten",
        "Trainer is ziek",
        "planning",
        "2026-03-06",
    ]);
    let margin = " ".repeat(indent + 2);
    match dice.below(7) {
        0 => format!("'{text} #1'"),
        1 => format!("\"{text}\\n: x\""),
        2 => format!("|\n{margin}{text}\n{margin}  dieper # tekst\n\n{margin}slot"),
        3 => format!(">-\n{margin}{text}\n{margin}vervolg"),
        4 => format!("{text}\n{margin}vervolg"),
        _ => text.to_owned(),
    }
}

fn comment(dice: &mut Dice, value: &str) -> String {
    if value.contains('\n') || dice.below(3) > 0 {
        String::new()
    } else {
        format!(
            "{}# opmerking {}",
            " ".repeat(1 + dice.below(4)),
            dice.below(100)
        )
    }
}

fn one(dice: &mut Dice, key: &'static str, indent: usize) -> String {
    let value = if dice.below(5) == 0 {
        dice.pick(&["", "", "~"]).to_owned()
    } else {
        scalar(dice, indent)
    };
    let gap = if value.is_empty() { "" } else { " " };
    let note = comment(dice, &value);
    format!("{}{key}:{gap}{value}{note}\n", " ".repeat(indent))
}

const FLAT: &[&str] = &[
    "nummer",
    "onderwerp",
    "ontvangen",
    "kanaal",
    "dienst",
    "aard-toelichting",
    "ontvangstbevestiging",
    "reden-uitkomst",
    "les",
];

/// A file with some of the keys, in the order of the format or not.
fn file(dice: &mut Dice) -> String {
    let mut written: Vec<Written> = Vec::new();
    for key in FLAT {
        if dice.below(3) > 0 {
            written.push(Written {
                key,
                lines: one(dice, key, 0),
            });
        }
    }
    let handling = [
        "behandeling:\n",
        "behandeling:   # stap 6\n",
        "behandeling:\n  # wie doet het\n",
    ][dice.below(3)]
    .to_owned();
    let keys: String = ["verantwoordelijke", "sinds"]
        .iter()
        .map(|key| one(dice, key, 2))
        .collect();
    let agreements = "  afspraken:\n    - datum: 2026-03-06\n      over: bericht-indiener\n";
    let agreements = if dice.below(2) == 0 { agreements } else { "" };
    written.push(Written {
        key: "behandeling",
        lines: format!("{handling}{keys}{agreements}"),
    });
    written.push(Written {
        key: "voorstellen",
        lines: proposals(dice),
    });
    let related = [
        "verwant: [2026-004]\n",
        "verwant: 2026-004 # een\n",
        "verwant:\n- 2026-004\n- 2026-005\n",
        "verwant: []\n",
    ][dice.below(4)];
    written.push(Written {
        key: "verwant",
        lines: related.to_owned(),
    });
    if dice.below(4) == 0 {
        let last = written.len() - 1;
        written.swap(dice.below(last), last);
    }
    assert!(written.iter().all(|part| part.lines.starts_with(part.key)));
    let mut text = String::from("---\n");
    for part in written {
        if dice.below(4) == 0 {
            text.push_str(dice.pick(&["\n", "# kop\n", "\n# kop: met punt\n\n"]));
        }
        text.push_str(&part.lines);
    }
    text.push_str("---\n\n## Klacht\nonderwerp: geen sleutel\n");
    if dice.below(3) == 0 {
        text.replace('\n', "\r\n")
    } else {
        text
    }
}

fn proposals(dice: &mut Dice) -> String {
    let mut text = String::from("voorstellen:\n");
    let indent = [0, 2, 4][dice.below(3)];
    for _ in 0..1 + dice.below(3) {
        let first = one(dice, "oplossing", indent + 2);
        text.push_str(&format!("{}- {}", " ".repeat(indent), first.trim_start()));
        text.push_str(&one(dice, "bericht", indent + 2));
        if dice.below(3) == 0 {
            text.push_str(&format!("{}# bij dit voorstel\n", " ".repeat(indent + 2)));
        }
    }
    text
}

fn change(dice: &mut Dice) -> Change {
    let text = dice.pick(TEXTS);
    let proposal = || {
        Typed::Record(vec![
            ("oplossing".to_owned(), Typed::from(text)),
            ("bericht".to_owned(), Typed::from("2026-03-24")),
        ])
    };
    match dice.below(10) {
        0 => Change::append("voorstellen", proposal()),
        1 => Change::append("verwant", "2026-009"),
        2 => Change::set("voorstellen[0].reactie", text),
        3 => Change::set("voorstellen[0].oplossing", text),
        4 => Change::set(
            format!("behandeling.{}", dice.pick(&["verantwoordelijke", "sinds"])),
            text,
        ),
        5 => Change::append(
            "behandeling.afspraken",
            Typed::Record(vec![("afspraak".to_owned(), Typed::from(text))]),
        ),
        6 => Change::append(
            "afschriften",
            Typed::Record(vec![("aan".to_owned(), Typed::from("klager"))]),
        ),
        7 => Change::set(dice.pick(FLAT), Typed::Nothing),
        _ => Change::set(dice.pick(FLAT), text),
    }
}

/// What stands at a path, as an independent reader sees it.
fn value_at(source: &str, path: &str) -> serde_yaml::Value {
    let yaml = front_matter(source);
    let root: serde_yaml::Value =
        serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{error}\n{source}"));
    path.split(['.', '[']).fold(root, |value, step| {
        match step.trim_end_matches(']').parse::<usize>() {
            Ok(index) => value.get(index).cloned().unwrap_or_default(),
            Err(_) => value.get(step).cloned().unwrap_or_default(),
        }
    })
}

fn front_matter(source: &str) -> String {
    let lines = source.lines().skip(1).take_while(|line| *line != "---");
    lines.map(|line| format!("{line}\n")).collect()
}

/// Whether a value reads as this content. A number may have kept its type: `007` is text to us.
fn reads_as(value: &serde_yaml::Value, content: &Typed) -> bool {
    match content {
        Typed::Text(text) if value.is_number() => {
            serde_yaml::from_str::<serde_yaml::Value>(text).is_ok_and(|typed| typed == *value)
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

/// The bytes of `old` between what both have in front and what both have behind.
fn removed<'a>(old: &'a str, new: &str) -> &'a str {
    let front = old
        .bytes()
        .zip(new.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let room = old.len().min(new.len()) - front;
    let back = old
        .bytes()
        .rev()
        .zip(new.bytes().rev())
        .take_while(|(a, b)| a == b)
        .count()
        .min(room);
    let front = (0..=front)
        .rev()
        .find(|at| old.is_char_boundary(*at))
        .unwrap_or(0);
    let end = (old.len() - back..=old.len())
        .find(|at| old.is_char_boundary(*at))
        .unwrap_or(old.len());
    &old[front..end]
}

#[test]
fn random_edits_change_one_value_and_no_other_byte() {
    let rounds = std::env::var("KLACHTEN_EDITS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(2_000);
    let mut dice = Dice(2026);
    let mut refused = 0;
    for round in 0..rounds {
        let source = file(&mut dice);
        let change = change(&mut dice);
        let Ok(edited) = edit(&source, Complaint::FIELDS, std::slice::from_ref(&change)) else {
            refused += 1;
            continue;
        };
        let (path, content) = match &change {
            Change::Set { path, content } => (path.clone(), content),
            Change::Remove { path } => (path.clone(), &Typed::Nothing),
            Change::Append { path, content } => {
                let value = value_at(&edited, path);
                (
                    format!(
                        "{path}[{}]",
                        value.as_sequence().map_or(0, |items| items.len() - 1)
                    ),
                    content,
                )
            }
        };
        assert!(
            reads_as(&value_at(&edited, &path), content),
            "round {round}: {change:?}\n{source}\n=>\n{edited}"
        );
        // What went is the old value and nothing else: no comment, no other key, no blank line.
        let gone = removed(&source, &edited);
        let scalar = !gone.contains("opmerking") && !gone.contains("kop") && !gone.contains(":\n");
        assert!(
            scalar && gone.len() < 120,
            "round {round}: {change:?} took {gone:?}\n{source}\n=>\n{edited}"
        );
        assert_eq!(
            edited.contains('\r'),
            source.contains('\r'),
            "round {round}"
        );
        assert!(
            !source.contains('\r') || !edited.replace("\r\n", "").contains('\n'),
            "round {round}: mixed line ends"
        );
    }
    assert!(
        refused * 50 <= rounds,
        "{refused} of {rounds} edits refused"
    );
    eprintln!("{rounds} edits, {refused} refused");
}
